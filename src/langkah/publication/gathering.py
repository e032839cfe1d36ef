"""Gathering: goes over the passages of a publication and sums up."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from langkah.bahasa import Reading
from langkah.publication.balance import Balance, Share
from langkah.publication.ease import Ease
from langkah.publication.freshness import Citation, Freshness
from langkah.publication.lists import Lists
from langkah.publication.notices import HARD, LONG, Notice
from langkah.terms.stages import Contestant

_HARD_FROM = 60
_LONG_SENTENCE = 45
_MOST_LONG = 20
_MOST_CITATIONS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What was seen in a publication as a whole."""

    shares: tuple[Share, ...]
    citations: tuple[Citation, ...]
    ease: Ease
    notices: tuple[Notice, ...]


class Gathering:
    """Takes passages one after another; keeps counts and places, no text."""

    def __init__(
        self, competitors: Mapping[str, Contestant], freshness: Freshness, running: Collection[str] = ()
    ) -> None:
        self._balance = Balance(competitors, running)
        self._lists = Lists(competitors)
        self._freshness = freshness
        self._citations: list[Citation] = []
        self._told: set[str] = set()
        self._long: list[Notice] = []
        self._ease = Ease()

    def add(self, number: int, text: str, reading: Reading) -> None:
        """One more passage, with what was read in it. Cost: linear."""
        self._ease.add(text, reading)
        self._lists.add(number, reading)
        if reading.mentions:
            self._balance.add(number, text, reading)
        if len(self._citations) < _MOST_CITATIONS:
            self._citations += self._freshness.find(number, text, self._told)
        if len(text) > _LONG_SENTENCE * 4:
            self._measure(number, text, reading)

    def _measure(self, number: int, text: str, reading: Reading) -> None:
        for start, end in reading.sentences:
            if end - start > _LONG_SENTENCE * 4 and len(self._long) < _MOST_LONG:
                count = len(text[start:end].split())
                if count > _LONG_SENTENCE:
                    says = LONG.fill(count=count)
                    self._long.append(Notice(rule="long-sentence", says=says, spots=((number, start, end),)))

    def is_even(self, number: int) -> bool:
        """True if a passage is a row of a list that names all who compete; known when all is done."""
        return self._lists.is_even(number)

    def done(self) -> Publication:
        """The sum."""
        self._lists.close()
        notices = [*self._balance.notices(), *(one.notice() for one in self._citations), *self._long]
        lix = self._ease.lix
        if lix is not None and lix >= _HARD_FROM:
            notices.append(Notice(rule="hard-to-read", says=HARD.fill(lix=lix)))
        return Publication(
            shares=tuple(self._balance.shares.values()),
            citations=tuple(self._citations),
            ease=self._ease,
            notices=tuple(notices),
        )

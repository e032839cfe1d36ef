"""Finds provisions named in a text that are no longer in force, or were amended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from langkah.publication.notices import (
    AMENDED,
    AMENDED_ONCE,
    REPEALED,
    REPEALED_ONLY,
    UNCHECKED,
    Notice,
    Spot,
)
from langkah.rulebook import Rulebook, Study
from langkah.terms.citation import Instrument
from langkah.terms.errors import NotFound
from langkah.terms.verdict import Mark

#: Words a citation is made of, beside numbers and single letters.
_PLACE = frozenset("pasal psl ps ayat huruf hrf angka jo juncto".split())
_KIND = frozenset(
    "uu undang pp peraturan pemerintah presiden perpres komisi pemilihan umum kpu pkpu kpk perkpk pemberantasan"
    " korupsi keputusan putusan menteri permenpanrb panrb".split()
)
_BETWEEN = frozenset("nomor no nmr tahun thn th ri republik indonesia".split())
#: What stands between a kind and its number when a law is called by name: "UU ASN Nomor 5 Tahun 2014".
_NAMED = frozenset("asn pns pemilu pilkada parpol disiplin kepegawaian kampanye".split())
#: Words that the names of the book leave out.
_SAID_APART = _NAMED | frozenset("republik indonesia ri".split())
_LINKS = frozenset("dan serta atau dalam dari pada".split())
_INSIDE = (_PLACE, _KIND, _BETWEEN, _LINKS, _NAMED)
_STARTS = _PLACE | _KIND
_GLUE = _KIND | frozenset("nomor no tahun thn th".split())
_CLOSING = frozenset(".!?;:\n")
#: Said near a citation, these tell that its end is known.
_HISTORY = (
    "dicabut",
    "mencabut",
    "diganti",
    "menggantikan",
    "tidak berlaku",
    "sebelumnya",
    "repealed",
    "replaced",
)
_CHANGED = ("diubah", "perubahan", "amended")
_SHORT = frozenset("jo no nmr thn th".split())
_NEARBY = 400
_LONGEST = 16
_MOST = 200
#: No chain of laws that replaced one another is longer.
_CHAIN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A named provision with what became of it. `instead` is what to write, where the book is certain."""

    written: str
    provision: str
    repealed: bool
    since: date | None
    successor: str | None
    instead: str | None
    spot: Spot
    #: False where nobody read what ended or amended it.
    checked: bool = True

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door, places apart."""
        return {
            "written": self.written,
            "provision": self.provision,
            "state": "repealed" if self.repealed else "amended",
            "since": self.since.isoformat() if self.since else None,
            "successor": self.successor,
            "instead": self.instead,
        }

    def notice(self) -> Notice:
        """The citation as a notice."""
        rule = "citation-repealed" if self.repealed else "citation-amended"
        amended = AMENDED if self.since else AMENDED_ONCE
        words = (REPEALED if self.successor else REPEALED_ONLY) if self.repealed else amended
        blanks = {"cited": self.provision, "since": self.since, "successor": self.successor}
        says = words.fill(**blanks)
        says = says if self.checked else UNCHECKED.fill(said=says)
        return Notice(rule=rule, says=says, spots=(self.spot,), instead=self.instead)


class Freshness:
    """Looks for the instruments of a book whose words no longer hold as they stand; built once for a day."""

    def __init__(self, book: Rulebook, on: date) -> None:
        self._study = Study(book)
        self._book = book
        self._on = on
        self._known: dict[str, Citation | None] = {}
        #: Number and year of every instrument that is repealed or amended on the day.
        self._numbers = {
            number: one.short
            for one in book.instruments.values()
            if self._touched(one)
            for number in _number(one)
        }
        self._years = frozenset(year for _, year in self._numbers)

    def _touched(self, one: Instrument) -> bool:
        start, end = one.in_force
        over = end is not None and end < self._on
        return (start is None or start <= self._on) and (over or any(self._amending(one)))

    def _amending(self, one: Instrument) -> Iterator[Instrument]:
        for name in one.amended_by:
            other = self._book.instruments.get(name)
            if other is not None and other.is_in_force(self._on):
                yield other

    def find(self, number: int, text: str) -> Iterator[Citation]:
        """The stale citations of a passage. Cost: linear; nothing where no such year is written."""
        if not any(year in text for year in self._years):
            return
        words = list(_words(text))
        low = [text[a:b].lower() for a, b in words]
        for at, word in enumerate(low):
            if word in self._years:
                begun = self._begun(text, words, low, at)
                if begun is not None:
                    start, end = words[begun][0], words[at][1]
                    named = (text[a:b] for a, b in words[begun : at + 1])
                    known = self._look_up(" ".join(one for one in named if one.lower() not in _SAID_APART))
                    if known is not None and not _told(text, start, end, known):
                        yield _at(known, text[start:end], (number, start, end))

    def _begun(self, text: str, words: Sequence[tuple[int, int]], low: Sequence[str], at: int) -> int | None:
        """The word at which the citation begins that ends with the year."""
        begun = at
        while begun > 0 and at - begun < _LONGEST and _belongs(low[begun - 1]):
            gap = text[words[begun - 1][1] : words[begun][0]]
            if not _CLOSING.isdisjoint(gap) and low[begun - 1] not in _BETWEEN:
                break
            begun -= 1
        while begun < at and low[begun] not in _STARTS:
            begun += 1
        inside = low[begun:at]
        if _KIND.isdisjoint(inside):
            return None
        number = next((word for word in reversed(inside) if word.isdigit()), "")
        return begun if (number, low[at]) in self._numbers else None

    def _look_up(self, written: str) -> Citation | None:
        if written not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[written] = self._explained(written)
        return self._known[written]

    def _explained(self, written: str) -> Citation | None:
        try:
            cited = self._study.cite(written, self._on)
        except NotFound:
            return None
        instrument = cited.instrument
        if cited.in_force:
            other = next(self._amending(instrument), None)
            if other is None:
                return None
            # Which of its articles an amendment touched is not in the book: it is said of the whole.
            found = _citation(instrument.short, False, _day(other), other.short, None)
            return replace(found, checked=_is_checked(other))
        end = instrument.in_force[1]
        if end is None or end >= self._on:
            return None
        exact = [one.after for one in cited.after if one.before == cited.provision]
        whole = cited.provision == instrument.short
        successor = exact[0] if len(exact) == 1 else self._successor(instrument)
        sure = successor if successor and (whole or len(exact) == 1) else None
        found = _citation(cited.provision, True, end + timedelta(days=1), successor, sure)
        return replace(found, checked=_is_checked(instrument))

    def _successor(self, instrument: Instrument) -> str | None:
        """What replaced it and binds on the day: of a chain of laws, the last one that had begun."""
        last = instrument.replaced_by
        for _ in range(_CHAIN):
            one = self._book.instruments.get(last or "")
            end = one.in_force[1] if one else None
            if one is None or end is None or end >= self._on or not one.replaced_by:
                break
            last = one.replaced_by
        return last


def _day(instrument: Instrument) -> date | None:
    """The day from which it binds, where the book knows the day and not the year alone."""
    start = instrument.in_force[0]
    return start if start is not None and instrument.shown[0] == start.isoformat() else None


def _is_checked(instrument: Instrument) -> bool:
    return not Mark(instrument.mark).unchecked


def _citation(
    provision: str, repealed: bool, since: date | None, successor: str | None, instead: str | None
) -> Citation:
    return Citation(
        written="", provision=provision, repealed=repealed, since=since, successor=successor, instead=instead,
        spot=(0, 0, 0),
    )  # fmt: skip


def _at(known: Citation, written: str, spot: Spot) -> Citation:
    return replace(known, written=written, spot=spot)


def _belongs(word: str) -> bool:
    if word.isdigit():
        return len(word) < 4
    return len(word) == 1 or any(word in known for known in _INSIDE)


def _told(text: str, start: int, end: int, known: Citation) -> bool:
    """True when the text itself says nearby what became of it."""
    begun = max(0, start - _NEARBY, text.rfind(". ", max(0, start - _NEARBY), start) + 1)
    stop = _stop(text, end)
    sentence = text[begun:stop].lower()
    if any(word in sentence for word in (_HISTORY if known.repealed else _CHANGED)):
        return True
    number, _, year = (known.successor or "").rpartition(" ")[2].partition("/")
    said = [sentence[a:b] for a, b in _words(sentence)]
    numbers = [word for word in said if word not in _BETWEEN]
    return bool(year) and (number, year) in pairwise(numbers)


def _stop(text: str, end: int) -> int:
    """Where the sentence ends; "jo." and "No." end none."""
    stop = text.find(". ", end, end + _NEARBY)
    while stop >= 0 and text[max(end, stop - _LONGEST) : stop].rpartition(" ")[2].lower() in _SHORT:
        stop = text.find(". ", stop + 1, end + _NEARBY)
    return stop if stop >= 0 else end + _NEARBY


def _number(one: Instrument) -> Iterator[tuple[str, str]]:
    """Number and year of an instrument, as its short name ends: `PP 53/2010`."""
    number, slash, year = one.short.rpartition(" ")[2].partition("/")
    if slash and number.isdigit() and year.isdigit():
        yield number, year


def _glued(text: str, at: int, stop: int) -> bool:
    """True where a number is written right behind a kind: "PP53/2010" is PP 53/2010."""
    return text[stop].isdigit() and stop - at < _LONGEST and text[at:stop].lower() in _GLUE


def _words(text: str) -> Iterator[tuple[int, int]]:
    at, size = 0, len(text)
    while at < size:
        if not text[at].isalnum():
            at += 1
            continue
        stop = at + 1
        while stop < size and text[stop].isalnum() and not _glued(text, at, stop):
            stop += 1
        yield at, stop
        at = stop

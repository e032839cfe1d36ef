"""Provisions as lawyers write them: parse and print "Pasal 9 ayat (2) UU 20/2023"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from langkah.terms import messages
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Text
from langkah.terms.verdict import Mark

#: How a locator may begin when it is not an article: annex, elucidation, ruling, guidance.
_OTHER_STARTS = ("Lampiran", "Penjelasan", "Amar", "Panduan", "Prinsip", "Bagian", "Alur", "Tanpa pasal")
_PARTS = ("Pasal", "ayat", "huruf", "angka")


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A law, regulation, decree, ruling or guidance, with the days it is in force; `shown` as far as known."""

    id: str
    short: str
    full: Text
    in_force: tuple[date | None, date | None]
    replaced_by: str | None = None
    #: The provision that repealed it, where that provision was read.
    repealed_by: str | None = None
    amended_by: tuple[str, ...] = ()
    mark: str = "MEM"
    reviewed: date | None = None
    review_by: date | None = None
    shown: tuple[str | None, str | None] = (None, None)

    def is_in_force(self, on: date) -> bool:
        """True when the instrument binds on that day."""
        start, end = self.in_force
        return (start is None or start <= on) and (end is None or on <= end)

    @property
    def repeal_checked(self) -> bool:
        """True when somebody read what ended it: the provision that did, or all that is said of it."""
        return self.repealed_by is not None or not Mark(self.mark).unchecked

    def is_due(self, on: date) -> bool:
        """True when the source of the instrument should have been looked at again before that day."""
        return self.review_by is not None and self.review_by < on


@dataclass(frozen=True, slots=True)
class Provision:
    """One place in one instrument; empty parts are not named. `other` holds annexes and the like."""

    instrument: str
    article: str = ""
    paragraph: str = ""
    letter: str = ""
    item: str = ""
    other: str = ""

    def __str__(self) -> str:
        parts = [self.other] if self.other else []
        for word, value in zip(_PARTS, (self.article, self.paragraph, self.letter, self.item), strict=True):
            if value:
                parts.append(f"{word} ({value})" if word == "ayat" else f"{word} {value}")
        return " ".join([*parts, self.instrument])


def whole_day(written: str) -> date:
    """The first day of a date whose day or month may not be known: 2017, 2020-07, 2021-08-31.

    Raises: ValueError.
    """
    if len(written) not in (4, 7, 10):
        raise ValueError(written)
    return date.fromisoformat(written + "2000-01-01"[len(written) :])


def parse_provision(written: str, instruments: Iterable[str]) -> Provision:
    """The provision that the words name; `instruments` are the known short names.

    Raises: WrongInput when no known instrument ends the words or the place cannot be read.
    """
    words = " ".join(written.split())
    known = [name for name in instruments if words == name or words.endswith(" " + name)]
    if not known:
        raise WrongInput(messages.PROVISION_UNREADABLE, value=written)
    instrument = max(known, key=len)
    return _locate(words[: len(words) - len(instrument)].strip(), instrument, written)


def _locate(place: str, instrument: str, written: str) -> Provision:
    if not place:
        return Provision(instrument)
    if place.startswith(_OTHER_STARTS):
        return Provision(instrument, other=place)
    found = dict.fromkeys(_PARTS, "")
    rest = place.split()
    if rest[0] != "Pasal":
        raise WrongInput(messages.PROVISION_UNREADABLE, value=written)
    position = -1
    while len(rest) >= 2 and rest[0] in _PARTS and _PARTS.index(rest[0]) > position:
        position = _PARTS.index(rest[0])
        found[rest[0]] = rest[1].rstrip(",").replace("(", "").replace(")", "")
        if not found[rest[0]]:
            raise WrongInput(messages.PROVISION_UNREADABLE, value=written)
        rest = rest[2:]
    if rest:
        return Provision(instrument, other=place)
    return Provision(instrument, found["Pasal"], found["ayat"], found["huruf"], found["angka"])

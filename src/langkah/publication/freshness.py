"""Finds provisions named in a text that are no longer in force, or were amended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from langkah.publication.naming import named, pairs
from langkah.publication.notices import (
    AMENDED,
    AMENDED_ONCE,
    MADE_LAW,
    REPEALED,
    REPEALED_ONLY,
    REPEALED_SINCE,
    UNREAD_CHANGE,
    UNREAD_REPEAL,
    Notice,
    Spot,
)
from langkah.rulebook import Rulebook, Study
from langkah.terms.citation import Instrument
from langkah.terms.errors import NotFound
from langkah.terms.speech import Text
from langkah.terms.verdict import Mark
from langkah.terms.words import said_day

#: How the book names what stands in for a law until it is made one.
_IN_LIEU = " Perppu "
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
#: Said near a citation, these tell that it was amended; a schedule that changed tells nothing of the law.
_CHANGED = (
    "perubahan atas",
    "dan perubahannya",
    "beserta perubahannya",
    "sebagaimana telah diubah",
    "sebagaimana sudah diubah",
    "sebagaimana diubah",
    "kali diubah",
    "as amended",
)
_SHORT = frozenset("jo no nmr thn th pp uu".split())
_NEARBY = 400
_LONGEST = 16
_MOST = 200
#: No chain of laws that replaced one another is longer.
_CHAIN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A named provision with what became of it. `instead` is what to write, where the book is certain.

    `successor` took its place, or amended it; `current` is what binds on the day, after all that came between.
    """

    written: str = ""
    provision: str
    repealed: bool
    since: date | None
    successor: str | None
    current: str | None = None
    instead: str | None = None
    spot: Spot = (0, 0, 0)
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
            "current": self.current,
            "instead": self.instead,
            "checked": self.checked,
        }

    def notice(self) -> Notice:
        """The citation as a notice."""
        rule = "citation-repealed" if self.repealed else "citation-amended"
        since = said_day(self.since) if self.since else None
        says = self._words().fill(
            cited=self.provision, since=since, successor=self.successor, current=self.current
        )
        if not self.checked:
            says = (UNREAD_REPEAL if self.repealed else UNREAD_CHANGE).fill(said=says)
        return Notice(rule=rule, says=says, spots=(self.spot,), instead=self.instead, checked=self.checked)

    def _words(self) -> Text:
        if not self.repealed:
            return AMENDED if self.since else AMENDED_ONCE
        if not self.successor:
            return REPEALED_ONLY
        if _IN_LIEU in f" {self.provision}":
            return MADE_LAW
        return REPEALED if self.current == self.successor else REPEALED_SINCE


class Freshness:
    """Looks for the instruments of a book whose words no longer hold as they stand; built once for a day."""

    def __init__(self, book: Rulebook, on: date) -> None:
        self._study = Study(book)
        self._book = book
        self._on = on
        self._known: dict[str, Citation | None] = {}
        #: Number and year of every instrument that is repealed or amended on the day.
        self._numbers = frozenset(
            number for one in book.instruments.values() if self._touched(one) for number in _number(one)
        )
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

    def find(self, number: int, text: str, told: set[str] | None = None) -> Iterator[Citation]:
        """The stale citations of a passage. Cost: linear; nothing where no such year is written.

        `told` are the laws of which this text said already, or was told, that they were amended: a law is cited in
        full once, and by its short name from there on.
        """
        if not any(year in text for year in self._years):
            return
        told = set() if told is None else told
        for one in named(text):
            for each in one.numbers:
                known = (
                    self._look_up(one.written(each), one.law(each))
                    if (each, one.year) in self._numbers
                    else None
                )
                if known is not None and not _is_told(text, one.start, one.end, known, told):
                    instead = known.instead if one.alone else None
                    written, spot = text[one.start : one.end], (number, one.start, one.end)
                    yield replace(known, written=written, spot=spot, instead=instead)

    def _look_up(self, written: str, law: str) -> Citation | None:
        if written not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[written] = self._explained(written, law)
        return self._known[written]

    def _explained(self, written: str, law: str) -> Citation | None:
        try:
            cited = self._study.cite(written, self._on)
        except NotFound:
            return None
        if cited.in_force:
            # what an amendment put into a law stands in the book at the amendment; a text cites the law
            return self._changed(self._study.cite(law, self._on).instrument)
        end = cited.instrument.in_force[1]
        if end is None or end >= self._on:
            return None
        exact = [one.after for one in cited.after if one.before == cited.provision]
        return self._ended(cited.provision, cited.instrument, end + timedelta(days=1), exact)

    def _changed(self, instrument: Instrument) -> Citation | None:
        """What amended it last; which of its articles that touched is not in the book: it is said of the whole."""
        other = max(self._amending(instrument), key=lambda one: one.in_force[0] or date.min, default=None)
        if other is None:
            return None
        checked = not Mark(other.mark).unchecked
        return Citation(
            provision=instrument.short,
            repealed=False,
            since=_day(other),
            successor=other.short,
            checked=checked,
        )

    def _ended(self, provision: str, instrument: Instrument, since: date, exact: Sequence[str]) -> Citation:
        line = [*self._line(instrument)]
        checked = all(one.repeal_checked for one in line)
        successor, current = line[0].replaced_by, line[-1].replaced_by
        if len(exact) == 1:
            successor = current = exact[0]
        sure = checked and (provision == instrument.short or len(exact) == 1)
        return Citation(
            provision=provision,
            repealed=True,
            since=since,
            successor=successor,
            current=current,
            instead=current if sure else None,
            checked=checked,
        )

    def _line(self, instrument: Instrument) -> Iterator[Instrument]:
        """It and those after it that have ended by the day, each replaced by the next."""
        for _ in range(_CHAIN):
            yield instrument
            after = self._book.instruments.get(instrument.replaced_by or "")
            end = after.in_force[1] if after else None
            if after is None or end is None or end >= self._on or not after.replaced_by:
                return
            instrument = after


def _day(instrument: Instrument) -> date | None:
    """The day from which it binds, where the book knows the day and not the year alone."""
    start = instrument.in_force[0]
    return start if start is not None and instrument.shown[0] == start.isoformat() else None


def _is_told(text: str, start: int, end: int, known: Citation, told: set[str]) -> bool:
    """True where nothing is to be said of a citation. One that was repealed is to be mended wherever it stands."""
    here = _told(text, start, end, known)
    if known.repealed:
        return here
    before = known.provision in told
    told.add(known.provision)
    return here or before


def _told(text: str, start: int, end: int, known: Citation) -> bool:
    """True when the text itself says nearby what became of it."""
    begun = max(0, start - _NEARBY, text.rfind(". ", max(0, start - _NEARBY), start) + 1)
    stop = _stop(text, end)
    sentence = text[begun:stop].lower()
    if any(word in sentence for word in (_HISTORY if known.repealed else _CHANGED)):
        return True
    said = set(pairs(sentence))
    return any(_ending(one) in said for one in (known.successor, known.current) if one)


def _ending(provision: str) -> tuple[str, str]:
    """Number and year of the law that a provision ends with."""
    number, _, year = provision.rpartition(" ")[2].partition("/")
    return number, year


def _stop(text: str, end: int) -> int:
    """Where the sentence ends; "jo." and "No." end none."""
    stop = text.find(". ", end, end + _NEARBY)
    while stop >= 0 and text[max(end, stop - _LONGEST) : stop].rpartition(" ")[2].lower() in _SHORT:
        stop = text.find(". ", stop + 1, end + _NEARBY)
    return stop if stop >= 0 else end + _NEARBY


def _number(one: Instrument) -> Iterator[tuple[str, str]]:
    """Number and year of an instrument, as its short name ends: `PP 53/2010`."""
    number, year = _ending(one.short)
    if number.isdigit() and year.isdigit():
        yield number, year

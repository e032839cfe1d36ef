"""A norm's text compiled, and tried against the book of an office."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from langkah.bahasa import Hearing
from langkah.desk import messages
from langkah.desk.drafting.trying import Outcome, outcomes
from langkah.desk.law.kept import GivenLaw
from langkah.desk.law.overlay import by_norm, laid_over
from langkah.desk.office import Office
from langkah.desk.ports import Law
from langkah.rulebook import Release, Rulebook
from langkah.rulebook.draft import Draft, compiled, drafted, normal, read, source_of, written
from langkah.rulebook.shelved import Kind, Shelved, kind_of, shelved
from langkah.rulebook.shelved import source_of as shelf_source
from langkah.terms.errors import LangkahError, NotFound, WrongInput

Row = Mapping[str, object]
__all__ = ["Kind", "Tried", "Workshop", "change_of"]
KINDS = frozenset(Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What became of a norm's text: why it does not compile, which examples go wrong, its own and those of others.

    `serial` is the number of the law that it was tried against; `total` how many examples were run.
    """

    draft: Draft | Shelved | None
    fault: LangkahError | None
    own: tuple[Outcome, ...] = ()
    broken: tuple[Outcome, ...] = ()
    serial: int = 0
    total: int = 0

    @property
    def wrong(self) -> tuple[Outcome, ...]:
        """The norm's own examples that do not come out as they should."""
        return tuple(one for one in self.own if not one.holds)

    @property
    def holds(self) -> bool:
        """True for what may become law."""
        return self.fault is None and not self.wrong and not self.broken


class Workshop:
    """The book of an office as its lawyers work on it, without switches: every norm as text, and what a text does."""

    def __init__(self, office: Office, law: Law, *, releases: str | None = None) -> None:
        self._office, self._law = office, law
        self.book = laid_over(office.book, law.changes) if law.changes else office.book
        self._base = {str(one["id"]): one for one in _examples(releases)}
        self._changed = {str(one["norm"]): one for one in law.changes if not one.get("kind")}

    @property
    def ids(self) -> list[str]:
        """Every norm of the book."""
        return sorted({*self._base, *self._changed})

    def examples(self, name: str) -> Row:
        """A norm's examples and rows. Raises: NotFound."""
        own = self._changed.get(name)
        found = own["examples"] if own is not None else self._base.get(name)
        if not isinstance(found, Mapping):
            raise NotFound(messages.NORM_NONE, norm=name[:60])
        return found

    def subject(self, data: Row) -> str:
        """What a text is about: the id of a norm, or that of an instrument or a contest behind its kind."""
        name, kind = data.get("id"), kind_of(data)
        named = name if isinstance(name, str) else ""
        return f"{kind}:{named}" if kind and named else named

    def kind(self, data: Row) -> Kind | None:
        """Whether a text is about an instrument or a contest; None for a norm."""
        return kind_of(data)

    def shelf(self, kind: Kind) -> list[Row]:
        """Every instrument, or every contest, of the book."""
        return self.book.rows(kind.part)

    def data(self, name: str) -> dict[str, object]:
        """A norm, an instrument or a contest as the data of its text. Raises: NotFound."""
        kind, colon, identifier = name.partition(":")
        if colon:
            found = (
                [one for one in self.shelf(Kind(kind)) if one["id"] == identifier] if kind in KINDS else []
            )
            if not found:
                raise NotFound(messages.NORM_NONE, norm=name[:60])
            return shelf_source(Kind(kind), found[0])
        own = self._changed.get(name)
        source = own.get("source") if own is not None else None
        if isinstance(source, dict):
            return dict(source)
        examples = self.examples(name)
        rows = [row for row in self.book.rows("norms") if row["id"] == name]
        return source_of(rows, examples)

    def text(self, name: str) -> str:
        """A norm as its authors write it. Raises: NotFound, MissingExtra."""
        return written(self.data(name))

    @property
    def known(self) -> frozenset[str]:
        """Every norm of the book, to be asked whether one is there."""
        shelved = (f"{kind}:{one['id']}" for kind in Kind for one in self.shelf(kind))
        return frozenset((*self._base, *self._changed, *shelved))

    def normal(self, data: Row) -> dict[str, object]:
        """Data in its one plain form."""
        return normal(data)

    def fault(self, data: Row, text: str = "") -> LangkahError | None:
        """Why data does not compile, with the trail to it, and the line of its text; None where it does."""
        try:
            compiled(data, self.book, text)
        except LangkahError as fault:
            return fault
        return None

    def reading(self, text: str) -> dict[str, object]:
        """The data of a text, not compiled yet. Raises: WrongInput, TooLarge."""
        return read(text)

    def written(self, data: Row) -> str:
        """Data as text."""
        return written(data)

    def attempt(self, text: str, name: str | None = None, *, whole: bool = True) -> Tried:
        """What becomes of a text: compiled, its examples run, and those of the others with it.

        Not `whole`: of the others only those that speak to the same acts. Cost: milliseconds for an example.
        """
        try:
            return self._attempted(self._draft(text, name), whole=whole)
        except LangkahError as told:
            fault = told
        except Exception as broken:  # noqa: BLE001 — whoever wrote the text must still be able to mend or withdraw it
            fault = WrongInput(messages.TEXT_UNTRIED, what=type(broken).__name__)
        return Tried(draft=None, fault=fault, serial=self._law.serial)

    def _attempted(self, draft: Draft | Shelved, *, whole: bool) -> Tried:
        """What a draft does. Raises: OutOfDate."""
        trial = self.office_with(change_of(draft, None))
        _must_build(trial.rulebook)
        own = tuple(outcomes(trial, [draft.examples])) if isinstance(draft, Draft) else ()
        others = [self.examples(one) for one in self._others(draft, whole=whole)]
        broken = tuple(one for one in outcomes(trial, others) if not one.holds)
        if broken:
            before = {one.key for one in outcomes(self.office_with(), others) if not one.holds}
            broken = tuple(one for one in broken if one.key not in before)
        total = len(own) + sum(_count(one) for one in others)
        return Tried(draft=draft, fault=None, own=own, broken=broken, serial=self._law.serial, total=total)

    def office_with(self, *more: Row) -> Office:
        """The office with the law and these changes, its own lists too; without switches, and with the usual ear.

        Raises: OutOfDate.
        """
        law = Law(changes=(*self._law.changes, *more), serial=self._law.serial)
        return self._office.hearing_with(Hearing()).following(GivenLaw(law))

    def _draft(self, text: str, name: str | None) -> Draft | Shelved:
        """What the text compiles to. Raises: LangkahError; NotFound where it is about something else than `name`."""
        data = read(text)
        kind = kind_of(data)
        other = self.subject(data)
        if name is not None and other != name:
            raise NotFound(messages.NORM_OTHER, norm=name, other=other)
        return shelved(kind, data, self.book, text) if kind else drafted(text, self.book)

    def _others(self, draft: Draft | Shelved, *, whole: bool) -> Iterable[str]:
        if whole:
            return [one for one in self.ids if one != draft.id]
        if isinstance(draft, Shelved):
            return self._resting(draft)[:_NEAR]
        acts = {str(act) for row in draft.versions for act in _words(row.get("acts"))}
        near = by_norm(self.book.rows("norms"))
        near_ones = [
            one
            for one, rows in near.items()
            if one != draft.id and any(draft.id in _words(row.get("unless")) for row in rows)
        ]
        same = [
            one
            for one, rows in near.items()
            if acts.intersection(*(_words(row["acts"]) for row in rows[-1:]))
        ]
        return [one for one in dict.fromkeys([*near_ones, *same]) if one != draft.id][:_NEAR]

    def _resting(self, draft: Shelved) -> list[str]:
        """The norms that look at what is changed: they cite the instrument, or ask for the stage of a day."""
        by_law = draft.kind is Kind.INSTRUMENT
        rows = self.book.rows("norms")
        near = (
            one for one in rows if (one["instrument"] == draft.row["short"] if by_law else _asks_stage(one))
        )
        return list(dict.fromkeys(str(one["id"]) for one in near))


def _must_build(book: Rulebook) -> int:
    """Every instrument and contest once: what no example looks at is tried all the same."""
    return len(book.instruments) + len(book.contests)


#: How many other norms are tried while somebody types; all of them are before a second person decides.
_NEAR = 40


def change_of(draft: Draft | Shelved, since: date | None) -> dict[str, object]:
    """A draft as the office's own law holds it; a norm counts from a day on, what it stands on by its own days."""
    if isinstance(draft, Shelved):
        subject = f"{draft.kind}:{draft.id}"
        return {"norm": subject, "kind": draft.kind.value, "row": dict(draft.row), "source": draft.data}
    return {
        "norm": draft.id,
        "from": since.isoformat() if since else None,
        "versions": [dict(row) for row in draft.versions],
        "examples": dict(draft.examples),
        "source": draft.data,
    }


def _examples(releases: str | None) -> Sequence[Row]:
    if releases:
        from langkah.desk.releases import Releases

        release = Releases(Path(releases)).current()
        found = release.examples if release else None
    else:
        found = Release.bundled(0).examples
    return found if isinstance(found, list) else []


def _asks_stage(row: Row) -> bool:
    return '"stage"' in json.dumps(row.get("when"))


def _words(given: object) -> list[str]:
    return [str(one) for one in given] if isinstance(given, list) else []


def _count(one: Row) -> int:
    return sum(len(steps) for kind in ("stop", "clear") if isinstance(steps := one.get(kind), list))

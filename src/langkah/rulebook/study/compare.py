"""What changed: in the law between two days, in the book between two versions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from langkah.rulebook.book import Rulebook
from langkah.rulebook.calendar import Contest
from langkah.rulebook.norm import Norm, Test
from langkah.terms.citation import Instrument

_IGNORED = frozenset({"id", "in_force"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LawChanges:
    """What begins, ends and changes between a day and another one.

    `changed` pairs the version in force on the first day with the one in force on the last.
    """

    first: date
    last: date
    begins: tuple[Norm, ...]
    ends: tuple[Norm, ...]
    changed: tuple[tuple[Norm, Norm], ...]
    instruments_begin: tuple[Instrument, ...]
    instruments_end: tuple[Instrument, ...]
    stages: tuple[tuple[Contest, tuple[str, ...], tuple[str, ...]], ...] = ()

    @property
    def empty(self) -> bool:
        """True when nothing changed."""
        return not (
            self.begins
            or self.ends
            or self.changed
            or self.instruments_begin
            or self.instruments_end
            or self.stages
        )

    @staticmethod
    def turns(was: Norm, now: Norm) -> tuple[tuple[str, str], ...]:
        """What is not the same in two versions of one norm: place, level, mark, penalties, conditions."""
        before, after = _conditions(was), _conditions(now)
        pairs = [
            (was.provision, now.provision),
            (was.level.value, now.level.value),
            (was.mark.value, now.mark.value),
            (_penalties(was), _penalties(now)),
            *((before.get(name, name), after.get(name, name)) for name in sorted(before | after)),
        ]
        return tuple((one, other) for one, other in pairs if one != other)

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "begins": [_brief(norm) for norm in self.begins],
            "ends": [_brief(norm) for norm in self.ends],
            "changed": [
                {
                    "norm": now.id,
                    "before": _brief(was),
                    "after": _brief(now),
                    "turned": [{"before": before, "after": after} for before, after in self.turns(was, now)],
                }
                for was, now in self.changed
            ],
            "instruments_begin": [one.short for one in self.instruments_begin],
            "instruments_end": [one.short for one in self.instruments_end],
            "stages": [
                {"contest": one.id, "name": one.name, "before": list(was), "after": list(now)}
                for one, was, now in self.stages
            ],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class PartChanges:
    """What one part of a book has that another has not; the fields that are not the same, by id."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: Mapping[str, tuple[str, ...]]

    @property
    def empty(self) -> bool:
        """True when the part is the same."""
        return not (self.added or self.removed or self.changed)

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "added": list(self.added),
            "removed": list(self.removed),
            "changed": {name: list(fields) for name, fields in self.changed.items()},
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class BookChanges:
    """What one version of the book has that another has not; fields by norm id.

    `shelf` holds the same of the parts that norms stand on: instruments, contests, successions, rulings.
    """

    old: str
    new: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: Mapping[str, tuple[str, ...]]
    shelf: Mapping[str, PartChanges]

    @property
    def empty(self) -> bool:
        """True when nothing that anybody is weighed by is another."""
        return not (self.added or self.removed or self.changed) and all(
            part.empty for part in self.shelf.values()
        )

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "old": self.old,
            "new": self.new,
            "added": list(self.added),
            "removed": list(self.removed),
            "changed": {name: list(fields) for name, fields in self.changed.items()},
            **{name: part.to_json() for name, part in self.shelf.items()},
        }


#: The parts beside the norms, and how a row of each is called.
_SHELF: Mapping[str, tuple[str, ...]] = {
    "instruments": ("short",),
    "contests": ("id",),
    "successions": ("from", "to"),
    "rulings": ("ruling", "on"),
}


def between(book: Rulebook, first: date, last: date) -> LawChanges:
    """What changed in law from one day to another; backwards in time too."""
    was = {norm.id: norm for norm in book.norms() if norm.is_in_force(first)}
    now = {norm.id: norm for norm in book.norms() if norm.is_in_force(last)}
    known = book.instruments.values()
    return LawChanges(
        first=first,
        last=last,
        begins=tuple(norm for name, norm in now.items() if name not in was),
        ends=tuple(norm for name, norm in was.items() if name not in now),
        changed=tuple((was[name], norm) for name, norm in now.items() if was.get(name, norm) is not norm),
        instruments_begin=tuple(one for one in known if one.is_in_force(last) and not one.is_in_force(first)),
        instruments_end=tuple(one for one in known if one.is_in_force(first) and not one.is_in_force(last)),
        stages=_stages(book, first, last),
    )


def _stages(
    book: Rulebook, first: date, last: date
) -> tuple[tuple[Contest, tuple[str, ...], tuple[str, ...]], ...]:
    """The contests that stand elsewhere in their calendar on the last day, with their stages on both."""
    found = []
    for one in book.contests:
        was, now = (tuple(sorted(one.stages(day))) for day in (first, last))
        if was != now:
            found.append((one, was, now))
    return tuple(found)


def versions(old: Rulebook, new: Rulebook) -> BookChanges:
    """What changed in the book from one version of it to another."""
    was, now = _by_id(old), _by_id(new)
    changed = {name: _fields(was[name], now[name]) for name in sorted(was.keys() & now.keys())}
    return BookChanges(
        old=old.digest,
        new=new.digest,
        added=tuple(sorted(now.keys() - was.keys())),
        removed=tuple(sorted(was.keys() - now.keys())),
        changed={name: fields for name, fields in changed.items() if fields},
        shelf={name: _part(old.rows(name), new.rows(name), keys) for name, keys in _SHELF.items()},
    )


def _part(
    old: list[Mapping[str, object]], new: list[Mapping[str, object]], keys: tuple[str, ...]
) -> PartChanges:
    was, now = ({" → ".join(str(one[key]) for key in keys): one for one in rows} for rows in (old, new))
    changed = {
        name: tuple(
            sorted(
                key for key in was[name].keys() | now[name].keys() if was[name].get(key) != now[name].get(key)
            )
        )
        for name in sorted(was.keys() & now.keys())
    }
    return PartChanges(
        added=tuple(sorted(now.keys() - was.keys())),
        removed=tuple(sorted(was.keys() - now.keys())),
        changed={name: fields for name, fields in changed.items() if fields},
    )


def _fields(was: list[Mapping[str, object]], now: list[Mapping[str, object]]) -> tuple[str, ...]:
    """The fields in which any version differs; `versions` when their number or days do."""
    found = set()
    if [one["in_force"] for one in was] != [one["in_force"] for one in now]:
        found.add("versions")
    for before, after in zip(was, now, strict=False):
        found |= {
            key for key in (before.keys() | after.keys()) - _IGNORED if before.get(key) != after.get(key)
        }
    return tuple(sorted(found))


def _by_id(book: Rulebook) -> dict[str, list[Mapping[str, object]]]:
    found: dict[str, list[Mapping[str, object]]] = {}
    for raw in book.rows("norms"):
        found.setdefault(str(raw["id"]), []).append(raw)
    return found


def _penalties(norm: Norm) -> str:
    return ", ".join(dict.fromkeys(f"{one.kind} {one.provision}".strip() for one in norm.sanctions)) or "–"


def _conditions(norm: Norm) -> dict[str, str]:
    """What the norm asks of each attribute, over all its alternatives, as one short line."""
    found: dict[str, list[str]] = {}
    for one in (condition for alternative in norm.alternatives for condition in alternative):
        if one.test is Test.IN:
            said = f"{one.attribute}: {', '.join(sorted(map(str, one.values)))}"
        else:
            sign, amount = ("> " if one.test is Test.ABOVE else "≤ "), one.amount
            said = f"{one.attribute} {sign}{amount}"
        found.setdefault(one.attribute, []).append(said)
    return {name: " | ".join(dict.fromkeys(lines)) for name, lines in found.items()}


def _brief(norm: Norm) -> dict[str, object]:
    return {
        "norm": norm.id,
        "title": norm.title.to_json(),
        "provision": norm.provision,
        "from": norm.shown[0],
        "to": norm.shown[1],
        "sanctions": sorted({one.kind for one in norm.sanctions}),
    }

"""The compiled rulebook, read once: norms by act and day, contests, instruments."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path

from langkah.rulebook.calendar import Contest, contest_from_json
from langkah.rulebook.guides import guides
from langkah.rulebook.norm import Norm, norm_from_json
from langkah.rulebook.succession import Ruling, Succession, rulings, successions
from langkah.terms.citation import Instrument, whole_day
from langkah.terms.guide import Guide
from langkah.terms.speech import Text
from langkah.terms.verdict import Switch

#: Norms that speak to every act.
ANY_ACT = "any"
_MOST_DAYS_KEPT = 2_000


class Rulebook:
    """The law as data. Norms are built from their compiled form only when an act asks for them."""

    def __init__(
        self, compiled: Mapping[str, object], own: Iterable[Contest] = (), off: Iterable[Switch] = ()
    ) -> None:
        self._raw: list[Mapping[str, object]] = _rows(compiled["norms"])
        self._by_act: dict[str, list[int]] = {}
        self._by_id: dict[str, list[int]] = {}
        for index, raw in enumerate(self._raw):
            self._by_id.setdefault(str(raw["id"]), []).append(index)
            for act in _strings(raw["acts"]):
                self._by_act.setdefault(act, []).append(index)
        self._built: dict[int, Norm] = {}
        self._binding: dict[tuple[str, date], tuple[Norm, ...]] = {}
        self._depends: dict[str, frozenset[str]] = {}
        self._compiled = compiled
        self._own = {contest.id: contest for contest in own}
        #: What the office has switched off, by norm; what this book does not hold is left out.
        self.off = {one.norm: one for one in off if one.norm in self._by_id}
        self.version = str(compiled["version"])
        self.digest = str(compiled["digest"])

    @property
    def compiled(self) -> Mapping[str, object]:
        """The book as it was compiled, for who carries it elsewhere; an office's own contests are not in it."""
        return self._compiled

    def binding(self, act: str, on: date) -> tuple[Norm, ...]:
        """The norms that speak to an act on a day, in the order of the book."""
        key = (act, on)
        found = self._binding.get(key)
        if found is None:
            indexes = sorted({*self._by_act.get(act, ()), *self._by_act.get(ANY_ACT, ())})
            found = tuple(norm for norm in map(self._norm, indexes) if norm.is_in_force(on))
            if len(self._binding) >= _MOST_DAYS_KEPT:
                self._binding.clear()
            self._binding[key] = found
        return found

    def norms(self) -> Iterator[Norm]:
        """Every norm in every version."""
        return map(self._norm, range(len(self._raw)))

    def norm(self, identifier: str, on: date | None = None) -> Norm | None:
        """The version of a norm in force on a day, or its newest version."""
        versions = [self._norm(index) for index in self._by_id.get(identifier, ())]
        if on is not None:
            versions = [norm for norm in versions if norm.is_in_force(on)]
        return versions[-1] if versions else None

    def depends_on(self, identifier: str) -> frozenset[str]:
        """The attributes that a norm looks at in any version, and those that its exceptions look at."""
        found = self._depends.get(identifier)
        if found is None:
            norms: dict[str, list[Norm]] = {}
            names = [identifier]
            for name in names:
                norms[name] = [self._norm(index) for index in self._by_id.get(name, ())]
                names += {other for norm in norms[name] for other in norm.unless} - {*names}
            found = frozenset().union(*(norm.attributes for several in norms.values() for norm in several))
            self._depends[identifier] = found
        return found

    @cached_property
    def contests(self) -> tuple[Contest, ...]:
        """The contests of the bundled calendars, then the office's own; of one id, the office's own."""
        bundled = (contest_from_json(raw) for raw in _rows(self._compiled["contests"]))
        return (*(one for one in bundled if one.id not in self._own), *self._own.values())

    def with_contests(self, own: Iterable[Contest]) -> Rulebook:
        """The same law with the contests of an office's own calendar."""
        return Rulebook(self._compiled, own, self.off.values())

    def with_switches(self, off: Iterable[Switch]) -> Rulebook:
        """The same law with these norms switched off and no others."""
        return Rulebook(self._compiled, self._own.values(), off)

    def with_norms(self, rows: list[Mapping[str, object]]) -> Rulebook:
        """The same shelf with other norms, under a digest of its own."""
        return self.with_parts(norms=rows)

    def with_parts(self, **parts: list[Mapping[str, object]]) -> Rulebook:
        """The same book with other norms, instruments or contests, under a digest of its own."""
        compiled = {**self._compiled, **parts}
        return Rulebook({**compiled, "digest": digest(compiled)}, self._own.values(), self.off.values())

    @cached_property
    def switches(self) -> str | None:
        """The digest of what is switched off; None for nothing."""
        if not self.off:
            return None
        return digest({name: one.to_json() for name, one in self.off.items()})

    @cached_property
    def instruments(self) -> Mapping[str, Instrument]:
        """The instruments by short name."""
        return {str(raw["short"]): _instrument(raw) for raw in _rows(self._compiled["instruments"])}

    @cached_property
    def guides(self) -> Mapping[str, Guide]:
        """The guides through the book's questions, by name."""
        return guides(self.rows("guides"))

    @cached_property
    def successions(self) -> tuple[Succession, ...]:
        """Which provision took over from which."""
        return successions(self.rows("successions"))

    @cached_property
    def rulings(self) -> tuple[Ruling, ...]:
        """What courts held about provisions."""
        return rulings(self.rows("rulings"))

    def rows(self, key: str) -> list[Mapping[str, object]]:
        """The compiled form of a part of the book; nothing where the book has no such part."""
        return _rows(self._compiled.get(key, []))

    def _norm(self, index: int) -> Norm:
        norm = self._built.get(index)
        if norm is None:
            norm = norm_from_json(self._raw[index])
            norm = self._built[index] = replace(norm, off=True) if norm.id in self.off else norm
        return norm


def load() -> Rulebook:
    """The rulebook that came with the program."""
    return Rulebook(json.loads(Path(__file__).with_name("rulebook.json").read_bytes()))


def digest(book: Mapping[str, object]) -> str:
    """SHA-256 over the canonical form of everything but the digest itself."""
    import hashlib

    content = {key: value for key, value in book.items() if key != "digest"}
    return "sha256:" + hashlib.sha256(canonical(content)).hexdigest()


def canonical(value: object) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8; the same bytes from every Python."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _rows(raw: object) -> list[Mapping[str, object]]:
    assert isinstance(raw, list)
    return raw


def _strings(raw: object) -> list[str]:
    assert isinstance(raw, list)
    return raw


def _day(raw: object) -> date | None:
    return whole_day(str(raw)) if raw else None


def _shown(raw: object) -> str | None:
    return str(raw) if raw else None


def _instrument(raw: Mapping[str, object]) -> Instrument:
    full, replaced, repealed = raw["full"], raw.get("replaced_by"), raw.get("repealed_by")
    assert isinstance(full, dict)
    return Instrument(
        id=str(raw["id"]),
        short=str(raw["short"]),
        full=Text(full["id"], full["en"]),
        in_force=(_day(raw.get("from")), _day(raw.get("to"))),
        replaced_by=str(replaced) if replaced else None,
        repealed_by=str(repealed) if repealed else None,
        amended_by=tuple(_strings(raw.get("amended_by", []))),
        mark=str(raw["mark"]),
        reviewed=_day(raw.get("reviewed")),
        review_by=_day(raw.get("review_by")),
        shown=(_shown(raw.get("from")), _shown(raw.get("to"))),
    )

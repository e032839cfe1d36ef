"""Norm, Condition, Modality, Sanction: one rule of law in one version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from langkah.terms.citation import whole_day
from langkah.terms.facts import FACTS
from langkah.terms.speech import Text
from langkah.terms.standing import Standing
from langkah.terms.verdict import Level, Mark

Value = bool | int | str
#: Truths worked out from the calendar and the clock, not asked of anyone.
DERIVED = frozenset({"quick_count_open", "contest_running"})
#: Tells only whether a norm is the law of the day; it makes no norm more particular about an act.
_WHICH_LAW = "election"
#: Every attribute that a condition may look at.
KNOWN_ATTRIBUTES = frozenset(
    {"toward", "phase", "stance", "utterance", "stage", "channel", "capacity", "standing", *DERIVED, *FACTS}
)


class Modality(StrEnum):
    """What a norm does: forbids, obliges or permits."""

    PROHIBITED = "prohibited"
    OBLIGED = "obliged"
    PERMITTED = "permitted"


class Test(StrEnum):
    """How a condition compares: one of some values, above or at most an amount."""

    __test__ = False

    IN = "in"
    ABOVE = "above"
    AT_MOST = "at-most"


@dataclass(frozen=True, slots=True)
class Condition:
    """One attribute of the situation that must hold.

    `values` are the accepted values for `IN`; a single amount for the others.
    """

    attribute: str
    test: Test
    values: frozenset[Value]

    @property
    def amount(self) -> int:
        """The amount that `ABOVE` and `AT_MOST` compare with."""
        return int(next(iter(self.values)))


@dataclass(frozen=True, slots=True)
class Sanction:
    """A class of sanction, the provision that sets it, and the standings it meets (empty: all)."""

    kind: str
    provision: str
    standings: frozenset[Standing]
    text: Text


@dataclass(frozen=True, slots=True)
class NormDuty:
    """What the norm obliges a person to do once it is engaged."""

    kind: str
    says: Text
    provision: str
    working_days: int | None


@dataclass(frozen=True, slots=True)
class Instead:
    """The wiser way the norm offers, with the change of step that is re-weighed."""

    says: Text
    step: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Norm:
    """One norm in one version: who, what, when, on which ground, with which consequence.

    A book builds each version once, so a norm equals itself only; that keeps sets of norms cheap.
    `words` are the utterances of which one must be heard, or None where it may engage without any.
    `shown` are the days of force as the sources give them: a day not found is left out ("2017").
    `off`: the office has switched it off; it is still known, so that its absence can be told.
    """

    id: str
    theme: str
    title: Text
    modality: Modality
    standings: frozenset[Standing]
    acts: frozenset[str]
    alternatives: tuple[tuple[Condition, ...], ...]
    asks: frozenset[str]
    unless: tuple[str, ...]
    level: Level
    start: date | None
    end: date | None
    shown: tuple[str | None, str | None]
    provision: str
    instrument: str
    sanctions: tuple[Sanction, ...]
    duties: tuple[NormDuty, ...]
    says: Text
    instead: Instead | None
    mark: Mark
    note: Text | None
    weight: int
    words: frozenset[str] | None
    attributes: frozenset[str]
    off: bool = False

    @property
    def is_general(self) -> bool:
        """True for a norm that speaks to every act."""
        return "any" in self.acts

    def is_in_force(self, on: date) -> bool:
        """True when this version binds on that day."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


def norm_from_json(raw: Mapping[str, object]) -> Norm:
    """A norm from its compiled form, which was checked when it was compiled."""
    start, end = _narrowed(_pair(raw["in_force"]), _pair(raw.get("used", [None, None])))
    shown = _list(raw["in_force"])
    modality = Modality(str(raw["modality"]))
    alternatives = tuple(_conditions(one) for one in _list(raw.get("when", [[]])))
    instead = raw.get("instead")
    note = raw.get("note")
    return Norm(
        id=str(raw["id"]),
        theme=str(raw["theme"]),
        title=_text(raw["title"]),
        modality=modality,
        standings=frozenset(Standing(str(s)) for s in _list(raw["standing"])),
        acts=frozenset(str(act) for act in _list(raw["acts"])),
        alternatives=alternatives,
        asks=frozenset(str(name) for name in _list(raw.get("asks", []))),
        unless=tuple(str(name) for name in _list(raw.get("unless", []))),
        level=Level(str(raw["level"])),
        start=start,
        end=end,
        shown=(str(shown[0]) if shown[0] else None, str(shown[1]) if shown[1] else None),
        provision=str(raw["provision"]),
        instrument=str(raw["instrument"]),
        sanctions=tuple(_sanction(one) for one in _list(raw.get("sanctions", []))),
        duties=tuple(_duty(one) for one in _list(raw.get("duties", []))),
        says=_text(raw["says"]),
        instead=_instead(instead) if instead else None,
        mark=Mark(str(raw["mark"])),
        note=_text(note) if note else None,
        weight=max(sum(c.attribute != _WHICH_LAW for c in one) for one in alternatives),
        words=_words(alternatives),
        attributes=frozenset(one.attribute for conditions in alternatives for one in conditions),
    )


def _list(raw: object) -> list[object]:
    assert isinstance(raw, list)
    return raw


def _map(raw: object) -> Mapping[str, object]:
    assert isinstance(raw, dict)
    return raw


def _text(raw: object) -> Text:
    words = _map(raw)
    return Text(str(words["id"]), str(words["en"]))


def _pair(raw: object) -> tuple[date | None, date | None]:
    days = [whole_day(str(day)) if day else None for day in _list(raw)]
    return days[0], days[1]


def _narrowed(
    force: tuple[date | None, date | None], used: tuple[date | None, date | None]
) -> tuple[date | None, date | None]:
    """The days of force as far as the office uses this wording of the norm."""
    starts = [day for day in (force[0], used[0]) if day is not None]
    ends = [day for day in (force[1], used[1]) if day is not None]
    return max(starts, default=None), min(ends, default=None)


def _conditions(raw: object) -> tuple[Condition, ...]:
    return tuple(_condition(one) for one in _list(raw))


def _words(alternatives: tuple[tuple[Condition, ...], ...]) -> frozenset[str] | None:
    heard = [
        [one.values for one in conditions if one.attribute == "utterance"] for conditions in alternatives
    ]
    if not all(heard):
        return None
    return frozenset(str(value) for sets in heard for values in sets for value in values)


def _condition(raw: object) -> Condition:
    attribute, test, values = _list(raw)
    accepted = frozenset(v for v in _list(values) if isinstance(v, bool | int | str))
    return Condition(str(attribute), Test(str(test)), accepted)


def _sanction(raw: object) -> Sanction:
    one = _map(raw)
    standings = frozenset(Standing(str(s)) for s in _list(one.get("standing", [])))
    return Sanction(str(one["class"]), str(one["provision"]), standings, _text(one["text"]))


def _duty(raw: object) -> NormDuty:
    one = _map(raw)
    days = one.get("working_days")
    return NormDuty(
        str(one["kind"]), _text(one["says"]), str(one["provision"]), days if isinstance(days, int) else None
    )


def _instead(raw: object) -> Instead:
    one = _map(raw)
    return Instead(_text(one), _map(one.get("step", {})))

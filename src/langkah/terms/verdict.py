"""The verdict on a step: level, findings, duties, changes, the wiser way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from langkah.terms.speech import Text


class Level(StrEnum):
    """How a step is weighed, from free to refrain."""

    CLEAR = "clear"
    CARE = "care"
    ASK = "ask"
    STOP = "stop"

    @cached_property
    def rank(self) -> int:
        """The place on the ladder: 0 for clear up to 3 for stop."""
        return _RANK[self]

    @property
    def word(self) -> Text:
        """The word a person reads."""
        return _WORD[self]


_RANK = {Level.CLEAR: 0, Level.CARE: 1, Level.ASK: 2, Level.STOP: 3}
_WORD = {
    Level.CLEAR: Text("boleh", "clear"),
    Level.CARE: Text("hati-hati", "care"),
    Level.ASK: Text("tanya dulu", "ask first"),
    Level.STOP: Text("jangan", "stop"),
}


class Mark(StrEnum):
    """How far a provision has been verified (law.md, section 0)."""

    V2P = "V2P"
    V1P = "V1P"
    V2 = "V2"
    V2_CONFLICT = "V2-konflik"
    V1 = "V1"
    V1_MEM = "V1+MEM"
    MEM = "MEM"
    INFERENCE = "inferensi"

    @cached_property
    def unchecked(self) -> bool:
        """True for what rests on memory or inference: shown as *belum diperiksa*."""
        return self in (Mark.MEM, Mark.INFERENCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Penalty:
    """A class of sanction with the provision that sets it; `text` is empty where the class says all."""

    kind: str
    provision: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One norm that speaks to the step.

    `review_by`: the day until which the source of its instrument counts as fresh; `stale`: the step's day is later.
    `off`: the norm is switched off; what is said is since when and why, and the level is what doubt leaves of it.

    Units: spans are character offsets (start, end) into the original text; confidence is in [0, 1].
    """

    norm: str
    level: Level
    title: Text
    says: Text
    provision: str
    instrument: str
    in_force: tuple[str | None, str | None]
    sanctions: tuple[Penalty, ...]
    spans: tuple[tuple[int, int], ...]
    confidence: float
    mark: Mark
    note: Text | None = None
    stale: bool = False
    review_by: date | None = None
    off: bool = False

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "norm": self.norm,
            "level": self.level.value,
            "title": self.title.to_json(),
            "says": self.says.to_json(),
            "provision": self.provision,
            "instrument": self.instrument,
            "in_force": {"from": self.in_force[0], "to": self.in_force[1]},
            "sanctions": [
                {"class": s.kind, "provision": s.provision, "text": s.text.to_json()} for s in self.sanctions
            ],
            "spans": [list(span) for span in self.spans],
            "confidence": round(self.confidence, 3),
            "verification": self.mark.value,
            "unchecked": self.mark.unchecked,
            "stale": self.stale,
            "review_by": self.review_by.isoformat() if self.review_by else None,
            "note": self.note.to_json() if self.note else None,
            "switched_off": self.off,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day to do something, and on which basis it was counted."""

    by: date
    basis: str
    says: Text

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {"by": self.by.isoformat(), "basis": self.basis, "says": self.says.to_json()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """Something the step obliges the person to do, with its deadline counted from the step's day."""

    kind: str
    says: Text
    provision: str
    norm: str
    working_days: int | None
    deadline: Deadline | None = None

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "kind": self.kind,
            "says": self.says.to_json(),
            "provision": self.provision,
            "norm": self.norm,
            "deadline_working_days": self.working_days,
            "deadline": self.deadline.to_json() if self.deadline else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A smallest change of fact, or cut of text, with the level it was re-weighed to."""

    kind: str
    says: Text
    level: Level
    facts: Mapping[str, object]
    cut: tuple[tuple[int, int], ...] = ()

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "kind": self.kind,
            "says": self.says.to_json(),
            "level": self.level.value,
            "step": dict(self.facts),
            "cut": [list(span) for span in self.cut],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """The wiser way; `text` is a safer wording where one exists. `level` was re-weighed."""

    says: Text
    level: Level
    text: str | None = None

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {"says": self.says.to_json(), "text": self.text, "level": self.level.value}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The next thing worth knowing, with its choices."""

    fact: str
    asks: Text
    choices: tuple[tuple[object, Text], ...]

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "fact": self.fact,
            "asks": self.asks.to_json(),
            "choices": [{"value": value, "says": says.to_json()} for value, says in self.choices],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch:
    """A norm that an office has switched off for a while: since when, by which office, why.

    `since` is a moment in ISO form; `confirmed`: a second person agreed afterwards.
    """

    norm: str
    since: str
    reason: Text
    office: str
    confirmed: bool = False

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "norm": self.norm,
            "since": self.since,
            "reason": self.reason.to_json(),
            "office": self.office,
            "confirmed": self.confirmed,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class SwitchedOff:
    """A norm that would have spoken to the step and is switched off; `level` is what it would have carried."""

    switch: Switch
    title: Text
    provision: str
    level: Level

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            **self.switch.to_json(),
            "title": self.title.to_json(),
            "provision": self.provision,
            "level": self.level.value,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What weighing a step gives. Same step, facts, date, digest and switches: same verdict.

    `stages` are those of the day over all contests, none where no calendar reaches; `contests` are
    those that run, by name, each with its own stages. `switched_off` are norms whose absence this
    verdict feels; `switches` is the digest of all that the office has switched off, None for nothing.
    """

    level: Level
    findings: tuple[Finding, ...]
    duties: tuple[Duty, ...]
    changes: tuple[Change, ...]
    instead: Alternative | None
    questions: tuple[Question, ...]
    stages: tuple[str, ...]
    act: str
    on: str
    rulebook_version: str
    rulebook_digest: str
    engine: str
    contests: tuple[tuple[str, tuple[str, ...]], ...] = ()
    switched_off: tuple[SwitchedOff, ...] = ()
    switches: str | None = None
    id: str | None = None

    @property
    def stale(self) -> tuple[tuple[str, date], ...]:
        """The instruments whose source is older than it should be on the day, with the day of their review."""
        late = {one.instrument: one.review_by for one in self.findings if one.stale and one.review_by}
        return tuple(late.items())

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "id": self.id,
            "level": self.level.value,
            "word": self.level.word.to_json(),
            "act": self.act,
            "on": self.on,
            "findings": [finding.to_json() for finding in self.findings],
            "duties": [duty.to_json() for duty in self.duties],
            "changes": [change.to_json() for change in self.changes],
            "instead": self.instead.to_json() if self.instead else None,
            "questions": [question.to_json() for question in self.questions],
            "stale": [{"instrument": name, "review_by": day.isoformat()} for name, day in self.stale],
            "stage": list(self.stages),
            "contests": [{"name": name, "stage": list(stages)} for name, stages in self.contests],
            "switched_off": [one.to_json() for one in self.switched_off],
            "rulebook": {
                "version": self.rulebook_version,
                "digest": self.rulebook_digest,
                "switches": self.switches,
            },
            "engine": self.engine,
        }

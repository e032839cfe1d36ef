"""A guide through the rulebook's questions, as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from langkah.terms.speech import Text
from langkah.terms.verdict import Duty, Level


class PaperKind(StrEnum):
    """The papers that a guide can end with."""

    REFUSAL = "refusal"
    DIRECTION = "direction"
    DECLINE = "decline"
    RECUSAL = "recusal"
    GIFT_REPORT = "gift-report"


@dataclass(frozen=True, slots=True)
class Start:
    """One answer to the guide's own first question: the part of a step that it stands for, as JSON."""

    id: str
    says: Text
    step: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Beside:
    """Another step worth knowing about in the same matter, as JSON; it is weighed with the guide's own."""

    says: Text
    step: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Follows:
    """When a paper follows: the levels of the verdict, and a kind of duty that must stand; empty means any.

    `starts` and `answers` narrow it to some first answers and to answers that were given. `adds` is a sentence that
    the paper then holds. `by` is the step that the paper itself takes, as JSON: its provisions are the ones to cite,
    and its duties of the kinds in `reminds` are worth a reminder of their last day.
    """

    paper: PaperKind
    levels: frozenset[Level]
    duties: frozenset[str]
    starts: frozenset[str]
    answers: Mapping[str, object]
    adds: Text | None = None
    by: Mapping[str, object] | None = None
    reminds: frozenset[str] = frozenset()

    def after(self, level: Level, duties: Iterable[Duty], told: Mapping[str, object]) -> bool:
        """True when the paper follows from a level, the duties that stand and the answers that led to them."""
        kinds = {duty.kind for duty in duties}
        return (
            (not self.levels or level in self.levels)
            and (not self.duties or not self.duties.isdisjoint(kinds))
            and (not self.starts or told.get("start") in self.starts)
            and all(told.get(name) == value for name, value in self.answers.items())
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """One guide.

    `first` are facts that are asked before the rulebook's own next question, where a norm looks at them; `left` are
    facts that are never asked, since the papers are the way to fulfil them. `most` counts every question.
    `unspoken` are first answers after which a rulebook that says nothing of the matter is no yes.
    """

    id: str
    title: Text
    lead: Text
    day: Text
    asks: Text
    starts: tuple[Start, ...]
    first: tuple[str, ...]
    left: frozenset[str]
    most: int
    papers: tuple[Follows, ...]
    besides: tuple[Beside, ...]
    unspoken: frozenset[str] = frozenset()

    def start(self, identifier: object) -> Start | None:
        """The first answer of that name."""
        return next((one for one in self.starts if one.id == identifier), None)

"""A guided step: the rulebook's own questions, then a verdict and its papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from langkah.desk import messages
from langkah.desk.ports import Clock
from langkah.rulebook import Rulebook
from langkah.terms.errors import NotFound, WrongInput
from langkah.terms.facts import FACTS
from langkah.terms.guide import Follows, Guide, PaperKind
from langkah.terms.messages import VALUE_UNKNOWN
from langkah.terms.parse import step_from_json
from langkah.terms.speech import Text
from langkah.terms.standing import Standing
from langkah.terms.step import FactValue, Step
from langkah.terms.verdict import Duty, Level, Question, SwitchedOff, Verdict
from langkah.terms.words import asks_for, word_for
from langkah.weigh import Interview

#: Answers by the name of what was asked, in the order in which they were given; None: the person does not know.
Answers = Mapping[str, FactValue | None]
#: The guide's own first question, and what stands beside it on the first page.
START, STANDING, DAY = "start", "standing", "on"
_OF_THE_STEP = ("toward", "channel", "at")
UNKNOWN = Text("saya tidak tahu", "I do not know")


class Considering(Protocol):
    """What a guide asks of its office."""

    clock: Clock

    @property
    def rulebook(self) -> Rulebook:
        """The law as it stands now."""
        ...

    def consider(self, step: Step) -> Verdict:
        """The verdict on a step."""
        ...

    def interview(self, step: Step) -> Interview:
        """The questions that a step opens."""
        ...


@dataclass(frozen=True, slots=True)
class Told:
    """One question that was answered, with the answer as a person reads it."""

    name: str
    asks: Text
    says: Text
    value: FactValue | None

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "name": self.name,
            "asks": self.asks.to_json(),
            "says": self.says.to_json(),
            "value": self.value,
        }


@dataclass(frozen=True, slots=True)
class Aside:
    """Another step in the same matter, and the level it was weighed to."""

    says: Text
    verdict: Verdict

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        first = self.verdict.findings[0].provision if self.verdict.findings else ""
        off = [one.to_json() for one in self.verdict.switched_off]
        level = self.verdict.level.value
        return {"says": self.says.to_json(), "level": level, "provision": first, "switched_off": off}


@dataclass(frozen=True, slots=True)
class Due:
    """A paper that follows from a step on a day, with the verdict whose provisions it cites."""

    follows: Follows
    on: str
    cited: Verdict

    @property
    def duties(self) -> list[Duty]:
        """The duties that the paper is there to fulfil."""
        return [duty for duty in self.cited.duties if duty.kind in self.follows.reminds]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """Where a guided step stands: a question that is open, or a verdict with the papers that follow from it."""

    guide: Guide
    told: tuple[Told, ...]
    question: Question | None = None
    step: Step | None = None
    verdict: Verdict | None = None
    unspoken: bool = False
    papers: tuple[Due, ...] = ()
    asides: tuple[Aside, ...] = ()
    today: date | None = None

    @property
    def switched_off(self) -> tuple[SwitchedOff, ...]:
        """The norms whose absence the verdict, a paper or an aside feels, each once."""
        verdicts = [*([self.verdict] if self.verdict else []), *(one.cited for one in self.papers)]
        every = [*verdicts, *(one.verdict for one in self.asides)]
        return tuple({one.switch.norm: one for told in every for one in told.switched_off}.values())

    @property
    def is_late(self) -> bool:
        """True when the last day was before the office's own day."""
        deadline = self.last_day.deadline if self.last_day else None
        return deadline is not None and self.today is not None and deadline.by < self.today

    @property
    def level(self) -> Level | None:
        """The level of the verdict; where the rulebook says nothing of the matter, that is no yes."""
        return Level.ASK if self.unspoken else self.verdict.level if self.verdict else None

    @property
    def last_day(self) -> Duty | None:
        """The duty with the nearest last day among those that a paper is there to fulfil."""
        found = [duty for one in self.papers for duty in one.duties if duty.deadline]
        dated = [(duty.deadline.by, duty) for duty in found if duty.deadline]
        return min(dated, key=lambda one: one[0])[1] if dated else None

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "guide": self.guide.id,
            "told": [one.to_json() for one in self.told],
            "question": self.question.to_json() if self.question else None,
            "level": self.level.value if self.level else None,
            "verdict": self.verdict.to_json() if self.verdict else None,
            "papers": [one.follows.paper.value for one in self.papers],
            "last_day": self.last_day.to_json() if self.last_day else None,
            "late": self.is_late,
            "besides": [one.to_json() for one in self.asides],
        }


def guided(office: Considering, name: str, answers: Answers) -> Guidance:
    """Where the guide of that name stands after the answers. Raises: NotFound; WrongInput naming an answer."""
    guide = office.rulebook.guides.get(name)
    if guide is None:
        known = ", ".join(office.rulebook.guides)
        raise NotFound(messages.GUIDE_UNKNOWN, value=name[:60], known=known)
    return _Guiding(office, guide, answers).stands()


class _Guiding:
    """One guide with the answers so far."""

    def __init__(self, office: Considering, guide: Guide, answers: Answers) -> None:
        self._office = office
        self._guide = guide
        self._answers = {name: value for name, value in answers.items() if name not in (START, STANDING, DAY)}
        self._frame = {name: answers[name] for name in (STANDING, DAY) if answers.get(name)}
        self._start = answers.get(START)

    def stands(self) -> Guidance:
        guide = self._guide
        if self._start in (None, "") and len(guide.starts) > 1:
            self._check_frame()
            return Guidance(guide=guide, told=(), question=self._first())
        step = step_from_json(self._step())
        told = tuple(self._told())
        question = self._next(step) if len(told) < guide.most else None
        if question is not None:
            return Guidance(guide=guide, told=told, question=question, step=step)
        verdict = self._office.consider(step)
        unspoken = self._is_unspoken(step, verdict)
        return Guidance(
            guide=guide,
            told=told,
            step=step,
            verdict=verdict,
            unspoken=unspoken,
            papers=tuple(self._papers(step, verdict, Level.ASK if unspoken else verdict.level)),
            asides=tuple(self._asides()),
            today=self._office.clock.today(),
        )

    def _first(self) -> Question:
        choices = tuple((one.id, one.says) for one in self._guide.starts)
        return Question(fact=START, asks=self._guide.asks, choices=choices)

    def _check_frame(self) -> None:
        step_from_json({"act": "vote", **self._frame})

    def _step(self) -> dict[str, object]:
        """The step that the answers tell, as JSON. Raises: WrongInput."""
        guide = self._guide
        start = guide.start(self._start) or (guide.starts[0] if len(guide.starts) == 1 else None)
        if start is None:
            known = ", ".join(one.id for one in guide.starts)
            raise WrongInput(VALUE_UNKNOWN, key=START, value=str(self._start)[:60], known=known)
        step: dict[str, object] = {**start.step, **self._frame}
        given = start.step.get("facts", {})
        facts: dict[str, object] = dict(given) if isinstance(given, dict) else {}
        for name, value in self._answers.items():
            if value is None:
                self._check_name(name)
            elif name in _OF_THE_STEP:
                step[name] = value
            else:
                facts[name] = value
        return {**step, "facts": facts}

    def _check_name(self, name: str) -> None:
        if name not in FACTS and name not in _OF_THE_STEP:
            known = ", ".join((*FACTS, *_OF_THE_STEP))
            raise WrongInput(VALUE_UNKNOWN, key="answers", value=name[:60], known=known)

    def _next(self, step: Step) -> Question | None:
        """The next question: first those that the guide puts first, then the rulebook's own."""
        interview: Interview = self._office.interview(step)
        for name in self._guide.first:
            if name not in self._answers and name not in step.facts:
                asked = interview.about(step, name)
                if asked is not None:
                    return asked
        unasked = {*self._guide.left, *(name for name, value in self._answers.items() if value is None)}
        return interview.turn(step, unasked).question

    def _told(self) -> Iterator[Told]:
        start = self._guide.start(self._start)
        if start is not None:
            yield Told(START, self._guide.asks, start.says, start.id)
        for name, value in self._answers.items():
            yield Told(name, asks_for(name), UNKNOWN if value is None else word_for(name, value), value)

    def _is_unspoken(self, step: Step, verdict: Verdict) -> bool:
        """True where no norm but those for every act speaks to somebody whom the rulebook binds otherwise."""
        return (
            verdict.level is Level.CLEAR
            and self._start in self._guide.unspoken
            and step.standing is not Standing.CITIZEN
            and not self._spoken(verdict).findings
        )

    def _spoken(self, verdict: Verdict) -> Verdict:
        """The verdict with the findings of norms that speak of the matter itself; the others are no ground to cite."""
        norms = ((one, self._office.rulebook.norm(one.norm)) for one in verdict.findings)
        return replace(verdict, findings=tuple(one for one, norm in norms if norm and not norm.is_general))

    def _papers(self, step: Step, verdict: Verdict, level: Level) -> Iterator[Due]:
        """What follows, each kind of paper once: the first rule that gives it speaks."""
        told = {START: self._start, **self._answers}
        seen: set[PaperKind] = set()
        for one in self._guide.papers:
            if one.paper not in seen and one.after(level, verdict.duties, told):
                seen.add(one.paper)
                yield Due(one, verdict.on, self._spoken(self._cited(one, step) or verdict))

    def _cited(self, follows: Follows, step: Step) -> Verdict | None:
        """The verdict on what the paper itself does, with the facts that were told."""
        if follows.by is None:
            return None
        own = follows.by.get("facts", {})
        facts = {**step.facts, **(own if isinstance(own, dict) else {})}
        by = step_from_json({**follows.by, **self._frame, "facts": facts})
        return self._office.consider(by)

    def _asides(self) -> Iterator[Aside]:
        for one in self._guide.besides:
            step = step_from_json({**one.step, **self._frame})
            yield Aside(one.says, self._office.consider(step))

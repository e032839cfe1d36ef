"""The interview that norms imply: every path of questions and answers to its level."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from langkah.terms.step import Step
from langkah.terms.verdict import Level, Question
from langkah.weigh.case import Case, weigh
from langkah.weigh.question import Value, answer, questions

Answers = tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """A point of the interview: the level so far and the next question; without one, the end."""

    level: Level
    question: Question | None


@dataclass(frozen=True, slots=True)
class Interview:
    """The questions that a case opens, one after another."""

    case: Case

    def turn(self, step: Step) -> Turn:
        """Where the interview stands with what is known of the step."""
        case = replace(self.case, step=step)
        weighed = weigh(step, case.reading, case)
        asked = questions(case, weighed)
        return Turn(weighed.level, asked[0] if asked else None)

    def paths(self) -> Iterator[tuple[Answers, Level]]:
        """Every way through the questions, with the level it ends in."""
        open_steps: list[tuple[Step, Answers]] = [(self.case.step, ())]
        while open_steps:
            step, answers = open_steps.pop()
            turn = self.turn(step)
            if turn.question is None:
                yield answers, turn.level
                continue
            fact = turn.question.fact
            open_steps.extend(
                (answer(step, fact, value), (*answers, (fact, value)))
                for value, _ in reversed([(v, w) for v, w in turn.question.choices if isinstance(v, Value)])
            )

    def tree(self) -> dict[str, object]:
        """The interview as nested objects: a question with what follows each answer, or a level."""
        return self._tree(self.case.step)

    def _tree(self, step: Step) -> dict[str, object]:
        turn = self.turn(step)
        if turn.question is None:
            return {"level": turn.level.value}
        fact = turn.question.fact
        return {
            "fact": fact,
            "asks": turn.question.asks.to_json(),
            "answers": [
                {"value": value, "says": says.to_json(), "then": self._tree(answer(step, fact, value))}
                for value, says in turn.question.choices
                if isinstance(value, Value)
            ],
        }

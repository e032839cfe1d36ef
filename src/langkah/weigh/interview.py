"""The interview that norms imply: every path of questions to its level."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from langkah.terms.speech import Text
from langkah.terms.step import Step
from langkah.terms.verdict import Level, Question
from langkah.weigh.case import Case, weigh
from langkah.weigh.question import Value, about, answer, questions

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

    def turn(self, step: Step, unasked: Collection[str] = ()) -> Turn:
        """Where the interview stands with what is known of the step; some attributes are not to be asked about."""
        case = replace(self.case, step=step)
        weighed = weigh(step, case.reading, case)
        asked = questions(case, weighed, unasked)
        return Turn(weighed.level, asked[0] if asked else None)

    def about(self, step: Step, attribute: str) -> Question | None:
        """The question about one attribute of a step, where a norm that binds there looks at it."""
        return about(replace(self.case, step=step), attribute)

    def answers(self, step: Step, question: Question) -> Iterator[tuple[Value, Text, Step]]:
        """Each answer to a question, and the step with what it tells."""
        for value, says in question.choices:
            if isinstance(value, Value):
                yield value, says, answer(step, question.fact, value)

    def paths(self) -> Iterator[tuple[Answers, Level]]:
        """Every way through the questions, with the level it ends in."""
        open_steps: list[tuple[Step, Answers]] = [(self.case.step, ())]
        while open_steps:
            step, told = open_steps.pop()
            turn = self.turn(step)
            if turn.question is None:
                yield told, turn.level
            else:
                fact = turn.question.fact
                ways = self.answers(step, turn.question)
                open_steps.extend((further, (*told, (fact, value))) for value, _, further in ways)

    def tree(self) -> dict[str, object]:
        """The interview as nested objects: a question with what follows each answer, or a level."""
        return self._tree(self.case.step)

    def _tree(self, step: Step) -> dict[str, object]:
        turn = self.turn(step)
        if turn.question is None:
            return {"level": turn.level.value}
        return {
            "fact": turn.question.fact,
            "asks": turn.question.asks.to_json(),
            "answers": [
                {"value": value, "says": says.to_json(), "then": self._tree(further)}
                for value, says, further in self.answers(step, turn.question)
            ],
        }

"""The interview that the norms imply: short, ending, fast."""

from dataclasses import replace

import pytest

from langkah.terms.facts import FACTS
from langkah.terms.parse import step_from_json
from langkah.terms.standing import Standing
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Level, Question
from langkah.weigh.question import answer
from tests.spec.book import EXAMPLES, office

DAY = step_from_json({"act": "like", "on": "2024-01-20"}).on


def _known(question: Question, step: Step) -> object:
    """What the person would answer: the fact of the example; else what is usual."""
    values = [value for value, _ in question.choices]
    given: object = {
        "toward": next(iter(step.toward), "nobody"),
        "channel": step.channel,
        "capacity": step.capacity,
    }.get(question.fact, step.facts.get(question.fact))
    if given is not None and (given in values or question.fact in FACTS):
        return given
    usual = ("nobody", "none", "neutral", False)
    return next((value for value in usual if value in values), values[0])


def _asked(step: Step) -> list[str]:
    """The questions that lead from the bare step to a settled one."""
    bare = (
        replace(step, facts={})
        if step.text
        else replace(step, facts={}, toward=(), channel=None, capacity=None)
    )
    interview = office().interview(bare)
    asked: list[str] = []
    while (question := interview.turn(bare).question) is not None:
        assert question.fact not in asked, f"asked twice: {asked} {question.fact}"
        asked.append(question.fact)
        value = _known(question, step)
        assert isinstance(value, bool | int | str)
        bare = answer(bare, question.fact, value)
    return asked


def test_at_most_four_questions_settle_nearly_every_example() -> None:
    counts = [
        len(_asked(step_from_json({key: value for key, value in example.items() if key != "level"})))
        for one in EXAMPLES.values()
        for kind in ("stop", "clear")
        for example in one[kind]
    ]
    assert sum(count <= 4 for count in counts) >= 0.95 * len(counts)
    assert max(counts) <= 8


@pytest.mark.parametrize("standing", Standing)
def test_every_path_of_every_act_ends_in_a_verdict(standing: Standing) -> None:
    for act in Act:
        paths = list(office().interview(Step(act=act, standing=standing, on=DAY)).paths())
        assert paths
        assert all(isinstance(level, Level) for _, level in paths), act
        answers = [told for told, _ in paths]
        assert len(set(answers)) == len(answers)

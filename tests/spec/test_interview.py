"""The interview that the norms imply: short, ending, fast."""

from dataclasses import replace

import pytest

from langkah.desk import Office
from langkah.terms.facts import FACTS
from langkah.terms.parse import read_date, step_from_json
from langkah.terms.standing import Standing
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Level, Question
from langkah.weigh.question import answer
from tests.spec.book import EXAMPLES, office


def _known(question: Question, step: Step) -> object:
    """What the person would answer: the fact of the example; else what is usual."""
    values = [value for value, _ in question.choices]
    given: object = {
        "toward": next(iter(step.toward), "nobody"),
        "channel": step.channel,
        "at": f"{step.at:%H:%M}" if step.at else None,
    }.get(question.fact, step.facts.get(question.fact))
    if given is not None and (given in values or question.fact in FACTS):
        return given
    usual = ("nobody", "none", "neutral", False)
    return next((value for value in usual if value in values), values[0])


def _told(step: Step) -> bool:
    """True for a step that tells something beside its text, its act, its day and who takes it."""
    return bool(step.facts or step.toward or step.channel or step.capacity or step.at)


def _bare(step: Step, removed: str) -> Step:
    """The step without its facts, or without everything that an interview could find out."""
    bare = replace(step, facts={})
    return bare if removed == "facts" else replace(bare, toward=(), channel=None, capacity=None, at=None)


def _asked(step: Step, bare: Step) -> tuple[list[str], Level]:
    """The questions that lead from the bare step to a settled one, and its level."""
    interview = office().interview(bare)
    asked: list[str] = []
    while (question := interview.turn(bare).question) is not None:
        assert question.fact not in asked, f"asked twice: {asked} {question.fact}"
        asked.append(question.fact)
        value = _known(question, step)
        assert isinstance(value, bool | int | str)
        bare = answer(bare, question.fact, value)
    return asked, interview.turn(bare).level


@pytest.mark.parametrize("removed", ["facts", "everything"])
def test_at_most_four_questions_settle_nearly_every_example_that_was_stripped(removed: str) -> None:
    """Only examples that lose something are counted: one that loses nothing would be settled by itself."""
    steps = [
        step_from_json({key: value for key, value in example.items() if key != "level"})
        for one in EXAMPLES.values()
        for kind in ("stop", "clear")
        for example in one[kind]
    ]
    stripped = [(step, _bare(step, removed)) for step in steps if _told(step)]
    stripped = [(step, bare) for step, bare in stripped if bare != step]
    counts, same = [], 0
    for step, bare in stripped:
        asked, level = _asked(step, bare)
        counts.append(len(asked))
        same += level is office().consider(step).level
    assert len(counts) > 1_000
    assert sum(count <= 4 for count in counts) >= 0.95 * len(counts)
    assert max(counts) <= 8
    assert same >= 0.75 * len(counts), "the answers no longer lead back to what the whole step is told"


#: A day of campaign, of voting, of quiet, outside any stage, and under the law before.
DAYS = ("2024-01-20", "2024-02-14", "2024-02-12", "2026-02-02", "2021-08-30")


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize("standing", Standing)
def test_every_path_of_every_act_ends_in_a_verdict(standing: Standing, on: str) -> None:
    day = read_date("on", on)
    for act in Act:
        paths = list(office().interview(Step(act=act, standing=standing, on=day)).paths())
        assert paths
        assert all(isinstance(level, Level) for _, level in paths), act
        answers = [told for told, _ in paths]
        assert len(set(answers)) == len(answers)


def test_a_calendar_that_does_not_know_the_hour_of_quick_counts_asks_for_none() -> None:
    on = read_date("on", "2024-02-14")
    contests = [replace(one, quick_count_from=None) for one in office().rulebook.contests]
    silent = Office(rulebook=office().rulebook, calendar=contests)
    step = Step(act=Act.QUICK_COUNT_PUBLISH, standing=Standing.CITIZEN, on=on)
    paths = list(silent.interview(step).paths())
    assert paths
    assert {fact for told, _ in paths for fact, _ in told} & {"quick_count_open"} == set()
    assert silent.consider(step).level in (Level.ASK, Level.STOP)
    assert "quick_count_open" not in {change.kind for change in silent.consider(step).changes}

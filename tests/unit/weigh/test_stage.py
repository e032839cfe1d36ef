"""Days that no calendar reaches: nobody is told that no election runs."""

from datetime import date

import pytest

from langkah.terms.stages import Stage
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Level
from langkah.weigh import Interview
from tests.unit.weigh.small import VOTING, book, cased, contest, norm, permit, weighed, when

AFTER = date(2028, 12, 1)
YEAR = contest([("campaign", "2024-01-01", "2024-02-10")])
POSE = {"acts": ["gesture"]}


@pytest.mark.parametrize(
    "condition",
    [when(stage=["campaign", "quiet-period"]), when(contest_running=[True]), when(stage=["campaign"])],
)
@pytest.mark.parametrize(("level", "before"), [("stop", Level.ASK), ("ask", Level.ASK), ("care", Level.CARE)])
def test_a_norm_of_a_stage_asks_for_the_stage(condition: object, level: str, before: Level) -> None:
    rules = book(norm("bar", level=level, when=condition, **POSE), contests=(YEAR,))
    step = Step(act=Act.GESTURE)
    verdict = weighed(rules, step, on=AFTER)
    assert (verdict.level, verdict.stages) == (before, ())
    (question,) = verdict.questions
    assert (question.fact, [value for value, _ in question.choices]) == ("stage", list(Stage))
    ends = dict(Interview(cased(rules, step, on=AFTER)).paths())
    assert ends[(("stage", "campaign"),)] is Level(level)
    assert ends[(("stage", "outside"),)] is Level.CLEAR


def test_a_right_outside_elections_is_not_given_on_a_day_that_nobody_knows() -> None:
    rules = book(permit("may", when=when(contest_running=[False]), **POSE), contests=(YEAR,))
    assert weighed(rules, Step(act=Act.GESTURE), on=AFTER).findings == ()
    told = Step(act=Act.GESTURE, facts={"stage": "outside"})
    assert [one.norm for one in weighed(rules, told, on=AFTER).findings] == ["may"]


def test_the_stage_that_was_told_stands_on_the_verdict() -> None:
    told = Step(act=Act.GESTURE, facts={"stage": "quiet-period"})
    verdict = weighed(book(norm("bar", **POSE), contests=(YEAR,)), told, on=AFTER)
    assert verdict.stages == ("post-determination", "quiet-period")


@pytest.mark.parametrize(
    ("stage", "level"),
    [("campaign", Level.STOP), ("pre-determination", Level.CLEAR), ("outside", Level.CLEAR)],
)
def test_whoever_is_not_named_is_a_candidate_once_the_stage_says_so(stage: str, level: Level) -> None:
    rules = book(norm("bar", acts=["like"], when=when(phase=["candidate"])), contests=(YEAR,))
    step = Step(act=Act.LIKE, toward=("contestant",), facts={"stage": stage})
    assert weighed(rules, step, on=AFTER).level is level


def test_whoever_is_not_named_is_a_hopeful_again_once_only_the_next_contest_is_open() -> None:
    done = contest([("counting", "2024-02-14", "2024-03-20")], determined="2024-01-02")
    next_ = contest([], id="d", begins="2024-01-26", determined="2024-09-22")
    rules = book(norm("bar", acts=["like"], when=when(phase=["candidate"])), contests=(done, next_))
    step = Step(act=Act.LIKE, toward=("contestant",))
    days = (date(2024, 3, 20), date(2024, 3, 21), date(2024, 9, 21), date(2024, 9, 22))
    levels = [weighed(rules, step, on=day).level for day in days]
    assert levels == [Level.STOP, Level.CLEAR, Level.CLEAR, Level.STOP]


def test_the_law_of_one_election_is_asked_for_where_only_the_stage_was_told() -> None:
    rules = book(norm("bar", when=when(election=["general"], stage=["campaign"]), **POSE), contests=(YEAR,))
    told = Step(act=Act.GESTURE, facts={"stage": "campaign"})
    verdict = weighed(rules, told, on=AFTER)
    assert (verdict.level, [one.fact for one in verdict.questions]) == (Level.ASK, ["election"])
    for election, level in (("general", Level.STOP), ("regional", Level.CLEAR)):
        both = Step(act=Act.GESTURE, facts={"stage": "campaign", "election": election})
        assert weighed(rules, both, on=AFTER).level is level
    outside = Step(act=Act.GESTURE, facts={"stage": "outside"})
    assert weighed(rules, outside, on=AFTER).level is Level.CLEAR


def test_each_contest_that_runs_is_named_with_its_own_stages() -> None:
    vote = contest([("voting-day", "2024-02-14", "2024-02-14")], name="A", determined="2024-01-05")
    later = contest([], name="B", id="d", determined="2024-09-22")
    parties = contest([], name="P", id="e", contestants=[{"id": "p", "kind": "party", "names": ["P"]}])
    verdict = weighed(book(contests=(vote, later, parties)), on=VOTING)
    assert verdict.contests == (("A", ("post-determination", "voting-day")), ("B", ("pre-determination",)))
    assert weighed(book(contests=(parties,)), on=VOTING).contests == (("P", ("pre-determination",)),)
    told = Step(text="x", facts={"stage": "campaign"})
    assert weighed(book(contests=(vote, later)), told, on=VOTING).contests == ()


def test_a_stage_is_never_offered_as_something_to_change() -> None:
    rules = book(norm("bar", when=when(stage=["campaign"])), contests=(YEAR,))
    assert weighed(rules, Step(text="x", facts={"stage": "campaign"}), on=AFTER).changes == ()


def test_the_hour_of_quick_counts_is_not_open_on_a_day_that_nobody_knows() -> None:
    rules = book(
        norm("bar", acts=["quick-count-publish"], when=when(quick_count_open=[False])), contests=(YEAR,)
    )
    verdict = weighed(rules, Step(act=Act.QUICK_COUNT_PUBLISH), on=AFTER)
    assert (verdict.level, verdict.questions) == (Level.ASK, ())

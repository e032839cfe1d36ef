"""From engaged norms to a level: named exceptions, doubt, unchecked sources."""

from datetime import date

import pytest

from langkah.rulebook import Rulebook
from langkah.terms.step import Act, Step
from langkah.terms.utterance import Utterance
from langkah.terms.verdict import Level
from langkah.weigh.argue import level_of
from langkah.weigh.case import weigh
from langkah.weigh.question import bounded
from tests.unit.weigh.small import book, call, cased, heard, norm, permit, spoken, weighed, when

CALLS = when(utterance=["call"])
TASK = when(official_task=[True])
ON_TASK = Step(text="x", facts={"official_task": True})


def test_a_norm_in_force_for_the_standing_gives_its_level() -> None:
    verdict = weighed(book(norm("a", level="care")))
    assert (verdict.level, spoken(verdict)) == (Level.CARE, ["a"])


@pytest.mark.parametrize(
    "others",
    [
        {"standing": ["citizen"]},
        {"acts": ["like"]},
        {"in_force": ["2024-01-21", None]},
        {"in_force": [None, "2024-01-19"]},
        {"when": TASK},
    ],
)
def test_a_norm_for_another_case_is_silent(others: dict[str, object]) -> None:
    verdict = weighed(book(norm("a", **others)))
    assert (verdict.level, verdict.findings) == (Level.CLEAR, ())


def test_the_gravest_norm_gives_the_level_and_stands_first() -> None:
    rules = book(norm("care", level="care"), norm("stop"), norm("ask", level="ask"))
    verdict = weighed(rules)
    assert (verdict.level, spoken(verdict)) == (Level.STOP, ["stop", "ask", "care"])


def test_what_the_words_amount_to_stands_before_the_act_of_saying_them() -> None:
    vote = call(0.85, kind=Utterance.DISCLOSE_VOTE)
    rules = book(
        norm("posting", when=CALLS),
        norm("telling", acts=["disclose-vote"], when=when(utterance=["disclose-vote"])),
        norm("care", acts=["disclose-vote"], level="care"),
        norm("always", acts=["any"]),
    )
    assert spoken(weighed(rules, None, heard(call(0.9), vote))) == ["telling", "always", "posting", "care"]


@pytest.mark.parametrize("theirs", ["campaign-account", "campaign-team", "campaign-material"])
def test_what_belongs_to_a_candidate_is_not_the_candidate(theirs: str) -> None:
    rules = book(
        norm("person", acts=["like"], when=when(toward=["candidate", "hopeful"])),
        norm("side", acts=["like"], when=when(toward=["contestant"])),
    )
    assert spoken(weighed(rules, Step(act=Act.LIKE, toward=(theirs,)))) == ["side"]
    assert spoken(weighed(rules, Step(act=Act.LIKE, toward=("contestant",)))) == ["person", "side"]


def test_an_exception_takes_a_norm_away() -> None:
    rules = book(norm("bar", unless=["task"]), permit("task", when=TASK))
    assert spoken(weighed(rules)) == ["bar"]
    verdict = weighed(rules, ON_TASK)
    assert (verdict.level, spoken(verdict)) == (Level.CLEAR, ["task"])


def test_an_exception_to_an_exception_brings_the_norm_back() -> None:
    rules = book(
        norm("bar", unless=["task"]),
        permit("task", when=TASK, unless=["car"]),
        norm("car", when=when(state_facility=[True]), level="care"),
    )
    assert weighed(rules, ON_TASK).level is Level.CLEAR
    both = Step(text="x", facts={"official_task": True, "state_facility": True})
    verdict = weighed(rules, both)
    assert (verdict.level, spoken(verdict)) == (Level.STOP, ["bar", "car"])


def test_exceptions_that_name_one_another_come_to_an_end() -> None:
    rules = book(norm("a", unless=["b"]), norm("b", unless=["a"], level="care"))
    assert weighed(rules).level is Level.CLEAR
    assert weighed(book(norm("a", unless=["a"]))).level is Level.CLEAR
    circle = book(norm("a", unless=["b"]), norm("b", unless=["c"]), norm("c", unless=["a"]))
    assert weighed(circle).level is Level.STOP


def test_words_that_were_not_heard_are_asked_for() -> None:
    (question,) = weighed(book(norm("bar", when=CALLS)), Step(act=Act.POST)).questions
    assert question.fact == "content"
    assert weighed(book(norm("bar", when=CALLS)), Step(act=Act.POST, text="halo")).questions == ()


def test_of_two_ways_that_are_open_alike_the_first_one_is_asked_about() -> None:
    ways = [*when(cash=[True]), *when(family_tie=["spouse"])]
    (question,) = weighed(book(norm("bar", when=ways))).questions
    assert question.fact == "cash"
    (other,) = weighed(book(norm("bar", when=ways[::-1]))).questions
    assert other.fact == "family_tie"


def test_an_exception_that_is_not_in_the_book_changes_nothing() -> None:
    assert weighed(book(norm("bar", unless=["gone"]))).level is Level.STOP


@pytest.mark.parametrize(
    ("confidence", "wanted"),
    [
        (0.29, Level.CLEAR),
        (0.3, Level.CARE),
        (0.49, Level.CARE),
        (0.5, Level.ASK),
        (0.74, Level.ASK),
        (0.75, Level.STOP),
    ],
)
def test_doubt_about_words_never_gives_stop(confidence: float, wanted: Level) -> None:
    verdict = weighed(book(norm("bar", when=CALLS)), None, heard(call(confidence)))
    assert verdict.level is wanted


@pytest.mark.parametrize("mark", ["MEM", "inferensi"])
def test_an_unchecked_norm_alone_never_gives_stop(mark: str) -> None:
    assert weighed(book(norm("a", mark=mark))).level is Level.ASK
    assert weighed(book(norm("a", mark=mark, level="care"))).level is Level.CARE
    assert weighed(book(norm("a", mark=mark), norm("b", mark=mark))).level is Level.ASK
    assert weighed(book(norm("a", mark=mark), norm("b"))).level is Level.STOP


def test_a_missing_fact_makes_a_bar_a_question() -> None:
    verdict = weighed(book(norm("bar", when=when(family_tie=["spouse"]))))
    assert (verdict.level, spoken(verdict)) == (Level.ASK, ["bar"])
    assert verdict.findings[0].confidence == 0.5


def test_a_missing_fact_makes_a_warning_silent() -> None:
    verdict = weighed(book(norm("warn", level="care", when=when(family_tie=["spouse"]))))
    assert (verdict.level, verdict.findings) == (Level.CLEAR, ())


def test_an_exception_in_doubt_makes_stop_a_question_but_leaves_a_warning() -> None:
    may = permit("may", when=when(occasion=["holiday"]))
    assert weighed(book(norm("bar", unless=["may"]), may)).level is Level.ASK
    assert weighed(book(norm("warn", level="care", unless=["may"]), may)).level is Level.CARE


def test_an_unknown_counterpart_softens_only_where_the_exception_asks_for_it() -> None:
    given = Step(act=Act.LIKE)
    for asks, wanted in (([], Level.STOP), (["toward"], Level.ASK)):
        rules = book(
            norm("bar", acts=["like"], unless=["may"]),
            permit("may", acts=["like"], when=when(toward=["official-account"]), asks=asks),
        )
        assert weighed(rules, given).level is wanted


def test_a_permission_in_doubt_is_not_shown() -> None:
    rules = book(permit("may", when=when(utterance=["educate"])), permit("any", acts=["any"]))
    for confidence, shown in ((0.4, "any"), (0.49, "any"), (0.5, "may"), (0.9, "may")):
        told = heard(call(confidence, kind=call().kind.EDUCATE))
        assert spoken(weighed(rules, None, told)) == [shown]


def test_a_permission_with_an_exception_that_holds_is_not_shown() -> None:
    rules = book(permit("may", unless=["bar"]), norm("bar", level="care"))
    assert spoken(weighed(rules)) == ["bar"]


def test_no_norm_gives_clear_without_a_finding() -> None:
    case = cased(book())
    assert weigh(case.step, case.reading, case).level is Level.CLEAR
    assert level_of([]) is Level.CLEAR


@pytest.mark.parametrize(
    ("rules", "low", "high"),
    [
        (book(), Level.CLEAR, Level.CLEAR),
        (book(permit("may")), Level.CLEAR, Level.CLEAR),
        (book(permit("may", level="care")), Level.CLEAR, Level.CLEAR),
        (book(norm("bar")), Level.STOP, Level.STOP),
        (book(norm("bar", when=when(family_tie=["spouse"]))), Level.CLEAR, Level.STOP),
        (book(norm("warn", level="care", when=when(family_tie=["spouse"]))), Level.CLEAR, Level.CARE),
        (
            book(norm("bar", unless=["may"]), permit("may", when=when(occasion=["holiday"]))),
            Level.CLEAR,
            Level.STOP,
        ),
        (book(norm("bar", unless=["may"]), permit("may")), Level.CLEAR, Level.CLEAR),
        (
            book(norm("warn", level="care", when=when(family_tie=["spouse"]), unless=["may"]), permit("may")),
            Level.CLEAR,
            Level.CLEAR,
        ),
    ],
)
def test_the_range_of_levels_that_answers_can_lead_to(rules: Rulebook, low: Level, high: Level) -> None:
    case = cased(rules)
    assert bounded(case, case.step) == (low, high)


def test_the_same_norm_in_two_versions_speaks_by_its_day() -> None:
    rules = book(
        norm("a", in_force=["2020-01-01", "2024-06-30"], level="care"),
        norm("a", in_force=["2024-07-01", None]),
    )
    assert weighed(rules).level is Level.CARE
    assert weighed(rules, on=date(2024, 7, 1)).level is Level.STOP

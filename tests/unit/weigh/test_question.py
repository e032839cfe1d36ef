"""The next question, its choices, and where every way through the interview ends."""

import pytest

from langkah.terms.speech import Text
from langkah.terms.standing import Channel
from langkah.terms.step import Act, Step, Toward
from langkah.terms.verdict import Level, Question
from langkah.weigh import Interview
from tests.unit.weigh.small import VOTING, book, cased, contest, norm, permit, weighed, when

QUICK = contest([("voting-day", "2024-02-14", "2024-02-14")], quick_count_from="15:00")


def test_a_settled_step_asks_nothing() -> None:
    assert weighed(book(norm("bar"))).questions == ()
    assert weighed(book(norm("a"), norm("b", when=when(cash=[True])))).questions == ()


def test_a_yes_or_no_fact_is_asked_with_its_two_answers() -> None:
    (question,) = weighed(book(norm("bar", when=when(cash=[True])))).questions
    assert question.fact == "cash"
    assert question.choices == ((True, Text("ya", "yes")), (False, Text("tidak", "no")))


def test_the_question_that_settles_most_comes_first() -> None:
    rules = book(
        norm("a", when=when(cash=[True], public=[True])),
        norm("b", when=when(public=[True])),
    )
    (question,) = weighed(rules).questions
    assert question.fact == "public"


def test_an_amount_is_asked_in_the_ranges_that_matter() -> None:
    rules = book(
        norm("a", when=[[["value_idr", "above", [1000000]]]]),
        norm("b", level="ask", when=[[["value_idr", "above", [500000]]]]),
    )
    (question,) = weighed(rules).questions
    assert [value for value, _ in question.choices] == [500000, 1000000, 1000001]
    assert [says.en for _, says in question.choices] == [
        "at most 500,000",
        "at most 1,000,000",
        "more than 1,000,000",
    ]


def test_a_fact_with_choices_is_asked_with_all_of_them() -> None:
    (question,) = weighed(book(norm("bar", when=when(family_tie=["spouse"])))).questions
    assert [value for value, _ in question.choices] == ["none", "spouse", "parent-child", "sibling", "kin"]


def test_the_counterpart_is_asked_with_those_the_norms_name() -> None:
    rules = book(norm("bar", acts=["like"], when=when(toward=["party", "campaign-account"])))
    (question,) = weighed(rules, Step(act=Act.LIKE)).questions
    assert question.fact == "toward"
    kinds = [Toward.PARTY, Toward.CAMPAIGN_ACCOUNT, Toward.OFFICIAL_ACCOUNT, Toward.NOBODY]
    assert [value for value, _ in question.choices] == kinds


def test_who_competes_can_be_answered_where_only_a_norm_that_is_closed_as_yet_weighs_it() -> None:
    rules = book(
        norm("bar", acts=["like"], when=when(toward=["campaign-account"])),
        norm("person", acts=["like"], level="ask", when=when(phase=["candidate", "hopeful"])),
    )
    (question,) = weighed(rules, Step(act=Act.LIKE)).questions
    kinds = [Toward.CONTESTANT, Toward.CAMPAIGN_ACCOUNT, Toward.OFFICIAL_ACCOUNT, Toward.NOBODY]
    assert [value for value, _ in question.choices] == kinds


def test_what_an_exception_looks_at_is_asked_too() -> None:
    rules = book(norm("bar", unless=["may", "gone"]), permit("may", when=when(occasion=["holiday"])))
    (question,) = weighed(rules).questions
    assert question.fact == "occasion"


def test_on_voting_day_the_hour_is_asked() -> None:
    rules = book(
        norm("bar", acts=["quick-count-publish"], when=when(quick_count_open=[False])), contests=(QUICK,)
    )
    step = Step(act=Act.QUICK_COUNT_PUBLISH)
    (question,) = weighed(rules, step, on=VOTING).questions
    assert (question.fact, [value for value, _ in question.choices]) == ("at", ["15:00 WIB", "14:59 WIB"])
    ends = dict(Interview(cased(rules, step, on=VOTING)).paths())
    assert ends == {(("at", "15:00 WIB"),): Level.CLEAR, (("at", "14:59 WIB"),): Level.STOP}


def _duty(says: str, **others: object) -> dict[str, object]:
    words = {"id": says, "en": f"EN {says}"}
    return {"duties": [{"kind": "x", "says": words, "provision": "Pasal 1 X 1/2020"}], **others}


def test_a_question_about_duties_names_them() -> None:
    done = permit("done", when=when(fulfilled=[True]))
    care = {"modality": "obliged", "level": "care", "unless": ["done"]}
    rules = book(
        norm("a", **_duty("Laporkan.", **care)),
        norm("b", **_duty("Catat hari ini.", **care)),
        norm("c", **_duty("Laporkan.", **care)),
        norm("d", **care),
        done,
    )
    (question,) = weighed(rules).questions
    assert question.asks.id == "Apakah kewajiban ini Anda penuhi: laporkan; catat hari ini?"
    assert question.asks.en == "Do you fulfil this: eN Laporkan; eN Catat hari ini?"
    (other,) = weighed(book(norm("d", **care), done)).questions
    assert other.asks.id == "Apakah kewajiban ini Anda penuhi: kata?"


@pytest.mark.parametrize("act", [Act.PHOTO_WITH_CANDIDATE, Act.PHOTO_WITH_CAMPAIGN_TEAM, Act.GESTURE])
@pytest.mark.parametrize(("level", "before"), [("stop", Level.ASK), ("care", Level.CARE)])
def test_where_a_photo_ends_up_is_asked_and_never_taken_as_told(act: Act, level: str, before: Level) -> None:
    rules = book(norm("bar", acts=[act.value], level=level, when=when(channel=["social", "web"])))
    verdict = weighed(rules, Step(act=act))
    assert verdict.level is before
    (question,) = verdict.questions
    assert [value for value, _ in question.choices] == list(Channel)
    ends = dict(Interview(cased(rules, Step(act=act))).paths())
    assert ends[(("channel", "web"),)] is Level(level)
    assert ends[(("channel", "in-person"),)] is Level.CLEAR


@pytest.mark.parametrize(
    ("condition", "first", "ends"),
    [
        ("cash", True, {Level.STOP, Level.CLEAR}),
        ("toward", "official-account", {Level.STOP, Level.CLEAR}),
    ],
)
def test_every_way_through_the_interview_ends_settled(
    condition: str, first: bool | str, ends: set[Level]
) -> None:
    wanted: list[object] = [True] if condition == "cash" else ["party"]
    rules = book(norm("bar", acts=["like"], when=[[[condition, "in", wanted]]]))
    interview = Interview(cased(rules, Step(act=Act.LIKE)))
    paths = list(interview.paths())
    assert {level for _, level in paths} == ends
    assert ((condition, first),) in [answers for answers, _ in paths]


def test_the_interview_is_also_a_tree() -> None:
    rules = book(norm("bar", when=when(cash=[True])))
    tree = Interview(cased(rules)).tree()
    assert tree["fact"] == "cash"
    assert tree["answers"] == [
        {"value": True, "says": {"id": "ya", "en": "yes"}, "then": {"level": "stop"}},
        {"value": False, "says": {"id": "tidak", "en": "no"}, "then": {"level": "clear"}},
    ]


def test_an_answer_is_carried_into_every_question_that_follows() -> None:
    rules = book(norm("bar", when=when(cash=[True], public=[True])))
    ends = dict(Interview(cased(rules)).paths())
    assert sorted(len(answers) for answers in ends) == [1, 2, 2]
    assert [level for answers, level in ends.items() if all(value for _, value in answers)] == [Level.STOP]


def test_a_choice_that_is_no_value_of_a_fact_leads_nowhere() -> None:
    word = Text("kata", "word")
    asked = Question(fact="cash", asks=word, choices=((None, word), (True, word)))
    ways = Interview(cased(book())).answers(Step(text="x"), asked)
    assert [(value, step.facts) for value, _, step in ways] == [(True, {"cash": True})]

"""The wiser way is weighed again before it is offered."""

from datetime import date

from langkah.bahasa import Described, Mention
from langkah.terms.standing import Capacity
from langkah.terms.step import Act, Step
from langkah.terms.utterance import Utterance
from langkah.terms.verdict import Level
from langkah.weigh import ENGINE
from tests.unit.weigh.small import WORDS, book, call, heard, norm, permit, spoken, weighed, when

HOLD = "Hold this step."
DUTY = {"kind": "report", "says": WORDS, "provision": "Pasal 9 X 1/2020", "working_days": 30}
ADVICE = {"id": "Caranya", "en": "This way"}


def advised(**step: object) -> dict[str, object]:
    return {**ADVICE, "step": step}


def test_a_way_that_is_no_step_is_clear() -> None:
    verdict = weighed(book(norm("bar", instead=ADVICE)))
    assert verdict.instead is not None
    assert (verdict.instead.says.en, verdict.instead.level) == ("This way", Level.CLEAR)


def test_a_way_that_weighs_less_is_offered_with_its_level() -> None:
    rules = book(
        norm("bar", unless=["task"], instead=advised(facts={"official_task": True})),
        permit("task", when=when(official_task=[True])),
        norm("warn", level="care"),
    )
    verdict = weighed(rules)
    assert verdict.instead is not None
    assert (verdict.instead.says.en, verdict.instead.level) == ("This way", Level.CARE)


def test_a_way_that_weighs_as_much_is_not_offered() -> None:
    verdict = weighed(book(norm("bar", instead=advised(facts={"cash": True}))))
    assert verdict.instead is not None
    assert verdict.instead.says.en.startswith(HOLD)


def test_no_more_than_four_ways_are_tried() -> None:
    useless = [norm(f"n{index}", instead=advised(facts={"cash": True})) for index in range(4)]
    verdict = weighed(book(*useless, norm("last", instead=ADVICE)))
    assert verdict.instead is not None
    assert verdict.instead.says.en.startswith(HOLD)


def test_another_act_drops_text_and_counterpart() -> None:
    rules = book(
        norm("bar", when=when(utterance=["call"]), instead=advised(act="vote")),
        norm("other", acts=["vote"], when=when(toward=["party"])),
    )
    verdict = weighed(rules, Step(text="x", toward=("party",)), heard(call()))
    assert verdict.instead is not None
    assert verdict.instead.level is Level.ASK  # whom it is aimed at is not known any more


def test_another_text_is_read_before_it_is_offered() -> None:
    rules = book(norm("bar", when=when(utterance=["call"]), instead=advised(text="Pilih yang lain")))
    reading = heard(call(span=(0, 1)), text="x")
    again = {"Pilih yang lain": heard(call()), "-": heard(call())}
    verdict = weighed(rules, Step(text="x"), reading, again)
    assert verdict.instead is not None
    assert verdict.instead.says.en.startswith(HOLD)
    better = weighed(rules, Step(text="x"), reading)
    assert better.instead is not None
    assert better.instead.says.en == "This way"


def test_a_kept_act_keeps_its_own_name() -> None:
    rules = book(
        norm("bar", acts=["like"], when=when(capacity=["private"]), instead=advised(capacity="official"))
    )
    verdict = weighed(rules, Step(act=Act.LIKE))
    assert verdict.instead is not None
    assert verdict.instead.says.en == "This way"
    assert weighed(rules, Step(act=Act.LIKE, capacity=Capacity.OFFICIAL)).level is Level.CLEAR


def test_the_advice_of_a_norm_stands_beside_the_text_that_is_left() -> None:
    text = "Rapat besok pukul sembilan. Ayo pilih dia."
    rules = book(norm("bar", when=when(utterance=["call"]), instead=ADVICE))
    verdict = weighed(rules, Step(text=text), heard(call(span=(28, 42)), text=text))
    assert verdict.instead is not None
    assert (verdict.instead.says.en, verdict.instead.text) == ("This way", "Rapat besok pukul sembilan.")


def test_a_clear_step_needs_nothing_wiser() -> None:
    verdict = weighed(book(permit("may")))
    assert (verdict.instead, verdict.changes, spoken(verdict)) == (None, (), ["may"])


def test_a_duty_is_named_once_and_only_when_it_is_certain() -> None:
    rules = book(
        norm("a", duties=[DUTY]),
        norm("b", duties=[DUTY]),
        norm("c", when=when(cash=[True]), duties=[{**DUTY, "kind": "refuse"}]),
        norm("d", level="clear", duties=[{**DUTY, "kind": "declare"}]),
    )
    (duty,) = weighed(rules).duties
    assert (duty.kind, duty.norm, duty.working_days) == ("report", "a", 30)


def test_a_sanction_is_shown_to_those_it_meets() -> None:
    sanctions = [
        {"class": "berat", "provision": "p", "text": WORDS, "standing": ["pns"]},
        {"class": "etik", "provision": "q", "text": WORDS},
        {"class": "pidana", "provision": "r", "text": WORDS, "standing": ["citizen"]},
    ]
    (finding,) = weighed(book(norm("a", sanctions=sanctions))).findings
    assert [one.kind for one in finding.sanctions] == ["berat", "etik"]


def test_law_that_was_due_for_review_is_marked_stale() -> None:
    rules = book(norm("a"))
    assert [weighed(rules, on=on).findings[0].stale for on in (date(2024, 12, 31), date(2025, 1, 1))] == [
        False,
        True,
    ]


def test_doubtful_norms_are_shown_only_where_nothing_certain_says_stop() -> None:
    doubtful = [norm(f"d{index}", when=when(cash=[True])) for index in range(5)]
    assert spoken(weighed(book(norm("bar"), *doubtful))) == ["bar"]
    assert spoken(weighed(book(norm("warn", level="care"), *doubtful))) == ["warn", "d0", "d1", "d2"]


def test_rights_stand_beside_a_warning_but_not_beside_a_bar() -> None:
    rights = [permit(f"r{index}") for index in range(3)]
    general = permit("general", acts=["any"])
    assert spoken(weighed(book(norm("warn", level="care"), general, *rights))) == ["warn", "r0", "r1"]
    assert spoken(weighed(book(norm("warn", level="care"), general))) == ["warn"]
    assert spoken(weighed(book(norm("bar"), *rights))) == ["bar"]
    assert spoken(weighed(book(general))) == ["general"]


def test_a_verdict_says_by_what_it_was_weighed() -> None:
    verdict = weighed(book(norm("a")), Step(text="x", id="7"))
    assert (verdict.id, verdict.act, verdict.on, verdict.stages) == ("7", "post", "2024-01-20", ())
    assert (verdict.engine, verdict.rulebook_version, verdict.rulebook_digest) == (ENGINE, "1", "sha256:0")


def test_an_act_that_the_text_describes_is_weighed() -> None:
    told = Described(Act.LIKE, (0, 3), 0.9, ("party",), {"cash": True})
    rules = book(norm("bar", acts=["like"], when=when(toward=["party"], cash=[True])))
    assert weighed(rules, None, heard(described=(told,))).act == "like"
    assert weighed(rules, None, heard(described=(told,))).level is Level.STOP


def test_a_hint_of_an_act_is_not_taken_as_told() -> None:
    hint = Described(Act.LIKE, (0, 3), 0.49, ("party",), {"cash": True})
    assert weighed(book(norm("bar", acts=["like"])), None, heard(described=(hint,))).act == "post"


def test_an_utterance_that_amounts_to_an_act_is_weighed_as_that_act() -> None:
    rules = book(norm("leak", acts=["leak-nonpublic"]))
    for sure, wanted in ((0.29, Level.CLEAR), (0.4, Level.CARE), (0.6, Level.ASK), (0.8, Level.STOP)):
        verdict = weighed(rules, None, heard(call(sure, kind=Utterance.LEAK)))
        assert verdict.level is wanted


def test_a_contestant_that_cannot_be_told_is_a_contestant_all_the_same() -> None:
    named = heard(mentions=(Mention(None, "number", (0, 7), 0.9),))
    rules = book(norm("bar", acts=["like"], when=when(toward=["contestant"], phase=["hopeful"])))
    assert weighed(rules, Step(act=Act.LIKE, text="nomor 2"), named).level is Level.STOP

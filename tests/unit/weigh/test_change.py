"""What would change the answer: cuts, changes of fact, pairs of them."""

from dataclasses import replace
from datetime import time

from langkah.bahasa import Described, Mention
from langkah.terms.step import Act, Step
from langkah.terms.utterance import Utterance
from langkah.terms.verdict import Change, Level, Verdict
from tests.unit.weigh.small import VOTING, book, call, contest, heard, norm, permit, weighed, when

CALLS = when(utterance=["call"])
TEXT = "Rapat besok pukul sembilan. Ayo pilih dia."
BAD = (28, 42)
LEFT = "Rapat besok pukul sembilan."


def ways(verdict: Verdict) -> dict[str, Level]:
    return {f"{one.kind} {dict(one.facts)}": one.level for one in verdict.changes}


def only(verdict: Verdict) -> Change:
    (change,) = verdict.changes
    return change


def test_the_sentence_that_weighs_is_cut_and_the_rest_is_offered() -> None:
    reading = heard(call(span=BAD), text=TEXT)
    verdict = weighed(book(norm("bar", when=CALLS)), Step(text=TEXT), reading)
    assert (only(verdict).kind, only(verdict).level) == ("cut", Level.CLEAR)
    assert TEXT[slice(*only(verdict).cut[0])].strip() == "Ayo pilih dia."
    assert verdict.instead is not None
    assert (verdict.instead.text, verdict.instead.level) == (LEFT, Level.CLEAR)


def test_a_cut_keeps_the_lines_and_every_mark_of_what_is_left() -> None:
    text = "Halo kawan semua.\nAyo pilih dia! <b>Rapat</b> pukul sembilan.\n\nSalam."
    ends = [text.index(".") + 1, text.index("!") + 1, text.index("lan.") + 4, len(text)]
    starts = [0, text.index("Ayo"), text.index("b>"), text.index("Salam")]
    reading = replace(heard(call(span=(18, 31))), sentences=tuple(zip(starts, ends, strict=True)))
    verdict = weighed(book(norm("bar", when=CALLS)), Step(text=text), reading)
    assert verdict.instead is not None
    assert verdict.instead.text == "Halo kawan semua.\n<b>Rapat</b> pukul sembilan.\n\nSalam."
    assert only(verdict).says.id == "Tanpa kalimat yang memuat bagian yang ditandai."


def test_a_cut_in_one_line_leaves_one_line() -> None:
    text = "Satu dua tiga. Ayo pilih dia. Empat lima enam."
    reading = heard(call(span=(15, 29)), text=text)
    verdict = weighed(book(norm("bar", when=CALLS)), Step(text=text), reading)
    assert verdict.instead is not None
    assert verdict.instead.text == "Satu dua tiga. Empat lima enam."


def test_words_are_cut_where_no_sentence_is_left() -> None:
    text = "Ayo pilih dia."
    verdict = weighed(book(norm("bar", when=CALLS)), Step(text=text), heard(call(span=(4, 9)), text=text))
    assert only(verdict).cut == ((4, 9),)
    assert verdict.instead is not None
    assert verdict.instead.text is None


def test_words_that_do_an_act_are_marked_and_cut_where_a_norm_speaks_to_that_act() -> None:
    leak = call(kind=Utterance.LEAK, span=BAD)
    verdict = weighed(book(norm("bar", acts=["leak-nonpublic"])), Step(text=TEXT), heard(leak, text=TEXT))
    assert [one.spans for one in verdict.findings] == [(BAD,)]
    assert TEXT[slice(*only(verdict).cut[0])].strip() == "Ayo pilih dia."
    assert verdict.instead is not None
    assert (verdict.instead.text, verdict.instead.level) == (LEFT, Level.CLEAR)


def test_words_that_only_tell_of_an_act_are_marked_and_not_cut() -> None:
    told = Described(act=Act.GIFT_RECEIVE, span=BAD, confidence=0.9)
    reading = heard(text=TEXT, described=(told,))
    verdict = weighed(book(norm("bar", acts=["gift-receive"])), Step(text=TEXT), reading)
    assert [one.spans for one in verdict.findings] == [(BAD,)]
    assert verdict.changes == ()


def test_words_are_not_marked_for_an_act_that_was_chosen() -> None:
    leak = call(kind=Utterance.LEAK, span=BAD)
    rules = book(norm("bar", acts=["post", "leak-nonpublic"]))
    for act, spans in ((Act.POST, ()), (Act.LEAK_NONPUBLIC, (BAD,)), (None, ())):
        verdict = weighed(rules, Step(text=TEXT, act=act), heard(leak, text=TEXT))
        assert [one.spans for one in verdict.findings] == [spans]


def test_places_that_overlap_are_cut_as_one() -> None:
    text = "Ayo pilih dia."
    reading = heard(call(span=(0, 9)), call(span=(4, 13)), text=text)
    assert only(weighed(book(norm("bar", when=CALLS)), Step(text=text), reading)).cut == ((0, 13),)


def test_words_are_cut_where_what_is_left_of_the_sentences_weighs_as_much() -> None:
    word = (32, 37)
    reading = heard(call(span=word), text=TEXT)
    again = {LEFT: heard(call(span=(0, 5)), text=LEFT)}
    verdict = weighed(book(norm("bar", when=CALLS)), Step(text=TEXT), reading, again)
    assert only(verdict).cut == (word,)


def test_a_cut_that_does_not_help_is_not_offered() -> None:
    text = "Ayo pilih dia."
    verdict = weighed(
        book(norm("bar", when=CALLS), norm("other")), Step(text=text), heard(call(span=(0, 14)), text=text)
    )
    assert verdict.changes == ()


def test_overlapping_passages_are_cut_once() -> None:
    text = "Ayo pilih dia."
    reading = heard(call(span=(0, 9)), call(span=(4, 13)), call(span=(5, 8)), text=text)
    verdict = weighed(book(norm("bar", when=CALLS)), Step(text=text), reading)
    assert verdict.level is Level.STOP
    assert only(verdict).level is Level.CLEAR


def test_two_passages_in_two_sentences_leave_the_one_between() -> None:
    text = "Pilih dia. Rapat besok pukul sembilan. Pilih dia."
    reading = heard(call(span=(0, 9)), call(span=(39, 48)), text=text)
    verdict = weighed(book(norm("bar", when=CALLS)), Step(text=text), reading)
    assert verdict.instead is not None
    assert verdict.instead.text == LEFT


def test_a_fact_is_changed_to_its_other_value() -> None:
    rules = book(norm("bar", when=when(public=[True])))
    change = only(weighed(rules, Step(text="x", facts={"public": True})))
    assert (change.level, change.facts) == (Level.CLEAR, {"facts": {"public": False}})
    assert change.says.id == "Bila tidak terlihat oleh umum."


def test_an_exception_shows_the_way_out() -> None:
    rules = book(norm("bar", unless=["leave", "gone"]), permit("leave", when=when(on_unpaid_leave=[True])))
    change = only(weighed(rules))
    assert change.facts == {"facts": {"on_unpaid_leave": True}}
    assert change.says.en == "If you are on unpaid leave."


def test_at_most_two_changes_of_one_fact_are_shown() -> None:
    rules = book(norm("bar", when=when(giver=["party"])))
    verdict = weighed(rules, Step(text="x", facts={"giver": "party"}))
    assert [one.kind for one in verdict.changes] == ["giver", "giver"]


def test_an_amount_is_changed_to_the_threshold() -> None:
    rules = book(norm("bar", when=[[["value_idr", "above", [500000]]]]))
    assert weighed(rules, Step(text="x", facts={"value_idr": 500000})).level is Level.CLEAR
    change = only(weighed(rules, Step(text="x", facts={"value_idr": 500001})))
    assert change.facts == {"facts": {"value_idr": 500000}}
    assert change.says.en.endswith("500,000.")


def test_an_amount_at_most_holds_up_to_the_threshold() -> None:
    rules = book(norm("may", level="care", when=[[["value_idr", "at-most", [500000]]]]))
    assert weighed(rules, Step(text="x", facts={"value_idr": 500000})).level is Level.CARE
    assert weighed(rules, Step(text="x", facts={"value_idr": 500001})).level is Level.CLEAR


def test_what_the_step_is_aimed_at_may_be_an_official_account() -> None:
    rules = book(norm("bar", acts=["like"], when=when(toward=["party"])))
    change = only(weighed(rules, Step(act=Act.LIKE, toward=("party",))))
    assert (change.facts, change.level) == ({"toward": "official-account"}, Level.CLEAR)


def test_no_other_counterpart_is_offered_for_an_act_in_person() -> None:
    rules = book(norm("bar", acts=["join-party"], when=when(toward=["party"])))
    assert weighed(rules, Step(act=Act.JOIN_PARTY, toward=("party",))).changes == ()


def test_channel_and_capacity_are_changed_where_nothing_was_said() -> None:
    rules = book(norm("bar", acts=["like"], when=when(channel=["social"], capacity=["private"])))
    found = ways(weighed(rules, Step(act=Act.LIKE)))
    assert found == {
        "channel {'channel': 'chat-private'}": Level.CLEAR,
        "channel {'channel': 'in-person'}": Level.CLEAR,
        "capacity {'capacity': 'official'}": Level.CLEAR,
    }


def test_what_nobody_can_choose_is_not_offered() -> None:
    rules = book(norm("bar", when=when(stage=["outside"])))
    assert weighed(rules).changes == ()


def test_waiting_for_the_hour_is_a_change() -> None:
    rules = book(
        norm("bar", acts=["quick-count-publish"], when=when(quick_count_open=[False])),
        contests=(contest([("voting-day", "2024-02-14", "2024-02-14")], quick_count_from="15:00"),),
    )
    early = Step(act=Act.QUICK_COUNT_PUBLISH, at=time(14, 59))
    change = only(weighed(rules, early, on=VOTING))
    assert (change.kind, change.facts) == ("at", {"at": "15:00 WIB"})
    assert change.says.id == "Tunggu sampai pukul 15.00 WIB pada hari pemungutan suara."
    late = Step(act=Act.QUICK_COUNT_PUBLISH, at=time(15, 0))
    assert weighed(rules, late, on=VOTING).level is Level.CLEAR


def test_an_hour_that_no_calendar_knows_is_not_offered() -> None:
    rules = book(
        norm("bar", acts=["quick-count-publish"], when=when(quick_count_open=[False])),
        contests=(contest([("voting-day", "2024-02-14", "2024-02-14")]),),
    )
    verdict = weighed(rules, Step(act=Act.QUICK_COUNT_PUBLISH), on=VOTING)
    assert (verdict.level, verdict.changes, verdict.questions) == (Level.ASK, (), ())


def test_two_changes_at_once_are_tried_where_none_alone_helps() -> None:
    rules = book(
        norm("a", when=when(public=[True])),
        norm("b", when=when(cash=[True])),
    )
    change = only(weighed(rules, Step(text="x", facts={"public": True, "cash": True})))
    assert change.kind == "public+cash"
    assert change.facts == {"facts": {"public": False, "cash": False}}
    assert change.says.id == "Bila tidak terlihat oleh umum dan bila bukan uang atau setara uang."
    assert change.says.en == "If the public cannot see it and if it is neither money nor like money."
    assert change.level is Level.CLEAR


def test_two_changes_may_lie_outside_the_facts() -> None:
    rules = book(
        norm("a", acts=["like"], when=when(channel=["social"])),
        norm("b", acts=["like"], when=when(capacity=["private"])),
    )
    found = ways(weighed(rules, Step(act=Act.LIKE)))
    assert next(iter(found)) == "channel+capacity {'channel': 'chat-private', 'capacity': 'official'}"


def test_other_content_is_a_change() -> None:
    rules = book(
        norm("bar", when=when(content=["call"], utterance=["call"])), norm("warn", level="care", when=CALLS)
    )
    found = ways(weighed(rules, Step(text="x", facts={"content": "call"})))
    assert found["content {'facts': {'content': 'neutral'}}"] is Level.CLEAR
    assert found["content {'facts': {'content': 'endorse'}}"] is Level.CLEAR


def test_what_is_posted_to_someone_rests_on_the_words_that_name_them_or_on_all_of_it() -> None:
    rules = book(norm("bar", when=when(toward=["campaign-account"])))
    step = Step(text=f" {TEXT}\n", act=Act.POST, toward=("campaign-account",))
    (bare,) = weighed(rules, step, heard(text=step.text)).findings
    assert bare.spans == ((1, len(TEXT) + 1),)
    named = Mention(who=None, kind="account", span=BAD, confidence=0.8)
    (told,) = weighed(rules, step, replace(heard(text=step.text), mentions=(named,))).findings
    assert told.spans == (BAD,)
    (silent,) = weighed(rules, Step(act=Act.POST, toward=("campaign-account",)), heard()).findings
    assert silent.spans == ()


def test_a_post_that_tells_of_another_deed_is_no_post_in_a_teams_group() -> None:
    rules = book(norm("bar", when=when(toward=["campaign-account", "campaign-team"])))
    for act, level in ((Act.GIVE_ID_COPY, Level.CLEAR), (Act.FOLLOW_GROUP, Level.STOP)):
        told = Described(act=act, span=BAD, confidence=0.9, toward=("campaign-team",))
        reading = heard(text=TEXT, described=(told,))
        assert weighed(rules, Step(text=TEXT, act=Act.POST), reading).level is level

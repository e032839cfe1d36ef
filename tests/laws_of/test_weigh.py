"""Laws of weighing, whatever the step."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langkah.desk import FixedClock, Office
from langkah.terms.citation import whole_day
from langkah.terms.parse import STEP_KEYS, step_from_json
from langkah.terms.standing import Channel, Standing
from langkah.terms.step import Act, Step, Toward
from langkah.terms.verdict import Level
from tests.unit.weigh.small import book, call, heard, norm, weighed, when

OFFICE = Office(clock=FixedClock(date(2024, 1, 20)))
DAYS = st.dates(date(2022, 10, 1), date(2027, 12, 31)) | st.just(date(2024, 2, 14))
TEXTS = st.sampled_from(
    (
        "",
        "Selamat pagi, rapat dimulai pukul sembilan.",
        "Ayo kita menangkan nomor 2!",
        "Ayo datang ke TPS tanggal 14 Februari. Gunakan hak pilih Anda.",
        "Antrean nomor 2, silakan ke loket.",
        "ASN dilarang mendukung pasangan calon.",
        "Saya dukung Prabowo. Rapat besok jam sembilan pagi di kantor.",
        "Pasangan Anies dan Muhaimin paling hebat, jangan pilih yang lain!",
        "Menurut saya kebijakan harga pupuk perlu diperbaiki.",
        "Apakah saya boleh menyukai unggahan Ganjar?",
    )
)
STEPS = st.builds(
    Step,
    text=TEXTS,
    act=st.sampled_from(Act),
    standing=st.sampled_from(Standing),
    channel=st.none() | st.sampled_from(Channel),
    toward=st.just(()) | st.tuples(st.sampled_from([str(kind) for kind in Toward])),
    on=DAYS,
)
POSTS = st.builds(
    Step,
    text=TEXTS.filter(bool),
    act=st.sampled_from((Act.POST, Act.COMMENT, Act.SHARE)),
    standing=st.sampled_from((Standing.CPNS, Standing.PNS, Standing.PPPK, Standing.MEMBER)),
    on=DAYS,
)
CALL = "Ayo pilih Prabowo!"


def with_text(step: Step, text: str) -> Step:
    return replace(step, text=text)


@given(STEPS)
def test_the_same_step_gets_the_same_verdict(step: Step) -> None:
    assert OFFICE.consider(step).to_json() == OFFICE.consider(step).to_json()
    assert Office(rulebook=OFFICE.rulebook).consider(step).to_json() == OFFICE.consider(step).to_json()


@given(POSTS)
def test_case_and_spacing_change_nothing(step: Step) -> None:
    plain = OFFICE.consider(step)
    for other in (step.text.upper(), step.text.lower(), "  " + step.text.replace(" ", "   ") + " \n"):
        verdict = OFFICE.consider(with_text(step, other))
        assert verdict.level is plain.level, other
        assert [one.norm for one in verdict.findings] == [one.norm for one in plain.findings], other


@given(POSTS)
def test_a_call_for_a_named_contestant_is_never_milder(step: Step) -> None:
    plain = OFFICE.consider(step)
    more = OFFICE.consider(with_text(step, f"{step.text} {CALL}"))
    assert more.level.rank >= plain.level.rank
    assert more.level.rank >= Level.ASK.rank


@given(STEPS)
def test_every_finding_is_law_in_force_on_the_day(step: Step) -> None:
    verdict = OFFICE.consider(step)
    for finding in verdict.findings:
        norm_of_day = OFFICE.rulebook.norm(finding.norm, step.on)
        assert norm_of_day is not None
        assert step.standing in norm_of_day.standings
        start, end = finding.in_force
        assert step.on is not None
        assert start is None or whole_day(start) <= step.on
        assert end is None or step.on <= whole_day(end)
        assert finding.provision
        assert finding.instrument in OFFICE.rulebook.instruments


@given(st.sampled_from(Act), st.sampled_from(Standing), DAYS)
def test_no_verdict_is_without_a_provision(act: Act, standing: Standing, on: date) -> None:
    assert OFFICE.consider(Step(act=act, standing=standing, on=on)).findings


@pytest.mark.parametrize("act", Act)
def test_no_act_is_without_a_provision_on_voting_day(act: Act) -> None:
    for standing in Standing:
        assert OFFICE.consider(Step(act=act, standing=standing, on=date(2024, 2, 14))).findings


@pytest.mark.parametrize("standing", Standing)
@given(on=DAYS)
def test_lawful_acts_stay_clear(standing: Standing, on: date) -> None:
    lawful = (
        Step(act=Act.VOTE, standing=standing, on=on),
        Step(act=Act.GIFT_REPORT, standing=standing, on=on),
        Step(act=Act.FOLLOW_GROUP, toward=("official-account",), standing=standing, on=on),
        Step(text="Ayo datang ke TPS dan gunakan hak pilih Anda.", standing=standing, on=on),
    )
    for step in lawful:
        verdict = OFFICE.consider(step)
        assert verdict.level is Level.CLEAR, step
        assert verdict.findings, step
        assert verdict.changes == ()


@given(STEPS)
def test_an_unchecked_norm_alone_never_gives_stop(step: Step) -> None:
    verdict = OFFICE.consider(step)
    for finding in verdict.findings:
        assert not (finding.mark.unchecked and finding.level is Level.STOP)
    if verdict.level is Level.STOP:
        assert any(one.level is Level.STOP and not one.mark.unchecked for one in verdict.findings)


@given(
    st.lists(
        st.tuples(st.sampled_from(("MEM", "inferensi")), st.sampled_from(("care", "ask", "stop"))), min_size=1
    ),
    st.floats(0, 1),
)
def test_no_number_of_unchecked_norms_gives_stop(marks: list[tuple[str, str]], sure: float) -> None:
    rules = book(
        *(
            norm(f"n{index}", mark=mark, level=level, when=when(utterance=["call"]))
            for index, (mark, level) in enumerate(marks)
        )
    )
    assert weighed(rules, None, heard(call(sure))).level.rank <= Level.ASK.rank


@given(st.floats(0, 0.7499))
def test_doubt_never_gives_stop(sure: float) -> None:
    rules = book(norm("bar", when=when(utterance=["call"])))
    assert weighed(rules, None, heard(call(sure))).level is not Level.STOP


@given(STEPS)
def test_what_is_offered_instead_weighs_less(step: Step) -> None:
    verdict = OFFICE.consider(step)
    if verdict.level is Level.CLEAR:
        assert verdict.instead is None
    else:
        assert verdict.instead is not None
        assert verdict.instead.level.rank < verdict.level.rank


@given(STEPS)
def test_a_change_taken_as_a_step_leads_to_the_level_it_promises(step: Step) -> None:
    verdict = OFFICE.consider(step)
    for change in verdict.changes:
        assert change.level.rank < verdict.level.rank
        if not change.facts:
            continue
        told: dict[str, object] = {
            "act": step.act,
            "text": step.text,
            "toward": list(step.toward) or None,
            "standing": step.standing,
            "channel": step.channel,
            "on": step.on.isoformat() if step.on else None,
        }
        again = OFFICE.consider(step_from_json({**told, **change.facts}))
        assert again.level is change.level, change


@given(STEPS)
def test_every_answer_to_a_question_can_be_given_as_part_of_the_step(step: Step) -> None:
    for question in OFFICE.consider(step).questions:
        for value, _ in question.choices:
            told = {question.fact: value} if question.fact in STEP_KEYS else {"facts": {question.fact: value}}
            step_from_json({"act": "post", **told})


@given(STEPS)
def test_marked_passages_lie_inside_the_text(step: Step) -> None:
    verdict = OFFICE.consider(step)
    spans = [span for finding in verdict.findings for span in finding.spans]
    spans += [span for change in verdict.changes for span in change.cut]
    assert all(0 <= start < end <= len(step.text) for start, end in spans)


@pytest.mark.parametrize("act", ["like", "comment", "share", "follow-group", "post"])
@pytest.mark.parametrize(
    ("text", "most"), [("Selamat pagi #PrabowoGibran2024", "care"), ("Mantap #GanjarMahfud2024", "ask")]
)
def test_words_in_doubt_never_stop_a_step_through_whom_they_seem_aimed_at(
    act: str, text: str, most: str
) -> None:
    verdict = Office().consider(Step(text=text, act=Act(act), on=date(2024, 1, 10)))
    assert verdict.level.rank <= Level(most).rank
    assert all(finding.confidence < 0.75 for finding in verdict.findings if finding.level is not Level.CLEAR)

"""A norm that is off decides nothing, and its absence alone frees nobody."""

import pytest

from langkah.bahasa import NOTHING
from langkah.rulebook import Rulebook
from langkah.terms.speech import Text
from langkah.terms.verdict import Level, Switch, Verdict
from tests.unit.weigh.small import book, heard, norm, permit, spoken, weighed, when


def off(rules: Rulebook, *names: str, confirmed: bool = False) -> Rulebook:
    """The book with these norms switched off."""
    reason = Text("Terlalu luas", "Too wide")
    since = "2024-01-19T08:05:00+07:00"
    return rules.with_switches(
        Switch(norm=name, since=since, reason=reason, office="KPU Kota Contoh", confirmed=confirmed)
        for name in names
    )


def absent(verdict: Verdict) -> list[str]:
    """The norms whose absence is told."""
    return [one.switch.norm for one in verdict.switched_off]


@pytest.mark.parametrize(("level", "left"), [("stop", Level.ASK), ("ask", Level.CARE), ("care", Level.CARE)])
def test_a_level_falls_by_a_rung_and_never_to_clear(level: str, left: Level) -> None:
    verdict = weighed(off(book(norm("a", level=level)), "a"))
    assert verdict.level is left
    assert absent(verdict) == ["a"]
    assert verdict.switched_off[0].level is Level(level)


def test_it_says_since_when_why_and_by_whom_in_place_of_its_own_words() -> None:
    rules = off(
        book(norm("a", sanctions=[{"class": "moral", "provision": "", "text": {"id": "", "en": ""}}])), "a"
    )
    finding = weighed(rules).findings[0]
    assert finding.off
    for part in ("KPU Kota Contoh", "2024-01-19 08.05", "Terlalu luas.", "belum mengonfirmasinya"):
        assert part in finding.says.id
    assert "kata" not in finding.says.id
    assert "Too wide." in finding.says.en
    assert finding.provision == "Pasal a X 1/2020"
    assert finding.sanctions == ()
    agreed = weighed(off(book(norm("a")), "a", confirmed=True)).findings[0]
    assert "mengonfirmasinya" not in agreed.says.id


def test_what_another_norm_says_stays_as_it_was() -> None:
    rules = book(norm("a"), norm("b"))
    verdict = weighed(off(rules, "b"))
    assert verdict.level is Level.STOP
    assert spoken(verdict) == ["a", "b"]
    assert absent(verdict) == ["b"]


def test_its_duties_bind_nobody() -> None:
    duty = {"kind": "report", "says": {"id": "lapor", "en": "report"}, "provision": "Pasal 1 X 1/2020"}
    rules = book(norm("a", modality="obliged", level="care", duties=[duty]))
    assert weighed(rules).duties
    assert not weighed(off(rules, "a")).duties


def test_an_exception_that_is_off_frees_nobody_and_condemns_nobody() -> None:
    rules = book(norm("a", unless=["b"]), permit("b"))
    assert weighed(rules).level is Level.CLEAR
    verdict = weighed(off(rules, "b"))
    assert verdict.level is Level.ASK, "doubt gives ask, never stop"
    assert absent(verdict) == ["b"]
    assert spoken(verdict) == ["a"], "a right that is off is not shown as one"


def test_another_exception_still_lifts() -> None:
    rules = off(book(norm("a", unless=["b", "c"]), permit("b"), permit("c")), "b")
    assert weighed(rules).level is Level.CLEAR


def test_a_right_alone_that_is_off_is_told_of() -> None:
    verdict = weighed(off(book(permit("b")), "b"))
    assert verdict.level is Level.CLEAR
    assert absent(verdict) == ["b"]
    assert not verdict.findings


def test_a_doubtful_norm_that_is_off_is_still_told_of() -> None:
    rules = book(norm("a", level="ask", when=when(task=["rekrutmen"])))
    assert weighed(rules).level is Level.ASK
    verdict = weighed(off(rules, "a"))
    assert verdict.level is Level.CARE
    assert absent(verdict) == ["a"]


def test_a_step_that_it_never_spoke_to_is_weighed_as_ever() -> None:
    rules = book(norm("a", acts=["like"]), norm("b"))
    before, after = weighed(rules), weighed(off(rules, "a"))
    assert after.to_json()["findings"] == before.to_json()["findings"]
    assert after.level is before.level
    assert not after.switched_off
    assert (before.switches, after.switches is None) == (None, False)


def test_the_digest_of_switches_tells_every_change_of_them() -> None:
    rules = book(norm("a"), norm("b"))
    told = [weighed(one).switches for one in (rules, off(rules, "a"), off(rules, "b"), off(rules, "a", "b"))]
    told.append(weighed(off(rules, "a", confirmed=True)).switches)
    assert len(set(told)) == len(told)
    assert off(rules, "unknown").switches is None


def test_a_call_is_asked_about_where_its_norm_is_off() -> None:
    from langkah.terms.utterance import Utterance
    from tests.unit.weigh.small import call

    rules = book(norm("a", when=when(utterance=[Utterance.CALL.value])))
    reading = heard(call(), text="ayo")
    assert weighed(rules, reading=reading).level is Level.STOP
    assert weighed(off(rules, "a"), reading=reading).level is Level.ASK
    assert weighed(off(rules, "a"), reading=NOTHING).level is not Level.STOP

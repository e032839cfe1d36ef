"""Two laws, two elections: neither stops anyone on a day of the other alone."""

from datetime import date

import pytest

from langkah.rulebook import Contest, Rulebook
from langkah.terms.stages import Law
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Level
from tests.unit.weigh.small import book, contest, norm, weighed

HEADS = {"id": "h", "name": "Pemilihan Gubernur, Bupati, dan Wali Kota 2024"}
PEMILU = contest([("campaign", "2024-01-10", "2024-02-10"), ("voting-day", "2024-02-14", "2024-02-14")])
PILKADA = contest([("campaign", "2024-09-25", "2024-11-23")], **{**HEADS, "begins": "2024-01-26"})
STEP = Step(act=Act.POST, text="x")


def _rules(law: Law, level: str = "stop") -> Rulebook:
    return book(norm("bar", level=level, when=[[[law.value, "in", [True]]]]), contests=(PEMILU, PILKADA))


@pytest.mark.parametrize(
    ("on", "general", "regional"),
    [
        (date(2024, 1, 20), Level.STOP, Level.ASK),  # the campaign of the one; the other has not begun
        (date(2024, 2, 5), Level.STOP, Level.STOP),  # the campaign of the one; the other has begun
        (date(2024, 2, 12), Level.STOP, Level.STOP),  # between two windows of the one
        (date(2024, 6, 10), Level.ASK, Level.STOP),  # the last window of the one has passed
        (date(2024, 10, 10), Level.ASK, Level.STOP),  # the campaign of the other
        (date(2028, 10, 10), Level.STOP, Level.STOP),  # a day that no calendar reaches
    ],
)
def test_a_norm_asks_where_the_election_is_of_another_law(on: date, general: Level, regional: Level) -> None:
    found = [weighed(_rules(law), STEP, on=on) for law in Law]
    assert [one.level for one in found] == [general, regional]
    assert all(one.questions == () for one in found)


@pytest.mark.parametrize("level", ["care", "ask"])
def test_a_milder_norm_keeps_its_level(level: str) -> None:
    assert weighed(_rules(Law.GENERAL, level), STEP, on=date(2024, 10, 10)).level is Level(level)


def test_a_stage_that_someone_tells_may_be_of_either_election() -> None:
    told = Step(act=Act.POST, text="x", facts={"stage": "campaign"})
    found = [weighed(_rules(law), told, on=date(2024, 10, 10)) for law in Law]
    assert [one.level for one in found] == [Level.STOP, Level.STOP]


@pytest.mark.parametrize(
    ("name", "of_heads"),
    [
        ("Pilkada Serentak 2031", True),
        ("PEMILIHAN WALIKOTA Y", True),
        ("Pemilu kepala daerah dan DPRD 2031", True),
        ("Pemilihan Presiden dan Wakil Presiden 2029", False),
        ("Pemilu DPRD Kabupaten Kabupatian", False),
        ("Pilkades Y", False),
    ],
)
def test_an_election_of_regional_heads_is_known_by_its_name(name: str, of_heads: bool) -> None:
    (one,) = book(contests=(contest([], name=name),)).contests
    on = date(2024, 3, 3)
    assert Contest.laws([one], on) == {Law.REGIONAL if of_heads else Law.GENERAL}
    assert Contest.laws([one], date(2020, 1, 1)) == Contest.laws([], on) == set(Law)

"""Each election has its own law: that of the one never speaks in the other."""

import json

import pytest

from langkah.terms.parse import step_from_json
from langkah.terms.verdict import Level
from tests.spec.book import EXAMPLES, office

GENERAL, REGIONAL = "UU 7/2017", "UU 10/2016"
#: Days that belong to one election alone: its campaign, its quiet period, its voting day.
GENERAL_DAYS = ("2024-01-20", "2024-02-12", "2024-02-14")
REGIONAL_DAYS = ("2024-10-10", "2024-11-25", "2024-11-27")
STEPS = {
    json.dumps({key: value for key, value in example.items() if key not in ("on", "level")}, sort_keys=True)
    for one in EXAMPLES.values()
    for example in one["stop"]
}


def _stopping(day: str) -> set[str]:
    """The instruments that say stop on a day, over every step that any norm bars."""
    office_ = office()
    found = set()
    for step in STEPS:
        for finding in office_.consider(step_from_json({**json.loads(step), "on": day})).findings:
            if finding.level is Level.STOP:
                found.add((finding.instrument, finding.norm))
    return {norm for law, norm in found if law in (GENERAL, REGIONAL) and norm not in BOTH}


#: UU 7/2017 also sets up KPU itself: who may be a member, whose oath binds, who may not disturb its work.
BOTH = {"pemilu-21-1i-lima-tahun", "pemilu-72-adhoc-lima-tahun", "pemilu-86-2e-ganggu-tahapan"}


@pytest.mark.parametrize("day", REGIONAL_DAYS)
def test_the_law_of_general_elections_stops_nothing_in_a_regional_one(day: str) -> None:
    assert {one for one in _stopping(day) if one.startswith("pemilu-")} == set()


@pytest.mark.parametrize("day", GENERAL_DAYS)
def test_the_law_of_regional_elections_stops_nothing_in_a_general_one(day: str) -> None:
    assert {one for one in _stopping(day) if one.startswith("pilk")} == set()


@pytest.mark.parametrize(
    ("step", "general", "regional"),
    [
        ({"act": "survey-publish"}, Level.STOP, Level.ASK),
        (
            {"act": "campaign-activity", "toward": ["contestant"], "standing": "citizen"},
            Level.STOP,
            Level.ASK,
        ),
        (
            {"act": "statement-media", "facts": {"content": "call"}, "standing": "citizen"},
            Level.STOP,
            Level.ASK,
        ),
        ({"act": "money-politics", "standing": "citizen"}, Level.STOP, Level.STOP),
    ],
)
def test_where_the_article_of_a_regional_election_is_not_known_the_quiet_period_asks(
    step: dict[str, object], general: Level, regional: Level
) -> None:
    levels = [
        office().consider(step_from_json({**step, "on": day})).level for day in ("2024-02-12", "2024-11-25")
    ]
    assert levels == [general, regional]


@pytest.mark.parametrize("day", ["2022-10-01", "2023-11-20", *GENERAL_DAYS, "2024-03-01", *REGIONAL_DAYS])
@pytest.mark.parametrize("standing", ["citizen", "pns", "member"])
def test_buying_votes_is_never_clear(day: str, standing: str) -> None:
    step = {"act": "money-politics", "standing": standing, "on": day}
    assert office().consider(step_from_json(step)).level in (Level.STOP, Level.ASK)


def test_between_two_elections_an_unnamed_account_is_that_of_a_hopeful() -> None:
    step = {"act": "like", "toward": ["campaign-account"]}
    days = ("2024-02-20", "2024-06-10", "2024-09-21", "2024-09-22")
    first = [office().consider(step_from_json({**step, "on": day})).findings[0].norm for day in days]
    assert first == [
        "skb-disiplin-06d-suka",
        "skb-etik-04d-suka",
        "skb-etik-04d-suka",
        "skb-disiplin-06d-suka",
    ]


def test_what_is_tied_to_the_campaign_does_not_speak_before_or_after_it() -> None:
    step = {"act": "donate", "toward": ["candidate"]}
    tied = "pp94-5n3-penyandang-dana"
    spoke = [
        tied in {one.norm for one in office().consider(step_from_json({**step, "on": day})).findings}
        for day in ("2023-11-20", "2023-11-28", "2024-02-10", "2024-02-11", "2024-10-10")
    ]
    assert spoke == [False, True, True, False, True]

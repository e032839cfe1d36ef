"""No norm speaks: that is no leave to take a side or to do wrong."""

import pytest

from langkah.terms.parse import step_from_json
from langkah.terms.verdict import Level
from tests.spec.book import office

DAYS = (
    "2019-03-01",
    "2023-06-10",
    "2024-01-20",
    "2024-02-12",
    "2024-03-01",
    "2024-10-10",
    "2024-11-25",
    "2026-03-01",
)
SIDED = (
    "decide-partisan",
    "use-state-facility",
    "like",
    "follow-group",
    "donate",
    "mobilise",
    "campaign-executor",
    "campaign-team-role",
    "join-campaign",
    "partisan-activity",
    "display-material",
    "give-id-copy",
    "approach-party",
    "attend-campaign",
    "attend-declaration",
    "photo-with-candidate",
    "spouse-accompany",
)
WRONG = (
    "abuse-power",
    "levy",
    "broker-gain",
    "misuse-state-property",
    "harm-served",
    "obstruct-duty",
    "harm-state",
)


@pytest.mark.parametrize("standing", ["cpns", "pns", "pppk", "member", "adhoc"])
@pytest.mark.parametrize("day", DAYS)
def test_taking_a_side_is_never_clear_for_staff(standing: str, day: str) -> None:
    office_ = office()
    clear = [
        (act, toward)
        for act in SIDED
        for toward in ("candidate", "hopeful")
        if office_.consider(
            step_from_json({"act": act, "standing": standing, "toward": [toward], "on": day})
        ).level
        is Level.CLEAR
    ]
    assert clear == []


@pytest.mark.parametrize("standing", ["cpns", "pns", "pppk", "member", "adhoc"])
def test_what_is_wrong_by_name_is_never_clear_for_staff(standing: str) -> None:
    days = [day for day in DAYS if day >= "2021-08-31"]
    steps = [{"act": act, "standing": standing, "on": day} for act in WRONG for day in days]
    assert [one for one in steps if office().consider(step_from_json(one)).level is Level.CLEAR] == []

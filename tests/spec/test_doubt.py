"""Doubt is shown as doubt: unchecked, conflicting, open or due for review."""

from datetime import date

import pytest

from langkah.rulebook import Modality, Norm
from langkah.terms.parse import step_from_json
from langkah.terms.standing import Standing
from langkah.terms.verdict import Level, Mark
from tests.architecture.tree import HOUSE
from tests.spec.book import office

NORMS = list(office().rulebook.norms())


def _words(norm: Norm) -> str:
    """Note, sanctions and their texts, as one string."""
    parts = [norm.note.id if norm.note else "", *(f"{one.provision} {one.text.id}" for one in norm.sanctions)]
    return " ".join(parts)


def test_an_unchecked_norm_never_says_stop() -> None:
    assert [norm.id for norm in NORMS if norm.mark.unchecked and norm.level is Level.STOP] == []
    assert any(norm.mark.unchecked and norm.modality is Modality.PROHIBITED for norm in NORMS)


def test_sources_that_disagree_are_shown_as_such() -> None:
    assert [norm.id for norm in NORMS if norm.mark is Mark.V2_CONFLICT and norm.note is None] == []


def test_a_medium_penalty_shows_both_ladders() -> None:
    medium = [
        norm
        for norm in NORMS
        if any(one.kind == "sedang" and one.provision.endswith("PP 94/2021") for one in norm.sanctions)
    ]
    assert len(medium) >= 5
    assert [
        norm.id for norm in medium if "PP 53/2010" not in _words(norm) and "Pasal 42" not in _words(norm)
    ] == []


@pytest.mark.parametrize("standing", ["pns", "cpns"])
def test_passive_attendance_is_amber_and_never_red(standing: str) -> None:
    step = {
        "act": "attend-campaign-passive",
        "on": "2024-01-20",
        "standing": standing,
        "facts": {"attributes": "none"},
    }
    assert office().consider(step_from_json(step)).level in (Level.CARE, Level.ASK)


def test_law_that_is_due_for_review_is_flagged() -> None:
    step = {"act": "like", "toward": ["campaign-account"], "standing": "pns"}
    now = office().consider(step_from_json({**step, "on": "2026-11-23"}))
    later = office().consider(step_from_json({**step, "on": "2028-01-20"}))
    assert not any(finding.stale for finding in now.findings)
    assert all(finding.stale for finding in later.findings)
    told = later.to_json()["findings"]
    assert isinstance(told, list)
    assert told[0]["stale"] is True


def test_contract_staff_never_meet_the_discipline_of_permanent_staff() -> None:
    foreign = ("PP 94/2021", "PP 53/2010", "PP 37/2004")  # the moral sanction of PP 42/2004 is theirs too
    bound = [
        norm.id
        for norm in NORMS
        if Standing.PPPK in norm.standings and norm.instrument in (*foreign, "PP 42/2004")
    ]
    met = [
        norm.id
        for norm in NORMS
        for one in norm.sanctions
        if one.provision.endswith(foreign)
        and Standing.PPPK in norm.standings
        and (not one.standings or Standing.PPPK in one.standings)
    ]
    assert bound == []
    assert met == []


def test_every_verdict_of_today_rests_on_law_of_today() -> None:
    on = date(2026, 11, 23)
    known = office().rulebook.instruments
    for norm in NORMS:
        if norm.is_in_force(on):
            assert known[norm.instrument].is_in_force(on), norm.id


def test_every_change_of_instruments_stands_in_the_log_of_the_law() -> None:
    log = (HOUSE / "rulebook" / "sources" / "CHANGES.md").read_text(encoding="utf-8")
    recent = date(2017, 1, 1)
    missing = [
        one.short
        for one in office().rulebook.instruments.values()
        for day in one.in_force
        if day is not None and day >= recent and one.short not in log
    ]
    assert missing == []

"""First and last days count; a day that is not known is the first of what is."""

from datetime import date, timedelta

import pytest

from langkah.rulebook import Contest, load, stages_on
from langkah.rulebook.calendar import contest_from_json, contestant_from_json
from langkah.rulebook.norm import norm_from_json
from langkah.terms.citation import Instrument, whole_day
from langkah.terms.speech import Text
from langkah.terms.stages import Contestant, ContestantKind, Election, Phase, Stage
from tests.unit.rulebook.shelf import COMPILED, norm

FIRST, LAST, DAY = date(2024, 2, 11), date(2024, 2, 13), timedelta(1)


@pytest.mark.parametrize(
    ("written", "day"),
    [("2017", date(2017, 1, 1)), ("2020-07", date(2020, 7, 1)), ("2021-08-31", date(2021, 8, 31))],
)
def test_a_partial_day_is_the_first_of_what_is_known(written: str, day: date) -> None:
    assert whole_day(written) == day


@pytest.mark.parametrize("written", ["", "20", "2021-8-31", "2021-08-32", "besok", "2021-08-31x"])
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        whole_day(written)


@pytest.mark.parametrize("days", [(FIRST, LAST), (None, LAST), (FIRST, None), (None, None)])
def test_force_includes_its_first_and_its_last_day(days: tuple[date | None, date | None]) -> None:
    shown = [day.isoformat() if day else None for day in days]
    made = norm_from_json(norm("x", in_force=shown))
    law = Instrument(id="x", short="X", full=Text("x", "x"), in_force=days)
    for one in (made, law):
        assert one.is_in_force(FIRST)
        assert one.is_in_force(LAST)
        assert one.is_in_force(FIRST - DAY) is (days[0] is None)
        assert one.is_in_force(LAST + DAY) is (days[1] is None)
    assert made.shown == tuple(shown)


def _contest(**changed: object) -> Contest:
    contests = COMPILED["contests"]
    assert isinstance(contests, list)
    return contest_from_json({**contests[0], **changed})


def test_a_window_includes_its_first_and_its_last_day() -> None:
    contest = _contest()
    inside = [day for day in (FIRST - DAY, FIRST, LAST, LAST + DAY) if Stage.QUIET in contest.stages(day)]
    assert inside == [FIRST, LAST]


def test_a_contest_runs_from_its_first_to_its_last_day() -> None:
    contest = _contest()
    assert contest.is_running(date(2022, 1, 1))
    assert contest.is_running(date(2024, 12, 31))
    assert not contest.is_running(date(2021, 12, 31))
    assert not contest.is_running(date(2025, 1, 1))
    assert contest.stages(date(2025, 1, 1)) == frozenset()


def test_determination_changes_the_stage_on_its_own_day() -> None:
    contest = _contest()
    assert contest.stages(date(2023, 11, 12)) == {Stage.PRE_DETERMINATION}
    assert contest.stages(date(2023, 11, 13)) == {Stage.POST_DETERMINATION}
    never = _contest(determined=None)
    assert never.determined is None
    assert never.stages(date(2024, 12, 31)) == {Stage.PRE_DETERMINATION}


def test_a_day_between_two_contests_is_outside() -> None:
    later = _contest(begins="2026-01-01", ends="2026-12-31", determined=None, windows=[])
    assert stages_on([_contest(), later], date(2025, 6, 1)) == {Stage.OUTSIDE}
    assert stages_on([_contest()], FIRST) == {Stage.QUIET, Stage.POST_DETERMINATION}


def test_nothing_is_said_of_a_day_that_no_calendar_reaches() -> None:
    assert stages_on([_contest()], date(2025, 1, 1)) == frozenset()
    assert stages_on([_contest()], date(2021, 12, 31)) == frozenset()
    assert stages_on([], date(2024, 1, 1)) == frozenset()


def test_a_decided_contest_makes_no_one_a_candidate_while_another_runs() -> None:
    later = _contest(
        id="pilkada", begins="2024-01-26", ends="2024-12-16", determined="2024-09-22", windows=[]
    )
    both = [_contest(), later]
    assert [one.id for one in Contest.open_on(both, LAST)] == ["pemilu", "pilkada"]
    assert [one.id for one in Contest.open_on(both, LAST + DAY)] == ["pilkada"]
    assert [one.id for one in Contest.open_on([_contest()], LAST + DAY)] == ["pemilu"]
    assert not later.is_decided(date(2024, 12, 16))


def test_a_day_belongs_to_the_elections_whose_windows_it_falls_in() -> None:
    general = _contest(election="general")
    regional = _contest(
        id="pilkada", begins="2024-01-26", ends="2025-12-16", determined=None, windows=[], election="regional"
    )
    parties = _contest(id="p", windows=[], contestants=[{"id": "p", "kind": "party", "names": ["P"]}])
    both = [general, regional]
    assert Contest.elections_on(both, FIRST) == frozenset({Election.GENERAL})
    assert Contest.elections_on(both, FIRST - DAY) == frozenset({Election.GENERAL, Election.REGIONAL})
    assert Contest.elections_on(both, LAST + DAY) == frozenset({Election.REGIONAL})
    assert Contest.elections_on(both, date(2023, 1, 1)) == frozenset({Election.GENERAL})
    assert Contest.elections_on([parties, regional], date(2023, 1, 1)) is None
    assert Contest.elections_on([_contest(), regional], FIRST) is None
    assert Contest.elections_on(both, date(2026, 1, 1)) is None
    later = _contest(begins="2026-06-01", ends="2026-12-31", windows=[], election="general")
    assert Contest.elections_on([*both, later], date(2026, 1, 1)) == frozenset()


def test_a_contest_of_parties_alone_makes_no_candidates() -> None:
    party = {"id": "p", "kind": "party", "names": ["Partai X"]}
    ticket = {"id": "t", "names": ["Budi"]}
    assert not _contest(contestants=[party]).has_tickets
    assert _contest(contestants=[party, ticket]).has_tickets
    assert _contest(contestants=[]).has_tickets


def _contestant(kind: str, determined: date | None, until: date) -> Contestant:
    raw = {"id": "x", "kind": kind, "names": ["X"], "number": 3, "nicknames": ["y"]}
    return contestant_from_json(raw, "c", determined, until)


def test_a_hopeful_becomes_a_candidate_for_the_days_of_the_contest() -> None:
    one = _contestant("ticket", FIRST, LAST)
    days = (FIRST - DAY, FIRST, LAST, LAST + DAY)
    assert [one.phase(day) for day in days] == [
        Phase.HOPEFUL,
        Phase.CANDIDATE,
        Phase.CANDIDATE,
        Phase.HOPEFUL,
    ]
    assert _contestant("ticket", None, LAST).phase(LAST) is Phase.HOPEFUL
    assert _contestant("party", FIRST, LAST).phase(LAST) is Phase.PARTY
    assert (one.kind, one.contest, one.number, one.names, one.nicknames) == (
        ContestantKind.TICKET, "c", 3, ("X",), ("y",),
    )  # fmt: skip


def test_a_contestant_without_a_last_day_stays_a_candidate() -> None:
    one = Contestant(
        id="x",
        contest="c",
        kind=ContestantKind.TICKET,
        number=None,
        names=("X",),
        determined=FIRST,
        until=None,
    )
    assert one.phase(date(2100, 1, 1)) is Phase.CANDIDATE


def test_what_a_contestant_lacks_is_empty() -> None:
    one = contestant_from_json({"id": "x", "number": "3"}, "c", None, LAST)
    assert (one.kind, one.number, one.names, one.ambiguous, one.parties, one.hashtags, one.slogans) == (
        ContestantKind.TICKET, None, (), (), (), (), (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2023-11-27", set()),
        ("2023-11-28", {"campaign"}),
        ("2024-02-10", {"campaign"}),
        ("2024-02-11", {"quiet-period"}),
        ("2024-02-13", {"quiet-period"}),
        ("2024-02-14", {"voting-day", "counting"}),
        ("2024-02-15", {"counting"}),
        ("2024-11-23", {"campaign"}),
        ("2024-11-24", {"quiet-period"}),
        ("2024-11-27", {"voting-day", "counting"}),
    ],
)
def test_the_days_of_2024_are_those_of_the_regulations(day: str, wanted: set[str]) -> None:
    found = {stage.value for stage in stages_on(load().contests, date.fromisoformat(day))}
    assert found - {"pre-determination", "post-determination"} == wanted


def test_a_contestant_keeps_every_name_it_is_known_by() -> None:
    known = {
        "names": ["A"],
        "nicknames": ["B"],
        "ambiguous": ["C"],
        "parties": ["D"],
        "hashtags": ["E"],
        "slogans": ["F"],
    }
    made = contestant_from_json({"id": "x-1", **known}, "x", None, LAST)
    assert (made.names, made.nicknames, made.ambiguous) == (("A",), ("B",), ("C",))
    assert (made.parties, made.hashtags, made.slogans) == (("D",), ("E",), ("F",))
    assert (made.contest, made.until, made.number, made.kind) == ("x", LAST, None, ContestantKind.TICKET)

"""An office's own contests: their days count, a fault is named with its row."""

from datetime import date, time

import pytest

from langkah.desk import FixedClock, Office
from langkah.desk.calendar import COLUMNS, read_calendar
from langkah.desk.contestants import read_contestants
from langkah.terms.errors import LangkahError
from langkah.terms.stages import Election, Phase, Stage, Zone
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Level

HEAD = "contest,stage,first,last,name,hour,provision\n"
OWN = (
    HEAD.replace("provision", "provision,election")
    + """pilkada-x,contest,2031-01-26,2031-12-16,Pemilihan Bupati X 2031,,,regional
pilkada-x,determination,2031-09-22,,,,Keputusan KPU X 7/2031
pilkada-x,campaign,2031-09-25,2031-11-22,,,PKPU 1/2031
pilkada-x,quiet-period,2031-11-23,2031-11-25,,,PKPU 1/2031
pilkada-x,voting-day,2031-11-26,,,15:00,PKPU 1/2031
pilkada-x,counting,2031-11-26,2031-12-16,,,PKPU 1/2031
"""
)
LISTED = "contest,number,name\npilkada-x,1,Sutarji Wibowo\n"


def office(zone: Zone = Zone.WIB, text: str = OWN) -> Office:
    """An office with the calendar and one contestant of its own."""
    clock = FixedClock(date(2031, 11, 26), zone)
    plain = Office(calendar=read_calendar(text), clock=clock)
    own = read_contestants(LISTED, plain.rulebook.contests)
    return Office(rulebook=plain.rulebook, contestants=own, clock=clock)


def test_a_calendar_becomes_a_contest_with_its_windows() -> None:
    (contest,) = read_calendar(OWN)
    assert (contest.id, contest.name, contest.determined) == (
        "pilkada-x",
        "Pemilihan Bupati X 2031",
        date(2031, 9, 22),
    )
    assert (contest.quick_count_from, contest.election) == (time(15), Election.REGIONAL)
    assert [window.stage for window in contest.windows] == [
        Stage.CAMPAIGN,
        Stage.QUIET,
        Stage.VOTING,
        Stage.COUNTING,
    ]
    assert contest.windows[0].provision == "PKPU 1/2031"


@pytest.mark.parametrize(
    ("day", "stages"),
    [
        (date(2031, 1, 25), {"outside"}),
        (date(2031, 1, 26), {"pre-determination"}),
        (date(2031, 9, 22), {"post-determination"}),
        (date(2031, 9, 25), {"campaign", "post-determination"}),
        (date(2031, 11, 23), {"quiet-period", "post-determination"}),
        (date(2031, 11, 26), {"voting-day", "counting", "post-determination"}),
        (date(2031, 12, 17), set()),
    ],
)
def test_the_days_of_an_own_contest_set_the_stage(day: date, stages: set[str]) -> None:
    assert set(office().consider(Step(act=Act.VOTE, on=day)).stages) == stages


def test_determination_turns_its_hopefuls_into_candidates() -> None:
    own = read_contestants(LISTED, office().rulebook.contests)
    assert [own[0].phase(date(2031, 9, day)) for day in (21, 22)] == [Phase.HOPEFUL, Phase.CANDIDATE]
    step = Step(text="Ayo pilih Sutarji Wibowo!", on=date(2031, 9, 21))
    norms = {one.norm for one in office().consider(step).findings}
    later = {one.norm for one in office().consider(Step(text=step.text, on=date(2031, 9, 22))).findings}
    assert norms != later


def test_two_contests_are_determined_each_on_its_own_day() -> None:
    second = "kades-y,contest,2031-09-01,2031-12-30,Pilkades Y,,\nkades-y,determination,2031-10-05,,,,\n"
    contests = read_calendar(OWN + second)
    own = read_contestants(LISTED + "kades-y,1,Marno Setiadi\n", contests)
    day = date(2031, 9, 30)
    assert [one.phase(day) for one in own] == [Phase.CANDIDATE, Phase.HOPEFUL]


def test_a_contest_with_an_id_of_the_rulebook_takes_its_place() -> None:
    own = HEAD + "pilkada-2024,contest,2024-01-26,2025-02-20,Ulang,,\n"
    book = Office(calendar=read_calendar(own)).rulebook
    assert [one.name for one in book.contests if one.id == "pilkada-2024"] == ["Ulang"]
    assert book.digest == Office().rulebook.digest


@pytest.mark.parametrize(
    ("zone", "at", "asked"),
    [
        (Zone.WIB, "14:59", True),
        (Zone.WIB, "15:00", False),
        (Zone.WITA, "15:59", True),
        (Zone.WITA, "16:00", False),
        (Zone.WIT, "16:59", True),
        (Zone.WIT, "17:00", False),
        (Zone.WIT, "00:30", True),
        (Zone.WIB, "17:00 WIT", False),
        (Zone.WIT, "14:59 WIB", True),
    ],
)
def test_quick_counts_open_at_one_moment_in_all_three_zones(zone: Zone, at: str, asked: bool) -> None:
    from langkah.terms.parse import step_from_json

    given = {"act": "quick-count-publish", "standing": "citizen", "on": "2031-11-26", "at": at}
    found = office(zone).consider(step_from_json(given))
    assert (found.level is Level.ASK) == asked


def test_the_question_names_the_hour_of_the_calendar() -> None:
    late = OWN.replace("15:00", "18:00 WITA")
    step = Step(act=Act.QUICK_COUNT_PUBLISH, on=date(2031, 11, 26))
    (question,) = office(text=late).consider(step).questions
    assert "pukul 18.00 WITA atau sesudahnya" in {says.id for _, says in question.choices}


def test_without_its_law_a_contest_leaves_open_which_law_binds() -> None:
    step = Step(act=Act.SURVEY_PUBLISH, on=date(2031, 11, 24))
    for written, level in (("regional", Level.ASK), ("general", Level.STOP), ("", Level.ASK)):
        found = office(text=OWN.replace("regional", written)).consider(step)
        assert (written, found.level) == (written, level)
        assert [one.fact for one in found.questions] == ([] if written else ["election"])
    with pytest.raises(LangkahError) as refused:
        read_calendar(OWN.replace("regional", "desa"))
    assert refused.value.code == "desk.election-unknown"
    assert 'baris 2: pemilihan "desa"' in refused.value.says.id


@pytest.mark.parametrize(
    ("rows", "code", "said"),
    [
        ("x,contest,2031-13-01,2031-12-01,X,,", "desk.day-broken", 'baris 2: tanggal "2031-13-01"'),
        ("x,contest,27/11/2031,2031-12-01,X,,", "desk.day-broken", '"27/11/2031" pada kolom "first"'),
        ("x,contest,2031-01-01,,X,,", "desk.cell-missing", 'kolom "last" kosong'),
        ("x,contest,2031-01-01,2031-12-01,,,", "desk.cell-missing", 'kolom "name" kosong'),
        (",contest,2031-01-01,2031-12-01,X,,", "desk.cell-missing", 'kolom "contest" kosong'),
        ("x,,2031-01-01,2031-12-01,X,,", "desk.cell-missing", 'kolom "stage" kosong'),
        ("x,pesta,2031-01-01,2031-12-01,X,,", "desk.stage-unknown", 'tahap "pesta" tidak dikenal'),
        (
            "x,contest,2031-12-01,2031-01-01,X,,",
            "desk.days-turned",
            "2031-01-01 lebih awal daripada 2031-12-01",
        ),
        ("x,campaign,2031-01-01,2031-12-01,,,", "desk.contest-missing", 'kontes "x" tidak punya baris'),
        (
            "x,contest,2031-01-01,2031-12-01,X,,\nx,contest,2031-01-01,2031-12-01,X,,",
            "desk.stage-twice",
            'baris 3: "contest" untuk kontes itu sudah ada di baris 2',
        ),
        (
            "x,contest,2031-01-01,2031-12-01,X,,\nx,quiet-period,2031-12-01,2031-12-02,,,",
            "desk.days-outside",
            "baris 3: di luar masa kontesnya, 2031-01-01 sampai 2031-12-01",
        ),
        (
            "x,contest,2031-01-01,2031-12-01,X,,\nx,determination,2030-12-31,,,,",
            "desk.days-outside",
            "baris 3: di luar masa",
        ),
        ("x,voting-day,2031-01-01,,,,", "desk.cell-missing", 'kolom "hour" kosong'),
        ("x,voting-day,2031-01-01,,,25:00,", "desk.hour-broken", 'baris 2: jam "25:00"'),
        ("x,voting-day,2031-01-01,,,15:00 WIX,", "desk.hour-broken", 'jam "15:00 WIX"'),
        ('x,"contest,2031-01-01', "desk.list-broken", "bukan CSV yang utuh"),
        ("x,contest,2031-01-01,2031-12-01,X,,,lebih", "desk.cells-too-many", "8 kolom"),
    ],
)
def test_a_fault_is_named_with_its_row_and_column(rows: str, code: str, said: str) -> None:
    with pytest.raises(LangkahError) as refused:
        read_calendar(f"{HEAD}{rows}\n")
    assert refused.value.code == code
    assert refused.value.says.id.startswith("kalender kantor")
    assert refused.value.says.en.startswith("office calendar")
    assert said in refused.value.says.id


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("contest,stage\n", "desk.column-missing"),
        ("", "desk.column-missing"),
        ("contest,stage,first,warna\n", "desk.column-unknown"),
    ],
)
def test_a_wrong_first_line_is_refused(head: str, code: str) -> None:
    with pytest.raises(LangkahError) as refused:
        read_calendar(head)
    assert refused.value.code == code


def test_columns_may_stand_in_any_order_and_with_semicolons() -> None:
    turned = ";".join(reversed(COLUMNS)) + "\n;;;X;2031-12-01;2031-01-01;contest;x\n"
    (contest,) = read_calendar("\ufeff" + turned)
    assert (contest.id, contest.ends, contest.determined) == ("x", date(2031, 12, 1), None)

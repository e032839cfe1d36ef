"""An office's own list: read as offices keep it, refused with row and column."""

from dataclasses import replace
from datetime import date

import pytest

from langkah.desk import Office, messages
from langkah.desk import contestants as listed
from langkah.desk.contestants import COLUMNS, read_contestants
from langkah.rulebook import Contest
from langkah.terms.errors import LangkahError
from langkah.terms.speech import Message
from langkah.terms.stages import ContestantKind, Phase
from langkah.terms.step import Step
from langkah.terms.verdict import Level

CONTEST = Contest(
    id="pilkada-x",
    name="X",
    begins=date(2024, 1, 1),
    ends=date(2024, 12, 31),
    determined=date(2024, 9, 22),
    windows=(),
    contestants=(),
)
HEAD = ",".join(COLUMNS)
ROW = (
    'pilkada-x,02,Sutarji Wibowo,Lestari Ayu;Ayu,"Pak Tarji; Berkah? ;Pak Tarji",A;B,#TarjiMenang,Pasti jadi'
)


def test_a_whole_row_becomes_a_contestant() -> None:
    (one,) = read_contestants(f"{HEAD}\n{ROW}\n", [CONTEST])
    assert (one.id, one.contest, one.kind, one.number) == (
        "pilkada-x-2",
        "pilkada-x",
        ContestantKind.TICKET,
        2,
    )
    assert one.names == ("Sutarji Wibowo", "Lestari Ayu", "Ayu")
    assert one.nicknames == ("Pak Tarji",)
    assert one.ambiguous == ("Berkah",)
    assert one.parties == ("A", "B")
    assert one.hashtags == ("TarjiMenang",)
    assert one.slogans == ("Pasti jadi",)


def test_a_contest_of_the_rulebook_lends_its_days() -> None:
    (one,) = read_contestants(f"{HEAD}\n{ROW}", [CONTEST])
    assert one.phase(date(2024, 9, 21)) is Phase.HOPEFUL
    assert one.phase(date(2024, 9, 22)) is Phase.CANDIDATE


def test_a_contest_of_ones_own_is_taken_without_days() -> None:
    (one,) = read_contestants("contest,number,name\npilkades-sukamaju,,Sutarji\n", [CONTEST])
    assert (one.determined, one.until, one.number) == (None, None, None)
    assert one.phase(date(2030, 1, 1)) is Phase.HOPEFUL


def test_a_party_is_known_by_its_name() -> None:
    (one,) = read_contestants("contest,number,name\nx,1,Partai Contoh\n", [])
    assert one.phase(date(2030, 1, 1)) is Phase.PARTY


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lists_are_read_as_offices_keep_them(separator: str, end: str) -> None:
    rows = (("contest", "number", "name", "nicknames"), ("x", "1", "Sutarji", '"A;B"'), ("", "", "", ""))
    text = "\ufeff" + end + end.join(separator.join(row) for row in rows) + end
    (one,) = read_contestants(text, [])
    assert one.nicknames == ("A", "B")


def test_the_office_knows_its_own_contestants_beside_those_of_the_rulebook() -> None:
    own = read_contestants("contest,number,name\npilkades,1,Sutarji Wibowo\n", [])
    office = Office(contestants=own)
    assert "pilkades-1" in office._competitors
    assert len(office._competitors) > 10


BAD = [
    ("", messages.COLUMN_MISSING, {"column": "contest"}),
    ("contest,number\nx,1\n", messages.COLUMN_MISSING, {"column": "name"}),
    ("contest,number,name,warna\n", messages.COLUMN_UNKNOWN, {"column": "warna"}),
    ("contest,number,name\nx,1,\n", messages.CELL_MISSING, {"row": 2, "column": "name"}),
    ("contest,number,name\n,1,A\n", messages.CELL_MISSING, {"row": 2, "column": "contest"}),
    ("contest,number,name\nx,1\n", messages.CELL_MISSING, {"row": 2, "column": "name"}),
    ("contest,number,name\n\nx,dua,A\n", messages.NUMBER_BROKEN, {"row": 3, "value": "dua"}),
    ("contest,number,name\nx,0,A\n", messages.NUMBER_BROKEN, {"row": 2, "value": "0"}),
    ("contest,number,name\nx,1000,A\n", messages.NUMBER_BROKEN, {"row": 2, "value": "1000"}),
    ("contest,number,name\nx,٢,A\n", messages.NUMBER_BROKEN, {"row": 2, "value": "٢"}),
    ("contest,number,name\nx,1,A\nx,01,B\n", messages.TWICE, {"row": 3, "column": "number", "first": 2}),
    ("contest,number,name\nx,1,A\nx,,a\n", messages.TWICE, {"row": 3, "column": "name", "first": 2}),
    ("contest,number,name\nx,1,A,B\n", messages.CELLS_TOO_MANY, {"row": 2, "count": 4, "most": 3}),
    ('contest,number,name\nx,1,"A\n', messages.LIST_BROKEN, {"row": 2}),
    ('contest,number,name\nx,1,"A"B\n', messages.LIST_BROKEN, {"row": 2}),
]


@pytest.mark.parametrize(("text", "message", "values"), BAD)
def test_a_fault_is_named_with_its_row_and_column(
    text: str, message: Message, values: dict[str, object]
) -> None:
    with pytest.raises(LangkahError) as refused:
        read_contestants(text, [CONTEST])
    assert refused.value.code == message.code
    assert values.items() <= refused.value.values.items()


def test_two_without_a_number_are_two() -> None:
    assert len(read_contestants("contest,number,name\nx,,A\nx,,B\ny,,A\n", [])) == 3


def test_empty_cells_at_the_end_of_a_row_are_no_fault() -> None:
    assert len(read_contestants("contest,number,name,,\nx,1,A,,\n", [])) == 1


def test_a_list_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listed, "_SHEET", replace(listed._SHEET, most=3))
    rows = "".join(f"x,{number},A{number}\n" for number in range(1, 6))
    with pytest.raises(LangkahError) as refused:
        read_contestants("contest,number,name\n" + rows, [])
    assert refused.value.code == "desk.list-too-long"


COMMON = "contest,number,name,running_mate\npilkada-2024,2,Ayu,Budi\n"


def weighed(text: str, sheet: str) -> Level:
    """The level of a text at an office that lists who competes there, in the campaign."""
    office = Office(contestants=read_contestants(sheet, Office().rulebook.contests))
    return office.consider(Step(text=text, on=date(2024, 11, 5))).level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Aku sayang Ayu", Level.CLEAR),
        ("Ayu hebat banget masaknya", Level.CLEAR),
        ("Semoga Ayu menang lomba nyanyi", Level.CLEAR),
        ("Budi the best!", Level.CLEAR),
        ("Ayo pilih Ayu!", Level.STOP),
        ("Ayu nomor 2 mantap", Level.STOP),
        ("Calon bupati Ayu paling hebat", Level.STOP),
        ("Ayu dan Budi paling hebat", Level.STOP),
        ("Pilih Ayu jadi ketua RT", Level.CLEAR),
        ("Kami dukung Mbak Ayu ikut diklat", Level.CLEAR),
        ("Nomor Ayu ganti ya", Level.CLEAR),
        ("Nomor HP Ayu berapa?", Level.CLEAR),
        ("Ayu bupatiku", Level.STOP),
        ("Lanjutkan, Bu Ayu!", Level.ASK),
        ("Saya di belakang Ayu sampai menang", Level.ASK),
    ],
)
def test_a_name_that_half_a_village_bears_is_a_contestants_where_politics_stands_beside_it(
    text: str, level: Level
) -> None:
    assert weighed(text, COMMON) is level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Sutarji hebat banget", Level.ASK),
        ("Sutarji hebat sekali mengajarnya", Level.CLEAR),
        ("Selamat ulang tahun Sutarji, sukses selalu", Level.CLEAR),
        ("Beli bunga yang bagus, pilih bunga mawar", Level.CLEAR),
        ("Sutarji-Bunga hebat", Level.STOP),
        ("Sutarji gubernurku", Level.STOP),
    ],
)
def test_a_rare_name_of_one_word_is_asked_about_and_forbidden_beside_an_office_or_its_other_half(
    text: str, level: Level
) -> None:
    assert weighed(text, COMMON.replace("Ayu,Budi", "Sutarji,Bunga")) is level

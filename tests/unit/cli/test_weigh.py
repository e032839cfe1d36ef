"""`langkah weigh`: arguments become a step, a verdict an exit code."""

import json
from pathlib import Path

import pytest

from langkah.cli.weigh import _value
from tests.cli.shell import langkah


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("true", True),
        ("Ya", True),
        ("yes", True),
        ("false", False),
        ("tidak", False),
        ("NO", False),
        ("250000", 250_000),
        ("250.000", 250_000),
        ("1.250.000", 1_250_000),
        ("0", 0),
        ("1.5", "1.5"),
        ("250.00", "250.00"),
        (".500", ".500"),
        ("-1", "-1"),
        ("٢", "٢"),
        ("9" * 18, "9" * 18),
        ("vendor", "vendor"),
        ("", ""),
    ],
)
def test_the_value_of_a_fact_is_read_as_people_write_it(written: str, meant: object) -> None:
    found = _value(written)
    assert found == meant
    assert type(found) is type(meant)


def test_an_amount_that_is_not_whole_is_refused_rather_than_misread() -> None:
    said = langkah("weigh", "--act", "gift-receive", "--fact", "value_idr=1.5")
    assert said.code == 2
    assert "terms.value-kind" in said.err


def test_every_option_reaches_the_step() -> None:
    said = langkah(
        "weigh", "--json", "--act", "gift-receive", "--as", "pppk", "--on", "2024-01-20", "--at", "09:30",
        "--channel", "in-person", "--capacity", "private", "--toward", "vendor", "--toward", "Pak Budi",
        "--fact", "giver=vendor", "--fact", "cash=ya", "--fact", "value_idr=250.000",
    )  # fmt: skip
    verdict = json.loads(said.out)
    assert (said.code, said.err) == (0, "")
    assert (verdict["act"], verdict["on"], verdict["level"]) == ("gift-receive", "2024-01-20", "stop")


def test_the_json_of_one_step_is_the_json_of_a_stream() -> None:
    one = langkah("weigh", "Ayo kita menangkan nomor 2!", "--on", "2024-01-20", "--json")
    step = json.dumps({"text": "Ayo kita menangkan nomor 2!", "on": "2024-01-20"}).encode()
    many = langkah("weigh", "--jsonl", stdin=step)
    assert json.loads(one.out) == json.loads(many.out)


def test_spans_point_into_the_text_as_it_was_given() -> None:
    text = "Selamat pagi 👋 semua.\n\nAyo kita menangkan nomor 2!\n"
    said = langkah("weigh", "-", "--on", "2024-01-20", "--json", stdin=text.encode())
    spans = {tuple(span) for finding in json.loads(said.out)["findings"] for span in finding["spans"]}
    assert any("menangkan nomor 2" in text[start:end] for start, end in spans)


def test_words_without_quotation_marks_are_one_text() -> None:
    apart = langkah("weigh", "Ayo", "kita", "menangkan", "nomor", "2", "--on", "2024-01-20")
    assert apart.out == langkah("weigh", "Ayo kita menangkan nomor 2", "--on", "2024-01-20").out


def test_a_text_that_begins_with_a_hyphen_goes_after_two() -> None:
    assert langkah("weigh", "--on", "2024-01-20", "--", "-nya siapa").code == 0
    assert "sesudah --" in langkah("weigh", "-nya").err


@pytest.mark.parametrize(("limit", "code"), [("care", 1), ("ask", 1), ("stop", 1)])
def test_a_stop_reaches_every_limit(limit: str, code: int) -> None:
    said = langkah("weigh", "Ayo kita menangkan nomor 2!", "--on", "2024-01-20", "--fail-on", limit)
    assert said.code == code


def test_a_contestants_file_that_is_a_folder_or_too_large_is_refused(tmp_path: object) -> None:
    said = langkah("weigh", "Selamat pagi", "--contestants", str(tmp_path))
    assert said.code == 4
    assert "cli.file-unreadable" in said.err


CALENDAR = """contest,stage,first,last,name,hour
pilkada-x,contest,2031-01-26,2031-12-16,Pemilihan Bupati X 2031,
pilkada-x,determination,2031-09-22,,,
pilkada-x,quiet-period,2031-11-23,2031-11-25,,
pilkada-x,voting-day,2031-11-26,,,15:00
"""


@pytest.fixture
def calendar(tmp_path: Path) -> str:
    """An office's own calendar as a file."""
    file = tmp_path / "kalender.csv"
    file.write_text(CALENDAR, encoding="utf-8")
    return str(file)


def test_an_own_calendar_sets_the_stage(calendar: str) -> None:
    asked = ("weigh", "--act", "vote", "--on", "2031-11-24", "--json")
    assert json.loads(langkah(*asked).out)["stage"] == []
    told = json.loads(langkah(*asked, "--calendar", calendar).out)
    assert told["stage"] == ["post-determination", "quiet-period"]
    page = langkah("weigh", "--act", "vote", "--on", "2031-11-24", "--calendar", calendar)
    assert "masa tenang" in page.out


def test_roles_are_compared_over_the_day_of_an_own_calendar(calendar: str) -> None:
    sides = ("pns@2031-09-21", "pns@2031-09-22")
    assert langkah("difference", *sides).out == "tidak ada bedanya\n"
    told = langkah("difference", *sides, "--calendar", calendar)
    assert "Batas yang lepas: " in told.out
    assert "Batas baru: " in told.out
    asked = ("rulebook", "questions", "quick-count-publish", "--on", "2031-11-26")
    assert "15.00 WIB" in langkah(*asked, "--calendar", calendar).out


def test_a_broken_calendar_is_refused_with_its_row(calendar: str) -> None:
    Path(calendar).write_text(CALENDAR.replace("2031-09-22", "22/9/2031"), encoding="utf-8")
    said = langkah("weigh", "--act", "vote", "--calendar", calendar)
    assert said.code == 2
    assert 'kalender kantor, baris 3: tanggal "22/9/2031" pada kolom "first" tidak ada' in said.err
    assert langkah("weigh", "--act", "vote", "--calendar", "tidak-ada.csv").code == 4


@pytest.mark.parametrize(
    ("zone", "at", "code"),
    [
        ("WIB", "15:00", 0),
        ("WIT", "15:00", 1),
        ("WIT", "17:00", 0),
        ("WIB", "16:30 WIT", 1),
        ("WITA", "15:59", 1),
    ],
)
def test_the_hour_is_read_in_the_offices_zone(zone: str, at: str, code: int) -> None:
    asked = (
        "weigh",
        "--act",
        "quick-count-publish",
        "--as",
        "citizen",
        "--on",
        "2024-02-14",
        "--fail-on",
        "stop",
    )
    assert langkah(*asked, "--zone", zone, "--at", at).code == code
    assert langkah(*asked, "--zone", "GMT").code == 2


def test_a_late_source_is_said_above_the_reasons_and_a_deadline_has_its_day() -> None:
    late = " ".join(
        langkah("weigh", "--act", "like", "--toward", "campaign-account", "--on", "2031-01-20").out.split()
    )
    assert late.index("perlu ditinjau ulang sejak") < late.index(" 1. ")
    assert late.count("perlu ditinjau ulang") == 1
    gift = ("weigh", "--act", "gift-receive", "--fact", "giver=vendor", "--fact", "value_idr=2.000.000")
    told = " ".join(langkah(*gift, "--fact", "duty_related=ya", "--on", "2024-03-01").out.split())
    assert "paling akhir 2024-04-25 (hari libur nasional dan cuti bersama tidak dihitung)" in told
    assert "perlu ditinjau ulang" not in told


def test_a_fact_given_twice_is_refused() -> None:
    said = langkah("weigh", "--act", "gift-receive", "--fact", "giver=vendor", "--fact", "giver=family")
    assert (said.code, said.err.splitlines()[0]) == (
        2,
        'langkah: galat: kunci "facts.giver" disebut dua kali  [terms.key-twice]',
    )


def test_what_the_system_says_of_a_file_is_said_in_the_language_of_the_rest() -> None:
    for lang, says in (("id", "itu folder, bukan berkas"), ("en", "it is a folder, not a file")):
        said = langkah("weigh", "x", "--contestants", "/", "--lang", lang)
        assert said.code == 4
        assert says in said.err

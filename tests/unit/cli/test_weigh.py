"""`langkah weigh`: arguments become a step, a verdict an exit code."""

import json

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

"""A guided step at a terminal: asked, answered, saved, refused."""

import json
import zipfile
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.shell import langkah

GIFT = ("--on", "2024-03-01", "--answer", "start=diterima", "--answer", "giver=vendor")


def test_without_a_name_the_guides_are_listed() -> None:
    said = langkah("guide")
    assert said.code == 0
    for name in ("atasan", "keluarga", "hadiah"):
        assert f"{name}: " in said.out


def test_questions_are_asked_and_answered_by_number_word_or_not_at_all() -> None:
    said = langkah("guide", "hadiah", "--on", "2024-03-01", stdin=b"2\nserved\n?\n1\n?\n?\n")
    assert said.code == 0
    assert "Siapa pemberinya?" in said.err
    assert "TANYA DULU" in said.out
    assert "saya tidak tahu" in said.out
    assert "laporan-gratifikasi" in said.out
    assert "25" in said.out.partition("Batas akhir")[2]


def test_one_can_go_back_and_a_slip_is_asked_again() -> None:
    said = langkah("guide", "hadiah", "--on", "2024-03-01", stdin=b"1\n<\n2\nraja\n\nvendor\n")
    assert said.code == 0
    assert said.err.count("Di mana hadiah itu sekarang?") == 2
    assert said.err.count("Siapa pemberinya?") == 4
    assert "raja" in said.err
    assert "laporan-gratifikasi" in said.out


def test_where_no_answer_comes_it_says_which_is_missing() -> None:
    said = langkah("guide", "hadiah", stdin=b"")
    assert said.code == 2
    assert "start" in said.err
    assert "diterima" in said.err
    assert said.out == ""


def test_answers_come_from_a_file_and_where_it_stands_goes_out_as_json(tmp_path: Path) -> None:
    answers = tmp_path / "jawaban.json"
    answers.write_text(json.dumps({"start": "diterima", "giver": "served", "duty_related": None}))
    stands = json.loads(langkah("guide", "hadiah", "--answers", str(answers), "--json").out)
    assert stands["question"]["fact"] == "occasion"
    assert stands["told"][-1] == {
        "name": "duty_related",
        "asks": stands["told"][-1]["asks"],
        "says": {"id": "saya tidak tahu", "en": "I do not know"},
        "value": None,
    }
    piped = langkah("guide", "hadiah", "--answers", "-", "--json", stdin=answers.read_bytes())
    assert json.loads(piped.out) == stands


@pytest.mark.parametrize("content", ["[1]", "{", '{"start": ["diterima"]}', '{"start": 1.5}'])
def test_answers_that_are_none_are_refused(tmp_path: Path, content: str) -> None:
    answers = tmp_path / "jawaban.json"
    answers.write_text(content)
    said = langkah("guide", "hadiah", "--answers", str(answers))
    assert said.code == 2
    assert "cli.guide-answers" in said.err


def test_a_paper_is_saved_in_the_form_that_its_name_tells(tmp_path: Path) -> None:
    odt, pdf, text, ics = (tmp_path / f"berkas.{form}" for form in ("odt", "pdf", "txt", "ics"))
    for file in (odt, pdf, text, ics):
        said = langkah("guide", "hadiah", *GIFT, "--blank", "name=Maria Contoh", "--save", str(file))
        assert (said.code, said.out) == (0, "")
    with zipfile.ZipFile(odt) as packed:
        assert b"Maria Contoh" in packed.read("content.xml")
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "Maria Contoh" in text.read_text(encoding="utf-8")
    assert len(Calendar.from_ical(ics.read_bytes()).walk("VEVENT")) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "named"),
    [
        (("guide", "liburan"), 4, "atasan"),
        (("guide", "hadiah", *GIFT, "--save", "laporan.doc"), 2, ".odt"),
        (("guide", "hadiah", *GIFT, "--paper", "penolakan"), 4, "laporan-gratifikasi"),
        (("guide", "hadiah", *GIFT, "--blank", "warna=merah"), 2, "item"),
        (("guide", "hadiah", *GIFT, "--blank", "merah"), 2, "merah"),
        (("guide", "hadiah", *GIFT, "--save", "tidak/ada/x.odt"), 2, "tidak/ada"),
        (("guide", "hadiah", "--answers", "tidak-ada.json"), 4, "tidak-ada"),
        (("guide", "hadiah", "--zone", "UTC"), 2, "WITA"),
        (("guide", "atasan", "--answer", "start=sumbang", "--save", "x.ics"), 2, "batas akhir"),
        (("guide", "hadiah", "--answer", "start=terbang"), 2, "ditawari"),
    ],
)
def test_what_is_not_known_is_refused_with_what_is(arguments: tuple[str, ...], code: int, named: str) -> None:
    said = langkah(*arguments)
    assert said.code == code
    assert named in said.err


def test_it_speaks_english() -> None:
    said = langkah("guide", "atasan", "--lang", "en", "--answer", "start=sumbang")
    assert "STOP" in said.out
    assert "Papers that follow" in said.out
    assert "Dengan hormat," in said.out

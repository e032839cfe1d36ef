"""The lexicon's tables: in order, compiled, and understood by the reader."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from langkah.bahasa import read, words
from langkah.bahasa.words import lexicon, squeeze
from langkah.terms.step import Act, Toward
from langkah.terms.utterance import Utterance
from tests.unit.bahasa.contest import NOBODY
from tools import lexicon as tables

TABLES = (
    "words", "slang", "mentions", "figures", "speech", "lawful", "deeds", "marks", "together", "clear",
)  # fmt: skip
#: Cues of deeds that stand for an act by another name, or for none by themselves.
OTHER_CUES = {
    "photo",
    "attend",
    "wear",
    "kin",
    "wave",
    "team-role",
    "resign",
    "declare-self",
    "observe",
    "asked",
}


def rows(root: Path, table: str) -> list[list[str]]:
    path = root / "src" / "langkah" / "bahasa" / "lexicon" / f"{table}.tsv"
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("table", TABLES)
def test_tables_are_sorted_and_say_nothing_twice(root: Path, table: str) -> None:
    found = rows(root, table)
    assert all(len(row) == 5 for row in found)
    keys = [f"{row[0]}\t{row[1]}" for row in found]
    assert keys == sorted(set(keys))
    assert all(row[3] for row in found)


def test_the_compiled_lexicon_is_fresh(root: Path) -> None:
    command = [sys.executable, str(root / "tools" / "lexicon.py"), "--check"]
    ran = subprocess.run(command, capture_output=True, check=False, text=True)
    assert ran.returncode == 0, ran.stdout


def test_what_is_clear_stays_clear() -> None:
    assert list(tables.refused()) == []


def test_a_clear_example_that_alarms_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = [("Ayo coblos nomor 2, Pak Hendra pasti menang!", "clear", 1.0)]
    monkeypatch.setattr(tables, "rows", lambda _: wrong)
    (alarm,) = tables.refused()
    assert alarm.startswith("stop: ")
    assert "'coblos nomor 2'" in alarm


@pytest.fixture
def own_tables(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the tables to add rows to, compiled and read in the place of the product's own."""
    folder = tmp_path / "lexicon"
    copytree(root / "src" / "langkah" / "bahasa" / "lexicon", folder)
    monkeypatch.setattr(tables, "FOLDER", folder)
    monkeypatch.setattr(words, "get_data", lambda *_: (folder / "lexicon.json").read_bytes())
    yield folder
    monkeypatch.undo()
    lexicon.cache_clear()


def add(folder: Path, table: str, row: str) -> None:
    path = folder / f"{table}.tsv"
    found = {*path.read_text(encoding="utf-8").splitlines(), row}
    path.write_text("".join(f"{line}\n" for line in sorted(found, key=_key)), encoding="utf-8")


def _key(line: str) -> str:
    return "\t".join(line.split("\t")[:2])


def test_a_row_that_fires_on_a_clear_example_is_refused_and_nothing_changes(
    own_tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (own_tables / "lexicon.json").read_bytes()
    add(own_tables, "speech", "suka gaya kepemimpinan\tinsult\t.9\tuji\t2026")
    assert tables.main([]) == 1
    assert "Saya suka gaya kepemimpinan" in capsys.readouterr().out
    assert (own_tables / "lexicon.json").read_bytes() == before


@pytest.mark.parametrize(
    "row",
    [
        "zapin jaya\tslogan\t.45\t\t2024-09",
        "zapin jaya\tslogan\t.45\tpilkada 2024: siaran\t",
        "zapin jaya\tslogan\t.45\tpilkada 2024: siaran\t2024-13",
        "zapin jaya\tslogan\t.45\tpilkada 2024: siaran\t24-09",
    ],
)
def test_a_row_without_source_or_date_is_refused(
    own_tables: Path, row: str, capsys: pytest.CaptureFixture[str]
) -> None:
    add(own_tables, "speech", row)
    assert tables.main([]) == 1
    assert "a source and a year or a month" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("table", "row", "told"),
    [
        ("speech", "zapin jaya\tslogan\tabc\tuji\t2026", "'abc' is no confidence"),
        ("speech", "zapin jaya\tslogan\t9\tuji\t2026", "'9' is no confidence"),
        ("speech", "zapin jaya\tkall:for\t.8\tuji\t2026", "'kall' is not known here; known: announce"),
        ("speech", "zapin jaya\tcall:fro\t.8\tuji\t2026", "side 'fro' is not known"),
        ("speech", "zapin jaya\tcall:for ned\t.8\tuji\t2026", "'ned' is not known here; known: end"),
        ("speech", "zapin <nosuch>\tcall:for\t.8\tuji\t2026", "the class <nosuch>"),
        ("mentions", "zapin jaya\torang\t1\tuji\t2026", "'orang' is not known here; known: account"),
    ],
)
def test_a_row_that_would_never_be_heard_is_refused_with_its_line(
    own_tables: Path, table: str, row: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    add(own_tables, table, row)
    lines = (own_tables / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    assert tables.main([]) == 1
    said = capsys.readouterr().out
    assert f"{table}.tsv:{lines.index(row) + 1}: " in said
    assert told in said


def test_a_table_that_is_gone_or_no_text_is_told(
    own_tables: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (own_tables / "slang.tsv").write_bytes(b"\xff")
    assert tables.main([]) == 1
    assert "slang.tsv: not UTF-8 at byte 1" in capsys.readouterr().out
    (own_tables / "slang.tsv").unlink()
    assert tables.main([]) == 1
    assert "slang.tsv: the table is missing" in capsys.readouterr().out


def test_a_row_of_one_s_own_is_heard_from_its_month_on(own_tables: Path) -> None:
    add(own_tables, "speech", "zapin jaya\tslogan\t.45\tpilkada 2024: siaran\t2024-09")
    assert tables.main([]) == 0
    lexicon.cache_clear()
    heard = {
        on: [one.kind for one in read("Zapin jaya, kawan", NOBODY, on).said]
        for on in (date(2024, 8, 31), date(2024, 9, 1), None)
    }
    assert list(heard.values()) == [[], [Utterance.SLOGAN], [Utterance.SLOGAN]]


def test_figures_say_which_election_they_are_of(root: Path) -> None:
    for name, _, weight, source, since in rows(root, "figures"):
        assert source.split(":")[0].rsplit(" ", 1)[-1][:2] in {"20", "da"}, name
        assert float(weight) <= 0.7, name
        assert len(since) == len("2024-09"), name


def test_no_bundle_is_told_firmly(root: Path) -> None:
    weights = [float(row[2]) for row in rows(root, "together") if not row[0].startswith("=")]
    assert weights
    assert max(weights) < 0.75


@pytest.mark.parametrize("table", ["speech", "lawful"])
def test_every_tag_is_an_utterance(root: Path, table: str) -> None:
    known = {kind.value for kind in Utterance} | {"support", "disclose"}
    assert not {row[1].split()[0].partition(":")[0] for row in rows(root, table)} - known


def test_every_cue_of_a_deed_and_every_counterpart_is_known(root: Path) -> None:
    tags = [row[1].split()[0].partition(":") for row in rows(root, "deeds")]
    cues = {side for kind, _, side in tags if kind == "act"}
    assert not cues - {act.value for act in Act} - OTHER_CUES
    objects = {side for kind, _, side in tags if kind == "obj"}
    assert not objects - {kind.value for kind in Toward} - {"campaign"}


@pytest.mark.parametrize(
    ("written", "standard"),
    [
        ("nyoblos", "coblos"),
        ("gak", "tidak"),
        ("ngedukung", "dukung"),
        ("mendukungnya", "dukung"),
        ("pilihhhh", "pilih"),
        ("paslonnya", "paslon"),
        ("telu", "telu"),
    ],
)
def test_finds_the_standard_form(written: str, standard: str) -> None:
    symbols, _ = lexicon().find(written)
    assert symbols is not None
    assert standard in symbols


def test_knows_numbers_by_their_size_and_not_other_words() -> None:
    assert "<n>" in (lexicon().find("7")[0] or ())
    assert "<digits>" in (lexicon().find("350")[0] or ())
    assert lexicon().find("xqzwv") == (None, 0)
    assert lexicon().find("12a") == (None, 0)


@pytest.mark.parametrize(("long", "short"), [("mantaaaap", "mantap"), ("maaf", "maaf"), ("ayoo", "ayo")])
def test_squeezes_lengthened_letters_only(long: str, short: str) -> None:
    assert squeeze(long) == short

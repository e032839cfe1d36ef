"""What authors write becomes one book; what is wrong is shown at its very line."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("ruamel.yaml", reason="authors' tools need the author extra")

import ruamel.yaml

from langkah.rulebook import Rulebook
from langkah.rulebook.compile import SOURCES, canonical, compile_book, digest, line_of
from langkah.terms.errors import MissingExtra, WrongInput
from tests.architecture.tree import ROOT
from tests.unit.rulebook.author import FILES, NORM, RIGHT, sources, spoiled

CIRCLE = "contoh-boleh → contoh-suka → contoh-boleh"
SUKA, BOLEH = "norms/neutrality/contoh-suka.yaml", "norms/citizen/contoh-boleh.yaml"
UU, PEMILU, LANJUTAN = "instruments/uu-contoh.yaml", "calendars/pemilu.yaml", "successions.yaml"

#: File, what is exchanged, for what, the line that the error must point at, a word that it must say.
SPOILED = (
    (SUKA, "theme: neutrality", "thema: neutrality", 3, "thema"),
    (SUKA, "theme: neutrality", "theme: gifts", 3, "neutrality"),
    (SUKA, "id: contoh-suka", "id: contoh-lain", 1, "contoh-lain"),
    (SUKA, "id: contoh-suka", "nama: contoh-suka", 1, "nama"),
    (SUKA, "modality: prohibited", "modality: banned", 5, "banned"),
    (SUKA, "standing: [pns]\nacts", "standing: [pns, pnss]\nacts", 6, "pnss"),
    (SUKA, "acts: [like]", "acts: [likes]", 7, "likes"),
    (SUKA, "acts: [like]", "acts: []", 7, "acts"),
    (SUKA, "[campaign-account], value_idr", "[campaign-acount], value_idr", 8, "campaign-acount"),
    (SUKA, "{above: 10}", "{over: 10}", 8, "above"),
    (SUKA, "{above: 10}", "{above: yes}", 8, "above"),
    (SUKA, "{above: 10}", "{above: 10, at_most: 20}", 8, "above"),
    (SUKA, "{above: 10}", "10", 8, "above"),
    (SUKA, "value_idr: {above: 10}", "public: maybe", 8, "maybe"),
    (SUKA, "value_idr: {above: 10}", "public: {above: 1}", 8, "above"),
    (SUKA, "value_idr: {above: 10}", "weather: [rain]", 8, "weather"),
    (SUKA, "value_idr: {above: 10}", "quick_count_open: [sometimes]", 8, "sometimes"),
    (SUKA, "when: {toward: [campaign-account], value_idr: {above: 10}}", "when: [like]", 8, "kunci"),
    (SUKA, "asks: [public]", "asks: [publik]", 9, "publik"),
    (SUKA, "unless: [contoh-boleh]", "unless: [contoh-bolehkah]", 10, "contoh-boleh"),
    (SUKA, "  - from: 2020-01-01\n    to", "  - from: 2020-13-01\n    to", 12, "2020-13-01"),
    (SUKA, "    to: 2021-12-31", "    until: 2021-12-31", 13, "until"),
    (SUKA, "    to: 2021-12-31", "    to: 2019-12-31", 12, "2019-12-31"),
    (SUKA, "    to: 2021-12-31", "    to: 2022-06-30", 17, "2022-06-30"),
    (SUKA, "provision: Pasal 5 huruf n UU Contoh\n    sanctions", "provision: Pasal 5 UU Lain\n    sanctions", 14, "UU Lain"),
    (SUKA, "class: berat, ", "", 16, "class"),
    (SUKA, "class: berat, ", "kelas: berat, ", 16, "kelas"),
    (SUKA, "standing: [pns], text", "standing: [pnss], text", 16, "pnss"),
    (SUKA, "text: {id: berat, en: heavy}", "text: {id: berat}", 16, "en"),
    (SUKA, "provision: Pasal 6 UU Contoh", "provision: Pasal 6 UU Lain", 16, "UU Lain"),
    (SUKA, "en: It reads as support.", "en: Terbaca sebagai dukungan.", 19, "id"),
    (SUKA, "en: It reads as support.", "en: ''", 19, "en"),
    (SUKA, "says: {id: Terbaca sebagai dukungan., en: It reads as support.}\n", "", 1, "says"),
    (SUKA, "step: {toward: [official-account]}", "step: {towards: [official-account]}", 20, "towards"),
    (SUKA, "step: {toward: [official-account]}", "langkah: {}", 20, "langkah"),
    (SUKA, "provision: Pasal 7 UU Contoh", "provision: Pasal 7 UU Lain", 22, "UU Lain"),
    (SUKA, "mark: V2", "mark: V9", 23, "V9"),
    (SUKA, "mark: V2, on: 2026-11-23", "mark: V2", 23, "on"),
    (SUKA, "note: {id: Ada catatan., en: There is a note.}", "note: Ada catatan.", 24, "en"),
    (SUKA, "facts: {value_idr: 11}", "facts: {value: 11}", 27, "value"),
    (SUKA, "level: clear", "level: fine", 29, "fine"),
    (SUKA, "  clear:\n    - {act: like, toward: [official-account], on: 2023-08-01, level: clear}\n", "", 25, "clear"),
    (SUKA, "rows: [baris-1]", "rows: [baris-2]", 4, "baris-2"),
    (SUKA, "rows: [baris-1]", "explains: [baris-9]", 4, "baris-9"),
    (SUKA, "    to: 2021-12-31", "    to: 2022-01-01", 17, "2022-01-01"),
    (SUKA, "versions:\n  - from: 2020-01-01\n    to", "versions:\n  - 2020-01-01\n  - from: 2020-01-01\n    to", 12, "kunci"),
    (SUKA, "working_days: 30", "working_days: banyak", 22, "banyak"),
    (SUKA, "working_days: 30", "working_days: -1", 22, "-1"),
    (SUKA, "working_days: 30", "working_days: true", 22, "True"),
    (SUKA, "working_days: 30", "working_days: 10000", 22, "10000"),
    (PEMILU, 'quick_count_from: "15:00"', 'quick_count_from: "25:00"', 7, "25:00"),
    (PEMILU, "determined: 2023-01-01", "election: desa", 6, "desa"),
    (PEMILU, "ends: 2030-01-01", "ends: 2019-12-31", 5, "2019-12-31"),
    (PEMILU, "last: 2024-02-14", "last: 2024-02-13", 9, "2024-02-13"),
    (BOLEH, "theme: citizen", "theme: citizen\nunless: [contoh-suka]", 10, CIRCLE),
    (BOLEH, "modality: permitted", "modality: prohibited\nlevel: stop", 5, "stop"),
    (BOLEH, "{from: 2020-01-01, provision", "{from: 2019-12-31, provision", 8, "2020-01-01"),
    (BOLEH, "{from: 2020-01-01, provision", "{provision", 8, "UU Contoh"),
    (UU, "mark: V2", "mark: V9", 5, "V9"),
    (UU, "from: 2020", "from: dulu", 4, "dulu"),
    (UU, "from: 2020", "since: 2020", 4, "since"),
    (UU, "short: UU Contoh\n", "", 1, "short"),
    (UU, "from: 2020", "from: 2020\nto: 2021-12-31", 8, "2021-12-31"),
    (PEMILU, "stage: voting-day", "stage: voting-night", 9, "voting-night"),
    (PEMILU, "names: [Budi]", "nama: [Budi]", 11, "nama"),
    (PEMILU, "begins: 2020-01-01", "begins: kemarin", 4, "kemarin"),
    (PEMILU, "contests:", "contest:", 1, "contest"),
    (PEMILU, "last: 2024-02-14, ", "", 9, "last"),
    (LANJUTAN, "to: Pasal 2 UU Contoh", "to: Pasal 2 UU Lain", 2, "UU Lain"),
    (LANJUTAN, "on: Pasal 3 UU Contoh, ", "", 4, "on"),
)  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "line", "word"), SPOILED)
def test_an_error_names_file_line_and_what_is_wrong(
    tmp_path: Path, file: str, old: str, new: str, line: int, word: str
) -> None:
    if new.startswith("modality: prohibited\nlevel"):
        sources(tmp_path)
        mem = RIGHT.replace("mark: V2", "mark: MEM").replace(old, new)
        sources(tmp_path, **{file: mem})
        with pytest.raises(WrongInput) as caught:
            compile_book(tmp_path)
        error: WrongInput = caught.value
    else:
        error = spoiled(tmp_path, file, old, new)  # type: ignore[assignment] # spoiled gives the general kind
    words = " ".join((error.says.id, error.hint.id if error.hint else ""))
    name = f"{Path(file).name}:"
    assert error.code == "rulebook.author"
    assert word in words, words
    place = error.says.id.partition(": ")[0]
    if word == CIRCLE:  # the other file of the circle is shown
        name = "contoh-suka.yaml:"
    if file == UU and old == "from: 2020" and "to:" in new:  # the norm is at fault when its law has ended
        name, line = "contoh-boleh.yaml:", 8
    assert place == f"{name}{line}", error.says.id
    assert f"> {line:4d} | " in error.says.id


def test_an_error_has_a_remedy_in_both_languages(tmp_path: Path) -> None:
    error = spoiled(tmp_path, SUKA, "acts: [like]", "acts: [likes]")
    assert error.hint is not None
    assert "like" in error.hint.id.split(";")[0]
    assert error.hint.id.startswith("yang dikenal:")
    assert error.hint.en.startswith("known:")


def test_yaml_that_cannot_be_read_is_shown_at_its_line(tmp_path: Path) -> None:
    error = spoiled(tmp_path, SUKA, "acts: [like]", "acts: [like")
    assert error.says.id.startswith("contoh-suka.yaml:8")
    error = spoiled(tmp_path, UU, FILES[UU], "- daftar\n")
    assert error.says.id.startswith("uu-contoh.yaml:1")


def test_a_day_that_no_calendar_has_is_found_among_those_that_exist(tmp_path: Path) -> None:
    error = spoiled(tmp_path, SUKA, "on: 2023-08-01, level", "on: 2023-08-32, level")
    assert error.says.id.startswith("contoh-suka.yaml:29")
    error = spoiled(tmp_path, PEMILU, "begins: 2020-01-01", "begins: 2020-01-01T25:00:00")
    assert error.says.id.startswith("pemilu.yaml:1")


def test_a_list_where_a_mapping_belongs_and_the_other_way_round(tmp_path: Path) -> None:
    error = spoiled(tmp_path, SUKA, "rows: [baris-1]", "rows: baris-1")
    assert error.says.id.startswith("contoh-suka.yaml:4")


def test_a_trail_that_leads_further_than_the_file_ends_where_the_file_does(tmp_path: Path) -> None:
    file = sources(tmp_path) / SUKA
    assert line_of(file.read_text(encoding="utf-8"), ("asks", 0, "x")) == 9
    assert line_of(file.read_text(encoding="utf-8"), ("asks", 5)) == 9
    assert line_of(file.read_text(encoding="utf-8"), ("versions", 1, "provision", "x")) == 18
    assert line_of(file.read_text(encoding="utf-8"), ("nothing",)) == 1


def test_two_files_with_one_id_are_refused(tmp_path: Path) -> None:
    for more in (
        {"norms/lama/neutrality/contoh-suka.yaml": NORM},
        {"instruments/lain.yaml": FILES[UU].replace("uu-contoh", "uu-lain")},
        {"calendars/lain.yaml": FILES[PEMILU]},
    ):
        shutil.rmtree(tmp_path)
        with pytest.raises(WrongInput) as caught:
            compile_book(sources(tmp_path, **more))
        assert "sudah dipakai" in caught.value.says.id


def test_twins_are_shown_at_the_later_id(tmp_path: Path) -> None:
    with pytest.raises(WrongInput) as caught:
        compile_book(sources(tmp_path, **{"calendars/zz.yaml": FILES[PEMILU]}))
    assert caught.value.says.id.startswith("zz.yaml:2:")
    assert "pemilu.yaml" in caught.value.says.id
    twin = FILES[UU].replace("id: uu-contoh", "id: uu-lain")
    with pytest.raises(WrongInput) as caught:
        compile_book(
            sources(tmp_path, **{"calendars/zz.yaml": "contests: [" + "]\n", "instruments/zz.yaml": twin})
        )
    assert "zz.yaml" in caught.value.says.id


def test_a_version_may_last_a_single_day(tmp_path: Path) -> None:
    one_day = NORM.replace("to: 2021-12-31", "to: 2020-01-01")
    book, _ = compile_book(sources(tmp_path, **{SUKA: one_day}))
    assert ["2020-01-01", "2020-01-01"] in [norm["in_force"] for norm in Rulebook(book).rows("norms")]


def test_the_compiled_form_is_the_one_that_was_approved(tmp_path: Path) -> None:
    book, examples = compile_book(sources(tmp_path))
    made = {**book, "digest": "", "examples": examples}
    assert made == json.loads(Path(__file__).with_name("compiled.json").read_bytes())


def test_a_note_that_names_the_instrument_lets_a_norm_outlive_it(tmp_path: Path) -> None:
    noted = (
        RIGHT.replace("2020-01-01", "2019-01-01") + "note: {id: Sebelum UU Contoh., en: Before UU Contoh.}\n"
    )
    book, _ = compile_book(sources(tmp_path, **{BOLEH: noted}))
    assert len(Rulebook(book).rows("norms")) == 3


def test_an_unchecked_prohibition_asks_first(tmp_path: Path) -> None:
    mem = NORM.replace("mark: V2", "mark: MEM")
    book, _ = compile_book(sources(tmp_path, **{SUKA: mem}))
    assert {str(norm["level"]) for norm in Rulebook(book).rows("norms")} == {"ask", "clear"}


def test_an_office_compiles_its_own_sources_without_rows_and_successions(tmp_path: Path) -> None:
    sources(tmp_path)
    (tmp_path / "rows.tsv").unlink()
    (tmp_path / "successions.yaml").unlink()
    book, _ = compile_book(tmp_path, version="2030.01.01")
    assert book["version"] == "2030.01.01"
    assert Rulebook(book).successions == ()


def test_nothing_makes_an_empty_book(tmp_path: Path) -> None:
    book, examples = compile_book(tmp_path)
    assert (book["norms"], examples, book["version"]) == ([], [], "0")


def test_the_yaml_reader_may_be_absent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    with pytest.raises(MissingExtra):
        compile_book(tmp_path)


def test_the_digest_covers_everything_but_itself(tmp_path: Path) -> None:
    book, _ = compile_book(sources(tmp_path))
    assert digest(book) == book["digest"]
    assert digest({**book, "version": "x"}) != book["digest"]


def test_the_committed_book_is_what_its_sources_make() -> None:
    book, examples = compile_book()
    for name, made in (("rulebook", book), ("examples", examples)):
        committed = (SOURCES.parent / f"{name}.json").read_bytes().rstrip()
        assert committed == canonical(made), f"{name}.json is stale: run `make rules`"


OTHER = next((path for path in ("/usr/bin/python3", "/usr/bin/python3.13") if Path(path).exists()), None)


@pytest.mark.skipif(OTHER is None, reason="no second interpreter on this machine")
def test_another_python_makes_the_same_bytes() -> None:
    packages = Path(ruamel.yaml.__file__).parents[2]
    script = (
        "import sys; sys.path[:0] = [sys.argv[1]]; sys.path.append(sys.argv[2])\n"
        "from langkah.rulebook.compile import canonical, compile_book\n"
        "import hashlib; print(*[hashlib.sha256(canonical(one)).hexdigest() for one in compile_book()])"
    )
    made = [
        subprocess.run(
            [python, "-I", "-c", script, str(ROOT / "src"), str(packages)],
            capture_output=True, text=True, check=True,
        ).stdout
        for python in (sys.executable, str(OTHER))
    ]  # fmt: skip
    assert made[0] == made[1]
    assert json.dumps(made[0])

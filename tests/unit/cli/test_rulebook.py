"""The rulebook from the terminal: what its authors need to see, and what changed."""

import json
from pathlib import Path

import pytest

pytest.importorskip("ruamel.yaml", reason="authors' tools need the author extra")

from langkah.cli import rulebook as command
from langkah.desk import Office
from langkah.desk.drafting.trying import outcomes
from langkah.rulebook import Rulebook
from langkah.rulebook.compile import compile_book
from langkah.terms.speech import Lang
from tests.cli.shell import langkah

NORM = """\
id: contoh-suka
title: {id: Menyukai unggahan, en: Liking a post}
theme: neutrality
modality: prohibited
standing: [pns]
acts: [like]
when: {toward: campaign-account}
versions:
  - {from: 2020-01-01, provision: Pasal 5 huruf n UU Contoh}
says: {id: Terbaca sebagai dukungan., en: It reads as support.}
instead: {id: Baca saja., en: Just read it., step: {toward: [official-account]}}
verified: {mark: V2, on: 2026-11-23, sources: [contoh]}
examples:
  stop: [{act: like, toward: [campaign-account], on: 2023-08-01}]
  clear: [{act: like, toward: [official-account], on: 2023-08-01}]
"""
RIGHT = """\
id: contoh-boleh
title: {id: Menggunakan hak pilih, en: Voting}
theme: citizen
modality: permitted
standing: [pns]
acts: [vote]
versions:
  - {from: 2020-01-01, provision: Pasal 1 UU Contoh}
says: {id: Memilih adalah hak Anda., en: Voting is your right.}
verified: {mark: V2, on: 2026-11-23, sources: [contoh]}
examples:
  stop: [{act: like, toward: [campaign-account], on: 2023-08-01}]
  clear: [{act: vote, on: 2024-02-14}]
"""
INSTRUMENT = """\
id: uu-contoh
short: UU Contoh
full: {id: Undang-Undang Contoh, en: The Example Act}
from: 2020-01-01
mark: V2
"""
CALENDAR = (
    "contests: [{id: x, name: X, begins: 2020-01-01, ends: 2020-01-02, windows: [], contestants: []}]\n"
)


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny rulebook of two norms, compiled into a folder of its own."""
    root = tmp_path / "sources"
    for name, text in (
        ("norms/neutrality/contoh-suka.yaml", NORM),
        ("norms/citizen/contoh-boleh.yaml", RIGHT),
        ("instruments/uu-contoh.yaml", INSTRUMENT),
        ("calendars/kosong.yaml", CALENDAR),
    ):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(command, "BOOK", tmp_path / "rulebook.json")
    monkeypatch.setattr(command, "EXAMPLES", tmp_path / "examples.json")
    monkeypatch.setattr(command, "compile_book", lambda: compile_book(root))
    return root


def test_compiling_tells_what_changed(sources: Path) -> None:
    first = langkah("rulebook", "compile")
    assert first.out.splitlines()[0].startswith("sha256:")
    assert first.out.splitlines()[1] == "norma: 2 baru, 0 berubah, 0 hilang; 2 versi, 4 contoh"
    again = langkah("rulebook", "compile")
    assert again.out.splitlines()[0] == first.out.splitlines()[0]
    assert "0 baru, 0 berubah, 0 hilang" in again.out
    norm = sources / "norms/neutrality/contoh-suka.yaml"
    norm.write_text(NORM.replace("Baca saja.", "Baca dulu."), encoding="utf-8")
    (sources / "norms/citizen/contoh-boleh.yaml").unlink()
    changed = langkah("rulebook", "compile", "--lang", "en")
    assert "norms: 0 new, 1 changed, 1 gone" in changed.out
    assert changed.out.splitlines()[0] != first.out.splitlines()[0]


def test_a_rulebook_that_equals_its_sources_is_checked_in_one_line(sources: Path) -> None:
    langkah("rulebook", "compile")
    said = langkah("rulebook", "check")
    assert (said.code, said.err) == (0, "")
    assert said.out == "2 norma, 2 versi: sama dengan sumbernya; 4 contoh sesuai\n"


def test_a_stale_rulebook_is_noticed(sources: Path) -> None:
    langkah("rulebook", "compile")
    norm = sources / "norms/neutrality/contoh-suka.yaml"
    norm.write_text(NORM.replace("Baca saja.", "Baca dulu."), encoding="utf-8")
    said = langkah("rulebook", "check")
    assert said.code == 3
    assert "cli.rulebook-stale" in said.err
    assert "langkah rulebook compile" in said.err


def test_stale_examples_are_noticed(sources: Path) -> None:
    langkah("rulebook", "compile")
    command.EXAMPLES.unlink()
    said = langkah("rulebook", "check")
    assert "examples.json" in said.err


def test_an_example_that_does_not_hold_is_shown_to_its_author(sources: Path) -> None:
    norm = sources / "norms/neutrality/contoh-suka.yaml"
    norm.write_text(NORM.replace("[official-account], on", "[campaign-account], on"), encoding="utf-8")
    said = langkah("rulebook", "check", "contoh-suka")
    assert said.code == 3
    assert "cli.examples-fail" in said.err
    assert "contoh-suka · clear:" in said.out
    assert "norma: berbunyi (seharusnya diam) · putusan: stop (seharusnya clear)" in said.out
    other = langkah("rulebook", "check", "contoh-boleh")
    assert "cli.examples-fail" not in other.err


def test_an_example_that_is_no_step_is_shown_with_the_reason() -> None:
    broken = {"id": "contoh-suka", "stop": [{"act": "lke"}], "clear": []}
    (one,) = outcomes(Office(), [broken])
    assert not one.holds
    assert 'nilai "lke" tidak dikenal' in "\n".join(one.lines(Lang.ID))


def test_an_author_sees_file_line_and_the_lines_around(sources: Path) -> None:
    norm = sources / "norms/neutrality/contoh-suka.yaml"
    norm.write_text(NORM.replace("acts: [like]", "acts: [lke]"), encoding="utf-8")
    said = langkah("rulebook", "check")
    assert said.code == 2
    assert "contoh-suka.yaml:6" in said.err
    assert ">    6 | acts: [lke]" in said.err
    assert "[rulebook.author]" in said.err


def test_a_norm_that_does_not_exist_cannot_be_checked(sources: Path) -> None:
    said = langkah("rulebook", "check", "contoh-lain")
    assert said.code == 4


def test_what_a_norm_permits_is_checked_the_other_way_round(sources: Path) -> None:
    book, examples = compile_book(sources)
    assert isinstance(examples, list)
    found = list(outcomes(Office(rulebook=Rulebook(book)), examples))
    told = {(one.norm, one.kind): (one.should_speak, one.holds) for one in found}
    assert told[("contoh-boleh", "clear")] == (True, True)
    assert told[("contoh-boleh", "stop")] == (False, True)
    assert told[("contoh-suka", "stop")] == (True, True)
    assert told[("contoh-suka", "clear")] == (False, True)


def test_an_outcome_speaks_both_languages(sources: Path) -> None:
    book, examples = compile_book(sources)
    assert isinstance(examples, list)
    (one, *_) = outcomes(Office(rulebook=Rulebook(book)), examples)
    assert "norma:" in "\n".join(one.lines(Lang.ID))
    assert "norm:" in "\n".join(one.lines(Lang.EN))


def test_a_norm_is_shown_as_json_with_its_examples() -> None:
    said = langkah("rulebook", "show", "skb-etik-04d-suka", "--json")
    shown = json.loads(said.out)
    assert shown["id"] == "skb-etik-04d-suka"
    assert shown["versions"][0]["provision"] == "Lampiran II kode etik nomor 4 SKB Netralitas 2022"
    assert shown["examples"]["stop"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "--act", "menyukai"), '"menyukai"'),
        (("search", "hadiah", "--theme", "gift"), "citizen, conduct"),
        (("show",), "masih kurang: ID"),
        (("search",), "masih kurang: WORDS"),
        (("daftar",), "coverage"),
    ],
)
def test_what_is_not_known_or_missing_is_said_and_never_an_empty_list(
    arguments: tuple[str, ...], said: str
) -> None:
    answer = langkah("rulebook", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert said in " ".join(answer.err.split())

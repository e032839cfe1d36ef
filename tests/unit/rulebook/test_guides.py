"""Guides as data: every fault of an author is named with its file."""

from pathlib import Path

import pytest

pytest.importorskip("ruamel.yaml", reason="authors' tools need the author extra")

from langkah.rulebook import Rulebook
from langkah.rulebook.compile import compile_book
from langkah.terms.errors import WrongInput
from langkah.terms.guide import PaperKind
from langkah.terms.verdict import Level
from tests.unit.rulebook.author import sources

GUIDE = """\
id: contoh
title: {id: Contoh, en: Example}
lead: {id: Panduan contoh., en: An example.}
day: {id: Kapan, en: When}
asks: {id: Apa, en: What}
starts:
  - id: suka
    says: {id: Menyukai, en: Like}
    step: {act: like, toward: campaign-account}
first: [official_task]
left: [fulfilled]
most: 6
papers:
  - paper: refusal
    levels: [stop]
    starts: [suka]
    answers: {official_task: false}
    by: {act: resist-intervention}
besides:
  - says: {id: Memilih, en: Vote}
    step: {act: vote}
"""


def compiled(folder: Path, guide: str) -> Rulebook:
    """A small book with one guide."""
    root = sources(folder)
    (root / "guides").mkdir(exist_ok=True)
    (root / "guides" / "contoh.yaml").write_text(guide, encoding="utf-8")
    return Rulebook(compile_book(root)[0])


def test_a_guide_comes_back_as_it_was_written(tmp_path: Path) -> None:
    guide = compiled(tmp_path, GUIDE).guides["contoh"]
    assert guide.title.en == "Example"
    assert [one.id for one in guide.starts] == ["suka"]
    assert guide.starts[0].step["act"] == "like"
    (paper,) = guide.papers
    assert (paper.paper, paper.levels) == (PaperKind.REFUSAL, frozenset({Level.STOP}))
    assert paper.answers == {"official_task": False}
    assert guide.besides[0].step == {"act": "vote"}


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("id: contoh", "id: lain", "lain"),
        ("most: 6", "most: 7", "7"),
        ("most: 6", "most: banyak", "banyak"),
        ("first: [official_task]", "first: [warna]", "warna"),
        ("left: [fulfilled]", "left: [warna]", "warna"),
        ("act: like,", "act: terbang,", "terbang"),
        ("act: like, ", "", "act"),
        ("paper: refusal", "paper: puisi", "puisi"),
        ("levels: [stop]", "levels: [never]", "never"),
        ("levels: [stop]", "duties: [sing]", "sing"),
        ("starts: [suka]", "starts: [benci]", "benci"),
        ("answers: {official_task: false}", "answers: {official_task: maybe}", "maybe"),
        ("answers: {official_task: false}", "answers: {warna: merah}", "warna"),
        ("answers: {official_task: false}", "answers: {value_idr: 5}", "value_idr"),
        ("act: vote", "act: sing", "sing"),
        ("asks: {id: Apa, en: What}", "asks: {id: Apa}", "bahasa"),
        ("besides:", "beside:", "beside"),
    ],
)
def test_a_fault_is_named_with_its_file(tmp_path: Path, old: str, new: str, named: str) -> None:
    assert old in GUIDE
    with pytest.raises(WrongInput) as refused:
        compiled(tmp_path, GUIDE.replace(old, new))
    told = f"{refused.value.says.id} {refused.value.hint.id if refused.value.hint else ''}"
    assert "contoh.yaml" in told
    assert named in told


def test_a_book_without_guides_has_none(tmp_path: Path) -> None:
    assert Rulebook(compile_book(sources(tmp_path))[0]).guides == {}

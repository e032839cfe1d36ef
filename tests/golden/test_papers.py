"""Every paper, whole, as it was accepted."""

import os
from pathlib import Path

import pytest

from langkah.papers import FILE_NAMES
from langkah.terms.guide import PaperKind
from langkah.terms.speech import Lang
from tests.unit.papers.made import filled, paper

FOLDER = Path(__file__).with_name("papers")
ACCEPT = os.environ.get("LANGKAH_GOLDEN") == "accept"  # noqa: TID251 — how `make golden` speaks to the tests


@pytest.mark.parametrize("kind", PaperKind)
def test_a_paper_is_the_accepted_one(kind: PaperKind) -> None:
    full, empty = filled(kind), paper(kind)
    parts = (full.text(), empty.text(), full.text(Lang.EN), f"{full.brief.id}\n", f"{full.brief.en}\n")
    made = ("-" * 78 + "\n").join(parts)
    golden = FOLDER / f"{FILE_NAMES[kind]}.txt"
    if ACCEPT:
        golden.write_text(made, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == made

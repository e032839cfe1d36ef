"""The reference pages say what the program says today, and leave nothing out."""

import sys
from pathlib import Path

import pytest

from langkah.cli.main import COMMANDS
from tests.architecture.tree import ROOT
from tools import docs


def test_the_pages_that_are_made_are_fresh() -> None:
    assert docs.stale() == [], "run `make docs` and read the diff"


def test_every_command_has_its_place() -> None:
    page = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"## `langkah {command.name}`" in page


def test_a_stale_page_is_noticed_written_and_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(docs, "PAGES", tmp_path)
    monkeypatch.setattr(sys, "argv", ["docs.py", "--check"])
    assert docs.main() == 1
    assert "docs/reference/cli.md is stale" in capsys.readouterr().err
    (tmp_path / "norms").mkdir()
    (tmp_path / "norms" / "gone.md").write_text("gone", encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["docs.py"])
    assert docs.main() == 0
    assert not (tmp_path / "norms" / "gone.md").exists()
    assert docs.stale() == []

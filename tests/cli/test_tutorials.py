"""Every block of the tutorials and how-to pages runs as shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.cli.story import matches, read_story
from tests.cli.test_stories import said_by

PAGES = sorted([*(ROOT / "docs" / "tutorial").glob("*.md"), *(ROOT / "docs" / "how-to").glob("*.md")])


def _blocks(text: str) -> Iterator[tuple[str, str, str]]:
    """Every fenced block: its language, the file name beside it, its content."""
    pieces = text.split("```")
    for block in pieces[1::2]:
        info, _, content = block.partition("\n")
        language, _, name = info.partition(" ")
        yield language, name, content


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_the_page_does_what_it_shows(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for language, name, content in _blocks(page.read_text(encoding="utf-8")):
        if name:
            (tmp_path / name).write_text(content, encoding="utf-8")
        elif language == "python":
            exec(compile(content, str(page), "exec"), {})  # our own page, in our own tree
        elif language == "console":
            for scene in read_story(content).scenes:
                got = said_by(scene.command)
                assert matches(scene.expected, got), f"$ {scene.command}\n" + "\n".join(got)


def test_the_tutorials_run_something() -> None:
    shown = [block for page in PAGES for block in _blocks(page.read_text(encoding="utf-8"))]
    assert sum(language == "console" for language, _, _ in shown) >= 10
    assert sum(language == "python" for language, _, _ in shown) >= 3

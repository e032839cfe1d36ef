"""Hand-written pages: decisions indexed, links that hold, examples that run."""

from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, files, short

DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))
PAGES = sorted(path for path in files() if path.suffix == ".md" and "sources" not in path.parts)


def _links(text: str) -> list[str]:
    """The targets of Markdown links, code blocks apart."""
    prose = "".join(text.split("```")[::2])
    return [piece.partition(")")[0] for piece in prose.split("](")[1:]]


@pytest.mark.parametrize("decision", DECISIONS, ids=[path.stem for path in DECISIONS])
def test_a_decision_is_indexed_and_whole(decision: Path) -> None:
    index = (decision.parent / "README.md").read_text(encoding="utf-8")
    text = decision.read_text(encoding="utf-8")
    assert f"]({decision.name})" in index
    title = text.splitlines()[0].removeprefix("# ")
    assert title.startswith(f"{decision.name[:4]} — ")
    assert title.partition(" — ")[2] in index
    for heading in ("**Status:**", "## Context", "## Decision", "## Consequences"):
        assert heading in text, heading


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("page", PAGES, ids=[short(path) for path in PAGES])
def test_links_lead_to_a_file_of_ours(page: Path) -> None:
    broken = [
        target
        for target in _links(page.read_text(encoding="utf-8"))
        if "://" not in target
        and not target.startswith(("#", "mailto:"))
        and not (page.parent / target.partition("#")[0]).exists()
    ]
    assert not broken, broken


def test_the_two_commands_open_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    indonesian, mark, english = readme.partition("\n# Langkah, in English\n")
    assert mark
    for half in (indonesian, english):
        assert "make run" in half
        assert "make test" in half
        assert half.index("make run") < half.index("langkah weigh")


def test_the_library_examples_of_the_readme_run() -> None:
    blocks = (ROOT / "README.md").read_text(encoding="utf-8").split("```python\n")[1:]
    assert blocks
    for block in blocks:
        exec(compile(block.partition("```")[0], "README.md", "exec"), {})  # our own page, in our own tree


def test_the_first_change_makes_everything_before_it_is_tested() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    first = page.partition("## Your first change")[2].partition("\n## ")[0]
    steps = [first.find(f"`make {target}`") for target in ("run", "rules", "docs", "test")]
    assert -1 not in steps
    assert steps == sorted(steps)

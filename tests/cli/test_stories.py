"""Every story in `stories/` happens as it is told."""

import os
import shlex
from pathlib import Path

import pytest

from tests.cli.shell import Said, langkah
from tests.cli.story import ANYTHING, Scene, matches, read_story

STORIES = sorted((Path(__file__).parent / "stories").glob("*.txt"))
ACCEPT = os.environ.get("LANGKAH_GOLDEN") == "accept"  # noqa: TID251 — how `make golden` speaks to the tests


def _run(command: str) -> Said:
    words = shlex.split(command)
    assert words[0] == "langkah", command
    stdin = b""
    if "<" in words:
        at = words.index("<")
        stdin = Path(words[at + 1]).read_bytes()
        del words[at : at + 2]
    environment = {"LANGKAH_LANG": "id"}
    return langkah(*words[1:], stdin=stdin, environment=tuple(environment.items()))


def said_by(command: str) -> list[str]:
    """What a command prints, line by line; a digest is that of the day, so a story holds none."""
    said = _run(command)
    lines = [
        " ".join("sha256:…" if word.startswith("sha256:") else word for word in line.rstrip().split(" "))
        for line in said.out.splitlines()
    ]
    lines += [f"! {line}".rstrip() for line in said.err.splitlines()]
    return [*lines, f"? {said.code}"] if said.code else lines


def _tell(scene: Scene) -> bool:
    """Run one scene; True when it was written anew."""
    got = said_by(scene.command)
    if matches(scene.expected, got):
        return False
    if ACCEPT and ANYTHING not in "".join(scene.expected):
        scene.expected = got
        return True
    told, happened = "\n".join(scene.expected), "\n".join(got)
    pytest.fail(f"$ {scene.command}\n--- told\n{told}\n--- happened\n{happened}")


@pytest.mark.parametrize("path", STORIES, ids=[path.stem for path in STORIES])
def test_the_story_happens_as_told(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = read_story(path.read_text(encoding="utf-8"))
    assert story.scenes, "a story without a command tells nothing"
    assert story.title, "a story begins with a line that says what it shows"
    for name, content in story.contents():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    anew = [_tell(scene) for scene in story.scenes]
    if any(anew):
        path.write_text(story.written(), encoding="utf-8")


def test_a_story_that_does_not_happen_is_noticed() -> None:
    assert matches(["satu", ANYTHING, "tiga"], ["satu", "dua", "tiga"])
    assert matches([f"a {ANYTHING} z"], ["a b z"])
    assert not matches(["satu"], ["dua"])
    assert not matches(["satu", ANYTHING, "empat"], ["satu", "dua", "tiga"])
    assert not matches(["satu"], ["satu", "dua"])
    assert not matches([f"a{ANYTHING}bc"], ["abd"])
    assert not matches([f"aba{ANYTHING}ba"], ["aba"])

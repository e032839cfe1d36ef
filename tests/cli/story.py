"""Reads and writes stories: files, commands, what they print, how they end."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

#: A line of this alone stands for any number of lines of output; inside a line, for any characters.
ANYTHING = "[...]"
_FILE = "-- "


@dataclass(slots=True)
class Scene:
    """One command with the lines it must print: as they are, `! ` on standard error, `? ` the exit code."""

    command: str
    expected: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    """A title in comment lines, the files the commands find, and the commands in order."""

    title: list[str] = field(default_factory=list)
    files: dict[str, list[str]] = field(default_factory=dict)
    scenes: list[Scene] = field(default_factory=list)

    def contents(self) -> Iterator[tuple[str, bytes]]:
        """Every file as bytes. A name marked `(python)` holds an expression of bytes."""
        for name, lines in self.files.items():
            text = "\n".join(lines).rstrip("\n") + "\n"
            plain, mark, _ = name.partition(" (python)")
            yield plain, _bytes(text) if mark else text.encode()

    def written(self) -> str:
        """The story as its file holds it."""
        lines = list(self.title)
        for name, body in self.files.items():
            lines += [f"{_FILE}{name} --", *body]
        for scene in self.scenes:
            lines += [f"$ {scene.command}", *scene.expected, ""]
        return "\n".join(lines).rstrip("\n") + "\n"


def _bytes(expression: str) -> bytes:
    """A bytes literal, or one that is repeated: `b"#pilih " * 10000`."""
    tree = ast.parse(expression.strip(), mode="eval").body
    if isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.Mult):
        piece, times = ast.literal_eval(tree.left), ast.literal_eval(tree.right)
        return bytes(piece * times)
    return bytes(ast.literal_eval(tree))


def read_story(text: str) -> Story:
    """The story that a text tells."""
    story = Story()
    into = story.title
    for line in text.splitlines():
        if line.startswith("$ "):
            story.scenes.append(Scene(line.removeprefix("$ ")))
            into = story.scenes[-1].expected
        elif line.startswith(_FILE) and line.endswith(" --") and not story.scenes:
            into = story.files.setdefault(line.removeprefix(_FILE).removesuffix(" --"), [])
        else:
            into.append(line)
    for scene in story.scenes:
        while scene.expected and not scene.expected[-1].strip():
            scene.expected.pop()
    return story


def matches(expected: Sequence[str], got: Sequence[str]) -> bool:
    """True when the lines agree, with `[...]` standing for whatever was printed there."""
    if not expected:
        return not got
    first, rest = expected[0], expected[1:]
    if first == ANYTHING:
        return any(matches(rest, got[skipped:]) for skipped in range(len(got) + 1))
    return bool(got) and _agrees(first, got[0]) and matches(rest, got[1:])


def _agrees(pattern: str, line: str) -> bool:
    pieces = pattern.split(ANYTHING)
    if len(pieces) == 1:
        return pattern == line
    if not line.startswith(pieces[0]) or not line.endswith(pieces[-1]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:-1]:
        found = line.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return at <= len(line) - len(pieces[-1])

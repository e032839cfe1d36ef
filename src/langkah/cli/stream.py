"""`langkah weigh --jsonl`: a JSON step a line in, a JSON verdict a line out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from time import monotonic
from typing import BinaryIO

from langkah.cli import messages
from langkah.cli.speak import Terminal
from langkah.desk import Office
from langkah.terms.errors import LangkahError, TooLarge, WrongInput
from langkah.terms.parse import read_json, step_from_json
from langkah.terms.speech import Text
from langkah.terms.verdict import Level

_MB = 1_000_000
_MOST_MB = 4
#: Seconds of silence after which a person at a terminal wants to know that work goes on.
_PATIENCE = 2.0
_BETWEEN = 0.2
_PROGRESS = Text("{count} langkah ditimbang, {speed} per detik", "{count} steps weighed, {speed} a second")
_WRONG_LINES = 2


def weigh_lines(terminal: Terminal, office: Office, given: Mapping[str, object], fail_on: str | None) -> int:
    """Weigh every line; 0, 1 when a verdict reaches `fail_on`, 2 when a line could not be read.

    `given` holds for every step that does not say otherwise. A line that cannot be read gets an
    error object in its place and the rest goes on. Cost: memory for one line at a time.
    """
    limit = Level(fail_on).rank if fail_on else Level.STOP.rank + 1
    reached = wrong = False
    progress = _Progress(terminal)
    for number, line in lines_of(terminal.stdin):
        try:
            verdict = office.consider(step_from_json({**given, **_object(line)}))
        except LangkahError as error:
            wrong = True
            terminal.say_json({"id": _named(line), "number": number, "error": error.to_json()})
        else:
            reached = reached or verdict.level.rank >= limit
            terminal.say_json(verdict.to_json())
        progress.step()
    progress.done()
    return 1 if reached else _WRONG_LINES if wrong else 0


def lines_of(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Every line that is not blank, with its number; None for one that is too long to be held."""
    most = _MOST_MB * _MB
    number = 0
    while data := stream.readline(most + 1):
        number += 1
        if len(data) > most and not data.endswith(b"\n"):
            while data and not data.endswith(b"\n"):
                data = stream.readline(most)
            yield number, None
            continue
        data = data.removeprefix(b"\xef\xbb\xbf")  # joined files carry one at the head of each
        if data.strip():
            yield number, data


def _object(line: bytes | None) -> Mapping[str, object]:
    """The object on a line. Raises: WrongInput, TooLarge."""
    if line is None:
        raise TooLarge(messages.LINE_TOO_LONG, limit=_MOST_MB)
    try:
        found = read_json(line.decode("utf-8"))
    except UnicodeDecodeError as broken:
        raise WrongInput(messages.NOT_UTF_8, source="stdin", at=broken.start + 1) from None
    except json.JSONDecodeError as broken:
        raise WrongInput(messages.LINE_NOT_JSON, column=broken.colno) from None
    if not isinstance(found, dict):
        step_from_json(found)  # says what it is instead
    checked: dict[str, object] = found  # type: ignore[assignment] # anything else was refused just now
    return checked


def _named(line: bytes | None) -> str | int | None:
    """The id that a refused line gives itself, where that can be read."""
    try:
        found = _object(line)
    except LangkahError:
        return None
    name = found.get("id")
    return name if isinstance(name, str | int) and not isinstance(name, bool) else None


class _Progress:
    """A line on standard error once the work is long, where a person is watching."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._watched = terminal.err.isatty() and not terminal.out.isatty()
        self._began = monotonic()
        self._next = self._began + _PATIENCE
        self._count = 0
        self._drawn = False

    def step(self) -> None:
        """Count one more."""
        self._count += 1
        if self._watched and (now := monotonic()) >= self._next:
            speed = round(self._count / (now - self._began))
            words = _PROGRESS.fill(count=self._count, speed=speed).in_(self._terminal.lang)
            self._terminal.redraw(f"langkah: {words}")
            self._next, self._drawn = now + _BETWEEN, True

    def done(self) -> None:
        """Wipe the line away."""
        if self._drawn:
            self._terminal.redraw("")

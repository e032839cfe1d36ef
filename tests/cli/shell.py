"""Runs the terminal door inside this process and remembers what it said."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from langkah.cli.main import language, run
from langkah.cli.speak import Terminal


@dataclass(frozen=True, slots=True)
class Said:
    """What one command left behind."""

    code: int
    out: str
    err: str


def langkah(
    *arguments: str, stdin: bytes = b"", environment: Sequence[tuple[str, str]] = (), width: int = 80
) -> Said:
    """What `langkah ARGUMENTS` prints, and its exit code."""
    out, err = io.StringIO(), io.StringIO()
    terminal = Terminal(
        stdin=io.BytesIO(stdin),
        out=out,
        err=err,
        lang=language(arguments, dict(environment)),
        width=width,
    )
    return Said(run(arguments, terminal), out.getvalue(), err.getvalue())

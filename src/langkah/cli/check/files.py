"""The files that the arguments name: folders walked, bytes read, faults told."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from langkah.cli import messages
from langkah.cli.speak import problem_of
from langkah.documents import Kind
from langkah.terms.errors import LangkahError, NotFound, WrongInput
from langkah.terms.speech import Text

#: One byte more than any form may have is enough to see that it is too large.
_MOST_BYTES = 20_000_001
_MOST_BESIDE = 1_000_000
#: What a file of remarks is called more than the file it lies beside.
BESIDE = ".langkah"
#: Forms in which people write what they publish, and that are not read. Pictures and scripts of a site are none.
_NOT_READ = frozenset(
    ".doc .dot .rtf .wpd .wps .pages .epub .ppt .pptx .odp .xls .xlsx .ods .rst .adoc .tex".split()
)
_NOT_PLAIN = Text("itu bukan berkas biasa", "it is no plain file")
_STDIN = "stdin"


class _NotPlain(OSError):
    """A pipe or a device where a file was meant."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its name as it was given, its bytes or why they could not be read, and the remarks beside it."""

    path: str
    data: bytes = b""
    kind: Kind = Kind.TEXT
    beside: str = ""
    fault: LangkahError | None = None


class Sources:
    """Yields one file after another; a fault in one is told in its place and the next one follows."""

    def __init__(self, paths: Sequence[str], stdin: BinaryIO, kind: Kind | None) -> None:
        self._paths = paths
        self._stdin = stdin
        self._kind = kind
        #: By ending: how many files of a form in which texts are written were passed over in folders.
        self.skipped: dict[str, int] = {}

    def __iter__(self) -> Iterator[Source]:
        for path in self._paths:
            if path == "-":
                data = self._stdin.read(_MOST_BYTES)
                yield Source(_STDIN, data, self._kind or Kind.of("", data) or Kind.TEXT)
            elif Path(path).is_dir():
                yield from self._folder(path)
            else:
                yield self._file(path)

    def _folder(self, top: str) -> Iterator[Source]:
        """The files below a folder whose names tell a form; links to folders and hidden ones are not entered."""
        refused: list[OSError] = []
        for folder, names, inside in os.walk(top, onerror=refused.append):
            names[:] = sorted(name for name in names if not name.startswith("."))
            for name in sorted(inside):
                if name.startswith("."):
                    continue
                if Kind.of(name) is not None:
                    yield self._file(str(Path(folder, name)))
                elif (ending := Path(name).suffix.lower()) in _NOT_READ:
                    self.skipped[ending] = self.skipped.get(ending, 0) + 1
            yield from map(_refused, refused)
            refused.clear()
        yield from map(_refused, refused)

    def _file(self, path: str) -> Source:
        shown = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
        try:
            data = _read(path, _MOST_BYTES)
            beside = _beside(path + BESIDE)
        except OSError as fault:
            return Source(shown, fault=_unreadable(shown, fault))
        except UnicodeDecodeError as broken:
            named = shown + BESIDE
            return Source(shown, fault=WrongInput(messages.NOT_UTF_8, source=named, at=broken.start + 1))
        return Source(shown, data, self._kind or Kind.of(path, data) or Kind.TEXT, beside)


def _read(path: str, most: int) -> bytes:
    """The first bytes of a plain file. Pipes and devices are refused: they may never end."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise _NotPlain
        return file.read(most)


def _beside(path: str) -> str:
    try:
        return _read(path, _MOST_BESIDE).decode("utf-8-sig")
    except FileNotFoundError:
        return ""


def _refused(fault: OSError) -> Source:
    path = str(fault.filename)
    return Source(path, fault=_unreadable(path, fault))


def _unreadable(path: str, fault: OSError) -> NotFound:
    problem = _NOT_PLAIN if isinstance(fault, _NotPlain) else problem_of(fault)
    return NotFound(messages.FILE_UNREADABLE, path=path, problem=problem)

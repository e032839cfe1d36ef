"""The one place that prints: plain text, colour or JSON, in either language."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import BinaryIO, TextIO

from langkah.terms.errors import LangkahError
from langkah.terms.speech import Lang, Message, Text

_PROBLEMS: Mapping[int, Text] = {
    errno.ENOENT: Text("berkas itu tidak ada", "there is no such file"),
    errno.EACCES: Text("tidak ada izin", "permission is denied"),
    errno.EISDIR: Text("itu folder, bukan berkas", "it is a folder, not a file"),
    errno.ENOTDIR: Text("bagian dari alamatnya bukan folder", "a part of its path is no folder"),
    errno.ENAMETOOLONG: Text("namanya terlalu panjang", "its name is too long"),
    errno.ENOSPC: Text("tempat penyimpanan penuh", "no space is left"),
}
_ERROR = Text("galat", "error")
_NOTICE = Text("perhatian", "warning")
_HINT = Text("petunjuk", "hint")
_STYLES = {
    "bold": "1",
    "dim": "2",
    "red": "1;31",
    "yellow": "1;33",
    "blue": "1;36",
    "green": "1;32",
    "mark": "1;4",
}
#: Columns from which long text becomes hard to read, however wide the window is.
_WIDEST = 100
#: Holds the parts of one emoji together; it moves nothing.
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """Where a command reads and speaks: streams, language, colour, width."""

    stdin: BinaryIO
    out: TextIO
    err: TextIO
    lang: Lang = Lang.ID
    colour: bool = False
    width: int = 80

    def say(self, *lines: str) -> None:
        """Print lines of the result."""
        for line in lines:
            print(_printable(line, self.out), file=self.out)

    def say_json(self, value: object, *, indent: int | None = None) -> None:
        """Print one value as JSON and let it go at once; a reader may be waiting for it."""
        print(self.json_of(value, indent=indent), file=self.out, flush=True)

    def json_of(self, value: object, *, indent: int | None = None) -> str:
        """A value as JSON that the output can carry."""
        line = json.dumps(value, ensure_ascii=False, indent=indent)
        return line if _fits(line, self.out) else json.dumps(value, ensure_ascii=True, indent=indent)

    def fail(self, error: LangkahError, *, where: str = "") -> None:
        """Say what went wrong, in which of several files, and what to do about it."""
        place = f"{where}: " if where else ""
        self.tell(f"{_ERROR.in_(self.lang)}: {place}{error.says.in_(self.lang)}  [{error.code}]")
        self._hint(error.hint)

    def warn(self, message: Message) -> None:
        """Say what a person should know of a work that was done all the same, and what to do about it."""
        self.tell(f"{_NOTICE.in_(self.lang)}: {message.says.in_(self.lang)}  [{message.code}]")
        self._hint(message.hint)

    def _hint(self, hint: Text | None) -> None:
        if hint is not None:
            first = f"{_HINT.in_(self.lang)}: "
            self.tell("\n".join(wrap(hint.in_(self.lang), width=_WIDEST, first=first, rest="  ")))

    def tell(self, words: str) -> None:
        """Say something about the work, beside the result."""
        print(_printable("langkah: " + plain(words, keep="\n"), self.err), file=self.err)

    def redraw(self, words: str) -> None:
        """Write over the last line of progress; empty words wipe it away."""
        print(f"\r\x1b[K{words}", end="", file=self.err, flush=True)

    def paint(self, words: str, style: str) -> str:
        """The words in a colour, where there is colour."""
        return f"\x1b[{_STYLES[style]}m{words}\x1b[0m" if self.colour else words

    @property
    def columns(self) -> int:
        """The width that text is set to."""
        return max(40, min(self.width, _WIDEST))


def problem_of(refused: OSError) -> Text:
    """What the system says against a file, in our words where it is one of the usual things."""
    said = refused.strerror or type(refused).__name__
    return _PROBLEMS.get(refused.errno or 0) or Text(said, said)


def plain(text: str, *, keep: str = "") -> str:
    """Text that cannot move a terminal: controls, direction marks and halves of pairs made visible."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char in keep else _shown(char) for char in text)


def _shown(char: str) -> str:
    if char.isspace():
        return " "
    if char == _JOINER:
        return char
    return f"\\u{ord(char):04x}" if ord(char) > 0xFF else f"\\x{ord(char):02x}"


def wrap(words: str, *, width: int, first: str = "", rest: str | None = None) -> list[str]:
    """Lines of at most `width`, begun with `first` and then with `rest`; a long word stays whole."""
    lead, rest = first, first if rest is None else rest
    lines: list[str] = []
    line = ""
    for word in words.split():
        if line and len(lead) + seen(line) + 1 + seen(word) > width:
            lines.append(lead + line)
            lead, line = rest, word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, lead + line] if line else lines


def seen(words: str) -> int:
    """The number of characters a reader sees: colours take no room."""
    if "\x1b" not in words:
        return len(words)
    first, *coloured = words.split("\x1b[")
    return len(first) + sum(len(piece) - piece.index("m") - 1 for piece in coloured)


def columns(rows: Iterable[tuple[str, str]], *, width: int, indent: str = "  ") -> list[str]:
    """Pairs set in two columns, the second one wrapped."""
    pairs = list(rows)
    size = max((len(left) for left, _ in pairs), default=0)
    lines: list[str] = []
    for left, right in pairs:
        lead = f"{indent}{left:<{size}}  "
        lines += wrap(right, width=width, first=lead, rest=" " * len(lead)) or [lead.rstrip()]
    return lines


def _fits(line: str, stream: TextIO) -> bool:
    if line.isascii():
        return True
    try:
        line.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _printable(line: str, stream: TextIO) -> str:
    """The line as the stream can carry it; what it cannot carry becomes an escape."""
    if _fits(line, stream):
        return line
    encoding = stream.encoding or "utf-8"
    return line.encode(encoding, "backslashreplace").decode(encoding)


def place_of(bug: BaseException) -> str:
    """File and line of a fault: no word of it, for its words may hold the text that was weighed."""
    trace = bug.__traceback__
    place = "?"
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        if "langkah" in path:
            place = f"{'/'.join(path.split('/')[-2:])}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place

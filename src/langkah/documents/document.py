"""Document, Passage, Place: what a reader sees, and where it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import PurePath
from typing import NamedTuple

from langkah.documents.remarks import Remark


class Kind(StrEnum):
    """The forms a file can have."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"

    @classmethod
    def of(cls, name: str, data: bytes | None = None) -> Kind | None:
        """The form by a file's name, else by how it begins; None where neither tells."""
        known = _ENDINGS.get(PurePath(name).suffix.lower())
        if known is not None or data is None:
            return known
        if data.startswith(b"%PDF-"):
            return cls.PDF
        if data.startswith(b"PK\x03\x04"):
            return cls.ODT if b"opendocument.text" in data[:200] else cls.DOCX
        head = data[:500].lstrip().lower()
        return cls.HTML if head.startswith((b"<!doctype html", b"<html")) else cls.TEXT

    @property
    def counts(self) -> str:
        """What its lines are called: lines of the source, or paragraphs of a packed document."""
        return "paragraph" if self in (Kind.DOCX, Kind.ODT) else "line"

    @property
    def written(self) -> bool:
        """True where the source is the file itself, so that an editor can change it in place."""
        return self in (Kind.TEXT, Kind.MARKDOWN, Kind.HTML)


_ENDINGS = {
    ".md": Kind.MARKDOWN, ".markdown": Kind.MARKDOWN, ".mkd": Kind.MARKDOWN, ".mdown": Kind.MARKDOWN,
    ".html": Kind.HTML, ".htm": Kind.HTML, ".xhtml": Kind.HTML,
    ".docx": Kind.DOCX, ".docm": Kind.DOCX,
    ".odt": Kind.ODT,
    ".pdf": Kind.PDF,
    ".txt": Kind.TEXT, ".text": Kind.TEXT,
}  # fmt: skip


#: What stands between the cells of a row where they are read as one passage.
CELL_BORDER = " | "


class Piece(NamedTuple):
    """A stretch of a passage and where it stands in the source.

    `span` differs from `size` where the source spells the letters in another way, as `&amp;` does.
    """

    at: int
    size: int
    source: int
    span: int


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands together on the page. The pieces are in order and cover the text. `item`: one of a list."""

    text: str
    pieces: tuple[Piece, ...]
    item: bool = False

    def source_of(self, at: int) -> int:
        """Where the character stands in the source."""
        piece = self._piece(at)
        return piece.source + (at - piece.at if piece.size == piece.span else 0)

    def span_of(self, start: int, end: int) -> tuple[int, int]:
        """Where the words from start to end stand in the source."""
        first = self.source_of(start)
        if end <= start:
            return first, first
        last = self._piece(end - 1)
        return first, last.source + (end - last.at if last.size == last.span else last.span)

    def stands_as_is(self, start: int, end: int) -> bool:
        """True when the source holds the words without a mark between them, so that they can be replaced."""
        first, last = self._index(start), self._index(max(start, end - 1))
        pieces = self.pieces[first : last + 1]
        if any(piece.size != piece.span for piece in pieces):
            return False
        return all(a.source + a.span == b.source for a, b in pairwise(pieces))

    def _piece(self, at: int) -> Piece:
        return self.pieces[self._index(at)]

    def _index(self, at: int) -> int:
        return max(0, bisect_right(self.pieces, at, key=_starts) - 1)


def _starts(piece: Piece) -> int:
    return piece.at


def whole(source: str, start: int, end: int) -> Passage:
    """A passage that stands in the source just as it is read."""
    return Passage(source[start:end], (Piece(0, end - start, start, end - start),))


class Place(NamedTuple):
    """Where something stands, counted from one. `line` is a paragraph in a packed document; no page is 0."""

    line: int
    column: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its reader sees it. `pages` are the places in the source where a page begins."""

    kind: Kind
    source: str
    passages: Sequence[Passage]
    remarks: Sequence[Remark] = ()
    lines: Sequence[int] = ()
    pages: Sequence[int] = ()

    def place(self, at: int) -> Place:
        """Line and column of a place in the source; on a page, the line of that page."""
        line = bisect_right(self.lines, at)
        column = at - self.lines[line - 1] + 1
        if not self.pages:
            return Place(line, column)
        page = bisect_right(self.pages, at)
        return Place(line - bisect_right(self.lines, self.pages[page - 1]) + 1, column, page)


@dataclass(frozen=True, slots=True)
class Opened:
    """Source, passages, remarks and pages, before lines are counted."""

    source: str
    passages: Sequence[Passage]
    remarks: Sequence[Remark] = ()
    pages: Sequence[int] = ()


class Lines:
    """Where each line of a source begins; a line ends with LF, CR LF or CR. Cost: linear."""

    __slots__ = ("starts",)

    def __init__(self, source: str) -> None:
        if "\r" in source:
            source = source.replace("\r\n", " \n").replace("\r", "\n")
        self.starts = [0]
        at = source.find("\n") + 1
        while at:
            self.starts.append(at)
            at = source.find("\n", at) + 1

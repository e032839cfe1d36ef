"""Opens a file by its form: decodes, unpacks within limits, cuts into passages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from langkah.documents import messages
from langkah.documents.document import CELL_BORDER, Document, Kind, Lines, Opened, Passage, Piece
from langkah.terms.errors import TooLarge, WrongInput

if TYPE_CHECKING:
    from langkah.documents.packed import Paragraph

#: Most that is read of one file, packed or plain, in MB. A text of its own may be no longer than a step's.
MOST_MB = 20
MOST_TEXT_MB = 4
_MB = 1_000_000
#: How the old binary form of Office files, and locked new ones, begin.
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: How a text in Rich Text Format begins: read as it stands, its controls would be its words.
_RICH = b"{\\rtf"
_BOMS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def open_document(data: bytes | str, kind: Kind) -> Document:
    """The document in some bytes, or in a text that was decoded already.

    Cost: linear; memory for the file and its text. Raises: WrongInput, TooLarge, MissingExtra.
    """
    if isinstance(data, bytes):
        _refuse_large(data, kind)
        opened = _unpacked(data, kind) if not kind.written else _written(_decoded(data), kind)
    else:
        if len(data) > MOST_TEXT_MB * _MB:
            raise TooLarge(messages.TOO_LARGE, limit=MOST_TEXT_MB)
        opened = _written(data, kind)
    starts = Lines(opened.source).starts
    return Document(kind, opened.source, opened.passages, opened.remarks, starts, opened.pages)


def _refuse_large(data: bytes, kind: Kind) -> None:
    limit = MOST_TEXT_MB if kind.written else MOST_MB
    if len(data) > limit * _MB:
        raise TooLarge(messages.TOO_LARGE, limit=limit)


def _written(source: str, kind: Kind) -> Opened:
    if kind is Kind.HTML:
        from langkah.documents import html

        return Opened(source, *html.passages(source))
    starts = Lines(source).starts
    if kind is Kind.MARKDOWN:
        from langkah.documents import markdown

        return Opened(source, *markdown.passages(source, starts))
    from langkah.documents import plain

    return Opened(source, *plain.passages(source, starts))


def _unpacked(data: bytes, kind: Kind) -> Opened:
    if data.startswith(_OLD):
        raise WrongInput(messages.OLD_WORD)
    if kind is Kind.PDF:
        from langkah.documents import pdf

        return pdf.read(data)
    from langkah.documents import packed

    lines = packed.paragraphs(data, kind)
    return _of_lines(lines)


def _of_lines(lines: Iterator[Paragraph]) -> Opened:
    """Paragraphs as lines of a source; a line end inside one becomes a vertical tab there.

    The cells of a row are one passage, each still a paragraph of its own where it is placed.
    """
    sources: list[str] = []
    found: list[Passage] = []
    row: list[tuple[str, int]] = []
    at, listed = 0, False
    for text, item, joins in lines:
        size = len(text)
        if at + size > MOST_TEXT_MB * _MB:
            raise TooLarge(messages.UNPACKS_TOO_LARGE, limit=MOST_TEXT_MB)
        if row and not joins:
            found.append(_in_a_row(row, item=listed))
            row = []
        listed = item if not row else listed
        row.append((text, at))
        sources.append(text.replace("\n", "\v").replace("\r", "\v"))
        at += size + 1
    if row:
        found.append(_in_a_row(row, item=listed))
    return Opened("\n".join(sources), found)


def _in_a_row(cells: list[tuple[str, int]], *, item: bool) -> Passage:
    """Paragraphs that stand beside one another, each given by its text and where it stands."""
    pieces: list[Piece] = []
    size = 0
    for text, at in cells:
        if pieces:
            pieces.append(Piece(size, len(CELL_BORDER), at - 1, 1))
            size += len(CELL_BORDER)
        pieces.append(Piece(size, len(text), at, len(text)))
        size += len(text)
    return Passage(CELL_BORDER.join(text for text, _ in cells), tuple(pieces), item)


def _decoded(data: bytes) -> str:
    """The text of some bytes; a byte-order mark is passed over. Raises: WrongInput."""
    if data.startswith(_OLD):
        raise WrongInput(messages.OLD_WORD)
    if data.startswith(_RICH):
        raise WrongInput(messages.RICH_TEXT)
    coding = _BOMS.get(data[:2])
    try:
        if coding is not None:
            return data[2:].decode(coding)
        nul = data.find(b"\0")
        if nul >= 0:
            raise WrongInput(messages.HOLDS_NUL, at=nul + 1)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise WrongInput(messages.NOT_TEXT, at=broken.start + 1) from None

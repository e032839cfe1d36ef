"""DOCX and ODT: unpacked within limits, read as a stream of XML, no entities."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import IO, NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, LargeZipFile, ZipFile

from langkah.documents import messages
from langkah.documents.document import Kind
from langkah.terms.errors import TooLarge, WrongInput

#: Most that the text parts of one file may unpack to, together, in MB, and how many parts it may list.
MOST_UNPACKED_MB = 64
_MOST_PARTS = 10_000
_MB = 1_000_000
_CHUNK = 65_536
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_T = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
#: The parts of a DOCX that readers see, in the order they meet them; numbers follow the name.
_DOCX_PARTS = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes")
_ODT_PARTS = ("content.xml",)
_BREAKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _T + "tab": "\t", _T + "line-break": "\n"}
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0 "


class Paragraph(NamedTuple):
    """The text of a paragraph, whether it is an item of a list, and whether it goes on in a row of a table."""

    text: str
    item: bool = False
    joins: bool = False


#: What is read by itself; in an ODT so are the words that stand for a picture.
_PARAGRAPHS = frozenset({_W + "p", _T + "p", _T + "h", _SVG + "title", _SVG + "desc"})
_ROWS = frozenset({_W + "tr", _TABLE + "table-row"})
_CELLS = frozenset({_W + "tc", _TABLE + "table-cell"})
#: The element of a DOCX that holds what a picture says, whichever namespace its writer gave it.
_PICTURE = " docPr"
#: Elements that hold the letters of a DOCX; an ODT holds them anywhere in a paragraph.
_LETTERS = _W + "t"
#: What makes a paragraph an item of a list.
_NUMBERED, _LIST = _W + "numPr", _T + "list-item"
#: What is in the file but not on the page: second copies, changes that were taken back, notes to the authors.
_UNSEEN = frozenset(
    {_MC + "Fallback", _W + "instrText", _T + "tracked-changes", _OFFICE + "annotation", _T + "note-citation"}
)


def paragraphs(data: bytes, kind: Kind) -> Iterator[Paragraph]:
    """The paragraphs of a packed document that hold text. Raises: WrongInput, TooLarge."""
    name = kind.value.upper()
    try:
        with ZipFile(BytesIO(data)) as package:
            names = package.namelist()
            if len(names) > _MOST_PARTS:
                raise TooLarge(messages.UNPACKS_TOO_LARGE, limit=MOST_UNPACKED_MB)
            parts = _docx_parts(names) if kind is Kind.DOCX else [one for one in _ODT_PARTS if one in names]
            if not parts:
                raise WrongInput(messages.PACKAGE_BROKEN, kind=name)
            _refuse_locked(package, parts)
            budget = [MOST_UNPACKED_MB * _MB]
            for part in parts:
                with package.open(part) as stream:
                    yield from _read(stream, budget, kind)
    except (BadZipFile, LargeZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError):
        raise WrongInput(messages.PACKAGE_BROKEN, kind=name) from None


def _docx_parts(names: list[str]) -> list[str]:
    found = []
    for lead in _DOCX_PARTS:
        found += sorted(
            name
            for name in names
            if name.startswith(lead) and name.endswith(".xml") and (name[len(lead) : -4] or "0").isdigit()
        )
    return found if "word/document.xml" in found else []


def _refuse_locked(package: ZipFile, parts: list[str]) -> None:
    manifest = [name for name in ("META-INF/manifest.xml",) if name in package.namelist()]
    if any(package.getinfo(part).flag_bits & 1 for part in (*parts, *manifest)):
        raise WrongInput(messages.ENCRYPTED)
    if manifest:
        with package.open("META-INF/manifest.xml") as stream:
            if b"encryption-data" in stream.read(_MB):
                raise WrongInput(messages.ENCRYPTED)


def _read(stream: IO[bytes], budget: list[int], kind: Kind) -> Iterator[Paragraph]:
    """The paragraphs of one part; never more of it in memory than a chunk and what it says."""
    reader = _Paragraphs(kind)
    try:
        while chunk := stream.read(_CHUNK):
            budget[0] -= len(chunk)
            if budget[0] < 0:
                raise TooLarge(messages.UNPACKS_TOO_LARGE, limit=MOST_UNPACKED_MB)
            reader.parser.Parse(chunk, False)
            yield from reader.taken()
        reader.parser.Parse(b"", True)
    except expat.ExpatError:
        raise WrongInput(messages.PACKAGE_BROKEN, kind=kind.value.upper()) from None
    yield from reader.taken()


class _Paragraphs:
    """Hears the XML and gathers what stands in paragraphs; a paragraph inside another comes after it."""

    def __init__(self, kind: Kind) -> None:
        self._letters_apart = kind is Kind.DOCX
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._letters
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self._open: list[tuple[int, list[str]]] = []
        self._over: list[tuple[int, Paragraph]] = []
        self._begun = 0
        self._row = _Row()
        self._found: list[Paragraph] = []
        self._items: set[int] = set()
        self._lists = 0
        self._unseen = self._inside = 0

    def taken(self) -> list[Paragraph]:
        """The paragraphs heard since the last time."""
        found, self._found = self._found, []
        return found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        name = _plain(name)
        if self._unseen or name in _UNSEEN:
            self._unseen += 1
        elif name in _PARAGRAPHS:
            self._open.append((self._begun, []))
            self._begun += 1
        elif name == _LIST:
            self._lists += 1
        elif name in _ROWS:
            self._row.begin()
        elif name in _CELLS:
            self._row.told = 0
        elif self._open:
            self._inner(name, attributes)

    def _inner(self, name: str, attributes: dict[str, str]) -> None:
        if name in _BREAKS:
            self._open[-1][1].append(_BREAKS[name])
        elif name == _T + "s":
            count = attributes.get(_T + "c", "1")
            self._open[-1][1].append(" " * min(80, int(count) if count.isascii() and count.isdigit() else 1))
        elif name == _LETTERS:
            self._inside += 1
        elif name == _NUMBERED:
            self._items.add(len(self._open))
        elif name.endswith(_PICTURE):
            self._over.append((self._begun, Paragraph(attributes.get("descr", "").strip())))
            self._begun += 1

    def _end(self, name: str) -> None:
        name = _plain(name)
        if self._unseen:
            self._unseen -= 1
        elif name in _PARAGRAPHS and self._open:
            item = self._lists > 0 or len(self._open) in self._items
            self._items.discard(len(self._open))
            begun, letters = self._open.pop()
            self._over.append((begun, Paragraph("".join(letters).strip(), item)))
            if not self._open:
                self._done()
        elif name == _LIST:
            self._lists -= 1
        elif name in _ROWS:
            self._found += self._row.end()
        elif name == _LETTERS and self._inside:
            self._inside -= 1

    def _done(self) -> None:
        """The outermost paragraph is over: it and what it holds, in the order in which they began."""
        told = [one for _, one in sorted(self._over) if one.text]
        self._over = []
        if self._row.depth:
            self._row.add(told)
        else:
            self._found += told

    def _letters(self, letters: str) -> None:
        if self._open and not self._unseen and (self._inside or not self._letters_apart):
            self._open[-1][1].append(letters)

    def _refuse(self, *_declared: object) -> None:
        raise WrongInput(messages.XML_REFUSED)


class _Row:
    """Gathers a row of a table. Cells of one paragraph each are read in one line, as a page shows them."""

    __slots__ = ("_held", "_single", "depth", "told")

    def __init__(self) -> None:
        self._held: list[Paragraph] = []
        self._single = True
        self.depth = self.told = 0

    def begin(self) -> None:
        """A row begins; one inside another is a table of its own, and then the cells are no line."""
        self.depth += 1
        self._single = self.depth == 1

    def add(self, told: Sequence[Paragraph]) -> None:
        """What a paragraph of the present cell says."""
        self.told += len(told)
        self._single = self._single and self.told <= 1
        self._held += told

    def end(self) -> list[Paragraph]:
        """The paragraphs of the row that is over; nothing while it stands inside another."""
        self.depth -= 1
        if self.depth:
            return []
        held, self._held = self._held, []
        return [one._replace(joins=self._single and number > 0) for number, one in enumerate(held)]


def _plain(name: str) -> str:
    """The name in the one namespace we look for; strict documents use another for the same."""
    return _W + name.removeprefix(_STRICT) if name.startswith(_STRICT) else name

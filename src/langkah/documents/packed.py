"""DOCX and ODT: unpacked within limits, read as a stream of XML, no entities."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO
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
#: The text of a paragraph, and whether it is an item of a list.
Paragraph = tuple[str, bool]

_PARAGRAPHS = frozenset({_W + "p", _T + "p", _T + "h"})
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
    """Hears the XML and gathers what stands in paragraphs; a paragraph inside another comes first."""

    def __init__(self, kind: Kind) -> None:
        self._letters_apart = kind is Kind.DOCX
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._letters
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self._open: list[list[str]] = []
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
            self._open.append([])
        elif name == _LIST:
            self._lists += 1
        elif self._open:
            self._inner(name, attributes)

    def _inner(self, name: str, attributes: dict[str, str]) -> None:
        if name in _BREAKS:
            self._open[-1].append(_BREAKS[name])
        elif name == _T + "s":
            count = attributes.get(_T + "c", "1")
            self._open[-1].append(" " * min(80, int(count) if count.isascii() and count.isdigit() else 1))
        elif name == _LETTERS:
            self._inside += 1
        elif name == _NUMBERED:
            self._items.add(len(self._open))

    def _end(self, name: str) -> None:
        name = _plain(name)
        if self._unseen:
            self._unseen -= 1
        elif name in _PARAGRAPHS and self._open:
            item = self._lists > 0 or len(self._open) in self._items
            self._items.discard(len(self._open))
            text = "".join(self._open.pop()).strip()
            if text:
                self._found.append((text, item))
        elif name == _LIST:
            self._lists -= 1
        elif name == _LETTERS and self._inside:
            self._inside -= 1

    def _letters(self, letters: str) -> None:
        if self._open and not self._unseen and (self._inside or not self._letters_apart):
            self._open[-1].append(letters)

    def _refuse(self, *_declared: object) -> None:
        raise WrongInput(messages.XML_REFUSED)


def _plain(name: str) -> str:
    """The name in the one namespace we look for; strict documents use another for the same."""
    return _W + name.removeprefix(_STRICT) if name.startswith(_STRICT) else name

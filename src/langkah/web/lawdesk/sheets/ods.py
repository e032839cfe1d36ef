"""OpenDocument spreadsheets, by the standard library alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from xml.parsers import (
    expat,
)  # a stream of events: a document type, which could burst, is refused at its first sign
from xml.sax.saxutils import escape, quoteattr

from langkah.terms.errors import TooLarge, WrongInput
from langkah.web.lawdesk import messages
from langkah.web.lawdesk.sheets import bounds
from langkah.web.lawdesk.sheets.cells import Cell

KIND = "application/vnd.oasis.opendocument.spreadsheet"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns:"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content '
    f'xmlns:office="{_OPEN}office:1.0" xmlns:table="{_OPEN}table:1.0" xmlns:text="{_OPEN}text:1.0" '
    'office:version="1.3"><office:body><office:spreadsheet>'
)
_FOOT = "</office:spreadsheet></office:body></office:document-content>"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    f'<manifest:manifest xmlns:manifest="{_OPEN}manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the same content gives the same bytes


def packed(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """The sheets as a file."""
    tables = [
        f"<table:table table:name={quoteattr(name)}>{''.join(map(_row, rows))}</table:table>"
        for name, rows in sheets.items()
    ]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content, how in (
            ("mimetype", KIND, zipfile.ZIP_STORED),
            ("content.xml", _HEAD + "".join(tables) + _FOOT, zipfile.ZIP_DEFLATED),
            ("META-INF/manifest.xml", _MANIFEST, zipfile.ZIP_DEFLATED),
        ):
            archive.writestr(zipfile.ZipInfo(name, _MOMENT), content, how)
    return out.getvalue()


def _row(cells: Sequence[Cell]) -> str:
    return f"<table:table-row>{''.join(map(_cell, cells))}</table:table-row>"


def _cell(cell: Cell) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, date):
        day = cell.isoformat()
        return _of("date", f'office:date-value="{day}"', day)
    if isinstance(cell, int | float):
        return _of("float", f'office:value="{cell}"', str(cell))
    return _of("string", "", cell)


def _of(kind: str, value: str, said: str) -> str:
    lines = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in said.split("\n"))
    return f'<table:table-cell office:value-type="{kind}" {value}>{lines}</table:table-cell>'


def _spaced(line: str) -> str:
    """The line with spaces that OpenDocument would otherwise fold into one."""
    made = escape(line).replace("  ", ' <text:s text:c="1"/>')
    if made.startswith(" "):
        made = f'<text:s text:c="1"/>{made[1:]}'
    return f'{made[:-1]}<text:s text:c="1"/>' if made.endswith(" ") else made


def unpacked(content: bytes) -> dict[str, list[list[Cell]]]:
    """The sheets in a file. Raises: WrongInput, TooLarge."""
    with bounds.opened(content) as archive:
        reader = _Reader()
        reader.read(bounds.part(archive, "content.xml"))
    return reader.sheets


class _Reader:
    """Takes the cells from the events of a content file."""

    def __init__(self) -> None:
        self.sheets: dict[str, list[list[Cell]]] = {}
        self._rows: list[list[Cell]] = []
        self._row: list[Cell] = []
        self._lines: list[str] | None = None
        self._in_line = False
        self._aside = 0
        self._cell: tuple[str, str, int] = ("", "", 1)
        self._repeat = 1

    def read(self, content: bytes) -> None:
        """All of it. Raises: WrongInput, TooLarge."""
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartDoctypeDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._said
        try:
            parser.Parse(content, True)
        except expat.ExpatError as broken:
            raise WrongInput(messages.FILE_BROKEN) from broken

    def _refuse(self, *_given: object) -> None:
        raise WrongInput(messages.FILE_BROKEN)

    def _start(self, tag: str, given: Mapping[str, str]) -> None:
        name = tag.rpartition("}")[2]
        told = {key.rpartition("}")[2]: value for key, value in given.items()}
        if name == "annotation":
            self._aside += 1
        elif name == "table":
            self._rows = self.sheets.setdefault(told.get("name", ""), [])
        elif name == "table-row":
            self._row, self._repeat = [], _times(told, "number-rows-repeated")
        elif name in ("table-cell", "covered-table-cell"):
            value = told.get("date-value") or told.get("value") or ""
            self._cell = (told.get("value-type", ""), value, _times(told, "number-columns-repeated"))
            self._lines = []
        elif self._lines is not None and not self._aside:
            self._inside(name, told)

    def _inside(self, name: str, told: Mapping[str, str]) -> None:
        assert self._lines is not None
        if name == "p":
            self._lines.append("")
            self._in_line = True
        elif name in ("s", "tab", "line-break") and self._lines:
            shown = {"s": " " * _times(told, "c"), "tab": "\t", "line-break": "\n"}[name]
            self._lines[-1] += shown

    def _said(self, words: str) -> None:
        if self._lines and self._in_line and not self._aside:
            self._lines[-1] += words

    def _end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if name == "annotation":
            self._aside -= 1
        elif name == "p":
            self._in_line = False
        elif name in ("table-cell", "covered-table-cell"):
            self._row += [self._value()] * min(self._cell[2], bounds.MOST_COLUMNS + 1)
            self._lines = None
            if len(_trimmed(self._row)) > bounds.MOST_COLUMNS:
                raise TooLarge(messages.FILE_BURSTS)
            del self._row[bounds.MOST_COLUMNS :]
        elif name == "table-row":
            self._end_row()

    def _end_row(self) -> None:
        row = _trimmed(self._row)
        self._rows += [row] * (min(self._repeat, bounds.MOST_ROWS + 1) if row else min(self._repeat, 1))
        if len(self._rows) > bounds.MOST_ROWS:
            raise TooLarge(messages.FILE_BURSTS)

    def _value(self) -> Cell:
        kind, value, _ = self._cell
        said = "\n".join(self._lines or [])
        if kind == "date":
            try:
                return date.fromisoformat(value[:10])
            except ValueError:
                return said or None
        if kind in ("float", "currency", "percentage"):
            try:
                found = float(value)
            except ValueError:
                return said or None
            return int(found) if found.is_integer() else found
        return said or None


def _times(told: Mapping[str, str], key: str) -> int:
    given = told.get(key, "1")
    return max(1, int(given)) if given.isascii() and given.isdigit() and len(given) < 8 else 1


def _trimmed(row: Sequence[Cell]) -> list[Cell]:
    """The row without empty cells at its end."""
    kept = list(row)
    while kept and kept[-1] in (None, ""):
        kept.pop()
    return kept

"""A list that an office keeps as CSV: read whole, refused with row and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from langkah.desk import messages
from langkah.terms.errors import TooLarge, WrongInput
from langkah.terms.speech import Message, Text

LONGEST_QUOTE = 60
_SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a list is called, which columns it may have, and which of them may be left out."""

    name: Text
    columns: tuple[str, ...]
    optional: frozenset[str]
    most: int = 10_000

    def refuse(self, message: Message, **values: object) -> WrongInput:
        """The refusal of something in this list."""
        return WrongInput(message, list=self.name.id, list_en=self.name.en, **values)


def rows_of(text: str, sheet: Sheet) -> Iterator[tuple[int, dict[str, str]]]:
    """Every row that is not blank as cells by column, with its line in the file.

    Raises: WrongInput; TooLarge.
    """
    text = text.removeprefix("\ufeff")
    first = text.lstrip().partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    header: list[str] = []
    count = 0
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if not header:
                header = _header(cells, sheet)
                continue
            count += 1
            if count > sheet.most:
                raise TooLarge(
                    messages.LIST_TOO_LONG, list=sheet.name.id, list_en=sheet.name.en, limit=sheet.most
                )
            row, most = reader.line_num, len(header)
            if any(cell.strip() for cell in cells[most:]):
                raise sheet.refuse(messages.CELLS_TOO_MANY, row=row, count=len(cells), most=most)
            yield row, {name: " ".join(cell.split()) for name, cell in zip(header, cells, strict=False)}
    except csv.Error:
        raise sheet.refuse(messages.LIST_BROKEN, row=reader.line_num) from None
    if not header:
        raise sheet.refuse(messages.COLUMN_MISSING, column=sheet.columns[0], known=", ".join(sheet.columns))


def cell(row: int, cells: Mapping[str, str], column: str, sheet: Sheet) -> str:
    """What stands in a cell that must be filled. Raises: WrongInput."""
    found = cells.get(column, "")
    if not found:
        raise sheet.refuse(messages.CELL_MISSING, row=row, column=column)
    return found


def _header(cells: list[str], sheet: Sheet) -> list[str]:
    header = [cell.strip().lower() for cell in cells]
    while header and not header[-1]:
        header.pop()
    known = ", ".join(sheet.columns)
    for column in header:
        if column not in sheet.columns:
            raise sheet.refuse(messages.COLUMN_UNKNOWN, column=column[:LONGEST_QUOTE], known=known)
    for column in sheet.columns:
        if column not in header and column not in sheet.optional:
            raise sheet.refuse(messages.COLUMN_MISSING, column=column, known=known)
    return header

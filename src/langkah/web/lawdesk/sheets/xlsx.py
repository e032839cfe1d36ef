"""Excel's form, by openpyxl, whose one home this is."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from langkah.terms.errors import TooLarge, WrongInput
from langkah.web.lawdesk import messages
from langkah.web.lawdesk.sheets import bounds
from langkah.web.lawdesk.sheets.cells import Cell

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def packed(sheets: Mapping[str, Sequence[Sequence[Cell]]]) -> bytes:
    """The sheets as a file; words stay words, whatever they begin with."""
    book = Workbook(write_only=True)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "B2"
        for row in rows:
            sheet.append(list(row))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def unpacked(content: bytes) -> dict[str, list[list[Cell]]]:
    """The sheets in a file. Raises: WrongInput, TooLarge."""
    with bounds.opened(content) as archive:
        for info in archive.infolist():
            if info.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in bounds.part(
                archive, info.filename
            ):
                raise WrongInput(messages.FILE_BROKEN)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            found = {sheet.title: _rows(sheet) for sheet in book.worksheets}
            book.close()
    except (TooLarge, WrongInput):
        raise
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
    ) as broken:
        raise WrongInput(messages.FILE_BROKEN) from broken
    except (SyntaxError, OSError, EOFError, RuntimeError) as broken:  # XML is a kind of syntax here
        raise WrongInput(messages.FILE_BROKEN) from broken
    return found


def _rows(sheet: object) -> list[list[Cell]]:
    """Every row, no wider and no longer than a book of norms."""
    found: list[list[Cell]] = []
    for row in sheet.iter_rows(max_col=bounds.MOST_COLUMNS, values_only=True):  # type: ignore[attr-defined]  # a worksheet
        if len(found) >= bounds.MOST_ROWS:
            raise TooLarge(messages.FILE_BURSTS)
        found.append([_cell(cell) for cell in row])
    return found


def _cell(cell: object) -> Cell:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return cell.date()
    if cell is None or isinstance(cell, str | int | float | date):
        return cell
    return cell.strftime("%H:%M") if isinstance(cell, time) else str(cell)

"""One value as one cell: readable, harmless to a spreadsheet, lossless."""

from __future__ import annotations

import json
from datetime import date, datetime

Cell = str | int | float | date | None
#: What a spreadsheet takes for a formula, in both widths; and what this form itself means something by.
_FORMULA = "=+-@\t\r＝＋－＠"
_OURS = "'\""
_JSON = '[{"'


class Unreadable(ValueError):
    """A cell that holds nothing of its kind."""


def of_text(value: object) -> str | None:
    """Words as a cell. An apostrophe ahead keeps a spreadsheet from reckoning with them."""
    if value is None:
        return None
    assert isinstance(value, str)
    if _odd(value):
        return json.dumps(value)
    return f"'{value}" if value[:1] in _FORMULA + _OURS or value != value.strip() else value


def _odd(value: str) -> bool:
    """Whether no sheet can carry it as it is: nothing, controls, halves of pairs, what Excel takes for an escape."""
    return not value or "_x" in value or any(_is_odd(char) for char in value)


def _is_odd(char: str) -> bool:
    code = ord(char)
    return (
        (code < 0x20 and char != "\n")
        or 0x7F <= code < 0xA0
        or 0xD800 <= code < 0xE000
        or code & 0xFFFE == 0xFFFE
    )


def text(cell: Cell) -> str | None:
    """The words in a cell; None for an empty one. Raises: Unreadable."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, date):
        return day_of(cell)
    if not isinstance(cell, str):
        return _number(cell)
    if cell[:1] == '"':
        found = _json(cell)
        if not isinstance(found, str):
            raise Unreadable(cell)
        return found
    return cell.removeprefix("'")


def _number(cell: float) -> str:
    return str(int(cell)) if float(cell).is_integer() else str(cell)


def of_list(value: object) -> str | None:
    """A list of plain words with commas between; anything else as JSON."""
    if value is None:
        return None
    if isinstance(value, list) and value and all(_plain(one) for one in value):
        return ", ".join(value)
    return of_json(value)


def _plain(one: object) -> bool:
    return (
        isinstance(one, str)
        and bool(one)
        and "," not in one
        and one == one.strip()
        and not _odd(one)
        and one[0] not in _FORMULA + _OURS + _JSON
    )


def words(cell: Cell) -> object:
    """The list in a cell. Raises: Unreadable."""
    found = text(cell) if not isinstance(cell, str) or cell[:1] not in _JSON else cell
    if found is None:
        return None
    if found[:1] in _JSON:
        return _json(found)
    return [one.strip() for one in found.split(",") if one.strip()]


def of_json(value: object) -> str | None:
    """A value as JSON; None stays an empty cell."""
    return None if value is None else json.dumps(value, ensure_ascii=True, sort_keys=True)


def value(cell: Cell) -> object:
    """The JSON in a cell; a word without quotation marks is that word. Raises: Unreadable."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, bool | int):
        return cell
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    said = str(cell)
    return _json(said)


def _json(said: str) -> object:
    try:
        return json.loads(said)
    except (ValueError, RecursionError) as broken:
        raise Unreadable(said) from broken


def of_day(value: object) -> Cell:
    """A whole day as a date; a year or a month as words."""
    if isinstance(value, str) and len(value) == 10:
        try:
            found = date.fromisoformat(value)
        except ValueError:
            return of_text(value)
        return found if found.year >= 1900 else of_text(value)  # a spreadsheet knows no earlier day
    return of_text(value)


def day(cell: Cell) -> str | None:
    """A day as authors write it."""
    return day_of(cell) if isinstance(cell, date) else text(cell)


def day_of(cell: date) -> str:
    """A date cell as an ISO day."""
    return (cell.date() if isinstance(cell, datetime) else cell).isoformat()


def of_count(value: object) -> Cell:
    """A whole number."""
    return value if isinstance(value, int) and not isinstance(value, bool) else of_json(value)


def count(cell: Cell) -> object:
    """A whole number from a cell. Raises: Unreadable."""
    return value(cell)

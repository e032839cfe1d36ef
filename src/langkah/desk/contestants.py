"""An office's own list of contestants, read from CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from langkah.desk import messages
from langkah.rulebook import Contest
from langkah.terms.errors import TooLarge, WrongInput
from langkah.terms.stages import Contestant, ContestantKind

COLUMNS = ("contest", "number", "name", "running_mate", "nicknames", "parties", "hashtags", "slogans")
#: Columns that may be left out: many offices have no more than a ballot.
_OPTIONAL = frozenset({"running_mate", "nicknames", "parties", "hashtags", "slogans"})
_SEPARATORS = (",", ";", "\t")
_MOST_ROWS = 10_000
_LONGEST_QUOTE = 60
#: Marks a nickname that is also a common word and counts only with a political sign near it.
_UNSURE = "?"


def read_contestants(text: str, contests: Iterable[Contest]) -> tuple[Contestant, ...]:
    """The contestants of a CSV list; several values in a cell are separated by `;`.

    A contest of the rulebook lends its days; any other is the office's own, its days unknown.
    Raises: WrongInput naming row and column; TooLarge.
    """
    known = {contest.id: contest for contest in contests}
    found: list[Contestant] = []
    seen: dict[tuple[str, str, str], int] = {}
    for row, cells in _rows(text.removeprefix("\ufeff")):
        if len(found) >= _MOST_ROWS:
            raise TooLarge(messages.LIST_TOO_LONG, limit=_MOST_ROWS)
        found.append(_contestant(row, cells, known))
        for column in ("number", "name"):
            _once(row, column, cells, seen)
    return tuple(found)


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Every row that is not blank as cells by column, with its line in the file."""
    first = text.lstrip().partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    header: list[str] = []
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if not header:
                header = _header(cells)
                continue
            if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
                raise WrongInput(
                    messages.CELLS_TOO_MANY, row=reader.line_num, count=len(cells), most=len(header)
                )
            yield (
                reader.line_num,
                {name: " ".join(cell.split()) for name, cell in zip(header, cells, strict=False)},
            )
    except csv.Error:
        raise WrongInput(messages.LIST_BROKEN, row=reader.line_num) from None
    if not header:
        raise WrongInput(messages.COLUMN_MISSING, column=COLUMNS[0], known=", ".join(COLUMNS))


def _header(cells: list[str]) -> list[str]:
    header = [cell.strip().lower() for cell in cells]
    while header and not header[-1]:
        header.pop()
    known = ", ".join(COLUMNS)
    for column in header:
        if column not in COLUMNS:
            raise WrongInput(messages.COLUMN_UNKNOWN, column=column[:_LONGEST_QUOTE], known=known)
    for column in COLUMNS:
        if column not in header and column not in _OPTIONAL:
            raise WrongInput(messages.COLUMN_MISSING, column=column, known=known)
    return header


def _contestant(row: int, cells: Mapping[str, str], known: Mapping[str, Contest]) -> Contestant:
    for column in ("contest", "name"):
        if not cells.get(column):
            raise WrongInput(messages.CELL_MISSING, row=row, column=column)
    contest, name = cells["contest"], cells["name"]
    ours, number = known.get(contest), _number(row, cells.get("number", ""))
    nicknames = _values(cells.get("nicknames"))
    return Contestant(
        id=f"{contest}-{number or name}",
        contest=contest,
        kind=ContestantKind.PARTY if name.lower().startswith("partai ") else ContestantKind.TICKET,
        number=number,
        names=(name, *_values(cells.get("running_mate"))),
        nicknames=tuple(one for one in nicknames if not one.endswith(_UNSURE)),
        ambiguous=tuple(one.rstrip(_UNSURE).strip() for one in nicknames if one.endswith(_UNSURE)),
        parties=_values(cells.get("parties")),
        hashtags=tuple(one.removeprefix("#") for one in _values(cells.get("hashtags"))),
        slogans=_values(cells.get("slogans")),
        determined=ours.determined if ours else None,
        until=ours.ends if ours else None,
    )


def _number(row: int, written: str) -> int | None:
    if not written:
        return None
    if written.isascii() and written.isdigit() and 0 < int(written[:9]) <= 999:
        return int(written)
    raise WrongInput(messages.NUMBER_BROKEN, row=row, column="number", value=written[:_LONGEST_QUOTE])


def _values(cell: str | None) -> tuple[str, ...]:
    """The values of a cell, each once."""
    return tuple(dict.fromkeys(one.strip() for one in (cell or "").split(";") if one.strip()))


def _once(row: int, column: str, cells: Mapping[str, str], seen: dict[tuple[str, str, str], int]) -> None:
    value = cells.get(column, "")
    key = (cells["contest"], column, str(int(value)) if column == "number" and value else value.casefold())
    first = seen.setdefault(key, row)
    if value and first != row:
        raise WrongInput(messages.TWICE, row=row, column=column, value=value[:_LONGEST_QUOTE], first=first)

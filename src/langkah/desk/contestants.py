"""An office's own list of contestants, read from CSV."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from langkah.desk import messages
from langkah.desk.table import LONGEST_QUOTE, Sheet, cell, rows_of
from langkah.rulebook import Contest
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Text
from langkah.terms.stages import Contestant, ContestantKind

COLUMNS = ("contest", "number", "name", "running_mate", "nicknames", "parties", "hashtags", "slogans")
_SHEET = Sheet(
    name=Text("daftar peserta", "contestants"),
    columns=COLUMNS,
    # many offices have no more than a ballot
    optional=frozenset({"running_mate", "nicknames", "parties", "hashtags", "slogans"}),
)
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
    for row, cells in rows_of(text, _SHEET):
        found.append(_contestant(row, cells, known))
        for column in ("number", "name"):
            _once(row, column, cells, seen)
    return tuple(found)


def _contestant(row: int, cells: Mapping[str, str], known: Mapping[str, Contest]) -> Contestant:
    contest, name = (cell(row, cells, column, _SHEET) for column in ("contest", "name"))
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
    raise WrongInput(messages.NUMBER_BROKEN, row=row, column="number", value=written[:LONGEST_QUOTE])


def _values(cell: str | None) -> tuple[str, ...]:
    """The values of a cell, each once."""
    return tuple(dict.fromkeys(one.strip() for one in (cell or "").split(";") if one.strip()))


def _once(row: int, column: str, cells: Mapping[str, str], seen: dict[tuple[str, str, str], int]) -> None:
    value = cells.get(column, "")
    key = (cells["contest"], column, str(int(value)) if column == "number" and value else value.casefold())
    first = seen.setdefault(key, row)
    if value and first != row:
        raise WrongInput(messages.TWICE, row=row, column=column, value=value[:LONGEST_QUOTE], first=first)

"""An office's own contests and their days, read from CSV."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time

from langkah.desk import messages
from langkah.desk.table import LONGEST_QUOTE, Sheet, cell, rows_of
from langkah.rulebook import Contest, Window
from langkah.terms.errors import LangkahError
from langkah.terms.parse import read_date, read_time
from langkah.terms.speech import Text
from langkah.terms.stages import Election, Stage

COLUMNS = ("contest", "stage", "first", "last", "name", "hour", "provision", "election")
#: The row that every contest has, and the one that turns its hopefuls into candidates.
WHOLE, DETERMINATION = "contest", "determination"
STAGES = (
    WHOLE,
    DETERMINATION,
    *(one.value for one in (Stage.CAMPAIGN, Stage.QUIET, Stage.VOTING, Stage.COUNTING)),
)
#: Rows that a contest has once; a campaign may come in several parts.
_ONCE = frozenset({WHOLE, DETERMINATION, Stage.VOTING.value})
_SHEET = Sheet(
    name=Text("kalender kantor", "office calendar"),
    columns=COLUMNS,
    optional=frozenset({"last", "name", "hour", "provision", "election"}),
)


@dataclass(slots=True)
class _Begun:
    """A contest while its rows are read; `rows` holds the line of each stage that stands once."""

    rows: dict[str, int] = field(default_factory=dict)
    name: str = ""
    span: tuple[date, date] | None = None
    determined: date | None = None
    windows: list[tuple[int, Window]] = field(default_factory=list)
    hour: time | None = None
    election: Election | None = None


def read_calendar(text: str) -> tuple[Contest, ...]:
    """The contests of a CSV list, one stage of one contest a row.

    Raises: WrongInput naming row and column; TooLarge.
    """
    begun: dict[str, _Begun] = {}
    for row, cells in rows_of(text, _SHEET):
        _take(row, cells, begun.setdefault(cell(row, cells, "contest", _SHEET), _Begun()))
    return tuple(_contest(name, one) for name, one in begun.items())


def _take(row: int, cells: Mapping[str, str], contest: _Begun) -> None:
    """Add one row to its contest."""
    stage = cell(row, cells, "stage", _SHEET)
    if stage not in STAGES:
        raise _SHEET.refuse(
            messages.STAGE_UNKNOWN, row=row, value=stage[:LONGEST_QUOTE], known=", ".join(STAGES)
        )
    before = contest.rows.setdefault(stage, row)
    if before != row and stage in _ONCE:
        raise _SHEET.refuse(messages.STAGE_TWICE, row=row, value=stage, first=before)
    first, last = _days(row, cells, stage)
    if stage == Stage.VOTING:
        contest.hour = _hour(row, cell(row, cells, "hour", _SHEET))
    if stage == WHOLE:
        contest.name, contest.span = cell(row, cells, "name", _SHEET), (first, last)
        contest.election = _election(row, cells.get("election") or "")
    elif stage == DETERMINATION:
        contest.determined = first
    else:
        window = Window(stage=Stage(stage), first=first, last=last, provision=cells.get("provision", ""))
        contest.windows.append((row, window))


def _days(row: int, cells: Mapping[str, str], stage: str) -> tuple[date, date]:
    """The first and last day of a row; a stage of one day may leave the last one out."""
    written = cell(row, cells, "first", _SHEET)
    first = _day(row, "first", written)
    if stage in (WHOLE, Stage.CAMPAIGN, Stage.COUNTING):
        cell(row, cells, "last", _SHEET)
    last = _day(row, "last", cells.get("last") or written)
    if last < first:
        raise _SHEET.refuse(messages.DAYS_TURNED, row=row, first=first, last=last)
    return first, last


def _day(row: int, column: str, written: str) -> date:
    try:
        found = read_date(column, written)
    except LangkahError:
        found = None
    if found is None:
        raise _SHEET.refuse(messages.DAY_BROKEN, row=row, column=column, value=written[:LONGEST_QUOTE])
    return found


def _hour(row: int, written: str) -> time | None:
    """The hour from which quick counts may be published."""
    try:
        return read_time("hour", written)
    except LangkahError:
        raise _SHEET.refuse(messages.HOUR_BROKEN, row=row, value=written[:LONGEST_QUOTE]) from None


def _election(row: int, written: str) -> Election | None:
    """Which law the contest is held under; left out, nobody knows."""
    if written and written not in frozenset(Election):
        known = ", ".join(Election)
        raise _SHEET.refuse(messages.ELECTION_UNKNOWN, row=row, value=written[:LONGEST_QUOTE], known=known)
    return Election(written) if written else None


def _contest(name: str, begun: _Begun) -> Contest:
    if begun.span is None:
        raise _SHEET.refuse(messages.CONTEST_MISSING, value=name[:LONGEST_QUOTE])
    first, last = begun.span
    rows = [(row, window.first, window.last) for row, window in begun.windows]
    if begun.determined is not None:
        rows.append((begun.rows[DETERMINATION], begun.determined, begun.determined))
    for row, starts, ends in sorted(rows):
        if starts < first or ends > last:
            raise _SHEET.refuse(messages.DAYS_OUTSIDE, row=row, first=first, last=last)
    return Contest(
        id=name,
        name=begun.name,
        begins=first,
        ends=last,
        determined=begun.determined,
        windows=tuple(window for _, window in begun.windows),
        contestants=(),
        quick_count_from=begun.hour,
        election=begun.election,
    )

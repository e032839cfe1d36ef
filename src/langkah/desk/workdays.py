"""Counts working days by a table of holidays, and says where the table ends."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from langkah.desk import messages
from langkah.terms.verdict import Deadline

_DAY = timedelta(days=1)
_SATURDAY = 5
#: Beyond this no deadline is told: a count of days would run off the end of the calendar.
_LAST = date(9990, 1, 1)
_TABLE = Path(__file__).with_name("days_off.tsv")


@dataclass(frozen=True, slots=True)
class NationalDays:
    """Monday to Friday, less national holidays and joint leave in the years that the table knows."""

    off: Mapping[int, frozenset[date]]
    decreed: frozenset[int]

    def after(self, day: date, count: int) -> Deadline | None:
        """The last of so many working days after a day; it says which year is not decreed yet."""
        if day > _LAST:
            return None
        by, left = day, count
        while left > 0:  # the day itself does not count: the first working day after it is the first
            by += _DAY
            left -= by.weekday() < _SATURDAY and by not in self.off.get(by.year, frozenset())
        unknown = [year for year in range(day.year, by.year + 1) if year not in self.decreed]
        if unknown:
            says = messages.NOT_DECREED.fill(year=unknown[0])
            return Deadline(by=by, basis="holidays-in-part", says=says)
        return Deadline(by=by, basis="holidays", says=messages.HOLIDAYS)


@cache
def usual() -> NationalDays:
    """The count by the table that came with the program; `make days` renews it."""
    return from_table(_TABLE.read_text(encoding="utf-8").splitlines())


def from_table(lines: Iterable[str]) -> NationalDays:
    """The count by a table: a year a line, whether it is decreed, its days off as month and day."""
    off: dict[int, frozenset[date]] = {}
    decreed: set[int] = set()
    for line in lines:
        year, _, rest = line.partition("\t")
        if not year.isdigit():
            continue
        known, _, days = rest.partition("\t")
        off[int(year)] = frozenset(date.fromisoformat(f"{year}-{day}") for day in days.split())
        if known == "yes":
            decreed.add(int(year))
    return NationalDays(off, frozenset(decreed))

"""Counts working days: by weekdays alone, or by Indonesia's holidays as well."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from importlib.util import find_spec

from langkah.desk import messages
from langkah.desk.ports import Workdays
from langkah.terms.verdict import Deadline

_DAY = timedelta(days=1)
_SATURDAY = 5
#: Beyond this no deadline is told: a count of days would run off the end of the calendar.
_LAST = date(9990, 1, 1)
#: How the library marks a feast whose day is reckoned, not decreed.
_ESTIMATED = "(estimated)"


class Weekdays:
    """Monday to Friday. It says that it knows no holidays; what it tells is never too late."""

    def after(self, day: date, count: int) -> Deadline | None:
        """The last of so many weekdays after a day; None beyond the calendar."""
        by = _counted(day, count, lambda one: one.weekday() < _SATURDAY)
        return Deadline(by=by, basis="weekdays", says=messages.WEEKDAYS) if by else None


class NationalDays:
    """Weekdays less national holidays and joint leave, by the library `holidays` (the extra `calendar`)."""

    def after(self, day: date, count: int) -> Deadline | None:
        """The last of so many working days after a day; it says which year is not decreed yet."""
        by = _counted(day, count, lambda one: one.weekday() < _SATURDAY and one not in _off(one.year))
        if by is None:
            return None
        unknown = [year for year in range(day.year, by.year + 1) if not _is_decreed(year)]
        if unknown:
            says = messages.NOT_DECREED.fill(year=unknown[0])
            return Deadline(by=by, basis="holidays-in-part", says=says)
        return Deadline(by=by, basis="holidays", says=messages.HOLIDAYS)


def usual() -> Workdays:
    """The best count that is installed."""
    return NationalDays() if find_spec("holidays") else Weekdays()


def _counted(day: date, count: int, works: Callable[[date], bool]) -> date | None:
    """The day itself does not count: the first working day after it is the first."""
    if day > _LAST:
        return None
    left = count
    while left > 0:
        day += _DAY
        left -= works(day)
    return day


@cache
def _off(year: int) -> frozenset[date]:
    """The national holidays and days of joint leave of a year."""
    from holidays import country_holidays

    return frozenset(country_holidays("ID", years=year, categories=("public", "government")))


@cache
def _is_decreed(year: int) -> bool:
    """True when a year's joint leave is known, which is decreed year by year, and no feast is only estimated."""
    from holidays import country_holidays

    leave = country_holidays("ID", years=year, categories=("government",))
    feasts = country_holidays("ID", years=year, categories=("public",), language="en_US")
    return bool(leave) and not any(_ESTIMATED in name for name in feasts.values())

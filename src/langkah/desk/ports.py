"""Where the desk meets the world: the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Protocol

#: Western Indonesia Time: the time that election hours are set in.
WIB = timezone(timedelta(hours=7), "WIB")


class Clock(Protocol):
    """Tells which day it is for the office."""

    def today(self) -> date:
        """The day, in Western Indonesia Time."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's clock."""

    def today(self) -> date:
        """The machine's day, in Western Indonesia Time."""
        return datetime.now(WIB).date()


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still: for tests and for replaying an earlier day."""

    day: date

    def today(self) -> date:
        """The one day it knows."""
        return self.day

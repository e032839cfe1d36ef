"""Where the desk meets the world: the clock, and the calendar of working days."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from langkah.terms.stages import Zone
from langkah.terms.verdict import Deadline, Switch


class Clock(Protocol):
    """Tells which day it is for the office, and in which zone its hours are."""

    @property
    def zone(self) -> Zone:
        """The zone that hours are in where nothing else is said."""
        ...

    def today(self) -> date:
        """The day, where the office is."""
        ...


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's clock, read in the office's zone."""

    zone: Zone = Zone.WIB

    def today(self) -> date:
        """The machine's day, in that zone."""
        return datetime.now(self.zone.tz).date()


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still: for tests and for replaying an earlier day."""

    day: date
    zone: Zone = Zone.WIB

    def today(self) -> date:
        """The one day it knows."""
        return self.day


class Workdays(Protocol):
    """Counts working days."""

    def after(self, day: date, count: int) -> Deadline | None:
        """The last of so many working days after a day; None beyond the calendar."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """What an office itself adds to the book and takes from it: changed norms, oldest first, and switches."""

    changes: tuple[Mapping[str, object], ...] = ()
    switches: tuple[Switch, ...] = ()
    serial: int = 0


class OwnLaw(Protocol):
    """Where an office's own law is read from; it may change while the office is open."""

    def mark(self) -> Hashable:
        """What is another as soon as the law is; asked at every step, so it costs next to nothing."""
        ...

    def read(self) -> Law:
        """The law as it stands. Raises: WrongInput, OutOfDate."""
        ...

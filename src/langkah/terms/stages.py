"""Where a day stands in an election, and who competes in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta, timezone
from enum import StrEnum


class Stage(StrEnum):
    """A window of the election calendar that norms refer to."""

    OUTSIDE = "outside"
    PRE_DETERMINATION = "pre-determination"
    POST_DETERMINATION = "post-determination"
    CAMPAIGN = "campaign"
    QUIET = "quiet-period"
    VOTING = "voting-day"
    COUNTING = "counting"


class Election(StrEnum):
    """Which law a contest is held under: that of general elections or that of regional heads."""

    GENERAL = "general"
    REGIONAL = "regional"


class Zone(StrEnum):
    """One of the three time zones of Indonesia."""

    WIB = "WIB"
    WITA = "WITA"
    WIT = "WIT"

    @property
    def tz(self) -> timezone:
        """The zone as the standard library knows it."""
        return timezone(timedelta(hours=7 + list(Zone).index(self)), self.value)


class Phase(StrEnum):
    """What a competitor is on a day: not yet determined, determined, or a party."""

    HOPEFUL = "hopeful"
    CANDIDATE = "candidate"
    PARTY = "party"


class ContestantKind(StrEnum):
    """What competes."""

    PARTY = "party"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contestant:
    """One competitor of one contest.

    `names` are full names and names of running mates; `nicknames` are what people say;
    `ambiguous` are those of them that are also common words and need a political sign nearby.
    `determined` is the day of determination, `until` the last day of the contest; None: not known.
    """

    id: str
    contest: str
    kind: ContestantKind
    number: int | None
    names: tuple[str, ...]
    nicknames: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    slogans: tuple[str, ...] = ()
    determined: date | None = None
    until: date | None = None

    def phase(self, on: date) -> Phase:
        """What the competitor is on a day."""
        if self.kind is ContestantKind.PARTY:
            return Phase.PARTY
        running = self.determined is not None and on >= self.determined
        return Phase.CANDIDATE if running and (self.until is None or on <= self.until) else Phase.HOPEFUL

"""Where a day stands in an election, and where a competitor stands on that day."""

from __future__ import annotations

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


class Phase(StrEnum):
    """What a competitor is on a day: not yet determined, determined, or a party."""

    HOPEFUL = "hopeful"
    CANDIDATE = "candidate"
    PARTY = "party"

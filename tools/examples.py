"""Misses and false alarms of every norm, over the rulebook's own examples."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from langkah.desk import FixedClock, Office
from langkah.desk.drafting.trying import Outcome, outcomes

EXAMPLES = Path(__file__).resolve().parent.parent / "src" / "langkah" / "rulebook" / "examples.json"
#: The day on which the fact base was closed; examples that name no day are weighed on it.
DAY = date(2026, 11, 23)
_HEAD = """# Examples, norm by norm

Every norm carries steps at which it must speak and look-alikes at which it must be silent. A *miss* is a step at
which it should speak and does not, a *false alarm* one at which it should be silent and speaks; *other level* counts
steps whose verdict as a whole is not the one their author wrote. Examples are what the norms were written against,
so this page shows that the book keeps its own word; how well unseen text is read stands in `reading-quality.md`.

"""
_COLUMNS = "| norm | must speak | misses | must be silent | false alarms | other level |\n|---|---|---|---|---|---|\n"


@cache
def page() -> str:
    """The page, from weighing every example anew."""
    return table(outcomes(Office(clock=FixedClock(DAY)), json.loads(EXAMPLES.read_bytes())))


def table(found: Iterable[Outcome]) -> str:
    """The page for these outcomes."""
    by_norm: dict[str, list[Outcome]] = defaultdict(list)
    for one in found:
        by_norm[one.norm].append(one)
    every = [one for several in by_norm.values() for one in several]
    rows = [("**all**", every), *((f"`{name}`", several) for name, several in sorted(by_norm.items()))]
    lines = (f"| {name} | {' | '.join(map(str, _counts(several)))} |\n" for name, several in rows)
    return _HEAD + _COLUMNS + "".join(lines)


def _counts(several: list[Outcome]) -> Iterator[int]:
    speak = [one for one in several if one.should_speak]
    silent = [one for one in several if not one.should_speak]
    yield len(speak)
    yield sum(not one.speaks for one in speak)
    yield len(silent)
    yield sum(one.speaks for one in silent)
    yield sum(one.wanted is not None and one.level != one.wanted for one in several)

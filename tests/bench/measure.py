"""CPU time, and what is said about it: medians, percentiles, growth."""

from __future__ import annotations

import math
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: what, how much, the budget it must keep, how it compares with the rival."""

    what: str
    value: str
    budget: str = ""
    rival: str = ""
    kept: bool = True

    def cells(self) -> tuple[str, ...]:
        """The row as a table shows it."""
        held = ("yes" if self.kept else "NO") if self.budget else ""
        return (self.what, self.value, self.budget, held, self.rival)


def each(work: Callable[[str], object], texts: Sequence[str], *, rounds: int = 3) -> list[float]:
    """CPU seconds of the work on every text, the median of some rounds."""
    spent: list[list[float]] = [[] for _ in texts]
    for _ in range(rounds):
        for place, text in enumerate(texts):
            began = time.process_time_ns()
            work(text)
            spent[place].append((time.process_time_ns() - began) / 1e9)
    return [statistics.median(one) for one in spent]


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)]


def cold(command: Sequence[str], *, times: int = 20) -> float:
    """CPU seconds of starting a command from cold: the median over fresh processes."""
    spent = []
    for _ in range(times):
        before = _children()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        spent.append(_children() - before)
    return statistics.median(spent)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def growth(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The exponent with which time grows with size: 1 is linear, 2 is square."""
    xs, ys = [math.log(size) for size in sizes], [math.log(spent) for spent in seconds]
    slope, _ = statistics.linear_regression(xs, ys)
    return slope

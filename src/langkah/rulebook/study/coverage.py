"""Where the book is silent: acts, standings and stages that no norm speaks to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from langkah.rulebook.book import Rulebook
from langkah.rulebook.norm import Norm
from langkah.terms.stages import Stage
from langkah.terms.standing import Standing
from langkah.terms.step import Act


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """The cells of act, standing and stage on a day, and those that no norm speaks to."""

    on: date
    cells: int
    silent: tuple[tuple[Act, Standing, tuple[Stage, ...]], ...]

    @property
    def empty(self) -> int:
        """How many cells no norm speaks to."""
        return sum(len(stages) for _, _, stages in self.silent)

    def to_json(self) -> dict[str, object]:
        """The JSON form shared by every door."""
        return {
            "on": self.on.isoformat(),
            "cells": self.cells,
            "covered": self.cells - self.empty,
            "silent": [
                {"act": act.value, "standing": standing.value, "stages": [stage.value for stage in stages]}
                for act, standing, stages in self.silent
            ],
        }


def coverage(book: Rulebook, on: date, standings: tuple[Standing, ...] = tuple(Standing)) -> Coverage:
    """Which cells of act, standing and stage have a norm of their own on a day."""
    silent = []
    for act in Act:
        norms = [norm for norm in book.binding(act, on) if act in norm.acts]
        for standing in standings:
            bound = [norm for norm in norms if standing in norm.standings]
            stages = tuple(stage for stage in Stage if not any(_speaks(norm, stage) for norm in bound))
            if stages:
                silent.append((act, standing, stages))
    return Coverage(on=on, cells=len(Act) * len(standings) * len(Stage), silent=tuple(silent))


def _speaks(norm: Norm, stage: Stage) -> bool:
    """True when some alternative of the norm does not shut the stage out."""
    return any(
        all(one.attribute != "stage" or stage in one.values for one in alternative)
        for alternative in norm.alternatives
    )

"""The second stage: in doubt, linear heads and encoder are added up."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from math import exp
from typing import Final

from langkah.bahasa.learned.encoder import BLENDS, FOLDER

_FAR: Final = 30.0


@dataclass(frozen=True, slots=True)
class Blend:
    """How the scores of both stages become the odds of one question.

    `low` and `high`: probabilities of the linear head between which it is in doubt; `share`: what a linear score
    counts beside the encoder's, both in steps of one deviation.
    """

    name: str
    encoder_step: float
    linear_step: float
    slope: float
    shift: float
    low: float
    high: float
    share: float = 1.0

    def doubts(self, sure: float) -> bool:
        """Whether the linear probability leaves the question open."""
        return self.low <= sure <= self.high

    def margin(self, encoder: float, linear: float) -> float:
        """Both scores in one, in steps of one deviation each."""
        return encoder / self.encoder_step + self.share * linear / self.linear_step

    def probability(self, encoder: float, linear: float) -> float:
        """The calibrated probability of yes."""
        return self.probability_at(self.margin(encoder, linear))

    def probability_at(self, margin: float) -> float:
        """The calibrated probability of yes at a blended margin."""
        return 1.0 / (1.0 + exp(-max(-_FAR, min(_FAR, self.slope * margin + self.shift))))


def pack(blends: Sequence[Blend]) -> str:
    """Blends as the text of a file."""
    rows = ({one.name: getattr(blend, one.name) for one in fields(blend)} for blend in blends)
    return "".join(json.dumps(row) + "\n" for row in rows)


@cache
def _blends() -> Mapping[str, Blend]:
    path = files("langkah.bahasa.learned").joinpath(FOLDER, BLENDS)
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return {row["name"]: Blend(**row) for row in map(json.loads, lines)}


def blend(name: str) -> Blend | None:
    """The blend of a question, or None where the second stage has none."""
    return _blends().get(name)

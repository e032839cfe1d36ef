"""The learned weights in memory: one linear head a question, and its probability."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp, sqrt


@dataclass(frozen=True, slots=True)
class Head:
    """One question to a text, answered by a sum of small integers.

    Units: a margin is above zero for yes; `slope` and `shift` turn it into a probability (Platt).
    """

    name: str
    rich: bool
    weights: Mapping[str, int]
    scale: float
    bias: float
    slope: float
    shift: float

    def margin(self, features: Sequence[str]) -> float:
        """How far a text lies on the yes side."""
        if not features:
            return self.bias
        total = sum(map(self.weights.get, features, repeat(0)))
        return self.bias + self.scale * total / sqrt(len(features))

    def probability(self, margin: float) -> float:
        """The calibrated probability of yes at a margin."""
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, self.slope * margin + self.shift))))


def parse(raw: bytes) -> dict[str, Head]:
    """The heads of a weights file: features stand in groups of one weight each."""
    heads: dict[str, Head] = {}
    for one in json.loads(raw)["heads"]:
        weights: dict[str, int] = {}
        for weight, joined in one["weights"].items():
            weights.update(dict.fromkeys(joined.split("\n"), int(weight)))
        numbers = (float(one[key]) for key in ("scale", "bias", "slope", "shift"))
        heads[one["name"]] = Head(one["name"], one["rich"], weights, *numbers)
    return heads


@cache
def heads() -> Mapping[str, Head]:
    """The heads that come with the package, read once."""
    return parse(files("langkah.bahasa.learned").joinpath("weights.json").read_bytes())

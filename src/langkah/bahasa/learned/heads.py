"""The learned weights in memory: one linear head a question, and its probability."""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, sqrt
from pkgutil import get_data
from typing import Final, TypedDict

from langkah.bahasa.learned.features import Features

#: Beyond this no probability changes in any digit that is shown.
_FAR: Final = 30.0


@dataclass(frozen=True, slots=True)
class Head:
    """One question to a text, answered by a sum of small integers.

    `kind` names the features it looks at; a sum is divided by the root of the number it knows.
    `care` and `ask` are the probabilities from which on a text that no rule speaks to is worth a hint;
    above 1 where the head gives none. `beside`: what the head `<name> beside` counts next to this one; 0 where there
    is none.
    Units: a margin is above zero for yes; `slope` and `shift` turn it into a probability (Platt).
    """

    name: str
    kind: str
    weights: Mapping[str, int]
    scale: float
    bias: float
    slope: float = 1.0
    shift: float = 0.0
    care: float = 2.0
    ask: float = 2.0
    beside: float = 0.0

    def margin(self, features: Collection[str]) -> float:
        """How far a text lies on the yes side. Cost: linear in its features."""
        get = self.weights.get
        found = [weight for feature in features if (weight := get(feature)) is not None]
        if not found:
            return self.bias
        return self.bias + self.scale * sum(found) / sqrt(len(found))

    def probability(self, features: Collection[str]) -> float:
        """The calibrated probability of yes."""
        return self.probability_at(self.margin(features))

    def probability_at(self, margin: float) -> float:
        """The calibrated probability of yes at a margin."""
        return 1.0 / (1.0 + exp(-max(-_FAR, min(_FAR, self.slope * margin + self.shift))))


class Rivals:
    """Heads of which the one with the highest margin is asked for: every feature is looked up once for all of them."""

    def __init__(self, heads: Mapping[str, Head]) -> None:
        self._heads = heads
        table: dict[str, list[tuple[str, int]]] = {}
        for name, one in heads.items():
            for feature, weight in one.weights.items():
                table.setdefault(feature, []).append((name, weight))
        self._table = table

    def likeliest(self, features: Collection[str]) -> str:
        """The name of the head with the highest margin; the first of equals. Cost: linear in the features."""
        sums, counts = dict.fromkeys(self._heads, 0), dict.fromkeys(self._heads, 0)
        for feature in features:
            for name, weight in self._table.get(feature, ()):
                sums[name] += weight
                counts[name] += 1

        def margin(name: str) -> float:
            one, count = self._heads[name], counts[name]
            return one.bias + one.scale * sums[name] / sqrt(count) if count else one.bias

        return max(self._heads, key=margin)


class _Packed(TypedDict):
    """A head as it lies in the file: features in groups that share a weight, a line each."""

    name: str
    kind: str
    scale: float
    bias: float
    slope: float
    shift: float
    care: float
    ask: float
    beside: float
    weights: dict[str, str]


#: Where the heads lie, beside this module: lines of JSON, packed.
FILE: Final = "weights.jsonl.gz"
#: How every line begins; the name follows.
_OPENING: Final = b'{"name":"'
_NUMBERS: Final = ("care", "ask", "scale", "bias", "slope", "shift", "beside")
#: What a second head of a question is called, after the question.
BESIDE: Final = " beside"


def pack(heads: Sequence[Head]) -> bytes:
    """Heads as the content of a weights file; the same heads give the same bytes."""
    rows = []
    for head in heads:
        groups: dict[int, list[str]] = {}
        for feature, weight in sorted(head.weights.items(), key=lambda item: (item[1], item[0])):
            groups.setdefault(weight, []).append(feature)
        numbers = {name: round(getattr(head, name), 8) for name in _NUMBERS}
        words = {str(weight): "\n".join(features) for weight, features in groups.items()}
        rows.append({"name": head.name, "kind": head.kind, **numbers, "weights": words})
    lines = "".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n" for row in rows)
    return gzip.compress(lines.encode(), mtime=0)


def unpack(line: str | bytes) -> Head:
    """The head that a line of a weights file holds."""
    one: _Packed = json.loads(line)
    weights: dict[str, int] = {}
    for weight, joined in one["weights"].items():
        weights.update(dict.fromkeys(joined.split("\n"), int(weight)))
    care, ask, scale, bias, slope, shift, beside = (float(one[name]) for name in _NUMBERS)
    return Head(one["name"], one["kind"], weights, scale, bias, slope, shift, care, ask, beside)


@cache
def _packed() -> Mapping[str, bytes]:
    """The heads as they lie in the file, a line each: only what is asked for is decoded and taken apart."""
    lines = gzip.decompress(get_data("langkah.bahasa.learned", FILE) or b"").split(b"\n")
    return {line[len(_OPENING) :].partition(b'"')[0].decode(): line for line in lines if line}


def names() -> tuple[str, ...]:
    """The questions that have a head."""
    return tuple(_packed())


@cache
def head(name: str) -> Head:
    """The head of a question, made on first use."""
    return unpack(_packed()[name])


def answer(name: str, seen: Features) -> float:
    """The calibrated probability of yes to a question: by its head and, where it has one, the one beside it."""
    one = head(name)
    margin = one.margin(seen.of(one.kind))
    if one.beside:
        other = head(name + BESIDE)
        margin += one.beside * other.margin(seen.of(other.kind))
    return one.probability_at(margin)

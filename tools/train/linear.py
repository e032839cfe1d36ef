"""Linear heads: fitted with scikit-learn, then cut down to small integers."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from langkah.bahasa.learned.heads import Head

SEED = 13
_EIGHT_BITS = 127
#: A few weights tower over the rest; they are cut here so that the rest keep their differences.
_CUT = 0.995
#: Near-copies are compared in blocks of so many texts, so that memory stays small.
_BLOCK = 1000
#: How alike two texts are, by character 4-grams, from which on they count as copies.
ALIKE = 0.5

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a head is fitted: features, strength, in how many texts a feature must stand, how many are kept."""

    kind: str = "words"
    c: float = 0.1
    least: int = 3
    most: int = 8000


def _counts(rows: Rows, least: int) -> dict[str, int]:
    """The features that stand in enough texts, and in how many."""
    held = Counter(feature for row in rows for feature in row)
    return {feature: held[feature] for feature in sorted(held) if held[feature] >= least}


def _matrix(rows: Rows, idf: Mapping[str, float]) -> csr_matrix:
    """(text, feature): inverse document frequency over the root of the number of known features."""
    place = {feature: at for at, feature in enumerate(idf)}
    worth = list(idf.values())
    pointers, columns, values = [0], [], []
    for row in rows:
        known = [place[feature] for feature in row if feature in place]
        size = len(known) ** 0.5
        columns += known
        values += [worth[at] / size for at in known]
        pointers.append(len(columns))
    return csr_matrix((values, columns, pointers), shape=(len(rows), len(place)))


def fit(
    rows: Rows, yes: Sequence[bool] | np.ndarray, recipe: Recipe, weigh: Sequence[float] | None = None
) -> Head:
    """A head fitted to texts: first on all features, then again on the strongest, rounded to eight bits.

    `weigh` gives the weight of each text. The probability is not yet calibrated.
    """
    held = _counts(rows, recipe.least)
    most = math.log(1 + len(rows))
    # The mean worth of a feature is near one, so that `c` means what it means elsewhere.
    idf = {feature: (1.0 + most - math.log(1 + count)) / most for feature, count in held.items()}
    weights, bias = _solved(rows, yes, idf, recipe, weigh)
    if len(idf) > recipe.most:
        order = np.argsort(-np.abs(weights), kind="stable")[: recipe.most]
        names = list(idf)
        idf = {names[at]: idf[names[at]] for at in sorted(order)}
        weights, bias = _solved(rows, yes, idf, recipe, weigh)
    return _quantised(list(idf), weights, bias, recipe)


def _solved(
    rows: Rows,
    yes: Sequence[bool] | np.ndarray,
    idf: Mapping[str, float],
    recipe: Recipe,
    weigh: Sequence[float] | None,
) -> tuple[np.ndarray, float]:
    machine = LinearSVC(C=recipe.c, class_weight="balanced", random_state=SEED)
    machine.fit(_matrix(rows, idf), np.array(yes), sample_weight=weigh)
    return machine.coef_[0] * np.array(list(idf.values())), float(machine.intercept_[0])


def _quantised(names: Sequence[str], weights: np.ndarray, bias: float, recipe: Recipe) -> Head:
    scale = float(np.quantile(np.abs(weights), _CUT)) / _EIGHT_BITS
    kept: dict[str, int] = {}
    for name, weight in zip(names, weights, strict=True):
        whole = max(-_EIGHT_BITS, min(_EIGHT_BITS, round(float(weight) / scale)))
        # a feature too weak for one step is still a known one, and counts in the length of a text
        kept[name] = whole
    return Head("", recipe.kind, kept, scale, bias)


def margins(head: Head, rows: Rows) -> np.ndarray:
    """The margin of every text."""
    return np.array([head.margin(row) for row in rows])


def calibrated(head: Head, name: str, margin: np.ndarray, yes: Sequence[bool] | np.ndarray) -> Head:
    """The head with its name, and with slope and shift fitted to margins of texts it did not learn from."""
    slope, shift = platt(margin, yes)
    return replace(head, name=name, slope=slope, shift=shift)


def platt(margin: np.ndarray, yes: Sequence[bool] | np.ndarray) -> tuple[float, float]:
    """Slope and shift that turn margins into probabilities."""
    machine = LogisticRegression(C=1e6, random_state=SEED)
    machine.fit(margin.reshape(-1, 1), np.array(yes))
    return float(machine.coef_[0][0]), float(machine.intercept_[0])


def near_copies(texts: Sequence[str]) -> list[int]:
    """A group number for every text: near-copies of each other, and copies of copies, share one."""
    vectors = _grams(texts)
    parent = list(range(len(texts)))

    def root(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for begin in range(0, len(texts), _BLOCK):
        alike = (vectors[begin : begin + _BLOCK] @ vectors.T).tocoo()
        for at in np.flatnonzero(alike.data >= ALIKE):
            one, other = begin + int(alike.row[at]), int(alike.col[at])
            if one < other:
                parent[root(other)] = root(one)
    return [root(at) for at in range(len(texts))]


def _grams(texts: Sequence[str]) -> csr_matrix:
    maker = TfidfVectorizer(analyzer="char", ngram_range=(4, 4), use_idf=False, dtype=np.float32)
    return maker.fit_transform(texts).tocsr()


def copies_of(texts: Sequence[str], others: Sequence[str]) -> set[int]:
    """The places of those texts that are near-copies of one of the others."""
    vectors = _grams([*texts, *others])
    ours, theirs = vectors[: len(texts)], vectors[len(texts) :]
    found: set[int] = set()
    for begin in range(0, len(texts), _BLOCK):
        alike = (ours[begin : begin + _BLOCK] @ theirs.T).max(axis=1).toarray().ravel()
        found.update(begin + int(at) for at in np.flatnonzero(alike >= ALIKE))
    return found

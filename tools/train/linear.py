"""Linear heads: fitted with scikit-learn, then cut down to small integers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from langkah.bahasa.learned.heads import Head

SEED = 13
_EIGHT_BITS = 127
#: Near-copies are compared in blocks of so many texts, so that memory stays small.
_BLOCK = 1000
#: How alike two texts are, by character 4-grams, from which on they count as copies.
ALIKE = 0.5

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a head is fitted."""

    rich: bool = False
    c: float = 0.3
    least: int = 2
    most: int = 2000
    balanced: bool = True


def _matrix(rows: Rows, place: dict[str, int], idf: np.ndarray) -> csr_matrix:
    """(text, feature): inverse document frequency over the root of the number of features of the text."""
    pointers, columns, values = [0], [], []
    for row in rows:
        size = len(row) ** 0.5
        for feature in row:
            at = place.get(feature)
            if at is not None:
                columns.append(at)
                values.append(idf[at] / size)
        pointers.append(len(columns))
    made = csr_matrix((values, columns, pointers), shape=(len(rows), len(place)))
    made.sum_duplicates()
    return made


def fit(rows: Rows, yes: Sequence[bool], recipe: Recipe, weigh: Sequence[float] | None = None) -> Head:
    """A head fitted to texts, its weights rounded to eight bits and only the strongest kept.

    `weigh` gives the weight of each text. The probability is not yet calibrated.
    """
    held: dict[str, int] = {}
    for row in rows:
        for feature in set(row):
            held[feature] = held.get(feature, 0) + 1
    vocabulary = sorted(feature for feature, count in held.items() if count >= recipe.least)
    place = {feature: at for at, feature in enumerate(vocabulary)}
    idf = np.array([1.0 + np.log((1 + len(rows)) / (1 + held[feature])) for feature in vocabulary])
    machine = LinearSVC(C=recipe.c, class_weight="balanced" if recipe.balanced else None, random_state=SEED)
    machine.fit(_matrix(rows, place, idf), np.array(yes), sample_weight=weigh)
    return _quantised(vocabulary, machine.coef_[0] * idf, float(machine.intercept_[0]), recipe)


def _quantised(vocabulary: Sequence[str], weights: np.ndarray, bias: float, recipe: Recipe) -> Head:
    order = np.argsort(-np.abs(weights), kind="stable")[: recipe.most]
    top = float(np.abs(weights[order[0]])) if len(order) else 1.0
    # A few weights tower over the rest: they may be cut so that the rest keep their differences.
    scale = top / _EIGHT_BITS
    kept = {}
    for at in order:
        whole = round(float(weights[at]) / scale)
        if whole:
            kept[vocabulary[at]] = whole
    return Head("", recipe.rich, kept, scale, bias, 1.0, 0.0)


def margins(head: Head, rows: Rows) -> np.ndarray:
    """The margin of every text."""
    return np.array([head.margin(row) for row in rows])


def platt(margin: np.ndarray, yes: Sequence[bool]) -> tuple[float, float]:
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
        for one, other, value in zip(alike.row, alike.col, alike.data, strict=True):
            if value >= ALIKE and begin + one < other:
                parent[root(int(other))] = root(int(begin + one))
    return [root(at) for at in range(len(texts))]


def _grams(texts: Iterable[str]) -> csr_matrix:
    return TfidfVectorizer(analyzer="char", ngram_range=(4, 4), use_idf=False, dtype=np.float32).fit_transform(texts)


def copies_of(texts: Sequence[str], others: Sequence[str]) -> set[int]:
    """The places of those texts that are near-copies of one of the others."""
    if not texts or not others:
        return set()
    vectors = _grams([*texts, *others])
    ours, theirs = vectors[: len(texts)], vectors[len(texts) :]
    found: set[int] = set()
    for begin in range(0, len(texts), _BLOCK):
        alike = (ours[begin : begin + _BLOCK] @ theirs.T).max(axis=1).toarray().ravel()
        found.update(int(begin + at) for at in np.flatnonzero(alike >= ALIKE))
    return found


Fitter = Callable[[Rows, Sequence[bool]], Head]

"""Figures for a score: area, recall, macro-F1, calibration, intervals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import f1_score, roc_auc_score

from tools.train.linear import SEED, platt

_DRAWS = 1000
_BINS = 10


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with the middle nine tenths of what other draws of the same texts would have given."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.3f} ({self.low:.2f}–{self.high:.2f})"


def area(yes: np.ndarray, score: np.ndarray) -> float:
    """The area under the curve: how often a yes scores above a no."""
    return float(roc_auc_score(yes, score))


def macro_f1(truth: Sequence[object] | np.ndarray, told: Sequence[object] | np.ndarray) -> float:
    """The mean F1 over the classes."""
    return float(f1_score(np.array(truth).astype(str), np.array(told).astype(str), average="macro"))


def as_often(yes: np.ndarray, score: np.ndarray, fold: np.ndarray) -> np.ndarray:
    """(text,): whether it is told to be a yes, where each fold has as large a share of them as the others have."""
    told = np.zeros(len(score), dtype=bool)
    for one in np.unique(fold):
        here = fold == one
        told[here] = score[here] > np.quantile(score[~here], 1 - yes[~here].mean())
    return told


def recall_at(yes: np.ndarray, score: np.ndarray, alarms: float) -> float:
    """The share of yes above the score that only a share `alarms` of no exceeds."""
    limit = np.quantile(score[~yes], 1 - alarms, method="higher")
    return float((score[yes] > limit).mean())


def interval(
    yes: np.ndarray, score: np.ndarray, figure: Callable[[np.ndarray, np.ndarray], float], draws: int = _DRAWS
) -> Interval:
    """A figure with its bootstrap interval of 90 %; yes and no are drawn apart."""
    chance = np.random.default_rng(SEED)
    sides = [np.flatnonzero(yes), np.flatnonzero(~yes)]
    found = []
    for _ in range(draws):
        drawn = np.concatenate([chance.choice(side, len(side)) for side in sides])
        found.append(figure(yes[drawn], score[drawn]))
    low, high = np.quantile(found, [0.05, 0.95])
    return Interval(figure(yes, score), float(low), float(high))


def probabilities(yes: np.ndarray, score: np.ndarray, fold: np.ndarray) -> np.ndarray:
    """Calibrated probabilities; slope and shift for each fold come from the other folds alone."""
    made = np.zeros(len(score))
    for one in np.unique(fold):
        here = fold == one
        slope, shift = platt(score[~here], yes[~here])
        made[here] = 1 / (1 + np.exp(-(slope * score[here] + shift)))
    return made


def calibration_error(yes: np.ndarray, probability: np.ndarray) -> float:
    """The expected calibration error over ten equal bins."""
    place = np.minimum((probability * _BINS).astype(int), _BINS - 1)
    gaps = [
        (place == one).mean() * abs(yes[place == one].mean() - probability[place == one].mean())
        for one in range(_BINS)
        if (place == one).any()
    ]
    return float(sum(gaps))

"""The heads of the ear: is it a breach, and of which kind; learned from texts written for this project."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from sklearn.model_selection import StratifiedKFold

from langkah.bahasa.learned import Head
from langkah.bahasa.learned.ear import BREACH, KINDS
from tools.train.linear import SEED, Recipe, calibrated, fit, margins
from tools.train.written import Case, cases, examples, heard

FOLDS = 5
_KIND = "kind "
_RECIPE = Recipe("ear", 0.3, 2, 14_000)
_KIND_RECIPE = Recipe("ear", 0.3, 2, 1_500)
#: A silent text is doubted from here on; below the other, what rules heard loses force.
ASK, CARE = 0.7, 0.45
#: A text of the rulebook counts so much: its verdict is law, and it is short and plain.
_EXAMPLE_WEIGHT = 1.0


def trained() -> list[Head]:
    """The head of the whole question, then one for every kind of breach."""
    texts = list(cases())
    rows = [heard(one.text) for one in texts]
    answers = np.array([one.breach for one in texts])
    more = [(heard(text), breach) for text, breach in examples()]
    held = held_margins(rows, answers, more)
    whole = calibrated(_fitted(rows, answers, more), BREACH, held, answers)
    return [replace(whole, ask=ASK, care=CARE), *_kinds(texts, rows)]


def held_margins(
    rows: list[list[str]], answers: np.ndarray, more: list[tuple[list[str], bool]]
) -> np.ndarray:
    """(text,): the margin of every text by a head that did not see it."""
    found = np.zeros(len(rows))
    for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(rows, answers):
        one = _fitted([rows[at] for at in train], answers[train], more)
        found[test] = margins(one, [rows[at] for at in test])
    return found


def _fitted(rows: list[list[str]], answers: np.ndarray, more: list[tuple[list[str], bool]]) -> Head:
    every = [*rows, *(row for row, _ in more)]
    yes = [*map(bool, answers), *(breach for _, breach in more)]
    return fit(every, yes, _RECIPE, [1.0] * len(rows) + [_EXAMPLE_WEIGHT] * len(more))


def _kinds(texts: list[Case], rows: list[list[str]]) -> list[Head]:
    breaches = [at for at, one in enumerate(texts) if one.breach and one.kind]
    seen = [rows[at] for at in breaches]
    return [
        replace(fit(seen, [texts[at].kind == kind for at in breaches], _KIND_RECIPE), name=_KIND + kind)
        for kind in KINDS
    ]

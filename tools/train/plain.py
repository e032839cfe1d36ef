"""The plain linear baseline: n-grams of words or characters under an SVM, untuned."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.svm import LinearSVC

from tools.train.linear import SEED

_WORD = r"\S+"
KINDS = ("words 1–2", "characters 2–5")


def machine(kind: str) -> Pipeline:
    """An untrained baseline of a kind."""
    if kind == KINDS[0]:
        grams = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=_WORD)
    else:
        grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    return make_pipeline(grams, LinearSVC(class_weight="balanced", random_state=SEED))


def scored(
    kind: str, train: Sequence[str], yes: Sequence[object] | np.ndarray, test: Sequence[str]
) -> np.ndarray:
    """Margins of the test texts; one column a class where there are more than two."""
    made = machine(kind).fit(train, yes)
    return np.asarray(made.decision_function(test))

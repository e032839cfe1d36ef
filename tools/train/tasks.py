"""The questions of the base stage: their texts, recipes and splits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

from langkah.bahasa.learned import Head
from tools.train.corpus import ANSWERED, Doc, of_kind, texts
from tools.train.linear import SEED, Recipe, calibrated, copies_of, fit, margins, near_copies

FOLDS = 5
#: Official posts may bear this share of hints, as `care` and as `ask`.
CARE_ALARMS, ASK_ALARMS = 0.01, 0.005
#: Posts of the blogs are long, and every two long texts share half of their letters' runs.
_LONG = frozenset({"blog2016", "blog2018"})
_OPENING = 1000


@dataclass(frozen=True, slots=True)
class Task:
    """One question: the sets that answer it, with the weight of each, and the recipe."""

    name: str
    recipe: Recipe
    sources: tuple[tuple[str, float], ...]
    yes: frozenset[str]
    asked: frozenset[str] = frozenset()
    flag: str = ""

    def answers(self, doc: Doc) -> bool:
        """Whether a text is a yes."""
        return bool(dict(doc.flags)[self.flag]) if self.flag else doc.label in self.yes

    def docs(self, source: str) -> list[Doc]:
        """The texts of a set that the question can be put to."""
        return [doc for doc in texts(source) if not self.asked or doc.label in self.asked]


_SIDES = frozenset({"positive", "negative"})
_CLASSES = ("positive", "negative", "neutral")
_FROM_ONE = Recipe("rich letters", 0.3, 3, 4000)
_ELECTIONS = (("regional", 1.0), ("presidential", 1.0))

PARTISAN = Task("partisan", _FROM_ONE, (("official", 1.0),), frozenset({"partisan"}))
FOR = Task(
    "for",
    Recipe("words", 0.1, 3, 8000),
    (*_ELECTIONS, ("blog2018", 1.0), (ANSWERED, 1.0), ("smsa", 0.25), ("emotion", 0.25)),
    frozenset({"positive"}),
    _SIDES,
)
OPINION = Task(
    "opinion",
    Recipe("words", 1.0, 3, 8000),
    (*_ELECTIONS, ("blog2016", 1.0), ("official", 1.0), (ANSWERED, 1.0), ("smsa", 0.25)),
    _SIDES | {"partisan"},
)
CLASSES = tuple(
    Task(name, Recipe("rich letters", 0.3, 3, 3000), _ELECTIONS, frozenset({name})) for name in _CLASSES
)
_LETTERS = Recipe("words letters", 0.1, 3, 3000)
HARM = (
    Task("hate", Recipe("words letters", 0.3, 3, 10_000), (("hate", 1.0),), frozenset(), flag="HS"),
    Task("sara", _LETTERS, (("forum", 1.0),), frozenset(), flag="sara"),
    Task("defame", _LETTERS, (("forum", 1.0),), frozenset(), flag="pencemaran_nama_baik"),
)
TASKS = (PARTISAN, FOR, OPINION, *CLASSES, *HARM)


def answered(task: Task, docs: Sequence[Doc]) -> np.ndarray:
    """The answers to a question."""
    return np.array([task.answers(doc) for doc in docs])


def pool(task: Task, leave_out: str = "") -> tuple[list[Doc], list[float]]:
    """The texts of all sets of a task but one, and their weights: 1/root of the size of their set."""
    docs: list[Doc] = []
    weights: list[float] = []
    for source, share in task.sources:
        if source != leave_out:
            found = task.docs(source)
            docs += found
            weights += [share / len(found) ** 0.5] * len(found)
    mean = sum(weights) / len(weights)
    return docs, [weight / mean for weight in weights]


def trained(task: Task, docs: Sequence[Doc], weights: Sequence[float]) -> Head:
    """The head of a task, fitted to texts."""
    return fit(of_kind(docs, task.recipe.kind), answered(task, docs), task.recipe, weights)


@cache
def groups(source: str) -> tuple[int, ...]:
    """A group for every text of a set: near-copies together. Long posts are their own groups."""
    docs = texts(source)
    if source in _LONG:
        return tuple(range(len(docs)))
    return tuple(near_copies([doc.text.lower() for doc in docs]))


def folds(
    docs: Sequence[Doc], answers: Sequence[object] | np.ndarray, grouped: Sequence[object]
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Training and test places, groups kept whole."""
    splitter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    yield from splitter.split(np.zeros(len(docs)), np.array(answers), np.array(grouped))


@dataclass(slots=True)
class Held:
    """Scores of texts by heads that never saw them or their near-copies."""

    docs: list[Doc]
    yes: np.ndarray
    score: np.ndarray
    fold: np.ndarray


def held_within(task: Task, source: str, grouped: Sequence[object] | None = None) -> Held:
    """Every text of a set scored by a head of the other folds, and of the other sets of the task."""
    docs = task.docs(source)
    if grouped is None:
        place = {id(doc): group for doc, group in zip(texts(source), groups(source), strict=True)}
        grouped = [place[id(doc)] for doc in docs]
    yes = answered(task, docs)
    score, fold = np.zeros(len(docs)), np.zeros(len(docs), dtype=int)
    more, more_weights = pool(task, source) if len(task.sources) > 1 else ([], [])
    share = dict(task.sources)[source]
    for number, (train, test) in enumerate(folds(docs, yes, grouped)):
        ours = [docs[at] for at in train]
        weights = _balanced(more, more_weights, len(ours), share)
        head = trained(task, [*ours, *more], weights)
        score[test] = margins(head, of_kind([docs[at] for at in test], task.recipe.kind))
        fold[test] = number
    return Held(docs, yes, score, fold)


def _balanced(more: Sequence[Doc], weights: Sequence[float], own: int, share: float) -> list[float]:
    """Weights for the texts of one set and of the others, at the same measure."""
    if not more:
        return [1.0] * own
    size = sum(doc.source == more[0].source for doc in more)
    first = weights[0] * size**0.5
    return [share * first / own**0.5] * own + list(weights)


def held_out(task: Task, source: str) -> Held:
    """Every text of a set scored by a head of the other sets alone, near-copies taken out of them."""
    docs = task.docs(source)
    others, weights = pool(task, source)
    copied = copies_of([doc.text.lower()[:_OPENING] for doc in others], [doc.text.lower() for doc in docs])
    kept = [at for at in range(len(others)) if at not in copied]
    head = trained(task, [others[at] for at in kept], [weights[at] for at in kept])
    rows = of_kind(docs, task.recipe.kind)
    fold = np.arange(len(docs)) % FOLDS
    return Held(docs, answered(task, docs), margins(head, rows), fold)


def finished(task: Task) -> Head:
    """The head that ships: fitted to all texts, calibrated on scores of heads that did not see them."""
    head = trained(task, *pool(task))
    first = task.sources[0][0]
    unseen = task in {FOR, OPINION}
    held = held_out(task, first) if unseen else held_within(task, first)
    made = calibrated(head, task.name, held.score, held.yes)
    if task is not PARTISAN:
        return made
    lawful = held.score[~held.yes]
    care, ask = (
        float(np.quantile(lawful, 1 - share, method="higher")) for share in (CARE_ALARMS, ASK_ALARMS)
    )
    # just above the last lawful text that stays below
    return replace(made, care=made.probability_at(care) + 1e-6, ask=made.probability_at(ask) + 1e-6)

"""The questions of the base stage: their texts, recipes and splits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from sklearn.model_selection import StratifiedGroupKFold

from langkah.bahasa.learned import Head
from langkah.bahasa.learned.heads import BESIDE
from tools.train.corpus import ANSWERED, VOICED, WRITTEN, Doc, of_kind, texts
from tools.train.linear import SEED, Recipe, calibrated, copies_of, fit, margins, near_copies

FOLDS = 5
#: Official posts may bear this share of hints, as `care` and as `ask`.
CARE_ALARMS, ASK_ALARMS = 0.01, 0.005
#: Posts of the blogs are long, and every two long texts share half of their letters' runs.
_LONG = frozenset({"blog2016", "blog2018"})
_OPENING = 1000


@dataclass(frozen=True, slots=True)
class Beside:
    """A second head of a question, whose score is added to the first's: another view of the same texts, or other texts.

    `sources`: sets with the weight of one text of theirs; without any, it learns from what the first learns from.
    """

    recipe: Recipe
    sources: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """One question: the sets that answer it, with the weight of each, the recipe, and what stands beside it."""

    name: str
    recipe: Recipe
    sources: tuple[tuple[str, float], ...]
    yes: frozenset[str]
    asked: frozenset[str] = frozenset()
    flag: str = ""
    beside: Beside | None = None

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

#: Whoever reads the public sets alone learns the words of their elections; our own answers tell of all the others.
_OURS = Beside(Recipe("words letters", 0.1, 3, 8000), ((WRITTEN, 1.0), (ANSWERED, 3.0), (VOICED, 3.0)))
PARTISAN = Task("partisan", _FROM_ONE, (("official", 1.0),), _SIDES | {"partisan"}, beside=_OURS)
FOR = Task(
    "for",
    Recipe("words", 0.1, 3, 8000),
    (*_ELECTIONS, ("blog2018", 1.0), (ANSWERED, 1.0), ("smsa", 0.25), ("emotion", 0.25)),
    frozenset({"positive"}),
    _SIDES,
    beside=_OURS,
)
OPINION = Task(
    "opinion",
    Recipe("words", 1.0, 3, 8000),
    (*_ELECTIONS, ("blog2016", 1.0), ("official", 1.0), (ANSWERED, 1.0), ("smsa", 0.25)),
    _SIDES | {"partisan"},
    beside=_OURS,
)
CLASSES = tuple(
    Task(name, Recipe("rich letters", 0.3, 3, 3000), _ELECTIONS, frozenset({name})) for name in _CLASSES
)
_LETTERS = Recipe("words letters", 0.1, 3, 3000)
_WORDS = Beside(Recipe("words", 0.3, 2, 10_000))
HARM = (
    Task(
        "hate",
        Recipe("words letters", 0.3, 3, 10_000),
        (("hate", 1.0),),
        frozenset(),
        flag="HS",
        beside=_WORDS,
    ),
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
    """Scores of texts by heads that never saw them or their near-copies: of the first, and of the one beside it."""

    docs: list[Doc]
    yes: np.ndarray
    first: np.ndarray
    second: np.ndarray | None
    fold: np.ndarray

    @property
    def step(self) -> float:
        """What a score of the second head counts beside one of the first: both weigh the same."""
        return 0.0 if self.second is None else float(self.first.std() / self.second.std())

    @property
    def score(self) -> np.ndarray:
        """Both scores in one."""
        return self.first if self.second is None else self.first + self.step * self.second


def held_within(task: Task, source: str, grouped: Sequence[object] | None = None) -> Held:
    """Every text of a set scored by heads of the other folds, and of the other sets of the task."""
    docs = task.docs(source)
    if grouped is None:
        place = {id(doc): group for doc, group in zip(texts(source), groups(source), strict=True)}
        grouped = [place[id(doc)] for doc in docs]
    yes = answered(task, docs)
    beside = np.zeros(len(docs)) if task.beside else None
    held = Held(docs, yes, np.zeros(len(docs)), beside, np.zeros(len(docs), dtype=int))
    more, more_weights = pool(task, source) if len(task.sources) > 1 else ([], [])
    share = dict(task.sources)[source]
    for number, (train, test) in enumerate(folds(docs, yes, grouped)):
        ours = [docs[at] for at in train]
        asked = [docs[at] for at in test]
        weights = _balanced(more, more_weights, len(ours), share)
        head = trained(task, [*ours, *more], weights)
        held.first[test] = margins(head, of_kind(asked, head.kind))
        other = second(task, [*ours, *more], source)
        if held.second is not None and other is not None:
            held.second[test] = margins(other, of_kind(asked, other.kind))
        held.fold[test] = number
    return held


def second(task: Task, docs: Sequence[Doc], left_out: str = "") -> Head | None:
    """The head beside the first: of its own sets less one, or of the first's texts; None where a task has none."""
    if task.beside is None:
        return None
    return (
        _apart(task, task.beside, left_out) if task.beside.sources else viewed(task, task.beside.recipe, docs)
    )


def viewed(task: Task, recipe: Recipe, docs: Sequence[Doc]) -> Head:
    """A head fitted to texts by another recipe than the task's own."""
    return fit(of_kind(docs, recipe.kind), answered(task, docs), recipe)


@cache
def _apart(task: Task, beside: Beside, left_out: str) -> Head:
    """The head of our own answers: of written texts, and of posts less those of a set and their near-copies."""
    held = [doc.text.lower() for doc in texts(left_out)] if left_out else []
    docs: list[Doc] = []
    weights: list[float] = []
    for source, weight in beside.sources:
        found = [doc for doc in task.docs(source) if doc.source != left_out]
        copied = copies_of([doc.text.lower()[:_OPENING] for doc in found], held) if held else set()
        kept = [doc for at, doc in enumerate(found) if at not in copied]
        docs += kept
        weights += [weight] * len(kept)
    return fit(of_kind(docs, beside.recipe.kind), answered(task, docs), beside.recipe, weights)


def _balanced(more: Sequence[Doc], weights: Sequence[float], own: int, share: float) -> list[float]:
    """Weights for the texts of one set and of the others, at the same measure."""
    if not more:
        return [1.0] * own
    size = sum(doc.source == more[0].source for doc in more)
    first = weights[0] * size**0.5
    return [share * first / own**0.5] * own + list(weights)


def held_out(task: Task, source: str) -> Held:
    """Every text of a set scored by heads of the other sets alone."""
    docs = task.docs(source)
    return Held(docs, answered(task, docs), *unseen_scores(task, source, docs), np.arange(len(docs)) % FOLDS)


def unseen_scores(task: Task, source: str, docs: Sequence[Doc]) -> tuple[np.ndarray, np.ndarray | None]:
    """The scores of texts of a set, by heads that learned from other sets, their near-copies taken out."""
    others, weights = pool(task, source)
    copied = copies_of([doc.text.lower()[:_OPENING] for doc in others], [doc.text.lower() for doc in docs])
    kept = [at for at in range(len(others)) if at not in copied]
    learned = [others[at] for at in kept]
    head = trained(task, learned, [weights[at] for at in kept])
    first = margins(head, of_kind(docs, head.kind))
    other = second(task, learned, source)
    return first, margins(other, of_kind(docs, other.kind)) if other else None


def finished(task: Task) -> list[Head]:
    """The heads that ship: fitted to all texts, calibrated on scores of heads that did not see them."""
    docs, weights = pool(task)
    source = task.sources[0][0]
    held = held_out(task, source) if task in {FOR, OPINION} else held_within(task, source)
    made = replace(
        calibrated(trained(task, docs, weights), task.name, held.score, held.yes), beside=held.step
    )
    if task is PARTISAN:
        made = _hinting(made, held)
    other = second(task, docs)
    return [made, replace(other, name=task.name + BESIDE)] if other else [made]


def _hinting(made: Head, held: Held) -> Head:
    """The head with the limits from which on it hints: just above the last lawful text that stays below."""
    lawful = held.score[~held.yes]
    care, ask = (
        float(np.quantile(lawful, 1 - share, method="higher")) for share in (CARE_ALARMS, ASK_ALARMS)
    )
    return replace(made, care=made.probability_at(care) + 1e-6, ask=made.probability_at(ask) + 1e-6)

"""The rows of reading-quality.md that set heads beside a plain baseline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from tools.train import plain
from tools.train.corpus import ANSWERED, Doc, of_kind, texts
from tools.train.linear import Recipe, copies_of, margins
from tools.train.measure import (
    area,
    as_often,
    calibration_error,
    interval,
    macro_f1,
    probabilities,
    recall_at,
)
from tools.train.tasks import (
    CLASSES,
    FOR,
    HARM,
    OPINION,
    PARTISAN,
    Held,
    Task,
    answered,
    folds,
    groups,
    held_out,
    held_within,
    pool,
    trained,
    unseen_scores,
    viewed,
)

Row = tuple[str, ...]
#: Training and test places of one split.
Places = tuple[np.ndarray, np.ndarray]
_UNSEEN = ("regional", "presidential")
_CUT = 2000
#: What for or against counts among three classes, in steps of one deviation.
_LEAN = 0.4
#: How blogs are read beside the other sets.
_BLOGS = Recipe("words", 0.3, 2, 20_000)


def figures(yes: np.ndarray, score: np.ndarray, fold: np.ndarray | None = None) -> Row:
    """Macro-F1, area and both recalls, with intervals.

    Where folds are given, those of one set, the limit of yes in each comes from the others.
    """
    told = score > 0 if fold is None else as_often(yes, score, fold)
    return (
        f"{macro_f1(yes, told):.3f}",
        str(interval(yes, score, area)),
        str(interval(yes, score, lambda y, s: recall_at(y, s, 0.05))),
        str(interval(yes, score, lambda y, s: recall_at(y, s, 0.01))),
    )


def _calibration(held: Held) -> str:
    return f"{calibration_error(held.yes, probabilities(held.yes, held.score, held.fold)):.3f}"


def partisan() -> Iterator[Row]:
    """Official or partisan, near-copies together, and authors apart."""
    docs = list(texts("official"))
    lines = [doc.masked for doc in docs]
    for name, grouped in (
        ("near-copies together", groups("official")),
        ("authors apart", [d.group for d in docs]),
    ):
        held = held_within(PARTISAN, "official", grouped)
        for kind in plain.KINDS:
            score = np.zeros(len(docs))
            for train, test in folds(docs, held.yes, grouped):
                score[test] = plain.scored(kind, _at(lines, train), held.yes[train], _at(lines, test))
            yield (f"{name}: plain, {kind}", *figures(held.yes, score), "")
        yield (f"{name}: **base**", *figures(held.yes, held.score, held.fold), _calibration(held))


def _at(lines: Sequence[str], places: np.ndarray) -> list[str]:
    return [lines[at] for at in places]


def unseen(task: Task) -> Iterator[Row]:
    """A question put to an election that nothing was learned from; the baseline learns from the same elections."""
    everyday = {"smsa", "emotion", ANSWERED}
    for source in _UNSEEN:
        held = held_out(task, source)
        test = [doc.text[:_CUT] for doc in held.docs]
        others = [doc for doc in pool(task, source)[0] if doc.source not in everyday]
        copied = copies_of([doc.text.lower() for doc in others], [text.lower() for text in test])
        kept = [doc for at, doc in enumerate(others) if at not in copied]
        for kind in plain.KINDS:
            score = plain.scored(kind, [doc.text[:_CUT] for doc in kept], answered(task, kept), test)
            yield (f"{source}: plain, {kind}", *figures(held.yes, score), "")
        yield (f"{source}: **base**", *figures(held.yes, held.score), _calibration(held))


def stance_in_blogs() -> Iterator[Row]:
    """For or against in blog posts: a figure not seen in training, and five folds."""
    docs = FOR.docs("blog2018")
    yes = answered(FOR, docs)
    lines = [doc.text for doc in docs]
    for name, splits in stance_splits(docs, yes):
        for kind in plain.KINDS:
            score = np.zeros(len(docs))
            for train, test in splits:
                score[test] = plain.scored(kind, _at(lines, train), yes[train], _at(lines, test))
            yield f"{name}: plain, {kind}", f"{macro_f1(yes, score > 0):.3f}", f"{area(yes, score):.3f}"
        score = stance_scores(docs, splits)
        told = as_often(yes, score, fold_of(splits, len(docs)))
        yield f"{name}: **base**", f"{macro_f1(yes, told):.3f}", f"{area(yes, score):.3f}"


def stance_splits(docs: Sequence[Doc], yes: np.ndarray) -> list[tuple[str, list[Places]]]:
    """A figure not seen in training, and five folds."""
    named = np.array([doc.group for doc in docs])
    apart = [(np.flatnonzero(named != one), np.flatnonzero(named == one)) for one in np.unique(named)]
    return [("unseen figure", apart), ("five folds", list(folds(docs, yes, range(len(docs)))))]


def fold_of(splits: Sequence[Places], size: int) -> np.ndarray:
    """(text,): the number of the split that tests it."""
    found = np.zeros(size, dtype=int)
    for number, (_, test) in enumerate(splits):
        found[test] = number
    return found


def stance_scores(docs: Sequence[Doc], splits: Sequence[Places]) -> np.ndarray:
    """The scores of two base heads that saw none of the tested posts: one of every set, one of blogs alone."""
    more, weights = pool(FOR, "blog2018")
    every, blogs = np.zeros(len(docs)), np.zeros(len(docs))
    for train, test in splits:
        ours, asked = [docs[at] for at in train], [docs[at] for at in test]
        share = max(weights) * (sum(doc.source == "presidential" for doc in more) / len(ours)) ** 0.5
        head = trained(FOR, [*ours, *more], [share] * len(ours) + weights)
        every[test] = margins(head, of_kind(asked, head.kind))
        head = viewed(FOR, _BLOGS, ours)
        blogs[test] = margins(head, of_kind(asked, head.kind))
    return np.asarray(every / every.std() + blogs / blogs.std())


def three_classes() -> Iterator[Row]:
    """For, against or neither within one election, near-copies together."""
    for source in _UNSEEN:
        docs = list(texts(source))
        labels = np.array([doc.label for doc in docs])
        splits = list(folds(docs, labels, groups(source)))
        lines = [doc.masked for doc in docs]
        for kind in plain.KINDS:
            told = labels.copy()
            for train, test in splits:
                columns = plain.scored(kind, _at(lines, train), labels[train], _at(lines, test))
                told[test] = np.unique(labels)[columns.argmax(axis=1)]
            yield f"{source}: plain, {kind}", f"{macro_f1(labels, told):.3f}"
        told = np.array([task.name for task in CLASSES])[class_margins(source).argmax(axis=0)]
        yield f"{source}: **base**", f"{macro_f1(labels, told):.3f}"


@cache
def class_margins(source: str) -> np.ndarray:
    """(classes, texts): the margins of base heads that saw neither the text nor its near-copies.

    For and against lean on the answer of the heads of that question, which saw nothing of the set.
    """
    docs = list(texts(source))
    found = np.zeros((len(CLASSES), len(docs)))
    for train, test in folds(docs, [doc.label for doc in docs], groups(source)):
        found[:, test] = [_one_class(task, docs, source, train, test) for task in CLASSES]
    lean = Held(docs, np.zeros(len(docs)), *unseen_scores(FOR, source, docs), np.zeros(len(docs))).score
    found += _LEAN * found.std() * np.outer([1, -1, 0], (lean - lean.mean()) / lean.std())
    return found


def _one_class(task: Task, docs: list[Doc], source: str, train: np.ndarray, test: np.ndarray) -> np.ndarray:
    alone = replace(task, sources=((source, 1.0),))
    head = trained(alone, [docs[at] for at in train], [1.0] * len(train))
    return margins(head, of_kind([docs[at] for at in test], task.recipe.kind))


def harm() -> Iterator[Row]:
    """Hate, SARA and defamation, near-copies together."""
    for task in HARM:
        source = task.sources[0][0]
        held = held_within(task, source)
        lines = [doc.masked for doc in held.docs]
        for kind in plain.KINDS:
            score = np.zeros(len(lines))
            for train, test in folds(held.docs, held.yes, groups(source)):
                score[test] = plain.scored(kind, _at(lines, train), held.yes[train], _at(lines, test))
            yield (f"{task.name}: plain, {kind}", *figures(held.yes, score), "")
        yield (f"{task.name}: **base**", *figures(held.yes, held.score, held.fold), _calibration(held))


__all__ = [
    "FOR",
    "OPINION",
    "Row",
    "class_margins",
    "figures",
    "fold_of",
    "harm",
    "partisan",
    "stance_in_blogs",
    "stance_scores",
    "stance_splits",
    "three_classes",
    "unseen",
]

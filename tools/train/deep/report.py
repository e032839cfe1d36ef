"""The rows of reading-quality.md that the second stage adds."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from tools.train.corpus import texts
from tools.train.deep.held import EAR_SHARE, Kept, blended, held_rows, kept, scores
from tools.train.measure import area, as_often, calibration_error, macro_f1, probabilities
from tools.train.report import Row, class_margins, figures, fold_of, stance_scores, stance_splits
from tools.train.tasks import CLASSES, FOLDS, FOR, OPINION, Task, answered

_UNSEEN = ("regional", "presidential")
_POSTS = ("official", "regional", "presidential")
#: The larger encoder that the shipped one learned from, and the shipped one before and after eight bits.
_STAGES = ("twelve", "before", "after")


def _rows(name: str, one: Kept | None, *, within: bool = False) -> Iterator[Row]:
    if one is None:
        return
    both = one.blended()
    fold = one.fold if within else None
    error = calibration_error(one.yes, probabilities(one.yes, both, one.fold))
    yield (f"{name}: encoder alone", *figures(one.yes, one.after, fold), "")
    yield (f"{name}: **base + deep**", *figures(one.yes, both, fold), f"{error:.3f}")


def partisan() -> Iterator[Row]:
    """Official or partisan, near-copies together."""
    yield from _rows("near-copies together", kept("partisan copies", "partisan"), within=True)


def unseen(task: Task) -> Iterator[Row]:
    """A question put to an election that nothing was learned from."""
    for source in _UNSEEN:
        yield from _rows(source, kept(f"unseen {source}", task.name))


def stance_in_blogs() -> Iterator[Row]:
    """For or against in blog posts."""
    docs = FOR.docs("blog2018")
    yes = answered(FOR, docs)
    for (name, splits), key in zip(stance_splits(docs, yes), ("figure", "folds"), strict=True):
        found = scores(f"blogs {key}", docs, "for")
        if found is not None:
            both = blended(found[1], stance_scores(docs, splits))
            for kind, score in (("encoder alone", found[1]), ("**base + deep**", both)):
                told = as_often(yes, score, fold_of(splits, len(docs)))
                yield f"{name}: {kind}", f"{macro_f1(yes, told):.3f}", f"{area(yes, score):.3f}"


def three_classes() -> Iterator[Row]:
    """For, against or neither within one election, near-copies together."""
    names = np.array([task.name for task in CLASSES])
    for source in _UNSEEN:
        docs = list(texts(source))
        found = [scores(f"classes {source}", docs, name) for name in names]
        deep = np.array([one[1] for one in found if one is not None])
        if len(deep) == len(names):
            labels = np.array([doc.label for doc in docs])
            both = np.array([blended(*pair) for pair in zip(deep, class_margins(source), strict=True)])
            for kind, columns in (("encoder alone", deep), ("**base + deep**", both)):
                yield f"{source}: {kind}", f"{macro_f1(labels, names[columns.argmax(axis=0)]):.3f}"


def eight_bits() -> Iterator[Row]:
    """What fewer layers and eight bits cost: the area of twelve layers, of four, and of four in eight bits."""
    splits = [(f"unseen {source}", task.name) for source in _UNSEEN for task in (FOR, OPINION)]
    for split, question in (*splits, ("partisan copies", "partisan")):
        one = kept(split, question)
        if one is not None:
            before, after = (f"{area(one.yes, score):.3f}" for score in (one.before, one.after))
            yield f"{split}, `{question}`", "", before, after
    row = held_rows().get("written")
    if row is not None:
        areas = (f"{area(np.array(row['yes'], dtype=bool), np.array(row[name])):.3f}" for name in _STAGES)
        yield "written texts held out, `breach`", *areas


def ear() -> Iterator[Row]:
    """The ear's question over one fold of five, by sources: the linear head, the encoder, both."""
    row = held_rows().get("written")
    if row is None:
        return
    yes, sources = np.array(row["yes"], dtype=bool), np.array(row["sources"])
    linear, after = np.array(row["linear"]), np.array(row["after"])
    fold = np.arange(len(yes)) % FOLDS
    every = ("written texts", np.char.startswith(sources, "w")), ("labelled posts", np.isin(sources, _POSTS))
    for name, chosen in (one for one in every if one[1].any()):
        for kind, score in (
            ("linear", linear), ("encoder alone", after), ("**base + deep**", blended(after, linear, EAR_SHARE))
        ):  # fmt: skip
            one = score[chosen]
            error = calibration_error(yes[chosen], probabilities(yes[chosen], one, fold[chosen]))
            yield (
                f"{name}, one fold ({chosen.sum():,}): {kind}", *figures(yes[chosen], one), f"{error:.3f}"
            )  # fmt: skip

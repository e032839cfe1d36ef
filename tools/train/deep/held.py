"""Held-out scores of the encoder, beside those of the linear heads."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tools.train.corpus import Doc, texts
from tools.train.tasks import FOLDS, FOR, OPINION, PARTISAN, answered, groups, held_out, held_within

#: What the linear ear counts beside the encoder: as much, which costs nothing on written texts and gains on posts.
EAR_SHARE = 1.0
#: Scores of texts by encoders that saw neither them nor their near-copies: numbers alone, a line a split.
HELD = Path(__file__).with_name("held.jsonl")


@dataclass(frozen=True, slots=True)
class Kept:
    """One question over one split: the truth, and the scores of the encoder (before and after eight bits) and heads."""

    yes: np.ndarray
    before: np.ndarray
    after: np.ndarray
    linear: np.ndarray
    fold: np.ndarray

    def blended(self) -> np.ndarray:
        """Both stages in one. A step of each is its deviation over these texts: no label is looked at."""
        return blended(self.after, self.linear)


def blended(deep: np.ndarray, linear: np.ndarray, share: float = 1.0) -> np.ndarray:
    """The scores of the encoder and of a linear head in one."""
    return np.asarray(deep / deep.std() + share * linear / linear.std())


def fingerprint(docs: Sequence[Doc]) -> str:
    """Tells whether scores belong to these texts in this order."""
    return hashlib.sha256("\n".join(doc.text for doc in docs).encode()).hexdigest()[:16]


def held_rows() -> dict[str, dict[str, Any]]:
    """The held-out scores by split."""
    lines = HELD.read_text(encoding="utf-8").splitlines() if HELD.exists() else []
    return {row["split"]: row for row in map(json.loads, lines)}


def scores(split: str, docs: Sequence[Doc], question: str) -> tuple[np.ndarray, np.ndarray] | None:
    """The scores of texts before and after eight bits; None where there are none for just these texts."""
    row = held_rows().get(split)
    if row is None or row["texts"] != fingerprint(docs):
        return None
    column = row["questions"].index(question)
    return np.array(row["before"][column]), np.array(row["after"][column])


def kept(split: str, question: str) -> Kept | None:
    """The scores of both stages over a split, for the texts that the question can be put to."""
    kind, source = split.split(" ", 1)
    task = {"for": FOR, "opinion": OPINION, "partisan": PARTISAN}[question]
    source = "official" if kind == "partisan" else source
    docs = texts(source)
    found = scores(split, docs, question)
    if found is None:
        return None
    asked = [at for at, doc in enumerate(docs) if not task.asked or doc.label in task.asked]
    linear = held_out(task, source) if kind == "unseen" else held_within(task, source, groups(source))
    before, after = (one[asked] for one in found)
    return Kept(
        answered(task, [docs[at] for at in asked]), before, after, linear.score, np.arange(len(asked)) % FOLDS
    )

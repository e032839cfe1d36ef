"""Twelve layers learn the ear's question first; four learn from what they answer."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

import torch

from langkah.bahasa.learned.ear import BREACH
from tools.train.corpus import POST, ROOT, gazetteer, labelled, raw
from tools.train.deep.e5 import original
from tools.train.deep.encoder import Encoder, begun
from tools.train.deep.fit import Example, fitted, scored
from tools.train.deep.sets import Cutter, Row, cut_up
from tools.train.linear import SEED, copies_of

#: Hours of work: kept here, and read from here the next time.
KEPT = ROOT / "build" / "deep" / "twelve.pt"
_ROUNDS, _RATE = 2.0, 7e-5
#: Of a text's answer so much is the larger encoder's: it tells how clear a text is, and ours tells what is right.
_SHARE = 0.5
#: Posts that nobody answered: how many of the sets, and how much each weighs beside a written text.
_POSTS, _POST_WORTH = 4_000, 0.5
_SETS = ("official", "regional", "presidential", "hate", "forum")


def taught(pieces: Mapping[str, float], questions: Sequence[str], examples: Sequence[Example]) -> Encoder:
    """All layers of the original, fitted to the examples, or read where a run before kept them."""
    torch.manual_seed(SEED)
    model = begun(original(), range(12), pieces, questions)
    if KEPT.exists():
        model.load_state_dict(torch.load(KEPT))
        model.eval()
        return model
    fitted(model, examples, _ROUNDS, _RATE, 1)
    KEPT.parent.mkdir(parents=True, exist_ok=True)
    torch.save(model.state_dict(), KEPT)
    return model


def softened(model: Encoder, examples: Sequence[Example]) -> list[Example]:
    """The examples, where the ear's question is asked with an answer between ours and the model's."""
    asked = [one for one in examples if BREACH in one.answers]
    told = _told(model, [one.row for one in asked])
    found = [one for one in examples if BREACH not in one.answers]
    for one, heard in zip(asked, told, strict=True):
        ours, worth = one.answers[BREACH]
        answer = (1 - _SHARE) * ours + _SHARE * heard
        found.append(replace(one, answers={**one.answers, BREACH: (answer, worth)}))
    return found


def unanswered(model: Encoder, cutter: Cutter) -> list[Example]:
    """Posts that nobody answered, with the model's answer; none of them near one that is judged."""
    known = {post.text for part in ("learn", "judge") for post in labelled(part)}
    judged = [post.text.lower() for post in labelled("judge")]
    every = {text[:POST]: source for source in _SETS for text in raw(source)}
    posts = [(source, text) for text, source in every.items() if text and text not in known]
    Random(SEED).shuffle(posts)  # noqa: S311 a fixed sample, no secret
    copied = copies_of([text.lower() for _, text in posts], judged)
    chosen = [one for at, one in enumerate(posts) if at not in copied][:_POSTS]
    rows = [cutter.row(cut_up(text, gazetteer(source))) for source, text in chosen]
    told = _told(model, rows)
    return [Example(row, {BREACH: (heard, _POST_WORTH)}) for row, heard in zip(rows, told, strict=True)]


def _told(model: Encoder, rows: Sequence[Row]) -> list[float]:
    """(text,): the model's probability of a breach."""
    margins = scored(model, rows)[:, model.questions.index(BREACH)]
    return [1 / (1 + math.exp(-float(margin))) for margin in margins]

"""Teaches the encoder the ear's question through a larger one; fits the blend."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from langkah.bahasa.learned.blends import Blend
from langkah.bahasa.learned.blends import pack as pack_blends
from langkah.bahasa.learned.ear import BREACH, USUAL
from langkah.bahasa.learned.encoder import BLENDS, FOLDER, PIECES, WEIGHTS
from langkah.bahasa.learned.pieces import Pieces, unpack
from tools.train import ear
from tools.train.corpus import ROOT, gazetteer
from tools.train.deep import twelve
from tools.train.deep.encoder import Encoder, Shape
from tools.train.deep.export import Reader, write
from tools.train.deep.fit import Example, fitted, scored
from tools.train.deep.held import EAR_SHARE, HELD, held_rows
from tools.train.deep.narrow import narrowed
from tools.train.deep.pools import ELECTIONS, SHIPPED, Pool
from tools.train.deep.sets import SOURCES, Cutter, cut_up
from tools.train.linear import SEED, near_copies, platt
from tools.train.written import names

PLACE = ROOT / "src" / "langkah" / "bahasa" / "learned" / FOLDER
SPLIT = "written"
QUESTIONS = (*SHIPPED, BREACH)
#: What the encoder that this goes on from had learned from already: held out of this run, such texts tell nothing.
_MET = frozenset(
    {"posts", "plain", "reader", "examples", "everyday", *SOURCES, *(f"w{at}" for at in range(1, 66))}
)
_SETS = (*ELECTIONS, "official")
_EVERYDAY = 4_000
#: Of every political set so much is learned again, so that it is not unlearned.
_AGAIN = 0.4
_EPOCHS, _RATE, _THREADS = 2.0, 6e-5, 2
_LOW, _HIGH = 0.05, 0.95
#: So many texts show what reaches far inside.
_SAMPLE = 1_500


def opened(path: Path, pieces: Mapping[str, float], questions: Sequence[str]) -> Encoder:
    """The encoder of a file, to go on learning: matrices of whole numbers become fractions again.

    Questions that the file does not know begin at nothing.
    """
    file = onnx.load(str(path))
    held = {one.name: numpy_helper.to_array(one).astype(np.float32) for one in file.graph.initializer}
    asked = {one.key: one.value for one in file.metadata_props}["questions"].split()
    layers = 1 + max(int(name.split(".")[1]) for name in held if name.startswith("layers."))
    hidden, inner = len(held["norm.weight"]), held["layers.0.wide.whole"].shape[1]
    shape = Shape(hidden, int(held["apart"][2]), inner, layers)
    model = Encoder(shape, len(Pieces(pieces)), questions)
    state: dict[str, np.ndarray] = {
        name: value for name, value in held.items() if name.endswith(("weight", "bias"))
    }
    state["position.weight"] = held["position"]
    state["word.weight"] = held["word.whole"] * held["word.step"]
    for name in [one.removesuffix(".whole") for one in held if one.endswith(".whole") and "layers" in one]:
        pulled = held[f"{name}.whole"] * held[f"{name}.step"]
        state[f"{name}.weight"] = (pulled * held[f"{name}.pull"][:, None]).T
    nn.init.normal_(model.answer.weight, std=0.02)
    nn.init.zeros_(model.answer.bias)
    places = [model.questions.index(one) for one in asked]
    weight, bias = (one.detach().numpy().copy() for one in (model.answer.weight, model.answer.bias))
    weight[places], bias[places] = held["answer"].T, held["answer.bias"]
    state["answer.weight"], state["answer.bias"] = weight, bias
    model.load_state_dict({name: torch.from_numpy(np.ascontiguousarray(one)) for name, one in state.items()})
    return model


def main() -> int:
    """Learn, score what was held out, write encoder and blend."""
    torch.set_num_threads(_THREADS)
    pieces = unpack((PLACE / PIECES).read_text("utf-8"))
    cutter = Cutter(Pieces(pieces))
    every = ear.rows()
    answers = np.array([one.breach for one in every])
    groups = near_copies([one.text.lower() for one in every])
    test = _held_out(every, groups)
    if not test:
        print(
            "deep: no text is new to the encoder, so nothing would measure it; add a file to written/",
            file=sys.stderr,
        )
        return 1
    shut = {groups[at] for at in test}
    train = np.array([at for at in range(len(every)) if groups[at] not in shut])
    linear = ear.held_margins(every)
    print(f"deep: {len(train)} texts to learn from, {len(test)} held out", flush=True)
    rows = [cutter.row(cut_up(one.text, gazetteer(one.source) if one.listed else names())) for one in every]
    examples = [*_asked(every, rows, train), *_again(cutter)]
    larger = twelve.taught(pieces, QUESTIONS, examples)
    model = narrowed(opened(PLACE / WEIGHTS, pieces, QUESTIONS), [rows[at] for at in train[:_SAMPLE]])
    fitted(model, [*twelve.softened(larger, examples), *twelve.unanswered(larger, cutter)], _EPOCHS, _RATE, 2)
    sample = [rows[at] for at in train[:200]]
    write(model, PLACE / WEIGHTS, QUESTIONS, sample)
    place, asked = QUESTIONS.index(BREACH), [rows[at] for at in test]
    after = Reader(PLACE / WEIGHTS).scored(asked)[:, place]
    told = {
        "twelve": scored(larger, asked)[:, place],
        "before": scored(model, asked)[:, place],
        "after": after,
    }
    _keep({**told, "linear": linear[test]}, answers[test], [every[at].source for at in test])
    blend = _blended(after, linear[test], answers[test])
    (PLACE / BLENDS).write_text(pack_blends([blend]), encoding="utf-8")
    return 0


def _held_out(every: Sequence[ear.Row], groups: Sequence[int]) -> list[int]:
    """The texts of every fifth group of near-copies, less those that an earlier training had met."""
    place = {group: at for at, group in enumerate(dict.fromkeys(groups))}
    return [
        at for at, one in enumerate(every) if place[groups[at]] % ear.FOLDS == 0 and one.source not in _MET
    ]


def _asked(every: Sequence[ear.Row], rows: Sequence[object], train: np.ndarray) -> list[Example]:
    chance = Random(SEED)  # noqa: S311 a fixed sample, no secret
    quiet = [at for at in train if every[at].source == "everyday"]
    kept = set(chance.sample(quiet, min(_EVERYDAY, len(quiet))))
    chosen = [at for at in train if every[at].source != "everyday" or at in kept]
    share = sum(every[at].breach for at in chosen) / len(chosen)
    worth = {True: 0.5 / share, False: 0.5 / (1 - share)}
    return [
        Example(rows[at], {BREACH: (every[at].breach, worth[every[at].breach] * math.sqrt(every[at].weight))})
        for at in chosen
    ]


def _again(cutter: Cutter) -> list[Example]:
    chance = Random(SEED)  # noqa: S311 a fixed sample, no secret
    found = Pool(cutter).without("", _SETS)
    return chance.sample(found, int(len(found) * _AGAIN))


def _keep(told: Mapping[str, np.ndarray], yes: np.ndarray, sources: Sequence[str]) -> None:
    rows = held_rows()
    rows[SPLIT] = {
        "split": SPLIT,
        "sources": list(sources),
        "yes": [int(one) for one in yes],
        **{name: [round(float(one), 3) for one in column] for name, column in told.items()},
    }
    lines = (json.dumps(row, separators=(",", ":")) for _, row in sorted(rows.items()))
    HELD.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def _blended(deep: np.ndarray, linear: np.ndarray, yes: np.ndarray) -> Blend:
    whole = Blend(
        BREACH, round(float(deep.std()), 6), round(float(linear.std()), 6), 1.0, 0.0, _LOW, _HIGH, EAR_SHARE
    )
    margin = np.array([whole.margin(*pair) for pair in zip(deep, linear, strict=True)])
    slope, _ = platt(margin, yes)
    shift = math.log(USUAL.ask / (1 - USUAL.ask)) - slope * _even(margin, yes)
    return replace(whole, slope=round(slope, 6), shift=round(shift, 6))


def _even(margin: np.ndarray, yes: np.ndarray) -> float:
    """Where as large a share of the breaches lies below as of the lawful texts above: both errors count the same."""
    limits = np.sort(margin)
    missed = np.searchsorted(np.sort(margin[yes]), limits) / yes.sum()
    warned = 1 - np.searchsorted(np.sort(margin[~yes]), limits) / (~yes).sum()
    return float(limits[np.abs(missed - warned).argmin()])


if __name__ == "__main__":
    sys.exit(main())

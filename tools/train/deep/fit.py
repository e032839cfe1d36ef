"""Fitting an encoder: examples with answers, batches by length, fixed seeds."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from langkah.bahasa.learned.pieces import FILL, UNKNOWN, Window
from langkah.bahasa.learned.pieces import windows as in_windows
from tools.train.deep.encoder import Encoder
from tools.train.deep.sets import Row
from tools.train.linear import SEED

#: How often a text is learned from as it was written, and how often a name of somebody else is shut out.
_BARE, _SHUT = 0.25, 0.5
#: Pieces in a batch, and how many batches are sorted by length together.
_BATCH, _SORTED = 2048, 40
_DECAY, _WARM, _CLIP = 0.01, 0.1, 1.0
CLASSES = ("positive", "negative", "neutral")


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its answers: question to (how far yes, weight); and its class, if the three classes are asked."""

    row: Row
    answers: Mapping[str, tuple[float, float]]
    kind: str = ""
    kind_weight: float = 1.0


def windows(row: Row, *, bare: bool = False, chance: Random | None = None) -> list[Window]:
    """A text as windows of pieces.

    `bare` leaves names as they were written; `chance` shuts out names of others at random.
    """
    shut = [chance is not None and other and chance.random() < _SHUT for other in row.unlearned]
    every = row.raw if bare else row.masked
    places = ((UNKNOWN,) if out else one for one, out in zip(every, shut, strict=True))
    return in_windows(zip(places, row.target, strict=True))


def stacked(items: Sequence[Window]) -> tuple[Tensor, Tensor]:
    """Windows side by side, filled up to the longest."""
    longest = max(len(ids) for ids, _ in items)
    ids = torch.full((len(items), longest), FILL)
    target = torch.zeros(len(items), longest, dtype=torch.bool)
    for at, (one, meant) in enumerate(items):
        ids[at, : len(one)] = torch.tensor(one)
        target[at, : len(meant)] = torch.tensor(meant)
    return ids, target


def _batches(
    items: Sequence[tuple[Window, Example]], chance: Random
) -> Iterator[list[tuple[Window, Example]]]:
    order = list(items)
    chance.shuffle(order)
    mean = sum(len(item[0]) for item, _ in order) / len(order)
    stretch = max(1, int(_SORTED * _BATCH / mean))
    made: list[list[tuple[Window, Example]]] = []
    for begin in range(0, len(order), stretch):
        part: list[tuple[Window, Example]] = []
        for one in sorted(order[begin : begin + stretch], key=lambda pair: len(pair[0][0])):
            if part and (len(part) + 1) * len(one[0][0]) > _BATCH:
                made.append(part)
                part = []
            part.append(one)
        made.append(part)
    chance.shuffle(made)
    yield from made


def _drawn(examples: Sequence[Example], chance: Random, most: int) -> list[tuple[Window, Example]]:
    """Every text once, in up to `most` windows."""
    found = []
    for one in examples:
        seen = windows(one.row, bare=chance.random() < _BARE, chance=chance)
        for item in chance.sample(seen, min(most, len(seen))):
            found.append((item, one))  # noqa: PERF401 two loops read better
    return found


def fitted(model: Encoder, examples: Sequence[Example], epochs: float, rate: float, most: int = 2) -> Encoder:
    """The model, trained in place. Fixed seeds: the same texts give the same weights on the same machine."""
    torch.manual_seed(SEED)
    chance = Random(SEED)  # noqa: S311 a fixed order, no secret
    whole = math.ceil(epochs)
    rounds = [_drawn(examples, chance, most) for _ in range(whole)]
    rounds[-1] = rounds[-1][: int(len(rounds[-1]) * (epochs - whole + 1))]
    batches = [batch for items in rounds for batch in _batches(items, chance)]
    quiet = [p for p in model.parameters() if p.ndim < 2]
    loud = [p for p in model.parameters() if p.ndim >= 2]
    machine = torch.optim.AdamW(
        [{"params": loud, "weight_decay": _DECAY}, {"params": quiet, "weight_decay": 0.0}], lr=rate
    )
    model.train()
    begun = time.process_time()
    for step, batch in enumerate(batches):
        share = (step + 1) / len(batches)
        for group in machine.param_groups:
            group["lr"] = rate * min(share / _WARM, (1 - share) / (1 - _WARM) + 0.02, 1.0)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(*stacked([item for item, _ in batch])).float()
        loss = _loss(model.questions, scores, [one for _, one in batch])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), _CLIP)
        machine.step()
        machine.zero_grad(set_to_none=True)
        if step % 50 == 0:
            seen = time.process_time() - begun
            print(f"  {step}/{len(batches)} loss {float(loss):.3f} cpu {seen:.0f}s", flush=True)
    model.eval()
    return model


def _loss(questions: Sequence[str], scores: Tensor, examples: Sequence[Example]) -> Tensor:
    yes = torch.zeros_like(scores)
    weight = torch.zeros_like(scores)
    for at, one in enumerate(examples):
        for place, question in enumerate(questions):
            if question in one.answers:
                answer, worth = one.answers[question]
                yes[at, place], weight[at, place] = answer, worth
    loss = functional.binary_cross_entropy_with_logits(scores, yes, weight, reduction="sum")
    asked = [at for at, one in enumerate(examples) if one.kind]
    if asked:
        columns = [questions.index(kind) for kind in CLASSES]
        truth = torch.tensor([CLASSES.index(examples[at].kind) for at in asked])
        sizes = torch.tensor([examples[at].kind_weight for at in asked])
        each = functional.cross_entropy(scores[asked][:, columns], truth, reduction="none")
        loss = loss + (each * sizes).sum()
    return loss / len(examples)


def scored(model: Encoder, rows: Sequence[Row]) -> np.ndarray:
    """(texts, questions): the mean over the windows of each text."""
    items = [(at, item) for at, row in enumerate(rows) for item in windows(row)]
    items.sort(key=lambda pair: len(pair[1][0]))
    total = np.zeros((len(rows), len(model.questions)))
    count = np.zeros(len(rows))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for begin in range(0, len(items), 64):
            part = items[begin : begin + 64]
            found = model(*stacked([item for _, item in part])).float().numpy()
            for (at, _), one in zip(part, found, strict=True):
                total[at] += one
                count[at] += 1
    return total / count[:, None]


def overheard(model: Encoder, sample: Sequence[Row], seen: Callable[[str, Tensor], None]) -> None:
    """Reads a sample and shows, by the name of each linear map between the layers, what comes into it."""

    def watch(name: str, one: torch.nn.Module) -> torch.utils.hooks.RemovableHandle:
        return one.register_forward_pre_hook(lambda _, inputs: seen(name, inputs[0]))

    layers = dict(model.layers.named_modules(prefix="layers"))
    watched = [watch(name, one) for name, one in layers.items() if isinstance(one, torch.nn.Linear)]
    with torch.no_grad():
        for row in sample:
            for window in windows(row):
                model(*stacked([window]))
    for one in watched:
        one.remove()

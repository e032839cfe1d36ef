"""Leaves out the inner values of an encoder that tell it least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch

from tools.train.deep.encoder import Encoder
from tools.train.deep.fit import overheard
from tools.train.deep.sets import Row

#: Of 1,536 inner values a layer so many stay: an eighth less time a text; training goes on afterwards.
INNER = 1152


def narrowed(model: Encoder, sample: Sequence[Row], inner: int = INNER) -> Encoder:
    """The same encoder with fewer inner values a layer: those that reach furthest into what follows, in the sample."""
    if model.shape.inner <= inner:
        return model
    reach = _reach(model, sample)
    made = Encoder(replace(model.shape, inner=inner), model.word.num_embeddings, model.questions, model.drop)
    state = dict(model.state_dict())
    for at, one in enumerate(reach):
        kept = one.argsort(descending=True)[:inner].sort().values
        name = f"layers.{at}"
        for key in (f"{name}.wide.weight", f"{name}.wide.bias"):
            state[key] = state[key][kept]
        state[f"{name}.narrow.weight"] = state[f"{name}.narrow.weight"][:, kept]
    made.load_state_dict(state)
    made.eval()
    return made


def _reach(model: Encoder, sample: Sequence[Row]) -> list[torch.Tensor]:
    """(inner,) for every layer: how large each value is, times the weights that read it."""
    squares: dict[str, torch.Tensor] = {}

    def seen(name: str, values: torch.Tensor) -> None:
        squares[name] = squares.get(name, torch.zeros(1)) + (values.float() ** 2).sum((0, 1))

    overheard(model, sample, seen)
    state = model.state_dict()
    names = [f"layers.{at}.narrow" for at in range(model.shape.layers)]
    return [squares[name].sqrt() * state[f"{name}.weight"].norm(dim=0) for name in names]

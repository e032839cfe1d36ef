"""Leaves out the inner values of an encoder that tell it least."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch

from tools.train.deep.encoder import Encoder
from tools.train.deep.fit import stacked, windows
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
    weights = [model.state_dict()[f"layers.{at}.narrow.weight"] for at in range(model.shape.layers)]
    squares = [torch.zeros(model.shape.inner) for _ in weights]

    def watch(at: int, layer: torch.nn.Module) -> torch.utils.hooks.RemovableHandle:
        def seen(_: torch.nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
            squares[at] += (inputs[0].float() ** 2).sum((0, 1))

        return layer.register_forward_pre_hook(seen)

    found = dict(model.named_modules())
    watched = [watch(at, found[f"layers.{at}.narrow"]) for at in range(model.shape.layers)]
    with torch.no_grad():
        for row in sample:
            for window in windows(row):
                model(*stacked([window]))
    for one in watched:
        one.remove()
    return [one.sqrt() * weight.norm(dim=0) for one, weight in zip(squares, weights, strict=True)]

"""The encoder while it is trained: layers of the original under heads of our own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from langkah.bahasa.learned.pieces import CLOSE, FILL, OPEN, ROLE, ROLES, UNKNOWN, Pieces
from tools.train.deep.e5 import Original

#: Places in a window that get a position of their own.
POSITIONS = 128
#: The roles begin as what stands for anyone: a candidate, somebody else, a party.
_FIRST_MEANING = ("\u2581calon", "\u2581lain", "\u2581partai")


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of an encoder."""

    hidden: int
    heads: int
    inner: int
    layers: int


class Layer(nn.Module):
    """One layer of the original: attention, then two linear maps, each added and normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.hidden, 3 * shape.hidden)
        self.out = nn.Linear(shape.hidden, shape.hidden)
        self.first = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.wide = nn.Linear(shape.hidden, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.hidden)
        self.second = nn.LayerNorm(shape.hidden, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor, drop: float) -> Tensor:
        """(texts, places, hidden) to the same; `mask` is true where a place holds a piece."""
        texts, places, hidden = x.shape
        qkv = self.qkv(x).view(texts, places, 3, self.heads, hidden // self.heads)
        query, key, value = qkv.permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask[:, None, None, :])
        seen = self.out(seen.transpose(1, 2).reshape(texts, places, hidden))
        x = self.first(x + functional.dropout(seen, drop, self.training))
        found = self.narrow(functional.gelu(self.wide(x)))
        return torch.as_tensor(self.second(x + functional.dropout(found, drop, self.training)))


class Encoder(nn.Module):
    """Pieces in, one score a question out: heads on the mean of all pieces beside the mean of the target's."""

    def __init__(self, shape: Shape, size: int, questions: Sequence[str], drop: float = 0.1) -> None:
        super().__init__()
        self.shape, self.drop, self.questions = shape, drop, tuple(questions)
        self.word = nn.Embedding(size, shape.hidden)
        self.position = nn.Embedding(POSITIONS, shape.hidden)
        self.norm = nn.LayerNorm(shape.hidden, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.answer = nn.Linear(2 * shape.hidden, len(self.questions))

    def pooled(self, ids: Tensor, target: Tensor) -> Tensor:
        """The mean of all pieces beside the mean of the target's, or of all where nobody is meant."""
        mask = ids != FILL
        places = torch.arange(ids.shape[1])
        x = self.norm(self.word(ids) + self.position(places))
        x = functional.dropout(x, self.drop, self.training)
        for layer in self.layers:
            x = layer(x, mask, self.drop)
        whole = mask.to(x.dtype)[:, :, None]
        meant = torch.where(target.any(1, keepdim=True), target, mask).to(x.dtype)[:, :, None]
        return torch.cat([(x * one).sum(1) / one.sum(1) for one in (whole, meant)], dim=1)

    def forward(self, ids: Tensor, target: Tensor) -> Tensor:
        """(texts, places) twice to (texts, questions)."""
        found = functional.dropout(self.pooled(ids, target), self.drop, self.training)
        return torch.as_tensor(self.answer(found.float()))


def begun(
    first: Original, layers: Sequence[int], scores: Mapping[str, float], questions: Sequence[str]
) -> Encoder:
    """An encoder that begins as chosen layers and pieces of the original."""
    shape = Shape(first.hidden, first.heads, first.inner, len(layers))
    made = Encoder(shape, len(Pieces(scores)), questions)
    state = {"word.weight": _words(first, scores)}
    kinds = torch.from_numpy(first.tensors["emb.type"].reshape(-1, first.hidden).copy())[0]
    position = torch.from_numpy(first.tensors["emb.pos"].reshape(-1, first.hidden).copy())
    state["position.weight"] = position[:POSITIONS] + kinds
    state |= {f"norm.{name}": _at(first, f"emb.ln.{key}") for name, key in (("weight", "w"), ("bias", "b"))}
    for at, layer in enumerate(layers):
        state |= {f"layers.{at}.{name}": value for name, value in _layer(first, layer).items()}
    made.load_state_dict(state, strict=False)
    nn.init.normal_(made.answer.weight, std=0.02)
    nn.init.zeros_(made.answer.bias)
    return made


def _at(first: Original, name: str, *shape: int) -> Tensor:
    return torch.from_numpy(first.tensors[name].reshape(shape or (-1,)).copy())


def _layer(first: Original, number: int) -> dict[str, Tensor]:
    wide, inner = first.hidden, first.inner
    found: dict[str, Tensor] = {}
    for name, key, shape in (
        ("out", "ao", (wide, wide)),
        ("wide", "fi", (inner, wide)),
        ("narrow", "fo", (wide, inner)),
        ("first", "aln", (wide,)),
        ("second", "oln", (wide,)),
    ):
        found[f"{name}.weight"] = _at(first, f"l{number}.{key}.w", *shape)
        found[f"{name}.bias"] = _at(first, f"l{number}.{key}.b")
    three = [_at(first, f"l{number}.{key}.w", wide, wide) for key in "qkv"]
    found["qkv.weight"] = torch.cat(three)
    found["qkv.bias"] = torch.cat([_at(first, f"l{number}.{key}.b") for key in "qkv"])
    return found


def _words(first: Original, scores: Mapping[str, float]) -> Tensor:
    words = first.tensors["emb.word"].reshape(-1, first.hidden)
    place = {piece: at for at, piece in enumerate(first.pieces)}
    special = {OPEN: "<s>", FILL: "<pad>", CLOSE: "</s>", UNKNOWN: "<unk>"}
    rows = [place[special[at]] for at in range(ROLE)]
    rows += [place[_FIRST_MEANING[at]] for at in range(len(ROLES))]
    rows += [place[piece] for piece in scores]
    return torch.from_numpy(np.ascontiguousarray(words[rows]))

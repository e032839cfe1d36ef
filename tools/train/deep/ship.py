"""Writes what ships: the encoder, its pieces, and the blends with linear heads."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from langkah.bahasa.learned.blends import Blend
from langkah.bahasa.learned.blends import pack as pack_blends
from langkah.bahasa.learned.encoder import BLENDS, FOLDER, PIECES, WEIGHTS
from langkah.bahasa.learned.pieces import pack
from tools.train.corpus import ROOT
from tools.train.deep.export import write
from tools.train.deep.held import Kept, kept
from tools.train.deep.pools import SHIPPED
from tools.train.deep.runs import Bench
from tools.train.linear import platt

PLACE = ROOT / "src" / "langkah" / "bahasa" / "learned" / FOLDER
#: The encoder is asked where the linear probability lies between these: outside, it turned next to no answer.
_LOW, _HIGH = 0.1, 0.9
#: Not `partisan`: the encoder adds a point of area there and takes recall where hints are given, at 1 % false alarms.
_BLENDED = ("for", "opinion")
_SPLITS = ("unseen regional", "unseen presidential")


def ship(bench: Bench) -> None:
    """Write the three files."""
    PLACE.mkdir(exist_ok=True)
    write(bench.shipped(), PLACE / WEIGHTS, SHIPPED, bench.pool.rows["smsa"][:200])
    (PLACE / PIECES).write_text(pack(bench.scores), encoding="utf-8")
    blends()


def blends() -> None:
    """Fit the blends to scores of texts of elections that neither stage learned from, and write them."""
    made = []
    for name in _BLENDED:
        found = [one for split in _SPLITS if (one := kept(split, name)) is not None]
        made.append(_fitted(name, found))
    PLACE.mkdir(exist_ok=True)
    (PLACE / BLENDS).write_text(pack_blends(made), encoding="utf-8")


def _fitted(name: str, found: list[Kept]) -> Blend:
    linear = np.concatenate([one.linear for one in found])
    deep = np.concatenate([one.after for one in found])
    yes = np.concatenate([one.yes for one in found])
    whole = Blend(name, _short(deep.std()), _short(linear.std()), 1.0, 0.0, _LOW, _HIGH)
    margin = np.array([whole.margin(*pair) for pair in zip(deep, linear, strict=True)])
    slope, shift = platt(margin, yes)
    return replace(whole, slope=_short(slope), shift=_short(shift))


def _short(number: float) -> float:
    return round(float(number), 6)

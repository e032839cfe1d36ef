"""The development texts in parts and pieces, for training and measuring."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from langkah.bahasa import Gazetteer, sound_of
from langkah.bahasa.fold import fold
from langkah.bahasa.learned import parts_of
from langkah.bahasa.learned.features import TARGET
from langkah.bahasa.learned.pieces import ROLE, ROLES, SPACE, Part, Pieces
from langkah.bahasa.tokens import split
from langkah.bahasa.words import lexicon
from tools.train.corpus import gazetteer, name_like, shared, texts

SOURCES = ("official", "regional", "presidential", "blog2016", "blog2018", "smsa", "emotion", "hate", "forum")
_MARKS = {role: ROLE + at for at, role in enumerate(ROLES)}
_SIDES = {"positive": True, "negative": False}
Places = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A text as the places of its pieces, with names as roles and as they were written.

    `masked` and `raw` hold one row of places for every part; `target` tells the parts that name whom it speaks of;
    `unlearned` the parts that are names of others.
    """

    masked: tuple[Places, ...]
    raw: tuple[Places, ...]
    target: tuple[bool, ...]
    unlearned: tuple[bool, ...]


def cut_up(text: str, names: Gazetteer) -> tuple[Part, ...]:
    """The parts of a text, read toward whom it speaks of most."""
    sound = sound_of(text, names)
    folded = fold(text)
    shown = text if folded.offsets is None else folded.text
    tokens = split(shown, folded.text, lambda seen, low: names.cut(seen, low, lexicon()))
    return parts_of(tokens, sound.mentions if sound else (), folded)


@cache
def parted(source: str) -> tuple[tuple[Part, ...], ...]:
    """The parts of every text of a set, in the order of `texts`."""
    return tuple(cut_up(doc.text, gazetteer(source)) for doc in texts(source))


@cache
def everyday() -> tuple[tuple[bool | None, tuple[Part, ...]], ...]:
    """Everyday texts in Indonesian and ten regional languages: glad, not glad or neither, and their parts."""
    folder = shared()
    if folder is None:
        raise FileNotFoundError("../shared/data/text")
    nobody = Gazetteer.of(())
    found = []
    for path in sorted((folder / "nusax").glob("sentiment__*__train.csv")):
        if "english" not in path.name:
            with path.open(encoding="utf-8", newline="") as file:
                found += [
                    (_SIDES.get(row["label"]), cut_up(row["text"], nobody)) for row in csv.DictReader(file)
                ]
    return tuple(found)


class Cutter:
    """Cuts parts into rows, each word once."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._known: dict[str, Places] = {}
        self._unlearned = name_like()

    def _place(self, text: str) -> Places:
        if text not in self._known:
            self._known[text] = tuple(self._pieces.cut(text))
        return self._known[text]

    def row(self, found: Sequence[Part]) -> Row:
        """The row of one text."""
        raw = tuple(self._place(part.text) for part in found)
        return Row(
            tuple((_MARKS[part.role],) if part.role else one for part, one in zip(found, raw, strict=True)),
            raw,
            tuple(part.role == TARGET for part in found),
            tuple(not part.role and part.text.lstrip(SPACE) in self._unlearned for part in found),
        )

    def rows(self, source: str) -> list[Row]:
        """Every text of a set, in the order of `texts`."""
        return [self.row(found) for found in parted(source)]

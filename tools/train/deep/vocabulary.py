"""The pieces that Indonesian and its neighbours need, out of a large vocabulary."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from functools import cache

from langkah.bahasa.learned.pieces import ROLE, SPACE, UNKNOWN, Pieces
from tools.train.corpus import shared
from tools.train.deep.e5 import Original
from tools.train.deep.sets import SOURCES, everyday, parted

#: A piece that is needed only once is cut into smaller ones.
_LEAST = 2


def whole(first: Original) -> dict[str, float]:
    """All pieces of the original with their scores, the four special ones apart."""
    scores = (round(float(score), 4) for score in first.scores[ROLE:])
    return dict(zip(first.pieces[ROLE:], scores, strict=True))


def needed(first: Original) -> dict[str, float]:
    """The pieces that stand twice or more in the development texts and word lists, with their scores."""
    every = whole(first)
    pieces = Pieces(every)
    names = dict(enumerate(every, len(pieces) - len(every)))
    counts: Counter[int] = Counter()
    for word, count in _words().items():
        for place in pieces.cut(word):
            counts[place] += count
    kept = sorted(place for place, count in counts.items() if count >= _LEAST and place != UNKNOWN)
    return {names[place]: every[names[place]] for place in kept}


@cache
def _words() -> Counter[str]:
    counts = Counter(part.text for source in SOURCES for found in parted(source) for part in found)
    counts.update(part.text for _, found in everyday() for part in found)
    counts.update(SPACE + word for word in _listed())
    return counts


def _listed() -> Iterator[str]:
    """The words of the word lists, regional languages among them."""
    folder = shared()
    if folder is None:
        raise FileNotFoundError("../shared/data/text")
    for path in sorted((folder / "nusax").glob("lexicon__*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                yield from " ".join(row[1:]).lower().split()
    for path in sorted((folder.parent / "lexicons").iterdir()):
        text = path.read_text(encoding="utf-8", errors="replace").lower()
        yield from filter(str.isalpha, text.replace(",", " ").split())

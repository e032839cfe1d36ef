"""A text cut at the edges of its findings, so that a page can mark them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Spans = Sequence[tuple[int, int]]

#: Letters that a page cannot show become their pictures; tab and line's end stay.
_UNSHOWN = {code: 0x2400 + code for code in range(32) if code not in (9, 10)} | {0x7F: 0x2421}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the numbers of the findings it belongs to.

    `first` are those findings that have not been met before: the page links both ways there.
    """

    text: str
    numbers: tuple[int, ...]
    first: tuple[int, ...]


def pieces(text: str, found: Sequence[tuple[int, Spans]]) -> Iterator[Piece]:
    """The whole text in order, nothing left out.

    Units: spans are offsets in code points.
    Cost: linear in the text, and in the number of spans times its logarithm.
    """
    edges: list[tuple[int, int, int]] = []
    for number, spans in found:
        for start, end in spans:
            low, high = max(0, start), min(len(text), end)
            if low < high:
                edges += [(low, 1, number), (high, -1, number)]
    edges.sort()
    depth: dict[int, int] = {}
    met: set[int] = set()
    at = 0
    for place, change, number in edges:
        if place > at:
            yield _piece(text[at:place], depth, met)
            at = place
        depth[number] = depth.get(number, 0) + change
        if not depth[number]:
            del depth[number]
    if at < len(text):
        yield _piece(text[at:], depth, met)


def _piece(text: str, depth: dict[int, int], met: set[int]) -> Piece:
    numbers = tuple(sorted(depth))
    first = tuple(number for number in numbers if number not in met)
    met.update(first)
    return Piece(text.translate(_UNSHOWN), numbers, first)

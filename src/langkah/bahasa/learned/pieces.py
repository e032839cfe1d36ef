"""Words cut into the pieces that the encoder knows, with roles for names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from langkah.bahasa.fold import Folded
from langkah.bahasa.learned.features import OTHER, PARTY, TARGET, main_target, named, role_of
from langkah.bahasa.reading import Mention
from langkah.bahasa.tokens import HASH, Tokens

#: The first places of every vocabulary: what opens and closes, fills up, is not known, and the three roles.
OPEN, FILL, CLOSE, UNKNOWN, ROLE = 0, 1, 2, 3, 4
#: The roles in the order of their places.
ROLES: Final = (TARGET, OTHER, PARTY)
#: How a word that stands after a space begins.
SPACE: Final = "\u2581"
#: An unknown letter costs so much more than the rarest piece.
_PENALTY: Final = 10.0
#: No word is looked at beyond this: one endless word is nothing to read.
_LONGEST: Final = 64
#: How an address begins; it is no word.
_ADDRESSES: Final = ("http:", "https:", "www.")
#: Places in a window, with what opens and closes it; windows of a long text that are looked at.
WINDOW: Final = 96
WINDOWS: Final = 6
#: Signs of one kind in a row, beyond which nothing is added.
_ROW: Final = 3


#: The places of pieces, and which of them name the target.
Window = tuple[list[int], list[bool]]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a text: how it is written, and the role of who is named by it, if anyone."""

    text: str
    role: str = ""


class Pieces:
    """A vocabulary of pieces with scores, the likeliest row of which a word is cut into."""

    __slots__ = ("_place", "_score", "_texts", "_unknown", "_width")

    def __init__(self, scores: Mapping[str, float]) -> None:
        """The pieces in the order of their places, from the one after the roles on."""
        first = ROLE + len(ROLES)
        self._place = {piece: first + at for at, piece in enumerate(scores)}
        self._score = dict(scores)
        self._texts = tuple(scores)
        self._unknown = min(scores.values(), default=0.0) - _PENALTY
        self._width = max(map(len, scores), default=1)

    def __len__(self) -> int:
        """How many places there are, special ones included."""
        return ROLE + len(ROLES) + len(self._place)

    def cut(self, word: str) -> list[int]:
        """The places of the likeliest row of pieces. Cost: length times the longest piece."""
        word = word[:_LONGEST]
        size, score, width = len(word), self._score, self._width
        best = [0.0] + [-1e30] * size
        came = [0] * (size + 1)
        for first in range(size):
            here = best[first]
            for last in range(first + 1, min(first + width, size) + 1):
                worth = score.get(word[first:last])
                if worth is not None and here + worth > best[last]:
                    best[last], came[last] = here + worth, first
            if here + self._unknown > best[first + 1]:
                best[first + 1], came[first + 1] = here + self._unknown, first
        return self._found(word, came)

    def text(self, place: int) -> str:
        """How the piece of a place is written; empty for what is no piece."""
        at = place - ROLE - len(ROLES)
        return self._texts[at] if at >= 0 else ""

    def place(self, part: Part) -> list[int]:
        """The places of a part: one for a role, whoever is named."""
        return [ROLE + ROLES.index(part.role)] if part.role else self.cut(part.text)

    def _found(self, word: str, came: Sequence[int]) -> list[int]:
        found: list[int] = []
        last = len(word)
        while last:
            found.append(self._place.get(word[came[last] : last], UNKNOWN))
            last = came[last]
        return found[::-1]


def pack(scores: Mapping[str, float]) -> str:
    """Pieces and scores as the text of a file, a line each."""
    return "".join(f"{piece}\t{score}\n" for piece, score in scores.items())


def unpack(text: str) -> dict[str, float]:
    """The pieces and scores that such a text holds."""
    rows = (line.partition("\t") for line in text.split("\n") if line)
    return {piece: float(score) for piece, _, score in rows}


def parts(tokens: Tokens, who: Mapping[int, Mention], target: str | None) -> Iterator[Part]:
    """A folded text in parts: words, what stands between them, names with their roles; tags and numbers masked."""
    text, end, last = tokens.text, 0, ""
    for at, word in enumerate(tokens.words):
        gap = text[end : tokens.starts[at]]
        yield from map(Part, _signs(gap))
        role = role_of(who[at], target) if at in who else ""
        mark = role or _mark(word, tokens.breaks[at])
        if not mark or mark != last:
            spaced = not gap or gap[-1].isspace()
            yield Part((SPACE if spaced else "") + (word if role else mark or word), role)
        last, end = mark, tokens.ends[at]
    yield from map(Part, _signs(text[end:]))


def parts_of(tokens: Tokens, mentions: Sequence[Mention], folded: Folded) -> tuple[Part, ...]:
    """The parts of a text toward whom it speaks of most."""
    return tuple(parts(tokens, named(tokens, mentions, folded), main_target(mentions)))


def _mark(word: str, broken: int) -> str:
    """What stands for a word that is a tag or a number."""
    if broken & HASH:
        return "#"
    return "0" if word[0].isdigit() else ""


def _signs(gap: str) -> Iterator[str]:
    """The signs between two words, long rows of one sign cut short."""
    for at, chunk in enumerate(gap.split()):
        if chunk.startswith(_ADDRESSES):
            continue
        row = [one for place, one in enumerate(chunk) if chunk[max(0, place - _ROW) : place] != one * _ROW]
        yield (SPACE if at or gap[0].isspace() else "") + "".join(row)


def windows(found: Iterable[tuple[Sequence[int], bool]]) -> list[Window]:
    """Rows of places, each told whether it names the target, as windows; those that name it come first."""
    made: list[Window] = [([OPEN], [False])]
    for places, meant in found:
        if len(made[-1][0]) + len(places) >= WINDOW:
            made.append(([OPEN], [False]))
        made[-1][0].extend(places[: WINDOW - 2])
        made[-1][1].extend([meant] * len(places[: WINDOW - 2]))
    for places, meant_here in made:
        places.append(CLOSE)
        meant_here.append(False)
    return sorted(made, key=lambda one: not any(one[1]))[:WINDOWS]

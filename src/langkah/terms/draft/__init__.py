"""When what is left of a text may be offered as a draft, and what must stay whole."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

#: What asks others to vote, to come along or to spread: a text that still says it was not made neutral.
_CALLS: Final = frozenset(
    "sebarkan sebarin sebarluaskan viralkan viralin ajak ajakin share forward gas gaskeun".split()
)
_CALLS_OF_TWO: Final = frozenset(
    {
        ("vote", "him"), ("vote", "her"), ("vote", "them"), ("vote", "for"), ("you", "should"), ("you", "must"),
        ("kamu", "harus"), ("kalian", "harus"), ("pilih", "dia"), ("pilih", "beliau"), ("coblos", "dia"),
    }
)  # fmt: skip
_SIGNS: Final = ".,;:!?…()[]{}\"'“”‘’«»*_#"
#: What parts two cells, or two lines that only stand one under the other.
_PARTS: Final = "\n\r\v|"
#: Signs that open, and what closes them.
_OPENING: Final = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", '"': '"'}
_RAISED: Final = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹†‡")


def is_draft(text: str, left: str) -> bool:
    """True when what is left of a text is more than a torso, and calls nobody. Cost: linear.

    Too little of a text is harmless only because nobody can tell any more what it meant; and half a call is one.
    """
    words = [word.strip(_SIGNS).lower() for word in left.split()]
    if 2 * len(words) < len(text.split()):
        return False
    return _CALLS.isdisjoint(words) and _CALLS_OF_TWO.isdisjoint(pairwise(words))


def spares_neighbours(gone: str) -> bool:
    """True when words can be taken out without a cell, a line or the mark of a footnote going with them."""
    gone = gone.strip()
    return not any(sign in gone for sign in _PARTS) and not has_note(gone)


def parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The cells and lines between two places, without the blanks round them; empty ones are left out."""
    found: list[tuple[int, int]] = []
    begun = start
    for at in range(start, end + 1):
        if at == end or text[at] in _PARTS:
            words = text[begun:at]
            if words.strip():
                begun += len(words) - len(words.lstrip())
                found.append((begun, begun + len(words.strip())))
            begun = at + 1
    return found


def has_note(words: str) -> bool:
    """True when a mark of a footnote stands in the words: `[^1]`, `[1]`, a raised number."""
    at = words.find("[")
    while at >= 0:
        if words[at + 1 : at + 2] == "^" or words[at + 1 : at + 2].isdigit():
            return True
        at = words.find("[", at + 1)
    return not _RAISED.isdisjoint(words)


def with_pair(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch, taken so that no bracket or quotation mark loses its other half; None where that cannot be.

    Signs round the whole stay where they are: what stands in quotation marks is replaced between them. Cost: linear.
    """
    pairs, shorter = _pairs(text), end
    while shorter > start + 1 and _splits(pairs, start, shorter) and not text[shorter - 1].isalnum():
        shorter -= 1
    longer = start - 1 if start and text[start - 1] in _OPENING else start
    tried = ((start, end), (start, shorter), (longer, end))
    return next((one for one in tried if not _splits(pairs, *one)), None)


def _pairs(text: str) -> list[tuple[int, int]]:
    """Where signs stand that come in pairs; one without its other half is none."""
    waiting: dict[str, list[int]] = {}
    found: list[tuple[int, int]] = []
    for at, sign in enumerate(text):
        if waiting.get(sign):
            found.append((waiting[sign].pop(), at))
        elif sign in _OPENING:
            waiting.setdefault(_OPENING[sign], []).append(at)
    return found


def _splits(pairs: list[tuple[int, int]], start: int, end: int) -> bool:
    """True when one half of a pair stands in a stretch and the other outside."""
    return any((start <= left < end) is not (start <= right < end) for left, right in pairs)


def before_note(words: str) -> int:
    """How many letters stand before a mark of a footnote that closes the words; all of them where none does."""
    kept = len(words.rstrip().rstrip("".join(_RAISED)))
    if words[:kept].endswith("]"):
        at = words.rfind("[", 0, kept)
        kept = at if at >= 0 and has_note(words[at:kept]) else kept
    return len(words[:kept].rstrip())

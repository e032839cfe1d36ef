"""Folds text to one plain form, so that disguised writing reads like any other."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category

from langkah.bahasa import fold_table, fold_words
from langkah.bahasa.fold_words import is_plain

# Beyond ASCII, what ordinary posts hold: punctuation and picture signs. Kept as they are: quotation marks and
# emoji carry meaning, and one that is kept needs no offset map.
_ORDINARY = frozenset("“”‘’„–—―…•·°§«»×€£©®™½¼¾→←↑↓✓✔✅❌☑★☆●○■□▪▶►❤♥☝✌✊☀⚡⭐⚠➡⬇½")
_ASCII = frozenset(map(chr, range(128)))
_JOINER, _SKINS, _JOINED = "\u200d", ("\U0001f3fb", "\U0001f3ff"), {"Mn", "Me"}
_PICTURES = ("\U0001f300", "\U0001faff")
_CHAR_LAYERS = (
    fold_table.undo_codes,
    fold_table.undo_controls,
    fold_table.undo_turns,
    fold_table.undo_look_alikes,
)
_WORD_LAYERS = (
    fold_words.undo_leet,
    fold_words.undo_stars,
    fold_words.undo_spacing,
    fold_words.undo_stretching,
)
# One disguise can lie over another. What four rounds leave was made for this program, not for a reader.
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text, and the way back from it to the text as it was written."""

    text: str
    offsets: Sequence[int] | None
    disguised: bool
    #: Places of the original that lie inside what a reader sees as one character.
    inside: frozenset[int] = frozenset()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the folded text was read from, in whole characters."""
        first, last = self._span(start, end)
        if self.inside and first < last:
            while first in self.inside:
                first -= 1
            while last in self.inside:
                last += 1
        return first, last

    def _span(self, start: int, end: int) -> tuple[int, int]:
        size = len(self.text)
        start = min(max(start, 0), size)
        end = min(max(end, start), size)
        if self.offsets is None:
            return start, end
        first = self.offsets[start]
        if start == end:
            return first, first
        # Several folded characters can come from one original: go on to the next one.
        following = bisect_right(self.offsets, self.offsets[end - 1])
        last = self.offsets[following] if following < len(self.offsets) else self.offsets[-1]
        return first, last


def fold(text: str) -> Folded:
    """Undo what hides words from a checker but not from a reader; ordinary text is only made lower case."""
    low = text.lower()
    if text.isascii():
        if is_plain(low.encode()):
            return Folded(low, None, False)
    elif len(low) == len(text) and _is_ordinary(low) and is_plain(low.encode("ascii", "replace")):
        return Folded(low.replace("\xa0", " "), None, False, _inside(text))
    return _fold_layers(text)


def _is_ordinary(low: str) -> bool:
    """True if everything beyond ASCII is ordinary punctuation, a picture sign or a no-break space."""
    first, last = _PICTURES
    return all(ch in _ORDINARY or first <= ch <= last or ch == "\xa0" for ch in set(low) - _ASCII)


def _inside(text: str) -> frozenset[int]:
    """The places before which no character begins: marks, skin tones, and what a joiner joins."""
    if text.isascii():
        return frozenset()
    joining = {char for char in set(text) - _ASCII if _joins(char)}
    if not joining:
        return frozenset()
    after = {
        at + 1
        for at, char in enumerate(text)
        if char == _JOINER and category(text[at + 1 : at + 2] or " ") == "So"
    }
    return frozenset(at for at, char in enumerate(text) if at and (char in joining or at in after))


def _joins(char: str) -> bool:
    first, last = _SKINS
    return char == _JOINER or first <= char <= last or category(char) in _JOINED


def _fold_layers(text: str) -> Folded:
    """Take layer after layer off, until a round finds nothing."""
    current, offsets, disguised = text, None, False
    for _ in range(_ROUNDS):
        before = current
        current, offsets, found = _one_round(current, offsets)
        disguised = disguised or found
        if current == before or (current.isascii() and is_plain(current.encode())):
            break
    if offsets is not None and len(offsets) == len(text) + 1 == len(current) + 1:
        offsets = None if offsets == list(range(len(text) + 1)) else offsets
    return Folded(current, None if offsets is None else tuple(offsets), disguised, _inside(text))


def _one_round(text: str, offsets: list[int] | None) -> tuple[str, list[int] | None, bool]:
    """Each layer once, in the order in which a writer would have put them on, last first."""
    disguised = False
    for undo in _CHAR_LAYERS:
        if (layer := undo(text)) is not None:
            text, places, found = layer
            offsets = _through(offsets, places)
            disguised = disguised or found
    low = text.lower()
    # Only İ grows when made lower case, and the table reads it as i.
    text = low if len(low) == len(text) else text
    for respell in _WORD_LAYERS:
        if (respelt := respell(text)) is not None:
            text, kept, found = respelt
            offsets = offsets if kept is None else _through(offsets, kept)
            disguised = disguised or found
    return text, offsets, disguised


def _through(outer: list[int] | None, inner: list[int]) -> list[int]:
    """Offsets into the original for offsets into a layer above it."""
    return inner if outer is None else [outer[place] for place in inner]

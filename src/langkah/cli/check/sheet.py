"""A text in an editor: places by line and unit of its encoding, and changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from langkah.documents import Lines

#: The encodings of a place that the protocol knows, and how many bytes one unit has in them.
ENCODINGS: Mapping[str, tuple[str, int]] = {
    "utf-16": ("utf-16-le", 2),
    "utf-32": ("utf-32-le", 4),
    "utf-8": ("utf-8", 1),
}
_Position = dict[str, int]


class Sheet:
    """One state of the text of one document."""

    __slots__ = ("_coding", "_starts", "_unit", "text")

    def __init__(self, text: str, encoding: str) -> None:
        self.text = text
        self._coding, self._unit = ENCODINGS[encoding]
        self._starts = Lines(text).starts

    def position(self, at: int) -> _Position:
        """The place of a character as the protocol counts."""
        line = bisect_right(self._starts, at) - 1
        return {"line": line, "character": self._units(self.text[self._starts[line] : at])}

    def span(self, start: int, end: int) -> dict[str, _Position]:
        """A stretch as the protocol counts."""
        return {"start": self.position(start), "end": self.position(end)}

    def at(self, position: object) -> int:
        """The character at a place; beyond the end of a line is its end. Raises: TypeError, KeyError."""
        if not isinstance(position, dict):
            raise TypeError("position")
        line, units = int(position["line"]), int(position["character"])
        if line >= len(self._starts):
            return len(self.text)
        start = self._starts[max(0, line)]
        stop = self._starts[line + 1] if line + 1 < len(self._starts) else len(self.text)
        words = self.text[start:stop].rstrip("\r\n")
        if words.isascii():
            return start + min(max(0, units), len(words))
        return start + self._letters(words, units)

    def changed(self, change: object) -> str:
        """The text after one change of it. Raises: TypeError, KeyError."""
        if not isinstance(change, dict) or not isinstance(change["text"], str):
            raise TypeError("change")
        words = change["text"]
        if change.get("range") is None:
            return words
        start, end = self.at(change["range"]["start"]), self.at(change["range"]["end"])
        return f"{self.text[:start]}{words}{self.text[max(start, end) :]}"

    def _units(self, words: str) -> int:
        if words.isascii():
            return len(words)
        return len(words.encode(self._coding, "surrogatepass")) // self._unit

    def _letters(self, words: str, units: int) -> int:
        """How many letters of a line the units cover; half a letter counts as none."""
        left = units
        for count, letter in enumerate(words):
            left -= self._units(letter)
            if left < 0:
                return count
        return len(words)

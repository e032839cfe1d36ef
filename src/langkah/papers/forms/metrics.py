"""How wide the letters of Helvetica are, which every reader of PDF has."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

#: The code page that the fonts of a PDF are asked to read.
CODING = "cp1252"
_FIRST = 32
_PLAIN = """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584
584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278
278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500
500 334 260 334 584
"""
_BOLD = """
278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584
584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333
278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556
500 389 280 389 584
"""
#: Beyond the letters of ASCII, what is no letter with a mark on it: width in plain, width in bold.
_MARKS: Mapping[str, tuple[int, int]] = {
    "–": (556, 556), "—": (1000, 1000), "‘": (222, 278), "’": (222, 278), "“": (333, 500), "”": (333, 500),
    "•": (350, 350), "…": (1000, 1000), "°": (400, 400), "·": (278, 278), "§": (556, 556), "½": (834, 834),
    "¼": (834, 834), "¾": (834, 834), "×": (584, 584), "«": (556, 556), "»": (556, 556), "€": (556, 556),
    "£": (556, 556), "©": (737, 737), "®": (737, 737), "\u00a0": (278, 278), "ß": (611, 611), "ø": (611, 611),
    "Ø": (778, 778), "æ": (889, 889), "Æ": (1000, 1000), "™": (1000, 1000), "±": (584, 584),
}  # fmt: skip


def _table(widths: str, bold: int) -> Mapping[str, int]:
    found = {chr(_FIRST + at): int(width) for at, width in enumerate(widths.split())}
    for code in range(128, 256):
        letter = bytes([code]).decode(CODING, "ignore")
        base = unicodedata.normalize("NFD", letter)[:1]
        if letter in _MARKS:
            found[letter] = _MARKS[letter][bold]
        elif letter and base in found:
            found[letter] = found[base]
    return found


_WIDTHS = (_table(_PLAIN, 0), _table(_BOLD, 1))


def width(words: str, *, bold: bool = False) -> int:
    """The width of words, in thousandths of the size of the letters."""
    widths = _WIDTHS[bold]
    return sum(widths[letter] for letter in words)


def printable(words: str) -> tuple[str, str]:
    """The words with letters that the font has, and the first letter that has no likeness in it, or nothing."""
    made = []
    for letter in unicodedata.normalize("NFC", words):
        if letter in _WIDTHS[0]:
            made.append(letter)
            continue
        likeness = "".join(one for one in unicodedata.normalize("NFKD", letter) if one in _WIDTHS[0])
        if not likeness and not unicodedata.combining(letter):
            return words, letter
        made.append(likeness)
    return "".join(made), ""

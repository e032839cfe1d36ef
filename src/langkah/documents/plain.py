"""Plain text: paragraphs between blank lines."""

from __future__ import annotations

from collections.abc import Iterator

from langkah.documents.document import Passage, Piece

#: From this width on a line that is followed by another was broken for its length, not by intent.
_WRAPPED = 60
#: How an item of a list begins where nothing but letters tells.
BULLETS = ("- ", "* ", "• ", "– ")


def passages(source: str, starts: list[int]) -> Iterator[Passage]:
    """Every paragraph of a plain text. Cost: linear."""
    begun = end = -1
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(source)
        line = source[start:stop]
        if line.strip():
            begun = start if begun < 0 else begun
            end = start + len(line.rstrip())
        elif begun >= 0:
            yield _paragraph(source, begun, end)
            begun = -1
    if begun >= 0:
        yield _paragraph(source, begun, end)


def _paragraph(source: str, start: int, end: int) -> Passage:
    text = source[start:end]
    begun = start + len(text) - len(text.lstrip())
    words = unwrapped(source[begun:end])
    return Passage(words, (Piece(0, end - begun, begun, end - begun),), words.startswith(BULLETS))


def unwrapped(text: str) -> str:
    """The text with the line ends that only its width made turned to spaces; the length stays."""
    if "\n" not in text and "\r" not in text:
        return text
    lines = text.split("\n") if "\n" in text else text.replace("\r", "\n").split("\n")
    joined = [line + (" " if len(line.strip()) >= _WRAPPED else "\n") for line in lines[:-1]]
    return "".join([*joined, lines[-1]])

"""Plain text: paragraphs between blank lines."""

from __future__ import annotations

from langkah.documents.document import Passage, Piece
from langkah.documents.remarks import Remark, in_comment

#: From this width on a line that is followed by another was broken for its length, not by intent.
_WRAPPED = 60
_OPENS, _CLOSES = "<!--", "-->"
#: How an item of a list begins where nothing but letters tells.
BULLETS = ("- ", "* ", "• ", "– ")


def passages(source: str, starts: list[int]) -> tuple[list[Passage], list[Remark]]:
    """Every paragraph of a plain text, and the remarks that have a line of their own. Cost: linear."""
    found: list[Passage] = []
    remarks: list[Remark] = []
    begun = end = -1
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(source)
        line = source[start:stop]
        remark = _remark(line.strip(), start)
        if line.strip() and remark is None:
            begun = start if begun < 0 else begun
            end = start + len(line.rstrip())
            continue
        if begun >= 0:
            found.append(_paragraph(source, begun, end))
            begun = -1
        if remark is not None:
            remarks.append(remark)
    if begun >= 0:
        found.append(_paragraph(source, begun, end))
    return found, remarks


def _remark(line: str, at: int) -> Remark | None:
    """What a line that is a comment and nothing else says to the check: people paste it into plain text too."""
    if not (line.startswith(_OPENS) and line.endswith(_CLOSES)):
        return None
    return in_comment(line[len(_OPENS) : -len(_CLOSES)], at)


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

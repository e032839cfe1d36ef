"""The marks inside a Markdown block: emphasis, links, pictures, code, tags."""

from __future__ import annotations

from collections.abc import Sequence

from langkah.documents.document import Passage
from langkah.documents.marks import Builder, Tags, reference, tag_name

_SPECIAL = frozenset("\\`*_~[]!<&")
_ESCAPED = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_DESTINATION = 2_000
_LONGEST_LABEL = 100


class Inline:
    """Reads the lines of one block after another; `tags` remembers what the source no longer holds."""

    __slots__ = ("_end", "_links", "_out", "_plain_to", "source", "tags")

    def __init__(self, source: str, tags: Tags) -> None:
        self.source = source
        self.tags = tags
        self._out = Builder(source)
        self._links: dict[int, int] = {}
        self._end = self._plain_to = 0

    def read(self, lines: Sequence[tuple[int, int]], *, item: bool = False) -> Passage | None:
        """The passage that some lines make; each line is given by where it begins and ends. Cost: linear."""
        source, out = self.source, self._out
        begun, self._end = lines[0][0], lines[-1][1]
        self._links = _links(source, begun, self._end) if _linked(source[begun : self._end]) else {}
        at = begun
        for number, (start, end) in enumerate(lines):
            if number and at <= lines[number - 1][1]:
                before = lines[number - 1][1]
                out.put(_line_end(source, *lines[number - 1]), before, before + 1)
            at = max(at, start)
            meant = number + 1 < len(lines) and source.endswith("\\", start, end)
            stop = end - 1 if meant else end
            if _SPECIAL.isdisjoint(source[at:stop]):
                out.add(at, stop)
            else:
                at = self._line(at, stop)
        return out.done(item=item)

    def _line(self, at: int, end: int) -> int:
        """The text of a line; returns where what began in it is over."""
        source, out = self.source, self._out
        plain = at
        while at < end:
            if source[at] not in _SPECIAL or at < self._plain_to:
                at += 1
                continue
            if source[at] == "\\" and at + 1 < end and source[at + 1] in _ESCAPED:
                out.add(plain, at)
                plain, at = at + 1, at + 2
                continue
            letters = ""
            after = self._links.get(at, at)
            if after == at and source[at] == "&":
                letters, after = reference(source, at) or ("", at)
            elif after == at:
                after = self._mark(at, end)
            if after > at:
                out.add(plain, at)
                out.put(letters, at, after)
                plain = at = after
            else:
                at += 1
        out.add(plain, end)
        return max(at, end)

    def _mark(self, at: int, end: int) -> int:
        """Where a mark that is not read is over; `at` itself where the letter belongs to the text."""
        source = self.source
        sign = source[at]
        if sign == "<":
            return self._tag(at)
        if sign in "*~`_":
            after = at
            while after < end and source[after] == sign:
                after += 1
            if sign == "_":
                kept = source[at - 1 : at].isalnum() and source[after : after + 1].isalnum()
            else:
                kept = after == at + 1 and sign == "*" and _blank(source, at - 1) and _blank(source, after)
            self._plain_to = after if kept else 0
            return at if kept else after
        return at

    def _tag(self, at: int) -> int:
        """The end of a comment, of a tag, or of an address between angle brackets."""
        if self.source.startswith("<!--", at):
            return min(self._end, self.tags.comment_end(at))
        if not tag_name(self.source, at):
            return at
        close = self.tags.tag_end(at)
        return close if 0 < close <= self._end else at


def _line_end(source: str, start: int, end: int) -> str:
    """A line end inside a block is a blank; after two blanks or a backslash it is meant."""
    return "\n" if source.endswith(("  ", "\\"), start, end) else " "


def _blank(source: str, at: int) -> bool:
    return not 0 <= at < len(source) or source[at].isspace()


def _linked(words: str) -> bool:
    return "](" in words or "[^" in words


def _links(source: str, start: int, end: int) -> dict[int, int]:
    """What of the links of a line is not read: where each such stretch begins and ends."""
    skipped: dict[int, int] = {}
    open_at: list[int] = []
    at = start
    while at < end:
        sign = source[at]
        if sign == "\\":
            at += 2
            continue
        if sign == "[":
            open_at.append(at)
        elif sign == "]" and open_at:
            begun = open_at.pop()
            if _is_note(source, begun, at):
                skipped[begun] = at = at + 1
                continue
            after = _target(source, at + 1, end)
            if after > at + 1:
                picture = begun > start and source[begun - 1] == "!"
                skipped[begun - 1 if picture else begun] = begun + 1
                skipped[at] = after
                at = after
                continue
        at += 1
    return skipped


def _is_note(source: str, begun: int, end: int) -> bool:
    """True for the mark of a footnote, `[^1]`."""
    long = end - begun
    return (
        source.startswith("[^", begun)
        and 2 < long < _LONGEST_LABEL
        and not set(" \t\n") & set(source[begun:end])
    )


def _target(source: str, at: int, end: int) -> int:
    """The end of `(target "title")` or `[label]` at `at`; `at` where none stands there."""
    if source.startswith("[", at):
        close = source.find("]", at, min(end, at + _DESTINATION))
        return at if close < 0 else close + 1
    if not source.startswith("(", at):
        return at
    depth, place = 0, at
    while place < end and place < at + _DESTINATION:
        sign = source[place]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
            if not depth:
                return place + 1
        elif sign == "]" and source.startswith("(", place + 1):
            return at
        place += 1
    return at

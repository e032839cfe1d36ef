"""Markdown: its blocks, cut by lines; code, link targets and comments apart."""

from __future__ import annotations

from langkah.documents.document import Passage, whole
from langkah.documents.inline import Inline
from langkah.documents.marks import Tags, tag_name
from langkah.documents.remarks import Remark, in_comment

_RAW = frozenset({"script", "style", "template", "pre", "math"})
_FENCES = ("```", "~~~")
#: What of the front matter a site shows to its readers.
_SHOWN = frozenset(
    "title judul subtitle subjudul description deskripsi summary ringkasan excerpt lead caption".split()
)
_LONGEST_FRONT = 200
_TABLE_RULE = frozenset("|-: \t")
_CODE_INDENT = 4
#: List items inside list items; what lies deeper is text.
_DEEPEST = 20


def passages(source: str, starts: list[int]) -> tuple[list[Passage], list[Remark]]:
    """The passages and remarks of a Markdown text. Cost: linear."""
    blocks = _Blocks(source, starts)
    blocks.walk()
    return blocks.found, blocks.remarks


class _Blocks:
    """Walks the lines once."""

    __slots__ = (
        "fence", "fence_quoted", "found", "in_list", "inline", "lines", "parted", "quoted", "remarks", "skip_to",
        "source", "starts", "table", "tags",
    )  # fmt: skip

    def __init__(self, source: str, starts: list[int]) -> None:
        self.source = source
        self.starts = starts
        self.tags = Tags(source)
        self.inline = Inline(source, self.tags)
        self.found: list[Passage] = []
        self.remarks: list[Remark] = []
        self.lines: list[tuple[int, int]] = []
        self.fence = ""
        self.skip_to = 0
        self.in_list = self.table = self.quoted = self.fence_quoted = False
        self.parted = True

    def walk(self) -> None:
        """Fill `found` and `remarks`."""
        source, starts = self.source, self.starts
        first = self._front()
        for number in range(first, len(starts)):
            start = starts[number]
            stop = starts[number + 1] if number + 1 < len(starts) else len(source)
            end = stop - 1 if stop > start and source[stop - 1] in "\n\r" else stop
            end = end - 1 if end > start and source[end - 1] == "\r" else end
            start = max(start, self.skip_to)
            if start <= end:
                self._line(start, end)
        self._flush()

    def _line(self, start: int, end: int) -> None:
        at, indent, item = self._containers(start, end)
        if self.fence and (self.quoted or not self.fence_quoted):
            if _closes(self.source, at, end, self.fence):
                self.fence = ""
            return
        self.fence = ""  # a fence inside a quotation is over when the quotation is
        if at >= end:
            self._flush()
            self.parted, self.table = True, False
            return
        if self.parted and indent >= _CODE_INDENT and not self.in_list:
            return
        if item:
            self._flush()
            self.in_list = True
        elif self.parted and not indent:
            self.in_list = False
        self.parted = False
        self._block(at, end)

    def _block(self, at: int, end: int) -> None:
        """What a line begins or goes on with."""
        source = self.source
        sign = source[at]
        if sign in "`~" and source.startswith(_FENCES, at):
            self._open_fence(at, end)
        elif (
            (sign == "#" and self._heading(at, end))
            or (sign in "-=*_:|" and self._rule(at, end))
            or (sign == "<" and self._raw(at, end))
        ):
            return
        elif sign == "[" and not self.lines and "]:" in source[at:end]:
            self._definition(at, end)
        elif self.table:
            self._alone(*_row(source, at, end))
        else:
            self._keep(at, end)

    def _keep(self, at: int, end: int) -> None:
        """One more line of the paragraph; comments in it are heard."""
        if "<!--" in self.source[at:end]:
            at = self._comments(at, end)
        if at < end:
            self.lines.append((at, end))

    def _comments(self, at: int, end: int) -> int:
        """Hear the comments of a line. Returns where its text begins: a line of one comment has none."""
        source = self.source
        opened = source.find("<!--", at, end)
        while 0 <= opened < end:
            close = self.tags.comment_end(opened)
            remark = in_comment(source[opened + 4 : close].removesuffix("-->"), opened)
            if remark is not None:
                self.remarks.append(remark)
            self.skip_to = max(self.skip_to, close)
            if opened == at:
                at = min(close, end)
                while at < end and source[at] in " \t":
                    at += 1
            opened = source.find("<!--", close, end) if close < end else -1
        return at

    def _containers(self, at: int, end: int) -> tuple[int, int, bool]:
        """Past the marks of quotations and list items: where the text begins, its indent, whether an item begins."""
        source, item, indent, depth = self.source, False, 0, 0
        self.quoted = False
        while at < end:
            sign = source[at]
            if sign in " \t":
                indent += _CODE_INDENT if sign == "\t" else 1
                at += 1
            elif sign == ">":
                self.quoted = True
                at, indent = at + 1, -1
            elif not self.fence and depth < _DEEPEST and (after := self._marker(at, end)):
                at, item, indent, depth = after, True, -1, depth + 1
            else:
                break
        return at, max(0, indent), item

    def _marker(self, at: int, end: int) -> int:
        """Where the mark of a list item is over; 0 where none stands."""
        source, after = self.source, at
        if source[at] in "-*+":
            after = at + 1
        elif "0" <= source[at] <= "9":
            while after < end and after < at + 9 and "0" <= source[after] <= "9":
                after += 1
            if source[after : after + 1] not in (".", ")"):
                return 0
            after += 1
        if after == at or (after < end and source[after] not in " \t"):
            return 0
        if _one_sign(source[at:end]):
            return 0
        return after + 4 if source.startswith((" [ ]", " [x]", " [X]"), after) else after

    def _open_fence(self, at: int, end: int) -> None:
        size = at
        while size < end and self.source[size] == self.source[at]:
            size += 1
        if self.source[at] == "`" and "`" in self.source[size:end]:
            self._keep(at, end)
            return
        self._flush()
        self.fence, self.fence_quoted = self.source[at:size], self.quoted

    def _heading(self, at: int, end: int) -> bool:
        after = at
        while after < end and self.source[after] == "#":
            after += 1
        if after - at > 6 or (after < end and self.source[after] not in " \t"):
            return False
        self._flush()
        while end > after and self.source[end - 1] in "# \t":
            end -= 1
        self._alone(after, end)
        return True

    def _rule(self, at: int, end: int) -> bool:
        """A line across, the line under a heading, or the line under the head of a table."""
        line = self.source[at:end]
        if _TABLE_RULE.issuperset(line) and "|" in line and "-" in line:
            if self.lines:
                self.lines[-1] = _row(self.source, *self.lines[-1])
            self._flush()
            self.table = True
            return True
        if not _one_sign(line) or (line[0] == "=" and not self.lines):
            return False
        if line[0] in "*_" and len(line.strip()) < 3:
            return False
        self._flush()
        return True

    def _raw(self, at: int, end: int) -> bool:
        """Scripts, styles and the like, up to their end. True when the line began one."""
        name = tag_name(self.source, at)
        if name not in _RAW:
            return False
        self._flush()
        close = self.tags.find(f"</{name}", at)
        self.skip_to = len(self.source) + 1 if close < 0 else close
        if close >= 0 and close < end:
            self._keep(close, end)
        return True

    def _definition(self, at: int, end: int) -> None:
        """A note's text is read; the target of a link is not."""
        if self.source.startswith("[^", at):
            self._keep(self.source.find("]:", at) + 2, end)

    def _alone(self, at: int, end: int) -> None:
        self._flush()
        self._keep(at, end)
        self._flush()

    def _flush(self) -> None:
        if self.lines:
            passage = self.inline.read(self.lines, item=self.in_list)
            if passage is not None:
                self.found.append(passage)
            self.lines = []

    def _front(self) -> int:
        """Read what the front matter shows; the number of the first line after it."""
        source, starts = self.source, self.starts
        if len(starts) < 2 or source[: starts[1]].strip() != "---":
            return 0
        last = min(len(starts) - 1, _LONGEST_FRONT)
        for number in range(1, last):
            line = source[starts[number] : starts[number + 1]].strip()
            if line in ("---", "..."):
                self._front_values(range(1, number))
                return number + 1
        return 0

    def _front_values(self, numbers: range) -> None:
        shown: list[tuple[int, int]] | None = None
        for number in numbers:
            start, stop = self.starts[number], self.starts[number + 1]
            line = self.source[start:stop]
            if line[:1] in " \t\r\n":
                if shown is not None and line.strip():
                    shown.append((start + len(line) - len(line.lstrip()), start + len(line.rstrip())))
                continue
            self._front_value(shown)
            name, colon, value = line.partition(":")
            shown = [] if colon and name.strip().lower() in _SHOWN else None
            words = value.strip()
            if shown is not None and words and not _opens_block(words):
                at = start + len(name) + 1 + len(value) - len(value.lstrip())
                quoted = len(words) > 2 and words[0] in "\"'" and words[-1] == words[0]
                shown.append((at + quoted, at + len(words) - quoted))
        self._front_value(shown)

    def _front_value(self, lines: list[tuple[int, int]] | None) -> None:
        """One value of the front matter: on the line of its name, or on the lines under it."""
        if lines and len(lines) == 1:
            self.found.append(whole(self.source, *lines[0]))
        elif lines and (passage := self.inline.read(lines, item=False)) is not None:
            self.found.append(passage)


def _opens_block(words: str) -> bool:
    """True for the sign that a value stands on the lines below: `|`, `>-`."""
    return words[0] in "|>" and not words[1:].partition(" #")[0].strip("+-123456789")


def _row(source: str, at: int, end: int) -> tuple[int, int]:
    """A row of a table without the marks at its ends; those between its cells are read."""
    while at < end and source[end - 1] in " \t":
        end -= 1
    if end > at and source[end - 1] == "|" and source[end - 2 : end - 1] != "\\":
        end -= 1
    return at + (at < end and source[at] == "|"), end


def _closes(source: str, at: int, end: int, fence: str) -> bool:
    """True when the line closes the fence: its own sign alone, and at least as often."""
    line = source[at:end].rstrip()
    return len(line) >= len(fence) and line == fence[0] * len(line)


def _one_sign(line: str) -> bool:
    """True for a line of one sign alone, such as `---` or `* * *`."""
    signs = line.replace(" ", "").replace("\t", "").rstrip()
    return (
        bool(signs)
        and signs == signs[0] * len(signs)
        and signs[0] in "-=*_"
        and (len(signs) >= 3 or signs[0] in "=-")
    )

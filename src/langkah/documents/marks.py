"""What Markdown and HTML share: tags, comments, character references, joined text."""

from __future__ import annotations

from functools import cache

from langkah.documents.document import Passage, Piece

_LONGEST_REFERENCE = 33
_LAST_LETTER = 0x10FFFF


class Builder:
    """Joins stretches of the source to one passage."""

    __slots__ = ("_parts", "_pieces", "_size", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._size = 0

    @property
    def empty(self) -> bool:
        """True when nothing was added yet."""
        return not self._parts

    def add(self, start: int, end: int) -> None:
        """A stretch that is read as it stands."""
        if end > start:
            self._put(self.source[start:end], start, end)

    def put(self, words: str, start: int, end: int) -> None:
        """Words that the source spells in another way. Letters of another length get a piece of their own."""
        if words:
            self._put(words, start, end)

    def _put(self, words: str, start: int, end: int) -> None:
        size = len(words)
        last = self._pieces[-1] if self._pieces else None
        alike = size == end - start
        if last and alike and last.size == last.span and last.source + last.span == start:
            self._pieces[-1] = Piece(last.at, last.size + size, last.source, last.span + size)
        else:
            self._pieces.append(Piece(self._size, size, start, end - start))
        self._parts.append(words)
        self._size += size

    def done(self, *, item: bool = False) -> Passage | None:
        """The passage without the blanks round it, or None where nothing is left; begins anew."""
        text, pieces = "".join(self._parts), self._pieces
        self._parts, self._pieces, self._size = [], [], 0
        kept = text.strip()
        if not kept:
            return None
        if len(kept) == len(text):
            return Passage(text, tuple(pieces), item)
        begun = len(text) - len(text.lstrip())
        return Passage(kept, tuple(_cut(pieces, begun, begun + len(kept))), item)


def _cut(pieces: list[Piece], begun: int, end: int) -> list[Piece]:
    """The pieces of a part of the text, counted from its beginning."""
    found = []
    for piece in pieces:
        start, stop = max(piece.at, begun), min(piece.at + piece.size, end)
        if start >= stop:
            continue
        if piece.size == piece.span:
            found.append(Piece(start - begun, stop - start, piece.source + start - piece.at, stop - start))
        else:
            found.append(Piece(start - begun, stop - start, piece.source, piece.span))
    return found


class Tags:
    """Finds where tags and comments end; remembers what does not come any more, so that time stays linear."""

    __slots__ = ("_gone", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._gone: set[str] = set()

    def find(self, sign: str, at: int) -> int:
        """The next place of a sign, or -1; asked once more after -1 it costs nothing."""
        if sign in self._gone:
            return -1
        found = self.source.find(sign, at)
        if found < 0:
            self._gone.add(sign)
        return found

    def comment_end(self, at: int) -> int:
        """Where the comment that begins at `at` is over; the end of the source where it never is."""
        end = self.find("-->", at + 4)
        return len(self.source) if end < 0 else end + 3

    def tag_end(self, at: int) -> int:
        """Where the tag that begins at `at` is over, or -1. A `>` between quotation marks does not close it."""
        source = self.source
        begun = at + 1
        close = self.find(">", begun)
        while close >= 0:
            quote = _value_quote(source, begun, close)
            if quote < 0:
                return close + 1
            ends = self.find(source[quote], quote + 1)
            if ends < 0:
                return close + 1
            begun = ends + 1
            close = close if close > ends else self.find(">", begun)
        return -1


def _value_quote(source: str, start: int, end: int) -> int:
    """The first quotation mark between the places that opens the value of an attribute, or -1."""
    at = source.find("=", start, end)
    while at >= 0:
        after = at + 1
        while after < end and source[after] in " \t\r\n":
            after += 1
        if after < end and source[after] in "\"'":
            return after
        at = source.find("=", after, end)
    return -1


def tag_name(source: str, at: int) -> str:
    """The name of the tag that begins at `at`, in small letters, with its slash; "" where none begins."""
    begun = at + 2 if source.startswith("/", at + 1) else at + 1
    first = source[begun : begun + 1]
    if not (first.isascii() and first.isalpha()):
        return ""
    end = begun + 1
    while end < len(source) and end < begun + 40 and (source[end].isalnum() or source[end] in "-:"):
        end += 1
    return source[at + 1 : end].lower()


def attribute(source: str, start: int, end: int, name: str) -> tuple[int, int] | None:
    """Where the value of an attribute of a tag stands, if it is quoted."""
    tag = source[start:end]
    low = tag.lower()
    if len(low) != len(tag):
        return None
    at = low.find(f"{name}=")
    while at > 0 and not low[at - 1].isspace():
        at = low.find(f"{name}=", at + 1)
    quote = at + len(name) + 1
    if at < 0 or tag[quote : quote + 1] not in ('"', "'"):
        return None
    close = tag.find(tag[quote], quote + 1)
    return None if close < 0 else (start + quote + 1, start + close)


def reference(source: str, at: int) -> tuple[str, int] | None:
    """The letters that a character reference at `at` stands for, and where it ends."""
    end = source.find(";", at, at + _LONGEST_REFERENCE)
    if end < 0:
        return None
    name = source[at + 1 : end]
    letters = _numbered(name[1:]) if name.startswith("#") else _named().get(name + ";")
    return None if letters is None else (letters, end + 1)


def _numbered(digits: str) -> str | None:
    try:
        number = int(digits[1:], 16) if digits[:1] in ("x", "X") else int(digits)
    except ValueError:
        return None
    if not 0 < number <= _LAST_LETTER or 0xD800 <= number <= 0xDFFF:
        return "\ufffd"
    return chr(number)


@cache
def _named() -> dict[str, str]:
    from html.entities import html5

    return html5

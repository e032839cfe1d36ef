"""Sets a paper in lines and pages of A4: which words stand where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from langkah.papers.blocks import Block, Items, Line, Look, Pairs
from langkah.papers.forms.metrics import width

#: A sheet of A4 and its margins, in points.
WIDTH, HEIGHT = 595.28, 841.89
_LEFT, _RIGHT, _TOP, _BOTTOM = 85.0, 71.0, 71.0, 57.0
_SIZE = 11.0
_LEADING = 1.32
#: How much of a line an empty one takes.
_GAP = 0.6
_SIGN = _LEFT + 255
_NAME, _COLON, _ITEM = 142.0, 10.0, 22.0
#: From the letterhead's words to the rule below them.
_UNDER = 6.0
_FULL = WIDTH - _LEFT - _RIGHT

Drawn = tuple[float, float, str]
Rule = tuple[float, float, float, float]


@dataclass(slots=True)
class Run:
    """Words that belong together for who hears them: a paragraph, a heading, a row."""

    tag: str
    bold: bool
    size: float
    lines: list[Drawn] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """One page: its words and its rules."""

    runs: list[Run] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


def pages(blocks: Sequence[Block], checked: Callable[[str], str]) -> list[Page]:
    """The pages of a paper; `checked` gives words as the font can show them."""
    setter = _Setter(checked)
    for block in _kept_together(blocks):
        setter.take(block)
    return setter.pages


def _kept_together(blocks: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The blocks one by one; those of the signature are not torn apart."""
    signed = [at for at, block in enumerate(blocks) if isinstance(block, Line) and block.look is Look.SIGN]
    first = signed[0] if signed else len(blocks)
    yield from ((block,) for block in blocks[:first])
    if signed:
        yield blocks[first:]


class _Setter:
    """Goes down the page."""

    def __init__(self, checked: Callable[[str], str]) -> None:
        self._checked = checked
        self.pages = [Page()]
        self._y = HEIGHT - _TOP

    def take(self, blocks: Sequence[Block]) -> None:
        """Set blocks that stay together, on a new page where this one has no room for them."""
        needed = sum((block.gap * _GAP + 1) * _SIZE * _LEADING for block in blocks)
        if len(blocks) > 1 and self._y - needed < _BOTTOM:
            self._turn()
        for block in blocks:
            self._y -= block.gap * _GAP * _SIZE * _LEADING
            if isinstance(block, Line):
                self._line(block)
            elif isinstance(block, Pairs):
                self._pairs(block)
            else:
                self._items(block)

    def _turn(self) -> None:
        self.pages.append(Page())
        self._y = HEIGHT - _TOP

    def _line(self, block: Line) -> None:
        bold = block.look is Look.OFFICE
        run = Run("H1" if bold else "P", bold, _SIZE)
        left = _SIGN if block.look is Look.SIGN else _LEFT
        for words in _broken(self._checked(block.says.id), (WIDTH - _RIGHT - left) / _SIZE, bold):
            free = _FULL - width(words, bold=bold) / 1000 * _SIZE
            shift = free / 2 if bold else free if block.look is Look.DATE else 0.0
            run = self._put(run, [(left + shift, words)])
        self._end(run)
        if block.look is Look.OFFICE:
            self._y -= _UNDER
            self.pages[-1].rules.append((_LEFT, self._y, WIDTH - _RIGHT, self._y))

    def _pairs(self, block: Pairs) -> None:
        for name, says in block.rows:
            run = Run("P", bold=False, size=_SIZE)
            wide = (_FULL - _NAME - _COLON) / _SIZE
            for at, words in enumerate(_broken(self._checked(says.id), wide, bold=False)):
                lead = [(_LEFT, self._checked(name.id)), (_LEFT + _NAME, ":")] if at == 0 else []
                run = self._put(run, [*lead, (_LEFT + _NAME + _COLON, words)])
            self._end(run)

    def _items(self, block: Items) -> None:
        for number, says in enumerate(block.says, start=1):
            run = Run("P", bold=False, size=_SIZE)
            lines = _broken(self._checked(says.id), (_FULL - _ITEM) / _SIZE, bold=False)
            for at, words in enumerate(lines):
                lead = [(_LEFT, f"{number}.")] if at == 0 else []
                run = self._put(run, [*lead, (_LEFT + _ITEM, words)])
            self._end(run)

    def _put(self, run: Run, words: list[tuple[float, str]]) -> Run:
        """Set one line; a run that meets the end of the page goes on as another on the next."""
        if self._y - run.size * _LEADING < _BOTTOM:
            self._end(run)
            self._turn()
            run = Run(run.tag, run.bold, run.size)
        self._y -= run.size * _LEADING
        run.lines += [(x, self._y, one) for x, one in words]
        return run

    def _end(self, run: Run) -> None:
        if run.lines:
            self.pages[-1].runs.append(run)


def _broken(words: str, most: float, bold: bool) -> list[str]:
    """Words in lines that are at most so wide, in units of the size of the letters; a long word is cut."""
    limit = int(most * 1000)
    lines = [""]
    for word in words.split():
        for part in _cut(word, limit, bold):
            longer = f"{lines[-1]} {part}".strip()
            if width(longer, bold=bold) <= limit:
                lines[-1] = longer
            else:
                lines.append(part)
    return lines


def _cut(word: str, limit: int, bold: bool) -> Iterator[str]:
    while width(word, bold=bold) > limit:
        at = len(word) - 1
        while at > 1 and width(word[:at], bold=bold) > limit:
            at -= 1
        yield word[:at]
        word = word[at:]
    yield word

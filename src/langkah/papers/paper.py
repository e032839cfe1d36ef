"""A paper, and the forms it can be put into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from langkah.papers.blocks import Block, Line, Pairs
from langkah.papers.forms import odt, pdf
from langkah.terms.guide import PaperKind
from langkah.terms.speech import Lang, Text

#: More empty lines than this are room on a sheet alone.
_MOST_EMPTY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A letter or a form, ready to be put into a file; `brief` is what is said of it in a chat.

    `file_name` names the kind of paper alone: nobody's name is in it.
    """

    kind: PaperKind
    file_name: str
    title: Text
    blocks: tuple[Block, ...]
    brief: Text

    def odt(self) -> bytes:
        """The paper as an OpenDocument text, in Indonesian."""
        return odt.document(self.title, self.blocks)

    def pdf(self) -> bytes:
        """The paper as a PDF, in Indonesian. Raises: WrongInput for a letter that its fonts do not have."""
        return pdf.document(self.title, self.blocks)

    def text(self, lang: Lang = Lang.ID) -> str:
        """The paper as plain text, for a terminal or to be read before it is made."""
        return "\n".join(_lines(self.blocks, lang)).strip() + "\n"


def _lines(blocks: tuple[Block, ...], lang: Lang) -> Iterator[str]:
    for block in blocks:
        yield from [""] * min(block.gap, _MOST_EMPTY)
        if isinstance(block, Line):
            yield block.says.in_(lang)
        elif isinstance(block, Pairs):
            width = max(len(name.in_(lang)) for name, _ in block.rows)
            yield from (f"{name.in_(lang):<{width}} : {says.in_(lang)}" for name, says in block.rows)
        else:
            yield from (f"{number}. {says.in_(lang)}" for number, says in enumerate(block.says, start=1))

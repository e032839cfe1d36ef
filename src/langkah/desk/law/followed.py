"""A book that follows its office's own law, renewed when that changes."""

from __future__ import annotations

from collections.abc import Hashable

from langkah.desk.law.overlay import laid_over
from langkah.desk.ports import Law, OwnLaw
from langkah.rulebook import Rulebook
from langkah.terms.errors import LangkahError


class Followed:
    """The book with the law that stands now. Several threads may ask at once."""

    def __init__(self, book: Rulebook, law: OwnLaw) -> None:
        self._bare, self._law = book, law
        mark = law.mark()
        self._known: tuple[Hashable, Rulebook] = (mark, self._with(law.read()))

    def book(self) -> Rulebook:
        """The book as it stands now; as it stood last where what lies there cannot be read."""
        mark = self._law.mark()
        known = self._known
        if mark == known[0]:
            return known[1]
        try:
            book = self._with(self._law.read())
        except LangkahError:
            return known[1]  # asked again at the next step; the start of an office refuses it
        self._known = (mark, book)
        return book

    def _with(self, law: Law) -> Rulebook:
        book = laid_over(self._bare, law.changes) if law.changes else self._bare
        return book.with_switches(law.switches) if law.switches else book

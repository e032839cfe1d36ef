"""Studies of the law as data: provisions, days, versions and roles."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from langkah.terms.speech import Lang
from langkah.terms.standing import Standing

if TYPE_CHECKING:
    from langkah.rulebook.book import Rulebook
    from langkah.rulebook.study.cite import Cited
    from langkah.rulebook.study.compare import BookChanges, LawChanges
    from langkah.rulebook.study.coverage import Coverage
    from langkah.rulebook.study.difference import Difference, Side


class Study:
    """What can be asked of a book beside weighing; each part is loaded when it is asked for."""

    def __init__(self, book: Rulebook) -> None:
        self._book = book

    def cite(self, written: str, on: date) -> Cited:
        """What the book knows of a provision on a day. Raises: NotFound."""
        from langkah.rulebook.study.cite import cite

        return cite(self._book, written, on)

    def between(self, first: date, last: date) -> LawChanges:
        """What changed in law from one day to another."""
        from langkah.rulebook.study.compare import between

        return between(self._book, first, last)

    def since(self, older: Rulebook) -> BookChanges:
        """What changed in the book since an older version of it."""
        from langkah.rulebook.study.compare import versions

        return versions(older, self._book)

    def difference(self, a: Side, b: Side) -> Difference:
        """What a person gains, loses and owes from one side to another."""
        from langkah.rulebook.study.difference import difference

        return difference(self._book, a, b)

    def side(self, written: str, on: date) -> Side:
        """A side from its short form: pns, pns+on_unpaid_leave, pns@campaign, cpns@2024-01-20. Raises: WrongInput."""
        from langkah.rulebook.study.difference import read_side

        return read_side(written, on)

    def coverage(self, on: date, standings: tuple[Standing, ...] = tuple(Standing)) -> Coverage:
        """Which acts and stages no norm speaks to on a day, for these standings."""
        from langkah.rulebook.study.coverage import coverage

        return coverage(self._book, on, standings)

    def graph(self, on: date, themes: Collection[str] = (), lang: Lang = Lang.ID) -> str:
        """The norms of a day with their exceptions and instruments, as SVG. Raises: NotFound."""
        from langkah.rulebook.study.picture import picture

        return picture(self._book, on, themes, lang)

"""Lists that name everybody who competes: an even one takes no side."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.bahasa import Reading
from langkah.publication.balance import Rivalry
from langkah.terms.stages import Contestant, ContestantKind

#: Of so many parties few lists are whole; from so many on one is a list all the same.
_PARTIES = 3


class Lists:
    """Looks at rows that follow one another, of names and figures alone, as one list. Cost: linear."""

    def __init__(self, competitors: Mapping[str, Contestant]) -> None:
        self._competitors = competitors
        self._rivals: dict[Rivalry, int] = {}
        for one in competitors.values():
            rivalry = (one.contest, one.kind)
            self._rivals[rivalry] = self._rivals.get(rivalry, 0) + 1
        self._rows: list[int] = []
        self._named: dict[Rivalry, set[str]] = {}
        self._even: set[int] = set()

    def add(self, number: int, reading: Reading) -> None:
        """One more passage; any that is no row ends the list."""
        if not reading.row:
            self.close()
            return
        self._rows.append(number)
        for mention in reading.mentions:
            who = self._competitors.get(mention.who or "")
            if who is not None:
                self._named.setdefault((who.contest, who.kind), set()).add(who.id)

    def close(self) -> None:
        """The list is over: even where it names all who compete for one thing."""
        if self._named and all(self._is_whole(*one) for one in self._named.items()):
            self._even.update(self._rows)
        self._rows, self._named = [], {}

    def _is_whole(self, rivalry: Rivalry, named: set[str]) -> bool:
        rivals = self._rivals[rivalry]
        wanted = min(rivals, _PARTIES) if rivalry[1] is ContestantKind.PARTY else rivals
        return rivals > 1 and len(named) >= wanted

    def is_even(self, number: int) -> bool:
        """True if a passage is a row of a list that names all; known once the list is over."""
        return number in self._even

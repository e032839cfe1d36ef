"""What an office adds to the program: its lists, its zone, its imported rulebook."""

from __future__ import annotations

from dataclasses import dataclass

from langkah.desk.office import Office
from langkah.desk.ports import SystemClock
from langkah.terms.stages import Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """One office's own lists as the text of their files, where its releases lie, and its folder of data."""

    contestants: str | None = None
    calendar: str | None = None
    releases: str | None = None
    hearing: str | None = None
    data: str | None = None
    zone: Zone = Zone.WIB

    def office(self) -> Office:
        """The office with all of it. Raises: WrongInput naming row and column; TooLarge; OutOfDate."""
        made = self._plain()
        if self.data is None:
            return made
        from langkah.desk.law.kept import LawFile

        return made.following(LawFile.in_folder(self.data))

    def _plain(self) -> Office:
        book, contests, clock = None, None, SystemClock(self.zone)
        if self.releases is not None:
            from langkah.desk.releases import in_use

            book = in_use(self.releases)
        if self.calendar is not None:
            from langkah.desk.calendar import read_calendar

            contests = read_calendar(self.calendar)
        plain = Office(rulebook=book, calendar=contests or (), clock=clock)
        if self.contestants is None:
            return self._attuned(plain)
        from langkah.desk.contestants import read_contestants

        listed = read_contestants(self.contestants, plain.rulebook.contests)
        return self._attuned(Office(rulebook=plain.rulebook, contestants=listed, clock=clock))

    def _attuned(self, office: Office) -> Office:
        if self.hearing is None:
            return office
        from langkah.desk.attune import read_hearing

        return office.hearing_with(read_hearing(self.hearing))

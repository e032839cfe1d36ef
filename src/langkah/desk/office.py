"""Office: one installation's rulebook, contestants and clock; the verb `consider`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from langkah.bahasa import NOTHING, Gazetteer, Heard, Hearing, Reading, hear, read
from langkah.desk.ports import Clock, OwnLaw, SystemClock, Workdays
from langkah.rulebook import Contest, Rulebook, Study, load
from langkah.terms.parse import checked
from langkah.terms.stages import Contestant, Zone
from langkah.terms.step import Step, Toward
from langkah.terms.verdict import Duty, Verdict
from langkah.weigh import Case, Interview, World, judge

if TYPE_CHECKING:
    from langkah.desk.guiding.asking import Answers, Guidance
    from langkah.desk.law.followed import Followed
    from langkah.desk.review import Reviewer
    from langkah.papers import Paper, Reminder


class Office:
    """One office: everything a verdict depends on beside the step itself."""

    def __init__(
        self,
        *,
        rulebook: Rulebook | None = None,
        releases: Path | None = None,
        contestants: Iterable[Contestant] = (),
        calendar: Iterable[Contest] = (),
        clock: Clock | None = None,
        workdays: Workdays | None = None,
    ) -> None:
        book, own = rulebook or _imported(releases) or load(), tuple(calendar)
        self._book = book.with_contests(own) if own else book
        self._followed: Followed | None = None
        self.clock = clock or SystemClock()
        self._workdays = workdays
        self.hearing = Hearing()
        listed = [one for contest in self._book.contests for one in contest.contestants]
        self._competitors = {one.id: one for one in (*listed, *contestants)}
        self._gazetteer = Gazetteer.of(self._competitors.values())
        self._kinds = frozenset(Toward)
        self._today: tuple[Rulebook, World] | None = None

    def following(self, law: OwnLaw) -> Office:
        """The same office, its rulebook with its own law from now on, whenever that changes. Raises: LangkahError."""
        from langkah.desk.law.followed import Followed

        self._followed = Followed(self._book, law)
        return self

    @property
    def rulebook(self) -> Rulebook:
        """The law as it stands now: the book, less what is switched off, with what the office added."""
        return self._book if self._followed is None else self._followed.book()

    @property
    def book(self) -> Rulebook:
        """The book as it came, without the office's own law."""
        return self._book

    def consider(self, step: Step) -> Verdict:
        """The verdict on a step before it is taken. Writes nothing, keeps nothing.

        Raises: WrongInput naming what is not known in the step; TooLarge.
        """
        return self.weigh(step)[0]

    @property
    def study(self) -> Study:
        """What can be asked of the office's rulebook beside weighing."""
        return Study(self.rulebook)

    def interview(self, step: Step) -> Interview:
        """The questions that a step opens, one after another."""
        return Interview(self._case(step))

    def guide(self, name: str, answers: Answers) -> Guidance:
        """Where a guide stands after some answers: its next question, or a verdict with the papers that follow.

        Writes nothing, keeps nothing. Raises: NotFound; WrongInput naming the answer that is not known.
        """
        from langkah.desk.guiding.asking import guided

        return guided(self, name, answers)

    def paper(self, guidance: Guidance, name: str, typed: Mapping[str, object]) -> Paper:
        """A paper that follows from a guided step, with what was typed in its blanks; kept nowhere.

        Raises: NotFound where it does not follow; WrongInput naming a blank; TooLarge.
        """
        from langkah.desk.guiding.writing import write

        return write(self, guidance, name, typed)

    def reminder(self, guidance: Guidance) -> Reminder | None:
        """The last day by which such a paper is to be in, where there is one."""
        from langkah.desk.guiding.writing import reminder

        return reminder(self, guidance)

    def reviewer(self, step: Step, *, remember: int = 0) -> Reviewer:
        """Who reviews documents: every passage weighed as this step would be, the whole looked at."""
        from langkah.desk.review import Reviewer

        return Reviewer(step, self, remember=remember)

    def weigh(self, step: Step) -> tuple[Verdict, Reading]:
        """The verdict on a step with the reading it rests on."""
        case = self._case(step)
        return self._with_deadlines(judge(case)), case.reading

    @property
    def competitors(self) -> Mapping[str, Contestant]:
        """Who competes: those of the rulebook's calendars and the office's own, by id."""
        return self._competing(self.rulebook)

    def hear(self, step: Step) -> Heard | None:
        """What the learned ear makes of a step's words; None where there are none."""
        on = step.on or self.clock.today()
        return hear(step.text, self._gazetteer, on) if step.text else None

    def hearing_with(self, hearing: Hearing) -> Office:
        """This office with other limits of the ear."""
        other = copy(self)
        other.hearing = hearing
        return other

    def _with_deadlines(self, verdict: Verdict) -> Verdict:
        """The verdict with the last day of each duty that has so many working days."""
        if not any(duty.working_days for duty in verdict.duties):
            return verdict
        on = date.fromisoformat(verdict.on)
        return replace(verdict, duties=tuple(self._dated(duty, on) for duty in verdict.duties))

    def _dated(self, duty: Duty, on: date) -> Duty:
        """The duty with the last day to fulfil it, where it has so many working days."""
        if not duty.working_days:
            return duty
        if self._workdays is None:
            from langkah.desk.workdays import usual

            self._workdays = usual()
        return replace(duty, deadline=self._workdays.after(on, duty.working_days))

    def _case(self, step: Step) -> Case:
        step = checked(step)
        if step.at is not None and step.at.tzinfo is None and self.clock.zone is not Zone.WIB:
            step = replace(step, at=step.at.replace(tzinfo=self.clock.zone.tz))
        book = self.rulebook
        world = self._world(step.on or self.clock.today(), book)
        reader = partial(self._read_text, on=world.on)
        return Case(step, self._read(step, reader), world, book, reader)

    def _read(self, step: Step, reader: Callable[[str], Reading]) -> Reading:
        reading = reader(step.text) if step.text else NOTHING
        names = [name for name in step.toward if name not in self._kinds]
        if names:
            mentions = [one for name in names for one in reader(name).mentions]
            named = tuple(replace(one, span=(0, 0)) for one in mentions)
            reading = replace(reading, mentions=(*reading.mentions, *named))
        return reading

    def _read_text(self, text: str, on: date | None = None) -> Reading:
        return read(text, self._gazetteer, on, self.hearing)

    def _world(self, on: date, book: Rulebook) -> World:
        """The day as it was asked for last, while the book is still the same: an office may change its stages."""
        known = self._today
        if known is None or known[0] is not book or known[1].on != on:
            known = self._today = book, World.of(on, book.contests, self._competing(book))
        return known[1]

    def _competing(self, book: Rulebook) -> Mapping[str, Contestant]:
        """Who competes, with the days of those contests that this book has otherwise than the one that came."""
        if book is self._book:
            return self._competitors
        before = {one.id: one for one in self._book.contests}
        moved = {one.id: one for one in book.contests if one != before.get(one.id)}
        if not moved:
            return self._competitors
        return {
            name: replace(one, determined=moved[one.contest].determined, until=moved[one.contest].ends)
            if one.contest in moved
            else one
            for name, one in self._competitors.items()
        }


def _imported(folder: Path | None) -> Rulebook | None:
    """The book of the release that the office took in, where it did. Raises: WrongInput, OutOfDate."""
    if folder is None:
        return None
    from langkah.desk.releases import Releases

    return Releases(folder).rulebook()

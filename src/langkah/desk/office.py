"""Office: one installation's rulebook, contestants and clock; the verb `consider`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from langkah.bahasa import NOTHING, Gazetteer, Reading, read
from langkah.desk.ports import Clock, SystemClock
from langkah.rulebook import Rulebook, load
from langkah.terms.contestant import Contestant
from langkah.terms.step import Step, Toward
from langkah.terms.verdict import Verdict
from langkah.weigh import Case, World, judge


class Office:
    """One office: everything a verdict depends on beside the step itself."""

    def __init__(
        self,
        *,
        rulebook: Rulebook | None = None,
        contestants: Iterable[Contestant] = (),
        clock: Clock | None = None,
    ) -> None:
        self.rulebook = rulebook or load()
        self.clock = clock or SystemClock()
        listed = [one for contest in self.rulebook.contests for one in contest.contestants]
        self._competitors = {one.id: one for one in (*listed, *contestants)}
        self._gazetteer = Gazetteer.of(self._competitors.values())
        self._kinds = frozenset(Toward)

    def consider(self, step: Step) -> Verdict:
        """The verdict on a step before it is taken. Writes nothing, keeps nothing."""
        on = step.on or self.clock.today()
        case = Case(step, self._read(step), self._world(on), self.rulebook, self._read_text)
        return judge(case)

    def _read(self, step: Step) -> Reading:
        reading = self._read_text(step.text) if step.text else NOTHING
        names = [name for name in step.toward if name not in self._kinds]
        if names:
            mentions = [one for name in names for one in self._read_text(name).mentions]
            named = tuple(replace(one, span=(0, 0)) for one in mentions)
            reading = replace(reading, mentions=(*reading.mentions, *named))
        return reading

    def _read_text(self, text: str) -> Reading:
        return read(text, self._gazetteer)

    def _world(self, on: date) -> World:
        return World(on, self.rulebook.contests, self._competitors)

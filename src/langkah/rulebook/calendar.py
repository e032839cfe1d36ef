"""Contests and their stages: which windows a day falls in, who competes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from langkah.terms.stages import Contestant, ContestantKind, Election, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One stage of one contest, first and last day included."""

    stage: Stage
    first: date
    last: date
    provision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """One contest: its windows, its contestants, its hour of quick counts (Western time)."""

    id: str
    name: str
    begins: date
    ends: date
    determined: date | None
    windows: tuple[Window, ...]
    contestants: tuple[Contestant, ...]
    quick_count_from: time | None = None
    election: Election | None = None

    def is_running(self, on: date) -> bool:
        """True from the first preparation to the last act of the contest."""
        return self.begins <= on <= self.ends

    def is_decided(self, on: date) -> bool:
        """True once the last of its windows is past: what is left of it is only the oath."""
        return bool(self.windows) and all(window.last < on for window in self.windows)

    @property
    def has_tickets(self) -> bool:
        """False for a contest of parties alone, whose determination makes no candidate."""
        return not self.contestants or any(c.kind is ContestantKind.TICKET for c in self.contestants)

    def stages(self, on: date) -> frozenset[Stage]:
        """The windows of this contest that the day falls in."""
        if not self.is_running(on):
            return frozenset()
        found = {window.stage for window in self.windows if window.first <= on <= window.last}
        after = self.determined is not None and on >= self.determined
        found.add(Stage.POST_DETERMINATION if after else Stage.PRE_DETERMINATION)
        return frozenset(found)

    @staticmethod
    def open_on(contests: Iterable[Contest], on: date) -> list[Contest]:
        """The contests of candidates that run; a decided one counts only where no other runs."""
        running = [one for one in contests if one.is_running(on) and one.has_tickets]
        return [one for one in running if not one.is_decided(on)] or running

    @staticmethod
    def elections_on(contests: Iterable[Contest], on: date) -> frozenset[Election] | None:
        """Which law's elections a day belongs to: those with a window on it, else those that run.

        None where a contest does not say, and where no calendar reaches.
        """
        known = list(contests)
        if not stages_on(known, on):
            return None
        running = Contest.open_on(known, on) or [one for one in known if one.is_running(on)]
        at_window = [one for one in running if any(w.first <= on <= w.last for w in one.windows)]
        found = {one.election for one in at_window or running}
        return None if None in found else frozenset(one for one in found if one is not None)


def stages_on(contests: Iterable[Contest], on: date) -> frozenset[Stage]:
    """The windows that a day falls in over all contests; `OUTSIDE` when no contest runs.

    Empty where no calendar reaches, before the first day and after the last that any of them knows.
    """
    known = list(contests)
    found = frozenset(stage for contest in known for stage in contest.stages(on))
    covered = any(one.begins <= on for one in known) and any(on <= one.ends for one in known)
    return found or frozenset({Stage.OUTSIDE} if covered else ())


def contest_from_json(raw: Mapping[str, object]) -> Contest:
    """A contest from its compiled form."""
    determined = raw.get("determined")
    quick = raw.get("quick_count_from")
    begins, ends = date.fromisoformat(str(raw["begins"])), date.fromisoformat(str(raw["ends"]))
    day = date.fromisoformat(str(determined)) if determined else None
    return Contest(
        id=str(raw["id"]),
        name=str(raw["name"]),
        begins=begins,
        ends=ends,
        determined=day,
        windows=tuple(_window(one) for one in _list(raw.get("windows"))),
        contestants=tuple(
            contestant_from_json(one, str(raw["id"]), day, ends) for one in _list(raw.get("contestants"))
        ),
        quick_count_from=time.fromisoformat(str(quick)) if quick else None,
        election=Election(str(election)) if (election := raw.get("election")) else None,
    )


def contestant_from_json(raw: object, contest: str, determined: date | None, until: date) -> Contestant:
    """A contestant from its compiled form, or from an office's own list."""
    assert isinstance(raw, dict)
    number = raw.get("number")
    return Contestant(
        id=str(raw["id"]),
        contest=contest,
        kind=ContestantKind(str(raw.get("kind", "ticket"))),
        number=number if isinstance(number, int) else None,
        names=_words(raw.get("names")),
        nicknames=_words(raw.get("nicknames")),
        ambiguous=_words(raw.get("ambiguous")),
        parties=_words(raw.get("parties")),
        hashtags=_words(raw.get("hashtags")),
        slogans=_words(raw.get("slogans")),
        determined=determined,
        until=until,
    )


def _window(raw: object) -> Window:
    assert isinstance(raw, dict)
    return Window(
        stage=Stage(str(raw["stage"])),
        first=date.fromisoformat(str(raw["first"])),
        last=date.fromisoformat(str(raw["last"])),
        provision=str(raw.get("provision") or ""),
    )


def _words(raw: object) -> tuple[str, ...]:
    return tuple(str(word) for word in raw) if isinstance(raw, list) else ()


def _list(raw: object) -> list[object]:
    assert raw is None or isinstance(raw, list)
    return raw or []  # a text may leave it empty

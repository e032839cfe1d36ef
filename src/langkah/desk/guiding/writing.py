"""From a guided step to the papers that follow from it, and to a reminder."""

from __future__ import annotations

from collections.abc import Mapping

from langkah.desk import messages
from langkah.desk.guiding.asking import START, Considering, Due, Guidance
from langkah.papers import FILE_NAMES, TITLES, Grounds, Letterhead, Paper, Reminder, compose
from langkah.terms.errors import NotFound


def write(office: Considering, guidance: Guidance, name: str, typed: Mapping[str, object]) -> Paper:
    """The paper whose file is called so, with what was typed in its blanks.

    Raises: NotFound where it does not follow from the answers; WrongInput naming a blank; TooLarge.
    """
    due = _due(guidance, name)
    kind = due.follows.paper
    return compose(kind, _grounds(office, guidance, due), Letterhead.of(kind, typed))


def reminder(office: Considering, guidance: Guidance) -> Reminder | None:
    """The last day by which a paper is to be in, as an entry for a calendar; None where there is none."""
    duty = guidance.last_day
    if duty is None or duty.deadline is None:
        return None
    paper = next(one.follows.paper for one in guidance.papers if duty in one.duties)
    return Reminder(
        paper=TITLES[paper],
        deadline=duty.deadline,
        provision=duty.provision,
        zone=office.clock.zone,
        today=office.clock.today(),
    )


def _due(guidance: Guidance, name: str) -> Due:
    known = {FILE_NAMES[one.follows.paper]: one for one in guidance.papers}
    if name not in known:
        raise NotFound(messages.PAPER_UNKNOWN, value=name[:60], known=", ".join(known) or "-")
    return known[name]


def _grounds(office: Considering, guidance: Guidance, due: Due) -> Grounds:
    duty = guidance.last_day
    first = next(one.says for one in guidance.told if one.name == START)
    return Grounds(
        on=due.on,
        cited=due.cited,
        matter=first,
        said={one.name: one.says for one in guidance.told},
        told={one.name: one.value for one in guidance.told},
        instruments=office.rulebook.instruments,
        deadline=duty.deadline if duty else None,
        adds=due.follows.adds,
        today=office.clock.today(),
    )

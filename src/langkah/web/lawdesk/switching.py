"""A norm switched off at once by one person; a second confirms it."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction

from langkah.terms.errors import NotFound, WrongInput
from langkah.web.lawdesk import messages, shelf
from langkah.web.lawdesk.models import Switched
from langkah.web.office import office
from langkah.web.people.models import Deed, Person

#: A reason is read on every verdict that it touches: a sentence or two.
SHORTEST, LONGEST = 10, 300


def switch_off(norm: str, reason: tuple[str, str], by: Person, now: datetime) -> Switched:
    """Off for every door at its next step. `reason`: in Indonesian, and in English where there was time for it.

    Raises: NotFound for no norm; WrongInput where it is off already or no reason is given; LangkahError.
    """
    said = [" ".join(one.split()) for one in reason]
    if office().rulebook.norm(norm) is None:
        raise NotFound(messages.NO_SUCH_NORM, norm=norm[:60])
    if not SHORTEST <= len(said[0]) <= LONGEST or len(said[1]) > LONGEST:
        raise WrongInput(messages.REASON_SIZE, least=SHORTEST, most=LONGEST)
    try:
        with transaction.atomic():
            shelf.advance()
            made = Switched.objects.create(
                unit=by.unit, norm=norm, reason_id=said[0], reason_en=said[1] or said[0], by=by, since=now
            )
            _note(made, by, "law-off")
    except IntegrityError as twice:
        raise WrongInput(messages.ALREADY_OFF) from twice
    shelf.publish()
    return made


def confirm(switch: Switched, second: Person, now: datetime) -> None:
    """Confirmed by another; twice is once.

    Raises: WrongInput for whoever switched it off, and where it is on again.
    """
    if switch.by_id == second.pk:
        raise WrongInput(messages.SECOND_IS_ANOTHER)
    with transaction.atomic():
        shelf.advance()
        still = Switched.objects.off().filter(pk=switch.pk)
        if still.filter(second__isnull=True).exclude(by=second).update(second=second, confirmed=now):
            _note(switch, second, "law-off-confirmed")
        elif not still.exists():
            raise WrongInput(messages.ALREADY_ON)
    shelf.publish()


def switch_on(switch: Switched, by: Person, reason: str, now: datetime) -> None:
    """On again, by whoever may switch off: that only brings back what was law.

    Raises: WrongInput where it is on again already, or no reason is given.
    """
    said = " ".join(reason.split())
    if not SHORTEST <= len(said) <= LONGEST:
        raise WrongInput(messages.REASON_SIZE, least=SHORTEST, most=LONGEST)
    with transaction.atomic():
        shelf.advance()
        done = Switched.objects.off().filter(pk=switch.pk)
        if not done.update(ended=now, ended_by=by, end_reason=said):
            raise WrongInput(messages.ALREADY_ON)
        _note(switch, by, "law-on")
    shelf.publish()


def _note(switch: Switched, who: Person, what: str) -> None:
    Deed.objects.create(unit_id=switch.unit_id, who=who, what=what, whom=switch.norm)

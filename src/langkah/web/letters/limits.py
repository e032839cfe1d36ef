"""How often a form may be sent: once each, and so many an hour for a whole office."""

from __future__ import annotations

from datetime import datetime

from django.db.models import F

from langkah.terms.errors import WrongInput
from langkah.web.letters.models import Spent, Tally
from langkah.web.letters.stamp import Stamp
from langkah.web.people.models import Unit
from langkah.web.unsigned import messages

#: Far more than an office asks in an hour, far fewer than would drown whoever answers.
AN_HOUR = 60


def spend(stamp: Stamp, now: datetime) -> bool:
    """True the first time a form arrives; its second sending finds what the first one did."""
    _spent, first = Spent.objects.get_or_create(mark=stamp.mark, defaults={"day": now.date()})
    return first


def count(unit: Unit, kind: str, now: datetime) -> None:
    """Take one more of a kind for this office and hour. Nobody is told from anybody.

    Raises: WrongInput where the hour is full.
    """
    hour = now.replace(minute=0, second=0, microsecond=0)
    tally, made = Tally.objects.get_or_create(unit=unit, kind=kind, hour=hour)
    if made:
        Tally.objects.filter(hour__lt=hour).delete()
    if not Tally.objects.filter(pk=tally.pk, count__lt=AN_HOUR).update(count=F("count") + 1):
        raise WrongInput(messages.TOO_MANY_LETTERS)

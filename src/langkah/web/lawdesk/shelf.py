"""From the tables to the one file that every door weighs by."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from langkah.desk.law.kept import LawFile
from langkah.desk.ports import Law
from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.speech import Text
from langkah.terms.stages import Zone
from langkah.terms.verdict import Switch
from langkah.web.lawdesk import messages
from langkah.web.lawdesk.models import Change, Shelf, Switched

_LOCK = "own-law.lock"


def serial() -> int:
    """How often the office's own law was changed."""
    return Shelf.objects.get(pk=1).serial


def advance(read: int | None = None) -> int:
    """One more, inside a transaction that decides something; whoever comes second waits here.

    Raises: WrongInput where the law is another by now than the one that was read.
    """
    known = Shelf.objects.filter(pk=1) if read is None else Shelf.objects.filter(pk=1, serial=read)
    if not known.update(serial=F("serial") + 1):
        raise WrongInput(messages.LAW_MOVED)
    return serial()


def law() -> Law:
    """The office's own law as the tables have it now."""
    with transaction.atomic():
        shelf = Shelf.objects.select_for_update().get(pk=1)
        approved = Change.objects.filter(state=Change.State.APPROVED).order_by("serial")
        compiled = (one.compiled for one in approved.only("compiled"))
        off = Switched.objects.off().select_related("unit").order_by("pk")
        return Law(
            changes=tuple(one for one in compiled if isinstance(one, dict)),
            switches=tuple(map(_switch, off)),
            serial=shelf.serial,
        )


def _switch(one: Switched) -> Switch:
    since = one.since.astimezone(Zone(settings.ZONE).tz).replace(microsecond=0).isoformat()
    reason = Text(one.reason_id, one.reason_en)
    return Switch(
        norm=one.norm, since=since, reason=reason, office=one.unit.name, confirmed=one.second_id is not None
    )


def publish() -> Law:
    """The file written from the tables, one at a time: what is committed before is in it.

    Raises: LangkahError where it cannot be written.
    """
    try:
        with _alone():
            found = law()
            LawFile.in_folder(settings.DATA).write(found)
    except OSError as refused:
        raise LangkahError(messages.LAW_UNWRITTEN, what=refused.strerror) from refused
    return found


def published() -> bool:
    """Whether the file says what the tables say; written again where it does not."""
    try:
        told = LawFile.in_folder(settings.DATA).read().serial
    except LangkahError:
        told = -1
    if told != serial():
        publish()
        return False
    return True


@contextmanager
def _alone() -> Iterator[None]:
    with (Path(settings.DATA) / _LOCK).open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def day() -> str:
    """Today, where the office is."""
    return timezone.now().astimezone(Zone(settings.ZONE).tz).date().isoformat()

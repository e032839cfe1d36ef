"""The one office of this process, the same for pages and programs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from langkah.desk import Office
from langkah.desk.own import Own
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Message
from langkah.terms.stages import Zone
from langkah.web import messages


@cache
def office() -> Office:
    """The office with the rulebook, zone, calendar and contestants that the settings name.

    Raises: LangkahError for a list or a release that cannot be read or is not whole.
    """
    calendar, contestants = settings.CALENDAR, settings.CONTESTANTS
    own = Own(
        contestants=_text(contestants, messages.CONTESTANTS_UNREADABLE) if contestants else None,
        calendar=_text(calendar, messages.CALENDAR_UNREADABLE) if calendar else None,
        hearing=_text(settings.HEARING, messages.HEARING_UNREADABLE) if settings.HEARING else None,
        releases=settings.RELEASES or None,
        data=str(settings.DATA),
        zone=Zone(settings.ZONE),
    )
    return own.office()


def _text(path: str, unreadable: Message) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as broken:
        raise WrongInput(unreadable, path=path) from broken

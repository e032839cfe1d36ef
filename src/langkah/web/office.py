"""The one office of this process, the same for pages and programs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from langkah.desk import Office, SystemClock
from langkah.desk.calendar import read_calendar
from langkah.desk.contestants import read_contestants
from langkah.desk.releases import in_use
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Message
from langkah.terms.stages import Zone
from langkah.web import messages


@cache
def office() -> Office:
    """The office with the rulebook, zone, calendar and contestants that the settings name.

    Raises: LangkahError for a list or a release that cannot be read or is not whole.
    """
    clock = SystemClock(Zone(settings.ZONE))
    calendar, contestants = settings.CALENDAR, settings.CONTESTANTS
    contests = read_calendar(_text(calendar, messages.CALENDAR_UNREADABLE)) if calendar else ()
    book = in_use(settings.RELEASES) if settings.RELEASES else None
    plain = Office(rulebook=book, calendar=contests, clock=clock)
    if not contestants:
        return plain
    own = read_contestants(_text(contestants, messages.CONTESTANTS_UNREADABLE), plain.rulebook.contests)
    return Office(rulebook=plain.rulebook, contestants=own, clock=clock)


def _text(path: str, unreadable: Message) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as broken:
        raise WrongInput(unreadable, path=path) from broken

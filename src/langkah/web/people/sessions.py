"""Sessions that their owner sees and can end: idle 30 minutes, 12 hours at most."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.signals import user_logged_in
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from langkah.web.people.models import Visit

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
#: A visit is written down as seen this often at most: a click costs no write.
_EVERY = timedelta(minutes=1)
_BEGAN, _SEEN, _DEVICE = "visit_began", "visit_seen", "visit_device"
_SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux")
_BROWSERS = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)


class SessionStore(DatabaseStore):
    """Django's sessions in the database, in a table that says whose they are."""

    @classmethod
    def get_model_class(cls) -> type[Visit]:
        """The table of visits."""
        return Visit

    def create_model_instance(self, data: dict[str, Any]) -> Visit:
        """A row with what its owner is shown."""
        row = super().create_model_instance(data)
        assert isinstance(row, Visit)
        person = data.get(SESSION_KEY)
        row.person_id = int(person) if person else None
        row.began, row.seen = _moment(data.get(_BEGAN)), _moment(data.get(_SEEN))
        row.device = data.get(_DEVICE, "")
        return row


def watch(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Ends a visit that was idle too long or lasts too long; `request.visit_over` then says so."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        session = request.session
        if session.get(SESSION_KEY):
            now = timezone.now()
            if _is_over(session, now):
                session.flush()
                request.visit_over = True  # type: ignore[attr-defined]  # ours, on Django's object
            elif abs(now - (_moment(session.get(_SEEN)) or now)) >= _EVERY:
                session[_SEEN] = now.timestamp()
        elif request.COOKIES.get(settings.SESSION_COOKIE_NAME) and session.is_empty():
            request.visit_over = True  # type: ignore[attr-defined]  # ended so long ago that its row is gone
        return get_response(request)

    return answer


def _is_over(session: SessionBase, now: datetime) -> bool:
    """Whether the clock has gone too far. It may also have been set back: too far is too far either way."""
    began, seen = _moment(session.get(_BEGAN)), _moment(session.get(_SEEN))
    return began is None or seen is None or abs(now - seen) > IDLE or abs(now - began) > LONGEST


def _moment(stamp: float | None) -> datetime | None:
    return None if stamp is None else datetime.fromtimestamp(stamp, UTC)


def _begin(request: HttpRequest, **_others: object) -> None:
    now = timezone.now().timestamp()
    request.session[_BEGAN] = request.session[_SEEN] = now
    request.session[_DEVICE] = device(request.META.get("HTTP_USER_AGENT", ""))


def device(agent: str) -> str:
    """Browser and system in two words, such as "Chrome · Android"; nothing that tells one phone from another."""
    browser = next((name for mark, name in _BROWSERS if mark in agent), "")
    system = next((name for name in _SYSTEMS if name in agent), "")
    return " · ".join(filter(None, (browser, system.replace("Macintosh", "Mac"))))


user_logged_in.connect(_begin, dispatch_uid="langkah.people.visit")

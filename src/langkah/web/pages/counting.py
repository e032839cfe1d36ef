"""How often an opinion was seen, with no reader remembered.

A reader is told from another by a hash of address and browser under a key that is drawn anew each day. With the key
the marks of that day are thrown away; what remains is the sum. While the day lasts, who holds the database could try
addresses against the marks; afterwards nobody can.
"""

from __future__ import annotations

import hmac
import secrets
from contextlib import suppress
from datetime import date

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F
from django.http import HttpRequest

from langkah.web.pages import gate
from langkah.web.pages.models.keeping import DayKey, Mark, Views

#: What programs call themselves that read pages for others than people.
_PROGRAMS = (
    "bot", "crawl", "spider", "slurp", "preview", "externalhit", "facebookcatalog", "embedly", "headless",
    "lighthouse", "curl", "wget", "python", "java/", "go-http", "okhttp", "libwww", "httpclient", "axios", "node-fetch",
    "scrapy", "monitor", "uptime", "pingdom", "feed", "validator",
)  # fmt: skip
_KEY = 32


def seen(page: int, request: HttpRequest) -> None:
    """Count this reading of an opinion, unless it is one of today's or nobody's."""
    if request.method != "GET" or not is_person(request):
        return
    today = _key(gate.today())
    told = f"{page}\n{_address(request)}\n{request.headers.get('user-agent', '')}"
    mark = hmac.new(bytes(today.key), told.encode(), "sha256").hexdigest()
    if Mark.objects.filter(day=today, mark=mark).exists():
        return  # nothing to write, so nobody waits for anybody
    with suppress(IntegrityError), transaction.atomic():  # counted by another request, or the day just ended
        Views.objects.get_or_create(page_id=page)
        Mark.objects.create(day=today, mark=mark)
        Views.objects.filter(page_id=page).update(total=F("total") + 1)


def total(page: int) -> int:
    """How often an opinion was seen so far."""
    return Views.objects.filter(page_id=page).values_list("total", flat=True).first() or 0


def is_person(request: HttpRequest) -> bool:
    """Whether a person reads, as far as the browser says; a page fetched ahead is not read yet."""
    agent = request.headers.get("user-agent", "").lower()
    ahead = request.headers.get("sec-purpose", "") + request.headers.get("purpose", "")
    if not agent or "prefetch" in ahead or "prerender" in ahead:
        return False
    return not agent.startswith("whatsapp/") and not any(word in agent for word in _PROGRAMS)


def _address(request: HttpRequest) -> str:
    """Where the request comes from; behind the proxy that speaks TLS, what that proxy says last."""
    if settings.SECURE_PROXY_SSL_HEADER:
        told: str = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
        return told or request.META.get("REMOTE_ADDR", "")
    return str(request.META.get("REMOTE_ADDR", ""))


def _key(day: date) -> DayKey:
    """The key of the day; the first reader of a day throws the older ones away, marks and all."""
    found = DayKey.objects.filter(day=day).first()
    if found is not None:
        return found
    found, made = DayKey.objects.get_or_create(day=day, defaults={"key": secrets.token_bytes(_KEY)})
    if made:
        forget(day)
    return found


def forget(day: date) -> None:
    """Throws the keys of earlier days away, and every mark with them; also where nobody reads that day."""
    DayKey.objects.filter(day__lt=day).delete()

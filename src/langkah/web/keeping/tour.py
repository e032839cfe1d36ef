"""GET /kantor/coba/: what to try first, and how to come in."""

from __future__ import annotations

import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.web.keeping import demo
from langkah.web.page import language
from langkah.web.page.words import now_spoken, words
from langkah.web.people.powers import NAMES, Role
from langkah.web.seed import letters
from langkah.web.seed.addresses import email

#: What to try first, and as whom: the key of its words, where it begins.
STEPS = (
    ("tour_weigh", "/", None),
    ("tour_guided", "/pandu", None),
    ("tour_offline", "/luring", None),
    ("tour_read", "/situs/", None),
    ("tour_ask", "/situs/tanya/", None),
    ("tour_quality", "/seberapa-benar", None),
    ("tour_write", "/kantor/kelola/", Role.COMMUNICATIONS),
    ("tour_publish", "/kantor/tulisan/", Role.EDITOR),
    ("tour_invite", "/kantor/orang/", Role.ADMIN),
    ("tour_second", "/kantor/usulan/", Role.INTEGRITY),
    ("tour_answer", "/kantor/tanya/", Role.INTEGRITY),
    ("tour_dispute", "/kantor/keliru/", Role.INTEGRITY),
    ("tour_case", "/kantor/kasus/", Role.EDITOR),
    ("tour_record", "/kantor/catatan/", Role.AUDITOR),
    ("tour_off", "/kantor/aturan/", Role.LEGAL),
    ("tour_propose", "/kantor/aturan/", Role.LEGAL),
    ("tour_approve", "/kantor/aturan/usul/", Role.INTEGRITY),
    ("tour_cannot", "/kantor/", Role.SUPERVISOR),
)
#: Seconds that a one-time code lives.
_LIFE = 30


def tour(request: HttpRequest) -> HttpResponse:
    """The page; in a real office it is not there.

    Raises: Http404 where this is no demonstration.
    """
    if not demo.is_one():
        raise Http404
    lang = now_spoken()
    steps = [
        {
            "says": words(lang)[key],
            "address": language.on_site(address, lang),
            "who": NAMES[role].in_(lang) if role else "",
        }
        for key, address, role in STEPS
    ]
    people = [
        {"role": NAMES[role].in_(lang), "email": email(role), "code": _code(demo.secret(role))}
        for role in Role
    ]
    context = {"steps": steps, "people": people, "password": demo.password(), "return_code": letters.code()}
    return render(request, "keeping/tour.html", context)


def _code(secret: str) -> str:
    """The code of this half minute; nothing where none is asked for."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // _LIFE)) if secret else ""  # noqa: TID251 — codes are made of the clock

"""Pages of weighing on the phone: install, what opens first, what was shared."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.terms.errors import LangkahError
from langkah.web import body, refusals
from langkah.web.page import language
from langkah.web.page.words import frame, words
from langkah.web.phone.built import is_being_built
from langkah.web.pocket.state import state
from langkah.web.steps.views import prefilled

_READ = ("GET", "HEAD")
_FORM = "application/x-www-form-urlencoded"
_MB = 1_000_000
#: In the order in which a person reads them; other apps put a link into `text` as often as into `url`.
_PARTS = ("title", "text", "url")


def page(request: HttpRequest) -> HttpResponse:
    """Install for offline use, see what is on the device, remove it."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    context = frame(request)
    known = state() if context["pocket"] else {}
    more = {
        "being_built": is_being_built(),
        "packed": _megabytes(request, known.get("packed")),
        "size": _megabytes(request, known.get("size")),
        "second_stage": known.get("second_stage"),
    }
    return render(request, "pocket/page.html", {**context, **more})


def shell(request: HttpRequest) -> HttpResponse:
    """What a phone without a connection shows until the worker beside it has answered."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    return render(request, "pocket/shell.html", {**frame(request), "switch": ""})


def shared(request: HttpRequest) -> HttpResponse:
    """The weigh page with the text that another app shared, not weighed until the person asks."""
    if request.method != "POST":
        return refusals.method_not_allowed(request, "POST")
    try:
        body.read(request, _FORM)
    except LangkahError as error:
        return refusals.refuse(request, error)
    said = dict.fromkeys(request.POST.get(name, "").strip() for name in _PARTS)
    return prefilled(request, "\n".join(one for one in said if one))


def _megabytes(request: HttpRequest, count: object) -> str:
    """As people write it: 7,9 MB."""
    if not isinstance(count, int):
        return ""
    written = f"{count / _MB:.1f} MB"
    return written.replace(".", words(language.of_page(request))["decimal_mark"])

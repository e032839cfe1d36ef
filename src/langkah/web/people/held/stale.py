"""What a tab hears that was left open too long; nothing typed is lost."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render

from langkah.web import refusals
from langkah.web.page.words import frame

#: Never shown again, not even to whoever typed it.
_SECRET = ("password", "code", "credential", "csrfmiddlewaretoken")


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 — Django's own
    """A form whose token is old, or which another site sent; only the first gets its words back."""
    return kept(request, "stale_form") if _is_ours(request) else refusals.forbidden(request)


def kept(request: HttpRequest, why: str) -> HttpResponse:
    """The answer 403 with what was typed and a button that sends it once more."""
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if not any(secret in name.lower() for secret in _SECRET)
        for value in values
    ]
    get_token(request)
    context = {
        **frame(request),
        "switch": "",
        "why": why,
        "fields": fields,
        "again": request.path if _may_go_again(request) else "",
        "address": request.get_full_path(),
    }
    return render(request, "people/stale.html", context, status=403)


def _is_ours(request: HttpRequest) -> bool:
    """Whether a page of this office sent it, as far as the browser says."""
    site = request.META.get("HTTP_SEC_FETCH_SITE")
    if site is not None:
        return bool(site == "same-origin")
    return bool(request.META.get("HTTP_ORIGIN") == f"{request.scheme}://{request.get_host()}")


def _may_go_again(request: HttpRequest) -> bool:
    """A form with a password or a file in it must be filled in anew."""
    secret = any(word in name.lower() for name in request.POST for word in _SECRET[:3])
    return not secret and not request.FILES

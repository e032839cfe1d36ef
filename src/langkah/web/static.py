"""GET /static/…: the files of `assets`, which a browser may keep for good."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from langkah.web import refusals
from langkah.web.page import assets

_FOREVER = "public, max-age=31536000, immutable"


def serve(request: HttpRequest, name: str) -> HttpResponse:
    """One file."""
    if request.method not in ("GET", "HEAD"):
        return refusals.method_not_allowed(request, "GET", "HEAD")
    if name not in assets.files():
        return refusals.not_found(request)
    kind, body = assets.files()[name]
    return HttpResponse(body, content_type=kind, headers={"Cache-Control": _FOREVER})

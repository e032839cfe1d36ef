"""GET /static/…: the files of `assets`, which a browser may keep for good."""

from __future__ import annotations

import gzip
from functools import cache

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
    headers = {"Cache-Control": _FOREVER, "Vary": "Accept-Encoding"}
    if kind.startswith("text/") and "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""):
        body, headers["Content-Encoding"] = _packed(name), "gzip"
    return HttpResponse(body, content_type=kind, headers=headers)


@cache
def _packed(name: str) -> bytes:
    return gzip.compress(assets.files()[name][1], mtime=0)

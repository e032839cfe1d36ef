"""What every answer carries: who may frame, load, learn or keep it."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from langkah.web import refusals

# No script at all, and nothing from anywhere else. `upgrade-insecure-requests` is left out: HSTS does that job, and
# the demonstration runs without TLS.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
#: For answers that say nothing else: an answer about somebody's step is nobody's to keep.
KEEP_NOTHING = "no-store"
REFUSED = 400
#: How much of a refused body is read to its end, and thrown away, so that the sender stays to hear why.
_DRAINED = 32 * 1024 * 1024
_AT_ONCE = 64 * 1024


def guard(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """The outermost layer around every view, refusals and faults included."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        try:
            request.get_host()
        except DisallowedHost:
            response: HttpResponseBase = refusals.bad_request(request)
        else:
            response = get_response(request)
        if response.status_code >= REFUSED and request.META.get("CONTENT_LENGTH"):
            _drain(request)
        headers = response.headers
        for name, value in HEADERS.items():
            headers[name] = value
        if "Cache-Control" not in headers:
            headers["Cache-Control"] = KEEP_NOTHING
        return response

    return answer


def _drain(request: HttpRequest) -> None:
    left = _DRAINED
    try:
        while left > 0 and (read := request.read(_AT_ONCE)):
            left -= len(read)
    except OSError:  # the sender hung up
        return

"""What every answer carries: who may frame, load, learn or keep it."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.core.handlers.exception import convert_exception_to_response
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import get_resolver

from langkah.web import refusals
from langkah.web.page import language

# No script at all, and nothing from anywhere else. `upgrade-insecure-requests` is left out: HSTS does that job, and
# the demonstration runs without TLS.
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
#: Wagtail's admin draws with styles and pictures of its own making, and shows a page within a page.
_EDITORS = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; connect-src 'self'; frame-src 'self'; media-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
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
#: What a page with a script of ours may do: fetch from here, weigh in a worker, be installed.
_SCRIPTED = "connect-src 'self'; worker-src 'self'; manifest-src 'self'"
#: The worker that weighs on a phone runs WebAssembly, and nothing else does: its own answer alone allows that.
_PHONE, _KEEPER = "/luring/berkas/", "/luring/pelayan.js"
_BESIDE = "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"
_WORKER = f"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; {_BESIDE}"
#: What belongs to the office: its people, its public site, their files.
OFFICE = language.OFFICE
#: Set by `keeping/front.py` on what asks for the office before it is ready.
WAITING = "langkah.waiting"
_STAFF, _EDITOR = "/kantor/", "/kantor/kelola/"
_SLASHED = (_STAFF, "/situs/")
#: How much of a refused body is read to its end, and thrown away, so that the sender stays to hear why.
_DRAINED = 32 * 1024 * 1024
_AT_ONCE = 64 * 1024


class Nonce:
    """A word for this answer alone; a script that carries it may run. Made when a template first asks."""

    def __init__(self) -> None:
        self.word = ""

    def __str__(self) -> str:
        self.word = self.word or secrets.token_urlsafe(18)
        return self.word


def _headers(request: HttpRequest) -> dict[str, str]:
    """What this address's answers carry."""
    path = request.path_info
    if path.startswith(_EDITOR):
        own = {"Content-Security-Policy": _EDITORS, "X-Frame-Options": "SAMEORIGIN"}
        return {**HEADERS, **own, "Referrer-Policy": "same-origin"}
    if path.startswith(_PHONE):
        return {**HEADERS, "Content-Security-Policy": _WORKER}
    if path == _KEEPER:  # it hands requests on, and draws nothing
        return {**HEADERS, "Content-Security-Policy": f"default-src 'none'; {_BESIDE}"}
    word = getattr(getattr(request, "nonce", None), "word", "")
    scripts = f"{POLICY}; script-src 'nonce-{word}'; {_SCRIPTED}" if word else POLICY
    # A form of the office says where it comes from, or its token is refused.
    origin = "same-origin" if path.startswith(_STAFF) else HEADERS["Referrer-Policy"]
    return {**HEADERS, "Content-Security-Policy": scripts, "Referrer-Policy": origin}


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
            request.nonce = Nonce()  # type: ignore[attr-defined]  # ours, on Django's object
            response = get_response(request)
        if response.status_code >= REFUSED and request.META.get("CONTENT_LENGTH"):
            _drain(request)
        headers = response.headers
        for name, value in _headers(request).items():
            headers[name] = value
        if "Cache-Control" not in headers:
            headers["Cache-Control"] = KEEP_NOTHING
        return response

    return answer


def aside(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answers all but the office's own addresses at once, so that no account is ever asked who weighs."""
    weigh = convert_exception_to_response(_weighed)

    def answer(request: HttpRequest) -> HttpResponseBase:
        if _lacks_slash(request):
            _path, _mark, query = request.get_full_path().partition("?")
            return HttpResponseRedirect(f"{request.path_info}/" + (f"?{query}" if query else ""))
        if request.path_info.startswith(OFFICE):
            return refusals.not_yet(request) if request.META.get(WAITING) else get_response(request)
        response = weigh(request)
        assert isinstance(response, HttpResponseBase)
        return response

    return answer


def _lacks_slash(request: HttpRequest) -> bool:
    """An address of the office as people type it from a poster: without the last slash that all of its pages have.

    Files, and the library's own pages below the editor, are as they are.
    """
    path = request.path_info
    if path.endswith("/") or request.method not in ("GET", "HEAD") or path.startswith(_EDITOR):
        return False
    plain = path.replace("/", "a").replace("-", "a")
    return f"{path}/".startswith(_SLASHED) and plain.isascii() and plain.isalnum()


def _weighed(request: HttpRequest) -> HttpResponseBase:
    """From an address to its view, and nothing beside it."""
    match = get_resolver().resolve(request.path_info)
    request.resolver_match = match
    response = match.func(request, *match.args, **match.kwargs)
    assert isinstance(response, HttpResponseBase)
    return response


def _drain(request: HttpRequest) -> None:
    left = _DRAINED
    try:
        while left > 0 and (read := request.read(_AT_ONCE)):
            left -= len(read)
    except OSError:  # the sender hung up
        return

"""Every refusal: problem details (RFC 9457) for programs, a page for people."""

from __future__ import annotations

import json

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from langkah.terms.errors import LangkahError, NotFound, TooLarge, WrongInput
from langkah.terms.speech import Text
from langkah.web import messages
from langkah.web.codes import by_code
from langkah.web.page import language
from langkah.web.page.words import frame
from langkah.web.unsigned import messages as unsigned

_STATUS: dict[type[LangkahError], int] = {WrongInput: 400, NotFound: 404, TooLarge: 413}
_CODES = {
    messages.CONTENT_TYPE.code: 415,
    messages.LENGTH_REQUIRED.code: 411,
    messages.METHOD.code: 405,
    messages.FORBIDDEN.code: 403,
    messages.NOT_YOUR_POWER.code: 403,
    messages.LINK_USED.code: 410,
    messages.LINK_EXPIRED.code: 410,
    messages.OFFICE_WAITS.code: 503,
    unsigned.FORM_FOREIGN.code: 403,
    unsigned.LETTER_GONE.code: 410,
    unsigned.LETTER_MOVED.code: 409,
    unsigned.TOO_MANY_LETTERS.code: 429,
    unsigned.CODE_UNKNOWN.code: 404,
}
_SITE = "/situs/"
#: Seconds until it is worth asking again for an office that is being made ready.
_AGAIN = "5"


class _Blanks(dict[str, str]):
    """Every blank of a message, left open."""

    def __missing__(self, name: str) -> str:
        return "…"


def general(error: LangkahError) -> Text:
    """What kind of problem it is: the same words each time, without what was given this time."""
    message = by_code().get(error.code)
    if message is None:
        return error.says
    says = message.says
    return Text(says.id.format_map(_Blanks()), says.en.format_map(_Blanks()))


def status_of(error: LangkahError) -> int:
    """The HTTP status that an error of ours is answered with."""
    return _CODES.get(error.code) or _STATUS.get(type(error), 500)


def refuse(request: HttpRequest, error: LangkahError) -> HttpResponse:
    """The refusal in the form that whoever asks can read."""
    status = status_of(error)
    if request.path_info.startswith("/api/"):
        return _problem(request, error, status)
    return _page(request, error, status)


def _problem(request: HttpRequest, error: LangkahError, status: int) -> HttpResponse:
    lang = language.of_program(request)
    body = {
        "type": f"/galat#{error.code}",  # one address whatever the language: it names the problem
        "title": general(error).in_(lang),
        "status": status,
        "detail": error.says.in_(lang),
        "code": error.code,
        "hint": error.hint.in_(lang) if error.hint else None,
    }
    response = HttpResponse(json.dumps(body), status=status, content_type="application/problem+json")
    response.headers["Content-Language"] = lang.value
    response.headers["Vary"] = "Accept-Language"
    return response


def _page(request: HttpRequest, error: LangkahError, status: int) -> HttpResponse:
    lang = language.of_page(request)
    chosen = request.path_info.startswith(language.STAFF)  # there a cookie says what somebody reads
    both = [
        {"lang": one.value, "says": error.says.in_(one), "hint": error.hint.in_(one) if error.hint else ""}
        for one in sorted(type(lang), key=lambda one: one is not lang)
        if one is lang or not chosen
    ]
    context = {
        **frame(request),
        "status": status,
        "code": error.code,
        "both": both,
        "switch": "",
        "staff": chosen,
        "site": language.site(lang) if request.path_info.startswith(_SITE) else "",
        "search": f"{language.site(lang)}cari/",
    }
    return HttpResponse(render_to_string("error.html", context), status=status)


def method_not_allowed(request: HttpRequest, *allowed: str) -> HttpResponse:
    """405 with the methods that this address does answer."""
    known = ", ".join(allowed)
    response = refuse(request, WrongInput(messages.METHOD, value=(request.method or "")[:20], known=known))
    response.headers["Allow"] = known
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, for what Django itself refused to read; 413 where there was too much of it."""
    if isinstance(exception, RequestDataTooBig):
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // (1024 * 1024)
        return refuse(request, TooLarge(messages.BODY_TOO_LARGE, limit=limit))
    return refuse(request, WrongInput(messages.BAD_REQUEST))


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 — Django's name
    """403."""
    return refuse(request, WrongInput(messages.FORBIDDEN))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 — Django's name
    """404."""
    return refuse(request, NotFound(messages.NO_SUCH_PAGE))


def not_yet(request: HttpRequest) -> HttpResponse:
    """503 until the office is made ready; whoever reads it is shown the page again by itself."""
    response = refuse(request, LangkahError(messages.OFFICE_WAITS))
    response._has_been_logged = True  # type: ignore[attr-defined]  # noqa: SLF001 — Django's mark: no fault to log
    response.headers["Retry-After"] = _AGAIN
    if request.method == "GET":
        response.headers["Refresh"] = _AGAIN
    return response


def fault(request: HttpRequest) -> HttpResponse:
    """500, without a word about how."""
    return refuse(request, LangkahError(messages.FAULT))

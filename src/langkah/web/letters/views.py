"""The page where a return code opens what was sent, and the button that ends it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from langkah.terms.errors import LangkahError, NotFound
from langkah.web import refusals
from langkah.web.letters import ending, kinds, returncode
from langkah.web.letters.models import Letter
from langkah.web.letters.pages import must_be_form, shown
from langkah.web.unsigned import messages


# A form token in a cookie guards what a visit may do; here nobody has a visit: the code itself is the key.
@csrf_exempt
def enter(request: HttpRequest) -> HttpResponse:
    """The form for a code; by POST, what stands under it."""
    if request.method != "POST":
        return shown(request, "code", {"typed": ""})
    try:
        code, kind, letter = opened(request)
    except LangkahError as error:
        return _again(request, error)
    return kind.show(request, letter, code)


@csrf_exempt
def erase(request: HttpRequest) -> HttpResponse:
    """Gone at once. Pressed twice, it is gone once, and said as calmly."""
    try:
        _code, _kind, letter = opened(request)
    except LangkahError as error:
        if error.code != messages.CODE_UNKNOWN.code:
            return _again(request, error)
    else:
        ending.erase(letter)
    return shown(request, "erased", {})


def _again(request: HttpRequest, error: LangkahError) -> HttpResponse:
    if error.code.startswith("web.code-"):
        return shown(request, "code", {"typed": request.POST.get("code", "")[: returncode.LONGEST]}, error)
    return refusals.refuse(request, error)


def opened(request: HttpRequest) -> tuple[str, kinds.Kind, Letter]:
    """The code that was typed, with the letter under it.

    Raises: WrongInput naming the slip; NotFound where nothing stands under it.
    """
    must_be_form(request)
    code = returncode.read(request.POST.get("code", ""))
    known = kinds.found(returncode.kept(code))
    if known is None:
        raise NotFound(messages.CODE_UNKNOWN)
    return code, *known

"""What the pages of letters are made from, for whoever has no account."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.terms.errors import LangkahError
from langkah.web import body, refusals
from langkah.web.guard import KEEP_NOTHING
from langkah.web.page import language
from langkah.web.page.words import frame
from langkah.web.people.models import Unit
from langkah.web.people.powers import Role

_FORM = "application/x-www-form-urlencoded"
_READ = ("GET", "HEAD")


def shown(
    request: HttpRequest, template: str, context: Mapping[str, object], error: LangkahError | None = None
) -> HttpResponse:
    """One page, with what stood against it where something did."""
    lang = language.of_page(request)
    whole = {**frame(request), **context}
    if request.method not in _READ:
        whole["switch"] = ""  # the other language would be asked for without what was sent
    if error is not None:
        whole["error"] = {"says": error.says.in_(lang), "hint": error.hint.in_(lang) if error.hint else ""}
    status = refusals.status_of(error) if error else 200
    response = render(request, f"letters/{template}.html", whole, status=status)
    # A form carries a stamp of its own, from which its code is made: kept for the next reader, two would share a code.
    response.headers["Cache-Control"] = KEEP_NOTHING
    return response


def must_be_form(request: HttpRequest) -> None:
    """Raises: LangkahError for what is no form of a few fields, before anything looks into it."""
    body.read(request, _FORM)


def readers() -> list[Unit]:
    """The offices in which somebody answers."""
    here = Unit.objects.filter(people__role=Role.INTEGRITY, people__is_active=True)
    return list(here.distinct().order_by("name"))


def chosen(request: HttpRequest, units: list[Unit]) -> Unit | None:
    """The office that a form names; the only one where there is only one."""
    if len(units) == 1:
        return units[0]
    return next((one for one in units if one.slug == request.POST.get("office")), None)

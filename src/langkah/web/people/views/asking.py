"""Who asks, when, and what a page is made from."""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from langkah.terms.errors import LangkahError
from langkah.web.page.words import now_spoken, said
from langkah.web.people.models import Person

_Kept = TypeVar("_Kept", bound=Model)


def asker(request: HttpRequest) -> Person:
    """The person who asks; the doorkeeper let nobody else in."""
    person = request.user
    assert isinstance(person, Person)
    return person


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent, even if it is nothing; None where nobody sent a form."""
    return request.POST if request.method == "POST" else None


def now() -> datetime:
    """The moment at which something is done."""
    return timezone.now()


def page(request: HttpRequest, template: str, status: int = 200, **context: object) -> HttpResponse:
    """One page of the office."""
    return render(request, f"people/{template}.html", context, status=status)


def one_of(known: QuerySet[_Kept], pk: int) -> _Kept:
    """One of those that somebody may know of.

    Raises: Http404, the same for what is not theirs and for what is not.
    """
    found = known.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def tell(request: HttpRequest, key: str) -> None:
    """Something to be said on the next page."""
    messages.success(request, said(key))


def warn(request: HttpRequest, error: LangkahError) -> None:
    """What stood against it, to be said on the next page."""
    messages.error(request, worded(error))


def worded(error: LangkahError) -> str:
    """The error in the language of the page, as whole sentences."""
    lang = now_spoken()
    parts = [error.says.in_(lang), error.hint.in_(lang) if error.hint else ""]
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts if part)

"""The record of acts on accounts, for who audits."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from langkah.web.page.deeds import DEEDS
from langkah.web.page.words import now_spoken
from langkah.web.people.models import Deed
from langkah.web.people.powers import NAMES, Role
from langkah.web.people.views.asking import asker, page

_A_PAGE = 50


def listing(request: HttpRequest) -> HttpResponse:
    """Every act in the unit, newest first."""
    lang = now_spoken()
    known = Deed.objects.for_person(asker(request)).select_related("who")
    shown = Paginator(known, _A_PAGE).get_page(request.GET.get("hal"))
    rows = [
        (one, DEEDS[one.what].in_(lang), NAMES[Role(one.role)].in_(lang) if one.role else "") for one in shown
    ]
    return page(request, "record", rows=rows, shown=shown)

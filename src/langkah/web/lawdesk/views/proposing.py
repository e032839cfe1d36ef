"""Changes of norms: written with examples running, decided by another."""

from __future__ import annotations

from collections.abc import Callable
from difflib import unified_diff

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from langkah.desk.drafting.workshop import Workshop
from langkah.terms.errors import LangkahError, NotFound
from langkah.web.lawdesk import changes, forms, shelf
from langkah.web.lawdesk.models import Change
from langkah.web.lawdesk.views.showing import may, page, title_of, tried_shown
from langkah.web.people.views.asking import asker, now, one_of, tell, warn, worded

_A_PAGE = 25
#: What a norm begins as: everything that has to be filled in, with an example on each side.
BLANK = """\
id: norma-baru
title:
  id: Judul norma
  en: Title of the norm
theme: neutrality
modality: prohibited
standing: [pns, cpns, pppk]
acts: [post]
when:
  toward: [campaign-account]
versions:
  - from: 2023-10-31
    provision: Pasal 9 ayat (2) UU 20/2023
says:
  id: Alasan dalam satu atau dua kalimat.
  en: The reason in a sentence or two.
verified:
  mark: MEM
  on: {day}
examples:
  stop:
    - {{act: post, toward: [campaign-account], on: {day}, level: ask}}
  clear:
    - {{act: post, toward: [official-account], on: {day}}}
"""


def new(request: HttpRequest) -> HttpResponse:
    """A norm that is not there yet."""
    return form(request, None, BLANK.format(day=shelf.day()))


def propose(request: HttpRequest, identifier: str) -> HttpResponse:
    """A norm that is there, to read otherwise."""
    shop = changes.workshop()
    try:
        return form(request, identifier, shop.text(identifier), shop)
    except NotFound:
        raise Http404 from None


def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """An open proposal of one's own, in other words."""
    one = one_of(Change.objects.for_person(asker(request)), pk)
    if one.state != Change.State.OPEN or one.by_id != asker(request).pk:
        return HttpResponseRedirect(f"/kantor/aturan/usul/{pk}/")
    return form(request, one.norm, one.body, change=one)


def form(
    request: HttpRequest,
    norm: str | None,
    text: str,
    shop: Workshop | None = None,
    change: Change | None = None,
) -> HttpResponse:
    """The form around a text, with what became of it; kept as a proposal where that was asked for."""
    shop = shop or changes.workshop()
    context: dict[str, object] = {
        "norm": norm,
        "title": title_of(norm) if norm else "",
        "kind": shop.kind(shop.reading(text)) if change is None else _kind_of(change),
        "back": _back(norm, change),
        "change": change,
        "body": text,
        "reason": change.reason if change else "",
        "since": change.since.isoformat() if change and change.since else shelf.day(),
        "every_day": bool(change and change.since is None),
    }
    status = 200
    if request.method == "POST":
        given = forms.filled(request.POST, shop)
        status, done = _sent(request, given, change)
        if done is not None:
            return done
        context |= {
            "body": given.body,
            "reason": request.POST.get("alasan", ""),
            "since": request.POST.get("berlaku", ""),
            "every_day": given.every_day,
            "wrong": worded(given.wrong) if given.wrong else "",
            "tried": tried_shown(shop.attempt(given.body, norm, whole=False)),
        }
    context["fields"] = forms.rows(str(context["body"]), shop)
    context["read"] = change.digest if change else ""
    return page(request, "form", status, **context)


def _kind_of(change: Change) -> str:
    """What a proposal is about: nothing for a norm."""
    return change.norm.partition(":")[0] if ":" in change.norm else ""


def _back(norm: str | None, change: Change | None) -> str:
    """Where somebody goes who thinks better of it."""
    if change is not None:
        return f"/kantor/aturan/usul/{change.pk}/"
    if norm and ":" in norm:
        return "/kantor/aturan/dasar/"
    return f"/kantor/aturan/norma/{norm}/" if norm else "/kantor/aturan/"


def _sent(
    request: HttpRequest, given: forms.Filled, change: Change | None
) -> tuple[int, HttpResponse | None]:
    """Kept where that was asked for; else only looked at."""
    if given.wrong or "simpan" not in request.POST:
        return (400 if given.wrong else 200), None
    wish = changes.Wish(body=given.body, reason=given.reason, since=given.since)
    try:
        if change is not None:
            changes.edit(change, wish, asker(request), request.POST.get("dibaca", ""), now())
            made = change
        else:
            made = changes.propose(wish, asker(request), now())
    except LangkahError as error:
        warn(request, error)
        return 400, None
    tell(request, "law_told_proposed")
    return 302, HttpResponseRedirect(f"/kantor/aturan/usul/{made.pk}/")


def check(request: HttpRequest) -> HttpResponse:
    """The same look while somebody types: the part of the page that tells what became of the text."""
    shop = changes.workshop()
    given = forms.filled(request.POST, shop)
    norm = request.POST.get("norma") or None
    context = {
        "wrong": worded(given.wrong) if given.wrong else "",
        "tried": tried_shown(shop.attempt(given.body, norm, whole=False)),
    }
    return render(request, "lawdesk/parts/tried.html", context)


def listing(request: HttpRequest) -> HttpResponse:
    """Every proposal of the unit, what waits for this person first."""
    person = asker(request)
    if not shelf.published():
        tell(request, "law_told_again")
    known = Change.objects.for_person(person).select_related("by", "decided_by")
    waits = [(one, title_of(one.norm)) for one in known.open()]
    done = Paginator(known.exclude(state=Change.State.OPEN), _A_PAGE).get_page(request.GET.get("hal"))
    rows = [(one, title_of(one.norm)) for one in done]
    return page(request, "changes", waits=waits, rows=rows, shown=done)


def single(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal: what is another, why, what its examples say, and what this person may do."""
    return _single(request, _one(request, pk))


def _single(request: HttpRequest, one: Change, status: int = 200, **more: object) -> HttpResponse:
    person, shop = asker(request), changes.workshop()
    whole = request.GET.get("semua") == "1"
    still = one.state == Change.State.OPEN
    return page(
        request,
        "change",
        status,
        one=one,
        title=title_of(one.norm),
        difference=_difference(one, shop) if still else [],
        tried=tried_shown(shop.attempt(one.body, one.norm, whole=whole)) if still else None,
        whole=whole,
        may_decide=still and changes.may_decide(one, person),
        own=one.by_id == person.pk,
        may_drop=still and may(person),
        still=still,
        kind=_kind_of(one),
        typed=request.POST,
        **more,
    )


def _one(request: HttpRequest, pk: int) -> Change:
    return one_of(Change.objects.for_person(asker(request)).select_related("by", "decided_by"), pk)


def _difference(one: Change, shop: Workshop) -> list[tuple[str, str]]:
    """The lines that come and go, with three around them."""
    try:
        before = shop.text(one.norm)
        after = shop.written(shop.reading(one.body))
    except LangkahError:
        before, after = "", one.body
    lines = list(unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=3))[2:]
    kinds = {"+": "comes", "-": "goes", "@": "gap"}
    return [(kinds.get(line[:1], "same"), line) for line in lines]


def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Approved by another, for exactly what they read."""
    read = request.POST.get("dibaca", "")
    return _done(request, pk, lambda one: changes.approve(one, asker(request), read, now()))


def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdrawn by its maker, refused by another."""
    note = request.POST.get("catatan", "")
    return _done(request, pk, lambda one: changes.drop(one, asker(request), note, now()))


def _done(request: HttpRequest, pk: int, verb: Callable[[Change], object]) -> HttpResponse:
    one = _one(request, pk)
    try:
        verb(one)
    except LangkahError as error:
        warn(request, error)
        return _single(request, _one(request, pk), 400)
    tell(request, "told_done")
    return HttpResponseRedirect(f"/kantor/aturan/usul/{pk}/")

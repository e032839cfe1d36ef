"""Answering: the questions of the unit, for its integrity officers alone."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from langkah.terms.errors import LangkahError
from langkah.web import refusals
from langkah.web.letters import told
from langkah.web.letters.models import Letter
from langkah.web.page.words import now_spoken
from langkah.web.people.views.asking import asker, now, one_of, tell, worded
from langkah.web.questions import asking
from langkah.web.questions.models import Inquiry
from langkah.web.questions.themes import about
from langkah.web.unsigned import messages

_A_PAGE = 25


def listing(request: HttpRequest) -> HttpResponse:
    """What waits, the oldest first; then what is answered."""
    known = Inquiry.objects.for_person(asker(request))
    waiting = [_row(one) for one in known.filter(answered__isnull=True).order_by("sent", "pk")[:200]]
    answered = Paginator(known.filter(answered__isnull=False), _A_PAGE).get_page(request.GET.get("hal"))
    context = {"waiting": waiting, "shown": answered, "answered": [_row(one) for one in answered]}
    return render(request, "questions/list.html", context)


def _row(one: Inquiry) -> tuple[Inquiry, str, object, bool]:
    due = asking.due(one)
    late = one.answered is None and due < timezone.localdate(now())
    return one, about(asking.theme_of(one.norms), now_spoken()), due, late


def single(request: HttpRequest, pk: int) -> HttpResponse:
    """One question as it was sent, and what was said to it."""
    return _shown(request, one_of(Inquiry.objects.for_person(asker(request)), pk))


def _shown(
    request: HttpRequest, one: Inquiry, error: LangkahError | None = None, typed: str = ""
) -> HttpResponse:
    turns = list(one.turns.all())
    context = {
        "one": one,
        "rows": told.said(one, now_spoken(), with_book=False),
        "theme": about(asking.theme_of(one.norms), now_spoken()),
        "turns": turns,
        "seen": len(turns),
        "due": asking.due(one),
        "error": worded(error) if error else "",
        "typed": typed,
        "limit": Letter.WORDS,
    }
    return render(request, "questions/one.html", context, status=refusals.status_of(error) if error else 200)


def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Said; what stood against it is said too, and nothing typed is lost."""
    one = one_of(Inquiry.objects.for_person(asker(request)), pk)
    typed = request.POST.get("words", "")
    seen = request.POST.get("seen", "")
    try:
        words = told.text(typed, Letter.WORDS, "ask_answer")
        asking.answer(one, asker(request), words, int(seen) if seen.isdecimal() else -1, now())
    except LangkahError as error:
        if error.code == messages.LETTER_GONE.code:
            return refusals.refuse(request, error)
        return _shown(request, one, error, typed)
    tell(request, "told_answered")
    return HttpResponseRedirect(f"/kantor/tanya/{pk}/")

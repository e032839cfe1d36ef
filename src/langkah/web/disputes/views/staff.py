"""Deciding disputes of the unit, and the log that comes of them."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from langkah.terms.errors import LangkahError, WrongInput
from langkah.web import refusals
from langkah.web.disputes import disputing
from langkah.web.disputes.models import Dispute, Line, Outcome
from langkah.web.letters import told
from langkah.web.letters.models import Letter
from langkah.web.page.words import now_spoken, words
from langkah.web.people.views.asking import asker, now, one_of, tell, warn, worded
from langkah.web.unsigned import messages

_A_PAGE = 25
_LINE = 300


def listing(request: HttpRequest) -> HttpResponse:
    """What is open, the oldest first; then what is decided."""
    known = Dispute.objects.for_person(asker(request)).select_related("owner")
    waiting = [_row(one) for one in known.filter(outcome="").order_by("sent", "pk")[:200]]
    decided = Paginator(known.exclude(outcome=""), _A_PAGE).get_page(request.GET.get("hal"))
    context = {"waiting": waiting, "shown": decided, "decided": [_row(one) for one in decided]}
    return render(request, "disputes/list.html", context)


def _row(one: Dispute) -> dict[str, object]:
    t = words(now_spoken())
    due = disputing.due(one)
    return {
        "one": one,
        "reason": t[f"reason_{one.reason}"],
        "state": t[f"outcome_{one.outcome}"] if one.outcome else t[f"dispute_{one.state}"],
        "norms": told.titled(one.norms, now_spoken()),
        "due": due,
        "late": one.state == "new" and due < timezone.localdate(now()),
    }


def single(request: HttpRequest, pk: int) -> HttpResponse:
    """One dispute as it was sent, and what can be done with it."""
    return _shown(request, one_of(Dispute.objects.for_person(asker(request)).select_related("owner"), pk))


def _shown(request: HttpRequest, one: Dispute, error: LangkahError | None = None) -> HttpResponse:
    own = one.owner_id == asker(request).pk
    lang = now_spoken()
    context = {
        **_row(one),
        "rows": told.said(one, lang, with_book=True),
        "may_take": one.owner_id is None,
        "may_decide": own and not one.outcome,
        "outcomes": [(each.value, words(lang)[f"outcome_{each}"]) for each in Outcome],
        "line": Line.objects.filter(dispute=one).first(),
        "error": worded(error) if error else "",
        "typed": {name: request.POST.get(name, "") for name in ("outcome", "norm", "answer", "line")},
    }
    return render(request, "disputes/one.html", context, status=refusals.status_of(error) if error else 200)


def take(request: HttpRequest, pk: int) -> HttpResponse:
    """In one's own hands, unless another was first."""
    one = one_of(Dispute.objects.for_person(asker(request)), pk)
    try:
        disputing.take(one, asker(request), now())
    except LangkahError as error:
        if error.code == messages.LETTER_GONE.code:
            return refusals.refuse(request, error)
        warn(request, error)
    return HttpResponseRedirect(f"/kantor/keliru/{pk}/")


def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """The outcome; what stood against it is said, and nothing typed is lost."""
    one = one_of(Dispute.objects.for_person(asker(request)).select_related("owner"), pk)
    outcome = request.POST.get("outcome", "")
    try:
        if outcome not in tuple(Outcome):
            raise WrongInput(messages.OUTCOME_UNCHOSEN)
        ruling = disputing.Ruling(
            outcome=Outcome(outcome),
            norm=request.POST.get("norm", ""),
            answer=told.text(request.POST.get("answer", ""), Letter.WORDS, "dispute_answer"),
            line=told.text(request.POST.get("line", ""), _LINE, "dispute_line"),
        )
        disputing.decide(one, asker(request), ruling, now())
    except LangkahError as error:
        if error.code == messages.LETTER_GONE.code:
            return refusals.refuse(request, error)
        return _shown(request, one, error)
    tell(request, "told_decided")
    return HttpResponseRedirect(f"/kantor/keliru/{pk}/")


def log(request: HttpRequest) -> HttpResponse:
    """Every line of the unit, as text that a rulebook's author can paste."""
    lines = list(Line.objects.for_person(asker(request)))
    return render(request, "disputes/log.html", {"lines": lines, "text": disputing.log(lines)})

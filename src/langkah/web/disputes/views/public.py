"""Saying that a verdict is wrong, without a name; reading what came of it."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from langkah.terms.errors import LangkahError, WrongInput
from langkah.web import refusals
from langkah.web.disputes import disputing, public_file
from langkah.web.disputes.models import Dispute, Reason
from langkah.web.letters import stamp, told
from langkah.web.letters.kinds import Kind
from langkah.web.letters.models import Letter
from langkah.web.letters.pages import chosen, must_be_form, readers, shown
from langkah.web.page import language
from langkah.web.page.words import words
from langkah.web.people.models import Unit
from langkah.web.unsigned import messages

_FORM = frozenset({messages.FORM_OLD.code, messages.FORM_BROKEN.code})


@csrf_exempt
def compose(request: HttpRequest) -> HttpResponse:
    """What would be sent, all of it, before anything is. Without a verdict there is nothing to dispute."""
    if request.method != "POST":
        return shown(request, "dispute_none", {})
    try:
        must_be_form(request)
        what = told.of_post(request.POST)
    except LangkahError as error:
        return refusals.refuse(request, error)
    if not (what.act or what.norms):
        return shown(request, "dispute_none", {})
    return _composed(request, what)


def _composed(request: HttpRequest, what: told.Told, error: LangkahError | None = None) -> HttpResponse:
    lang = language.of_page(request)
    kept = "" if error is None or error.code in _FORM else request.POST.get("cap", "")
    context = {
        "told": what,
        "rows": told.said(what, lang, with_book=True),
        "hidden": what.hidden(),
        "cap": kept or stamp.new(),
        "offices": readers(),
        "office": request.POST.get("office", ""),
        "reasons": [(one.value, words(lang)[f"reason_{one}"]) for one in Reason],
        "reason": request.POST.get("reason", ""),
        "days": disputing.DUE,
    }
    return shown(request, "dispute", context, error)


@csrf_exempt
def send(request: HttpRequest) -> HttpResponse:
    """Sent, and the code that opens the outcome. The same form sent again shows the same code."""
    what = told.Told()
    try:
        must_be_form(request)
        what = told.of_post(request.POST)
        stamped = stamp.of(request)
        reason = request.POST.get("reason", "")
        if reason not in tuple(Reason):
            raise WrongInput(messages.REASON_UNCHOSEN)
        made = disputing.dispute(stamped, _office(request), what, Reason(reason), timezone.now())
    except LangkahError as error:
        if error.code in {messages.FORM_FOREIGN.code, messages.LETTER_GONE.code} or what.is_empty:
            return refusals.refuse(request, error)
        return _composed(request, what, error)
    t = words(language.of_page(request))
    context = {
        "code": stamped.code,
        "due": disputing.due(made),
        "kept": disputing.KEPT.days,
        "due_says": t["dispute_due"],
        "until_says": t["dispute_until"],
    }
    return shown(request, "sent", context)


def _office(request: HttpRequest) -> Unit:
    """The office that is told. Raises: WrongInput where nobody would read it, or none was chosen."""
    units = readers()
    if not units:
        raise WrongInput(messages.NOBODY_READS)
    unit = chosen(request, units)
    if unit is None:
        raise WrongInput(messages.OFFICE_UNCHOSEN)
    return unit


def _shown(request: HttpRequest, letter: Letter, code: str) -> HttpResponse:
    """The dispute, where it stands, and what came of it, for whoever holds the code."""
    assert isinstance(letter, Dispute)
    lang = language.of_page(request)
    t = words(lang)
    context = {
        "one": letter,
        "rows": told.said(letter, lang, with_book=True),
        "reason": t[f"reason_{letter.reason}"],
        "state": t[f"dispute_{letter.state}"],
        "outcome": t[f"outcome_{letter.outcome}"] if letter.outcome else "",
        "norm": told.titled([letter.norm], lang)[0] if letter.norm else None,
        "due": disputing.due(letter),
        "code": code,
    }
    return shown(request, "disputed", context)


def _model() -> type[Dispute]:
    return Dispute


def _tend(today: date) -> None:
    public_file.write(today)


KIND = Kind(model=_model, show=_shown, tend=_tend, tables=("disputes_dispute",))

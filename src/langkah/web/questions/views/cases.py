"""Making cases of good answers: rewritten, agreed to by another, taken down."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from langkah.terms.errors import LangkahError
from langkah.web import refusals
from langkah.web.letters import told
from langkah.web.letters.models import Letter
from langkah.web.page.words import now_spoken, words
from langkah.web.people.powers import Role
from langkah.web.people.views.asking import asker, now, one_of, tell, warn, worded
from langkah.web.questions import asking, cases
from langkah.web.questions.models import Case, Inquiry
from langkah.web.questions.themes import about, every, theme_name

_ASKS = 600


def listing(request: HttpRequest) -> HttpResponse:
    """Every case of the unit, newest first."""
    known = Case.objects.for_person(asker(request)).select_related("by", "second")
    rows = [(one, theme_name(one.theme, now_spoken()), _state(one)) for one in known[:200]]
    return render(request, "questions/cases.html", {"rows": rows})


def _state(one: Case) -> str:
    return words(now_spoken())[f"case_{one.state}"]


def write(request: HttpRequest, pk: int) -> HttpResponse:
    """A case from a question: its act and norms are there, its words are not."""
    question = one_of(Inquiry.objects.for_person(asker(request)), pk)
    if request.method != "POST":
        blank = cases.Draft(
            theme=asking.theme_of(question.norms), norms=tuple(question.norms), asks="", says=""
        )
        return _form(request, blank, question=question)
    draft = _draft(request, tuple(question.norms))
    try:
        _must_fit(draft)
        made = cases.propose(draft, asker(request), question, now())
    except LangkahError as error:
        return _form(request, draft, question=question, error=error)
    tell(request, "told_case")
    return HttpResponseRedirect(f"/kantor/kasus/{made.pk}/")


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Other words, before anybody agreed."""
    one = one_of(Case.objects.for_person(asker(request)), pk)
    if request.method != "POST":
        old = cases.Draft(theme=one.theme, norms=tuple(one.norms), asks=one.asks, says=one.says)
        return _form(request, old, case=one)
    draft = _draft(request, tuple(one.norms))
    try:
        _must_fit(draft)
        cases.change(one, draft, asker(request), _version(request))
    except LangkahError as error:
        return _form(request, draft, case=one, error=error)
    return HttpResponseRedirect(f"/kantor/kasus/{pk}/")


def _draft(request: HttpRequest, norms: tuple[str, ...]) -> cases.Draft:
    theme = request.POST.get("theme", "")
    known = [name for name, _says in every(now_spoken())]
    return cases.Draft(
        theme=theme if theme in known else asking.OTHER,
        norms=norms,
        asks=request.POST.get("asks", "").replace("\r\n", "\n").strip(),
        says=request.POST.get("says", "").replace("\r\n", "\n").strip(),
    )


def _must_fit(draft: cases.Draft) -> None:
    told.text(draft.asks, _ASKS, "case_asks")
    told.text(draft.says, Letter.WORDS, "case_says")


def _form(
    request: HttpRequest,
    draft: cases.Draft,
    *,
    question: Inquiry | None = None,
    case: Case | None = None,
    error: LangkahError | None = None,
) -> HttpResponse:
    context = {
        "draft": draft,
        "question": question,
        "theme": about(draft.theme, now_spoken()),
        "turns": list(question.turns.all()) if question else [],
        "case": case,
        "themes": every(now_spoken()),
        "norms": told.titled(draft.norms, now_spoken()),
        "error": worded(error) if error else "",
        "smallest": cases.SMALLEST,
    }
    return render(
        request, "questions/write.html", context, status=refusals.status_of(error) if error else 200
    )


def single(request: HttpRequest, pk: int) -> HttpResponse:
    """One case as all would read it, and who stands behind it."""
    person = asker(request)
    one = one_of(Case.objects.for_person(person).select_related("by", "second"), pk)
    proposed, live = one.state == Case.State.PROPOSED, one.state == Case.State.PUBLISHED
    own = one.by_id == person.pk
    context = {
        "one": one,
        "theme": theme_name(one.theme, now_spoken()),
        "state": _state(one),
        "norms": told.titled(one.norms, now_spoken()),
        "own": own,
        "may_agree": proposed and cases.may_agree(one, person),
        "may_change": proposed and own and person.role == Role.INTEGRITY,
        "may_drop": proposed or live,
        "live": live,
        "hidden": live and not cases.is_large_enough(one.unit, one.theme),
        "smallest": cases.SMALLEST,
    }
    return render(request, "questions/case.html", context)


def agree(request: HttpRequest, pk: int) -> HttpResponse:
    """Agreed by another; twice is once."""
    return _done(request, pk, lambda one: cases.agree(one, asker(request), _version(request), now()))


def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdrawn, refused, or taken down."""
    return _done(request, pk, lambda one: cases.drop(one, asker(request), now()))


def _version(request: HttpRequest) -> int:
    written = request.POST.get("version", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 9 else 0


def _done(request: HttpRequest, pk: int, verb: Callable[[Case], Case]) -> HttpResponse:
    one = one_of(Case.objects.for_person(asker(request)), pk)
    try:
        verb(one)
    except LangkahError as error:
        warn(request, error)
    else:
        tell(request, "told_case_done")
    return HttpResponseRedirect(f"/kantor/kasus/{pk}/")

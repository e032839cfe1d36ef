"""A question a page, then the verdict, its papers and a reminder."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from langkah.desk.guiding.asking import Guidance
from langkah.papers import FILE_NAMES, Paper
from langkah.terms.errors import LangkahError
from langkah.terms.guide import PaperKind
from langkah.terms.speech import Lang
from langkah.terms.words import STANDING
from langkah.web import refusals
from langkah.web.office import office
from langkah.web.page import assets, language
from langkah.web.page.words import frame
from langkah.web.steps.guided.form import Given, blanks, given
from langkah.web.steps.guided.shown import cards, paper, stands
from langkah.web.steps.wrong import wrong

View = Callable[[HttpRequest, str], HttpResponse]
#: The questions hold no word of anybody's own: the browser may keep them for its back button, and nobody else.
_FOR_BACK = "private, no-cache"
_FORMS: Mapping[str, tuple[str, Callable[[Paper], bytes]]] = {
    "odt": ("application/vnd.oasis.opendocument.text", Paper.odt),
    "pdf": ("application/pdf", Paper.pdf),
}
_KINDS: Mapping[str, PaperKind] = {name: kind for kind, name in FILE_NAMES.items()}


def guides(request: HttpRequest) -> HttpResponse:
    """The guides there are."""
    if request.method not in ("GET", "HEAD"):
        return refusals.method_not_allowed(request, "GET", "HEAD")
    shown = cards(office().rulebook.guides, language.of_page(request))
    return render(request, "guided/guides.html", {**frame(request), "guides": shown})


def cleared(request: HttpRequest) -> HttpResponse:
    """The end: the browser drops what it kept for its back button."""
    if request.method not in ("GET", "HEAD"):
        return refusals.method_not_allowed(request, "GET", "HEAD")
    response = render(request, "guided/cleared.html", frame(request))
    response.headers["Clear-Site-Data"] = '"cache"'
    return response


def guide(request: HttpRequest, name: str) -> HttpResponse:
    """The first question by GET; the next one, or the verdict, by POST."""
    if request.method not in ("GET", "HEAD", "POST"):
        return refusals.method_not_allowed(request, "GET", "HEAD", "POST")
    try:
        found = given(request) if request.method == "POST" else Given()
        return _stands(request, name, found)
    except LangkahError as error:
        return refusals.refuse(request, error)


def _stands(request: HttpRequest, name: str, found: Given) -> HttpResponse:
    lang = language.of_page(request)
    error: LangkahError | None = None
    try:
        guidance = office().guide(name, found.answered())
    except LangkahError as refused:
        if refused.values.get("key") not in ("on", "standing"):
            raise
        error, guidance = refused, office().guide(name, {})
        found = Given(standing=found.standing if found.standing in STANDING else "pns", on=found.on)
    context = {**frame(request), **stands(guidance, found, lang), **_frame_of(found, lang)}
    context["error"] = wrong(error, lang) if error else None
    template = "guided/question.html" if guidance.question else "guided/end.html"
    response = render(request, template, context, status=refusals.status_of(error) if error else 200)
    response.headers["Cache-Control"] = _FOR_BACK
    return response


def _frame_of(found: Given, lang: Lang) -> dict[str, object]:
    """What stands on the first page beside the question."""
    standings = [(str(one), says.in_(lang), one == found.standing) for one, says in STANDING.items()]
    return {"standings": standings, "on": found.on}


def written(request: HttpRequest, name: str, paper: str) -> HttpResponse:
    """A paper on its page: blanks to fill in, how it reads, the ways to take it along."""
    return _after(request, name, lambda guidance, found: _paper_page(request, guidance, found, paper))


def taken(request: HttpRequest, name: str, paper: str, form: str) -> HttpResponse:
    """A paper as a file."""
    if form not in _FORMS:
        return refusals.not_found(request)
    return _after(request, name, lambda guidance, found: _file(request, guidance, found, (paper, form)))


def reminder(request: HttpRequest, name: str) -> HttpResponse:
    """The last day as a file for calendars."""

    def made(guidance: Guidance, _found: Given) -> HttpResponse:
        entry = office().reminder(guidance)
        if entry is None:
            return refusals.not_found(request)
        content = entry.ics(language.of_page(request))
        return _download(content, "text/calendar; charset=utf-8", "pengingat.ics")

    return _after(request, name, made)


def _after(request: HttpRequest, name: str, made: Callable[[Guidance, Given], HttpResponse]) -> HttpResponse:
    """What is made once the questions are answered; who comes without answers goes to the first of them."""
    if request.method in ("GET", "HEAD"):
        return redirect(f"{language.prefix(language.of_page(request))}/pandu/{name}")
    if request.method != "POST":
        return refusals.method_not_allowed(request, "GET", "HEAD", "POST")
    try:
        found = given(request)
        guidance = office().guide(name, found.answered())
        return _stands(request, name, found) if guidance.question else made(guidance, found)
    except LangkahError as error:
        return refusals.refuse(request, error)


def _paper_page(
    request: HttpRequest, guidance: Guidance, found: Given, name: str, error: LangkahError | None = None
) -> HttpResponse:
    lang = language.of_page(request)
    typed = blanks(_KINDS[name], found.typed) if name in _KINDS else {}
    try:
        made = office().paper(guidance, name, typed)
    except LangkahError as refused:
        if refused.values.get("key") not in typed:
            raise
        error, made = refused, office().paper(guidance, name, {})
    today = office().clock.today().isoformat()
    context = {
        **frame(request),
        **stands(guidance, found, lang),
        "paper": paper(made, typed, today, lang),
        "error": error.says.in_(lang) if error else "",
        "hint": error.hint.in_(lang) if error and error.hint else "",
        "copy_script": assets.address("salin.js"),
    }
    return render(request, "guided/paper.html", context, status=refusals.status_of(error) if error else 200)


def _file(request: HttpRequest, guidance: Guidance, found: Given, wanted: tuple[str, str]) -> HttpResponse:
    name, form = wanted
    kind, made = _FORMS[form]
    typed = blanks(_KINDS[name], found.typed) if name in _KINDS else {}
    try:
        content = made(office().paper(guidance, name, typed))
    except LangkahError as refused:
        if name not in _KINDS:
            raise
        return _paper_page(request, guidance, found, name, refused)
    return _download(content, kind, f"{name}.{form}")


def _download(content: bytes, kind: str, name: str) -> HttpResponse:
    """A file under a name that says what it is and not whose."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=kind, headers=headers)

"""The weigh page: read the form, ask the desk, show the verdict. Nothing is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.parse import step_from_json
from langkah.terms.speech import Lang, Text
from langkah.terms.words import CAPACITY, CHANNEL, STANDING, TOWARD
from langkah.web import body, messages, refusals
from langkah.web.office import office
from langkah.web.page import language
from langkah.web.page.sentences import WORDS
from langkah.web.page.words import frame
from langkah.web.steps.form import FIELDS, NOTHING, Filled, filled
from langkah.web.steps.guided.shown import cards
from langkah.web.steps.labels import ACT
from langkah.web.steps.quick import QUICK
from langkah.web.steps.shown import shown, told
from langkah.web.steps.wrong import wrong

_FORM = "application/x-www-form-urlencoded"
#: More than this form has by far; the editor of a long text has more.
_MOST_FIELDS = 200
_LOST = "\ufffd"


def front(request: HttpRequest) -> HttpResponse:
    """The front page is the weigh page."""
    if request.method not in ("GET", "HEAD"):
        return refusals.method_not_allowed(request, "GET", "HEAD")
    return _page(request, NOTHING, {})


def prefilled(request: HttpRequest, text: str) -> HttpResponse:
    """The form with a draft in it that nobody has asked to weigh yet."""
    return _page(request, Filled({"text": text}, {}), {})


def weigh(request: HttpRequest) -> HttpResponse:
    """The form by GET; the verdict, on the same page, by POST."""
    if request.method in ("GET", "HEAD"):
        return _page(request, NOTHING, {})
    if request.method != "POST":
        return refusals.method_not_allowed(request, "GET", "HEAD", "POST")
    try:
        form = _form(request)
    except LangkahError as error:
        return refusals.refuse(request, error)
    return _weighed(request, form)


def _form(request: HttpRequest) -> Filled:
    """What was filled in. Raises: LangkahError for what cannot be read as a form of ours."""
    sent = body.read(request, _FORM)
    if sent.count(b"&") >= _MOST_FIELDS:
        raise WrongInput(messages.BAD_REQUEST)
    post = request.POST.dict()
    if any(_LOST in value for value in post.values()) and b"%EF%BF%BD" not in sent.upper():
        raise WrongInput(messages.FORM_NOT_UTF_8)
    return filled(post)


def _weighed(request: HttpRequest, form: Filled) -> HttpResponse:
    lang = language.of_page(request)
    try:
        step = step_from_json(form.step_json())
        verdict = office().consider(step)
    except LangkahError as error:
        return _page(request, form, {"error": wrong(error, lang)}, refusals.status_of(error))
    context = {"verdict": shown(verdict, step, lang), "told": told(step, lang), "hidden": _hidden(form)}
    return _page(request, form, context)


def _page(
    request: HttpRequest, form: Filled, context: Mapping[str, object], status: int = 200
) -> HttpResponse:
    lang = language.of_page(request)
    chosen = form.fields
    whole = {
        **frame(request),
        **context,
        "form": {**dict.fromkeys(FIELDS, ""), **chosen},
        "facts": form.facts,
        "open": _stands_open(context),
        "time_hint": WORDS["time_hint"].fill(zone=office().clock.zone).in_(lang),
        "guides": cards(office().rulebook.guides, lang),
        "quick": [(key, one.says.in_(lang), one.hint.in_(lang)) for key, one in QUICK.items()],
        "standings": _options(STANDING.items(), chosen.get("standing") or "pns", lang),
        "channels": _options(CHANNEL.items(), chosen.get("channel"), lang),
        "towards": _options(TOWARD.items(), chosen.get("toward"), lang),
        "capacities": _options(CAPACITY.items(), chosen.get("capacity"), lang),
        "acts": _options(sorted(ACT.items(), key=lambda one: one[1].in_(lang)), chosen.get("act"), lang),
    }
    return render(request, "weigh.html", whole, status=status)


def _options(
    table: Iterable[tuple[str, Text]], chosen: str | None, lang: Lang
) -> list[tuple[str, str, bool]]:
    return [(str(key), says.in_(lang), key == chosen) for key, says in table]


def _hidden(form: Filled) -> list[tuple[str, str]]:
    """The form once more, for the buttons that answer a question."""
    facts = [(f"fact.{name}", value) for name, value in form.facts.items()]
    return [*((name, value) for name, value in form.fields.items() if value), *facts]


def _stands_open(context: Mapping[str, object]) -> bool:
    """The details open by themselves when what is wrong is in them."""
    error = context.get("error")
    return isinstance(error, dict) and error["field"] != "text"

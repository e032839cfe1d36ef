"""Asking without a name: write, send, read the answer, ask back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from langkah.terms.errors import LangkahError, NotFound, WrongInput
from langkah.web import refusals
from langkah.web.letters import stamp, told
from langkah.web.letters.kinds import Kind
from langkah.web.letters.models import Letter
from langkah.web.letters.pages import chosen, must_be_form, readers, shown
from langkah.web.letters.views import opened
from langkah.web.page import language
from langkah.web.page.words import words
from langkah.web.people.models import Unit
from langkah.web.questions import asking, cases
from langkah.web.questions.models import Inquiry
from langkah.web.questions.themes import theme_name
from langkah.web.unsigned import messages

_FORM = frozenset({messages.FORM_OLD.code, messages.FORM_BROKEN.code})


@csrf_exempt
def compose(request: HttpRequest) -> HttpResponse:
    """What would be sent, all of it, before anything is. Nothing is kept yet."""
    if request.method != "POST":
        return _composed(request, told.Told())
    try:
        must_be_form(request)
        return _composed(request, told.of_post(request.POST))
    except LangkahError as error:
        return refusals.refuse(request, error)


def _composed(request: HttpRequest, what: told.Told, error: LangkahError | None = None) -> HttpResponse:
    lang = language.of_page(request)
    kept = "" if error is None or error.code in _FORM else request.POST.get("cap", "")
    context = {
        "told": what,
        "rows": told.said(what, lang, with_book=False),
        "hidden": [(name, value) for name, value in what.hidden() if name not in ("level", "book")],
        "cap": kept or stamp.new(),
        "offices": readers(),
        "office": request.POST.get("office", ""),
        "days": asking.DUE,
    }
    return shown(request, "ask", context, error)


@csrf_exempt
def send(request: HttpRequest) -> HttpResponse:
    """Sent, and the code that opens the answer. The same form sent again shows the same code."""
    what = told.Told()
    try:
        must_be_form(request)
        what = told.of_post(request.POST)
        stamped = stamp.of(request)
        made = asking.ask(stamped, _office(request), what, timezone.now())
    except LangkahError as error:
        return _refused(request, what, error)
    t = words(language.of_page(request))
    context = {
        "code": stamped.code,
        "due": asking.due(made),
        "kept": asking.KEPT.days,
        "due_says": t["sent_due"],
        "until_says": t["sent_until"],
    }
    return shown(request, "sent", context)


def _refused(request: HttpRequest, what: told.Told, error: LangkahError) -> HttpResponse:
    """Whatever stood against it, the words come back; unless none could be read, or another site sent them."""
    gone = {messages.FORM_FOREIGN.code, messages.LETTER_GONE.code}
    if error.code in gone or (what.is_empty and error.code != messages.LETTER_EMPTY.code):
        return refusals.refuse(request, error)
    return _composed(request, what, error)


def _office(request: HttpRequest) -> Unit:
    """The office that is asked. Raises: WrongInput where nobody would answer, or none was chosen."""
    units = readers()
    if not units:
        raise WrongInput(messages.NOBODY_READS)
    unit = chosen(request, units)
    if unit is None:
        raise WrongInput(messages.OFFICE_UNCHOSEN)
    return unit


def _shown(
    request: HttpRequest, letter: Letter, code: str, error: LangkahError | None = None, typed: str = ""
) -> HttpResponse:
    """The question and all that was said to it, for whoever holds the code."""
    assert isinstance(letter, Inquiry)
    turns = list(letter.turns.all())
    context = {
        "one": letter,
        "rows": told.said(letter, language.of_page(request), with_book=False),
        "turns": turns,
        "seen": len(turns),
        "waits": letter.answered is None,
        "due": asking.due(letter),
        "code": code,
        "cap": stamp.new(),
        "typed": typed,
    }
    return shown(request, "question", context, error)


@csrf_exempt
def ask_back(request: HttpRequest) -> HttpResponse:
    """One more question under the same code."""
    try:
        code, _kind, letter = opened(request)
        if not isinstance(letter, Inquiry):
            raise NotFound(messages.CODE_UNKNOWN)
    except LangkahError as error:
        return refusals.refuse(request, error)
    typed = request.POST.get("words", "")
    try:
        stamped = stamp.of(request)
        plain = told.text(typed, Letter.WORDS, "letter_words")
        asking.ask_back(letter, stamped, plain, _seen(request), timezone.now())
    except LangkahError as error:
        if error.code in {messages.FORM_FOREIGN.code, messages.LETTER_GONE.code}:
            return refusals.refuse(request, error)
        return _shown(request, letter, code, error, typed)
    letter.refresh_from_db()
    return _shown(request, letter, code)


def _seen(request: HttpRequest) -> int:
    written = request.POST.get("seen", "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 4 else -1


def answers(request: HttpRequest) -> HttpResponse:
    """Cases that two people agreed to, by office and theme; none from a group in which somebody could be recognised."""
    lang = language.of_page(request)
    groups = []
    for unit in Unit.objects.order_by("name"):
        themes = [
            (
                theme_name(theme, lang),
                count,
                [(one, told.titled(one.norms, lang)) for one in published],
            )
            for theme, count, published in cases.shown(unit)
        ]
        if themes:
            groups.append((unit, themes))
    return shown(request, "answers", {"groups": groups, "smallest": cases.SMALLEST})


def _model() -> type[Inquiry]:
    return Inquiry


KIND = Kind(
    model=_model,
    show=_shown,
    tend=lambda _today: None,
    tables=("questions_turn", "questions_inquiry", "questions_case"),
)

"""The rulebook as lawyers read it: searched, norm by norm, from day to day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse

from langkah.rulebook import Norm
from langkah.terms.errors import LangkahError
from langkah.terms.parse import read_date
from langkah.terms.speech import Lang
from langkah.terms.standing import Standing
from langkah.terms.words import MARK, STAGE, STANDING, THEME
from langkah.web.lawdesk import changes, shelf
from langkah.web.lawdesk.models import Change, Switched
from langkah.web.lawdesk.views.examples import step_said
from langkah.web.lawdesk.views.showing import page
from langkah.web.office import office
from langkah.web.page.words import day, in_force, now_spoken, words
from langkah.web.people.views.asking import asker, worded
from langkah.web.steps.labels import ACT, MODALITY, label

_A_PAGE = 30


def listing(request: HttpRequest) -> HttpResponse:
    """The norms that fit what is looked for, with what is off or proposed."""
    person, lang, asked = asker(request), now_spoken(), request.GET
    wrong = ""
    try:
        on = read_date(words(lang)["law_on"], asked.get("pada") or None)
    except LangkahError as error:
        on, wrong = None, worded(error)
    fitting = found(asked.get("cari", ""), asked.get("tema", ""), asked.get("sebagai", ""), on)
    shown = Paginator(fitting, _A_PAGE).get_page(asked.get("hal"))
    open_ones = set(Change.objects.for_person(person).open().values_list("norm", flat=True))
    own = {str(one["norm"]) for one in shelf.law().changes}
    rows = [
        {
            "norm": one,
            "title": one.title.in_(lang),
            "word": one.level.word.in_(lang),
            "force": in_force(*one.shown, lang),
            "proposed": one.id in open_ones,
            "own": one.id in own,
        }
        for one in shown
    ]
    themes = sorted({one.theme for one in office().rulebook.norms()})
    kept = "".join(f"{key}={value}&" for key, value in _kept(asked).items())
    return page(
        request,
        "norms",
        rows=rows,
        shown=shown,
        count=len(fitting),
        asked={name: asked.get(name, "") for name in ("cari", "tema", "sebagai", "pada")},
        themes=[(one, label(THEME, one).in_(lang)) for one in themes],
        standings=[(str(one), STANDING[one].in_(lang)) for one in Standing],
        kept=kept,
        wrong=wrong,
        waits=len(open_ones),
        off=Switched.objects.off().count(),
    )


def _kept(asked: object) -> dict[str, str]:
    from urllib.parse import quote

    assert hasattr(asked, "get")
    names = ("cari", "tema", "sebagai", "pada")
    return {name: quote(str(asked.get(name))) for name in names if asked.get(name)}


def found(sought: str, theme: str, standing: str, on: date | None) -> list[Norm]:
    """Of each norm the version of the day, or its newest one; all words must be in it somewhere."""
    wanted = sought.casefold().split()
    newest: dict[str, Norm] = {}
    for norm in office().rulebook.norms():
        fits = (not theme or norm.theme == theme) and (not standing or standing in norm.standings)
        if fits and (on is None or norm.is_in_force(on)):
            newest[norm.id] = norm
    return [norm for norm in newest.values() if all(word in _words_of(norm) for word in wanted)]


def _words_of(norm: Norm) -> str:
    texts = (norm.title, norm.says, *((norm.instead.says,) if norm.instead else ()))
    both = [one for text in texts for one in (text.id, text.en)]
    return " ".join([norm.id, norm.theme, norm.provision, *norm.acts, *both]).casefold()


def norm(request: HttpRequest, identifier: str) -> HttpResponse:
    """One norm: every version, its examples, its text, and what was done to it."""
    lang, person = now_spoken(), asker(request)
    versions = [one for one in office().rulebook.norms() if one.id == identifier]
    if not versions:
        raise Http404
    shop = changes.workshop()
    examples = shop.examples(identifier)
    newest = versions[-1]
    return page(
        request,
        "norm",
        norm=newest,
        title=newest.title.in_(lang),
        says=newest.says.in_(lang),
        word=newest.level.word.in_(lang),
        modality=label(MODALITY, newest.modality).in_(lang),
        versions=[_version(one, lang) for one in reversed(versions)],
        acts=[("" if act == "any" else label(ACT, act).in_(lang)) or act for act in sorted(newest.acts)],
        standings=[STANDING[one].in_(lang) for one in sorted(newest.standings)],
        unless=[(one, _title(one, lang)) for one in newest.unless],
        examples=[
            (kind, [step_said(one, lang) for one in _steps(examples.get(kind))]) for kind in ("stop", "clear")
        ],
        text=shop.text(identifier),
        history=Change.objects.filter(norm=identifier, state=Change.State.APPROVED).select_related(
            "by", "decided_by", "unit"
        ),
        open=Change.objects.for_person(person).open().filter(norm=identifier).first(),
        switched=Switched.objects.filter(norm=identifier).select_related("by", "second", "ended_by", "unit"),
    )


def _title(name: str, lang: Lang) -> str:
    found = office().rulebook.norm(name)
    return found.title.in_(lang) if found else name


def _steps(given: object) -> Iterable[dict[str, object]]:
    return given if isinstance(given, list) else []


def _version(one: Norm, lang: Lang) -> dict[str, object]:
    return {
        "provision": one.provision,
        "force": in_force(*one.shown, lang),
        "word": one.level.word.in_(lang),
        "level": one.level.value,
        "mark": MARK[one.mark].in_(lang),
        "used": _used(one, lang),
    }


def _used(one: Norm, lang: Lang) -> str:
    """From when to when the office uses this wording, where that is less than its force."""
    shown = one.shown
    start = one.start.isoformat() if one.start else None
    end = one.end.isoformat() if one.end else None
    same_start = start is None or (shown[0] or "").startswith(start[:4]) or shown[0] == start
    same_end = end is None or (shown[1] or "").startswith(end[:4])
    return "" if same_start and same_end else in_force(start, end, lang)


def compare(request: HttpRequest) -> HttpResponse:
    """What is the law on one day and not on another: norms, instruments, calendars."""
    lang, today = now_spoken(), office().clock.today()
    asked = {name: request.GET.get(name, "") for name in ("dari", "sampai")}
    wrong, found = "", None
    if any(asked.values()):
        try:
            first = read_date(words(lang)["law_first"], asked["dari"] or None) or today
            last = read_date(words(lang)["law_last"], asked["sampai"] or None) or today
            found = _compared(first, last, lang)
        except LangkahError as error:
            wrong = worded(error)
    asked = {"dari": asked["dari"], "sampai": asked["sampai"] or today.isoformat()}
    return page(request, "compare", 400 if wrong else 200, asked=asked, found=found, wrong=wrong)


def _compared(first: date, last: date, lang: Lang) -> dict[str, object]:
    study = office().study
    found = study.between(first, last)

    def stages(given: Iterable[str]) -> str:
        return ", ".join(STAGE[one].in_(lang) for one in given) or "–"

    return {
        "first": day(first.isoformat(), lang),
        "last": day(last.isoformat(), lang),
        "empty": found.empty,
        "law_begins": [one.full.in_(lang) for one in found.instruments_begin],
        "law_ends": [one.full.in_(lang) for one in found.instruments_end],
        "stages": [(one.name, stages(was), stages(now)) for one, was, now in found.stages],
        "begins": [(one.id, one.title.in_(lang), one.provision) for one in found.begins],
        "ends": [(one.id, one.title.in_(lang), one.provision) for one in found.ends],
        "changed": [
            (now.id, now.title.in_(lang), found.turns(was, now) or [(was.provision, now.provision)])
            for was, now in found.changed
        ],
    }

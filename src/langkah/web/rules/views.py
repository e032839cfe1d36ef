"""Pages that citations lead to: the rulebook, one norm, error codes, about."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.rulebook import Norm
from langkah.terms.citation import Instrument
from langkah.terms.errors import NotFound
from langkah.terms.speech import Lang
from langkah.terms.verdict import Level, Mark, Penalty, SwitchedOff
from langkah.terms.words import MARK, STALE, STANDING, THEME, norm_off
from langkah.web import messages, refusals
from langkah.web.codes import by_code
from langkah.web.office import office
from langkah.web.page import language
from langkah.web.page.words import day, frame, in_force, moment, words
from langkah.web.rules import disputed
from langkah.web.steps.labels import ACT, MODALITY, label
from langkah.web.steps.shown import penalty

_READ = ("GET", "HEAD")
#: A switched-off norm is to be told of at once.
_BRIEFLY = "public, max-age=10"


def norms(request: HttpRequest) -> HttpResponse:
    """Every norm by theme: its title, its provision, its answer."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    lang = language.of_page(request)
    newest = {norm.id: norm for norm in office().rulebook.norms()}
    themes = sorted({norm.theme for norm in newest.values()}, key=_place)
    groups = [
        (
            label(THEME, theme).in_(lang),
            [
                {
                    "id": norm.id,
                    "title": norm.title.in_(lang),
                    "provision": norm.provision,
                    "level": norm.level.value,
                    "word": norm.level.word.in_(lang),
                    "off": norm.off,
                }
                for norm in newest.values()
                if norm.theme == theme
            ],
        )
        for theme in themes
    ]
    return _shown(request, "norms.html", {"groups": groups, "count": len(newest)})


def norm(request: HttpRequest, identifier: str) -> HttpResponse:
    """One norm in full, newest version first."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    lang = language.of_page(request)
    versions = [one for one in office().rulebook.norms() if one.id == identifier]
    if not versions:
        return refusals.refuse(request, NotFound(messages.NO_SUCH_NORM))
    newest = versions[-1]
    told = disputed.told()
    others = [(one.provision, in_force(*one.shown, lang)) for one in versions[:-1]]
    context = {
        "norm": _whole(newest, lang),
        "others": others,
        "disputed": identifier in told.norms,
        "lines": [disputed.line(one, lang) for one in told.lines if one["norm"] == identifier],
    }
    return _shown(request, "norm.html", context)


def _whole(one: Norm, lang: Lang) -> dict[str, object]:
    instrument = office().rulebook.instruments.get(one.instrument)
    penalties = [Penalty(kind=each.kind, provision=each.provision, text=each.text) for each in one.sanctions]
    return {
        "id": one.id,
        "title": one.title.in_(lang),
        "says": one.says.in_(lang),
        "modality": label(MODALITY, one.modality).in_(lang),
        "level": one.level.value,
        "word": one.level.word.in_(lang),
        "provision": one.provision,
        "instrument": instrument.full.in_(lang) if instrument else one.instrument,
        "stale": [*_off(one, lang), *_due(instrument, lang)],
        "replaced": (instrument.replaced_by or "") if instrument else "",
        "amended": ", ".join(instrument.amended_by) if instrument else "",
        "force": in_force(*one.shown, lang),
        "mark": label(MARK, one.mark).in_(lang),
        "unchecked": one.mark.unchecked,
        "conflict": one.mark is Mark.V2_CONFLICT,
        "standings": [label(STANDING, each).in_(lang) for each in STANDING if each in one.standings],
        "acts": sorted(_act(each, lang) for each in one.acts),
        "unless": list(_exceptions(one, lang)),
        "sanctions": [penalty(each, lang) for each in penalties],
        "duties": [(each.says.in_(lang), each.working_days, each.provision) for each in one.duties],
        "instead": one.instead.says.in_(lang) if one.instead else "",
        "note": one.note.in_(lang) if one.note else "",
    }


def _off(one: Norm, lang: Lang) -> list[str]:
    """The banner of a norm that the office has switched off."""
    switch = office().rulebook.off.get(one.id)
    if switch is None:
        return []
    felt = SwitchedOff(switch=switch, title=one.title, provision=one.provision, level=one.level)
    return [norm_off(felt, moment(switch.since, lang)).in_(lang)]


def _due(instrument: Instrument | None, lang: Lang) -> list[str]:
    """The banner of an instrument whose source is due for review today."""
    if instrument is None or instrument.review_by is None or not instrument.is_due(office().clock.today()):
        return []
    due = day(instrument.review_by.isoformat(), lang)
    return [STALE.fill(instrument=instrument.short, day=due).in_(lang)]


def _act(act: str, lang: Lang) -> str:
    return words(lang)["any_act"] if act == "any" else label(ACT, act).in_(lang)


def _exceptions(one: Norm, lang: Lang) -> Iterator[tuple[str, str]]:
    for name in one.unless:
        exception = office().rulebook.norm(name)
        if exception is not None:
            yield name, exception.title.in_(lang)


def _place(theme: str) -> tuple[int, str]:
    known = list(THEME)
    return (known.index(theme) if theme in known else len(known), theme)


def codes(request: HttpRequest) -> HttpResponse:
    """What each error code means."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    lang = language.of_page(request)
    listed = [
        (one.code, _plain(one.says.in_(lang)), _plain(one.hint.in_(lang)) if one.hint else "")
        for one in by_code().values()
    ]
    return _shown(request, "codes.html", {"codes": listed})


def _plain(said: str) -> str:
    """A message with its blanks as an ellipsis."""
    plain, rest = "", said.replace("{{", "\0").replace("}}", "\1")
    while rest:
        before, mark, rest = rest.partition("{")
        plain += before
        if mark and "}" in rest and rest.partition("}")[0].isidentifier():
            plain, rest = plain + "…", rest.partition("}")[2]
        else:
            plain += mark
    return plain.replace("\0", "{").replace("\1", "}")


def about(request: HttpRequest) -> HttpResponse:
    """The promise, what cannot be known, and the versions."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    lang = language.of_page(request)
    book = office().rulebook
    levels = [(one.value, one.word.in_(lang), words(lang)[f"{one.value}_lead"]) for one in Level]
    return _shown(request, "about.html", {"levels": levels, "rulebook": book.version, "digest": book.digest})


def _shown(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    response = render(request, template, {**frame(request), **context})
    response.headers["Cache-Control"] = _BRIEFLY
    return response

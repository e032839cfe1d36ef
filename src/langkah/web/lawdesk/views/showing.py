"""What pages of the rulebook desk are made from."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.desk.drafting.trying import Outcome
from langkah.desk.drafting.workshop import Tried
from langkah.terms.speech import Lang
from langkah.terms.verdict import Level
from langkah.web.lawdesk.views.examples import step_said
from langkah.web.office import office
from langkah.web.page import assets
from langkah.web.page.words import now_spoken, words
from langkah.web.people.models import Person
from langkah.web.people.powers import LAWYERS


def page(request: HttpRequest, template: str, status: int = 200, **context: object) -> HttpResponse:
    """One page of the desk."""
    more = {"law_script": assets.address("norma.js"), "may": may(_person(request))}
    return render(request, f"lawdesk/{template}.html", {**more, **context}, status=status)


def _person(request: HttpRequest) -> Person:
    person = request.user
    assert isinstance(person, Person)
    return person


def may(person: Person) -> bool:
    """Whether this person may propose, approve and switch off."""
    return person.role in LAWYERS


def title_of(norm: str) -> str:
    """What the norm is called; its id where the book no longer holds it."""
    kind, colon, identifier = norm.partition(":")
    if colon:
        rows = office().rulebook.rows(f"{kind}s")
        row = next((one for one in rows if one["id"] == identifier), None)
        return str(row.get("short") or row.get("name")) if row else identifier
    found = office().rulebook.norm(norm)
    return found.title.in_(now_spoken()) if found else norm


def tried_shown(tried: Tried) -> dict[str, object]:
    """What became of a text, in the words of the page."""
    lang = now_spoken()
    fault = tried.fault
    says, _, around = (fault.says.in_(lang) if fault else "").partition("\n")
    return {
        "holds": tried.holds,
        "fault": says,
        "around": around,
        "line": fault.values.get("line") if fault else None,
        "hint": fault.hint.in_(lang) if fault and fault.hint else "",
        "own": list(_outcomes(tried.own, lang)),
        "broken": list(_outcomes(tried.broken, lang)),
        "wrong_count": len(tried.wrong),
        "total": tried.total,
    }


def _outcomes(given: Iterable[Outcome], lang: Lang) -> Iterable[dict[str, object]]:
    said = words(lang)
    for one in given:
        yield {
            "holds": one.holds,
            "norm": one.norm,
            "step": step_said(one.step, lang),
            "wanted": said["law_speaks"] if one.should_speak else said["law_silent"],
            "got": said["law_speaks"] if one.speaks else said["law_silent"],
            "level": Level(one.level).word.in_(lang) if one.level else "",
            "wanted_level": Level(one.wanted).word.in_(lang) if one.wanted else "",
            "refused": one.refused,
        }

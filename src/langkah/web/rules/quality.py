"""Seberapa benar Langkah? Misses and false alarms as last measured, for everybody."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.terms.speech import Lang
from langkah.terms.verdict import Mark
from langkah.terms.words import MARK, THEME
from langkah.web import refusals
from langkah.web.office import office
from langkah.web.page import language
from langkah.web.page.asking.quality import MEASURED
from langkah.web.page.words import frame, words
from langkah.web.rules import disputed
from langkah.web.steps.labels import label

_READ = ("GET", "HEAD")
#: Norms come under dispute, and out of it, by the hour.
_MINUTES = "public, max-age=300"
Rows = list[tuple[str, ...]]


@cache
def measured() -> dict[str, Any]:
    """What `tools/quality.py` wrote from the last measurement."""
    found: dict[str, Any] = json.loads(Path(__file__).with_name("quality.json").read_bytes())
    return found


def quality(request: HttpRequest) -> HttpResponse:
    """The page. No database is asked: what the office knows of disputes stands in a file of its own."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    lang = language.of_page(request)
    found, told, t = measured(), disputed.told(), words(lang)
    ships = found["whole"][-1]
    context = {
        "short": t["quality_short"].format(
            breaches=ships["breaches"],
            missed=share(ships["missed"], lang),
            lawful=ships["lawful"],
            alarms=share(ships["alarms"], lang),
        ),
        "whole": _whole(found, lang),
        "everyday": _everyday(found, lang),
        "classes": [(named(one["name"], lang), _missed(one["rows"], lang)) for one in found["classes"]],
        "themes": _themes(found, lang),
        **_book(found["book"]["version"], lang),
        "disputed": _titles(told.norms, lang),
        "lines": [
            {**disputed.line(one, lang), "norm": _titles((one["norm"],), lang)[0]}
            for one in told.lines
            if _titles((one["norm"],), lang)
        ],
        "limits": [(one["lead"][lang.value], one["says"][lang.value]) for one in found["limits"]],
    }
    response = render(request, "quality.html", {**frame(request), **context})
    response.headers["Cache-Control"] = _MINUTES
    return response


def _book(version: str, lang: Lang) -> dict[str, object]:
    """The norms that this office uses, by how far they were checked; and what was measured, where that is another."""
    book = office().rulebook
    newest = {norm.id: norm.mark.value for norm in book.norms()}
    return {
        "book": words(lang)["quality_book_says"].format(
            count=len(newest), version=book.version, measured=version
        ),
        "marks": [
            (label(MARK, mark).in_(lang), count)
            for mark, count in sorted(Counter(newest.values()).items(), key=_place)
        ],
    }


def _place(one: tuple[str, int]) -> int:
    """Marks in their own order, the best checked first; one that is new here last."""
    known = [mark.value for mark in Mark]
    return known.index(one[0]) if one[0] in known else len(known)


def share(value: float, lang: Lang) -> str:
    """A share in percent as the language writes it: 22,8 or 22.8; a whole one without its nought."""
    plain = f"{value:.2f}".rstrip("0").rstrip(".")
    return plain.replace(".", ",") if lang is Lang.ID else plain


def named(name: str, lang: Lang) -> str:
    """What the measurement calls something, in the language of the page as far as its words are known."""
    if lang is Lang.EN:
        return name
    for english, indonesian in MEASURED:
        name = name.replace(english, indonesian)
    return "".join(
        "."
        if letter == "," and name[place - 1 : place].isdigit() and name[place + 1 : place + 2].isdigit()
        else letter
        for place, letter in enumerate(name)
    )


def _whole(found: dict[str, Any], lang: Lang) -> Rows:
    of = words(lang)["quality_of"]
    return [
        (
            named(one["name"], lang),
            of.format(share=share(one["missed"], lang), count=one["breaches"]),
            of.format(share=share(one["alarms"], lang), count=one["lawful"]),
            share(one["stopped"], lang) + " %",
        )
        for one in found["whole"]
    ]


def _everyday(found: dict[str, Any], lang: Lang) -> Rows:
    of = words(lang)["quality_of"]
    return [
        (
            named(one["name"], lang),
            of.format(share=share(one["alarms"], lang), count=thousands(one["texts"], lang)),
            share(one["sides"], lang) + " %",
        )
        for one in found["everyday"]
    ]


def thousands(count: int, lang: Lang) -> str:
    """10.000 or 10,000."""
    return f"{count:,}".replace(",", ".") if lang is Lang.ID else f"{count:,}"


def _missed(rows: list[dict[str, Any]], lang: Lang) -> Rows:
    return [(named(one["name"], lang), share(one["missed"], lang) + " %") for one in rows]


def _themes(found: dict[str, Any], lang: Lang) -> Rows:
    of = words(lang)["quality_count_of"]
    return [
        (
            label(THEME, one["theme"]).in_(lang),
            of.format(found=one["missed"], count=one["speak"]),
            of.format(found=one["alarms"], count=one["silent"]),
        )
        for one in found["themes"]
    ]


def _titles(norms: tuple[str, ...], lang: Lang) -> list[tuple[str, str]]:
    """Those that the rulebook knows, by title."""
    titles = {norm.id: norm.title.in_(lang) for norm in office().rulebook.norms()}
    return [(norm, titles[norm]) for norm in norms if norm in titles]

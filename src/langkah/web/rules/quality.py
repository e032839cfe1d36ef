"""Seberapa benar Langkah? Misses and false alarms as last measured, for everybody."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.terms.speech import Lang
from langkah.terms.verdict import Mark
from langkah.terms.words import MARK, THEME, said_day
from langkah.web import refusals
from langkah.web.office import office
from langkah.web.page import language
from langkah.web.page.asking.quality import BREACHES, LAWFUL, MEASURED
from langkah.web.page.words import frame, words
from langkah.web.phone.stage import has_second_stage
from langkah.web.rules import disputed
from langkah.web.steps.labels import label

_READ = ("GET", "HEAD")
#: Norms come under dispute, and out of it, by the hour.
_MINUTES = "public, max-age=300"
Rows = list[tuple[str, ...]]
#: How the measurement names what reads with the second stage, and how a name ends that counts its texts.
_DEEP = "base + deep"
_COUNTED = re.compile(r"^(.*) \(([\d,]+)\)$")


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
    context = {
        **_short(ships(found["whole"]), lang),
        "measured_on": t["quality_on"].format(day=said_day(found["measured_on"]).in_(lang))
        if found["measured_on"]
        else "",
        "whole": _whole(found, lang),
        "kinds": _kinds(found, lang),
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


def ships(whole: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of what reads on this machine: with the second stage only where it is installed."""
    known = [one for one in whole if _DEEP not in one["name"] or has_second_stage()]
    return known[-1]


def _short(reads: dict[str, Any], lang: Lang) -> dict[str, str]:
    t = words(lang)
    said = t["quality_short"].format(
        breaches=reads["breaches"],
        missed=share(reads["missed"], lang),
        lawful=reads["lawful"],
        alarms=share(reads["alarms"], lang),
    )
    return {"short": said, "short_of": t["quality_short_of"].format(reader=named(reads["name"], lang))}


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
    """What the measurement calls something, in the language of the page: part by part, a count behind it as it is."""
    parts = []
    for part in name.split(": "):
        counted = _COUNTED.match(part)
        word, count = (counted[1], int(counted[2].replace(",", ""))) if counted else (part, None)
        said = MEASURED[word].in_(lang) if word in MEASURED else word
        parts.append(said if count is None else f"{said} ({thousands(count, lang)})")
    return ": ".join(parts)


def unnamed(found: dict[str, Any]) -> set[str]:
    """The parts of names, and the kinds, that no language has a word for yet."""
    names = [one["name"] for part in ("whole", "everyday", "classes") for one in found[part]]
    names += [row["name"] for one in found["classes"] for row in one["rows"]]
    names += [one["set"] for reads in found["whole"] for one in reads["sets"] if one["set"]]
    parts = {part for name in names for part in name.split(": ")}
    words_of = {counted[1] if (counted := _COUNTED.match(part)) else part for part in parts}
    kinds = [("breach", BREACHES), ("lawful", LAWFUL)]
    return (words_of - set(MEASURED)) | {
        one["kind"] for texts, known in kinds for one in found["kinds"][texts] if one["kind"] not in known
    }


def _whole(found: dict[str, Any], lang: Lang) -> list[tuple[str, Rows]]:
    """By what reads: all judged sets together, then each of them."""
    t = words(lang)

    def row(name: str, one: dict[str, Any]) -> tuple[str, ...]:
        return (
            name,
            t["quality_of"].format(share=share(one["missed"], lang), count=one["breaches"]),
            t["quality_of"].format(share=share(one["alarms"], lang), count=one["lawful"]),
            share(one["stopped"], lang) + " %",
        )

    return [
        (
            named(reads["name"], lang),
            [
                row(t["quality_all"], reads),
                *(row(named(one["set"], lang), one) for one in reads["sets"] if one["set"]),
            ],
        )
        for reads in found["whole"]
    ]


def _kinds(found: dict[str, Any], lang: Lang) -> list[tuple[str, str, Rows]]:
    """How many of each kind were judged wrongly: breaches that were missed, then false alarms."""
    t = words(lang)
    tables = (
        ("breach", "quality_texts_breach", "quality_missed", BREACHES),
        ("lawful", "quality_texts_lawful", "quality_alarms", LAWFUL),
    )
    return [
        (
            t[title],
            t[wrong],
            [
                (
                    known[one["kind"]].in_(lang) if one["kind"] in known else one["kind"],
                    t["quality_count_of"].format(found=one["wrong"], count=one["texts"]),
                )
                for one in found["kinds"][texts]
            ],
        )
        for texts, title, wrong, known in tables
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

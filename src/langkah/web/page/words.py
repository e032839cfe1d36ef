"""The words of the pages in both languages, and what every page begins from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from typing import cast

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import lazystr
from django.utils.translation import get_language

from langkah.terms.speech import Lang, Text
from langkah.terms.words import said_day
from langkah.web.page import assets, aturan, guiding, language, peraga, rights, sentences, site, staff
from langkah.web.page.asking import disputes, quality, questions
from langkah.web.phone import sentences as phone
from langkah.web.phone.built import built

WORDS: Mapping[str, Text] = {
    **sentences.WORDS,
    **staff.WORDS,
    **site.WORDS,
    **peraga.WORDS,
    **rights.WORDS,
    **guiding.WORDS,
    **questions.WORDS,
    **disputes.WORDS,
    **quality.WORDS,
    **aturan.WORDS,
    **phone.WORDS,
}


@cache
def words(lang: Lang) -> Mapping[str, str]:
    """Every word of the pages in one language, by key."""
    return {key: text.in_(lang) for key, text in WORDS.items()}


def now_spoken() -> Lang:
    """The language of the answer that is being made."""
    return Lang.EN if (get_language() or "").startswith("en") else Lang.ID


class _Said:
    """A sentence that is chosen when it is shown."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __str__(self) -> str:
        return words(now_spoken())[self.key]


def said(key: str) -> str:
    """A sentence for a library, which keeps it until somebody reads it."""
    return cast("str", lazystr(_Said(key)))


_WEEK = (
    Text("Senin", "Monday"),
    Text("Selasa", "Tuesday"),
    Text("Rabu", "Wednesday"),
    Text("Kamis", "Thursday"),
    Text("Jumat", "Friday"),
    Text("Sabtu", "Saturday"),
    Text("Minggu", "Sunday"),
)


def of_the_week(number: int, lang: Lang) -> str:
    """The name of a day; Monday is nought."""
    return _WEEK[number].in_(lang)


def day(written: str, lang: Lang) -> str:
    """An ISO day as people write it; a day or month that is not known stays away: 2017, Juli 2020."""
    return said_day(written).in_(lang)


def moment(written: str, lang: Lang) -> str:
    """An ISO moment as people write it, in its own zone: 26 November 2026, 20.58."""
    date, _letter, hour = written.partition("T")
    return f"{day(date, lang)}, {hour[:5].replace(':', '.')}" if hour else day(date, lang)


def in_force(start: str | None, end: str | None, lang: Lang) -> str:
    """From when to when something is in force."""
    said = words(lang)
    first = f"{said['since']} {day(start, lang)}" if start else said["since_unknown"]
    return f"{first} {said['until']} {day(end, lang)}" if end else f"{first}, {said['still']}"


@cache
def _version() -> str:
    return version("langkah")


def frame(request: HttpRequest) -> dict[str, object]:
    """What every page shows around its own part."""
    lang = language.of_page(request)
    return {
        "lang": lang.value,
        "other": (Lang.ID if lang is Lang.EN else Lang.EN).value,
        "t": words(lang),
        "home": language.prefix(lang),
        "letters": language.site(lang),
        "switch": language.elsewhere(request),
        "path": request.path_info.removeprefix("/en") or "/",
        "css": assets.address("langkah.css"),
        "sign": assets.address("tanda.svg"),
        "version": _version(),
        "demo": settings.DEMO,
        "pocket": _pocket(request, lang),
    }


def _pocket(request: HttpRequest, lang: Lang) -> dict[str, object] | None:
    """What a page that weighs needs to weigh on the device; nothing where no bundle is there."""
    if request.path_info.startswith(language.OFFICE) or built() is None:
        return None
    said = words(lang)
    return {
        "script": assets.address("saku.js"),
        "nonce": getattr(request, "nonce", ""),
        "says": {key: said[key] for key in phone.SCRIPTED},
    }


def of_office(request: HttpRequest) -> dict[str, object]:
    """The same for the templates of libraries, which know nothing of ours."""
    if not request.path_info.startswith(language.STAFF):
        return {}
    files = {"key_script": assets.address("kunci.js"), "editor_css": assets.address("penyunting.css")}
    return {**frame(request), **files}

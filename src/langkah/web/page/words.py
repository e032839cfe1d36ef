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
from langkah.web.page import assets, language, peraga, rights, sentences, site, staff

WORDS: Mapping[str, Text] = {**sentences.WORDS, **staff.WORDS, **site.WORDS, **peraga.WORDS, **rights.WORDS}


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


_MONTHS = (
    Text("Januari", "January"),
    Text("Februari", "February"),
    Text("Maret", "March"),
    Text("April", "April"),
    Text("Mei", "May"),
    Text("Juni", "June"),
    Text("Juli", "July"),
    Text("Agustus", "August"),
    Text("September", "September"),
    Text("Oktober", "October"),
    Text("November", "November"),
    Text("Desember", "December"),
)


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
    year, _dash, rest = written.partition("-")
    month, _dash, number = rest.partition("-")
    parts = [str(int(number))] if number else []
    if month:
        parts.append(_MONTHS[int(month) - 1].in_(lang))
    return " ".join([*parts, year])


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
        "switch": language.elsewhere(request),
        "path": request.path_info.removeprefix("/en") or "/",
        "css": assets.address("langkah.css"),
        "sign": assets.address("tanda.svg"),
        "version": _version(),
        "demo": settings.DEMO,
    }


def of_office(request: HttpRequest) -> dict[str, object]:
    """The same for the templates of libraries, which know nothing of ours."""
    if not request.path_info.startswith(language.STAFF):
        return {}
    files = {"key_script": assets.address("kunci.js"), "editor_css": assets.address("penyunting.css")}
    return {**frame(request), **files}

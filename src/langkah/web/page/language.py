"""The language of an answer: by address for pages, by header for programs."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from langkah.terms.speech import Lang

_ENGLISH = "/en/"


def of_page(request: HttpRequest) -> Lang:
    """English below /en, Indonesian everywhere else."""
    return Lang.EN if request.path_info.startswith(_ENGLISH) or request.path_info == "/en" else Lang.ID


def of_program(request: HttpRequest) -> Lang:
    """`?lang=` if it names one of ours, else the first of ours in Accept-Language, else Indonesian."""
    asked = request.GET.get("lang")
    if asked in tuple(Lang):
        return Lang(asked)
    for tag, _quality in parse_accept_lang_header(request.META.get("HTTP_ACCEPT_LANGUAGE", "")):
        name = tag.partition("-")[0]
        if name in tuple(Lang):
            return Lang(name)
    return Lang.ID


def prefix(lang: Lang) -> str:
    """What an address in that language begins with."""
    return "/en" if lang is Lang.EN else ""


def elsewhere(request: HttpRequest) -> str:
    """The address of the same page in the other language."""
    path = request.path_info
    if of_page(request) is Lang.EN:
        return path.removeprefix("/en") or "/"
    return "/en" + path

"""The language of an answer: by address, by cookie in the office, by header."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from langkah.terms.speech import Lang

_ENGLISH = "/en/"
#: The public site: what the office says is in Indonesian, the words around it are in either.
_SITE, _SITE_ENGLISH = "/situs/", "/situs/en/"
#: Below here nobody weighs, and a cookie may say what language somebody reads.
STAFF = "/kantor/"
COOKIE = "bahasa"
#: Addresses of the office itself: its people, its public site, their files. All others weigh or explain.
OFFICE = (STAFF, "/situs/", "/statis/", "/berkas/")


def of_page(request: HttpRequest) -> Lang:
    """English below /en and for who chose it in the office, Indonesian everywhere else."""
    if request.path_info.startswith(STAFF):
        return Lang.EN if request.COOKIES.get(COOKIE) == Lang.EN else Lang.ID
    english = request.path_info.startswith((_ENGLISH, _SITE_ENGLISH)) or request.path_info == "/en"
    return Lang.EN if english else Lang.ID


def site(lang: Lang) -> str:
    """What the addresses of the public site and of letters to the office begin with in that language."""
    return _SITE_ENGLISH if lang is Lang.EN else _SITE


def on_site(address: str, lang: Lang) -> str:
    """An address of the public site in that language, whichever it was in; any other as it is."""
    for begins in (_SITE_ENGLISH, _SITE):
        if address.startswith(begins):
            return site(lang) + address.removeprefix(begins)
    return address


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
    if path.startswith(STAFF):
        other = Lang.ID if of_page(request) is Lang.EN else Lang.EN
        return f"{STAFF}bahasa/?{urlencode({'ke': other.value, 'dari': request.get_full_path()})}"
    if path.startswith(_SITE):
        return on_site(path, Lang.ID if of_page(request) is Lang.EN else Lang.EN)
    if of_page(request) is Lang.EN:
        return path.removeprefix("/en") or "/"
    return "/en" + path

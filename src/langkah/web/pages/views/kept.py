"""Public pages as they were made last, for as long as nothing on the site changed."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeGuard

from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from wagtail.images import get_image_model
from wagtail.models import Page, Site
from wagtail.signals import post_page_move

from langkah.terms.speech import Lang
from langkah.web.guard import WAITING, Nonce
from langkah.web.page import language
from langkah.web.pages import counting, gate
from langkah.web.pages.models.keeping import Edition

_SITE = "/situs/"
#: What is kept, by the names of the addresses: texts and lists of texts. A form is never, nor an answer to somebody.
_KEEPS = frozenset(("wagtail_serve", "site_feed", "site_map"))
_OPINION, _BLANK = "langkah.opinion", "langkah.blank"
#: Stand in a page that is kept for what differs from reader to reader; nobody can guess them.
_VIEWS, _NONCE = (secrets.token_hex(12) for _ in range(2))
_MOST = 400
#: What names a page of a list in an address, and how many digits that has at most.
_PAGE, _LONGEST = "hal", 5
_ONE = 1
#: A reader's browser may keep a page, and asks each time whether it is still so.
_ASK = "no-cache"
#: What a draft changes of a page; nobody reads that on the site.
_OF_DRAFTS = frozenset(
    (
        "draft_title",
        "expire_at",
        "go_live_at",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
    )
)


@dataclass(frozen=True, slots=True)
class _Kept:
    body: bytes
    kind: str
    opinion: int | None
    scripted: bool


_kept: dict[tuple[str, ...], _Kept] = {}


def kept(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answers for the public site; whoever asks is counted all the same."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        key = _key(request)
        if key is None:
            return get_response(request)
        found = _kept.get(key)
        if found is None:
            request.META[_BLANK] = "1"
            response = get_response(request)
            if not _may_be_kept(response, request):
                return response
            found = _keep(key, request, response)
        elif found.opinion is not None:
            counting.seen(found.opinion, request)
        return _filled(found, request)

    return answer


def _key(request: HttpRequest) -> tuple[str, ...] | None:
    """What a page is kept under; nothing for what is made anew each time."""
    path, page = request.path_info, asked_page(request)
    if not path.startswith(_SITE) or request.method not in ("GET", "HEAD") or request.META.get(WAITING):
        return None
    if (
        page is None or set(request.GET) - {_PAGE} or getattr(request, "is_dummy", False)
    ):  # a draft is looked at
        return None
    edition = Edition.objects.filter(pk=_ONE).values_list("mark", flat=True).first()
    if edition is None:
        return None
    return (edition, gate.today().isoformat(), request.scheme or "", request.get_host(), path, page)


def asked_page(request: HttpRequest) -> str | None:
    """The page of a list that is asked for, empty for none; nothing where it is no number, or several."""
    asked = request.GET.getlist(_PAGE)
    if not asked:
        return ""
    page = asked[0]
    return page if len(asked) == 1 and page.isascii() and page.isdigit() and len(page) <= _LONGEST else None


def keeps(request: HttpRequest) -> bool:
    """Whether what is asked for may be kept and shown to others: then nothing of the asker's own stands in it."""
    match = request.resolver_match
    return match is None or match.view_name in _KEEPS


def _may_be_kept(response: HttpResponseBase, request: HttpRequest) -> TypeGuard[HttpResponse]:
    match = request.resolver_match
    return (
        match is not None
        and match.view_name in _KEEPS
        and response.status_code == HttpResponse.status_code
        and isinstance(response, HttpResponse)
    )


def _keep(key: tuple[str, ...], request: HttpRequest, response: HttpResponse) -> _Kept:
    word = _nonce(request).word
    body = response.content.replace(word.encode(), _NONCE.encode()) if word else response.content
    opinion = request.META.get(_OPINION)
    found = _Kept(body, response.headers["Content-Type"], opinion, bool(word))
    if len(_kept) >= _MOST or any(known[0] != key[0] for known in list(_kept)[:1]):
        _kept.clear()
    _kept[key] = found
    return found


def _nonce(request: HttpRequest) -> Nonce:
    nonce: Nonce = request.nonce  # type: ignore[attr-defined]  # ours, on Django's object
    return nonce


def _filled(found: _Kept, request: HttpRequest) -> HttpResponseBase:
    body = found.body
    if found.opinion is not None:
        body = body.replace(_VIEWS.encode(), _counted(found.opinion, language.of_page(request)).encode())
    if found.scripted:
        body = body.replace(_NONCE.encode(), str(_nonce(request)).encode())
        return HttpResponse(body, content_type=found.kind, headers={"Cache-Control": _ASK})
    # A word that is new each time makes a page another each time: only what has none is compared.
    mark = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    told = {"Cache-Control": _ASK, "ETag": mark}
    if mark in request.headers.get("If-None-Match", "").replace("W/", "").split(", "):
        return HttpResponseNotModified(headers=told)
    return HttpResponse(body, content_type=found.kind, headers=told)


def views(page: int | None, request: HttpRequest) -> str:
    """How often an opinion was seen, or what stands for it in a page that is to be kept."""
    if not page:  # a new one is looked at before it is kept
        return "0"
    if request.META.get(_BLANK):
        request.META[_OPINION] = page
        return _VIEWS
    return _counted(page, language.of_page(request))


def _counted(page: int, lang: Lang) -> str:
    """As people write it: 1.240, in English 1,240."""
    return f"{counting.total(page):,}".replace(",", "," if lang is Lang.EN else ".")


def watch() -> None:
    """Another edition whenever something is published, changed, moved or taken away."""
    for signal in (post_save, post_delete):
        signal.connect(_changed, dispatch_uid=f"langkah.pages.kept.{id(signal)}")
    post_page_move.connect(_changed, dispatch_uid="langkah.pages.kept.moved")


def _changed(sender: Any, update_fields: Any = None, **_others: Any) -> None:
    if not isinstance(sender, type) or not issubclass(sender, (Page, Site, get_image_model())):
        return
    if update_fields is None or set(update_fields) - _OF_DRAFTS:
        Edition.objects.update_or_create(pk=_ONE, defaults={"mark": secrets.token_hex(16)})

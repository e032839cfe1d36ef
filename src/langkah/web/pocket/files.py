"""What a phone fetches: state, bundle, service worker, manifest."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse

from langkah.terms.speech import Lang
from langkah.web import refusals
from langkah.web.office import office
from langkah.web.page import assets, language
from langkah.web.page.words import words
from langkah.web.phone.built import File, built
from langkah.web.pocket.state import book, state

_READ = ("GET", "HEAD")
_FOREVER = "public, max-age=31536000, immutable"
_JSON = "application/json"
_SCRIPTS = Path(__file__).with_name("scripts")
#: The smallest first; a client that reads neither gets the bytes as they are.
_PACKINGS = (("br", ".br"), ("gzip", ".gz"))


def state_of_office(request: HttpRequest) -> HttpResponse:
    """The document that a phone compares with its own copy at every contact."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    return HttpResponse(json.dumps(state()), content_type=_JSON)


def service_worker(request: HttpRequest) -> HttpResponse:
    """The script that answers for the office when a device has been made ready; it may see the whole site."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    if built() is None:
        return refusals.not_found(request)
    kind = "text/javascript; charset=utf-8"
    headers = {"Service-Worker-Allowed": "/", "Cache-Control": "no-cache"}
    return HttpResponse(_script("pelayan.js"), content_type=kind, headers=headers)


@cache
def _script(name: str) -> bytes:
    return (_SCRIPTS / name).read_bytes()


def serve(request: HttpRequest, name: str) -> HttpResponse:
    """One file of the bundle, or the office's rulebook, packed as the browser can unpack it."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    bundle = built()
    if bundle is None:
        return refusals.not_found(request)
    law = book(office().rulebook)
    if name == law.name:
        return _packed(request, _JSON, {"gzip": law.packed, "": law.content})
    file = bundle.file(name)
    return _from(bundle.folder, file, request) if file else refusals.not_found(request)


def _from(folder: Path, file: File, request: HttpRequest) -> HttpResponse:
    asked = request.META.get("HTTP_ACCEPT_ENCODING", "")
    for packing, suffix in _PACKINGS:
        if packing in asked:
            return _packed(request, file.kind, {packing: (folder / f"{file.name}{suffix}").read_bytes()})
    return _packed(request, file.kind, {"": gzip.decompress((folder / f"{file.name}.gz").read_bytes())})


def _packed(request: HttpRequest, kind: str, ways: dict[str, bytes]) -> HttpResponse:
    asked = request.META.get("HTTP_ACCEPT_ENCODING", "")
    packing = next(way for way in ways if not way or way in asked)
    response = HttpResponse(ways[packing], content_type=kind)
    response.headers["Cache-Control"] = _FOREVER
    response.headers["Vary"] = "Accept-Encoding"
    if packing:
        response.headers["Content-Encoding"] = packing
    return response


def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone's screen shows of Langkah, and that texts of other apps may be shared to it."""
    if request.method not in _READ:
        return refusals.method_not_allowed(request, *_READ)
    if built() is None:
        return refusals.not_found(request)
    lang = language.of_page(request)
    home = f"{language.prefix(lang)}/"
    told = {
        "id": "/",
        "name": words(lang)["pocket_name"],
        "short_name": words(lang)["brand"],
        "description": words(lang)["title_front"],
        "lang": lang.value,
        "start_url": home,
        "scope": "/",
        "display": "standalone",
        "background_color": "#fbfaf8",
        "theme_color": "#37474f",
        "icons": _icons(),
        "share_target": _share_target(lang),
    }
    return HttpResponse(json.dumps(told, ensure_ascii=False), content_type="application/manifest+json")


def _icons() -> list[dict[str, str]]:
    drawn = [
        {"src": assets.address(f"ikon-{size}.png"), "sizes": f"{size}x{size}", "type": "image/png"}
        for size in (192, 512)
    ]
    masked = [{**one, "purpose": "maskable"} for one in drawn]
    vector = {"src": assets.address("tanda.svg"), "sizes": "any", "type": "image/svg+xml"}
    return [*drawn, *masked, vector]


def _share_target(lang: Lang) -> dict[str, object]:
    """By POST: a text in an address would stand in logs and in the browser's history."""
    return {
        "action": f"{language.prefix(lang)}/luring/bagikan",
        "method": "POST",
        "enctype": "application/x-www-form-urlencoded",
        "params": {"title": "title", "text": "text", "url": "url"},
    }

"""What a phone must hold to answer as this office does: one small document."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings

from langkah.rulebook import Rulebook
from langkah.web.lawdesk.offline import switched_off
from langkah.web.office import office
from langkah.web.page import assets
from langkah.web.phone.built import Bundle, built, is_being_built
from langkah.web.phone.stage import has_second_stage

#: Raised when an older page or phone could not read the document any more.
FORM: Final = 1
BELOW: Final = "/luring/berkas/"
_BOOK: Final = "buku."
_LAW: Final = "own-law.json"
_DISPUTED: Final = "sanggahan.json"
#: Pages that the phone shows until its worker has answered; they hold a nonce, so they have no fixed digest.
_PAGES: Final = ("/luring/cangkang", "/en/luring/cangkang")
_ASSETS: Final = ("langkah.css", "tanda.svg", "saku.js", "ikon-192.png", "ikon-512.png")


@dataclass(frozen=True, slots=True)
class Book:
    """The rulebook in use as a file: its name, its bytes, and these as they travel."""

    name: str
    content: bytes
    packed: bytes
    sha256: str


def state() -> dict[str, object]:
    """The document: what is ready, which files, which rulebook, which lists of the office's own."""
    if settings.STATE:
        return dict(settings.STATE)  # on the phone: what the office told it
    bundle = built()
    # A phone that has a copy already is told what this office changed or switched off, whatever else is ready.
    own = {"on": office().clock.today().isoformat(), "office": _own(), "switched_off": switched_off()}
    if bundle is None:
        return {"form": FORM, "ready": False, "being_built": is_being_built(), **own}
    here = office().rulebook
    listed = _listed(bundle, book(here))
    return {
        "form": FORM,
        "ready": True,
        "bundle": bundle.digest,
        "engine": bundle.engine,
        "files": listed,
        "pages": list(_PAGES),
        "packed": sum(_size(one["packed"]) for one in listed),
        "size": sum(_size(one["size"]) for one in listed),
        "rulebook": {"version": here.version, "digest": here.digest},
        "second_stage": has_second_stage(),
        **own,
    }


def _size(value: object) -> int:
    assert isinstance(value, int)
    return value


def _listed(bundle: Bundle, law: Book) -> list[dict[str, object]]:
    """Every file with a name that changes with its bytes: what a phone has of one name it never asks again."""
    found = [
        {"address": BELOW + one.name, "size": one.size, "packed": one.packed, "sha256": one.sha256}
        for one in bundle.files
    ]
    found.append(
        {
            "address": BELOW + law.name,
            "size": len(law.content),
            "packed": len(law.packed),
            "sha256": law.sha256,
        }
    )
    for name in _ASSETS:
        address = assets.address(name)
        body = assets.files()[address.rpartition("/")[2]][1]
        digest = hashlib.sha256(body).hexdigest()
        found.append({"address": address, "size": len(body), "packed": len(body), "sha256": digest})
    return found


def book(here: Rulebook) -> Book:
    """The rulebook of this office, bundled or imported, in the form that the program reads."""
    return _book(here.digest, here)


@lru_cache(maxsize=2)  # the one in use, and the one before it while phones still ask for it
def _book(_digest: str, here: Rulebook) -> Book:
    content = json.dumps(here.compiled, ensure_ascii=False, separators=(",", ":")).encode()
    sha256 = hashlib.sha256(content).hexdigest()
    return Book(f"{_BOOK}{sha256[:12]}.json", content, gzip.compress(content, mtime=0), sha256)


def _own() -> dict[str, object]:
    """The lists and the zone by which this office answers otherwise than another."""
    return {
        "zone": settings.ZONE,
        "demo": settings.DEMO,
        "contestants": _text(settings.CONTESTANTS),
        "calendar": _text(settings.CALENDAR),
        "hearing": _text(getattr(settings, "HEARING", "")),
        "law": _beside(_LAW),
        "disputed": _beside(_DISPUTED),
    }


def _text(path: str) -> str | None:
    return Path(path).read_text(encoding="utf-8-sig") if path else None


def _beside(name: str) -> str | None:
    """A file beside the office's data, as the server reads it; None where there is none.

    Its own law: the norms that it changed or switched off itself. Its disputes: what the pages say of them.
    """
    try:
        return (Path(settings.DATA) / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        return None

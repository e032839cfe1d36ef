"""Stands on the phone where a server stands at the office.

The worker beside a page calls `answer`; nothing here, and nothing it calls, can reach a network.
"""

from __future__ import annotations

import io
import logging
import os
from urllib.parse import unquote_to_bytes

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "langkah.web.pocket.settings")  # noqa: TID251 — Django looks only there

import django
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest
from django.http.response import HttpResponse, HttpResponseBase

from langkah.terms.step import Step
from langkah.web import guard
from langkah.web.office import office

HOST = "langkah.invalid"


def _elsewhere(request: HttpRequest) -> HttpResponseBase:  # noqa: ARG001 — what stands behind a door is asked so
    """What belongs to the office itself is not on the phone: no page sends anybody there through this door."""
    return HttpResponse(status=404)


_door = guard.guard(guard.aside(_elsewhere))


def open_door() -> str:
    """Everything read that a first answer needs. The version of the rulebook, for the page to show."""
    django.setup()
    logging.disable()  # a console of a browser is a place too where words could stay
    here = office()
    here.consider(Step(text="Ayo gunakan hak pilih."))
    return here.rulebook.version


def answer(
    method: str, address: str, body: bytes = b"", kind: str = "", languages: str = ""
) -> tuple[int, list[tuple[str, str]], bytes]:
    """Status, headers and content for a request, as the office's server would give them."""
    path, _mark, query = address.partition("?")
    request = WSGIRequest(
        {
            "REQUEST_METHOD": method,
            "PATH_INFO": unquote_to_bytes(path).decode(
                "latin-1"
            ),  # as a gateway hands it on; Django decodes it
            "QUERY_STRING": query,
            "CONTENT_TYPE": kind,
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_ACCEPT_LANGUAGE": languages,
            "HTTP_HOST": HOST,
            "SERVER_NAME": HOST,
            "SERVER_PORT": "443",
            "wsgi.url_scheme": "https",
            "wsgi.input": io.BytesIO(body),
        }
    )
    given = _door(request)
    content = given.content if isinstance(given, HttpResponse) else b""
    return given.status_code, list(given.items()), content

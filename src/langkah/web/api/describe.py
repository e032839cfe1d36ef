"""GET /api/openapi.json: what the API takes and gives."""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import version

from django.http import HttpRequest, HttpResponse

from langkah.web import refusals
from langkah.web.api.schemas import ref, schemas
from langkah.web.api.weigh import MOST_STEPS

_Made = dict[str, object]
_MINUTES = "public, max-age=300"
_EXAMPLE = {"text": "Ayo kita menangkan nomor 2!", "standing": "pns", "on": "2024-01-20"}


def openapi(request: HttpRequest) -> HttpResponse:
    """The description, as JSON."""
    if request.method not in ("GET", "HEAD"):
        return refusals.method_not_allowed(request, "GET", "HEAD")
    return HttpResponse(_bytes(), content_type="application/json", headers={"Cache-Control": _MINUTES})


@cache
def _bytes() -> bytes:
    return json.dumps(document(), ensure_ascii=False, separators=(",", ":")).encode()


def document_text() -> str:
    """The description as the reference page keeps it."""
    return json.dumps(document(), ensure_ascii=False, indent=1) + "\n"


def document() -> _Made:
    """The OpenAPI 3.1 document."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Langkah",
            "version": version("langkah"),
            "summary": "Weighs a civil servant's step before it is taken",
            "description": (
                "Menimbang tidak menyimpan apa pun. Tanpa kunci, tanpa kuki. / "
                "Weighing keeps nothing. No key, no cookie."
            ),
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "security": [],
        "tags": [
            {"name": "steps", "description": "Menimbang langkah / Weighing steps"},
            {"name": "rulebook", "description": "Buku aturan / The rulebook"},
        ],
        "paths": {
            "/api/steps": {"post": _weigh()},
            "/api/rulebook/norms": {"get": _norms()},
            "/api/rulebook/norms/{id}": {"get": _norm()},
            "/api/guides/{name}": {"post": _guide()},
            "/api/openapi.json": {"get": _self()},
        },
        "components": {"schemas": schemas(), "responses": _refusals()},
    }


def _weigh() -> _Made:
    batch = {"type": "array", "items": ref("Step"), "maxItems": MOST_STEPS}
    wrapped = {
        "type": "object",
        "properties": {"steps": batch},
        "required": ["steps"],
        "additionalProperties": False,
    }
    many = {"type": "array", "items": {"oneOf": [ref("Verdict"), ref("StepError")]}}
    return {
        "operationId": "weighSteps",
        "tags": ["steps"],
        "summary": "Weigh one step, or many in order; nothing is kept",
        "parameters": [_language()],
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {
                    "schema": {"oneOf": [ref("Step"), batch, wrapped]},
                    "examples": {"one": {"value": _EXAMPLE}, "many": {"value": {"steps": [_EXAMPLE]}}},
                }
            },
        },
        "responses": {
            "200": _json(
                "A verdict, or an array with one verdict or error for each step",
                {"oneOf": [ref("Verdict"), many]},
            ),
            **_refused("400", "405", "411", "413", "415"),
        },
    }


def _norms() -> _Made:
    whole: _Made = {"type": "integer", "minimum": 1}
    return {
        "operationId": "listNorms",
        "tags": ["rulebook"],
        "summary": "The norms that fit the filters, page by page",
        "parameters": [
            _query("act", ref("Act"), "Norms that speak to this act"),
            _query("on", {"type": "string", "format": "date"}, "Versions in force on this day"),
            _query("standing", ref("Standing"), "Norms that bind this standing"),
            _query("page", {**whole, "default": 1, "maximum": 10_000}, "Which page"),
            _query("size", {**whole, "default": 50, "maximum": 500}, "Norms on a page"),
            _lang(),
            _language(),
        ],
        "responses": {"200": _json("A page of norms", ref("NormPage")), **_refused("400", "405")},
    }


def _norm() -> _Made:
    return {
        "operationId": "readNorm",
        "tags": ["rulebook"],
        "summary": "One norm: its newest version, or the one in force on a day",
        "parameters": [
            {
                "name": "id",
                "in": "path",
                "required": True,
                "schema": {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"},
            },
            _query("on", {"type": "string", "format": "date"}, "The version in force on this day"),
            _lang(),
            _language(),
        ],
        "responses": {"200": _json("The norm", ref("Norm")), **_refused("400", "404", "405")},
    }


def _guide() -> _Made:
    value = {"anyOf": [{"type": ["string", "boolean", "integer"]}, {"type": "null"}]}
    says = "By the name of what was asked, in order; null: the person does not know"
    answers = {"type": "object", "additionalProperties": value, "description": says}
    asked = {
        "type": "object",
        "properties": {
            "standing": {"anyOf": [ref("Standing"), {"type": "null"}]},
            "on": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
            "answers": answers,
        },
        "additionalProperties": False,
    }
    return {
        "operationId": "goThroughGuide",
        "tags": ["steps"],
        "summary": "Where a guide stands after some answers: the next question, or a verdict and what follows",
        "parameters": [
            {
                "name": "name",
                "in": "path",
                "required": True,
                "description": "atasan, keluarga or hadiah",
                "schema": {"type": "string", "pattern": "^[-a-zA-Z0-9_]+$"},
            },
            _language(),
        ],
        "requestBody": {"required": True, "content": {"application/json": {"schema": asked}}},
        "responses": {
            "200": _json("Where it stands", ref("Guidance")),
            **_refused("400", "404", "405", "411", "413", "415"),
        },
    }


def _self() -> _Made:
    return {
        "operationId": "readDescription",
        "tags": ["rulebook"],
        "summary": "This description",
        "responses": {"200": _json("An OpenAPI 3.1 document", {"type": "object"}), **_refused("405")},
    }


def _json(says: str, schema: object) -> _Made:
    return {"description": says, "content": {"application/json": {"schema": schema}}}


def _query(name: str, schema: object, says: str) -> _Made:
    return {"name": name, "in": "query", "required": False, "description": says, "schema": schema}


def _lang() -> _Made:
    return _query("lang", {"enum": ["id", "en"]}, "Language of a refusal; goes before Accept-Language")


def _language() -> _Made:
    return {
        "name": "Accept-Language",
        "in": "header",
        "required": False,
        "description": "Language of a refusal: id or en",
        "schema": {"type": "string"},
    }


_SAYS = {
    "400": "The request cannot be read; it says what and where",
    "404": "There is no such thing",
    "405": "Another method; Allow names the right ones",
    "411": "A body sent in chunks; it needs a Content-Length",
    "413": "Too much at once",
    "415": "Another kind of content; the hint names the right one",
}


def _refused(*statuses: str) -> _Made:
    return {status: {"$ref": f"#/components/responses/Refused{status}"} for status in statuses}


def _refusals() -> _Made:
    content = {"application/problem+json": {"schema": ref("Problem")}}
    return {f"Refused{status}": {"description": says, "content": content} for status, says in _SAYS.items()}

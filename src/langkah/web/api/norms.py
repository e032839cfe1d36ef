"""GET /api/rulebook/norms: the law that steps are weighed by, norm by norm."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from django.http import HttpRequest, HttpResponse

from langkah.rulebook import Condition, Norm
from langkah.terms.errors import LangkahError, NotFound, WrongInput
from langkah.terms.parse import read_date
from langkah.terms.standing import Standing
from langkah.terms.step import Act
from langkah.web import messages, refusals
from langkah.web.office import office

_E = TypeVar("_E", bound=StrEnum)
_PAGE = 50
_LARGEST_PAGE = 500
_FILTERS = ("act", "on", "standing", "page", "size", "lang")
#: A switched-off norm is to be told of at once.
_BRIEFLY = "public, max-age=10"


def listing(request: HttpRequest) -> HttpResponse:
    """The norms that fit the filters, one page of them."""
    if request.method not in ("GET", "HEAD"):
        return refusals.method_not_allowed(request, "GET", "HEAD")
    try:
        _known(request.GET.dict(), _FILTERS)
        chosen = _filtered(request.GET.dict())
        page, size = _number(request, "page", 1, 10_000), _number(request, "size", _PAGE, _LARGEST_PAGE)
    except LangkahError as error:
        return refusals.refuse(request, error)
    book = office().rulebook
    return _answer(
        {
            "rulebook": {"version": book.version, "digest": book.digest},
            "count": len(chosen),
            "page": page,
            "pages": max(1, -(-len(chosen) // size)),
            "norms": [norm_to_json(norm) for norm in chosen[(page - 1) * size : page * size]],
        }
    )


def single(request: HttpRequest, identifier: str) -> HttpResponse:
    """One norm: its newest version, or the one in force on ?on=."""
    if request.method not in ("GET", "HEAD"):
        return refusals.method_not_allowed(request, "GET", "HEAD")
    try:
        _known(request.GET.dict(), ("on", "lang"))
        norm = office().rulebook.norm(identifier, read_date("on", request.GET.get("on")))
        if norm is None:
            raise NotFound(messages.NO_SUCH_NORM)
    except LangkahError as error:
        return refusals.refuse(request, error)
    return _answer(norm_to_json(norm))


def _answer(body: Mapping[str, object]) -> HttpResponse:
    return HttpResponse(
        json.dumps(body), content_type="application/json", headers={"Cache-Control": _BRIEFLY}
    )


def _filtered(asked: Mapping[str, str]) -> list[Norm]:
    act = _one_of(Act, "act", asked.get("act"))
    standing = _one_of(Standing, "standing", asked.get("standing"))
    on: date | None = read_date("on", asked.get("on"))
    return [
        norm
        for norm in office().rulebook.norms()
        if (act is None or act in norm.acts or norm.is_general)
        and (standing is None or standing in norm.standings)
        and (on is None or norm.is_in_force(on))
    ]


def _known(asked: Mapping[str, str], known: tuple[str, ...]) -> None:
    for key in asked:
        if key not in known:
            raise WrongInput(messages.PARAMETER_UNKNOWN, key=key[:60], known=", ".join(known))


def _one_of(kind: type[_E], key: str, given: str | None) -> _E | None:
    if given is None:
        return None
    try:
        return kind(given)
    except ValueError:
        known = ", ".join(kind)
        raise WrongInput(messages.PARAMETER_VALUE, key=key, value=given[:60], known=known) from None


def _number(request: HttpRequest, key: str, usual: int, most: int) -> int:
    given = request.GET.get(key)
    if given is None:
        return usual
    if given.isascii() and given.isdigit() and len(given) <= 6 and 1 <= int(given) <= most:
        return int(given)
    raise WrongInput(messages.PARAMETER_VALUE, key=key, value=given[:60], known=f"1–{most}")


def norm_to_json(norm: Norm) -> dict[str, object]:
    """A norm as programs read it; `review_by` is the day until which its source counts as fresh."""
    book = office().rulebook
    instrument, off = book.instruments.get(norm.instrument), book.off.get(norm.id)
    review_by = instrument.review_by if instrument else None
    return {
        "id": norm.id,
        "theme": norm.theme,
        "title": norm.title.to_json(),
        "modality": norm.modality.value,
        "level": norm.level.value,
        "standings": sorted(norm.standings),
        "acts": sorted(norm.acts),
        "when": [[_condition(one) for one in conditions] for conditions in norm.alternatives],
        "asks": sorted(norm.asks),
        "unless": list(norm.unless),
        "in_force": {"from": norm.shown[0], "to": norm.shown[1]},
        "provision": norm.provision,
        "instrument": norm.instrument,
        "sanctions": [
            {
                "class": one.kind,
                "provision": one.provision,
                "standings": sorted(one.standings),
                "text": one.text.to_json(),
            }
            for one in norm.sanctions
        ],
        "duties": [
            {
                "kind": one.kind,
                "says": one.says.to_json(),
                "provision": one.provision,
                "deadline_working_days": one.working_days,
            }
            for one in norm.duties
        ],
        "says": norm.says.to_json(),
        "instead": norm.instead.says.to_json() if norm.instead else None,
        "verification": norm.mark.value,
        "unchecked": norm.mark.unchecked,
        "note": norm.note.to_json() if norm.note else None,
        "review_by": review_by.isoformat() if review_by else None,
        "switched_off": off.to_json() if off else None,
    }


def _condition(one: Condition) -> dict[str, object]:
    return {"attribute": one.attribute, "test": one.test.value, "values": sorted(one.values, key=str)}

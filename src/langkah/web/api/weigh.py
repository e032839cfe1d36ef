"""POST /api/steps: one step or many in, verdicts out in the same order."""

from __future__ import annotations

import json

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from langkah.terms.errors import LangkahError, TooLarge, WrongInput
from langkah.terms.messages import NOTHING_TO_WEIGH
from langkah.terms.parse import read_json, step_from_json
from langkah.web import body, messages, refusals
from langkah.web.office import office

MOST_STEPS = 1_000
_KIND = "application/json"


@csrf_exempt
def steps(request: HttpRequest) -> HttpResponse:
    """A verdict for a step object; an array of verdicts for an array, or for {"steps": […]}."""
    if request.method != "POST":
        return refusals.method_not_allowed(request, "POST")
    try:
        given = parsed(body.read(request, _KIND))
        many = _many(given)
        answer = _one(given) if many is None else [_one_of_many(*one) for one in enumerate(many, 1)]
        said = json.dumps(answer)
    except LangkahError as error:
        return refusals.refuse(request, error)
    return HttpResponse(said, content_type=_KIND)


def parsed(sent: bytes) -> object:
    """What a body of JSON says. Raises: WrongInput naming the place."""
    try:
        text = sent.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongInput(messages.NOT_UTF_8, at=error.start + 1) from None
    try:
        return read_json(text)
    except json.JSONDecodeError as error:
        raise WrongInput(messages.NOT_JSON, line=error.lineno, column=error.colno) from None


def _many(given: object) -> list[object] | None:
    """The steps of a batch; None when one step was given."""
    if isinstance(given, dict) and "steps" in given:
        unknown = [key for key in given if key != "steps"]
        if unknown:
            raise WrongInput(messages.PARAMETER_UNKNOWN, key=unknown[0][:60], known="steps")
        given = given["steps"]
        if not isinstance(given, list):
            raise WrongInput(messages.NOT_A_LIST)
    if not isinstance(given, list):
        return None
    if not given:
        raise WrongInput(NOTHING_TO_WEIGH)
    if len(given) > MOST_STEPS:
        raise TooLarge(messages.TOO_MANY_STEPS, count=len(given), limit=MOST_STEPS)
    return given


def _one(given: object) -> dict[str, object]:
    return office().consider(step_from_json(given)).to_json()


def _one_of_many(number: int, given: object) -> dict[str, object]:
    """A verdict, or an error object in its place: one bad step does not stop the others."""
    try:
        return _one(given)
    except LangkahError as error:
        name = given.get("id") if isinstance(given, dict) else None
        known = isinstance(name, str | int) and not isinstance(name, bool)
        return {"id": name if known else None, "number": number, "error": error.to_json()}

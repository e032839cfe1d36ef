"""POST /api/guides/{name}: answers in, the next question or the end out."""

from __future__ import annotations

import json
from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from langkah.desk.guiding.asking import DAY, STANDING
from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.step import FactValue
from langkah.web import body, messages, refusals
from langkah.web.api.weigh import parsed
from langkah.web.office import office

ANSWERS = "answers"
KEYS = (STANDING, DAY, ANSWERS)
_KIND = "application/json"


@csrf_exempt
def guide(request: HttpRequest, name: str) -> HttpResponse:
    """Where a guide stands after the answers; nothing is kept between two requests."""
    if request.method != "POST":
        return refusals.method_not_allowed(request, "POST")
    try:
        stands = office().guide(name, _answers(parsed(body.read(request, _KIND))))
    except LangkahError as error:
        return refusals.refuse(request, error)
    return HttpResponse(json.dumps(stands.to_json()), content_type=_KIND)


def _answers(given: object) -> dict[str, FactValue | None]:
    """Standing, day and answers as one list of answers. Raises: WrongInput naming what does not fit."""
    if not isinstance(given, Mapping):
        raise WrongInput(messages.ANSWERS_BROKEN)
    for key in given:
        if key not in KEYS:
            raise WrongInput(messages.PARAMETER_UNKNOWN, key=str(key)[:60], known=", ".join(KEYS))
    answers = given.get(ANSWERS) or {}
    if not isinstance(answers, Mapping):
        raise WrongInput(messages.ANSWERS_BROKEN)
    frame = {key: given[key] for key in (STANDING, DAY) if given.get(key) is not None}
    found = {**answers, **frame}
    if not all(value is None or isinstance(value, bool | int | str) for value in found.values()):
        raise WrongInput(messages.ANSWERS_BROKEN)
    return {str(name): value for name, value in found.items()}

"""The body of a request, read once and within its limit, or a named refusal."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.request import UnreadablePostError

from langkah.terms.errors import TooLarge, WrongInput
from langkah.web import messages


def read(request: HttpRequest, kind: str) -> bytes:
    """The bytes that were sent.

    Raises: WrongInput for another kind of content or a body cut short; TooLarge.
    """
    if request.content_type != kind:
        raise WrongInput(messages.CONTENT_TYPE, value=(request.content_type or "")[:60], known=kind)
    charset = (request.content_params or {}).get("charset", "utf-8").lower()
    if charset not in ("utf-8", "utf8"):
        raise WrongInput(
            messages.CONTENT_TYPE, value=f"charset={charset[:40]}", known=f"{kind}; charset=utf-8"
        )
    limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    announced = request.META.get("CONTENT_LENGTH") or "0"
    if request.META.get(
        "HTTP_TRANSFER_ENCODING"
    ):  # the gateway interface has no room for a body of unknown length
        raise WrongInput(messages.LENGTH_REQUIRED)
    if not announced.isdecimal():
        raise WrongInput(messages.BAD_REQUEST)
    if len(announced) > 12 or int(announced) > limit:
        raise TooLarge(messages.BODY_TOO_LARGE, limit=limit // 1024 // 1024)
    try:
        found = request.body
    except UnreadablePostError as cut:
        raise WrongInput(messages.BAD_REQUEST) from cut
    if len(found) < int(
        announced
    ):  # the line broke: some servers hand on what came, and half is not what was meant
        raise WrongInput(messages.BAD_REQUEST)
    return found

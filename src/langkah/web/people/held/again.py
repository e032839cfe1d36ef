"""Asks once more who somebody is, before what cannot be taken back."""

from __future__ import annotations

import json
import time
from datetime import timedelta

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows import reauthentication
from allauth.account.internal.flows.login import get_authentication_records
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

#: How long it holds that somebody has shown who they are.
FRESH = timedelta(minutes=5)
#: Of a request that waits, what its answer needs; not where it comes from.
_NEEDED = frozenset({"REQUEST_METHOD", "CONTENT_TYPE", "SERVER_NAME", "SERVER_PORT", "HTTP_HOST"})


def is_fresh(request: HttpRequest) -> bool:
    """Whether a password, a code or a key was shown within the last minutes."""
    shown = get_authentication_records(request, request.user)
    return any(0 <= time.time() - one.get("at", 0) < FRESH.total_seconds() for one in shown)  # noqa: TID251 — as the library writes it down


def ask(request: HttpRequest) -> HttpResponse:
    """To the question; what was typed goes on by itself once it is answered.

    Raises: PermissionDenied where there is nothing to show.
    """
    ways = get_adapter().get_reauthentication_methods(request.user)
    if not ways:
        raise PermissionDenied
    answer: HttpResponse = reauthentication.suspend_request(request, ways[0]["url"])
    held = request.session.get(reauthentication.STATE_SESSION_KEY)
    if held:
        told = json.loads(held["request"])
        told["META"] = {name: told["META"][name] for name in _NEEDED & set(told["META"])}
        request.session[reauthentication.STATE_SESSION_KEY] = {"request": json.dumps(told)}
    return answer

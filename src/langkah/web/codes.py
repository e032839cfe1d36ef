"""Every error code that a request can meet, with its message."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from langkah.terms import messages as terms_messages
from langkah.terms.speech import Message
from langkah.web import messages
from langkah.web.unsigned import messages as unsigned


@cache
def by_code() -> Mapping[str, Message]:
    """The messages of the rooms that a request passes through, in the order of their codes."""
    rooms = (terms_messages, messages, unsigned)
    found = [one for room in rooms for one in vars(room).values() if isinstance(one, Message)]
    return {one.code: one for one in sorted(found, key=lambda one: one.code)}

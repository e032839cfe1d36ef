"""The kinds of letters, each told by its own room when the office opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse

from langkah.web.letters.models import Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How letters of a kind are found by code, shown to whoever holds the code, and looked after every hour."""

    model: Callable[[], Any]
    show: Callable[[HttpRequest, Any, str], HttpResponse]
    tend: Callable[[date], None]
    #: Where they and what belongs to them are kept.
    tables: tuple[str, ...]


_KNOWN: dict[str, Kind] = {}


def add(name: str, kind: Kind) -> None:
    """From now on letters of this kind are found."""
    _KNOWN[name] = kind


def every() -> tuple[Kind, ...]:
    """All of them, in a fixed order."""
    return tuple(kind for _name, kind in sorted(_KNOWN.items()))


def found(kept: str) -> tuple[Kind, Letter] | None:
    """The letter under what is kept of a code, with its kind."""
    for kind in every():
        letter = kind.model().objects.filter(code=kept).first()
        if letter is not None:
            return kind, letter
    return None

"""A step from JSON: every key and value known, or a named error."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

from langkah.terms import messages
from langkah.terms.errors import TooLarge, WrongInput
from langkah.terms.facts import FACTS, Fact
from langkah.terms.stages import Zone
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import TEXT_LIMIT, Act, FactValue, Step, Toward

STEP_KEYS = ("id", "act", "text", "toward", "on", "at", "standing", "channel", "capacity", "facts")
_E = TypeVar("_E", bound=StrEnum)
_LONGEST_QUOTE = 60
_MOST_TOWARD = 50


def step_from_json(given: object) -> Step:
    """The step that a JSON object describes.

    Raises: WrongInput naming the key or value and what is known; TooLarge for an over-long text.
    """
    if not isinstance(given, Mapping):
        raise WrongInput(messages.NOT_AN_OBJECT, value=type(given).__name__)
    for key in given:
        if key not in STEP_KEYS:
            raise WrongInput(messages.KEY_UNKNOWN, key=_quote(key), known=", ".join(STEP_KEYS))
    text = _text(given.get("text"))
    act = _one_of(Act, "act", given.get("act"))
    if not text.strip() and act is None:
        raise WrongInput(messages.NOTHING_TO_WEIGH)
    standing = _one_of(Standing, "standing", given.get("standing"))
    return Step(
        id=_identifier(given.get("id")),
        text=text,
        act=act,
        toward=_toward(given.get("toward")),
        on=read_date("on", given.get("on")),
        at=read_time("at", given.get("at")),
        standing=Standing.PNS if standing is None else standing,
        channel=_one_of(Channel, "channel", given.get("channel")),
        capacity=_one_of(Capacity, "capacity", given.get("capacity")),
        facts=_facts(given.get("facts")),
    )


def read_date(key: str, given: object) -> date | None:
    """A day from its ISO form. Raises: WrongInput."""
    if given is None or given == "":
        return None
    if isinstance(given, str) and len(given) == 10:
        try:
            return date.fromisoformat(given)
        except ValueError:
            pass
    raise WrongInput(messages.DATE_BROKEN, key=key, value=_quote(given))


def read_time(key: str, given: object) -> time | None:
    """A time of day from HH:MM or HH:MM:SS, with WIB, WITA or WIT behind it where it is said. Raises: WrongInput."""
    if given is None or given == "":
        return None
    if isinstance(given, str):
        clock, _, zone = given.strip().partition(" ")
        try:
            plain = clock.replace(":", "").isdecimal() and len(clock) in (5, 8)
            found = time.fromisoformat(clock) if plain else None
            if found is not None:
                return found.replace(tzinfo=Zone(zone.strip().upper()).tz) if zone else found
        except ValueError:
            pass
    raise WrongInput(messages.TIME_BROKEN, key=key, value=_quote(given))


def read_fact(name: object, given: object) -> FactValue:
    """One fact, checked against the vocabulary. Raises: WrongInput."""
    fact = FACTS.get(name) if isinstance(name, str) else None
    if fact is None:
        raise WrongInput(messages.KEY_UNKNOWN, key=f"facts.{_quote(name)}", known=", ".join(FACTS))
    return _fact_value(fact, given)


def _fact_value(fact: Fact, given: object) -> FactValue:
    key = f"facts.{fact.name}"
    if fact.yes_or_no:
        if isinstance(given, bool):
            return given
        raise WrongInput(messages.VALUE_KIND, key=key, value=_quote(given), known="true, false")
    if fact.amount:
        if isinstance(given, int) and not isinstance(given, bool) and 0 <= given < 10**15:
            return given
        raise WrongInput(
            messages.VALUE_KIND, key=key, value=_quote(given), known="0, 1, 2 … (bilangan bulat)"
        )
    if isinstance(given, str) and given in fact.choices:
        return given
    raise WrongInput(messages.VALUE_UNKNOWN, key=key, value=_quote(given), known=", ".join(fact.choices))


def _facts(given: object) -> dict[str, FactValue]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise WrongInput(messages.VALUE_KIND, key="facts", value=_quote(given), known='{"nama": nilai}')
    return {str(name): read_fact(name, value) for name, value in given.items()}


def _text(given: object) -> str:
    if given is None:
        return ""
    if not isinstance(given, str):
        raise WrongInput(messages.VALUE_KIND, key="text", value=type(given).__name__, known='"…"')
    if len(given) > TEXT_LIMIT:
        raise TooLarge(messages.TEXT_TOO_LONG, length=len(given), limit=TEXT_LIMIT)
    return given


def _toward(given: object) -> tuple[str, ...]:
    if given is None or given == "":
        return ()
    items: list[object] = (
        [given] if isinstance(given, str) else list(given) if isinstance(given, list) else []
    )
    names = [item.strip() for item in items if isinstance(item, str) and 0 < len(item.strip()) <= 200]
    if not items or len(names) != len(items) or len(items) > _MOST_TOWARD:
        known = ", ".join(Toward) + ', atau nama ("Budi")'
        raise WrongInput(messages.VALUE_KIND, key="toward", value=_quote(given), known=known)
    return tuple(names)


def _identifier(given: object) -> str | None:
    if given is None:
        return None
    if isinstance(given, str) and len(given) <= 200:
        return given
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    raise WrongInput(messages.VALUE_KIND, key="id", value=_quote(given), known='"…"')


def _one_of(kind: type[_E], key: str, given: object) -> _E | None:
    if given is None or given == "":
        return None
    if isinstance(given, str):
        try:
            return kind(given)
        except ValueError:
            pass
    raise WrongInput(messages.VALUE_UNKNOWN, key=key, value=_quote(given), known=_listed(kind))


def _listed(values: Iterable[str]) -> str:
    return ", ".join(values)


def _quote(given: object) -> str:
    """A short form of what was given; a value is never a whole text."""
    shown = given if isinstance(given, str) else repr(given)
    return shown if len(shown) <= _LONGEST_QUOTE else shown[: _LONGEST_QUOTE - 1] + "…"

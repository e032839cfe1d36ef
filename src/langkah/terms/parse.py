"""A step from JSON: every key and value known, or a named error."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import StrEnum
from typing import NoReturn, TypeVar

from langkah.terms import messages
from langkah.terms.errors import TooLarge, WrongInput
from langkah.terms.facts import FACTS, Fact
from langkah.terms.speech import Text
from langkah.terms.stages import Zone
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import TEXT_LIMIT, Act, FactValue, Step, Toward

STEP_KEYS = ("id", "act", "text", "toward", "on", "at", "standing", "channel", "capacity", "facts")
_KINDS: Mapping[type, Text] = {
    dict: messages.OBJECT,
    list: messages.ARRAY,
    str: messages.STRING,
    bool: messages.TRUTH,
    int: messages.NUMBER,
    float: messages.NUMBER,
    type(None): messages.NULL,
}
#: Letters that no one sees: joiners, marks of direction, fillers.
_UNSEEN = frozenset(
    (
        *map(ord, "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\ufeff\uffa0"),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
    )
)
_UNTOLD = (None, (), None, None, None, None)
_E = TypeVar("_E", bound=StrEnum)
_LONGEST_QUOTE = 60
_MOST_TOWARD = 50


def step_from_json(given: object) -> Step:
    """The step that a JSON object describes.

    Raises: WrongInput naming the key or value and what is known; TooLarge for an over-long text.
    """
    if not isinstance(given, Mapping):
        raise WrongInput(messages.NOT_AN_OBJECT, value=_kind(given))
    for key in given:
        if key not in STEP_KEYS:
            raise WrongInput(messages.KEY_UNKNOWN, key=_quote(key), known=", ".join(STEP_KEYS))
    return _step(given)


def checked(step: Step) -> Step:
    """The step with nothing but what JSON could have said; from a program anything may stand in it.

    Words are taken for what they name: `act="like"`, `toward="party"`. Raises: as `step_from_json`.
    """
    if _is_plain(step) and _is_seen(step.text):
        return step
    return _step({key: getattr(step, key) for key in STEP_KEYS})


def _is_plain(step: Step) -> bool:
    """True for the commonest step: a text that may be weighed, on a day, by someone of a standing."""
    return (
        type(step.text) is str
        and len(step.text) <= TEXT_LIMIT
        and type(step.standing) is Standing
        and (step.on is None or type(step.on) is date)
        and not step.facts
        and (step.act, step.toward, step.at, step.channel, step.capacity, step.id) == _UNTOLD
    )


def _step(given: Mapping[str, object]) -> Step:
    text = _text(given.get("text"))
    act = _one_of(Act, "act", given.get("act"))
    step = Step(
        id=_identifier(given.get("id")),
        text=text,
        act=act,
        toward=_toward(given.get("toward")),
        on=read_date("on", given.get("on")),
        at=read_time("at", given.get("at")),
        standing=_one_of(Standing, "standing", given.get("standing")) or Standing.PNS,
        channel=_one_of(Channel, "channel", given.get("channel")),
        capacity=_one_of(Capacity, "capacity", given.get("capacity")),
        facts=_facts(given.get("facts")),
    )
    if act is None and not _is_seen(text):
        raise WrongInput(messages.NOTHING_TO_WEIGH)
    return step


def read_json(text: str) -> object:
    """The value that a JSON text writes. Raises: WrongInput; json.JSONDecodeError for what is not whole."""
    try:
        return json.loads(text, parse_constant=_no_number, object_pairs_hook=_once)
    except json.JSONDecodeError:
        raise
    except RecursionError:
        raise WrongInput(messages.NESTED_TOO_DEEP) from None
    except ValueError:  # a number of more digits than Python reads
        raise WrongInput(messages.NUMBER_UNREADABLE, value=messages.LONG_NUMBER) from None


def _no_number(constant: str) -> NoReturn:
    """NaN and Infinity are words of other languages."""
    raise WrongInput(messages.NUMBER_UNREADABLE, value=constant)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for at, name in enumerate(names) if name in names[:at])
        raise WrongInput(messages.KEY_TWICE, key=_quote(twice))
    return found


def read_date(key: str, given: object) -> date | None:
    """A day from its ISO form, or itself. Raises: WrongInput."""
    if given is None or given == "":
        return None
    if type(given) is date:  # a moment is one as well, and does not compare with days
        return given
    formed = isinstance(given, str) and len(given) == 10 and given[4] == given[7] == "-"
    if not (formed and str(given).replace("-", "").isdigit()):  # not 2024-W03-1
        raise WrongInput(messages.DATE_FORM, key=key, value=_quote(given))
    try:
        return date.fromisoformat(str(given))
    except ValueError:
        raise WrongInput(messages.DATE_BROKEN, key=key, value=_quote(given)) from None


def read_time(key: str, given: object) -> time | None:
    """A time of day from HH:MM or HH:MM:SS, with WIB, WITA or WIT behind it where it is said. Raises: WrongInput."""
    if given is None or given == "":
        return None
    if isinstance(given, time):
        return given
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
        raise WrongInput(messages.VALUE_KIND, key=key, value=_quote(given), known=messages.YES_OR_NO)
    if fact.amount:
        if isinstance(given, int) and not isinstance(given, bool) and 0 <= given < 10**15:
            return given
        raise WrongInput(messages.VALUE_KIND, key=key, value=_quote(given), known=messages.WHOLE_NUMBER)
    if isinstance(given, str) and given in fact.choices:
        return given
    raise WrongInput(messages.VALUE_UNKNOWN, key=key, value=_quote(given), known=", ".join(fact.choices))


def _facts(given: object) -> dict[str, FactValue]:
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise WrongInput(messages.VALUE_KIND, key="facts", value=_quote(given), known=messages.FACTS_OBJECT)
    return {str(name): read_fact(name, value) for name, value in given.items()}


def _text(given: object) -> str:
    if given is None:
        return ""
    if not isinstance(given, str):
        raise WrongInput(messages.VALUE_KIND, key="text", value=_kind(given), known=messages.SHORT_TEXT)
    if len(given) > TEXT_LIMIT:
        raise TooLarge(messages.TEXT_TOO_LONG, length=len(given), limit=TEXT_LIMIT)
    return given


def _toward(given: object) -> tuple[str, ...]:
    if given is None or given in ("", ()):
        return ()
    items: list[object] = (
        [given] if isinstance(given, str) else list(given) if isinstance(given, list | tuple) else []
    )
    names = [item.strip() for item in items if isinstance(item, str) and 0 < len(item.strip()) <= 200]
    if not items or len(names) != len(items) or len(items) > _MOST_TOWARD:
        known = messages.KIND_OR_NAME.fill(kinds=", ".join(Toward))
        raise WrongInput(messages.VALUE_KIND, key="toward", value=_quote(given), known=known)
    return tuple(names)


def _identifier(given: object) -> str | None:
    if given is None:
        return None
    if isinstance(given, str) and len(given) <= 200:
        return given
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    raise WrongInput(messages.VALUE_KIND, key="id", value=_quote(given), known=messages.SHORT_TEXT)


def _one_of(kind: type[_E], key: str, given: object) -> _E | None:
    if given is None or given == "":
        return None
    if type(given) is kind:
        return given
    if isinstance(given, str):
        try:
            return kind(given)
        except ValueError:
            pass
    raise WrongInput(messages.VALUE_UNKNOWN, key=key, value=_quote(given), known=_listed(kind))


def _listed(values: Iterable[str]) -> str:
    return ", ".join(values)


def _is_seen(text: str) -> bool:
    """True where a reader sees anything: a text of nothing but invisible letters is no text."""
    return any(ord(letter) not in _UNSEEN and not letter.isspace() for letter in text)


def _kind(given: object) -> Text:
    return _KINDS.get(type(given), messages.OTHER)


def _quote(given: object) -> str:
    """A short form of what was given, as JSON writes it; a value is never a whole text."""
    try:
        shown = given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):  # from the library a value may be anything
        shown = "…"
    return shown if len(shown) <= _LONGEST_QUOTE else shown[: _LONGEST_QUOTE - 1] + "…"

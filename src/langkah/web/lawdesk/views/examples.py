"""An example of a norm as people read it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

from langkah.terms.facts import FACTS
from langkah.terms.speech import Lang
from langkah.terms.verdict import Level
from langkah.terms.words import asks_for, word_for
from langkah.web.page.words import day, words
from langkah.web.steps.labels import ACT, label

Said = Callable[[object, Lang], str]


def step_said(step: Mapping[str, object], lang: Lang) -> str:
    """A step of an example in words; what no step can hold stands as it is written, beside its name."""
    return " · ".join(part for key, value in _ordered(step) for part in _parts(key, value, lang))


def _ordered(step: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """What is said and done first, the answer that is wanted last."""
    yield from ((key, step[key]) for key in _SAYS if key in step and key != "level")
    yield from ((key, value) for key, value in step.items() if key not in _SAYS)
    if "level" in step:
        yield "level", step["level"]


def _parts(key: str, value: object, lang: Lang) -> Iterator[str]:
    if key == "facts" and isinstance(value, dict):
        yield from (_fact(str(name), given, lang) for name, given in value.items())
        return
    said = _SAYS.get(key)
    yield said(value, lang) if said and isinstance(value, str | list) else f"{key}: {_plain(value)}"


def _fact(name: str, value: object, lang: Lang) -> str:
    if name not in FACTS or not isinstance(value, bool | int | str):
        return f"{name}: {_plain(value)}"
    return f"{asks_for(name).in_(lang)} {word_for(name, value).in_(lang)}"


def _labelled(key: str, name: str = "") -> Said:
    """A label of the page, and the words for each value."""

    def said(value: object, lang: Lang) -> str:
        given = value if isinstance(value, list) else [value]
        told = ", ".join(word_for(name or key, str(one)).in_(lang) for one in given)
        return f"{words(lang)[key]}: {told}"

    return said


def _day(value: object, lang: Lang) -> str:
    try:
        return day(str(value), lang)
    except (ValueError, IndexError):
        return str(value)


def _level(value: object, lang: Lang) -> str:
    known = {one.value: one.word.in_(lang) for one in Level}
    return f"{words(lang)['law_step_level']}: {known.get(str(value), str(value))}"


#: What a step may hold, in the order in which it is told.
_SAYS: Mapping[str, Said] = {
    "text": lambda value, _lang: f"“{value}”",
    "act": lambda value, lang: label(ACT, str(value)).in_(lang),
    "standing": _labelled("as_who", "standing"),
    "toward": _labelled("toward"),
    "channel": _labelled("channel"),
    "capacity": _labelled("capacity"),
    "on": _day,
    "at": _labelled("law_step_at", "at"),
    "facts": lambda value, _lang: str(value),
    "level": _level,
}


def _plain(value: object) -> str:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)

"""Gives Wagtail's editor the Indonesian that it lacks."""

from __future__ import annotations

from typing import Any

from django.utils.translation import trans_real

from langkah.web.page.editor import around, events

_INDONESIAN = "id"


class _Ours:
    """A catalogue in the form in which Django takes one in."""

    _fallback = None

    def __init__(self, plural: Any) -> None:
        said = {text.en: text.id for text in (*around.SAID, *events.SAID)}
        many = {(one, 0): text.id for one, text in events.COUNTED.items()}
        self._catalog: dict[Any, str] = {**said, **many}
        self.plural = plural


def teach() -> None:
    """Our words go before the library's own, in this process."""
    known = trans_real.translation(_INDONESIAN)
    known.merge(_Ours(known.plural))  # type: ignore[arg-type]  # all that it looks at


def for_scripts() -> tuple[dict[str, str], dict[str, str]]:
    """What scripts of the editor say, by their English: plain sentences, and those that count."""
    return (
        {text.en: text.id for text in events.SCRIPTS},
        {one: text.id for one, text in events.SCRIPTS_COUNTED.items()},
    )

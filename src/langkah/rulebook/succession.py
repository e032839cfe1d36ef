"""What took over from what: provisions that succeeded others, and rulings on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from langkah.terms.citation import whole_day
from langkah.terms.speech import Text


@dataclass(frozen=True, slots=True)
class Succession:
    """One provision that says now what another said before."""

    before: str
    after: str
    says: Text


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a court held about a provision, and since when."""

    ruling: str
    on: str
    since: date | None
    says: Text


def successions(rows: Sequence[Mapping[str, object]]) -> tuple[Succession, ...]:
    """The successions of a compiled book."""
    return tuple(Succession(str(one["from"]), str(one["to"]), _text(one["says"])) for one in rows)


def rulings(rows: Sequence[Mapping[str, object]]) -> tuple[Ruling, ...]:
    """The rulings of a compiled book."""
    return tuple(
        Ruling(
            str(one["ruling"]),
            str(one["on"]),
            whole_day(str(one["from"])) if one.get("from") else None,
            _text(one["says"]),
        )
        for one in rows
    )


def _text(raw: object) -> Text:
    assert isinstance(raw, dict)
    return Text(str(raw["id"]), str(raw["en"]))

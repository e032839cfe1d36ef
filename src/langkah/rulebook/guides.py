"""Guides from their compiled form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from langkah.terms.guide import Beside, Follows, Guide, PaperKind, Start
from langkah.terms.speech import Text
from langkah.terms.verdict import Level


def guides(rows: Iterable[Mapping[str, object]]) -> Mapping[str, Guide]:
    """Every guide of a book by its name, in the order of the book."""
    return {str(raw["id"]): _guide(raw) for raw in rows}


def _guide(raw: Mapping[str, object]) -> Guide:
    most = raw["most"]
    assert isinstance(most, int)
    return Guide(
        id=str(raw["id"]),
        title=_text(raw["title"]),
        lead=_text(raw["lead"]),
        day=_text(raw["day"]),
        asks=_text(raw["asks"]),
        starts=tuple(
            Start(str(one["id"]), _text(one["says"]), _map(one["step"])) for one in _maps(raw["starts"])
        ),
        first=tuple(_words(raw["first"])),
        left=frozenset(_words(raw["left"])),
        most=most,
        papers=tuple(_follows(one) for one in _maps(raw["papers"])),
        unspoken=frozenset(_words(raw["unspoken"])),
        besides=tuple(Beside(_text(one["says"]), _map(one["step"])) for one in _maps(raw["besides"])),
    )


def _follows(raw: Mapping[str, object]) -> Follows:
    return Follows(
        paper=PaperKind(str(raw["paper"])),
        levels=frozenset(Level(one) for one in _words(raw["levels"])),
        duties=frozenset(_words(raw["duties"])),
        starts=frozenset(_words(raw["starts"])),
        answers=_map(raw["answers"]),
        adds=_text(raw["adds"]) if raw.get("adds") else None,
        by=_map(raw["by"]) if raw.get("by") else None,
        reminds=frozenset(_words(raw["reminds"])),
    )


def _text(raw: object) -> Text:
    words = _map(raw)
    return Text(str(words["id"]), str(words["en"]))


def _map(raw: object) -> Mapping[str, object]:
    assert isinstance(raw, dict)
    return raw


def _maps(raw: object) -> list[Mapping[str, object]]:
    assert isinstance(raw, list)
    return raw


def _words(raw: object) -> list[str]:
    assert isinstance(raw, list)
    return raw

"""Findings of the gate as people read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from langkah.terms.verdict import Level
from langkah.web.page.words import now_spoken, words
from langkah.web.pages.gate import Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One finding in the language of the page. `before`, `words` and `after` are the text it is about, cut."""

    level: str
    word: str
    title: str
    says: str
    hint: str
    provision: str
    place: str
    before: str
    words: str
    after: str


_AROUND = 60


def shown(found: Iterable[Found]) -> list[Shown]:
    """Each finding, in the order given."""
    return [_one(one) for one in found]


def word_of(level: Level) -> str:
    """The level as a word."""
    return level.word.in_(now_spoken())


def _one(one: Found) -> Shown:
    lang = now_spoken()
    says = one.says.in_(lang)
    return Shown(
        level=one.level.value,
        word=one.level.word.in_(lang),
        title=one.title.in_(lang),
        says=f"{says[:1].upper()}{says[1:]}",
        hint=one.hint.in_(lang) if one.hint else "",
        provision=one.provision,
        place=_place(one),
        before=("…" if one.start > _AROUND else "") + one.text[max(0, one.start - _AROUND) : one.start],
        words=one.words,
        after=one.text[one.end : one.end + _AROUND] + ("…" if len(one.text) > one.end + _AROUND else ""),
    )


def _place(one: Found) -> str:
    said = words(now_spoken())
    if not one.field:
        return said["gate_whole"]
    name = said[f"field_{one.field}"]
    return f"{name}, {said['gate_block'].format(number=one.block)}" if one.block else name

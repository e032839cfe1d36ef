"""Text in two languages, and messages with a code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Lang(StrEnum):
    """The two languages every word of the product exists in."""

    ID = "id"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One thing said in Indonesian and in English."""

    id: str
    en: str

    def in_(self, lang: Lang) -> str:
        """The words in one language."""
        return self.id if lang is Lang.ID else self.en

    def fill(self, **values: object) -> Text:
        """The same text with its named blanks filled; a value that is a text itself in each language."""
        if not values:
            return self
        own = {name: value.id if isinstance(value, Text) else value for name, value in values.items()}
        other = {name: value.en if isinstance(value, Text) else value for name, value in values.items()}
        return Text(self.id.format(**own), self.en.format(**other))

    def to_json(self) -> dict[str, str]:
        """The JSON form shared by every door."""
        return {"id": self.id, "en": self.en}


@dataclass(frozen=True, slots=True)
class Message:
    """A code, the words that belong to it, and what to do about it."""

    code: str
    says: Text
    hint: Text | None = None

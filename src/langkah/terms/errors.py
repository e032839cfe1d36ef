"""What can go wrong, with a code, words in two languages and an exit code."""

from __future__ import annotations

from typing import ClassVar

from langkah.terms.speech import Lang, Message, Text


class LangkahError(Exception):
    """A fault that a person can understand and mend; bugs are never wrapped in it."""

    exit_code: ClassVar[int] = 3

    def __init__(self, message: Message, **values: object) -> None:
        super().__init__(message.code)
        self.code = message.code
        self.says: Text = message.says.fill(**values)
        self.hint: Text | None = message.hint.fill(**values) if message.hint else None
        self.values = values

    def to_json(self, lang: Lang | None = None) -> dict[str, object]:
        """The error as an object: in both languages, or in one when `lang` is given."""
        if lang is not None:
            return {
                "code": self.code,
                "says": self.says.in_(lang),
                "hint": self.hint.in_(lang) if self.hint else None,
            }
        return {
            "code": self.code,
            "says": self.says.to_json(),
            "hint": self.hint.to_json() if self.hint else None,
        }


class WrongInput(LangkahError):
    """What was given cannot be read; it says where and what would be right."""

    exit_code = 2


class NotFound(LangkahError):
    """The named thing does not exist."""

    exit_code = 4


class TooLarge(LangkahError):
    """More was given than is taken at once."""

    exit_code = 5


class MissingExtra(LangkahError):
    """An optional part of the program is not installed."""

    exit_code = 6


class OutOfDate(LangkahError):
    """The rulebook or a calendar is older than what is asked of it."""

    exit_code = 7

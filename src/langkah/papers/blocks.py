"""What a paper is made of: lines, pairs and numbered items, in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from langkah.terms.speech import Text


class Look(StrEnum):
    """How a line of a paper looks."""

    OFFICE = "office"
    DATE = "date"
    PLAIN = "plain"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a line that stands alone; `gap` is how many empty lines stand before it."""

    says: Text
    look: Look = Look.PLAIN
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and what stands beside them, as on a form."""

    rows: tuple[tuple[Text, Text], ...]
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Items:
    """A numbered list."""

    says: tuple[Text, ...]
    gap: int = 0


Block = Line | Pairs | Items

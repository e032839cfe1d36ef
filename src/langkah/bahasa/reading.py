"""What reading a text gives: mentions, utterances, described acts, frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from langkah.terms.step import Act, FactValue
from langkah.terms.utterance import Stance, Utterance

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mention:
    """Someone who competes, named or pointed at in the text.

    `who` is the contestant's id, or None for one that cannot be told ("paslon kita", "nomor 2").
    `kind` is `party`, `ticket`, `person`, `team`, `account` or `number`. The span is in the original text.
    `numbers` are those of the ballot that are told, in "nomor urut 1, 2, dan 3" three.
    """

    who: str | None
    kind: str
    span: Span
    confidence: float
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """One utterance: what the words do, toward whom, on which side, and how sure that is.

    Units: confidence in [0, 1]; at or above 0.75 it is firm. Spans are in the original text.
    """

    kind: Utterance
    span: Span
    confidence: float
    stance: Stance = Stance.ABOUT
    target: Mention | None = None


@dataclass(frozen=True, slots=True)
class Described:
    """An act the text tells of in the first person, with the facts and counterparts it gives away."""

    act: Act
    span: Span
    confidence: float
    toward: tuple[str, ...] = ()
    facts: Mapping[str, FactValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a text says, as far as it can be told."""

    mentions: tuple[Mention, ...]
    said: tuple[Said, ...]
    described: tuple[Described, ...]
    sentences: tuple[Span, ...]
    political: bool
    disguised: bool
    is_question: bool
    #: Names, numbers and figures and nothing else, as a row of a table or a list has them.
    row: bool = False


NOTHING = Reading((), (), (), (), False, False, False)

"""What a paper rests on: the verdict and the answers that led to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from langkah.terms.citation import Instrument
from langkah.terms.speech import Text
from langkah.terms.step import FactValue
from langkah.terms.verdict import Deadline, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What is known when a paper is written.

    `on` is the day of the step, `cited` the verdict whose provisions it names, `matter` the guide's first answer in
    words, `said` the others, `told` their values, `adds` a sentence that the guide adds.
    """

    on: str
    cited: Verdict
    matter: Text
    said: Mapping[str, Text]
    told: Mapping[str, FactValue | None]
    instruments: Mapping[str, Instrument]
    deadline: Deadline | None
    adds: Text | None
    today: date

"""The rows of reading-quality.md about the product's own question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np

from langkah.bahasa import NOTHING, Reading, sound_of
from langkah.desk import Office
from langkah.terms.parse import step_from_json
from langkah.terms.verdict import Level
from tools.train.ear import FOLDS, Row, held_margins, rows
from tools.train.measure import calibration_error, probabilities
from tools.train.report import figures
from tools.train.written import Case, cases

_JUDGED = Path(__file__).with_name("judged")
_POLITICAL = ("official", "regional", "presidential")
Line = tuple[str, ...]


class Unheard(Office):
    """An office that reads by the rules alone."""

    def _read_text(self, text: str, on: date | None = None) -> Reading:
        sound = sound_of(text, self._gazetteer, on)
        if sound is None:
            return NOTHING
        return Reading(
            mentions=tuple(sound.mentions),
            said=tuple(sound.said),
            described=tuple(sound.told),
            sentences=super()._read_text(text, on).sentences,
            political=sound.political,
            disguised=sound.folded.disguised,
            is_question=sound.question,
        )


def ear() -> Iterator[Line]:
    """The head of the ear alone, on texts of the folds it did not learn from."""
    every = rows()
    score = held_margins(every)
    written = [at for at, one in enumerate(every) if one.source.startswith("w")]
    real = [at for at, one in enumerate(every) if one.source in _POLITICAL]
    for name, places in (("written texts", written), ("labelled posts", real)):
        yield _figured(name, [every[at] for at in places], score[places])


def _figured(name: str, chosen: Sequence[Row], score: np.ndarray) -> Line:
    yes = np.array([one.breach for one in chosen])
    fold = np.arange(len(chosen)) % FOLDS
    return (
        f"{name} ({len(chosen):,})",
        *figures(yes, score),
        f"{calibration_error(yes, probabilities(yes, score, fold)):.3f}",
    )


def verdicts() -> Iterator[Line]:
    """Misses and false alarms of whole verdicts on texts that nothing learned from."""
    judged = cases(_JUDGED)
    for name, office in (("rules alone", Unheard()), ("rules and ear", Office())):
        yield _counted(name, office, judged)


def _counted(name: str, office: Office, judged: Sequence[Case]) -> Line:
    levels = Counter((one.breach, office.consider(step_from_json(one.step)).level) for one in judged)
    breaches = sum(one.breach for one in judged)
    lawful = len(judged) - breaches
    missed, cautioned = levels[True, Level.CLEAR], levels[True, Level.CARE]
    alarmed = lawful - levels[False, Level.CLEAR]
    return (
        name,
        str(breaches),
        f"{missed / breaches:.1%}",
        f"{(missed + cautioned) / breaches:.1%}",
        str(lawful),
        f"{alarmed / lawful:.1%}",
        f"{levels[False, Level.STOP] / lawful:.1%}",
    )

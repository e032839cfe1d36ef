"""The rows of reading-quality.md about the product's own question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from langkah.bahasa import Hearing
from langkah.bahasa.learned import encoder
from langkah.desk import Office
from langkah.terms.parse import step_from_json
from langkah.terms.verdict import Level
from tools.train.ear import FOLDS, Row, held_margins, rows
from tools.train.measure import calibration_error, probabilities
from tools.train.report import figures
from tools.train.written import Case, cases

JUDGED = Path(__file__).with_name("judged")
#: The judged sets in the order they were written.
_ORDER = ("first", "second", "third", "fourth")
_POLITICAL = ("official", "regional", "presidential")
Line = tuple[str, ...]


#: Limits that leave the rules alone: the ear neither doubts nor takes force.
_RULES = Hearing(ask=2.0, care=-1.0, alone=2.0, deep=False)
_BASE = Hearing(deep=False)


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
    """Misses and false alarms of whole verdicts on texts that nothing learned from, set by set."""
    for name, hearing in (("rules alone", _RULES), ("rules and ear", _BASE)):
        yield from _judged(name, hearing)


def deep_verdicts() -> Iterator[Line]:
    """The same with the second stage, if it is installed."""
    if encoder():
        yield from _judged("rules and ear, **base + deep**", Hearing())


def _judged(name: str, hearing: Hearing) -> Iterator[Line]:
    office = Office().hearing_with(hearing)
    for source in sorted({one.source for one in cases(JUDGED)}, key=_ORDER.index):
        chosen = [one for one in cases(JUDGED) if one.source == source]
        yield _counted(f"{source}: {name}", office, chosen)


def kinds() -> Iterator[Line]:
    """Misses by kind of breach, then false alarms by kind of lawful text, all judged sets together."""
    office = Office().hearing_with(_BASE)
    levels: dict[tuple[bool, str], list[Level]] = {}
    for one in cases(JUDGED):
        level = office.consider(step_from_json(one.step)).level
        levels.setdefault((one.breach, one.kind.partition("/")[0]), []).append(level)
    for (breach, kind), found in sorted(levels.items(), key=lambda item: (not item[0][0], item[0][1])):
        wrong = sum((level is Level.CLEAR) is breach for level in found)
        yield "breach" if breach else "lawful", kind, str(len(found)), str(wrong), f"{wrong / len(found):.0%}"


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

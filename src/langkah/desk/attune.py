"""Fits how sure the learned ear must be to an office's own labelled texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from typing import Final

from langkah.bahasa import Hearing
from langkah.desk import messages
from langkah.desk.office import Office
from langkah.desk.table import Sheet, cell, rows_of
from langkah.terms.errors import WrongInput
from langkah.terms.parse import step_from_json
from langkah.terms.speech import Text
from langkah.terms.step import Step
from langkah.terms.verdict import Level

#: So many texts are asked for, and so many of each answer; with fewer, luck decides.
LEAST, LEAST_EACH = 100, 30
BREACH, LAWFUL = "breach", "lawful"
_TEXTS = Sheet(
    name=Text("daftar naskah berlabel", "labelled texts"),
    columns=("text", "label", "standing", "on", "channel"),
    optional=frozenset({"standing", "on", "channel"}),
)
_LIMITS = Sheet(name=Text("daftar batas", "limits"), columns=("limit", "value"), optional=frozenset())
_NAMES: Final = ("ask", "care", "alone")
#: Never asked, always asked.
_DEAF, _KEEN = 1.01, -1.0
_STEPS: Final = tuple(step / 20 for step in range(5, 20))
#: What is about no election and no office is everyday talk, of which an office labels next to nothing.
_ALONE: Final = (0.85, 0.9, 0.95, 0.99)
_FOLDS: Final = 5
#: Another limit is taken only if it errs less often by so much, or luck would choose it.
_WORTH: Final = 0.01


@dataclass(frozen=True, slots=True)
class Labelled:
    """A step with the office's own answer."""

    step: Step
    breach: bool


@dataclass(frozen=True, slots=True)
class Errors:
    """Of so many breaches and lawful texts: how many were called clear, how many were not."""

    breaches: int = 0
    missed: int = 0
    lawful: int = 0
    alarmed: int = 0

    @property
    def rate(self) -> float:
        """The mean of both shares: neither counts for more because there are more of its texts."""
        return (self.missed / max(1, self.breaches) + self.alarmed / max(1, self.lawful)) / 2


@dataclass(frozen=True, slots=True)
class Attuned:
    """The limits that fit an office's texts; errors as shipped and on texts that the limits were not fitted to."""

    hearing: Hearing
    before: Errors
    after: Errors

    @property
    def more_missed(self) -> int:
        """So many more breaches are missed than as shipped; below none, so many fewer."""
        return self.after.missed - self.before.missed

    @property
    def fewer_alarmed(self) -> int:
        """So many fewer lawful texts are warned of than as shipped."""
        return self.before.alarmed - self.after.alarmed

    @property
    def gains(self) -> bool:
        """Whether texts not fitted to are judged better than as shipped."""
        return self.after.rate < self.before.rate

    def to_csv(self) -> str:
        """The limits as the file that `read_hearing` takes."""
        one = self.hearing
        return f"limit,value\nask,{one.ask:.2f}\ncare,{one.care:.2f}\nalone,{one.alone:.2f}\n"


@dataclass(frozen=True, slots=True)
class _Heard:
    """A text with what decides its verdict: the ear's probability, which limit applies, the level on either side."""

    breach: bool
    sure: float
    limit: str
    below: Level
    above: Level

    def level(self, hearing: Hearing) -> Level:
        """The level that the text gets with these limits."""
        return self.above if self.sure >= float(getattr(hearing, self.limit)) else self.below


def read_labelled(text: str) -> list[Labelled]:
    """An office's labelled texts: columns `text`, `label` (breach or lawful), and where given the step's.

    The same text as the same step counts once. Raises: WrongInput naming row and column; TooLarge.
    """
    found: list[Labelled] = []
    rows: dict[object, tuple[int, bool]] = {}
    for row, cells in rows_of(text, _TEXTS):
        one = _labelled(row, cells)
        first, breach = rows.setdefault(_likeness(one.step), (row, one.breach))
        if breach != one.breach:
            raise WrongInput(messages.LABELLED_BOTH, row=row, first=first)
        if first == row:
            found.append(one)
    breaches = sum(one.breach for one in found)
    if len(found) < LEAST or min(breaches, len(found) - breaches) < LEAST_EACH:
        lawful = len(found) - breaches
        raise WrongInput(messages.TOO_FEW, breaches=breaches, lawful=lawful, least=LEAST, each=LEAST_EACH)
    return found


def _labelled(row: int, cells: Mapping[str, str]) -> Labelled:
    label = cell(row, cells, "label", _TEXTS).lower()
    if label not in (BREACH, LAWFUL):
        raise WrongInput(messages.LABEL_UNKNOWN, row=row, value=label[:60])
    given = {name: cells[name] for name in ("standing", "on", "channel") if cells.get(name)}
    text = cell(row, cells, "text", _TEXTS)
    try:
        step = step_from_json({"text": text, **given})
    except WrongInput as refused:  # said of a step alone, it would leave the row to be looked for
        raise _TEXTS.refuse(messages.ROW_BROKEN, row=row, problem=refused.says, hint=refused.hint) from None
    return Labelled(step, label == BREACH)


def _likeness(step: Step) -> tuple[object, ...]:
    """What two rows share that ask the same."""
    return _plain(step.text or ""), step.standing, step.on, step.channel


def read_hearing(text: str) -> Hearing:
    """The limits of an office, from the file that `langkah attune` writes. Raises: WrongInput; TooLarge."""
    found: dict[str, float] = {}
    for row, cells in rows_of(text, _LIMITS):
        name, written = (cell(row, cells, column, _LIMITS) for column in _LIMITS.columns)
        value = _share(written)
        if name not in _NAMES or name in found or value is None:
            raise WrongInput(messages.LIMIT_BROKEN, row=row, limit=name[:60], value=written[:60])
        found[name] = value
    usual = Hearing()
    return Hearing(*(found.get(name, getattr(usual, name)) for name in _NAMES))


def attune(texts: Sequence[Labelled], office: Office) -> Attuned:
    """The limits that fit the texts, with what they gain on texts that they were not fitted to.

    Five folds by the texts themselves: the same texts give the same limits. Cost: four verdicts a text.
    """
    heard = _heard(texts, office)
    folds = [_fold(one.step.text or "") for one in texts]
    found = Errors()
    for number in range(_FOLDS):
        learned = [one for one, fold in zip(heard, folds, strict=True) if fold != number]
        rest = [one for one, fold in zip(heard, folds, strict=True) if fold == number]
        found = _added(found, _errors(rest, _best(learned)))
    return Attuned(_best(heard), _errors(heard, Hearing()), found)


def _heard(texts: Sequence[Labelled], office: Office) -> list[_Heard]:
    deaf = office.hearing_with(Hearing(_DEAF, _KEEN, _DEAF))
    keen = office.hearing_with(Hearing(_KEEN, _DEAF, _KEEN))
    found = []
    for one in texts:
        sound = office.hear(one.step)
        without, with_ear = deaf.consider(one.step).level, keen.consider(one.step).level
        if sound is None:
            found.append(_Heard(one.breach, 0.0, "ask", without, without))
        elif sound.silent:
            limit = "ask" if sound.topical else "alone"
            found.append(_Heard(one.breach, sound.sure, limit, without, with_ear))
        else:
            found.append(_Heard(one.breach, sound.sure, "care", with_ear, without))
    return found


def _best(heard: Sequence[_Heard]) -> Hearing:
    """The limits with the fewest errors; those that ship where no others are clearly better."""
    usual = Hearing()
    chosen, least = usual, _errors(heard, usual).rate - _WORTH
    for ask, care, alone in product(_STEPS, _STEPS, _ALONE):
        one = Hearing(ask, care, alone)
        rate = _errors(heard, one).rate
        if rate < least:
            chosen, least = one, rate
    return chosen


def _errors(heard: Iterable[_Heard], hearing: Hearing) -> Errors:
    breaches = missed = lawful = alarmed = 0
    for one in heard:
        clear = one.level(hearing) is Level.CLEAR
        breaches += one.breach
        missed += one.breach and clear
        lawful += not one.breach
        alarmed += not one.breach and not clear
    return Errors(breaches, missed, lawful, alarmed)


def _added(one: Errors, other: Errors) -> Errors:
    return Errors(
        one.breaches + other.breaches,
        one.missed + other.missed,
        one.lawful + other.lawful,
        one.alarmed + other.alarmed,
    )


def _fold(text: str) -> int:
    """A number that hangs on the text alone, so that doubles of a text stay together."""
    return sha256(_plain(text).encode()).digest()[0] % _FOLDS


def _plain(text: str) -> str:
    """A text as doubles of it share it."""
    return " ".join(text.lower().split())


def _share(written: str) -> float | None:
    try:
        value = float(written.replace(",", "."))
    except ValueError:
        return None
    return value if 0.0 < value < 1.0 else None

"""Which norms a step engages: true, false or not to be told from what is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from langkah.bahasa import Said
from langkah.rulebook import Condition, Norm, Test
from langkah.terms.standing import Standing
from langkah.terms.utterance import PARTISAN
from langkah.weigh.facts import PRESUMED, Situation


@dataclass(frozen=True, slots=True)
class Engaged:
    """A norm that speaks to the step.

    `missing` are the attributes that would settle it; empty when it is certain.
    `confidence` is 1.0 unless the norm rests on what the text says.
    """

    norm: Norm
    confidence: float
    said: tuple[Said, ...]
    missing: tuple[str, ...] = ()


_NOTHING: tuple[Said, ...] = ()
_UTTERANCE = ("utterance",)
_IN = Test.IN


Silent = dict[Norm, tuple[str, ...]]


def engage(
    norms: Iterable[Norm], situation: Situation, standing: Standing, silent: Silent | None = None
) -> list[Engaged]:
    """The norms that the step engages or may engage, in the order of the book.

    `silent` takes up the others of that standing, each with the attributes that keep it silent.
    """
    found = []
    acts = situation.acts
    silent = {} if silent is None else silent
    only = next(iter(acts.values())) if len(acts) == 1 else None
    unsaid = situation.said.keys().isdisjoint if situation.heard else None
    for norm in norms:
        if standing in norm.standings:
            if unsaid is not None and norm.words is not None and unsaid(norm.words):
                silent[norm] = _UTTERANCE
                continue
            sure = only if only is not None else max((acts[a] for a in norm.acts if a in acts), default=1.0)
            one = _engage(norm, situation, sure)
            if isinstance(one, Engaged):
                found.append(one)
            else:
                silent[norm] = one
    return found


def _engage(norm: Norm, situation: Situation, certainty: float) -> Engaged | tuple[str, ...]:
    best: Engaged | None = None
    blocked: tuple[str, ...] = ()
    for conditions in norm.alternatives:
        one = _alternative(norm, conditions, situation, certainty)
        if isinstance(one, str):
            blocked += (one,)
            continue
        if not one.missing and one.confidence >= 1.0:
            return one
        if best is None or (len(best.missing), -best.confidence) > (len(one.missing), -one.confidence):
            best = one
    return blocked if best is None else best


def _alternative(
    norm: Norm, conditions: Sequence[Condition], situation: Situation, certainty: float
) -> Engaged | str:
    """The norm as these conditions engage it, or the attribute of the first that does not hold."""
    missing: list[str] = []
    said = _NOTHING
    confidence = certainty
    known, sure = situation.values, situation.sure
    for condition in conditions:
        attribute = condition.attribute
        if attribute == "utterance":
            words = _heard(condition, situation)
            if words is None:
                return attribute
            missing += () if words else ("content",)
            confidence = min(confidence, max((one for one, _ in words), default=confidence))
            said += tuple(one for _, ones in words for one in ones)
            continue
        values = known.get(attribute)
        if values is None and attribute not in norm.asks:
            values = PRESUMED.get(attribute)
        if values is None:
            missing.append(attribute)
        elif (
            condition.values.isdisjoint(values) if condition.test is _IN else not _compares(condition, values)
        ):
            return attribute
        if attribute in sure:
            confidence = min(confidence, sure[attribute])
    return Engaged(norm, confidence, said, tuple(dict.fromkeys(missing)) if missing else ())


def _heard(condition: Condition, situation: Situation) -> list[tuple[float, tuple[Said, ...]]] | None:
    """What is said of what the condition listens for; empty where nobody knows, None where it is not said."""
    heard = [situation.said[str(kind)] for kind in condition.values if kind in situation.said]
    if not heard and (situation.heard or condition.values.isdisjoint(PARTISAN)):
        return None
    return heard


def _compares(condition: Condition, values: frozenset[object]) -> bool:
    """True when one of the amounts is above the condition's, or at most that."""
    amounts = [value for value in values if isinstance(value, int)]
    if condition.test is Test.ABOVE:
        return any(amount > condition.amount for amount in amounts)
    return any(amount <= condition.amount for amount in amounts)

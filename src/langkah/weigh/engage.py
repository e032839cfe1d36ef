"""Which norms a step engages: true, false or not to be told from what is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from langkah.bahasa import Said
from langkah.rulebook import Condition, Norm, Test
from langkah.terms.standing import Standing
from langkah.terms.utterance import PARTISAN
from langkah.weigh.facts import Situation


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


def engage(norms: Iterable[Norm], situation: Situation, standing: Standing) -> list[Engaged]:
    """The norms that the step engages or may engage, in the order of the book."""
    found = []
    acts = situation.acts
    only = next(iter(acts.values())) if len(acts) == 1 else None
    unsaid = situation.said.keys().isdisjoint if situation.heard else None
    for norm in norms:
        if standing in norm.standings:
            if unsaid is not None and norm.words is not None and unsaid(norm.words):
                continue
            sure = only if only is not None else max((acts[a] for a in norm.acts if a in acts), default=1.0)
            one = _engage(norm, situation, sure)
            if one is not None:
                found.append(one)
    return found


def _engage(norm: Norm, situation: Situation, certainty: float) -> Engaged | None:
    best: Engaged | None = None
    for conditions in norm.alternatives:
        one = _alternative(norm, conditions, situation, certainty)
        if one is None:
            continue
        if not one.missing and one.confidence >= 1.0:
            return one
        if best is None or (len(best.missing), -best.confidence) > (len(one.missing), -one.confidence):
            best = one
    return best


def _alternative(
    norm: Norm, conditions: Sequence[Condition], situation: Situation, certainty: float
) -> Engaged | None:
    missing: list[str] = []
    said: tuple[Said, ...] = _NOTHING
    confidence = certainty
    for condition in conditions:
        if condition.attribute == "utterance":
            heard = [situation.said[str(kind)] for kind in condition.values if kind in situation.said]
            if not heard and (situation.heard or condition.values.isdisjoint(PARTISAN)):
                return None
            if not heard:
                missing.append("content")
                continue
            confidence = min(confidence, max(sure for sure, _ in heard))
            said += tuple(one for _, ones in heard for one in ones)
            continue
        values = situation.known(condition.attribute, norm.asks)
        if values is None:
            missing.append(condition.attribute)
        elif not _holds(condition, values):
            return None
        confidence = min(confidence, situation.sure.get(condition.attribute, 1.0))
    return Engaged(norm, confidence, said, tuple(dict.fromkeys(missing)))


def _holds(condition: Condition, values: frozenset[object]) -> bool:
    if condition.test is Test.IN:
        return not condition.values.isdisjoint(values)
    amounts = [value for value in values if isinstance(value, int)]
    if condition.test is Test.ABOVE:
        return any(amount > condition.amount for amount in amounts)
    return any(amount <= condition.amount for amount in amounts)

"""The next question: the one whose answer would settle most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from langkah.rulebook import Test
from langkah.terms.facts import FACTS
from langkah.terms.speech import Text
from langkah.terms.step import Toward
from langkah.terms.verdict import Level, Question
from langkah.terms.words import asks_for, word_for
from langkah.weigh import messages
from langkah.weigh.argue import Argued
from langkah.weigh.case import Case, Weighed
from langkah.weigh.change import answered

Value = bool | int | str
_AT_MOST = Text("paling banyak {amount}", "at most {amount_en}")
_ABOVE = Text("lebih dari {amount}", "more than {amount_en}")


def questions(case: Case, weighed: Weighed) -> tuple[Question, ...]:
    """One question when facts are missing and an answer could change the level; else none."""
    open_norms = [one for one in weighed.argued if one.missing]
    if not open_norms or _settled(weighed.argued):
        return ()
    scored: list[tuple[float, str]] = []
    for attribute in dict.fromkeys(name for one in open_norms for name in one.missing):
        values = [value for value, _ in _choices(attribute, open_norms)]
        levels = [answered(case, weighed.situation, attribute, value) for value in values]
        undecided = sum(level is Level.ASK for level in levels) / max(1, len(levels))
        scored.append((undecided - 0.01 * len(set(levels)), attribute))
    _, best = min(scored)
    return (Question(fact=best, asks=asks_for(best), choices=tuple(_choices(best, open_norms))),)


def _settled(argued: Sequence[Argued]) -> bool:
    """True when a norm already says stop: no answer to an open question could take it away."""
    return any(one.level is Level.STOP and not one.missing for one in argued)


def _choices(attribute: str, open_norms: Sequence[Argued]) -> list[tuple[Value, Text]]:
    if attribute == "toward":
        return [(kind, word_for("toward", kind)) for kind in _counterparts(open_norms)]
    if attribute == "quick_count_open":
        return [(True, messages.WAIT), (False, Text("belum pukul 15.00 WIB", "before 15:00 WIB"))]
    if attribute in ("channel", "capacity"):
        values = ("chat-private", "social") if attribute == "channel" else ("private", "official")
        return [(value, word_for(attribute, value)) for value in values]
    fact = FACTS[attribute]
    if fact.yes_or_no:
        return [(value, word_for(attribute, value)) for value in (True, False)]
    if fact.amount:
        return list(_amounts(attribute, open_norms))
    return list(fact.choices.items())


def _counterparts(open_norms: Sequence[Argued]) -> list[str]:
    looked = {
        str(value)
        for one in open_norms
        for alternative in one.engaged.norm.alternatives
        for condition in alternative
        if condition.attribute == "toward"
        for value in condition.values
    }
    return [kind for kind in Toward if kind in looked or kind in (Toward.OFFICIAL_ACCOUNT, Toward.NOBODY)]


def _amounts(attribute: str, open_norms: Sequence[Argued]) -> Iterator[tuple[Value, Text]]:
    """The thresholds the norms look at, as ranges with a value that stands for each."""
    limits = sorted(
        {
            condition.amount
            for one in open_norms
            for alternative in one.engaged.norm.alternatives
            for condition in alternative
            if condition.attribute == attribute and condition.test is not Test.IN
        }
    )
    for limit in limits:
        word = word_for(attribute, limit)
        yield limit, _AT_MOST.fill(amount=word.id, amount_en=word.en)
    if limits:
        word = word_for(attribute, limits[-1])
        yield limits[-1] + 1, _ABOVE.fill(amount=word.id, amount_en=word.en)

"""The next question: the one whose answer would settle most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import time

from langkah.rulebook import Condition
from langkah.terms.facts import FACTS
from langkah.terms.speech import Text
from langkah.terms.stages import Zone
from langkah.terms.step import Step, Toward
from langkah.terms.verdict import Level, Question
from langkah.terms.words import asks_for, word_for
from langkah.weigh.argue import Argued, bounds
from langkah.weigh.case import Case, Weighed, norms_for
from langkah.weigh.engage import engage
from langkah.weigh.facts import World, quick_counts_from, situation

Value = bool | int | str
_AT_MOST = Text("paling banyak {amount}", "at most {amount_en}")
_AFTER = Text("pukul {hour} atau sesudahnya", "{hour_en} or later")
_BEFORE = Text("sebelum pukul {hour}", "before {hour_en}")
_ABOVE = Text("lebih dari {amount}", "more than {amount_en}")


def questions(case: Case, weighed: Weighed) -> tuple[Question, ...]:
    """One question when facts are missing and an answer could change the level; else none."""
    open_norms = [one for one in weighed.argued if one.missing]
    if not open_norms:
        return ()
    low, high = bounded(case, case.step)
    if low is high:
        return ()
    looked = list(_looked_at(case, open_norms))
    hour = hour_of(case.world)
    missing = dict.fromkeys(name for one in open_norms for name in one.missing)
    if hour is None:
        missing.pop("quick_count_open", None)  # no answer would tell: the calendar does not know the hour
    if not missing:
        return ()
    best, choices = min(
        ((attribute, _choices(attribute, looked, hour)) for attribute in missing),
        key=lambda one: _left(case, *one),
    )
    return (Question(fact=best, asks=asks_for(best), choices=tuple(choices)),)


def bounded(case: Case, step: Step) -> tuple[Level, Level]:
    """The mildest and the gravest level a step can still get, whatever the answers are."""
    made = situation(step, case.reading, case.world)
    return bounds(engage(norms_for(case, made.acts), made, step.standing))


def answer(step: Step, attribute: str, value: Value) -> Step:
    """The step with one thing more that is known of it."""
    if attribute == "toward":
        return replace(step, toward=(str(value),))
    if attribute == "quick_count_open":
        return replace(step, at=time.max if value else time.min)
    return replace(step, facts={**step.facts, attribute: value})


def _left(case: Case, attribute: str, choices: Sequence[tuple[Value, Text]]) -> tuple[float, int]:
    """How many steps of the ladder stay open on average once it is answered; then, how much to read."""
    widths = []
    for value, _ in choices:
        low, high = bounded(case, answer(case.step, attribute, value))
        widths.append(high.rank - low.rank)
    return sum(widths) / max(1, len(widths)), len(widths)


def _looked_at(case: Case, open_norms: Sequence[Argued]) -> Iterator[Condition]:
    """What the open norms and their exceptions look at."""
    for one in open_norms:
        norm = one.engaged.norm
        named = (case.book.norm(name, case.world.on) for name in norm.unless)
        for each in (norm, *(exception for exception in named if exception is not None)):
            for alternative in each.alternatives:
                yield from alternative


def hour_of(world: World) -> Text | None:
    """The hour of quick counts on the day, as a person reads it."""
    opens = quick_counts_from(world)
    if opens is None:
        return None
    clock, zone = opens.strftime("%H:%M"), opens.tzname() or Zone.WIB.value
    return Text(f"{clock.replace(':', '.')} {zone}", f"{clock} {zone}")


def _choices(attribute: str, looked: Sequence[Condition], hour: Text | None) -> list[tuple[Value, Text]]:
    if attribute == "toward":
        return [(kind, word_for("toward", kind)) for kind in _counterparts(looked)]
    if attribute == "quick_count_open" and hour is not None:
        known = {"hour": hour.id, "hour_en": hour.en}
        return [(True, _AFTER.fill(**known)), (False, _BEFORE.fill(**known))]
    fact = FACTS[attribute]
    if fact.yes_or_no:
        return [(value, word_for(attribute, value)) for value in (True, False)]
    if fact.amount:
        return list(_amounts(attribute, looked))
    return list(fact.choices.items())


def _counterparts(looked: Sequence[Condition]) -> list[str]:
    named = {value for one in looked if one.attribute == "toward" for value in one.values}
    return [kind for kind in Toward if kind in named or kind in (Toward.OFFICIAL_ACCOUNT, Toward.NOBODY)]


def _amounts(attribute: str, looked: Sequence[Condition]) -> Iterator[tuple[Value, Text]]:
    """The thresholds the norms look at, as ranges with a value that stands for each."""
    limits = sorted({one.amount for one in looked if one.attribute == attribute})
    for limit in limits:
        word = word_for(attribute, limit)
        yield limit, _AT_MOST.fill(amount=word.id, amount_en=word.en)
    word = word_for(attribute, limits[-1])
    yield limits[-1] + 1, _ABOVE.fill(amount=word.id, amount_en=word.en)

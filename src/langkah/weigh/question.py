"""The next question: the one whose answer would settle most."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from langkah.rulebook import Condition, Norm
from langkah.terms.facts import FACTS
from langkah.terms.parse import read_time
from langkah.terms.speech import Text
from langkah.terms.stages import Zone
from langkah.terms.standing import Channel
from langkah.terms.step import Step, Toward
from langkah.terms.verdict import Level, Question
from langkah.terms.words import CHANNEL, asks_for, word_for
from langkah.weigh.argue import Argued, bounds
from langkah.weigh.case import Case, Trial, Weighed, norms_for
from langkah.weigh.engage import engage
from langkah.weigh.facts import quick_counts_from, situation

Value = bool | int | str
#: What is worked out from the calendar is asked as the part of the step that it hangs on.
_ASKED_AS: Mapping[str, str] = {"quick_count_open": "at", "contest_running": "stage"}
#: Whom a step may be aimed at without any of the open norms naming them.
_COMPETE = (Toward.PARTY, Toward.CONTESTANT)
#: Facts that more hangs on than the norms that look at them.
_FARTHER = frozenset({"content", "stage"})
_HARMLESS = (Toward.OFFICIAL_ACCOUNT, Toward.NOBODY)
_AT_MOST = Text("paling banyak {amount}", "at most {amount_en}")
_AFTER = Text("pukul {hour} atau sesudahnya", "{hour_en} or later")
_BEFORE = Text("sebelum pukul {hour}", "before {hour_en}")
_DUTY = "fulfilled"
_DUTIES = Text("Apakah kewajiban ini Anda penuhi: {duties}?", "Do you fulfil this: {duties_en}?")
_ABOVE = Text("lebih dari {amount}", "more than {amount_en}")


def questions(case: Case, weighed: Weighed, unasked: Collection[str] = ()) -> tuple[Question, ...]:
    """One question when facts are missing and an answer could change the level; else none.

    `unasked` are attributes that nobody is to be asked about, such as those that the person does not know.
    """
    open_norms = [one for one in weighed.argued if one.missing]
    if not open_norms:
        return ()
    low, high = bounds(weighed.engaged)
    if low is high:
        return ()
    looked = list(_looked_at(case, open_norms))
    missing = dict.fromkeys(_ASKED_AS.get(name, name) for one in open_norms for name in one.missing)
    left = [attribute for attribute in missing if attribute not in unasked]
    asked = [(attribute, choices) for attribute in left if (choices := _choices(case, attribute, looked))]
    if not asked:
        return ()  # the calendar does not know the hour, so that no answer would tell
    best, choices = min(asked, key=lambda one: _left(case, weighed, *one))
    asks = _after_duties(open_norms) if best == _DUTY else asks_for(best)
    return (Question(fact=best, asks=asks, choices=tuple(choices)),)


def about(case: Case, attribute: str) -> Question | None:
    """The question about one attribute, where a norm that binds looks at it and its answer can change the level."""
    made = situation(case.step, case.reading, case.world)
    norms = [norm for norm in norms_for(case, made.acts) if case.step.standing in norm.standings]
    looked = [one for one in _conditions(case, norms) if one.attribute == attribute]
    choices = _choices(case, attribute, looked) if looked else []
    ends = {bounded(case, answer(case.step, attribute, value)) for value, _ in choices}
    if all(low is high for low, high in ends) and len(ends) < 2:
        return None
    return Question(fact=attribute, asks=asks_for(attribute), choices=tuple(choices))


def _after_duties(open_norms: Sequence[Argued]) -> Text:
    """The question after duties names them: those of the norms that its answer settles."""
    norms = [one.engaged.norm for one in open_norms if _DUTY in one.missing]
    named = [duty.says for norm in norms for duty in norm.duties] or [norm.title for norm in norms]
    return _DUTIES.fill(duties=_listed(one.id for one in named), duties_en=_listed(one.en for one in named))


def _listed(sentences: Iterable[str]) -> str:
    """Sentences as the parts of one, each once."""
    return "; ".join(dict.fromkeys(one[:1].lower() + one[1:].rstrip(".") for one in sentences))


def bounded(case: Case, step: Step) -> tuple[Level, Level]:
    """The mildest and the gravest level a step can still get, whatever the answers are."""
    made = situation(step, case.reading, case.world)
    return bounds(engage(norms_for(case, made.acts), made, step.standing))


def answer(step: Step, attribute: str, value: Value) -> Step:
    """The step with one thing more that is known of it."""
    if attribute == "toward":
        return replace(step, toward=(str(value),))
    if attribute == "channel":
        return replace(step, channel=Channel(str(value)))
    if attribute == "at":
        return replace(step, at=read_time("at", value))
    return replace(step, facts={**step.facts, attribute: value})


def _left(
    case: Case, weighed: Weighed, attribute: str, choices: Sequence[tuple[Value, Text]]
) -> tuple[float, int]:
    """How many steps of the ladder stay open on average once it is answered; then, how much to read."""
    if attribute in FACTS and attribute not in _FARTHER:
        trial, made = Trial.of(frozenset({attribute}), case, weighed), weighed.situation
        known = ({**made.values, attribute: frozenset({value})} for value, _ in choices)
        each = [bounds(trial.engaged(replace(made, values=values))) for values in known]
    else:
        each = [bounded(case, answer(case.step, attribute, value)) for value, _ in choices]
    return sum(high.rank - low.rank for low, high in each) / max(1, len(each)), len(each)


def _looked_at(case: Case, open_norms: Sequence[Argued]) -> Iterator[Condition]:
    """What the open norms and their exceptions look at."""
    return _conditions(case, (one.engaged.norm for one in open_norms))


def _conditions(case: Case, norms: Iterable[Norm]) -> Iterator[Condition]:
    """What norms and their exceptions look at."""
    for norm in norms:
        named = (case.book.norm(name, case.world.on) for name in norm.unless)
        for each in (norm, *(exception for exception in named if exception is not None)):
            for alternative in each.alternatives:
                yield from alternative


def said_hour(hour: time) -> Text:
    """An hour of the day with its zone, as a person reads it; in English also as a step holds it."""
    clock, zone = f"{hour:%H:%M}", hour.tzname() or Zone.WIB.value
    return Text(f"{clock.replace(':', '.')} {zone}", f"{clock} {zone}")


def _choices(case: Case, attribute: str, looked: Sequence[Condition]) -> list[tuple[Value, Text]]:
    if attribute == "toward":
        return [(kind, word_for("toward", kind)) for kind in _counterparts(case, looked)]
    if attribute == "channel":
        return list(CHANNEL.items())
    if attribute == "at":
        opens = quick_counts_from(case.world)
        return _hours(opens) if opens is not None else []
    fact = FACTS[attribute]
    if fact.yes_or_no:
        return [(value, word_for(attribute, value)) for value in (True, False)]
    if fact.amount:
        return list(_amounts(attribute, looked))
    return list(fact.choices.items())


def _hours(opens: time) -> list[tuple[Value, Text]]:
    """The hour from which quick counts are open, and the last minute before it."""
    hour = said_hour(opens)
    before = (datetime.combine(date.min + timedelta(days=1), opens) - timedelta(minutes=1)).timetz()
    words = {"hour": hour.id, "hour_en": hour.en}
    return [(hour.en, _AFTER.fill(**words)), (said_hour(before).en, _BEFORE.fill(**words))]


def _counterparts(case: Case, looked: Sequence[Condition]) -> list[str]:
    """Those that the open norms name, those that compete where that weighs too, and two that never do."""
    named = {value for one in looked if one.attribute == "toward" for value in one.values}
    weighs = {kind for kind in _COMPETE if kind not in named and _weighs(case, kind)}
    return [kind for kind in Toward if kind in named or kind in weighs or kind in _HARMLESS]


def _weighs(case: Case, kind: Toward) -> bool:
    """True when a norm that is closed as yet may speak once the step is aimed at that kind."""
    return bounded(case, answer(case.step, "toward", kind))[1] is not Level.CLEAR


def _amounts(attribute: str, looked: Sequence[Condition]) -> Iterator[tuple[Value, Text]]:
    """The thresholds the norms look at, as ranges with a value that stands for each."""
    limits = sorted({one.amount for one in looked if one.attribute == attribute})
    for limit in limits:
        word = word_for(attribute, limit)
        yield limit, _AT_MOST.fill(amount=word.id, amount_en=word.en)
    word = word_for(attribute, limits[-1])
    yield limits[-1] + 1, _ABOVE.fill(amount=word.id, amount_en=word.en)

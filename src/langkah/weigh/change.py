"""What would change the answer: smallest cuts and changes, weighed again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice, pairwise, takewhile
from typing import TYPE_CHECKING

from langkah.rulebook import Condition, Modality, Norm, Test
from langkah.terms.draft import is_draft
from langkah.terms.facts import FACTS, Influence
from langkah.terms.step import Toward
from langkah.terms.verdict import Change, Level
from langkah.terms.words import word_for
from langkah.weigh import messages
from langkah.weigh.argue import milder
from langkah.weigh.case import Case, Trial, Weighed, spans_of, telling, weigh
from langkah.weigh.facts import DOUBT, ENDORSING, SPOKEN, Situation, quick_counts_from
from langkah.weigh.question import said_hour
from langkah.weigh.stated import STATED

if TYPE_CHECKING:
    from langkah.bahasa import Said
    from langkah.weigh.argue import Argued

Value = bool | int | str
Trials = dict[frozenset[str], Trial | None]
_NOTHING: frozenset[str] = frozenset()
_MOST = 4
_PAIRS_TRIED = 100
_TRIED = 24
_SHORTEST_DRAFT = 3
_INFLUENCE = {Influence.FREE: 0, Influence.EFFORT: 1, Influence.NONE: 2}
#: Attributes beside the facts that a person can choose, and how freely.
_CHOSEN: Mapping[str, Influence] = {
    "toward": Influence.FREE,
    "channel": Influence.FREE,
    "capacity": Influence.EFFORT,
    "quick_count_open": Influence.FREE,
}
#: What a change of one attribute may change beside it: what was gathered from the words goes with them.
_GATHERED = ("toward", "phase", "utterance", "stance")
_TOUCHED: Mapping[str, tuple[str, ...]] = {"toward": _GATHERED, "content": ("content", *_GATHERED)}


@dataclass(frozen=True, slots=True)
class Cut:
    """A text with what weighs cut out, and the level it was weighed to.

    `text` is None where only words were cut and what is left is no draft to offer.
    """

    text: str | None
    spans: tuple[tuple[int, int], ...]
    level: Level


def changes(case: Case, weighed: Weighed) -> tuple[Cut | None, tuple[Change, ...]]:
    """The cut of text that helps, if any, and the changes that lead to a milder level."""
    found: list[tuple[int, int, Change]] = []
    cut = _cut(case, weighed)
    if cut is not None:
        says = messages.CUT_WORDS if cut.text is None else messages.CUT_SENTENCES
        found.append(
            (0, cut.level.rank, Change(kind="cut", says=says, level=cut.level, facts={}, cut=cut.spans))
        )
    candidates, trials = _candidates(case, weighed), Trials()
    for influence, attribute, value in candidates:
        level = _milder(case, weighed, {attribute: value}, trials)
        if level is not None:
            found.append((influence, level.rank, _change(case, attribute, value, level)))
    found = found or _pairs(case, weighed, candidates, trials)
    found.sort(key=lambda one: one[:2])
    return cut, _spread([change for _, _, change in found])


def _pairs(
    case: Case, weighed: Weighed, candidates: Sequence[tuple[int, str, Value]], trials: Trials
) -> list[tuple[int, int, Change]]:
    """Two changes at once, where no single one helps; only the first few that a person can make."""
    found = []
    several = (two for two in combinations(candidates, 2) if two[0][1] != two[1][1])
    for (first, one, value), (second, other, another) in islice(several, _PAIRS_TRIED):
        level = _milder(case, weighed, {one: value, other: another}, trials)
        if level is not None:
            both = _joined(_change(case, one, value, level), _change(case, other, another, level))
            found.append((first + second, level.rank, both))
    return found


def _joined(one: Change, other: Change) -> Change:
    """Two changes as one; their facts lie together."""
    first, second = one.facts.get("facts", {}), other.facts.get("facts", {})
    facts = {**one.facts, **other.facts}
    if isinstance(first, dict) and isinstance(second, dict) and (first or second):
        facts["facts"] = {**first, **second}
    ones = {"one": one.says.id.rstrip("."), "one_en": one.says.en.rstrip(".")}
    others = {"other": _inside(other.says.id), "other_en": _inside(other.says.en)}
    says = messages.BOTH.fill(**ones, **others)
    return Change(kind=f"{one.kind}+{other.kind}", says=says, level=one.level, facts=facts)


def _inside(sentence: str) -> str:
    """A sentence as the latter half of one."""
    return sentence[:1].lower() + sentence[1:]


def _spread(found: list[Change]) -> tuple[Change, ...]:
    """At most two changes of one attribute, so that different ways are seen."""
    kept: list[Change] = []
    for change in found:
        if sum(one.kind == change.kind for one in kept) < 2:
            kept.append(change)
    return tuple(kept[:_MOST])


def _change(case: Case, attribute: str, value: Value, level: Level) -> Change:
    opens = quick_counts_from(case.world)
    if attribute == "quick_count_open" and opens is not None:
        hour = said_hour(opens)
        says = messages.WAIT.fill(hour=hour.id, hour_en=hour.en)
        return Change(kind="at", says=says, level=level, facts={"at": hour.en})
    word = word_for(attribute, value)
    if attribute in FACTS and FACTS[attribute].yes_or_no:
        says = STATED[attribute][0 if value else 1]
    else:
        label = messages.LABELS.get(attribute) or FACTS[attribute].asks
        says = messages.OTHER.fill(label=label.id, label_en=label.en, value=word.id, value_en=word.en)
    step: Mapping[str, object] = {"facts": {attribute: value}} if attribute in FACTS else {attribute: value}
    return Change(kind=attribute, says=says, level=level, facts=step)


def _cut(case: Case, weighed: Weighed) -> Cut | None:
    """Whole sentences where others remain; else only the words that weigh, which leaves no draft."""
    heavy = [one.engaged for one in weighed.argued if one.level is not Level.CLEAR]
    spans = spans_of(said for one in heavy for said in (*one.said, *_doing(one.norm, case, weighed)))
    if not spans:
        return None
    text = case.step.text
    kept, gone = _split(_stretches(text, case.reading.sentences), spans)
    left = _joined_up(text, kept)
    if len(left.split()) >= _SHORTEST_DRAFT and is_draft(text, left):
        again = weigh(replace(case.step, text=left), case.read(left), case)
        if again.level.rank < weighed.level.rank:
            return Cut(left, gone, again.level)
    left = _without(text, spans)
    again = weigh(replace(case.step, text=left), case.read(left), case)
    return Cut(None, _joint(spans), again.level) if again.level.rank < weighed.level.rank else None


def _doing(norm: Norm, case: Case, weighed: Weighed) -> Sequence[Said]:
    """The words that do what the norm speaks to. Words that only tell of it are left: without them it is still done."""
    return telling(norm.acts.intersection(weighed.situation.acts), case.step, case.reading)[0]


def _stretches(text: str, sentences: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The whole text in as many stretches as it has sentences.

    What stands between two sentences up to the first space belongs to the former, the rest to the latter.
    """
    edges = [0]
    for (_, end), (start, _) in pairwise(sentences):
        edges.append(next((at for at in range(end, start) if text[at].isspace()), start))
    return list(zip(edges, [*edges[1:], len(text)], strict=True)) if sentences else []


def _joined_up(text: str, kept: Sequence[tuple[int, int]]) -> str:
    """What is kept, with its own spaces and lines; where a stretch is gone, a line's end in it stays."""
    parts: list[str] = []
    at = 0
    for start, end in kept:
        broken = start > at and "\n" in text[at:start] and not text[start:end].startswith("\n")
        parts += ["\n"] if broken else []
        parts.append(text[start:end].lstrip(" ") if broken else text[start:end])
        at = end
    return "".join(parts).strip()


def _without(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    left: list[str] = []
    at = 0
    for start, end in spans:
        left.append(text[at : max(at, start)])
        at = max(at, end)
    return " ".join((*left, text[at:])).strip() or "-"


def _joint(spans: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Spans in order, each place once: those that overlap are one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _split(
    sentences: Sequence[tuple[int, int]], spans: tuple[tuple[int, int], ...]
) -> tuple[list[tuple[int, int]], tuple[tuple[int, int], ...]]:
    """The sentences that hold no span, and those that do. Both are in order, so one pass is enough."""
    kept: list[tuple[int, int]] = []
    gone: list[tuple[int, int]] = []
    at = 0
    for start, end in sentences:
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        (gone if at < len(spans) and spans[at][0] < end else kept).append((start, end))
    return kept, tuple(gone)


def _candidates(case: Case, weighed: Weighed) -> list[tuple[int, str, Value]]:
    """Attributes that the standing norms and their exceptions look at, with their other values."""
    tried: dict[tuple[str, Value], int] = {}
    for one in weighed.argued:
        if one.level is Level.CLEAR or len(tried) >= _TRIED:
            continue
        for condition in _looked_at(case, one):
            attribute = condition.attribute
            influence = _influence(attribute)
            told = attribute == "toward" and case.step.text.strip()  # whom a text is aimed at, it says itself
            timeless = attribute == "quick_count_open" and quick_counts_from(case.world) is None
            if influence is None or told or timeless:
                continue
            for value in _others(condition, weighed.situation):
                tried.setdefault((attribute, value), _INFLUENCE[influence])
    ordered = [(influence, attribute, value) for (attribute, value), influence in tried.items()]
    return sorted(ordered, key=lambda one: one[0])[:_TRIED]


def _looked_at(case: Case, one: Argued) -> Iterator[Condition]:
    for norm in (one.engaged.norm, *_exceptions(case, one.engaged.norm)):
        for alternative in norm.alternatives:
            yield from alternative


def _exceptions(case: Case, norm: Norm) -> Iterator[Norm]:
    for name in norm.unless:
        exception = case.book.norm(name, case.world.on)
        if exception is not None and exception.modality is Modality.PERMITTED:
            yield exception


def _influence(attribute: str) -> Influence | None:
    if attribute in FACTS and attribute != "stage":  # the law sets it, nobody chooses it
        return FACTS[attribute].influence
    return _CHOSEN.get(attribute)


def _others(condition: Condition, situation: Situation) -> list[Value]:
    """Values of the attribute other than the present ones, smallest change first."""
    attribute = condition.attribute
    known = situation.values.get(attribute, frozenset())
    if condition.test is not Test.IN:
        return [condition.amount]
    if attribute == "toward":
        online = not (ENDORSING | SPOKEN).isdisjoint(situation.acts)
        usable = online and not situation.said and Toward.OFFICIAL_ACCOUNT not in known
        return [Toward.OFFICIAL_ACCOUNT.value] if usable else []
    if attribute == "quick_count_open":
        return [] if True in known else [True]
    if attribute == "channel":
        return [] if situation.said else [v for v in ("chat-private", "in-person") if v not in known]
    if attribute == "capacity":
        return [value for value in ("private", "official") if value not in known]
    fact = FACTS[attribute]
    if fact.yes_or_no:
        return [value for value in (True, False) if value not in known]
    return [value for value in fact.choices if value not in known]


def _milder(case: Case, weighed: Weighed, changed: Mapping[str, Value], trials: Trials) -> Level | None:
    """The level with some attributes changed, where it is a milder one."""
    touched = _NOTHING.union(*(_TOUCHED.get(attribute, (attribute,)) for attribute in changed))
    if touched not in trials:
        trials[touched] = Trial.of(touched, case, weighed) if _may_help(case, weighed, touched) else None
    trial = trials[touched]
    if trial is None:
        return None
    return milder(trial.engaged(_with(weighed.situation, changed)), weighed.level)


def _may_help(case: Case, weighed: Weighed, touched: frozenset[str]) -> bool:
    """False when a norm keeps the level up that does not look at what is touched, whatever the others say."""
    top = takewhile(lambda one: one.level is weighed.level, weighed.argued)
    return not any(touched.isdisjoint(case.book.depends_on(one.engaged.norm.id)) for one in top)


def _with(made: Situation, changed: Mapping[str, Value]) -> Situation:
    """The situation with some attributes set."""
    values = dict(made.values)
    values.update((attribute, frozenset({value})) for attribute, value in changed.items())
    said, heard = made.said, made.heard
    sure = {attribute: sure for attribute, sure in made.sure.items() if attribute not in changed}
    if "toward" in changed:
        values["phase"] = frozenset()
        said, heard, sure = {kind: one for kind, one in said.items() if one[0] < DOUBT}, True, {}
    if "content" in changed:
        told = str(changed["content"])
        said, heard, sure = ({} if told == "neutral" else {told: (1.0, ())}), True, {}
    return Situation(made.acts, values, said, heard, sure)

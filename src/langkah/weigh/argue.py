"""From engaged norms to a level: exceptions by name, doubt, unchecked sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from langkah.rulebook import Modality, Norm
from langkah.terms.verdict import Level
from langkah.weigh.engage import Engaged
from langkah.weigh.facts import DOUBT, FIRM, IMPLIED

#: What lies beside the act itself: who sees it, and whether an election runs.
_BESIDE = frozenset({"channel", "stage", "contest_running", "election"})
_NOBODY: frozenset[str] = frozenset()
# Members of an enumeration are looked up slowly, and these are asked for at every norm.
_PERMITTED, _ASK, _STOP, _CARE = Modality.PERMITTED, Level.ASK, Level.STOP, Level.CARE


@dataclass(frozen=True, slots=True)
class Argued:
    """One engaged norm with the level it carries after exceptions and doubt.

    `missing` are the facts that could still take the level away.
    """

    engaged: Engaged
    level: Level
    missing: tuple[str, ...]

    @property
    def off(self) -> bool:
        """True for a norm that the office has switched off: it is told of, and shown as no finding."""
        return self.engaged.norm.off


def argue(engaged: Sequence[Engaged], main: str = "") -> list[Argued]:
    """Every norm that stands, gravest first; the verdict's level is the first one's.

    Among equals those come first that name what the words amount to, not just the `main` act of saying them.
    """
    by_name = {one.norm.id: one for one in engaged}
    found = []
    for one in engaged:
        level, missing = _weight(one, by_name, _NOBODY)
        if level is not None:
            found.append(Argued(one, level, missing))
    found.sort(key=lambda one: _order(one, main))
    return found


def level_of(argued: Sequence[Argued]) -> Level:
    """The level of the gravest norm; clear when none stands."""
    return argued[0].level if argued else Level.CLEAR


def bounds(engaged: Sequence[Engaged]) -> tuple[Level, Level]:
    """The mildest and the gravest level that answers to what is missing can lead to."""
    by_name = {one.norm.id: one for one in engaged}
    low = high = Level.CLEAR
    for one in engaged:
        if one.norm.modality is _PERMITTED:
            continue
        level, missing = _weight(one, by_name, _NOBODY)
        if level is None and (not one.missing or not _stands(one, by_name, _NOBODY)):
            continue
        high = max(high, _doubted(_capped(one.norm.level, one), one.norm), key=_rank)
        if level is not None and not missing:
            low = max(low, level, key=_rank)
    return low, high


def _rank(level: Level) -> int:
    return level.rank


def milder(engaged: Sequence[Engaged], than: Level) -> Level | None:
    """The level alone where it is a milder one, for a change that is only tried."""
    by_name = {one.norm.id: one for one in engaged}
    level, most = Level.CLEAR, than.rank
    for one in engaged:
        if one.norm.modality is _PERMITTED:
            continue
        found, _ = _weight(one, by_name, _NOBODY)
        if found is not None and found.rank > level.rank:
            if found.rank >= most:
                return None
            level = found
    return level


def lifted(engaged: Sequence[Engaged]) -> set[str]:
    """The exceptions that would take a norm away and are switched off."""
    by_name = {one.norm.id: one for one in engaged}
    return {
        name
        for one in engaged
        for name in one.norm.unless
        if name in by_name and by_name[name].norm.off and not by_name[name].missing
    }


def _order(one: Argued, main: str) -> tuple[int, bool, bool, bool, float, int]:
    norm = one.engaged.norm
    return (
        -one.level.rank,
        bool(one.engaged.missing),
        norm.mark.unchecked,
        not _names(norm, main),
        -one.engaged.confidence,
        -norm.weight,
    )


def _names(norm: Norm, main: str) -> bool:
    """True for a norm about the very thing the words amount to: a gift, a leak, one's own vote."""
    if norm.words is not None and norm.words <= IMPLIED.keys():
        return True
    return not norm.is_general and main not in norm.acts


def _weight(
    one: Engaged, by_name: Mapping[str, Engaged], seen: frozenset[str]
) -> tuple[Level | None, tuple[str, ...]]:
    """The level a norm carries, or None when an exception takes it away or it only may apply."""
    norm = one.norm
    if norm.modality is _PERMITTED:
        certain = not one.missing and one.confidence >= DOUBT and _stands(one, by_name, seen)
        return (Level.CLEAR, ()) if certain else (None, ())
    named = [by_name[name] for name in norm.unless if name in by_name and name not in seen]
    holding = [one for one in named if not one.missing and _stands(one, by_name, seen | {norm.id})]
    if any(not one.norm.off for one in holding):
        return None, ()
    doubts = tuple(name for one in named if one.missing and _asked(one) for name in one.missing)
    level = _capped(norm.level, one)
    if one.missing:
        heard = level if _BESIDE.issuperset(one.missing) else None
        found = _ASK if level.rank >= _ASK.rank else heard
        return (None if found is None else _doubted(found, norm)), one.missing + doubts
    if (doubts or holding) and level is _STOP:
        level = _ASK
    return _doubted(level, norm), doubts


def _doubted(level: Level, norm: Norm) -> Level:
    """What is left of a level where the norm is switched off: one rung less, and never nothing.

    Whoever switches a norm off says that it may be wrong, not that what it is about is free: in place of *jangan*
    stands *tanya dulu*, in place of *tanya dulu* stands *hati-hati*.
    """
    if not norm.off:
        return level
    most = _ASK if norm.level is _STOP else _CARE
    return level if level.rank <= most.rank else most


def _asked(exception: Engaged) -> bool:
    """An exception in doubt softens only when its own norm says its facts are worth asking."""
    return "toward" not in exception.missing or "toward" in exception.norm.asks


def _stands(one: Engaged, by_name: Mapping[str, Engaged], seen: frozenset[str]) -> bool:
    """True when no exception to it certainly applies."""
    others = (by_name[name] for name in one.norm.unless if name in by_name and name not in seen)
    return not any(not other.missing and _stands(other, by_name, seen | {one.norm.id}) for other in others)


def _capped(level: Level, one: Engaged) -> Level:
    """Doubt gives at most *tanya dulu*; a hint gives at most *hati-hati*."""
    most = _STOP
    if one.confidence < DOUBT:
        most = _CARE
    elif one.confidence < FIRM or one.norm.mark.unchecked:
        most = _ASK
    return level if level.rank <= most.rank else most

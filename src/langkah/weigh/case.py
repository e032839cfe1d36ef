"""A case and how it is weighed: once for the step, again for every change of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from langkah.bahasa import Described, Mention, Reading, Said
from langkah.rulebook import Norm, Rulebook
from langkah.terms.standing import Standing
from langkah.terms.step import Step
from langkah.terms.verdict import Level
from langkah.weigh.argue import Argued, argue, level_of
from langkah.weigh.engage import Engaged, Silent, engage
from langkah.weigh.facts import (
    DONE_BY_WORDS,
    DOUBT,
    HINT,
    IMPLIED,
    Known,
    Situation,
    World,
    role_of,
    situation,
)


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a verdict depends on. `read` reads a text again after something is cut from it."""

    step: Step
    reading: Reading
    world: World
    book: Rulebook
    read: Callable[[str], Reading]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The inner result of weighing, before words are put to it.

    `silent` are the norms that could speak to such a step and do not, with what keeps them silent.
    """

    situation: Situation
    engaged: Sequence[Engaged]
    argued: Sequence[Argued]
    silent: Silent

    @property
    def level(self) -> Level:
        """The level of the gravest norm."""
        return level_of(self.argued)


def weigh(step: Step, reading: Reading, case: Case) -> Weighed:
    """The norms that stand for a step, gravest first; used again for every change of the step."""
    made = situation(step, reading, case.world)
    silent: Silent = {}
    engaged = engage(norms_for(case, made.acts), made, step.standing, silent)
    return Weighed(made, engaged, argue(engaged, next(iter(made.acts))), silent)


@dataclass(frozen=True, slots=True)
class Trial:
    """What a change of some attributes leaves as it is, and the norms that have to be looked at again."""

    same: Sequence[Engaged]
    looked: Sequence[Norm]
    standing: Standing

    @classmethod
    def of(cls, touched: frozenset[str], case: Case, before: Weighed) -> Trial:
        """The norms parted by whether they look at what is touched; those kept silent by something else left out."""
        untouched = touched.isdisjoint
        same, looked = [], []
        for one in before.engaged:
            if untouched(one.norm.attributes):
                same.append(one)
            else:
                looked.append(one.norm)
        looked += [norm for norm, kept in before.silent.items() if not untouched(kept)]
        return cls(same, looked, case.step.standing)

    def engaged(self, made: Situation) -> list[Engaged]:
        """The norms that the changed situation engages."""
        return [*self.same, *engage(self.looked, made, self.standing)]


def norms_for(case: Case, acts: Iterable[str]) -> Iterable[Norm]:
    """The norms in force that speak to any of the acts, each once."""
    on = case.world.on
    listed = [case.book.binding(act, on) for act in acts]
    if len(listed) == 1:
        return listed[0]
    return {id(norm): norm for norms in listed for norm in norms}.values()


def telling(acts: Iterable[str], step: Step, reading: Reading) -> tuple[Sequence[Said], Sequence[Described]]:
    """The words that do the acts, and those that tell of them; none where one of the acts was not read from words."""
    wanted = frozenset(acts)
    if not reading.described and wanted.isdisjoint(DONE_BY_WORDS):
        return (), ()
    said = [one for one in reading.said if one.confidence >= HINT and IMPLIED.get(one.kind) in wanted]
    told = reading.described if step.act is None else ()
    described = [one for one in told if one.confidence >= DOUBT and one.act in wanted]
    read = {IMPLIED[one.kind] for one in said} | {one.act for one in described}
    return (said, described) if wanted <= read else ((), ())


def reaching(aims: Known, reading: Reading) -> list[Mention | Described]:
    """The words that name one of those an act is aimed at."""
    told = [one for one in reading.described if one.confidence >= DOUBT and not aims.isdisjoint(one.toward)]
    return [*told] or [mention for mention in reading.mentions if role_of(mention) in aims]


def spans_of(said: Iterable[Said | Described | Mention]) -> tuple[tuple[int, int], ...]:
    """The places in the text, in order, without repeats."""
    return tuple(sorted({one.span for one in said}))

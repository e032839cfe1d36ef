"""A case and how it is weighed: once for the step, again for every change of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from langkah.bahasa import Reading
from langkah.rulebook import Norm, Rulebook
from langkah.terms.step import Step
from langkah.terms.verdict import Level
from langkah.weigh.argue import Argued, argue, gravest, level_of
from langkah.weigh.engage import Engaged, engage
from langkah.weigh.facts import Situation, World, situation


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
    """The inner result of weighing, before words are put to it."""

    situation: Situation
    engaged: Sequence[Engaged]
    argued: Sequence[Argued]

    @property
    def level(self) -> Level:
        """The level of the gravest norm."""
        return level_of(self.argued)


def weigh(step: Step, reading: Reading, case: Case) -> Weighed:
    """The norms that stand for a step, gravest first; used again for every change of the step."""
    made = situation(step, reading, case.world)
    engaged = engage(norms_for(case, made.acts), made, step.standing)
    return Weighed(made, engaged, argue(engaged, next(iter(made.acts))))


def weigh_change(made: Situation, touched: frozenset[str], case: Case, before: Weighed) -> Level:
    """The level once some attributes have changed.

    Only norms that look at them are held against the situation again; the others answer as before.
    """
    same = [one for one in before.engaged if touched.isdisjoint(one.norm.attributes)]
    looked = [norm for norm in norms_for(case, made.acts) if not touched.isdisjoint(norm.attributes)]
    return gravest([*same, *engage(looked, made, case.step.standing)])


def norms_for(case: Case, acts: Iterable[str]) -> Iterable[Norm]:
    """The norms in force that speak to any of the acts, each once."""
    on = case.world.on
    listed = [case.book.binding(act, on) for act in acts]
    if len(listed) == 1:
        return listed[0]
    return {id(norm): norm for norms in listed for norm in norms}.values()

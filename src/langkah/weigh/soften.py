"""The wiser way: weighed again before it is offered, where it is a step at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from langkah.bahasa import NOTHING
from langkah.terms.parse import step_from_json
from langkah.terms.step import Step
from langkah.terms.verdict import Alternative, Level
from langkah.weigh import messages
from langkah.weigh.case import Case, Weighed, weigh
from langkah.weigh.change import Cut

_TRIED = 4


def soften(case: Case, weighed: Weighed, cut: Cut | None) -> Alternative:
    """The best alternative found; one that does not weigh less is never offered as wiser."""
    advice = _advice(case, weighed)
    if cut is not None and cut.text is not None and (advice is None or cut.level.rank <= advice.level.rank):
        says = advice.says if advice is not None else messages.KEEP
        return Alternative(says=says, level=cut.level, text=cut.text)
    return advice or Alternative(says=messages.HOLD, level=Level.CLEAR)


def _advice(case: Case, weighed: Weighed) -> Alternative | None:
    tried = 0
    for one in weighed.argued:
        norm = one.engaged.norm
        if one.off or one.level is Level.CLEAR or norm.instead is None:
            continue
        level = _reweighed(case, norm.instead.step)
        if level.rank < weighed.level.rank:
            return Alternative(says=norm.instead.says, level=level)
        tried += 1
        if tried == _TRIED:
            break
    return None


def _reweighed(case: Case, change: Mapping[str, object]) -> Level:
    """The level of the norm's own way.

    A way without a step (hold it, refuse, ask) leaves nothing to weigh: not taking a step breaks no norm.
    """
    if not change:
        return Level.CLEAR
    changed = _changed(case.step, change)
    keeps_text = not {"act", "toward", "text"} & set(change)
    reading = case.reading if keeps_text else case.read(changed.text) if changed.text else NOTHING
    return weigh(changed, reading, case).level


def _changed(step: Step, change: Mapping[str, object]) -> Step:
    """The step with the norm's partial step laid over it."""
    keeps_text = not {"act", "toward", "text"} & set(change)
    given = step_from_json({"act": step.act or "post", **change})
    return replace(
        step,
        act=given.act if "act" in change or step.act is not None else step.act,
        text=step.text if keeps_text else given.text,
        toward=given.toward if "toward" in change else () if "act" in change else step.toward,
        channel=given.channel or step.channel,
        capacity=given.capacity or step.capacity,
        on=given.on or step.on,
        at=given.at or step.at,
        facts={**step.facts, **given.facts},
    )

"""From a case to its verdict: the order of the work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from langkah.rulebook import Modality, Sanction
from langkah.terms.verdict import Duty, Finding, Level, Penalty, SwitchedOff, Verdict
from langkah.terms.words import said_off
from langkah.weigh.argue import Argued, lifted
from langkah.weigh.case import Case, Weighed, reaching, spans_of, telling, weigh
from langkah.weigh.change import changes
from langkah.weigh.facts import SPOKEN
from langkah.weigh.question import questions
from langkah.weigh.soften import soften

#: The version of the way of judging; it stands on every verdict.
ENGINE = "weigh/2"
_MOST_FINDINGS = 8
_MOST_RIGHTS = 2
_MOST_DOUBTS = 3


def judge(case: Case) -> Verdict:
    """The verdict on a case.

    Cost: linear in the number of norms that speak to the act; re-weighs a bounded number of changes.
    """
    weighed = weigh(case.step, case.reading, case)
    level = weighed.level
    chosen = _choose(weighed.argued, level)
    cut, found = changes(case, weighed) if level is not Level.CLEAR else (None, ())
    return Verdict(
        id=case.step.id,
        level=level,
        findings=tuple(_finding(one, case, weighed.situation.acts) for one in chosen),
        duties=_duties(weighed.argued),
        changes=found,
        instead=soften(case, weighed, cut) if level is not Level.CLEAR else None,
        questions=questions(case, weighed),
        stages=tuple(sorted(str(stage) for stage in weighed.situation.values.get("stage", ()))),
        contests=() if "stage" in case.step.facts else case.world.running,
        act=next(iter(weighed.situation.acts)),
        on=case.world.on.isoformat(),
        rulebook_version=case.book.version,
        rulebook_digest=case.book.digest,
        engine=ENGINE,
        switched_off=_absent(weighed, case) if case.book.off else (),
        switches=case.book.switches,
    )


def _absent(weighed: Weighed, case: Case) -> tuple[SwitchedOff, ...]:
    """The norms whose absence this verdict feels, gravest first; each once."""
    felt = {one.engaged.norm.id: one.engaged.norm for one in weighed.argued if one.off}
    lifting = lifted(weighed.engaged)
    felt |= {one.norm.id: one.norm for one in weighed.engaged if one.norm.id in lifting}
    return tuple(
        SwitchedOff(switch=case.book.off[name], title=norm.title, provision=norm.provision, level=norm.level)
        for name, norm in felt.items()
    )


def _choose(argued: Sequence[Argued], level: Level) -> list[Argued]:
    """What a person is shown: what weighs, and the rights beside it."""
    heavy = [one for one in argued if one.level is not Level.CLEAR]
    certain = [one for one in heavy if not one.engaged.missing]
    doubtful = [one for one in heavy if one.engaged.missing]
    if any(one.level is Level.STOP for one in certain):
        doubtful = []
    shown = [*certain[:_MOST_FINDINGS], *doubtful[:_MOST_DOUBTS]]
    if level.rank <= Level.CARE.rank:
        shown += _rights([one for one in argued if one.level is Level.CLEAR and not one.off], alone=not heavy)
    return shown


def _rights(clear: Sequence[Argued], *, alone: bool) -> list[Argued]:
    """The most particular permissions; the general one only where nothing else speaks."""
    particular = [one for one in clear if not one.engaged.norm.is_general]
    return (particular or (list(clear) if alone else []))[:_MOST_RIGHTS]


def _finding(one: Argued, case: Case, acts: Iterable[str]) -> Finding:
    norm, standing = one.engaged.norm, case.step.standing
    instrument = case.book.instruments[norm.instrument]
    off = case.book.off.get(norm.id)
    penalties = () if off else norm.sanctions
    return Finding(
        norm=norm.id,
        level=one.level,
        title=norm.title,
        says=said_off(off) if off else norm.says,
        provision=norm.provision,
        instrument=norm.instrument,
        in_force=norm.shown,
        sanctions=tuple(_penalty(s) for s in penalties if not s.standings or standing in s.standings),
        spans=_places(one, case, acts),
        confidence=0.5 if one.engaged.missing else one.engaged.confidence,
        mark=norm.mark,
        note=None if off else norm.note,
        stale=instrument.is_due(case.world.on),
        review_by=instrument.review_by,
        off=off is not None,
    )


def _places(one: Argued, case: Case, acts: Iterable[str]) -> tuple[tuple[int, int], ...]:
    """The words that a finding rests on.

    What is posted to someone rests on the words that name whom it reaches; where none do, on all that is posted.
    """
    norm, text = one.engaged.norm, case.step.text
    done = norm.acts.intersection(acts)
    said, described = telling(done, case.step, case.reading)
    spans = spans_of((*one.engaged.said, *said, *described))
    if spans or one.level is Level.CLEAR or SPOKEN.isdisjoint(done) or not text.strip():
        return spans
    aims = [one.values for each in norm.alternatives for one in each if one.attribute == "toward"]
    if not aims:
        return ()
    return spans_of(reaching(frozenset[object]().union(*aims), case.reading)) or (_whole(text),)


def _whole(text: str) -> tuple[int, int]:
    start = len(text) - len(text.lstrip())
    return start, len(text.rstrip())


def _penalty(sanction: Sanction) -> Penalty:
    return Penalty(kind=sanction.kind, provision=sanction.provision, text=sanction.text)


def _duties(argued: Sequence[Argued]) -> tuple[Duty, ...]:
    found: dict[tuple[str, str], Duty] = {}
    for one in argued:
        if (
            one.off
            or one.engaged.missing
            or (one.level is Level.CLEAR and one.engaged.norm.modality is Modality.PROHIBITED)
        ):
            continue
        for duty in one.engaged.norm.duties:
            found.setdefault(
                (duty.kind, duty.provision),
                Duty(
                    kind=duty.kind,
                    says=duty.says,
                    provision=duty.provision,
                    norm=one.engaged.norm.id,
                    working_days=duty.working_days,
                ),
            )
    return tuple(found.values())

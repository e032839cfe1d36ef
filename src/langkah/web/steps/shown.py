"""A verdict in the words of one language, ready for the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from langkah.terms.facts import FACTS
from langkah.terms.speech import Lang
from langkah.terms.step import Step
from langkah.terms.verdict import Change, Duty, Finding, Level, Mark, Penalty, Question, SwitchedOff, Verdict
from langkah.terms.words import MARK, SANCTION, STALE, STANDING, asks_for, norm_off, stages_said, word_for
from langkah.web.office import office
from langkah.web.page.words import day, in_force, moment, words
from langkah.web.steps.labels import ACT, label
from langkah.web.steps.pieces import pieces
from langkah.web.steps.quick import requested

Shown = dict[str, object]
_SURE = 0.75


def shown(verdict: Verdict, step: Step, lang: Lang) -> Shown:
    """Everything the page says about a verdict."""
    findings = [_finding(number, one, lang) for number, one in enumerate(verdict.findings, start=1)]
    spans = [(number, one.spans) for number, one in enumerate(verdict.findings, start=1)]
    return {
        "level": verdict.level.value,
        "word": verdict.level.word.in_(lang),
        "lead": words(lang)[_lead(verdict)],
        "act": label(ACT, verdict.act).in_(lang),
        "standing": label(STANDING, step.standing).in_(lang),
        "day": day(verdict.on, lang),
        "stale": [*stale(verdict, lang), *switched_off(verdict.switched_off, lang)],
        "many_contests": len(verdict.contests) > 1,
        "stages": stages_said(verdict.stages, verdict.contests).in_(lang),
        "findings": [one for one in findings if one["level"] != Level.CLEAR],
        "rights": [one for one in findings if one["level"] == Level.CLEAR],
        "pieces": list(pieces(step.text, spans)) if any(one for _, one in spans) else [],
        "duties": [_duty(one, lang) for one in verdict.duties],
        "changes": [_change(one, lang) for one in verdict.changes],
        "instead": _instead(verdict, lang),
        "questions": [_question(one, lang) for one in verdict.questions or _narrower(step)],
        "rulebook": verdict.rulebook_version,
        "digest": verdict.rulebook_digest.partition(":")[2][:12] or verdict.rulebook_digest[:12],
        "engine": verdict.engine,
        "letter": letter(verdict, step),
    }


def letter(verdict: Verdict, step: Step) -> list[tuple[str, str]]:
    """What the buttons below a verdict would take to the office: fields from closed lists, never the text."""
    digest = verdict.rulebook_digest.partition(":")[2][:12]
    plain = {
        "act": verdict.act,
        "standing": step.standing,
        "level": verdict.level.value,
        "book": f"{verdict.rulebook_version} {digest}",
    }
    norms = dict.fromkeys(one.norm for one in verdict.findings)
    return [*((name, str(value)) for name, value in plain.items()), *(("norm", norm) for norm in norms)]


def stale(verdict: Verdict, lang: Lang) -> list[str]:
    """The banner where the answer rests on sources that are due for review."""
    if not verdict.stale:
        return []
    names, days = zip(*verdict.stale, strict=True)
    since = day(min(days).isoformat(), lang)
    return [STALE.fill(instrument=", ".join(names), day=since).in_(lang)]


def switched_off(given: Iterable[SwitchedOff], lang: Lang) -> list[str]:
    """A banner for every norm whose absence the answer feels."""
    return [norm_off(one, moment(one.switch.since, lang)).in_(lang) for one in given]


def _lead(verdict: Verdict) -> str:
    """The key of the sentence below the verdict's word."""
    if verdict.level is Level.ASK and verdict.questions:
        return "ask_lead_open"
    if verdict.level is Level.CARE and verdict.duties:
        return "care_lead_duties"
    return f"{verdict.level.value}_lead"


def _narrower(step: Step) -> list[Question]:
    """What would tell more of a step that was told in general."""
    asked = requested(step)
    return [asked] if asked else []


def _finding(number: int, one: Finding, lang: Lang) -> Shown:
    instrument = office().rulebook.instruments.get(one.instrument)
    return {
        "number": number,
        "norm": one.norm,
        "level": one.level.value,
        "word": one.level.word.in_(lang),
        "title": one.title.in_(lang),
        "says": one.says.in_(lang),
        "provision": one.provision,
        "instrument": instrument.full.in_(lang) if instrument else one.instrument,
        "force": in_force(*one.in_force, lang),
        "mark": label(MARK, one.mark).in_(lang),
        "unchecked": one.mark.unchecked,
        "conflict": one.mark is Mark.V2_CONFLICT,
        "stale": one.stale,
        "off": one.off,
        "sanctions": [penalty(each, lang) for each in one.sanctions],
        "note": one.note.in_(lang) if one.note else "",
        "marked": bool(one.spans),
        "percent": round(one.confidence * 100) if one.spans and one.confidence < _SURE else None,
    }


def penalty(one: Penalty, lang: Lang) -> Shown:
    """A sanction's class, what it comes to, and the provision that sets it."""
    kind = label(SANCTION, one.kind).in_(lang)
    return {"kind": kind, "text": one.text.in_(lang), "provision": one.provision}


def _duty(one: Duty, lang: Lang) -> Shown:
    said = words(lang)
    days = one.working_days
    if days is not None and str(days) in one.says.in_(lang):
        days = None  # the sentence says it itself
    deadline = (
        "" if days is None else f"{said['within']} {days} {said['working_days']}" if days else said["at_once"]
    )
    last = one.deadline
    return {
        "says": one.says.in_(lang),
        "deadline": deadline,
        "by": day(last.by.isoformat(), lang) if last else "",
        "how": last.says.in_(lang) if last else "",
        "provision": one.provision,
        "norm": one.norm,
    }


def _change(one: Change, lang: Lang) -> Shown:
    return {"says": one.says.in_(lang), "level": one.level.value, "word": one.level.word.in_(lang)}


def _instead(verdict: Verdict, lang: Lang) -> Shown | None:
    one = verdict.instead
    if one is None:
        return None
    return {
        "says": one.says.in_(lang),
        "text": one.text or "",
        "level": one.level.value,
        "word": one.level.word.in_(lang),
    }


def _question(one: Question, lang: Lang) -> Shown:
    choices = [{"value": written(value), "says": says.in_(lang)} for value, says in one.choices]
    return {"fact": one.fact, "asks": one.asks.in_(lang), "choices": choices}


def written(value: object) -> str:
    """A fact's value as a form carries it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def told(step: Step, lang: Lang) -> list[Shown]:
    """The facts that were told, as pairs of question and answer that can be taken back."""
    facts: Mapping[str, bool | int | str] = step.facts
    found: list[Shown] = [
        {"key": f"fact.{name}", "asks": FACTS[name].asks.in_(lang), "says": word_for(name, value).in_(lang)}
        for name, value in facts.items()
    ]
    if step.toward:
        names = ", ".join(word_for("toward", name).in_(lang) for name in step.toward)
        found.append({"key": "toward", "asks": asks_for("toward").in_(lang), "says": names})
    return found

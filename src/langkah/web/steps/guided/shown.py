"""A guided step and its papers in the words of one language, ready for the page."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

from langkah.desk.guiding.asking import START, Guidance
from langkah.papers import BLANKS, FILE_NAMES, TITLES, Paper
from langkah.terms.guide import Guide
from langkah.terms.speech import Lang
from langkah.terms.verdict import Level, Question
from langkah.terms.words import said_day
from langkah.web.page.words import words
from langkah.web.steps.guided.form import NOT_KNOWN, Given
from langkah.web.steps.shown import Shown, letter, shown, stale, switched_off, written


def cards(guides: Mapping[str, Guide], lang: Lang) -> list[Shown]:
    """The guides, each with the question that leads to it."""
    said = words(lang)
    return [
        {
            "id": one.id,
            "title": one.title.in_(lang),
            "lead": one.lead.in_(lang),
            "asks": said.get(f"guide_ask_{one.id}", said["guide_ask_other"]),
        }
        for one in guides.values()
    ]


def stands(guidance: Guidance, given: Given, lang: Lang) -> Shown:
    """Everything that the page says about where a guided step stands."""
    guide = guidance.guide
    found: Shown = {
        "guide": {"id": guide.id, "title": guide.title.in_(lang), "lead": guide.lead.in_(lang)},
        "day": guide.day.in_(lang),
        "answers": _told(guidance, lang),
        "hidden": given.hidden(),
        "number": len(guidance.told) + 1,
        "most": guide.most,
    }
    if guidance.question is not None:
        return {**found, "question": _question(guidance.question, lang)}
    return {**found, **_end(guidance, lang)}


def _question(one: Question, lang: Lang) -> Shown:
    choices = [
        {"value": f"{one.fact}={written(value)}", "says": says.in_(lang)} for value, says in one.choices
    ]
    unknown = "" if one.fact == START else f"{one.fact}={NOT_KNOWN}"
    return {"asks": one.asks.in_(lang), "choices": choices, "unknown": unknown, "first": one.fact == START}


def _told(guidance: Guidance, lang: Lang) -> list[Shown]:
    return [
        {"name": one.name, "asks": one.asks.in_(lang), "says": one.says.in_(lang)} for one in guidance.told
    ]


def _end(guidance: Guidance, lang: Lang) -> Shown:
    verdict, step = guidance.verdict, guidance.step
    if verdict is None or step is None:
        return {}
    made = shown(verdict, step, lang)
    if guidance.level is Level.ASK:  # there is no question below to answer
        lead = "guide_unspoken" if guidance.unspoken else "ask_lead"
        sent = [(name, Level.ASK.value if name == "level" else said) for name, said in letter(verdict, step)]
        made |= {
            "level": Level.ASK.value,
            "word": Level.ASK.word.in_(lang),
            "lead": words(lang)[lead],
            "letter": sent,  # who disputes it tells the answer that was read
        }
    made["stale"] = [*stale(verdict, lang), *switched_off(guidance.switched_off, lang)]
    last = guidance.last_day
    return {
        "verdict": made,
        "unknown": [one.asks.in_(lang) for one in guidance.told if one.value is None],
        "papers": [
            {"name": FILE_NAMES[one.follows.paper], "title": TITLES[one.follows.paper].in_(lang)}
            for one in guidance.papers
        ],
        "last_day": _last_day(guidance, lang) if last else None,
        "besides": [
            {
                "says": one.says.in_(lang),
                "level": one.verdict.level.value,
                "word": one.verdict.level.word.in_(lang),
                "provision": one.verdict.findings[0].provision if one.verdict.findings else "",
                "norm": one.verdict.findings[0].norm if one.verdict.findings else "",
            }
            for one in guidance.asides
        ],
    }


def _last_day(guidance: Guidance, lang: Lang) -> Shown:
    duty = guidance.last_day
    if duty is None or duty.deadline is None:
        return {}
    return {
        "by": said_day(duty.deadline.by).in_(lang),
        "how": duty.deadline.says.in_(lang),
        "provision": duty.provision,
        "norm": duty.norm,
        "late": guidance.is_late,
    }


def paper(made: Paper, typed: Mapping[str, str], today: str, lang: Lang) -> Shown:
    """A paper on its page: its blanks, how it reads, and what to say of it in a chat."""
    return {
        "name": made.file_name,
        "title": made.title.in_(lang),
        "text": made.text(Lang.ID),
        "aid": made.text(Lang.EN) if lang is Lang.EN else "",
        "brief": made.brief.id,
        "share": "whatsapp://send?text=" + quote(made.brief.id),
        "dated": typed.get("dated") or today,
        "blanks": [
            {
                "name": one.name,
                "says": one.says.in_(lang),
                "hint": one.hint.in_(lang),
                "long": one.long,
                "value": typed.get(one.name, ""),
            }
            for one in BLANKS[made.kind]
        ],
    }

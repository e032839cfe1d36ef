"""A book of a few norms made by hand, so that the exact logic of weighing shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from langkah.bahasa import NOTHING, Reading, Said
from langkah.rulebook import Rulebook
from langkah.terms.step import Step
from langkah.terms.utterance import Utterance
from langkah.terms.verdict import Verdict
from langkah.weigh import Case, World, judge

DAY = date(2024, 1, 20)
VOTING = date(2024, 2, 14)
WORDS = {"id": "kata", "en": "word"}


def norm(identifier: str, **others: object) -> dict[str, object]:
    """A norm that bars posting, unless told otherwise."""
    return {
        "id": identifier,
        "theme": "x",
        "title": WORDS,
        "says": WORDS,
        "modality": "prohibited",
        "standing": ["pns"],
        "acts": ["post"],
        "level": "stop",
        "in_force": ["2020-01-01", None],
        "provision": f"Pasal {identifier} X 1/2020",
        "instrument": "X 1/2020",
        "mark": "V2P",
        **others,
    }


def permit(identifier: str, **others: object) -> dict[str, object]:
    """A norm that permits posting, unless told otherwise."""
    return norm(identifier, **{"modality": "permitted", "level": "clear", **others})


def when(**wanted: list[object]) -> list[list[list[object]]]:
    """One alternative: every attribute has one of its values."""
    return [[[attribute, "in", values] for attribute, values in wanted.items()]]


def contest(windows: list[tuple[str, str, str]], **others: object) -> dict[str, object]:
    """A contest of 2024 with its windows."""
    return {
        "id": "c",
        "name": "C",
        "begins": "2024-01-01",
        "ends": "2024-12-31",
        "windows": [{"stage": s, "first": a, "last": b, "provision": "p"} for s, a, b in windows],
        "contestants": [],
        **others,
    }


def book(*norms: Mapping[str, object], contests: tuple[Mapping[str, object], ...] = ()) -> Rulebook:
    """The norms as a rulebook of one instrument, due for review at the end of 2024."""
    instrument = {
        "id": "x",
        "short": "X 1/2020",
        "full": WORDS,
        "from": "2020-01-01",
        "mark": "V2P",
        "review_by": "2024-12-31",
    }
    return Rulebook(
        {
            "version": "1",
            "digest": "sha256:0",
            "norms": list(norms),
            "contests": list(contests),
            "instruments": [instrument],
        }
    )


def heard(*said: Said, text: str = "", **others: object) -> Reading:
    """A reading with these utterances; sentences end at full stops."""
    sentences, at = [], 0
    for part in text.split(". "):
        sentences.append((at, min(len(text), at + len(part) + 1)))
        at += len(part) + 2
    return replace(NOTHING, said=said, sentences=tuple(sentences), **others)  # type: ignore[arg-type]  # plain pass


def call(confidence: float = 0.9, span: tuple[int, int] = (0, 4), kind: Utterance = Utterance.CALL) -> Said:
    """An utterance, a call where nothing else is said."""
    return Said(kind, span, confidence)


def cased(
    rules: Rulebook,
    step: Step | None = None,
    reading: Reading = NOTHING,
    again: Mapping[str, Reading] | None = None,
    on: date = DAY,
) -> Case:
    """A case; `again` holds what is read in texts that come later, nothing where they are not there."""
    return Case(
        step or Step(text="tulisan"),
        reading,
        World.of(on, rules.contests, {c.id: c for one in rules.contests for c in one.contestants}),
        rules,
        lambda text: (again or {}).get(text, NOTHING),
    )


def weighed(
    rules: Rulebook,
    step: Step | None = None,
    reading: Reading = NOTHING,
    again: Mapping[str, Reading] | None = None,
    on: date = DAY,
) -> Verdict:
    """The verdict on a case."""
    return judge(cased(rules, step, reading, again, on))


def spoken(verdict: Verdict) -> list[str]:
    """The norms that speak, gravest first."""
    return [finding.norm for finding in verdict.findings]

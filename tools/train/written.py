"""Texts written for this project, with its own question answered: a breach or not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from langkah.bahasa import Gazetteer, sound_of
from langkah.bahasa.learned.ear import features_of
from langkah.bahasa.words import lexicon
from langkah.rulebook import load

FOLDER = Path(__file__).with_name("written")
_EXAMPLES = Path(__file__).resolve().parents[2] / "src" / "langkah" / "rulebook" / "examples.json"
_CLEAR = Path(__file__).resolve().parents[2] / "src" / "langkah" / "bahasa" / "lexicon" / "clear.tsv"
_LAWFUL_LEVELS = frozenset({"clear"})
_BREACHES = frozenset({"ask", "stop"})
#: What lawful texts are about, by the kinds that they are written in.
LAWFUL = frozenset(
    {
        "educate", "announce", "result", "clarify", "policy", "decline", "report", "question", "duty", "daily", "vote",
        "act-ok",
    }
)  # fmt: skip
_WORDY = frozenset({"post", "comment", "share", "partisan-statement", "statement-media"})


@dataclass(frozen=True, slots=True)
class Case:
    """One text, what it is called, and the step it would be."""

    source: str
    text: str
    breach: bool
    kind: str
    step: dict[str, str]


@cache
def cases(folder: Path = FOLDER) -> tuple[Case, ...]:
    """Every written text of a folder, file by file."""
    return tuple(one for file in sorted(folder.glob("*.jsonl")) for one in _of(file))


def _of(file: Path) -> Iterator[Case]:
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        step = {name: row[name] for name in ("text", "on", "standing", "channel")}
        yield Case(file.stem, row["text"], row["breach"], row["kind"], step)


@cache
def examples() -> tuple[tuple[str, bool], ...]:
    """Texts of the rulebook's own examples, where the verdict rests on the text alone: is it a breach?"""
    found: dict[str, bool] = {}
    for norm in json.loads(_EXAMPLES.read_text(encoding="utf-8")):
        for example in (*norm["stop"], *norm["clear"]):
            text, level = (
                example.get("text"),
                example.get("level", "stop" if example in norm["stop"] else "clear"),
            )
            if text and _by_words(example) and level in _LAWFUL_LEVELS | _BREACHES:
                found.setdefault(text, level in _BREACHES)
    found.update(dict.fromkeys(_clear(), False))
    return tuple(found.items())


def _clear() -> Iterator[str]:
    """The texts on which no row of the lexicon may fire."""
    for line in _CLEAR.read_text(encoding="utf-8").splitlines():
        text, tag, *_ = line.split("\t")
        if tag == "clear":
            yield text


def _by_words(example: dict[str, object]) -> bool:
    return example.get("act", "post") in _WORDY and not set(example) & {"facts", "toward"}


@cache
def names() -> Gazetteer:
    """Who competes by the rulebook's calendars: what an office knows without lists of its own."""
    return Gazetteer.of([one for contest in load().contests for one in contest.contestants])


def heard(text: str, competitors: Gazetteer) -> list[str]:
    """The features of a text as the ear hears it."""
    sound = sound_of(text, competitors)
    return features_of(sound, lexicon()) if sound else []

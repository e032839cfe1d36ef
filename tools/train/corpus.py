"""The texts the base stage learns from: read, cleaned, masked, and put into groups of near-copies."""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from langkah.bahasa import Gazetteer, read
from langkah.bahasa.fold import fold
from langkah.bahasa.learned import features
from langkah.bahasa.tokens import split
from langkah.bahasa.words import lexicon
from langkah.desk.contestants import read_contestants
from langkah.rulebook import load
from langkah.terms.stages import Contestant

ROOT = Path(__file__).resolve().parents[2]
CONTESTS = Path(__file__).with_name("contests.csv")
#: Long posts are read by their first part: what comes later adds time and little else.
LONGEST = 6000
_FRAMES = ("cp1252", "latin-1")
_REPLACED = frozenset({"USER", "URL", "[USERNAME]", "[URL]", "RT", "=====", "<URL>"})
#: The elections that competitors of each set stand in; the others know all of them.
_ELECTIONS = {
    "official": ("pilpres-2024",),
    "regional": ("pilgub-jatim-2024",),
    "presidential": ("pilpres-2019",),
    "blog2016": ("pilgub-dki-2017", "pilpres-2014"),
    "blog2018": ("pilgub-dki-2017", "pilpres-2014"),
}


@dataclass(frozen=True, slots=True)
class Doc:
    """One text, ready to learn from. `plain` and `rich` are its features, `masked` its words with roles."""

    source: str
    label: str
    group: str
    text: str
    masked: str
    plain: tuple[str, ...]
    rich: tuple[str, ...]
    flags: tuple[tuple[str, int], ...] = ()


def shared() -> Path | None:
    """The folder of the data, or None where there is none."""
    folder = Path(os.environ.get("LANGKAH_SHARED", ROOT.parent / "shared")) / "data" / "text"  # noqa: TID251
    return folder if folder.is_dir() else None


def repaired(text: str) -> str:
    """The text without the marks that a wrong decoding left."""
    if text.isascii():
        return text
    for frame in _FRAMES:
        try:
            return text.encode(frame).decode("utf-8")
        except UnicodeError:
            continue
    return text


def cleaned(text: str, *, tags: bool) -> str:
    """The text without the sets' own placeholders, and without tags unless they are wanted."""
    first, *rest = text.split("\\x")
    text = repaired(first + "".join(part[2:] for part in rest)).replace("\\n", " ")
    kept = (
        word
        for word in text.split()
        if word not in _REPLACED
        and not word.startswith(("@", "http", "[QUOTE"))
        and (tags or not word.startswith("#"))
    )
    return " ".join(kept)[:LONGEST]


@cache
def competitors(source: str) -> tuple[Contestant, ...]:
    """Who competes in the elections of a set, parties included."""
    book = [one for contest in load().contests for one in contest.contestants]
    ours = read_contestants(CONTESTS.read_text(encoding="utf-8"), ())
    wanted = _ELECTIONS.get(source)
    return tuple(one for one in (*book, *ours) if wanted is None or one.contest.startswith(("parpol", *wanted)))


@cache
def gazetteer(source: str) -> Gazetteer:
    """The gazetteer over the competitors of a set."""
    return Gazetteer.of(competitors(source))


def documented(source: str, text: str, label: str, group: str, flags: Sequence[tuple[str, int]] = ()) -> Doc:
    """A text with its features; whoever is spoken of most is the one asked about."""
    names = gazetteer(source)
    mentions = read(text, names).mentions
    folded = fold(text)
    shown = text if folded.offsets is None else folded.text
    tokens = split(shown, folded.text, lambda a, b: names.cut(a, b, lexicon()))
    who = features.named(tokens, mentions, folded)
    items = features.stream(tokens, who, features.main_target(mentions))
    plain = features.words_and_pairs(items)
    rich = [*plain, *features.surroundings(items), *features.manner(items, tokens)]
    return Doc(source, label, group, text, " ".join(items), tuple(plain), tuple(rich), tuple(flags))


def _rows(name: str) -> list[dict[str, str]]:
    folder = shared()
    if folder is None:
        raise FileNotFoundError(name)
    csv.field_size_limit(10_000_000)
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


_FILES = {
    "official": "official_or_partisan_2023.csv",
    "regional": "regional_election_2024.csv",
    "presidential": "presidential_election_2019.csv",
    "blog2016": "blog_stance_2016.csv",
    "blog2018": "blog_stance_2018.csv",
    "hate": "hate_2019.csv",
    "forum": "toxic_forum_2018.csv",
    "smsa": "sentiment_smsa_train.csv",
    "emotion": "emotion_train.csv",
}
_FLAGS = {
    "hate": ("HS", "Abusive", "HS_Religion", "HS_Race"),
    "forum": ("sara", "radikalisme", "pencemaran_nama_baik"),
}
_LABELS = {"positif": "positive", "negatif": "negative", "netral": "neutral", "for": "positive", "against": "negative"}


@cache
def texts(source: str) -> tuple[Doc, ...]:
    """A whole set, each text once."""
    found: list[Doc] = []
    seen: set[str] = set()
    for row in _rows(_FILES[source]):
        text = cleaned(row.get("text") or row.get("tweet") or "", tags=source != "official")
        key = " ".join(text.lower().split())
        if not key or key in seen:
            continue
        seen.add(key)
        label = row.get("label") or ""
        flags = tuple((flag, int(row[flag])) for flag in _FLAGS.get(source, ()))
        found.append(documented(source, text, _LABELS.get(label, label), row.get("group") or "", flags))
    return tuple(found)


def counted(docs: Iterable[Doc]) -> Counter[str]:
    """How many texts bear each label."""
    return Counter(doc.label for doc in docs)

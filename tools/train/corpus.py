"""The texts the base stage learns from: read, cleaned, with names masked."""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from langkah.bahasa import Gazetteer, sound_of
from langkah.bahasa.fold import fold
from langkah.bahasa.learned.features import Features, main_target, named, stream
from langkah.bahasa.tokens import split
from langkah.bahasa.words import lexicon
from langkah.desk.contestants import read_contestants
from langkah.rulebook import load
from langkah.terms.stages import Contestant
from tools.train.written import cases

ROOT = Path(__file__).resolve().parents[2]
CONTESTS = Path(__file__).with_name("contests.csv")
LABELS = Path(__file__).with_name("labels.tsv")
#: Long posts are read by their first part: what comes later adds time and little else.
LONGEST = 6000
#: So many characters of a post are enough to answer for it.
POST = 600
#: A word with a capital within sentences so often, and in this share of its uses, is a name: nothing is learned of it.
_NAME_COUNT = 2
_NAME_SHARE = 0.7
#: Stands in training where such a word stood; a feature that holds it is dropped.
UNLEARNED = "\0"
#: Sets that kept their capitals.
_CASED = ("official", "regional", "presidential", "blog2016", "blog2018", "emotion")
_FRAMES = ("cp1252", "latin-1")
_PLACEHOLDERS = frozenset({"USER", "URL", "[USERNAME]", "[URL]", "<URL>", "RT", "====="})
#: The elections that competitors of a set stand in; the other sets know all of them.
_ELECTIONS = {
    "official": ("pilpres-2024",),
    "regional": ("pilgub-jatim-2024",),
    "presidential": ("pilpres-2019",),
    "blog2016": ("pilgub-dki-2017", "pilpres-2014"),
    "blog2018": ("pilgub-dki-2017", "pilpres-2014"),
}
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
_FLAGS = {"hate": ("HS",), "forum": ("sara", "pencemaran_nama_baik")}
_HARM = ("HS", "Abusive", "sara", "radikalisme", "pencemaran_nama_baik", "pornografi")
NEUTRAL = "neutral"
#: Which side the kind of an answer of ours tells of, and which kinds take none.
_SIDE_OF = {
    **dict.fromkeys(("endorse", "call", "predict", "recruit"), "positive"),
    **dict.fromkeys(("attack", "insult", "sara", "hoax", "institution"), "negative"),
    **dict.fromkeys(
        ("report", "announce", "result", "educate", "policy", "question", "clarify", "duty", "vote"),
        NEUTRAL,
    ),
}
#: The political posts of the sets of hate, forums, sentiment and emotion, with our own answers as labels.
ANSWERED = "answered"
#: The texts that were written for this project, and posts of the election sets, by the side that our answer tells of.
WRITTEN, VOICED = "written", "voiced"
_LABELS = {
    "positif": "positive",
    "negatif": "negative",
    "netral": NEUTRAL,
    "for": "positive",
    "against": "negative",
    "happy": "positive",
    "love": "positive",
    "anger": "negative",
    "sadness": "negative",
    "fear": "negative",
}


@dataclass(frozen=True, slots=True)
class Doc:
    """One text, ready to learn from; `masked` is its words with roles for names."""

    source: str
    label: str
    group: str
    text: str
    masked: str
    features: Features
    flags: tuple[tuple[str, int], ...]
    political: bool


def shared() -> Path | None:
    """The folder of the data, or None where there is none."""
    given = os.environ.get("LANGKAH_SHARED")  # noqa: TID251 a developer's script is a door of its own
    folder = (Path(given) if given else ROOT.parent / "shared") / "data" / "text"
    return folder if folder.is_dir() else None


def _repaired(text: str) -> str:
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
    text = _repaired(first + "".join(part[2:] for part in rest)).replace("\\n", " ")
    kept = (
        word
        for word in text.split()
        if word not in _PLACEHOLDERS
        and not word.startswith(("@", "http", "[QUOTE"))
        and (tags or not word.startswith("#"))
    )
    return " ".join(kept)[:LONGEST]


@cache
def name_like() -> frozenset[str]:
    """Words that the sets write as names, and that candidates bear, unless they are known as words."""
    capital: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for source in _CASED:
        for text in dict.fromkeys(raw(source)):
            words = [word.strip("\"'“”().,:;!?#@-…") for word in text.split()]
            # a text in capitals, or in title case throughout, tells nothing
            lower = sum(word[:1].islower() for word in words)
            if lower * 2 > len(words):
                every.update(word.lower() for word in words[1:] if word.isalpha())
                capital.update(word.lower() for word in words[1:] if word.isalpha() and word[0].isupper())
    written = {
        word for word, count in capital.items() if count >= _NAME_COUNT and count >= _NAME_SHARE * every[word]
    }
    folder = _folder().parent
    with (folder / "people" / "name_tokens.csv").open(encoding="utf-8", newline="") as file:
        borne = {row["token"].lower() for row in csv.DictReader(file)}
    roots = (folder / "lexicons" / "combined_root_words.txt").read_text(encoding="utf-8").lower().split()
    return frozenset((written | borne.difference(roots)).difference(lexicon().forms))


@cache
def competitors(source: str) -> tuple[Contestant, ...]:
    """Who competes in the elections of a set, parties included."""
    book = [one for contest in load().contests for one in contest.contestants]
    ours = read_contestants(CONTESTS.read_text(encoding="utf-8"), ())
    wanted = _ELECTIONS.get(source)
    return tuple(
        one for one in (*book, *ours) if wanted is None or one.contest.startswith(("parpol", *wanted))
    )


@cache
def gazetteer(source: str) -> Gazetteer:
    """The gazetteer over the competitors of a set."""
    return Gazetteer.of(competitors(source))


def featured(text: str, names: Gazetteer) -> tuple[Features, bool]:
    """The features of a text toward whom it speaks of most, and whether it is political at all."""
    sound = sound_of(text, names)
    mentions = sound.mentions if sound else ()
    folded = fold(text)
    shown = text if folded.offsets is None else folded.text
    tokens = split(shown, folded.text, lambda seen, low: names.cut(seen, low, lexicon()))
    who = named(tokens, mentions, folded)
    return Features(stream(tokens, who, main_target(mentions)), folded.text), bool(sound and sound.political)


def _folder() -> Path:
    folder = shared()
    if folder is None:
        raise FileNotFoundError("../shared/data/text")
    return folder


def _rows(name: str) -> list[dict[str, str]]:
    csv.field_size_limit(10_000_000)
    with (_folder() / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def raw(source: str) -> list[str]:
    """The texts of a set as they were written, tags and all."""
    return [cleaned(row.get("text") or row.get("tweet") or "", tags=True) for row in _rows(_FILES[source])]


def labels_of(source: str) -> list[str]:
    """The labels of a set, row by row beside `raw`."""
    return [_LABELS.get(row["label"], row["label"]) for row in _rows(_FILES[source])]


def unflagged(source: str) -> list[str]:
    """The texts of a set of harmful posts that bear none of its flags."""
    rows = _rows(_FILES[source])
    return [cleaned(row["text"], tags=True) for row in rows if not any(row.get(one) == "1" for one in _HARM)]


@cache
def texts(source: str) -> tuple[Doc, ...]:
    """A whole set, each text once; or texts by our own answers: `answered` and `voiced` posts, `written` texts."""
    if source in _OURS:
        return tuple(_doc(name, side, "", text) for name, side, text in _OURS[source]())
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
        found.append(_doc(source, _LABELS.get(label, label), row.get("group") or "", text, flags))
    return tuple(found)


def _doc(source: str, label: str, group: str, text: str, flags: tuple[tuple[str, int], ...] = ()) -> Doc:
    features, political = featured(text, gazetteer(source))
    unlearned = name_like()
    features.items = [UNLEARNED if item in unlearned else item for item in features.items]
    masked = " ".join(item for item in features.items if item != UNLEARNED)
    return Doc(source, label, group, text, masked, features, flags, political)


def _answered() -> Iterator[tuple[str, str, str]]:
    for one in labelled("learn"):
        if side_of(one.kind) and one.source not in _ELECTIONS:
            yield ANSWERED, side_of(one.kind), one.text


def _voiced() -> Iterator[tuple[str, str, str]]:
    for one in labelled("learn"):
        if side_of(one.kind) and one.source in _ELECTIONS:
            yield one.source, side_of(one.kind), one.text


def _written() -> Iterator[tuple[str, str, str]]:
    found = {one.text: side_of(one.kind) for one in cases() if side_of(one.kind)}
    for text, side in found.items():
        yield WRITTEN, side, text


_OURS = {ANSWERED: _answered, VOICED: _voiced, WRITTEN: _written}


def side_of(kind: str) -> str:
    """The side that a kind of text takes, `neutral` for none, or nothing where the kind does not tell."""
    return _SIDE_OF.get(kind, "")


@dataclass(frozen=True, slots=True)
class Post:
    """A real post with the answer to the product's own question: its set, its text, is it a breach, of which kind."""

    source: str
    text: str
    breach: bool
    kind: str


def labelled(part: str) -> list[Post]:
    """The real posts of a part of `labels.tsv`, `learn` or `judge`, less those whose answer is unclear."""
    with LABELS.open(encoding="utf-8", newline="") as file:
        found = [row for row in csv.DictReader(file, delimiter="\t") if row["part"] == part]
    every = {source: raw(source) for source in {row["set"] for row in found}}
    return [
        Post(row["set"], every[row["set"]][int(row["row"])][:POST], row["label"] == "breach", row["kind"])
        for row in found
        if row["label"] != "unclear"
    ]


def of_kind(docs: Sequence[Doc], kind: str) -> list[list[str]]:
    """The features of texts, less those that hold a name."""
    return [[one for one in doc.features.of(kind) if UNLEARNED not in one] for doc in docs]

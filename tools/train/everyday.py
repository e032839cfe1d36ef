"""Everyday talk without politics: some is learned from, the rest measures alarms."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from random import Random

from tools.train.corpus import POST, raw, unflagged
from tools.train.linear import SEED

_MEASURED = 10_000
_LABELS = Path(__file__).with_name("everyday.tsv")
#: A text with one of these is not counted among the ordinary ones. Names of competitors count as well.
_POLITICAL = (
    "pemilu pilkada pilpres pilgub pilwali pileg presiden gubernur bupati walikota wali kota wapres calon caleg capres"
    " cawapres cagub cabup partai politik dpr dprd kpu bawaslu coblos kampanye rezim menteri pemerintah oposisi koalisi"
    " jokowi prabowo ahok anies megawati sby gerindra golkar pdip pks demokrat nasdem hanura"
).split()


def ordinary() -> list[str]:
    """Texts of the sentiment and emotion sets for the measure of alarms; none of them is learned from."""
    return list(_texts()[:_MEASURED])


def learned(most: int) -> list[str]:
    """Other texts of the same sets."""
    return list(_texts()[_MEASURED : _MEASURED + most])


def talk(most: int) -> list[str]:
    """Other people's posts without politics, of the sets of forums and hate speech, none of them flagged."""
    found = dict.fromkeys(text[:POST] for source in ("forum", "hate") for text in unflagged(source))
    known = set(_POLITICAL)
    kept = [text for text in found if text and known.isdisjoint(_words(text))]
    Random(SEED).shuffle(kept)  # noqa: S311 a fixed sample, no secret
    return kept[:most]


def mark(text: str) -> str:
    """What a text is called in `everyday.tsv`: no word of it stands there."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@cache
def labels() -> Mapping[str, str]:
    """What a reader who knew of no alarm called such texts: `side`, `insult`, `data`, or `quiet` for none of these."""
    with _LABELS.open(encoding="utf-8", newline="") as file:
        return {row["mark"]: row["label"] for row in csv.DictReader(file, delimiter="\t")}


@cache
def _texts() -> tuple[str, ...]:
    found = dict.fromkeys([*raw("smsa"), *raw("emotion")])
    known = set(_POLITICAL)
    kept = [text for text in found if text and known.isdisjoint(_words(text))]
    Random(SEED).shuffle(kept)  # noqa: S311 a fixed sample, no secret
    return tuple(kept)


def _words(text: str) -> Iterable[str]:
    return "".join(char if char.isalnum() else " " for char in text.lower()).split()

"""The rows of reading-quality.md that the whole product is measured for."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random

import numpy as np

from langkah.bahasa import Gazetteer, Mention, read
from langkah.bahasa.fold import Folded, fold
from langkah.bahasa.learned import Head, answer, encoder, features_of, head, parts_of
from langkah.bahasa.learned import names as names_of_heads
from langkah.bahasa.learned.blends import blend
from langkah.bahasa.learned.ear import BREACH, Hearing
from langkah.bahasa.learned.encoder import BLENDS, FOLDER, PIECES
from langkah.bahasa.learned.encoder import WEIGHTS as ENCODED
from langkah.bahasa.tokens import Tokens, split
from langkah.bahasa.words import lexicon
from langkah.desk import Office
from langkah.terms.step import Step
from langkah.terms.utterance import PARTISAN as PARTISAN_KINDS
from langkah.terms.verdict import Level
from tests.unit.bahasa.disguise import apply
from tools.train import everyday
from tools.train.asked import CAMPAIGN, JUDGED
from tools.train.base import WEIGHTS
from tools.train.corpus import competitors, gazetteer, raw, texts
from tools.train.linear import SEED
from tools.train.report import Row
from tools.train.written import cases

DISGUISES = 68
#: From here on an utterance counts in a verdict.
HINT = 0.3
_TEXTS = 500
#: What a reader called an everyday text of which nobody need be warned.
_QUIET = "quiet"
#: Sets and what they call their texts.
_LOUD = (
    ("official", ("partisan", "official")),
    ("regional", ("positive", "negative", "neutral")),
    ("presidential", ("positive", "negative", "neutral")),
)
_POST = 280


def _level(office: Office, text: str) -> Level:
    return office.consider(Step(text=text, on=CAMPAIGN)).level


def disguises() -> Iterator[Row]:
    """How many verdicts, and answers of the head, stay the same under each of the 68 disguises."""
    docs = [*texts("official"), *texts("regional")]
    chosen = Random(SEED).sample(docs, _TEXTS)  # noqa: S311 a fixed sample, no secret
    office = Office(contestants=competitors(""))
    names = gazetteer("")
    same: list[float] = []
    alike: list[float] = []
    plain = [(_level(office, doc.text), _sided(doc.text, names)) for doc in chosen]
    for number in range(1, DISGUISES + 1):
        worn = [apply(number, doc.text) for doc in chosen]
        levels = [_level(office, text) is was[0] for text, was in zip(worn, plain, strict=True)]
        sides = [_sided(text, names) == was[1] for text, was in zip(worn, plain, strict=True)]
        same.append(float(np.mean(levels)))
        alike.append(float(np.mean(sides)))
    for name, shares in (("verdict", same), ("head `partisan`", alike)):
        worst = ", ".join(f"no. {at + 1}: {shares[at]:.1%}" for at in np.argsort(shares)[:5])
        yield (
            name,
            f"{np.mean(shares):.2%}",
            f"{sum(share >= 0.99 for share in shares)} of {DISGUISES}",
            worst,
        )


def _sided(text: str, names: Gazetteer) -> bool:
    tokens, folded = _tokens(text, names)
    return answer("partisan", features_of(tokens, read(text, names).mentions, folded)) >= 0.5


def alarms() -> Iterator[Row]:
    """New alarms on everyday texts; beside all of them, those that a reader found undue, and those that find a side."""
    yield _alarmed("rules and ear", Office().hearing_with(Hearing(deep=False)))


def deep_alarms() -> Iterator[Row]:
    """The same with the second stage, if it is installed."""
    if encoder():
        yield _alarmed("rules and ear, **base + deep**", Office())


def _alarmed(name: str, office: Office) -> Row:
    found = everyday.ordinary()
    levels: Counter[Level] = Counter()
    sided = undue = 0
    for text in found:
        verdict = office.consider(Step(text=text, on=CAMPAIGN))
        levels[verdict.level] += 1
        undue += (
            verdict.level is not Level.CLEAR and everyday.labels().get(everyday.mark(text), _QUIET) == _QUIET
        )
        heard = office._read_text(text).said if verdict.level is not Level.CLEAR else ()  # noqa: SLF001 the office's own way of reading
        sided += any(one.kind in PARTISAN_KINDS and one.confidence >= HINT for one in heard)
    heavy = len(found) - levels[Level.CLEAR]
    shares = [str(levels[level]) for level in (Level.CARE, Level.ASK, Level.STOP)]
    rates = [f"{count / len(found):.2%}" for count in (heavy, undue, sided)]
    return name, f"{len(found):,}", *shares, *rates


def loud() -> Iterator[Row]:
    """How much of the public sets is not clear on a day in the campaign, by what the sets call it.

    They ask other questions (who posts, which sentiment), so neither column is an error.
    """
    yield from _loud("", Hearing(deep=False))


def deep_loud() -> Iterator[Row]:
    """The same with the second stage, if it is installed."""
    if encoder():
        yield from _loud(", **base + deep**", Hearing())


def _loud(mark: str, hearing: Hearing) -> Iterator[Row]:
    for source, labels in _LOUD:
        office = Office(contestants=competitors(source)).hearing_with(hearing)
        for label in labels:
            docs = [doc for doc in texts(source) if doc.label == label]
            heavy = [_level(office, doc.text) is not Level.CLEAR for doc in docs]
            yield f"{source}, {label}{mark}", str(len(docs)), f"{np.mean(heavy):.1%}"


def speeds() -> Iterator[Row]:
    """Texts a second on one core, posts of about 280 characters."""
    posts = _posts()
    names = gazetteer("regional")
    readings = [read(text, names) for text in posts]
    ready = [(*_tokens(text, names), reading.mentions) for text, reading in zip(posts, readings, strict=True)]
    office = Office(contestants=competitors("regional")).hearing_with(Hearing(deep=False))
    every = [head(name) for name in names_of_heads()]
    for name, work in (
        ("features, `partisan` and `for`", lambda: _classified(ready, every[:2])),
        ("features and all heads", lambda: _classified(ready, every)),
        ("full verdict", lambda: [_level(office, text) for text in posts]),
    ):
        yield name, f"{_rate(work, len(posts)):,.0f}"


def _posts() -> list[str]:
    return [text for text in raw("regional") if _POST * 0.8 <= len(text) <= _POST * 1.2][:_TEXTS]


def second_stage() -> Iterator[Row]:
    """What the encoder costs where it is asked, in CPU time on one core, and how often it would be."""
    reader = encoder()
    if reader is None:
        return
    names = gazetteer("regional")
    ready = [(*_tokens(text, names), read(text, names).mentions) for text in _posts()]
    spent = []
    for tokens, folded, mentions in ready:
        begun = time.process_time()
        reader.scores(parts_of(tokens, mentions, folded))
        spent.append(time.process_time() - begun)
    yield "texts of about 280 characters a second", f"{1 / float(np.mean(spent)):,.0f}"
    yield "95 of 100 within", f"{float(np.quantile(spent, 0.95)) * 1000:.1f} ms"
    both, office = blend(BREACH), Office()
    for name, lines in (
        ("regional", [doc.text for doc in texts("regional")]), ("everyday", everyday.ordinary()),
        ("judged", [one.text for one in cases(JUDGED)]),
    ):  # fmt: skip
        found = [office.hearing_with(Hearing(deep=False)).hear(Step(text=text)) for text in lines]
        doubted = np.mean([one is not None and both is not None and both.doubts(one.sure) for one in found])
        yield f"texts of the set {name} that the ear is in doubt about", f"{doubted:.0%}"


def _tokens(text: str, names: Gazetteer) -> tuple[Tokens, Folded]:
    folded = fold(text)
    shown = text if folded.offsets is None else folded.text
    return split(shown, folded.text, lambda seen, low: names.cut(seen, low, lexicon())), folded


def _classified(ready: Sequence[tuple[Tokens, Folded, Sequence[Mention]]], chosen: Sequence[Head]) -> None:
    for tokens, folded, mentions in ready:
        features = features_of(tokens, mentions, folded)
        for one in chosen:
            one.probability(features.of(one.kind))


def _rate(work: Callable[[], object], count: int) -> float:
    """The best of five runs, in CPU time: other work on the machine is not ours."""
    spent = []
    for _ in range(5):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return count / min(spent)


def sizes() -> Iterator[Row]:
    """Bytes of what ships."""
    folder = WEIGHTS.parent / FOLDER
    for name, path in (
        ("linear heads", WEIGHTS),
        *((f"second stage, `{name}`", folder / name) for name in (ENCODED, PIECES, BLENDS)),
    ):
        if path.is_file():
            yield name, f"{path.stat().st_size:,}"

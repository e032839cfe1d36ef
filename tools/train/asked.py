"""The rows of reading-quality.md about the product's own question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np

from langkah.bahasa import Hearing
from langkah.bahasa.learned import encoder
from langkah.desk import Office
from langkah.terms.parse import step_from_json
from langkah.terms.step import Step
from langkah.terms.verdict import Level
from tools.train.corpus import NEUTRAL, POST, Post, competitors, labelled, labels_of, raw, side_of
from tools.train.ear import ELECTIONS, FOLDS, Row, held_margins, rows
from tools.train.measure import area, calibration_error, macro_f1, probabilities
from tools.train.report import figures
from tools.train.written import Case, cases

JUDGED = Path(__file__).with_name("judged")
#: The judged sets in the order they were written.
_ORDER = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
Line = tuple[str, ...]
#: The days on which real posts are weighed, in a campaign of their kind.
CAMPAIGN = date(2024, 1, 10)
_DAYS = {"regional": date(2024, 10, 10)}
#: Which way a side counts, where sides are put in a row.
_SIDED = {"positive": 1, "negative": -1}
#: Is it a breach, and what is said of it.
Found = tuple[bool, Level]


#: Limits that leave the rules alone: the ear neither doubts nor takes force.
_RULES = Hearing(ask=2.0, care=-1.0, alone=2.0, deep=False)
_BASE = Hearing(deep=False)


def ear() -> Iterator[Line]:
    """The head of the ear alone, on texts of the folds it did not learn from."""
    every = rows()
    score = held_margins(every)
    written = [at for at, one in enumerate(every) if one.source.startswith("w")]
    posts = {one.text for one in labelled("learn")}
    # a post that is read twice counts as it is read with a list
    real = list({one.text: at for at, one in enumerate(every) if one.text in posts}.values())
    for name, places in (("written texts", written), ("labelled posts", real)):
        yield _figured(name, [every[at] for at in places], score[places])


def _figured(name: str, chosen: Sequence[Row], score: np.ndarray) -> Line:
    yes = np.array([one.breach for one in chosen])
    fold = np.arange(len(chosen)) % FOLDS
    return (
        f"{name} ({len(chosen):,})",
        *figures(yes, score),
        f"{calibration_error(yes, probabilities(yes, score, fold)):.3f}",
    )


def verdicts() -> Iterator[Line]:
    """Misses and false alarms of whole verdicts on texts that nothing learned from, set by set."""
    for name, hearing in (("rules alone", _RULES), ("rules and ear", _BASE)):
        yield from _judged(name, hearing)


def deep_verdicts() -> Iterator[Line]:
    """The same with the second stage, if it is installed."""
    if encoder():
        yield from _judged("rules and ear, **base + deep**", Hearing())


def real() -> Iterator[Line]:
    """The same on real posts that nothing learned from, by the set they are from."""
    for name, hearing in (("rules alone", _RULES), ("rules and ear", _BASE)):
        yield from _by_set(name, hearing)


def deep_real() -> Iterator[Line]:
    """The same with the second stage, if it is installed."""
    if encoder():
        yield from _by_set("rules and ear, **base + deep**", Hearing())


def _by_set(name: str, hearing: Hearing) -> Iterator[Line]:
    for source, found in _posted(hearing).items():
        yield _line(f"{source}: {name}", found)


def _judged(name: str, hearing: Hearing) -> Iterator[Line]:
    office = Office().hearing_with(hearing)
    for source in sorted({one.source for one in cases(JUDGED)}, key=_ORDER.index):
        chosen = [one for one in cases(JUDGED) if one.source == source]
        yield _line(f"{source}: {name}", Counter((one.breach, _weighed(office, one)) for one in chosen))
    yield _line(f"real posts: {name}", sum(_posted(hearing).values(), Counter()))


def _weighed(office: Office, one: Case) -> Level:
    return office.consider(step_from_json(one.step)).level


@cache
def _posted(hearing: Hearing) -> dict[str, Counter[Found]]:
    """What is said of the real posts kept for this, set by set: by an office that lists who competes there."""
    found: dict[str, Counter[Found]] = {}
    for one in labelled("judge"):
        office = _office(one.source).hearing_with(hearing)
        step = Step(text=one.text, on=_DAYS.get(one.source, CAMPAIGN))
        found.setdefault(one.source, Counter())[one.breach, office.consider(step).level] += 1
    return found


@cache
def _office(source: str) -> Office:
    return Office(contestants=competitors(source)) if source in ELECTIONS else Office()


def kinds() -> Iterator[Line]:
    """Misses by kind of breach, then false alarms by kind of lawful text, all judged sets together."""
    office = Office().hearing_with(_BASE)
    levels: dict[tuple[bool, str], list[Level]] = {}
    for one in cases(JUDGED):
        levels.setdefault((one.breach, one.kind.partition("/")[0]), []).append(_weighed(office, one))
    for (breach, kind), found in sorted(levels.items(), key=lambda item: (not item[0][0], item[0][1])):
        wrong = sum((level is Level.CLEAR) is breach for level in found)
        yield "breach" if breach else "lawful", kind, str(len(found)), str(wrong), f"{wrong / len(found):.0%}"


def _line(name: str, levels: Counter[Found]) -> Line:
    breaches = sum(count for (breach, _), count in levels.items() if breach)
    lawful = levels.total() - breaches
    missed, cautioned = levels[True, Level.CLEAR], levels[True, Level.CARE]
    alarmed = lawful - levels[False, Level.CLEAR]
    return (
        name,
        str(breaches),
        f"{missed / breaches:.1%}",
        f"{(missed + cautioned) / breaches:.1%}",
        str(lawful),
        f"{alarmed / lawful:.1%}",
        f"{levels[False, Level.STOP] / lawful:.1%}",
    )


def readers() -> Iterator[Line]:
    """How far our own answers get with the questions of the sets: people gave them who did not see the sets' labels."""
    for source in ("regional", "presidential"):
        truth, posts = _answered(source)
        side = np.array([side_of(post.kind) or NEUTRAL for post in posts])
        score = np.array([_SIDED.get(one, 0) for one in side])
        sided = truth != NEUTRAL
        figures = (
            area(truth[sided] == "positive", score[sided]),
            area(sided, side != NEUTRAL),
            macro_f1(truth, side),
        )
        yield f"{source} ({len(posts):,})", *(f"{one:.3f}" for one in figures), ""
    truth, posts = _answered("official")
    flagged = np.array([post.breach for post in posts])
    share = flagged[truth == "partisan"].mean(), flagged[truth == "official"].mean()
    yield f"official ({len(posts):,})", "", "", "", f"{share[0]:.0%} at {share[1]:.1%}"


def _answered(source: str) -> tuple[np.ndarray, list[Post]]:
    """(post,): the set's label, beside our own answer."""
    label = dict(zip((text[:POST] for text in raw(source)), labels_of(source), strict=True))
    posts = [one for part in ("learn", "judge") for one in labelled(part) if one.source == source]
    return np.array([label[one.text] for one in posts]), posts

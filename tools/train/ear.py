"""The heads of the ear: is it a breach, and of which kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from sklearn.model_selection import KFold, StratifiedGroupKFold

from langkah.bahasa.learned import Head
from langkah.bahasa.learned.ear import BREACH, KINDS, TOPIC, Hearing
from tools.train.corpus import Post, gazetteer, labelled, name_like
from tools.train.everyday import learned, talk
from tools.train.linear import SEED, Recipe, calibrated, fit, margins, near_copies
from tools.train.written import LAWFUL, cases, examples, heard, names

FOLDS = 5
_KIND = "kind "
ELECTIONS = ("official", "regional", "presidential")
_RECIPE = Recipe("ear", 0.7, 2, 60_000)
_KIND_RECIPE = Recipe("ear", 0.3, 2, 1_500)
_TOPIC_RECIPE = Recipe("ear", 0.3, 2, 6_000)
#: Of everyday texts that sound like a breach to the ear, this share may count as about an election.
_TOPIC_SHARE = 0.2
#: So many posts of forums and of the set of hate speech, none of them flagged, stand for everyday talk as well.
_TALK = 6_000
#: So many everyday texts without politics are learned as lawful; others of their sets are kept for the measure.
_EVERYDAY, _EVERYDAY_WEIGHT = 2_500, 2.0


#: Plain and short texts say what is settled: they count double.
_SHORT, _SHORT_WEIGHT = frozenset({"posts", "plain"}), 4.0
#: Real posts are few beside the written texts, and what people do write: each counts so much, whatever its readings.
_POST_WEIGHT = 10.0


@dataclass(frozen=True, slots=True)
class Row:
    """One text as it is learned from: where it comes from, its features, and the answer.

    `listed` tells that it was read with a list of those who compete in the elections of its set.
    """

    source: str
    text: str
    features: list[str]
    breach: bool
    kind: str = ""
    weight: float = 1.0
    listed: bool = False


def rows() -> list[Row]:
    """Every text with its answer: written ones, the rulebook's examples, real posts, everyday talk."""
    found = [
        Row(one.source, one.text, _heard(one.text), one.breach, one.kind, _written_weight(one.source))
        for one in cases()
    ]
    found += [Row("examples", text, _heard(text), breach, "", _SHORT_WEIGHT) for text, breach in examples()]
    for post in labelled("learn"):
        found += _readings(post)
    quiet = (*learned(_EVERYDAY), *talk(_TALK))
    return found + [Row("everyday", text, _heard(text), False, "", _EVERYDAY_WEIGHT) for text in quiet]


def _written_weight(source: str) -> float:
    return _SHORT_WEIGHT if source in _SHORT else 1.0


def _readings(post: Post) -> list[Row]:
    """A real post as an office hears it that lists who competes there, and, if it differs, as one without a list."""
    found = {False: _heard(post.text)}
    if post.source in ELECTIONS:
        listed = _unnamed(heard(post.text, gazetteer(post.source)))
        if listed != found[False]:
            found[True] = listed
    weight = _POST_WEIGHT / len(found)
    return [
        Row(post.source, post.text, features, post.breach, post.kind, weight, listed)
        for listed, features in found.items()
    ]


def _heard(text: str) -> list[str]:
    return _unnamed(heard(text, names()))


def _unnamed(features: Sequence[str]) -> list[str]:
    """The features less those that hold a name: names are arguments, nothing is learned of them."""
    known = name_like()
    return [one for one in features if known.isdisjoint(one.lstrip("~/").split())]


def trained() -> list[Head]:
    """The head of the whole question, then one for every kind of breach."""
    every = rows()
    answers = np.array([one.breach for one in every])
    asked = np.array([one.source != "everyday" for one in every])
    held = held_margins(every)
    whole = calibrated(_fitted(every), BREACH, held[asked], answers[asked])
    sure = np.array([whole.probability_at(margin) for margin in held])
    return [whole, _topic(every, sure), *_kinds(every)]


def _topic(every: Sequence[Row], sure: np.ndarray) -> Head:
    """Is it about an election or the office at all: written texts and election posts against everyday talk.

    `sure` is the ear's probability of each text: the limit is set on everyday texts that sound like a breach.
    """
    chosen = [at for at, one in enumerate(every) if _is_told(one)]
    features = [_without_rules(every[at].features) for at in chosen]
    about = [_is_about(every[at]) for at in chosen]
    margin = np.zeros(len(features))
    for train, test in KFold(FOLDS, shuffle=True, random_state=SEED).split(features):
        one = fit([features[at] for at in train], [about[at] for at in train], _TOPIC_RECIPE)
        margin[test] = margins(one, [features[at] for at in test])
    alike = [
        margin[place] for place, at in enumerate(chosen)
        if every[at].source == "everyday" and sure[at] >= Hearing().ask
    ]  # fmt: skip
    limit = float(np.quantile(alike, 1 - _TOPIC_SHARE))
    return replace(fit(features, about, _TOPIC_RECIPE), name=TOPIC, slope=1.0, shift=-limit)


def _is_told(one: Row) -> bool:
    """Whether it is known what a text is about: of examples and old kinds it is not."""
    return one.breach or one.kind in LAWFUL or one.source in (*ELECTIONS, "everyday")


def _is_about(one: Row) -> bool:
    return one.source != "everyday" and one.kind != "daily"


def _without_rules(features: Sequence[str]) -> list[str]:
    """The features less what the rules say of the topic: it is asked where they say nothing."""
    return [one for one in features if not one.startswith("@political")]


def held_margins(every: Sequence[Row]) -> np.ndarray:
    """(text,): the margin of every text by a head that saw neither it nor a near-copy of it."""
    found = np.zeros(len(every))
    answers = [one.breach for one in every]
    groups = near_copies([one.text.lower() for one in every])
    splitter = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    for train, test in splitter.split(found, answers, groups):
        head = _fitted([every[at] for at in train])
        found[test] = margins(head, [every[at].features for at in test])
    return found


def _fitted(every: Sequence[Row]) -> Head:
    weights = [one.weight for one in every]
    return fit([one.features for one in every], [one.breach for one in every], _RECIPE, weights)


def _kinds(every: Sequence[Row]) -> list[Head]:
    breaches = [one for one in every if one.kind in KINDS and one.breach]
    seen = [one.features for one in breaches]
    return [
        replace(fit(seen, [one.kind == kind for one in breaches], _KIND_RECIPE), name=_KIND + kind)
        for kind in KINDS
    ]

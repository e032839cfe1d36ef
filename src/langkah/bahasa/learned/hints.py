"""Hints from the learned weights, for texts in which the rules heard no side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from langkah.bahasa.fold import Folded
from langkah.bahasa.learned.blends import Look, blend
from langkah.bahasa.learned.encoder import encoder
from langkah.bahasa.learned.features import Features, main_target, named, stream
from langkah.bahasa.learned.heads import head
from langkah.bahasa.learned.pieces import Part, parts
from langkah.bahasa.reading import Mention, Said
from langkah.bahasa.tokens import Tokens
from langkah.terms.utterance import Stance, Utterance

#: What a hint weighs: enough to have somebody ask, never enough to forbid, whatever the score.
CARE: Final = 0.4
ASK: Final = 0.6
#: How far below even the odds of `for` must lie before a hint is called an attack.
_LEAD: Final = 0.1
#: Utterances after which nothing is left to hint at: a side was heard, or a lawful frame.
_HEARD: Final = 0.3
_SETTLED: Final = frozenset(
    {
        Utterance.CALL, Utterance.ENDORSE, Utterance.ATTACK, Utterance.COMPARE, Utterance.SLOGAN,
        Utterance.EDUCATE, Utterance.CLARIFY, Utterance.DECLINE, Utterance.ASK, Utterance.ANNOUNCE,
        Utterance.REPORT, Utterance.CRITICISE_POLICY,
    }
)  # fmt: skip


def features_of(tokens: Tokens, mentions: Sequence[Mention], folded: Folded) -> Features:
    """The features of a text toward whom it speaks of most."""
    who = named(tokens, mentions, folded)
    return Features(stream(tokens, who, main_target(mentions)), folded.text)


def parts_of(tokens: Tokens, mentions: Sequence[Mention], folded: Folded) -> tuple[Part, ...]:
    """The parts of a text that the encoder sees, toward whom it speaks of most."""
    return tuple(parts(tokens, named(tokens, mentions, folded), main_target(mentions)))


def hints(
    tokens: Tokens,
    mentions: Sequence[Mention],
    folded: Folded,
    said: Sequence[Said],
    *,
    political: bool,
    deep: bool = True,
) -> tuple[Said, ...]:
    """At most one utterance of low weight, where a text is political and the rules heard nothing.

    With `deep`, the encoder is asked where the linear heads are in doubt, if it is installed.
    Units: confidence is CARE or ASK, both below what is firm. Cost: linear.
    """
    if not listens(mentions, said, political=political):
        return ()
    features = features_of(tokens, mentions, folded)
    look = cache(lambda: _seen(tokens, mentions, folded) if deep else None)
    one = head("partisan")
    sure = one.probability(features.of(one.kind))
    if sure < one.care:
        return ()
    confidence = ASK if sure >= one.ask else CARE
    kind = _kind(features, look)
    # No stance: norms may take a stance as told for sure, and a score is never that.
    return (Said(kind, _span(tokens, mentions, folded), confidence, Stance.ABOUT, _target(mentions)),)


def odds(name: str, features: Features, look: Look) -> float:
    """The probability of yes: of the linear head, or, where that is in doubt, of both stages together.

    `look` asks the encoder; it is called only in doubt.
    """
    one = head(name)
    margin = one.margin(features.of(one.kind))
    sure = one.probability_at(margin)
    both = blend(name)
    scores = look() if both is not None and both.doubts(sure) else None
    return sure if both is None or scores is None else both.probability(scores[name], margin)


def _seen(tokens: Tokens, mentions: Sequence[Mention], folded: Folded) -> Mapping[str, float] | None:
    """The scores of the encoder, or None where it is not installed."""
    reader = encoder()
    if reader is None:
        return None
    return reader.scores(parts_of(tokens, mentions, folded))


def listens(mentions: Sequence[Mention], said: Sequence[Said], *, political: bool) -> bool:
    """Whether a text is one that hints are for: political, and the rules heard neither side nor frame."""
    if not (political or any(one.who for one in mentions)):
        return False
    return not any(one.kind in _SETTLED and one.confidence >= _HEARD for one in said)


def _kind(features: Features, look: Look) -> Utterance:
    """Against only where the other question is answered so clearly."""
    against = odds("for", features, look) < 0.5 - _LEAD
    return Utterance.ATTACK if against else Utterance.ENDORSE


def _target(mentions: Sequence[Mention]) -> Mention | None:
    """The first mention of whom the text speaks of most."""
    who = main_target(mentions)
    return next((one for one in mentions if one.who == who), None)


def _span(tokens: Tokens, mentions: Sequence[Mention], folded: Folded) -> tuple[int, int]:
    """The sentence that names the target, else the whole text: a score has no words of its own."""
    target = _target(mentions)
    sentences = [
        (folded.span(tokens.starts[begin], tokens.ends[begin])[0], folded.span(0, tokens.ends[end - 1])[1])
        for begin, end, _ in tokens.sentences
    ]
    if target is not None:
        for first, last in sentences:
            if first <= target.span[0] < last:
                return first, last
    return sentences[0][0], sentences[-1][1]

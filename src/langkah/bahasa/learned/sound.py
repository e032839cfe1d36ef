"""What the ear listens to: a text as the rules read it, or one sentence of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from langkah.bahasa.fold import Folded
from langkah.bahasa.reading import Described, Mention, Said, Span
from langkah.bahasa.tokens import Tokens
from langkah.terms.utterance import PARTISAN, Utterance

#: What an office says to every voter; it says nothing of the call that stands beside it.
_TEACHING: Final = frozenset({Utterance.EDUCATE, Utterance.ANNOUNCE})


@dataclass(frozen=True, slots=True)
class Sound:
    """A text as the rules read it, for the ear to listen to."""

    tokens: Tokens
    folded: Folded
    mentions: Sequence[Mention]
    said: Sequence[Said]
    told: Sequence[Described]
    political: bool
    question: bool
    #: A choice of a number and nothing else: nothing there tells the ear otherwise.
    bare: Said | None = None
    #: The rules heard nothing and know why: below this the ear has no say. Units: probability.
    settled: float = 0.0
    #: Names, titles and figures and nothing else, as in a table.
    row: bool = False
    #: The tokens that only tell when, where and how a vote is cast.
    aside: frozenset[int] = frozenset()


class Parts:
    """The sentences of a text, each of which can be listened to alone."""

    __slots__ = ("_begins", "_firsts", "_held", "_whole")

    def __init__(self, whole: Sound) -> None:
        """Sort what was read by the sentence it stands in. Cost: linear, but for looking sentences up."""
        tokens, place = whole.tokens, whole.folded.span
        self._whole = whole
        self._firsts = [place(*pair)[0] for pair in zip(tokens.starts, tokens.ends, strict=True)]
        self._begins = [self._firsts[begin] for begin, _, _ in tokens.sentences]
        self._held: dict[int, _Held] = {}
        for said in whole.said:
            self._of(said.span).said.append(said)
        for told in whole.told:
            self._of(told.span).told.append(told)
        for mention in whole.mentions:
            self._of(mention.span).mentions.append(mention)

    def number(self, span: Span) -> int:
        """Which sentence a stretch of the text begins in."""
        return max(0, bisect_right(self._begins, span[0]) - 1)

    def alone(self, number: int) -> Sound | None:
        """A sentence without what only tells how a vote is cast; None where that is the whole text."""
        whole, held = self._whole, self._held.get(number, _Held())
        begin, end, closing = whole.tokens.sentences[number]
        beside = self._within(held.said, _TEACHING) - self._within(held.said, PARTISAN)
        kept = [at for at in range(begin, end) if at not in beside and at not in whole.aside]
        if not kept or len(kept) == len(whole.tokens.words):
            return None
        tokens, folded = _excerpt(whole, kept, closing)
        return replace(
            whole,
            tokens=tokens,
            folded=folded,
            mentions=held.mentions,
            said=[one for one in held.said if one.kind not in _TEACHING],
            told=held.told,
            question=closing == "?",
            aside=frozenset(),
        )

    def _of(self, span: Span) -> _Held:
        return self._held.setdefault(self.number(span), _Held())

    def _within(self, said: Sequence[Said], kinds: Collection[Utterance]) -> frozenset[int]:
        """The tokens that utterances of some kinds are made of."""
        firsts, spans = self._firsts, [one.span for one in said if one.kind in kinds]
        return frozenset(
            at for first, last in spans for at in range(bisect_left(firsts, first), bisect_left(firsts, last))
        )


@dataclass(slots=True)
class _Held:
    """What was read in one sentence."""

    said: list[Said] = field(default_factory=list)
    told: list[Described] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def _excerpt(sound: Sound, kept: Sequence[int], closing: str) -> tuple[Tokens, Folded]:
    """Some tokens of a text with the signs between them, and the way back to the original. Cost: linear."""
    tokens, folded = sound.tokens, sound.folded
    out, text, places = Tokens(""), [], list[int]()
    before, end = -1, 0
    for at in kept:
        first, last = tokens.starts[at], tokens.ends[at]
        if before >= 0:
            gap = tokens.text[end:first] if before == at - 1 else " "
            text.append(gap)
            places += range(end, end + len(gap))
        out.starts.append(len(places))
        text.append(tokens.text[first:last])
        places += range(first, last)
        out.words.append(tokens.words[at])
        out.ends.append(len(places))
        out.breaks.append(tokens.breaks[at])
        before, end = at, last
    places.append(end)
    out.text = "".join(text) + closing
    places += [end] * len(closing)
    out.sentences.append((0, len(kept), closing))
    back = folded.offsets
    offsets = places if back is None else [back[place] for place in places]
    return out, Folded(out.text, offsets, folded.disguised, folded.inside)

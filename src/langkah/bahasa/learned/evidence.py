"""A text as the ear hears it: standard words, stems, and what the rules heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from langkah.bahasa.fold import Folded
from langkah.bahasa.learned.features import Features, main_target, named, stream
from langkah.bahasa.reading import Described, Mention, Said
from langkah.bahasa.tokens import Tokens
from langkah.bahasa.words import Lexicon, squeeze
from langkah.terms.utterance import Utterance

#: A word is cut to so many letters: what Indonesian hangs on its end says little about a side.
_STEM: Final = 6
#: Confidence is told in eighths.
_PARTS: Final = 8
#: Mentions are counted up to here.
_MOST: Final = 3
#: What stands for a name, a number or a tag begins with this, and a class of words too.
_MARK: Final = "<"


def standard_words(tokens: Tokens, mentions: Sequence[Mention], folded: Folded, known: Lexicon) -> list[str]:
    """The words of a text with roles for names, slang and inflected forms in their standard form."""
    who = named(tokens, mentions, folded)
    return [_standard(word, known) for word in stream(tokens, who, main_target(mentions))]


def _standard(word: str, known: Lexicon) -> str:
    if word[0] == _MARK:
        return word
    entry, _ = known.find(word)
    return next((one for one in entry or () if one[0] != _MARK), "") or squeeze(word)


def heard_as(items: Sequence[str], folded: Folded, evidence: Sequence[str]) -> list[str]:
    """The features of a text: words, neighbours, negated words, stems, and what the rules heard."""
    stems = ["/" + item[:_STEM] for item in items]
    found = [*Features(items, folded.text).words(), *stems, *map(" ".join, pairwise(stems)), *evidence]
    return list(dict.fromkeys(found))


def evidence(
    said: Sequence[Said],
    told: Sequence[Described],
    mentions: Sequence[Mention],
    *,
    political: bool,
    question: bool,
) -> list[str]:
    """What the rules heard, each thing apart from its strength."""
    found = [f"@m:{min(_MOST, len(mentions))}", f"@political:{political:d}", f"@question:{question:d}"]
    found += [f"@{one.kind}" for one in mentions]
    found += _utterances(said)
    for one in told:
        found += [f"@act:{one.act}", f"@act:{int(one.confidence * _PARTS)}"]
    return found


def _utterances(said: Sequence[Said]) -> Iterator[str]:
    for one in said:
        if one.kind is Utterance.SLOGAN:
            continue  # a slogan alone is never more than a caution, so it is no evidence here
        yield f"@says:{one.kind}"
        yield f"@says:{one.kind}:{one.stance}"
        yield f"@says:{one.kind}:{int(one.confidence * _PARTS)}"

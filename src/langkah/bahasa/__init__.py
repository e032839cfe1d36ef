"""Reads Indonesian text: who is meant, what is said, and which step is told of.

`read(text, gazetteer)` is all there is to call. It goes over the text once, in steps that each cost no
more than a constant per word:

1. `fold` undoes disguises and keeps the way back to the original.
2. `tokens` cuts words, tags and sentences, and notes what stands between the words.
3. `words` looks each word up: its standard form and the classes it belongs to ("vote", "praise", "neg").
   Slang, regional words and inflected forms are all in the one compiled table; nothing is guessed at run time
   but endings, lengthened letters and glued tags.
4. `mentions` finds who competes: names of the `Gazetteer` (arguments of the model, never features of it),
   numbers, "our ticket", and names that no list holds but a frame gives away ("calon wali kota Rina"). On the
   way it adds up how political the text is. A common word or a bare number needs that sign to be someone.
5. `words.Walk` follows the tree of patterns: "<vote0> .. <w>" is a voting verb, up to three words, a contestant.
   Each pattern that is found carries a kind, a side and a weight; all of them are rows of tables.
6. `stance` takes force away where it must: negation turns a side; quotation, warning, report, question, refusal
   and hoax frames (`framing`) weaken; sport and shops silence. What is left is a confidence: firm from 0.75, doubt
   from 0.5, a hint from 0.3, nothing below. Where someone may or may not compete, it is a doubt at most.
   Where all that is told of somebody is a plain fact, or what others said (`framing.settled`), or where there are
   only names and figures as in a table (`framing.rows`), the ear is not asked.
7. `together` hears what classes of words say that stand close to one another though no phrase binds them: "goods,
   a vote and a secret". Bundles are told with doubt, and each names the lawful frames that silence it.
8. `deeds` reads the same patterns for acts that the writer tells of as their own, with counterparts and facts;
   `personal` finds NIK, telephone and account numbers, and where somebody lives.

The tables under `lexicon/` (word, tag, weight, source, since) are our own wording and the place to teach the room
something: `words` and `slang`, `mentions` and `figures` (names and nicknames of past elections, dated), `speech`,
`lawful`, `deeds`, `marks` (phrases that give a word one more class) and `together` (bundles of classes: `a|b` one
of them, `-a` none of them, `=name` a group; `near` within one sentence). `tools/lexicon.py` compiles them and
refuses rows that raise an alarm on an example of `clear`.

A pattern item is a word, a class `<name>`, a choice `a|b`, something that may be missing `(a)`, or a gap: `..` up
to 3 words, `...` up to 7, `....` up to 14; `a_b` is two words. Tags are kinds of utterance with a side (`call:for`),
or `act:`, `obj:`, `fact:` and `ctx:` for deeds; `need` wants a sign of politics, `tag` a hashtag. There are no
regular expressions: hostile text costs linear time too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from langkah.bahasa.bare import bare
from langkah.bahasa.deeds import described
from langkah.bahasa.fold import Folded, fold
from langkah.bahasa.framing.debunked import debunked
from langkah.bahasa.framing.rows import is_row
from langkah.bahasa.framing.seconded import seconded
from langkah.bahasa.framing.settled import settled
from langkah.bahasa.gazetteer import Gazetteer
from langkah.bahasa.learned.ear import (
    USUAL,
    Hearing,
    features_of,
    is_silent,
    is_topical,
    listen,
    probability,
)
from langkah.bahasa.learned.sound import Sound
from langkah.bahasa.mentions import Scene, cast
from langkah.bahasa.personal import personal
from langkah.bahasa.reading import NOTHING, Described, Mention, Reading, Said, Span
from langkah.bahasa.stance import LEAST, Judge
from langkah.bahasa.together import heard, mark
from langkah.bahasa.tokens import split
from langkah.bahasa.words import Walk, lexicon
from langkah.terms.step import Act
from langkah.terms.utterance import PARTISAN, Utterance

_FIRM: Final = 0.75
#: What makes a key of a digit, and how many characters such a key is.
_KEY: Final = "\u20e3"
_KEY_SIZE: Final = 3
#: At or above this an utterance is told with doubt.
_DOUBT: Final = 0.5
#: Figures of votes, whatever they are of.
_COUNTS: Final = frozenset({Utterance.QUICK_COUNT, Utterance.RESULT_CLAIM})
#: The class of a phrase that only tells when, where and how a vote is cast.
_POLLING: Final = "polling"
#: Acts of one's own duty, which a call for a relative does not become.
_DUTIES: Final = frozenset({Act.FAMILY_TIE_DECLARE, Act.COI_AVOID})

__all__ = [
    "NOTHING",
    "Described",
    "Gazetteer",
    "Heard",
    "Hearing",
    "Mention",
    "Reading",
    "Said",
    "Sound",
    "hear",
    "read",
    "sound_of",
]


def read(text: str, gazetteer: Gazetteer, on: date | None = None, hearing: Hearing = USUAL) -> Reading:
    """What a text says about whom, and how surely, on a day; without one, names of every election are known.

    Cost: linear.
    """
    sound = sound_of(text, gazetteer, on)
    if sound is None:
        return NOTHING
    said, told = listen(sound, lexicon(), hearing)
    tokens, place = sound.tokens, sound.folded.span
    return Reading(
        mentions=tuple(sound.mentions),
        said=tuple(one for one in said if one.confidence >= LEAST),
        described=tuple(told),
        sentences=tuple(
            place(tokens.starts[begin], tokens.ends[end - 1]) for begin, end, _ in tokens.sentences
        ),
        political=sound.political,
        disguised=sound.folded.disguised,
        is_question=sound.question,
        row=sound.row,
    )


@dataclass(frozen=True, slots=True)
class Heard:
    """What the learned ear was asked about a text, and how sure of a breach it is.

    `silent`: the rules heard nothing; `topical`: it is about an election or the office. Units: probability.
    """

    sure: float
    silent: bool
    topical: bool


def hear(text: str, gazetteer: Gazetteer, on: date | None = None) -> Heard | None:
    """What the ear makes of a text; None where there are no words. Cost: linear."""
    sound = sound_of(text, gazetteer, on)
    if sound is None:
        return None
    sure = probability(sound, lexicon())
    sure = 0.0 if sure < sound.settled else sure
    topical = is_topical(sound, features_of(sound, lexicon()))
    return Heard(sure, is_silent(sound.said, sound.told), topical)


def sound_of(text: str, gazetteer: Gazetteer, on: date | None = None) -> Sound | None:
    """A text as the rules alone read it: what the learned ear listens to, and learns from."""
    folded = fold(text)
    known = lexicon()
    shown = text if folded.offsets is None else _recased(text, folded)
    if _is_erratic(shown):
        shown = folded.text
    tokens = split(
        shown,
        folded.text,
        lambda seen, low: gazetteer.cut(seen, low, known),
        known.forms,
        lambda _, low: gazetteer.unglue(low, known),
    )
    if not tokens.words:
        return None
    scene = Scene(tokens, shown, known, gazetteer, on.isoformat()[:7] if on else "")
    scene.span = folded.span
    if _KEY in text:
        scene.keys = [at for at in range(len(tokens.words)) if _is_key(text, scene.place(at, at + 1))]
    found = cast(scene)
    hits = Walk(known, scene.entries, found.units).through("speech", tokens.sentences)
    hits = scene.heard(hits)
    mark(scene, found, hits)
    put_right = debunked(scene, hits)
    said = [*put_right, *seconded(scene, found, Judge(scene, found).judge(hits)), *personal(scene)]
    more, deeds = heard(scene, found)
    said = _counted([*said, *_unheard(said, more)])
    told = _beside(said, [*described(scene, found, hits), *deeds])
    return Sound(
        tokens=tokens,
        folded=folded,
        mentions=found.mentions,
        said=said,
        told=told,
        political=scene.score >= 2,
        question=any(closing == "?" for _, _, closing in tokens.sentences),
        bare=bare(scene),
        settled=settled(scene, found, said, told),
        row=is_row(scene, found),
        aside=frozenset(at for hit in hits if hit.rule.side == _POLLING for at in range(hit.start, hit.end)),
    )


def _is_key(text: str, span: Span) -> bool:
    """True if a stretch of a text is one number on a key."""
    start, end = span
    return text[start : start + 1].isdigit() and _KEY in text[start : end + 2] and end - start <= _KEY_SIZE


def _recased(text: str, folded: Folded) -> str:
    """The folded text with the capitals that the original has in the same places."""
    pairs = zip(folded.text, folded.offsets or (), strict=False)
    cased = [char.upper() if text[at : at + 1].isupper() else char for char, at in pairs]
    return "".join(cased) if all(len(char) == 1 for char in cased) else folded.text


def _is_erratic(shown: str) -> bool:
    """True if capitals stand inside words so often that they tell nothing: "aYo PiLiH"."""
    letters = len(shown) - shown.count(" ")
    if sum(map(str.isupper, shown)) * 6 <= letters or shown.isupper():
        return False
    return sum(left.islower() and right.isupper() for left, right in pairwise(shown)) * 6 > letters


def _counted(said: Sequence[Said]) -> list[Said]:
    """Less forecasts where figures of a count are told: who leads in them is news, not a wish."""
    if not any(one.kind in _COUNTS and one.confidence >= _DOUBT for one in said):
        return list(said)
    told = {one.span for one in said if one.kind is Utterance.PREDICT}
    return [
        one for one in said if one.span not in told or one.kind not in (Utterance.PREDICT, Utterance.ENDORSE)
    ]


def _unheard(said: Sequence[Said], more: Sequence[Said]) -> list[Said]:
    """Of what words say together, the surest of each kind, where no phrase has said such a thing already."""
    sides = {one.kind in PARTISAN for one in said if one.confidence >= _DOUBT}
    sure = {one.kind for one in said if one.confidence >= _DOUBT}
    out: dict[Utterance, Said] = {}
    for one in sorted(more, key=lambda some: -some.confidence):
        heard = one.kind in sure or (one.kind in PARTISAN and (True in sides or out.keys() & PARTISAN))
        if not heard:
            out.setdefault(one.kind, one)
    return list(out.values())


def _beside(said: Sequence[Said], told: Sequence[Described]) -> list[Described]:
    """The acts that still count beside what is said: a firm call is itself the step, whatever else is hinted at."""
    firm = {one.kind for one in said if one.confidence >= _FIRM}
    left = [one for one in told if not (one.act is Act.GIFT_RECEIVE and Utterance.GIVE_GOODS in firm)]
    if PARTISAN & firm:
        return [one for one in left if one.confidence >= _FIRM and one.act not in _DUTIES]
    return left

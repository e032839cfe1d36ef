"""The learned ear: doubt where rules heard nothing, less force where it differs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from langkah.bahasa.learned.blends import blend
from langkah.bahasa.learned.encoder import encoder
from langkah.bahasa.learned.evidence import evidence, heard_as, standard_words
from langkah.bahasa.learned.features import main_target
from langkah.bahasa.learned.heads import Head, Rivals, head, names
from langkah.bahasa.learned.pieces import parts_of
from langkah.bahasa.learned.sound import Parts, Sound
from langkah.bahasa.reading import Described, Mention, Said, Span
from langkah.bahasa.words import Lexicon
from langkah.terms.step import Act, Toward
from langkah.terms.utterance import LAWFUL, Stance, Utterance

#: The questions to the whole text (is it a breach; is it about an election or the office at all), and how the heads
#: of the kinds of breach are named.
BREACH: Final = "breach"
TOPIC: Final = "topic"
_KIND: Final = "kind "
#: What a doubt weighs: enough to have somebody ask, never enough to forbid, whatever the score.
DOUBT: Final = 0.6
#: Below it, what the rules heard is asked about and no longer forbidden: of 67 unseen texts that they forbade there,
#: a third were lawful, against one in fifty above.
_SURE: Final = 0.75
#: From here on the rules heard enough by themselves.
_HEARD: Final = 0.5
#: What is left of a side that the ear does not hear at all.
_NOTHING: Final = 0.2
#: So far below the limit nothing is left of it; nearer, a doubt.
_LEAST: Final = 0.2
_FIRM: Final = 0.75
#: From here on a text is about an election or the office; few everyday texts that sound like a breach get there. On
#: 8,000 texts by new writers, 0.45 instead of 0.5 caught 116 breaches for 8 lawful texts and 3 in 1,000 everyday ones.
_TOPICAL: Final = 0.45

#: The utterances that a kind of breach amounts to; the others are acts.
_SAYS: Final[Mapping[str, tuple[Utterance, ...]]] = {
    "call": (Utterance.CALL,),
    "endorse": (Utterance.ENDORSE,),
    "predict": (Utterance.ENDORSE,),
    "attack": (Utterance.ATTACK,),
    "recruit": (Utterance.RECRUIT,),
    "goods": (Utterance.GIVE_GOODS,),
    "mobilise": (Utterance.MOBILISE,),
    "leak": (Utterance.LEAK,),
    # Whoever plays on origin or faith to move a choice speaks against somebody who competes.
    "sara": (Utterance.SARA, Utterance.ATTACK),
    "institution": (Utterance.HARM_INSTITUTION,),
}
_DOES: Final[Mapping[str, Act]] = {"tilt": Act.DECIDE_PARTISAN, "act": Act.PARTISAN_ACTIVITY}
KINDS: Final = (*_SAYS, *_DOES)
#: What loses force where the ear hears otherwise: sides taken in words. Hoaxes, insults and data stay what they are.
_SIDES: Final = frozenset(
    {
        Utterance.CALL, Utterance.ENDORSE, Utterance.ATTACK, Utterance.COMPARE, Utterance.RECRUIT, Utterance.SLOGAN,
        Utterance.MOBILISE, Utterance.GIVE_GOODS, Utterance.DISCLOSE_VOTE, Utterance.PREDICT,
    }
)  # fmt: skip

_SIDED: Final = frozenset(
    {
        Act.PHOTO_WITH_CANDIDATE, Act.DISPLAY_MATERIAL, Act.PARTISAN_ACTIVITY, Act.CAMPAIGN_ACTIVITY, Act.LIKE,
        Act.DECIDE_PARTISAN, Act.REGISTER_AS_CANDIDATE, Act.SPEAK_AT_PARTY, Act.GIFT_RECEIVE, Act.USE_STATE_FACILITY,
    }
)  # fmt: skip
#: The same and the others of which a text that is not sure to be a breach may tell without doing them.
_TOLD: Final = _SIDED | {
    Act.WEAR_ATTRIBUTE, Act.WEAR_SYMBOL, Act.PHOTO_WITH_CAMPAIGN_TEAM, Act.PHOTO_WITH_CAMPAIGN_MATERIAL, Act.GESTURE,
    Act.DONATE, Act.APPROACH_PUBLIC, Act.APPROACH_PARTY, Act.ATTEND_CAMPAIGN, Act.ATTEND_DECLARATION,
    Act.JOIN_CAMPAIGN, Act.JOIN_CAMPAIGN_ACTIVITY, Act.CAMPAIGN_TEAM_ROLE, Act.FOLLOW_GROUP, Act.JOIN_PARTY,
}  # fmt: skip
#: What a text that sounds lawful keeps: what speaks for it, and digits, results and insults, which are what they are.
_KEPT: Final = LAWFUL | {Utterance.PERSONAL_DATA, Utterance.RESULT_CLAIM, Utterance.INSULT}
#: Figures that a law forbids on some days, whatever side they are told for.
_FIGURES: Final = frozenset({Utterance.SURVEY, Utterance.QUICK_COUNT})
#: Words that take a side on any day, whoever says them.
_WEIGHTY: Final = frozenset(
    {
        Utterance.CALL,
        Utterance.ENDORSE,
        Utterance.ATTACK,
        Utterance.RECRUIT,
        Utterance.MOBILISE,
        Utterance.GIVE_GOODS,
    }
)
#: Below it a text tells of somebody else's side, as a headline does, even in the words of a call: of 229 real posts
#: there that the ear never met, 212 are lawful.
_TELLS: Final = 0.1
#: From here on the ear is all but certain: of 809 real posts above it that it never met, 779 are breaches.
_CERTAIN: Final = 0.9
#: From here on words are the writer's own and meant, or all but.
_MEANT: Final = 0.7
#: From here on a name or a number is nobody else's and nothing else's.
_NAMED: Final = 0.9
#: A slogan with fewer words beside it stands alone.
_WORDS_BESIDE: Final = 4


@dataclass(frozen=True, slots=True)
class Hearing:
    """From which probability of a breach the ear has a say; an office may set its own (`desk.attune`).

    `ask`: a text that rules are silent on is doubted; `alone`: the same where it is about neither an election nor the
    office; `care`: below it, a side that rules heard loses force, and below half of it whatever is said does.
    `deep`: whether the encoder is asked in doubt, where it is installed. Units: probability.
    """

    ask: float = 0.6
    care: float = 0.6
    alone: float = 0.95
    deep: bool = True


USUAL: Final = Hearing()


def features_of(sound: Sound, known: Lexicon) -> list[str]:
    """What the ear hears of a text. Cost: linear."""
    slogans = [one.span for one in sound.said if one.kind is Utterance.SLOGAN]
    # A slogan alone is never more than a caution, so who is named in one is not heard: the rest must tell.
    mentions = [
        one for one in sound.mentions if not any(first <= one.span[0] < last for first, last in slogans)
    ]
    items = standard_words(sound.tokens, mentions, sound.folded, known)
    heard = evidence(sound.said, sound.told, mentions, political=sound.political, question=sound.question)
    return heard_as(items, sound.folded, heard)


def probability(sound: Sound, known: Lexicon, *, deep: bool = True) -> float:
    """How sure the ear is that a text is a breach. Cost: linear."""
    return _sure(sound, features_of(sound, known), deep=deep)


def _sure(sound: Sound, features: Collection[str], *, deep: bool) -> float:
    """The probability of the linear head, or, where that is in doubt, of both stages together."""
    one, both = head(BREACH), blend(BREACH) if deep else None
    margin = one.margin(features)
    sure = one.probability_at(margin)
    if both is None or not both.doubts(sure):
        return sure
    reader = encoder()
    if reader is None:
        return sure
    parts = parts_of(sound.tokens, sound.mentions, sound.folded)
    return both.probability(reader.scores(parts)[BREACH], margin)


def listen(sound: Sound, known: Lexicon, hearing: Hearing = USUAL) -> tuple[list[Said], list[Described]]:
    """What is said and told, once the ear has been asked too.

    Where the rules heard nothing, a text that sounds like a breach gets one doubt; where they heard something in a
    text that sounds lawful, it loses its force, but for a side that one of its sentences takes by itself.
    Units: confidence in [0, 1]. Cost: linear.
    """
    said, told = list(sound.said), list(sound.told)
    if sound.bare is not None:
        heard = any(one.kind in _SIDES and one.confidence >= _HEARD for one in said)
        return (said if heard else [*said, sound.bare]), told
    features = features_of(sound, known)
    sure = _sure(sound, features, deep=hearing.deep)
    if sure < sound.settled:
        return said, told
    if sure >= hearing.ask and (is_silent(said, told) or not _takes_side(said, told, sure)):
        if (sure >= hearing.alone or is_topical(sound, features)) and not _is_slogan(sound):
            said = [_excused(one, sure) for one in said]
            _doubt(sound, features, said, told)
        return said, told
    if sure >= max(_SURE, hearing.care):
        return said, told
    near, slogan = _Near(sound, known, hearing, sure), _is_slogan(sound)
    said = [_left(one, near.sure_of(one), hearing, slogan) for one in said]
    return said, [_left_of_deed(one, sure, hearing, slogan) for one in told]


class _Near:
    """How sure the ear is of what the rules heard: a passage is as grave as its gravest sentence.

    What is said in the sentences around a call, and how a vote is cast, makes nobody else's of it; the frames of the
    whole text (a quotation, an example, a report, a refusal) the rules have counted before.
    """

    __slots__ = ("_deep", "_heard", "_known", "_parts", "_sound", "_whole")

    def __init__(self, sound: Sound, known: Lexicon, hearing: Hearing, sure: float) -> None:
        self._sound, self._known, self._deep = sound, known, hearing.deep
        self._whole = sure
        self._parts: Parts | None = None
        self._heard: dict[int, tuple[float, bool, bool]] = {}

    def sure_of(self, one: Said) -> float:
        """The probability of the whole, or of the sentence alone where that leaves a side its force."""
        if not _is_of_somebody(one):
            return self._whole
        parts = self._parts = self._parts or Parts(self._sound)
        number = parts.number(one.span)
        if number not in self._heard:
            self._heard[number] = self._alone(parts.alone(number))
        sure, several, shared = self._heard[number]
        # who judges all of them in one breath may treat them alike, and who tells what each chooses calls for none
        return self._whole if shared or (several and not _is_plain(one)) else sure

    def _alone(self, sound: Sound | None) -> tuple[float, bool, bool]:
        """What the ear makes of one sentence, whether it names several who compete, and is for more than one."""
        if sound is None:
            return self._whole, False, False
        sure = probability(sound, self._known, deep=self._deep)
        backed = {one.target.who for one in sound.said if one.stance is Stance.FOR and one.target is not None}
        several = len({one.who for one in sound.mentions}) > 1
        return sure if sure >= _SURE else self._whole, several, len(backed) > 1


def _is_of_somebody(one: Said) -> bool:
    """Whether words take a side for or against somebody who is known to compete, and are meant."""
    if one.target is None or one.target.who is None or one.kind not in _WEIGHTY or one.confidence < _MEANT:
        return False
    return _is_plain(one) or one.target.confidence >= _NAMED


def _left(one: Said, sure: float, hearing: Hearing, slogan: bool) -> Said:
    """What the ear leaves of what is said, at a probability."""
    if sure < hearing.care / 2 and not slogan:
        one = _next_to_nothing(one, sure)
    elif sure < hearing.care:
        one = _weaker(one, _NOTHING if sure < hearing.care - _LEAST else DOUBT)
    return _asked(one) if sure < _SURE else one


def _left_of_deed(one: Described, sure: float, hearing: Hearing, slogan: bool) -> Described:
    """What the ear leaves of what is told to be done, at a probability."""
    if sure < hearing.care / 2 and not slogan:
        one = _unlikely(one, sure < hearing.care / 3, sure)
    return _doubted(one) if sure < _SURE else one


def is_silent(said: Sequence[Said], told: Sequence[Described]) -> bool:
    """Whether the rules heard nothing that could be a breach."""
    return not told and not any(one.confidence >= _HEARD and one.kind not in LAWFUL for one in said)


def _takes_side(said: Sequence[Said], told: Sequence[Described], sure: float) -> bool:
    """Whether the rules heard a side, or what has a law of its own: what else they heard may weigh nothing for some.

    Where the ear is all but certain, only words that weigh on every day are enough.
    """
    if sure >= _CERTAIN:
        return any(one.kind in _WEIGHTY and one.confidence >= DOUBT for one in said)
    enough = _SIDES | _FIGURES
    done = any(one.act in _TOLD and one.confidence >= _HEARD for one in told)
    return done or any(one.kind in enough and one.confidence >= _HEARD for one in said)


def is_topical(sound: Sound, features: Collection[str]) -> bool:
    """Whether this is about an election or the office at all: by the rules, or by the head of the topic."""
    return sound.political or bool(sound.mentions) or head(TOPIC).probability(features) >= _TOPICAL


def _is_slogan(sound: Sound) -> bool:
    """Whether there is a slogan and next to no word beside it: alone it is never more than a caution."""
    spans = [one.span for one in sound.said if one.kind is Utterance.SLOGAN]
    if not spans:
        return False
    place, tokens = sound.folded.span, sound.tokens
    begins = [place(*pair)[0] for pair in zip(tokens.starts, tokens.ends, strict=True)]
    return sum(not any(first <= at < last for first, last in spans) for at in begins) < _WORDS_BESIDE


def _unlikely(one: Described, far: bool, sure: float) -> Described:
    """An act that takes a side, in a text that the ear is sure is lawful; further down, one told of others."""
    acts = _TOLD | {Act.LEAK_NONPUBLIC} if sure < _TELLS else _SIDED
    return replace(one, confidence=_NOTHING) if far and one.act in acts else one


def _excused(one: Said, sure: float) -> Said:
    """What speaks for a text ("to set this right: …") speaks for nothing where the ear is all but certain."""
    if sure < _CERTAIN or one.kind not in LAWFUL:
        return one
    return replace(one, confidence=min(one.confidence, _NOTHING))


def _asked(one: Said) -> Said:
    """What is said, as something to ask about; what speaks for a text, digits, figures and insults stay."""
    kept = one.kind in _KEPT | _FIGURES or one.confidence <= DOUBT or _is_plain(one)
    return one if kept else replace(one, confidence=DOUBT)


def _doubted(one: Described) -> Described:
    """What is told to be done, as something to ask about."""
    return one if one.confidence <= DOUBT or one.act not in _TOLD else replace(one, confidence=DOUBT)


def _next_to_nothing(one: Said, sure: float) -> Said:
    """What is left of words in a text that the ear is sure is lawful."""
    if one.kind in _KEPT or (one.kind is Utterance.SLOGAN and sure >= _TELLS):
        return one
    # Somebody whom no list knows may be a singer: "dukung …, vote sekarang".
    listed = one.target is not None and one.target.who is not None
    most = DOUBT if listed and _is_plain(one) and sure >= _TELLS else _NOTHING
    return replace(one, confidence=min(one.confidence, most))


def _weaker(one: Said, most: float) -> Said:
    if one.kind not in _SIDES or one.kind is Utterance.SLOGAN or one.confidence <= most or _is_plain(one):
        return one
    return replace(one, confidence=most)


def _is_plain(one: Said) -> bool:
    """A call for or against somebody who competes: nothing else in the text makes that milder."""
    return one.kind is Utterance.CALL and one.confidence >= _FIRM and one.target is not None


def _doubt(sound: Sound, features: Collection[str], said: list[Said], told: list[Described]) -> None:
    """One doubt of the likeliest kind, where the text weighs most."""
    heard, seen = doubt(
        _kinds().likeliest(features), _weightiest(sound, head(BREACH)), _target(sound.mentions)
    )
    said += heard
    told += seen


@cache
def _kinds() -> Rivals:
    return Rivals({kind: head(_KIND + kind) for kind in KINDS})


def doubt(kind: str, span: Span, target: Mention | None) -> tuple[list[Said], list[Described]]:
    """What a kind of breach is said or done as, in doubt."""
    if kind in _DOES:
        return [], [Described(_DOES[kind], span, DOUBT, (Toward.CONTESTANT,))]
    # No stance: norms may take a stance as told for sure, and a score is never that.
    return [Said(what, span, DOUBT, Stance.ABOUT, target) for what in _SAYS[kind]], []


def _target(mentions: Sequence[Mention]) -> Mention | None:
    who = main_target(mentions)
    return next((one for one in mentions if one.who == who), None)


def _weightiest(sound: Sound, one: Head) -> Span:
    """The sentence whose words weigh most on the side of a breach."""
    tokens, place = sound.tokens, sound.folded.span
    best: tuple[float, Span] | None = None
    for begin, end, _ in tokens.sentences:
        weight = sum(one.weights.get(word, 0) for word in tokens.words[begin:end])
        if best is None or weight > best[0]:
            best = (
                weight,
                (place(tokens.starts[begin], tokens.ends[begin])[0], place(0, tokens.ends[end - 1])[1]),
            )
    return best[1] if best else (0, 0)


def kind_heads() -> tuple[str, ...]:
    """The kinds of breach that have a head."""
    return tuple(name.removeprefix(_KIND) for name in names() if name.startswith(_KIND))

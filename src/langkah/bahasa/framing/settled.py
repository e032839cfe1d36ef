"""Where words settle what a text is: a plain fact, or what others said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.framing.rows import tells_nothing
from langkah.bahasa.reading import Described, Said
from langkah.bahasa.tokens import HASH, QUOTE
from langkah.terms.utterance import LAWFUL, Utterance

#: At or above this the rules heard something themselves, and nothing is settled.
_HEARD: Final = 0.5
#: Below it the ear does not speak where the rules know why they are silent: who was late; what a programme costs.
_KNOWN: Final = 0.9
_APART: Final = 0.99
#: Where there are no words at all that could take a side, or only ones that are called false.
_NO_SAY: Final = 1.0
#: Where no side can be taken: when somebody comes home, and what a programme costs and does.
_NO_SIDE: Final = "homely programme"
#: Frames of what others say or do, and of who warns of it.
_PASSED_ON: Final = "reported clarified clarify warned"
#: What tells that the writer has a part in it, whatever the frame is.
_TAKING_PART: Final = "secret tilt benefit threat own debt feint"
#: What shows the heart of whoever passes words on.
_ROOTING: Final = "love mock favour"
#: Refusals, games and programmes, where nobody who competes is named.
_OF_NOBODY: Final = "refused game programme"
_SIDED: Final = "side person vote0 vote1"
#: What a mere fact has no use for.
_STIRRED: Final = (
    "praise praisew better blame insult foul crime support vote0 vote1 win0 inv sign stir I1 we you must"
)
#: What judges somebody who need not be named again.
_JUDGED: Final = "praise praisew better insult support win0"
#: What an official result has no use for.
_CHEERED: Final = "praise praisew better insult inv hope support I1 we you must"
_NOR: Final = frozenset({"maupun", "ataupun"})
_OTHERS: Final = frozenset({"lain", "lainnya", "manapun", "siapapun"})
#: What is hoped for is no mere greeting where this stands there.
_HOPED_FOR: Final = "win stay date ballot cand cand1 lead"


def settled(scene: Scene, found: Cast, said: Sequence[Said], told: Sequence[Described]) -> float:
    """Up to where the ear has no say: the rules heard nothing and know why. Units: probability. Cost: linear."""
    if told or any(one.confidence >= _HEARD and one.kind not in LAWFUL for one in said):
        return 0.0
    if tells_nothing(scene, found) or _is_put_right(scene):
        return _NO_SAY
    if not _is_settled(scene, found, said):
        return 0.0
    apart = scene.whole & scene.known.any_of(_NO_SIDE) or _is_quotation(scene, _unquoted(scene))
    return _APART if apart else _KNOWN


def _is_settled(scene: Scene, found: Cast, said: Sequence[Said]) -> bool:
    """True if what is told is a fact, or somebody else's words."""
    any_of, own = scene.known.any_of, _unquoted(scene)
    if (own & scene.bits["warned"] and not own & any_of(_SIDED)) or _of_all_alike(scene, own):
        return True
    if own & any_of(_TAKING_PART) or any(broken & HASH for broken in scene.tokens.breaks):
        return False
    tallied = own & scene.bits["tallied"] and not own & any_of(_CHEERED)
    if tallied or (own & any_of(_OF_NOBODY) and not own & any_of(_SIDED)):
        return True
    if own & any_of(_ROOTING):
        return False
    passed_on = own & any_of(_PASSED_ON) or _is_quotation(scene, own) or _is_of_none(scene, own)
    if passed_on or (own & scene.bits["programme"] and _is_of_policy(said)):
        return True
    if own & any_of(_STIRRED) or (own & scene.bits["hope"] and own & any_of(_HOPED_FOR)):
        return False
    return bool(own & scene.bits["illus"] or _is_plain(scene, found))


def _is_put_right(scene: Scene) -> bool:
    """True if somebody is named, or anything chosen, only where it is called false: "SALAH: KPU menyuruh …"."""
    debunked = scene.bits["debunked"]
    if not scene.whole & debunked:
        return False
    sided = scene.known.any_of(f"{_SIDED} {_JUDGED}")
    masks = [scene.around(begin, end) for begin, end, _ in scene.tokens.sentences]
    return all(mask & debunked or not mask & sided for mask in masks)


def _is_quotation(scene: Scene, own: int) -> bool:
    """True if others are quoted and nothing else is said: 'Kata tetangga: "Mantap"'."""
    own_side = scene.known.any_of(f"{_SIDED} {_STIRRED}")
    quotes = any(broken & QUOTE for broken in scene.tokens.breaks)
    return bool(quotes and own & scene.bits["report"] and not own & own_side)


def _is_of_none(scene: Scene, own: int) -> bool:
    """True if the writer is for none of them: "tidak mendukung Prabowo maupun yang lain"."""
    words = scene.tokens.words
    return bool(own & scene.bits["neg"]) and not (_NOR.isdisjoint(words) or _OTHERS.isdisjoint(words))


def _is_of_policy(said: Sequence[Said]) -> bool:
    """True if a policy is judged, and not who made it."""
    return any(one.kind is Utterance.CRITICISE_POLICY and one.confidence >= _HEARD for one in said)


def _of_all_alike(scene: Scene, own: int) -> bool:
    """True if something is set right for every side at once: "jangan sebar kebencian ke pendukung 01, 02, atau 03"."""
    return bool(own & scene.bits["clarified"] and own & scene.bits["alike"])


def _is_plain(scene: Scene, found: Cast) -> bool:
    """True if every sentence that names somebody says something plain of them: "Rina lahir di Solo"."""
    plain = scene.known.any_of("plain homely programme")
    named = [at for at, units in found.units.items() if any(symbol == "<w>" for symbol, _, _ in units)]
    sentences = [(begin, end) for begin, end, _ in scene.tokens.sentences]
    naming = [stretch for stretch in sentences if any(stretch[0] <= at < stretch[1] for at in named)]
    return bool(scene.whole & plain) and all(scene.around(*stretch) & plain for stretch in naming)


def _unquoted(scene: Scene) -> int:
    """The classes of the words that stand in no quotation marks."""
    mask, inside = 0, False
    for own, broken in zip(scene.masks, scene.tokens.breaks, strict=True):
        if broken & QUOTE:
            inside = not inside
        if not inside:
            mask |= own
    return mask

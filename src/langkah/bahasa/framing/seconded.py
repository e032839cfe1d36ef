"""Support that names nobody means whoever was praised: "Mantap! Saya dukung"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.framing import DOUBT
from langkah.bahasa.reading import Said
from langkah.bahasa.tokens import QUOTE, SOFT
from langkah.terms.utterance import Stance, Utterance

#: How sure praise must be for support to second it: what is only passed on is less; and how sure both are together.
_PRAISED: Final = 0.6
_TOGETHER: Final = 0.82
_SUPPORT: Final = frozenset("dukung mendukung support ndukung".split())
#: What may still follow; anything else is what is supported, and that may be a programme.
_WHOLLY: Final = frozenset(
    "penuh sepenuhnya total sepenuh hati terus selalu 100 persen banget deh pokoknya dong pak bu ya".split()
)
#: What may stand before whoever supports, and is nothing that could be supported.
_STILL: Final = frozenset(
    "tetap pasti selalu terus dari dulu sejak awal jelas tentu sudah memang makanya jadi maka itu karena sebabnya"
    " pokoknya sampai kapan pun kapanpun siap dan juga oh ya nah kerja kinerjanya buktinya lanjut lanjutkan"
    " beliau dia ia".split()
)
#: What a writer says who does not speak for himself or does not mean it, anywhere in the text.
_APART: Final = (
    "neg dont asked refused declined apart illus forbid hoaxw warned report reported clarify clarified lodged"
)
_PRAISE: Final = "praise praisew better"
_CHOICE: Final = "support vote0 vote1 win0"


def seconded(scene: Scene, found: Cast, said: Sequence[Said]) -> list[Said]:
    """What is said, with praise of the only one named firm where the writer's own support follows it.

    Support that is given to something else, "Keputusan KPU saya dukung", makes a doubt of the praise beside it.
    Cost: linear.
    """
    supports = _supports(scene)
    if not supports:
        return list(said)
    named = {one.who for one in found.mentions if one.kind != "slogan"}
    meant = [_is_of_praised(scene, found, begin, at) for begin, at in supports]
    if not any(meant):
        firsts = [scene.place(at, at + 1)[0] for at in range(len(scene.masks))]
        return [_doubted(scene, firsts, one) for one in said]
    quoted = any(broken & QUOTE for broken in scene.tokens.breaks)
    if len(named) != 1 or None in named or quoted or scene.whole & scene.known.any_of(_APART):
        return list(said)
    return [replace(one, confidence=max(one.confidence, _TOGETHER)) if _praises(one) else one for one in said]


def _praises(one: Said) -> bool:
    known = one.target is not None and one.target.who is not None
    return known and one.kind is Utterance.ENDORSE and one.stance is Stance.FOR and one.confidence >= _PRAISED


def _doubted(scene: Scene, firsts: Sequence[int], one: Said) -> Said:
    """Praise, no surer than a doubt; what is chosen in words stays as it is."""
    if not _praises(one) or one.confidence <= DOUBT:
        return one
    mask = scene.around(bisect_left(firsts, one.span[0]), bisect_left(firsts, one.span[1]))
    judges, chooses = scene.known.any_of(_PRAISE), scene.known.any_of(_CHOICE)
    return replace(one, confidence=DOUBT) if mask & judges and not mask & chooses else one


def _supports(scene: Scene) -> list[tuple[int, int]]:
    """The sentences that end in the writer's own support and in nothing that it is given to: begin, and pronoun."""
    words, masks = scene.tokens.words, scene.masks
    own, denied = scene.known.any_of("I we"), scene.known.any_of("neg dont asked refused")
    out: list[tuple[int, int]] = []
    for begin, end, closing in scene.tokens.sentences:
        last = end - 1
        while last > begin and words[last] in _WHOLLY:
            last -= 1
        speaks = last > begin and words[last] in _SUPPORT and masks[last - 1] & own
        if speaks and closing != "?" and not scene.around(begin, end) & denied:
            out.append((begin, last - 1))
    return out


def _is_of_praised(scene: Scene, found: Cast, begin: int, at: int) -> bool:
    """True if nothing stands before whoever supports but praise and the one who is praised.

    What stands there is what is supported: "UMKM lokal, saya dukung penuh".
    """
    words, breaks = scene.tokens.words, scene.tokens.breaks
    praise = scene.known.any_of(f"{_PRAISE} hon inv")
    seen, crossed = False, bool(breaks[at] & SOFT)
    for place in range(at - 1, begin - 1, -1):
        if place in found.taken:
            return True
        # "visinya jelas, saya dukung" praises on; "programnya saya dukung" is of a programme
        own = crossed and words[place].endswith("nya")
        seen = seen or not (own or words[place] in _STILL or scene.masks[place] & praise)
        crossed = crossed or bool(breaks[place] & SOFT)
        if seen and breaks[place] & SOFT:
            return False
    return not seen

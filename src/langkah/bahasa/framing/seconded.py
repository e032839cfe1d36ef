"""Support that names nobody means whoever was praised: "Mantap! Saya dukung"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.reading import Said
from langkah.bahasa.tokens import QUOTE
from langkah.terms.utterance import Stance, Utterance

#: How sure praise must be for support to second it: what is only passed on is less; and how sure both are together.
_PRAISED: Final = 0.6
_TOGETHER: Final = 0.82
_SUPPORT: Final = frozenset("dukung mendukung support ndukung".split())
#: What may still follow; anything else is what is supported, and that may be a programme.
_WHOLLY: Final = frozenset(
    "penuh sepenuhnya total sepenuh hati terus selalu 100 persen banget deh pokoknya dong pak bu ya".split()
)


def seconded(scene: Scene, found: Cast, said: Sequence[Said]) -> list[Said]:
    """What is said, with praise of the only one named firm where the writer's own support follows it. Cost: linear."""
    named = {one.who for one in found.mentions if one.kind != "slogan"}
    quoted = any(broken & QUOTE for broken in scene.tokens.breaks)
    if len(named) != 1 or None in named or quoted or not _is_supported(scene):
        return list(said)
    return [replace(one, confidence=max(one.confidence, _TOGETHER)) if _praises(one) else one for one in said]


def _praises(one: Said) -> bool:
    known = one.target is not None and one.target.who is not None
    return known and one.kind is Utterance.ENDORSE and one.stance is Stance.FOR and one.confidence >= _PRAISED


def _is_supported(scene: Scene) -> bool:
    """True if a sentence ends in the writer's own support, and in nothing that it is given to."""
    words, masks = scene.tokens.words, scene.masks
    own, denied = scene.known.any_of("I we"), scene.known.any_of("neg dont asked refused")
    for begin, end, closing in scene.tokens.sentences:
        last = end - 1
        while last > begin and words[last] in _WHOLLY:
            last -= 1
        speaks = last > begin and words[last] in _SUPPORT and masks[last - 1] & own
        if speaks and closing != "?" and not scene.around(begin, end) & denied:
            return True
    return False

"""Reads Indonesian text."""

from __future__ import annotations

from langkah.bahasa.deeds import described
from langkah.bahasa.fold import fold
from langkah.bahasa.gazetteer import Gazetteer
from langkah.bahasa.mentions import Scene, cast
from langkah.bahasa.personal import personal
from langkah.bahasa.reading import NOTHING, Described, Mention, Reading, Said
from langkah.bahasa.stance import Judge
from langkah.bahasa.tokens import split
from langkah.bahasa.words import Walk, lexicon

__all__ = ["NOTHING", "Described", "Gazetteer", "Mention", "Reading", "Said", "read"]


def read(text: str, gazetteer: Gazetteer) -> Reading:
    """What a text says about whom, and how surely. Cost: linear."""
    folded = fold(text)
    known = lexicon()
    shown = text if folded.offsets is None else folded.text
    tokens = split(shown, folded.text, lambda seen, low: gazetteer.cut(seen, low, known))
    if not tokens.words:
        return NOTHING
    scene = Scene(tokens, shown, known, gazetteer)
    scene.span = folded.span
    found = cast(scene)
    hits = Walk(known, scene.entries, found.units).through("speech", tokens.sentences)
    said = [*Judge(scene, found).judge(hits), *personal(scene)]
    return Reading(
        mentions=tuple(found.mentions),
        said=tuple(said),
        described=tuple(described(scene, found, hits)),
        sentences=tuple(scene.place(begin, end) for begin, end, _ in tokens.sentences),
        political=scene.score >= 2,
        disguised=folded.disguised,
        is_question=any(closing == "?" for _, _, closing in tokens.sentences),
    )

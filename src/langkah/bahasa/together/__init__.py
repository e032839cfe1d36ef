"""What words say together that none says alone: goods and a vote and a secret.

A bundle names classes of words that must all stand close to one another, and classes that must not. It is told
with doubt, never firmly: words that stand together may still belong to two stories.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.reading import Described, Mention, Said
from langkah.bahasa.tokens import DASH, HARD, SOFT
from langkah.bahasa.words import Bundle, Hit
from langkah.terms.step import Act
from langkah.terms.utterance import Stance, Utterance

#: The surest a bundle may be.
MOST: Final = 0.7
#: A text this short is one story; in a longer one a sentence and its neighbours are.
_ONE_STORY: Final = 70
#: Lawful frames that other rows find, and the class that a bundle may bar them by.
_FRAMES: Final = {
    "decline": "declined",
    "ask": "asked",
    "clarify": "clarified",
    "announce": "announced",
    "report": "reported",
    "criticise-policy": "policy",
    "educate": "taught",
}
_SIDES: Final = {"for": Stance.FOR, "against": Stance.AGAINST, "": Stance.ABOUT}
#: What an act of a bundle is told with: whoever tilts a duty does not treat all alike.
_FACTS: Final = {"serve-fairly": {"equal_treatment": False}}
_BODIES: Final = frozenset({"team", "account"})
#: What a number before it counts, so that it is nobody's own.
COUNTED: Final = frozenset(
    "kali x calon pasangan paslon orang partai lembar suara nama gambar lubang kolom caleg menit jam warna kertas"
    " tusukan titik tps buah jenis macam surat".split()
)
_WHO: Final = frozenset({"yang", "yg", "sing", "nu"})
_JOINING: Final = frozenset(
    "dan atau serta maupun n nomor no urut paslon calon pasangan sampai hingga sd dugi ka jeung sareng lan karo vs".split()
)


def mark(scene: Scene, found: Cast, hits: Sequence[Hit]) -> None:
    """Give words the classes that only a phrase or a mention tells."""
    asks = any(closing == "?" for _, _, closing in scene.tokens.sentences)
    for hit in hits:
        tag = hit.rule.tag
        if tag == "mark" and not _refuses_for_others(scene, hit):
            scene.mark(hit.start, hit.rule.side)
        elif tag in _FRAMES and not _refuses_for_others(scene, hit) and (tag != "ask" or asks):
            scene.mark(hit.start, _FRAMES[tag])
    listed = _listed(scene, found)
    for at, units in found.units.items():
        for symbol, end, who in units:
            if symbol == "<w>" and who is not None and who.kind not in _BODIES:
                alike = who.kind == "number" and _goes_on(scene, end)
                scene.mark(at, "alike" if alike else "listed" if at in listed else "side")
            elif symbol == "<titled>":
                scene.mark(at, "person")


def _refuses_for_others(scene: Scene, hit: Hit) -> bool:
    """True if others are said not to come: "yang tidak hadir, kontraknya tidak saya perpanjang"."""
    if hit.rule.tag != "decline" and hit.rule.side != "refused":
        return False
    return hit.start > 0 and scene.tokens.words[hit.start - 1] in _WHO


def _listed(scene: Scene, found: Cast) -> set[int]:
    """Where contestants stand in a row, one beside the other, as in a list: "paslon 1, 2, dan 3"."""
    words, breaks = scene.tokens.words, scene.tokens.breaks
    listed: set[int] = set()
    last, last_end, last_who = -1, -1, None
    for at in sorted(found.units):
        whos = [(end, who) for symbol, end, who in found.units[at] if symbol == "<w>" and who is not None]
        if not whos or at < last_end:
            continue
        end, who = max(whos, key=lambda one: one[0])
        joined = all(word in _JOINING or word.isdigit() for word in words[last_end:at])
        apart = last_end < at or breaks[at] & (SOFT | DASH)
        if last_who is not None and joined and apart and _others(last_who, who):
            listed.update((last, at))
        last, last_end, last_who = at, end, who
    return listed


def _goes_on(scene: Scene, end: int) -> bool:
    """True if a row of bare numbers follows a contestant's: "paslon 1, 2, dan 3", "nomor hiji dugi ka opat"."""
    words, breaks, digits = scene.tokens.words, scene.tokens.breaks, scene.bits["n"]
    at, size = end, len(words)
    while at < size and at - end < 2 and words[at] in _JOINING:
        at += 1
    if at >= size or not scene.masks[at] & digits or breaks[at] & HARD:
        return False
    counts = at + 1 < size and (scene.masks[at + 1] & scene.bits["goods"] or words[at + 1] in COUNTED)
    return not counts and (at > end or bool(breaks[at] & (SOFT | DASH)))


def _others(one: Mention, other: Mention) -> bool:
    """True if two mentions may be two contestants of one list: both by number or both by name."""
    if one.who is not None and one.who == other.who:
        return False
    return (one.kind == "number") == (other.kind == "number") and not _BODIES & {one.kind, other.kind}


def heard(scene: Scene, found: Cast) -> tuple[list[Said], list[Described]]:
    """What the bundles say of a text. Cost: the sentences times the bundles whose words it holds."""
    said: list[Said] = []
    told: list[Described] = []
    bundles = _likely(scene)
    if bundles:
        stretches = _stretches(scene)
        for bundle in bundles:
            place = _place(scene, bundle, stretches)
            if place is not None:
                _tell(scene, found, bundle, place, said, told)
    return said, told


def _likely(scene: Scene) -> list[Bundle]:
    """The bundles all of whose classes the text holds."""
    whole = scene.whole
    if scene.score < 0:
        return []
    near = scene.near_politics()
    short = len(scene.masks) <= _ONE_STORY
    barring = whole if short else 0
    found = []
    for bundle in scene.known.bundles:
        if barring & bundle.barred:
            continue
        for mask in bundle.wanted:
            if not whole & mask:
                break
        else:
            flags = bundle.rule.flags
            if (near or "need" not in flags) and (scene.score >= 1 or "soft" not in flags):
                found.append(bundle)
    return found


def _stretches(scene: Scene) -> list[tuple[int, int, int]]:
    """The sentences with their classes: begin, end, classes."""
    return [(begin, end, scene.around(begin, end)) for begin, end, _ in scene.tokens.sentences]


def _place(scene: Scene, bundle: Bundle, stretches: Sequence[tuple[int, int, int]]) -> tuple[int, int] | None:
    """The tokens from the first to the last that a bundle needs, where they stand close enough."""
    for begin, end, mask in _windows(scene, bundle, stretches):
        if mask & bundle.barred or not all(mask & wanted for wanted in bundle.wanted):
            continue
        found = [next(at for at in range(begin, end) if scene.masks[at] & wanted) for wanted in bundle.wanted]
        return min(found), max(found) + 1
    return None


def _windows(
    scene: Scene, bundle: Bundle, stretches: Sequence[tuple[int, int, int]]
) -> Iterator[tuple[int, int, int]]:
    """The stretches of text that a bundle is looked for in."""
    if "near" in bundle.rule.flags:
        yield from stretches
    elif len(scene.masks) <= _ONE_STORY:
        yield 0, len(scene.masks), scene.whole
    else:
        for number in range(len(stretches)):
            some = stretches[number : number + 3]
            yield some[0][0], some[-1][1], some[0][2] | some[-1][2] | some[len(some) // 2][2]


def _tell(
    scene: Scene,
    found: Cast,
    bundle: Bundle,
    place: tuple[int, int],
    said: list[Said],
    told: list[Described],
) -> None:
    """Enter what a bundle says."""
    span = scene.place(*place)
    tag, side, weight, *_ = bundle.rule
    if tag == "act":
        told.append(Described(Act(side), span, min(weight, MOST), ("contestant",), _FACTS.get(side, {})))
        return
    target = _target(found, span)
    said.append(Said(Utterance(tag), span, min(weight, MOST), _SIDES[side], target))


def _target(found: Cast, span: tuple[int, int]) -> Mention | None:
    """The first contestant named inside a span, else the first of all."""
    named = [one for one in found.mentions if one.kind != "slogan"]
    inside = (one for one in named if span[0] <= one.span[0] < span[1])
    return next(inside, named[0] if named else None)

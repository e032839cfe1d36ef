"""Numbers of a ballot: which a text names, and which are a decree's."""

from __future__ import annotations

from typing import Final

from langkah.bahasa.casting import Scene
from langkah.bahasa.together import COUNTED
from langkah.bahasa.tokens import DASH, HARD, SOFT
from langkah.bahasa.words import Hit
from langkah.terms.stages import ContestantKind

_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        "nol/satu siji hiji setunggal sawiji ciek sada siki seddi settong besik one/dua loro kalih duo dadua dhuwa rua two/"
        "tiga telu tilu tigo tello tellu tolu lhee three/empat papat opat ampek peuet eppa four/"
        "lima limo/enam nem genep anam/tujuh pitu tujuah/"
        "delapan wolu dalapan salapan lapan/sembilan sanga/sepuluh".split("/")
    )
    for word in words.split()
}
#: A ballot's highest number.
HIGHEST: Final = 39
#: What joins the numbers of a list, and what leads to the last of a row of them.
_LISTED: Final = frozenset("dan atau serta maupun and or".split())
_UP_TO: Final = frozenset("sampai hingga sd to".split())
#: What a decree's number is followed by, and what only a ballot's is called.
_YEARS: Final = frozenset("tahun thn th of".split())
_BALLOT: Final = frozenset({"urut"})
_YEAR: Final = 4
#: How far before a number a verb of choosing makes it a ballot's.
_CHOSEN: Final = 4


def number_of(scene: Scene, hit: Hit) -> int | None:
    """The number a hit names last."""
    found = (_number(scene.tokens.words[at]) for at in range(hit.end - 1, hit.start - 1, -1))
    return next((number for number in found if number is not None), None)


def numbers_of(scene: Scene, hit: Hit) -> tuple[int, ...]:
    """The number a hit names, and those listed behind it: "nomor urut 1, 2, dan 3", "1 sampai 3"."""
    first = number_of(scene, hit)
    if first is None:
        return ()
    words, breaks, found, at = scene.tokens.words, scene.tokens.breaks, [first], hit.end
    while at < len(words) and len(found) < HIGHEST:
        place = at + (words[at] in _LISTED or words[at] in _UP_TO)
        joined = place > at or breaks[at] & (SOFT | DASH)
        number = _number(words[place]) if joined and place < len(words) else None
        if number is None or not found[-1] < number <= HIGHEST or _counts(scene, place):
            break
        spanned = words[at] in _UP_TO or (place == at and breaks[at] & DASH)
        found += range(found[-1] + 1, number) if spanned else ()
        found.append(number)
        at = place + 1
    return tuple(found)


def owner(scene: Scene, number: int | None, hit: Hit | None) -> str | None:
    """Whose number it is, if exactly one contestant of the wanted kind bears it."""
    if number is None:
        return None
    party = hit is not None and scene.around(hit.start, hit.end) & scene.bits["partyw"]
    wanted = ContestantKind.PARTY if party else ContestantKind.TICKET
    owners = [one.id for one in scene.gazetteer.contestants if one.number == number and one.kind is wanted]
    return owners[0] if len(owners) == 1 else None


def is_decree(scene: Scene, hit: Hit) -> bool:
    """True if a number is followed by its year, as a decree's is: "Peraturan DKPP Nomor 2 Tahun 2017", "2/2017".

    What is chosen, or called a number of the ballot, is a contestant's in whatever year.
    """
    words, at = scene.tokens.words, hit.end
    if scene.around(hit.start, hit.end) & scene.known.any_of("cand cand1 partyw"):
        return False
    if not _BALLOT.isdisjoint(words[hit.start : hit.end]):
        return False
    if scene.around(max(0, hit.start - _CHOSEN), hit.start) & scene.known.any_of("vote0 vote1 support win0"):
        return False
    at += at < len(words) and words[at] in _YEARS
    return at < len(words) and len(words[at]) == _YEAR and words[at].isdecimal()


def _number(word: str) -> int | None:
    if word.isdecimal() and len(word) < 3:
        return int(word)
    return _NUMBERS.get(word)


def _counts(scene: Scene, at: int) -> bool:
    """True if something is counted behind a number: "nomor 1, 2 orang"."""
    after = at + 1
    parted = after < len(scene.tokens.words) and scene.tokens.breaks[after] & (SOFT | HARD)
    return after < len(scene.tokens.words) and not parted and scene.tokens.words[after] in COUNTED

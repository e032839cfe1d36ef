"""Names that no list holds: a title and a name, a run of capital words, a pair."""

from __future__ import annotations

from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.reading import Mention
from langkah.bahasa.tokens import DASH, HARD, HASH, SOFT

#: The longest run of capital words taken for one name.
_LONGEST_NAME: Final = 5
#: How sure it is that someone named with a title competes, where the text is political and says no more.
MAYBE: Final = 0.5


def new_names(scene: Scene, found: Cast) -> None:
    """Names no list holds: a title of honour and a name, or a run of capital words."""
    bits, masks = scene.bits, scene.masks
    honour = bits["hon"]
    telling = scene.known.any_of("team apk vote0 vote1 support win0 office cand cand1")
    if scene.score <= 0 and not scene.whole & telling:
        return
    at, size = 0, len(masks)
    while at < size:
        titled = bool(masks[at] & honour)
        if at in found.taken or not (titled or (scene.unknown(at) and scene.named(at))):
            at += 1
            continue
        start = at
        while (
            at < size and masks[at] & honour and (at == start or not scene.tokens.breaks[at] & (SOFT | HARD))
        ):
            at += 1
        if at < size and titled and scene.tokens.breaks[at] & (SOFT | HARD):
            continue
        end = _run_of_names(scene, at, titled)
        if end > at:
            _new_name(scene, found, (start, end), titled)
        at = max(end, start + 1)


def _new_name(scene: Scene, found: Cast, stretch: tuple[int, int], titled: bool) -> None:
    """Enter a new name: as a contestant if a candidacy stands beside it, else as a mere name."""
    start, end = stretch
    mention = Mention(None, "person", scene.place(start, end), 0.7)
    # Where nothing is written large, any unknown word could be a name: it counts in the strictest frames only.
    tagged = scene.tokens.breaks[start] & HASH
    unsure = scene.quiet and not titled and not tagged
    symbols = ["<titled>" if titled else "<capital>", *([] if unsure else ["<name>"])]
    found.put(start, end, mention, *symbols)
    if _runs(scene, start, end):
        found.mentions.append(mention)
        found.put(start, end, mention, "<w>", "<person>")
    elif _is_pair(scene, start, end):
        ticket = Mention(None, "ticket", mention.span, 0.7)
        found.mentions.append(ticket)
        found.put(start, end, ticket, "<w>")
    elif titled and scene.near_politics() and scene.named(end - 1) and not _is_writer(scene, start):
        maybe = Mention(None, "person", mention.span, MAYBE)
        found.mentions.append(maybe)
        found.put(start, end, maybe, "<w>")


def _is_pair(scene: Scene, start: int, end: int) -> bool:
    """True if a run of names is two that a dash joins, in a text with a sign of politics: "Sari-Dodi"."""
    breaks, words = scene.tokens.breaks, scene.tokens.words
    dashes = [at for at in range(start + 1, end) if breaks[at] & DASH]
    long_enough = all(len(words[at]) > 2 for at in range(start, end))
    return len(dashes) == 1 and scene.score >= 1 and not scene.flat and long_enough


def _is_writer(scene: Scene, start: int) -> bool:
    """True if it is the writer who is named: "saya Bu Rina", "dari Pak Budi"."""
    return bool(start and scene.masks[start - 1] & scene.bits["I1"])


def _runs(scene: Scene, start: int, end: int) -> bool:
    """True if a candidacy stands beside a name: "cabup Rina", "Budi, calon wali kota"."""
    bits, masks, breaks = scene.bits, scene.masks, scene.tokens.breaks
    offices = bits["office"] | bits["officew"]
    before = masks[max(0, start - 3) : start] if not breaks[start] & HARD else []
    muted = start > 0 and scene.entries[start - 1] is None
    if before and not muted and before[-1] & (bits["cand"] | bits["backers"]):
        return True
    if before and before[-1] & offices and any(mask & (bits["cand"] | bits["cand1"]) for mask in before):
        return True
    if end >= len(masks) or breaks[end] & HARD:
        return False
    if masks[end] & bits["cand"]:
        return True
    return bool(masks[end] & bits["cand1"] and end + 1 < len(masks) and masks[end + 1] & offices)


def _run_of_names(scene: Scene, at: int, titled: bool) -> int:
    """Where a run of name words that begins here ends; here itself if none does."""
    words, breaks, masks = scene.tokens.words, scene.tokens.breaks, scene.masks
    bits = scene.bits
    plain = bits["common"] | bits["office"] | bits["cand"]
    size = min(len(words), at + _LONGEST_NAME)
    end = at
    while end < size and scene.named(end) and not masks[end] & plain and _is_name(words[end]):
        if end > at and breaks[end] & (SOFT | HARD | HASH):
            break
        # A known word is seldom a name, unless a title stands before it and capitals tell names apart.
        if not scene.unknown(end) and (scene.flat or not titled):
            break
        end += 1
    if end == at and titled and at < len(words) and scene.unknown(at) and words[at].isalpha():
        return at + 1
    return end


def _is_name(word: str) -> bool:
    """True unless a word is shaped like a derived noun: "Penyelenggaraan", "Kelancaran", "Sosialisasi"."""
    derived = word.endswith("an") and word.startswith(("pe", "ke")) and len(word) > 7
    verb = len(word) > 7 and word.startswith(("me", "ber", "ter", "di")) and word.endswith(("kan", "i", "an"))
    return word.isalpha() and not derived and not verb and not word.endswith(("isasi", "itas", "isme", "nya"))

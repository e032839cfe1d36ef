"""Where a text calls something false: by a label, a denial, or in so many words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from langkah.bahasa.casting import Scene
from langkah.bahasa.reading import Said
from langkah.bahasa.tokens import COLON, SOFT
from langkah.bahasa.words import Hit
from langkah.terms.utterance import Utterance

#: What stands before something to call it false: "SALAH: …", "[HOAKS] …".
_LABELS: Final = frozenset(
    "salah hoaks hoax hoak keliru palsu disinformasi misinformasi false fake misleading untrue".split()
)
#: What such a label stands before beside bodies and officers: the thing that told it.
_TELLING: Final = frozenset(
    "video foto gambar surat pesan klaim narasi akun unggahan kabar isu informasi tangkapan beredar rekaman poster"
    " claim message letter post image photo".split()
)
_SPEAKERS: Final = "third inst organ press hon"
_ARTICLES: Final = frozenset({"the", "a", "an"})
#: What tells that the writer goes on to ask for something.
_ASKING: Final = frozenset({"ayo", "tolong", "mohon", "let", "please"})
#: Who denies nothing, and how many words before a denial that may stand.
_NOBODY: Final = frozenset("nobody none no not never cannot cant dont doesnt wont hardly".split())
_REACH: Final = 4
_CHOOSING: Final = "vote0 vote1 support win0"
#: What nobody needs who only says that something is false.
_OWN: Final = "praise praisew better hope I1 we"
_TURNING: Final = frozenset("karena sebab padahal justru malah tapi tetapi namun because but who".split())
_JOINING: Final = frozenset({"dan", "and"})
_PARTING: Final = frozenset("./-–—")
#: How far behind a sign a choice may stand, and what is one behind a stop or a dash. Units: tokens.
_BEHIND: Final = 6
_CHEERED: Final = f"{_CHOOSING} win winv lead better beloved stay favour"
#: How sure it is that something is put right.
_SURE: Final = 0.8
#: The phrases of the tables that deny all that follows, and that call false what came before.
_PHRASES: Final = frozenset({"denies", "untrue"})


def debunked(scene: Scene, hits: Sequence[Hit]) -> list[Said]:
    """What is put right, sentence by sentence; it is marked as what a hoax is. Cost: linear."""
    at_fault = _by_phrase(scene, hits)
    said: list[Said] = []
    labelled = False
    for begin, end, closing in scene.tokens.sentences:
        first = begin if labelled else _labelled(scene, begin, end)
        labelled = first == end
        told = first is not None and first < end and _is_of_others(scene, first)
        if (told or begin in at_fault) and closing != "!" and not _goes_on_to_ask(scene, begin, end):
            scene.mark(begin, "debunked")
            scene.mark(begin, "hoaxw")
            said.append(Said(Utterance.CLARIFY, scene.place(begin, end), _SURE))
    return said


def _by_phrase(scene: Scene, hits: Sequence[Hit]) -> set[int]:
    """Where sentences begin in which a phrase calls something false, and nothing is chosen behind it."""
    ends = sorted((hit.start, hit.end, hit.rule.side) for hit in hits if hit.rule.side in _PHRASES)
    found: set[int] = set()
    sentences: Iterator[tuple[int, int, str]] = iter(scene.tokens.sentences)
    begin = end = 0
    for start, last, side in ends:
        while start >= end:
            begin, end, _ = next(sentences)
        behind = side == "untrue" and scene.around(last, end) & scene.known.any_of(_CHOOSING)
        if not behind and not _is_negated(scene, begin, start):
            found.add(begin)
    return found


def _is_negated(scene: Scene, begin: int, at: int) -> bool:
    """True if nothing is denied: "nobody can deny that …"."""
    before = range(max(begin, at - _REACH), at)
    words, negation = scene.tokens.words, scene.known.any_of("neg dont")
    return any(scene.masks[one] & negation or words[one] in _NOBODY for one in before)


def _labelled(scene: Scene, begin: int, end: int) -> int | None:
    """Where the words behind a label begin; the end of the sentence for a label alone; None without one."""
    tokens, shown = scene.tokens, scene.shown
    if tokens.words[begin] not in _LABELS:
        return None
    first, last = tokens.starts[begin], tokens.ends[begin]
    bracketed = shown[max(0, first - 1) : first] in {"[", "("} and shown[last : last + 1] in {"]", ")"}
    if begin + 1 == end:
        return end if bracketed or shown[first:last].isupper() else None
    return begin + 1 if bracketed or tokens.breaks[begin + 1] & COLON else None


def _is_of_others(scene: Scene, at: int) -> bool:
    """True if a body, an officer or a message is told of: "KPU menyuruh …", "Video …"."""
    words = scene.tokens.words
    at += words[at] in _ARTICLES and at + 1 < len(words)
    return words[at] in _TELLING or bool(scene.masks[at] & scene.known.any_of(_SPEAKERS))


def _goes_on_to_ask(scene: Scene, begin: int, end: int) -> bool:
    """True if more is said than what is false, a second choice or a reason: "[HOAKS] KPU curang, pilih Prabowo"."""
    tokens, known = scene.tokens, scene.known
    chosen, own = known.any_of(_CHOOSING), known.any_of(_OWN)
    told = 0
    for at in range(begin, end):
        word = tokens.words[at]
        if word in _ASKING or word in _TURNING or not _ASKING.isdisjoint(scene.entries[at] or ()):
            return True
        told += bool(scene.masks[at] & chosen)
        if told > 1 or (at > begin + 1 and scene.masks[at] & own):
            return True
        if at > begin + 1 and (tokens.breaks[at] & SOFT or word in _JOINING):
            if scene.around(at, min(at + _BEHIND, end)) & chosen:
                return True
        elif at > begin + 1 and _is_parted(scene, at) and scene.around(at, end) & known.any_of(_CHEERED):
            return True
    return False


def _is_parted(scene: Scene, at: int) -> bool:
    """True if a full stop, a dash or a stroke stands before a word of the same sentence: "nomor 3. Pilih"."""
    tokens = scene.tokens
    between = tokens.text[tokens.ends[at - 1] : tokens.starts[at]]
    return " " in between and between.strip()[:1] in _PARTING

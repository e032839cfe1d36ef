"""A neutral wording of what weighs, offered only if it weighs less."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from langkah.bahasa import Reading
from langkah.publication.valuing import valued
from langkah.terms.draft import before_note, has_note, is_draft, parts, with_pair
from langkah.terms.speech import Lang, Text
from langkah.terms.utterance import Utterance
from langkah.terms.verdict import Level

Span = tuple[int, int]
Weigh = Callable[[str], Level]

_VOTE = Text("Gunakan hak pilih Anda pada hari pemungutan suara.", "Use your right to vote on voting day.")
_RESULT = Text(
    "Hasil resmi diumumkan KPU sesuai tahapan.", "The KPU announces the official results in due course."
)
_HIDDEN = Text("[data pribadi]", "[personal data]")
_INSTEAD = {
    **dict.fromkeys((Utterance.CALL, Utterance.SLOGAN, Utterance.RECRUIT), _VOTE),
    **dict.fromkeys((Utterance.QUICK_COUNT, Utterance.RESULT_CLAIM, Utterance.PREDICT), _RESULT),
}
#: Words that go with one that values, and words that join two of them.
_LEADING = frozenset("yang paling sangat amat sungguh begitu ter- maha".split())
_JOINING = ("dan", "serta", "juga", "lagi")
#: Small words by which a text is known to be English, and those that are Indonesian.
_ENGLISH = frozenset(
    "the a an and or for to of in on at with is are was be will who he she they you your my our us".split()
)
_INDONESIAN = frozenset(
    "yang dan atau untuk di ke dari pada dengan ini itu akan kita kami anda para oleh".split()
)
_ENOUGH_WORDS = 4
_HINT = 0.3
_LONGEST = 5_000
_SIGNS = ".,;:!?\"'()[]“”‘’…"
_BULLETS = "-*•– "
_MOST_SENTENCES = 40


@dataclass(frozen=True, slots=True)
class Rewrite:
    """The wording as a whole, the level it was weighed to, and the edits that make it."""

    text: str
    level: Level
    edits: tuple[tuple[int, int, str], ...]


def rewrite(text: str, spans: Iterable[Span], reading: Reading, level: Level, weigh: Weigh) -> Rewrite | None:
    """The mildest of a few wordings, each weighed by the caller; None where none is milder.

    `spans` are the places that weigh. What keeps more of the text comes first, and wins where it weighs the same.
    """
    places = sorted(set(spans))
    if not places or len(text) > _LONGEST or len(reading.sentences) > _MOST_SENTENCES:
        return None
    best: Rewrite | None = None
    tried = {text}
    for edits in _ways(text, places, reading):
        made = _applied(text, edits)
        if made in tried or not made.strip():
            continue
        tried.add(made)
        if not is_draft(text, made):
            continue
        found = weigh(made)
        if found.rank < (best.level if best else level).rank:
            best = Rewrite(made, found, tuple(edits))
            if found is Level.CLEAR:
                break
    return best


def _ways(text: str, places: Sequence[Span], reading: Reading) -> Iterable[list[tuple[int, int, str]]]:
    heavy = [one for one in _sentences(text, reading) if any(one[0] <= a < one[1] for a, _ in places)]
    whole = _whole(text, heavy, places)
    lang = _language(text)
    hidden = [
        (*one.span, _HIDDEN.in_(lang))
        for one in reading.said
        if one.kind is Utterance.PERSONAL_DATA and one.span[1] > one.span[0] and one.confidence >= _HINT
    ]
    yield _apart(hidden)
    yield _apart([edit for start, end in heavy for edit in _unvalued(text, start, end)])
    if not whole:
        return
    replaced: list[tuple[int, int, str]] = []
    told: set[str] = set()
    for start, end in whole:
        words = _neutral(start, end, reading, lang)
        fresh = words if words not in told else ""
        told.add(words)
        replaced.append((start, end, fresh) if fresh else _gone(text, start, end))
    yield from (
        edits for edits in (replaced, [_gone(text, *one) for one in whole]) if _keeps_notes(text, edits)
    )


def _whole(text: str, heavy: Sequence[Span], places: Sequence[Span]) -> list[Span]:
    """What of the sentences that weigh can be taken as a whole; nothing where lawful words would go with it.

    The cells of a row and short lines are read as one sentence. Only those in which something weighs are taken; where
    it weighs across two of them, or round the mark of a footnote, no cut leaves the rest as it was.
    """
    found: list[Span] = []
    for start, end in heavy:
        for part in parts(text, start, end):
            here = [one for one in places if part[0] <= one[0] < part[1]]
            taken = _spared(text, part, max(stop for _, stop in here)) if here else part
            if taken is None:
                return []
            if here:
                found.append(taken)
    return found


def _spared(text: str, part: Span, last: int) -> Span | None:
    """A cell or line without the sign of its list and the mark of a footnote after it; None where more would go."""
    start = part[1] - len(text[part[0] : part[1]].lstrip(_BULLETS))
    end = start + before_note(text[start : part[1]])
    return None if last > end or has_note(text[start:end]) else with_pair(text, start, end)


def _keeps_notes(text: str, edits: Sequence[tuple[int, int, str]]) -> bool:
    """True when no footnote is left without the words it was a note to."""
    return not any(not words and has_note(text[end : end + 2]) for _, end, words in edits)


def _gone(text: str, start: int, end: int) -> tuple[int, int, str]:
    """A sentence taken out, with the blank after it; one that stands alone in its line, with the line."""
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip(_BULLETS):
        return start, end + (text[end : end + 1] == " "), ""
    return line, end + (text[end : end + 1] in (" ", "\n")), ""


def _sentences(text: str, reading: Reading) -> list[Span]:
    """The sentences with the signs that close them, without the blanks between."""
    starts = [start for start, _ in reading.sentences]
    found = []
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        found.append((start, start + len(text[start:stop].rstrip())))
    return found


def _unvalued(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The words that value, with what leads to them and joins them; nothing where too little would be left."""
    cuts: list[tuple[int, int, str]] = []
    for _, _, (a, b) in valued(text, start, end):
        begun = a
        while (lead := _word_before(text, start, begun)) is not None:
            begun = lead
        begun -= begun > start and text[begun - 1] == " "
        if cuts and text[cuts[-1][1] : begun].strip(" ,") in ("", *_JOINING):
            cuts[-1] = (cuts[-1][0], b, "")
        else:
            cuts.append((begun, b, ""))
    left = len(text[start:end].split()) - sum(len(text[a:b].split()) for a, b, _ in cuts)
    return cuts if left >= _ENOUGH_WORDS else []


def _word_before(text: str, start: int, at: int) -> int | None:
    """Where the word that leads to a valuing one begins, if one does."""
    before = text[start:at].rstrip()
    word = before.rpartition(" ")[2]
    return start + len(before) - len(word) if word.lower() in _LEADING else None


def _language(text: str) -> Lang:
    """Whether a text is English: by its small words."""
    words = [chunk.strip(_SIGNS).lower() for chunk in text.split()]
    english = sum(word in _ENGLISH for word in words) - sum(word in _INDONESIAN for word in words)
    return Lang.EN if english > 0 else Lang.ID


def _neutral(start: int, end: int, reading: Reading, lang: Lang) -> str:
    """What can stand in place of a sentence: its purpose without its side; else nothing."""
    inside = [one for one in reading.said if start <= one.span[0] < end and one.kind in _INSTEAD]
    return _INSTEAD[max(inside, key=lambda one: one.confidence).kind].in_(lang) if inside else ""


def _apart(edits: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The edits in order, without those that reach into the one before."""
    kept: list[tuple[int, int, str]] = []
    for edit in sorted(edits):
        if not kept or edit[0] >= kept[-1][1]:
            kept.append(edit)
    return kept


def _applied(text: str, edits: Sequence[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, words in edits:
        pieces += [text[at:start], words]
        at = end
    return "".join([*pieces, text[at:]])

"""Finds where a text names a law: its kind, its number and its year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

#: What a kind of law is called, and how the book begins its short name.
_KINDS: Mapping[tuple[str, ...], str] = {
    tuple(words.split()): kind
    for kind, names in {
        "UU": "uu|undang undang|law",
        "PP": "pp|peraturan pemerintah|government regulation",
        "Perppu": "perppu|perpu|peraturan pemerintah pengganti undang undang",
        "Perpres": "perpres|peraturan presiden|presidential regulation",
        "PKPU": "pkpu|peraturan kpu|peraturan komisi pemilihan umum|kpu regulation",
        "Keputusan KPU": "keputusan kpu|keputusan komisi pemilihan umum",
        "Peraturan KPK": "perkpk|peraturan kpk|peraturan komisi pemberantasan korupsi",
        "PermenPANRB": "permenpanrb|peraturan menteri panrb",
    }.items()
    for words in names.split("|")
}
_LONGEST_KIND = max(map(len, _KINDS))
_BEGINS_KIND = frozenset(words[0] for words in _KINDS)
_BETWEEN = frozenset("nomor no nmr number tahun thn th of republik indonesia ri".split())
#: What stands between a kind and its number when a law is called by name: "UU ASN Nomor 5 Tahun 2014".
_NAMED = frozenset(
    "asn pns pppk pemilu pilkada parpol disiplin kepegawaian kampanye manajemen pegawai negeri sipil aparatur negara"
    " pemilihan umum pokok partai politik tentang".split()
)
_LISTED = frozenset("dan serta atau and".split())
_ARTICLE = frozenset("pasal psl ps article".split())
_PART = frozenset("ayat huruf hrf angka paragraph letter item".split())
#: What may stand between an article and its law.
_OF = frozenset("dalam dari pada of the".split())
#: After these a dot ends no sentence.
_DOTTED = frozenset("uu pp pkpu perpres perppu perpu no nmr thn th jo ps psl hrf".split())
_GLUE = frozenset("uu pp pkpu perpres perppu perpu nomor no tahun thn th".split())
#: Short kinds that people write with a dot behind each letter.
_SPELLED = frozenset({"p.p", "u.u"})
_CLOSING = frozenset("!?;:\n")
_MOST_WORDS = 12
_YEAR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A law as a text names it. `alone` is False where its article or its number is one of several."""

    place: str
    kind: str
    numbers: tuple[str, ...]
    year: str
    start: int
    end: int
    alone: bool

    def written(self, number: str) -> str:
        """The place in the law of that number, as the book can look it up."""
        return f"{self.place} {self.law(number)}".strip()

    def law(self, number: str) -> str:
        """The law of that number, whichever its place."""
        return f"{self.kind} {number}/{self.year}"


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A text with its words, and the words in small letters."""

    text: str
    places: Sequence[tuple[int, int]]
    low: Sequence[str]

    def word(self, at: int) -> str:
        return self.low[at] if 0 <= at < len(self.low) else ""

    def holds(self, at: int) -> bool:
        """True where the word stands in one sentence with the word before it."""
        before = self.low[at - 1]
        gap = self.text[self.places[at - 1][1] : self.places[at][0]]
        if before in _BETWEEN or (self.low[at] in _BETWEEN and gap.isspace()):
            return True
        return _CLOSING.isdisjoint(gap) and ("." not in gap or before in _DOTTED)

    def opens(self, first: int, last: int) -> bool:
        """True where the words hold a bracket without its other half."""
        inside = self.text[self.places[first][0] : self.places[last][1]]
        return inside.count("(") != inside.count(")")


def named(text: str) -> Iterator[Named]:
    """The laws that a text names, in order. Cost: linear."""
    places = tuple(words(text))
    sheet = _Sheet(text, places, tuple(text[a:b].lower().replace(".", "") for a, b in places))
    at = 0
    while at < len(places):
        found = _named(sheet, at) if sheet.low[at] in _BEGINS_KIND else None
        if found is not None:
            yield found[0]
        at = found[1] if found is not None else at + 1


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """Words that follow one another, in small letters: among them every number of a law with its year."""
    low = (text[a:b].lower() for a, b in words(text))
    return pairwise([word for word in low if word not in _BETWEEN])


def words(text: str) -> Iterator[tuple[int, int]]:
    """Where the words are; what is written in one is several where it is a law: "PP53TH2010"."""
    at, size = 0, len(text)
    while at < size:
        if not text[at].isalnum():
            at += 1
            continue
        if text[at : at + 3].lower() in _SPELLED and not text[at + 3 : at + 4].isalnum():
            yield at, at + 3
            at += 3
            continue
        stop = at + 1
        while stop < size and text[stop].isalnum():
            stop += 1
        yield from _apart(text, at, stop)
        at = stop


def _apart(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """A run of letters and figures, cut between the two where all its letters are those of a law."""
    cuts = [start]
    cuts += [at for at in range(start + 1, stop) if text[at].isdigit() is not text[at - 1].isdigit()]
    pieces = list(zip(cuts, [*cuts[1:], stop], strict=True))
    if len(pieces) > 1 and all(text[a].isdigit() or text[a:b].lower() in _GLUE for a, b in pieces):
        yield from pieces
    else:
        yield start, stop


def _named(sheet: _Sheet, at: int) -> tuple[Named, int] | None:
    """The law whose kind begins at a word, and the word after it."""
    kind, after = _kind(sheet, at)
    if not kind:
        return None
    after = _passed(sheet, after, _BETWEEN | _NAMED)
    again, twice = _kind(sheet, after)
    if again == kind and sheet.holds(after):
        inner, after = after, _passed(sheet, twice, _BETWEEN | _NAMED)
    else:
        inner = at
    numbers, after = _numbers(sheet, after)
    if not numbers or not _is_year(sheet, after):
        return None
    start = _article(sheet, at)
    if sheet.opens(start, after):
        start = inner  # "UU ASN (UU 5/2014)": what stands in brackets is the citation
    return _found(sheet, kind, numbers, (start, max(at, start), after)), after + 1


def _found(sheet: _Sheet, kind: str, numbers: tuple[str, ...], spot: tuple[int, int, int]) -> Named:
    """The law with its place: the words from the first to the second of the spot."""
    start, at, year = spot
    place = (sheet.text[a:b] for a, b in sheet.places[start:at])
    return Named(
        place=" ".join(word for word in place if word.lower() not in _OF),
        kind=kind,
        numbers=numbers,
        year=sheet.low[year],
        start=sheet.places[start][0],
        end=sheet.places[year][1],
        alone=len(numbers) == 1 and not _follows_another(sheet, start) and not sheet.opens(start, year),
    )


def _kind(sheet: _Sheet, at: int) -> tuple[str, int]:
    """The kind of law that begins at a word, by its longest name, and the word after it."""
    if sheet.word(at) not in _BEGINS_KIND:
        return "", at
    stop = at + 1
    while stop < min(len(sheet.low), at + _LONGEST_KIND) and sheet.holds(stop):
        stop += 1
    for end in range(stop, at, -1):
        kind = _KINDS.get(tuple(sheet.low[at:end]))
        if kind:
            return kind, end
    return "", at


def _passed(sheet: _Sheet, at: int, over: frozenset[str]) -> int:
    """The first word that is none of these."""
    stop = at + _MOST_WORDS
    while at < stop and sheet.word(at) in over and sheet.holds(at):
        at += 1
    return at


def _numbers(sheet: _Sheet, at: int) -> tuple[tuple[str, ...], int]:
    """One number or several, and the word after them and what leads to the year."""
    found: list[str] = []
    while _is_number(sheet.word(at)) and sheet.holds(at) and len(found) < _MOST_WORDS:
        found.append(sheet.low[at])
        at = _passed(sheet, at + 1, _BETWEEN | _LISTED)
    return tuple(found), at


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) < _YEAR


def _is_year(sheet: _Sheet, at: int) -> bool:
    return sheet.word(at).isdecimal() and len(sheet.low[at]) == _YEAR and sheet.holds(at)


def _article(sheet: _Sheet, kind: int) -> int:
    """The word at which the article before a kind begins; the kind itself where there is none."""
    at = kind
    while at and kind - at < _MOST_WORDS and sheet.holds(at):
        at -= 1
        word = sheet.low[at]
        if word in _ARTICLE:
            return at if at + 1 < kind else kind
        if word not in _PART and word not in _OF and not _is_value(word):
            break
    return kind


def _is_value(word: str) -> bool:
    """True for what numbers an article or a part of it: 9, 12b, c."""
    return (len(word) == 1 and word.isalpha()) or (len(word) <= _YEAR and word[0].isdecimal())


def _follows_another(sheet: _Sheet, start: int) -> bool:
    """True where another article stands before this one: "Pasal 3 dan Pasal 9 UU 5/2014"."""
    before = sheet.word(start - 1)
    value = sheet.word(start - 2 if before in _LISTED else start - 1)
    return bool(value) and sheet.low[start] in _ARTICLE and _is_value(value) and not _is_whole_year(value)


def _is_whole_year(word: str) -> bool:
    return word.isdecimal() and len(word) == _YEAR

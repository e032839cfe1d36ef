"""A provision as people write it: psl 9 ay 2 UU No. 20 Tahun 2023."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from langkah.terms.citation import Instrument

_PLACE = {
    "pasal": "Pasal", "psl": "Pasal", "ps": "Pasal", "article": "Pasal", "art": "Pasal",
    "ayat": "ayat", "ay": "ayat", "paragraph": "ayat",
    "huruf": "huruf", "hrf": "huruf", "hruf": "huruf", "letter": "huruf",
    "angka": "angka", "agk": "angka", "item": "angka",
}  # fmt: skip
#: Words that carry nothing: "Nomor 20 Tahun 2023" is 20/2023.
_EMPTY = frozenset("nomor no nmr tahun thn th number of year tentang jo juncto dan".split())
#: Long names of kinds of instrument, longest first where one begins another.
_KINDS: Sequence[tuple[tuple[str, ...], tuple[str, ...]]] = tuple(
    (tuple(long.split()), tuple(short.split()))
    for long, short in (
        ("undang undang dasar", "uud"),
        ("undang undang", "uu"),
        ("peraturan pemerintah pengganti undang undang", "perppu"),
        ("perpu", "perppu"),
        ("peraturan pemerintah", "pp"),
        ("government regulation", "pp"),
        ("presidential regulation", "perpres"),
        ("kpu regulation", "pkpu"),
        ("peraturan presiden", "perpres"),
        ("peraturan komisi pemilihan umum", "pkpu"),
        ("peraturan kpu", "pkpu"),
        ("keputusan komisi pemilihan umum", "keputusan kpu"),
        ("kepkpu", "keputusan kpu"),
        ("peraturan dewan kehormatan penyelenggara pemilihan umum", "peraturan dkpp"),
        ("perdkpp", "peraturan dkpp"),
        ("dkpp", "peraturan dkpp"),
        ("peraturan komisi pemberantasan korupsi", "peraturan kpk"),
        ("perkpk", "peraturan kpk"),
        ("peraturan menteri panrb", "permenpanrb"),
        ("permen panrb", "permenpanrb"),
        ("permenpan rb", "permenpanrb"),
        ("putusan mahkamah konstitusi", "putusan mk"),
        ("surat edaran", "se"),
        ("keputusan bersama", "skb netralitas"),
        ("law", "uu"),
    )
)
_ROMAN = frozenset("ivxlc")
#: What people call an instrument, with those that have borne the name, oldest first.
_CALLED: Mapping[tuple[str, ...], tuple[str, ...]] = {
    tuple(name.split()): shorts
    for name, shorts in {
        "uu asn": ("UU 5/2014", "UU 20/2023"),
        "uu aparatur sipil negara": ("UU 5/2014", "UU 20/2023"),
        "uu pemilu": ("UU 7/2017",),
        "uu pemilihan umum": ("UU 7/2017",),
        "uu pilkada": ("UU 1/2015",),
        "uu parpol": ("UU 2/2008",),
        "uu partai politik": ("UU 2/2008",),
        "uu tipikor": ("UU 20/2001",),
        "uu 31 1999": ("UU 20/2001",),
        "uu administrasi pemerintahan": ("UU 30/2014",),
        "pp disiplin": ("PP 53/2010", "PP 94/2021"),
        "pp disiplin pns": ("PP 53/2010", "PP 94/2021"),
        "pp kode etik": ("PP 42/2004",),
        "pp manajemen pns": ("PP 11/2017",),
        "pp manajemen pppk": ("PP 49/2018",),
        "skb": ("SKB Netralitas 2022",),
        "skb 2022": ("SKB Netralitas 2022",),
        "uud": ("UUD 1945",),
    }.items()
}


#: How the law writes the value of a part: article 12B, paragraph (2).
_SHAPES: Mapping[str, Callable[[str], str]] = {"Pasal": str.upper, "ayat": "({})".format}


@dataclass(frozen=True, slots=True)
class Located:
    """A place inside an instrument: article parts by name, other words as they stand."""

    parts: tuple[tuple[str, str], ...]
    words: tuple[str, ...]

    def holds(self, other: Located) -> bool:
        """True when the other place is this one or lies in it."""
        return set(self.parts) <= set(other.parts) and self.words == other.words[: len(self.words)]

    @property
    def empty(self) -> bool:
        """True for a whole instrument."""
        return not self.parts and not self.words

    def __str__(self) -> str:
        shown = [f"{word} {_SHAPES.get(word, str)(value)}" for word, value in self.parts]
        words = [
            word.upper() if before == "lampiran" else word.title() if not before else word
            for before, word in pairwise(("", *self.words))
        ]
        return " ".join([*words, *shown])

    def guesses(self) -> Iterator[Located]:
        """Other readings: a bare number as an article, "5n" as article 5, letter n."""
        plain = self
        if not self.parts and self.words[:1] and self.words[0][:1].isdigit():
            plain = locate(["pasal", *self.words])
            yield plain
        article = dict(plain.parts).get("Pasal", "")
        if article[:-1].isdigit() and article[-1].isalpha():
            rest = [word for pair in plain.parts[1:] for word in pair]
            yield locate(["pasal", article[:-1], "huruf", article[-1], *rest, *plain.words])


def by_its_name(words: Sequence[str], known: Mapping[str, Instrument], on: date) -> list[str]:
    """The words with what people call an instrument replaced by its short name: the one in force on the day."""
    names = [(name, _index(words, name)) for name in _CALLED if set(_CALLED[name]) & known.keys()]
    found = max(
        ((len(name), name, at) for name, at in names if at is not None), default=None, key=lambda one: one[0]
    )
    if found is None:
        return list(words)
    size, name, at = found
    borne = [short for short in _CALLED[name] if short in known]
    written = find_instrument(words, known)
    if written is not None and (at, at + size) == written[1:] and len(words) == size:
        return list(words)  # the law itself; a place in it is looked for where the book keeps it
    if (
        written is not None and (at, at + size) != written[1:]
    ):  # both are written: the short name stands, what it is called says no more
        apart = at >= written[2] or at + size <= written[1]
        return [*words[:at], *words[at + size :]] if apart and written[0] in borne else list(words)
    short = next((one for one in borne if known[one].is_in_force(on)), borne[-1])
    return [*words[:at], *tokens(short), *words[at + size :]]


def tokens(written: str) -> list[str]:
    """The words and numbers that carry meaning, in small letters, kinds by their short names."""
    spaced = "".join(mark if mark.isalnum() else " " for mark in written.casefold())
    return _short([word for word in spaced.split() if word not in _EMPTY])


def _short(words: list[str]) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(words):
        long, short = next(
            (pair for pair in _KINDS if tuple(words[at : at + len(pair[0])]) == pair[0]),
            ((words[at],), (words[at],)),
        )
        told = len(short) > 1 and found[-1:] == [short[0]]  # "peraturan" stands before "dkpp" already
        found += short[1:] if told else short
        at += len(long)
    return found


def find_instrument(words: Sequence[str], shorts: Iterable[str]) -> tuple[str, int, int] | None:
    """The instrument named in the words, and where its name begins and ends; the longest name wins."""
    best: tuple[str, int, int] | None = None
    for short in shorts:
        for name in _names(short):
            at = _index(words, name)
            if at is not None and (best is None or len(name) > best[2] - best[1]):
                best = (short, at, at + len(name))
    return best


def _names(short: str) -> list[list[str]]:
    """An instrument's name, and a shorter one without the roman parts of a docket number."""
    full = tokens(short)
    plain = [word for word in full if word != "puu" and not (len(word) > 2 and set(word) <= _ROMAN)]
    return [full, plain] if plain != full else [full]


def _index(words: Sequence[str], name: Sequence[str]) -> int | None:
    size = len(name)
    return next(
        (at for at in range(len(words) - size + 1) if list(words[at : at + size]) == list(name)), None
    )


def locate(words: Sequence[str]) -> Located:
    """The place that the words name; bare letters and numbers after an article fill the next part."""
    parts: dict[str, str] = {}
    other: list[str] = []
    at = 0
    while at < len(words):
        name = _PLACE.get(words[at])
        if name and at + 1 < len(words):
            parts[name] = words[at + 1]
            at += 2
            continue
        bare = _bare(words[at], parts)
        if bare and not other:
            parts[bare] = words[at]
        else:
            other.append(words[at])
        at += 1
    return Located(tuple(parts.items()), tuple(other))


def _bare(word: str, parts: Mapping[str, str]) -> str | None:
    if "Pasal" not in parts:
        return None
    if len(word) == 1 and word.isalpha() and "huruf" not in parts:
        return "huruf"
    if not word.isdigit():
        return None
    return "angka" if "huruf" in parts else "ayat" if "ayat" not in parts else None

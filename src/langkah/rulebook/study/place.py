"""A provision as people write it: psl 9 ay 2 UU No. 20 Tahun 2023."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
        ("peraturan pemerintah", "pp"),
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
        shown = [f"{word} ({value})" if word == "ayat" else f"{word} {value}" for word, value in self.parts]
        return " ".join([*self.words, *shown])


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

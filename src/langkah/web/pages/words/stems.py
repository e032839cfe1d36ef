"""The root of an Indonesian word, so that a search finds it in every form.

The rules are those that grammars of Indonesian give for its affixes, taken off in the order particle, possessive,
suffix, prefix; a root keeps at least two syllables. What is taken off too much or too little does no harm: words
are looked for with the same rules with which they were put away.
"""

from __future__ import annotations

from collections.abc import Iterator

_PARTICLES = ("lah", "kah", "tah", "pun")
_POSSESSIVES = ("nya", "ku", "mu")
_SUFFIXES = ("kan", "an", "i")
#: A prefix, and the letters it may have swallowed from the root: `menulis` is from `tulis`.
_NASAL = (("meny", "s"), ("peny", "s"), ("meng", ""), ("peng", ""), ("mem", "p"), ("pem", "p"), ("men", "t"), ("pen", "t"), ("me", ""), ("pe", ""))  # fmt: skip
_PLAIN = ("memper", "diper", "ber", "bel", "ter", "per", "pel", "di", "ke", "se")
_VOWELS = frozenset("aiueo")
_SYLLABLES = 2
_LONGEST = 40


def of_text(text: str) -> str:
    """The roots of a text, in its order."""
    return " ".join(of_word(word) for word in words(text))


def words(text: str) -> Iterator[str]:
    """The words of a text in lower case, without signs."""
    cleaned = "".join(letter if letter.isalnum() else " " for letter in text.lower())
    yield from (word[:_LONGEST] for word in cleaned.split())


def of_word(word: str) -> str:
    """The root of one word in lower case."""
    if not word.isascii() or not word.isalpha():
        return word
    for endings in (_PARTICLES, _POSSESSIVES):
        word = _without_end(word, endings)
    word = _without_start(word)
    return _bare(_without_start(_without_end(word, _SUFFIXES)))


def _bare(root: str) -> str:
    """Without a k before a vowel: `mengirim` no longer tells whether there was one."""
    return root[1:] if root[:1] == "k" and root[1:2] in _VOWELS and _syllables(root) >= _SYLLABLES else root


def _syllables(word: str) -> int:
    return sum(letter in _VOWELS for letter in word)


def _without_end(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        rest = word.removesuffix(ending)
        if rest != word and _syllables(rest) >= _SYLLABLES:
            return rest
    return word


def _without_start(word: str) -> str:
    for start in _PLAIN:
        rest = word.removeprefix(start)
        if rest != word and _syllables(rest) >= _SYLLABLES:
            return rest
    for start, swallowed in _NASAL:
        rest = word.removeprefix(start)
        if rest == word:
            continue
        root = swallowed + rest if swallowed and rest[:1] in _VOWELS else rest
        if _syllables(root) >= _SYLLABLES:
            return root
    return word

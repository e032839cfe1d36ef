"""A text as features: words with names replaced by roles, pairs, letters, counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from langkah.bahasa.fold import Folded
from langkah.bahasa.reading import Mention
from langkah.bahasa.tokens import HASH, Tokens

#: The roles that stand where names stood: the one asked about, someone else who competes, a party.
TARGET, OTHER, PARTY = "<T>", "<O>", "<P>"
#: What stands for any number, and for any tag or account that names nobody.
NUMBER, TAG = "<0>", "<#>"

_ROLES: Final = frozenset({TARGET, OTHER, PARTY})
_MARKS: Final = frozenset({TARGET, OTHER, PARTY, NUMBER, TAG})
#: A mark is one letter where letters are counted.
_LETTER_OF: Final = {TARGET: "T", OTHER: "O", PARTY: "P", NUMBER: "0", TAG: "#"}
_NEGATIONS: Final = frozenset(
    "tidak tak tdk gak ga g gk nggak enggak ngga engga kagak kaga bukan bkn jangan jgn belum blm tanpa anti tolak"
    " ora mboten ojo ogah emoh teu henteu ulah moal".split()
)
#: How many words a negation colours.
_REACH: Final = 3
#: Roles and signs are counted up to here.
_MOST: Final = 4
#: Letters are looked at in so much of a text; words in all of it.
_LETTERS: Final = 4000
#: Longest and shortest runs of letters.
_RUNS: Final = (3, 4, 5)


def main_target(mentions: Sequence[Mention]) -> str | None:
    """Who is spoken of most; the first of equals; None if nobody can be told."""
    counts = Counter(one.who for one in mentions if one.who is not None and one.kind != "party")
    if not counts:
        counts = Counter(one.who for one in mentions if one.who is not None)
    return max(counts, key=counts.__getitem__) if counts else None


def role_of(mention: Mention, target: str | None) -> str:
    """The role that stands for a mention where a text is read toward a target."""
    if mention.who is not None and mention.who == target:
        return TARGET
    if mention.kind == "party":
        return PARTY
    # One that cannot be told ("our candidate") is taken for the one spoken of.
    return TARGET if mention.who is None or target is None else OTHER


def named(tokens: Tokens, mentions: Sequence[Mention], folded: Folded) -> dict[int, Mention]:
    """The tokens that mentions cover, with who covers them."""
    found: dict[int, Mention] = {}
    starts, ends, size = tokens.starts, tokens.ends, len(tokens.words)
    at = 0
    for mention in sorted(mentions, key=lambda one: one.span):
        first, last = mention.span
        while at < size and folded.span(starts[at], ends[at])[1] <= first:
            at += 1
        place = at
        while place < size and folded.span(starts[place], ends[place])[0] < last:
            found.setdefault(place, mention)
            place += 1
    return found


def stream(tokens: Tokens, who: dict[int, Mention], target: str | None) -> list[str]:
    """The words of a text with roles for names; runs of one role, of numbers and of tags collapse."""
    out: list[str] = []
    last = ""
    breaks = tokens.breaks
    for at, word in enumerate(tokens.words):
        if at in who:
            item = role_of(who[at], target)
        elif breaks[at] & HASH:
            item = TAG
        elif word[0].isdigit():
            item = NUMBER
        else:
            item = word
        if item == last and item in _MARKS:
            continue
        out.append(item)
        last = item
    return out


@dataclass(slots=True)
class Features:
    """The features of one text, toward one target, each block made when a head first wants it."""

    items: Sequence[str]
    folded: str
    _words: list[str] | None = None
    _rich: list[str] | None = None
    _letters: list[str] | None = None

    def of(self, kind: str) -> list[str]:
        """The features of a kind: `words`, `rich`, `words letters` or `rich letters`."""
        first, _, second = kind.partition(" ")
        found = self.words() if first == "words" else self.rich()
        return [*found, *self.letters()] if second else found

    def words(self) -> list[str]:
        """Words, neighbours, and words that a negation before them colours."""
        if self._words is None:
            items = self.items
            found = [*items, *map(" ".join, pairwise(items))]
            for at, word in enumerate(items):
                if word in _NEGATIONS:
                    found += ["~" + other for other in items[at + 1 : at + 1 + _REACH]]
            self._words = list(dict.fromkeys(found))
        return self._words

    def rich(self) -> list[str]:
        """Words with what stands round each role, and with the manner of the whole."""
        if self._rich is None:
            more = [*_surroundings(self.items), *_manner(self.items, self.folded)]
            self._rich = [*self.words(), *dict.fromkeys(more)]
        return self._rich

    def letters(self) -> list[str]:
        """Runs of three to five letters, across the gaps between words."""
        if self._letters is None:
            line = " " + " ".join([_LETTER_OF.get(item, item) for item in self.items])[:_LETTERS] + " "
            runs = ["/" + line[at : at + size] for size in _RUNS for at in range(len(line) - size + 1)]
            self._letters = list(dict.fromkeys(runs))
        return self._letters


def _surroundings(items: Sequence[str]) -> list[str]:
    """The words left and right of each role, nearer ones apart from farther ones."""
    found: list[str] = []
    for at, word in enumerate(items):
        if word in _ROLES:
            before = items[max(0, at - 4) : at]
            after = items[at + 1 : at + 5]
            found += [word + "-1 " + other for other in before[-2:]]
            found += [word + "-3 " + other for other in before[:-2]]
            found += [word + "+1 " + other for other in after[:2]]
            found += [word + "+3 " + other for other in after[2:]]
    return found


def _manner(items: Sequence[str], folded: str) -> list[str]:
    """Skip pairs, first and last word, how many roles and signs, how long."""
    if not items:
        return []
    found = [one + " _ " + other for one, other in zip(items, items[2:], strict=False)]
    found += ["^ " + items[0], "$ " + items[-1], f"#size {len(items).bit_length()}"]
    for role in (TARGET, OTHER, PARTY):
        found.append(f"#{role} {min(_MOST, items.count(role))}")
    for sign in "!?":
        found.append(f"#{sign} {min(_MOST, folded.count(sign))}")
    return found


def features_of(tokens: Tokens, mentions: Sequence[Mention], folded: Folded) -> Features:
    """The features of a text toward whom it speaks of most."""
    who = named(tokens, mentions, folded)
    return Features(stream(tokens, who, main_target(mentions)), folded.text)

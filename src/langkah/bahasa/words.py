"""The lexicon in memory: what a word is, and which patterns its words make."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pkgutil import get_data
from typing import Final, NamedTuple

from langkah.bahasa.reading import Mention

#: An entry: its standard form, the classes it belongs to as bits, and the symbols a pattern may name it by.
Entry = Sequence[str]
#: The ways on from a node of the tree of patterns: a symbol leads to the number of another node.
Ways = Mapping[str, int]
#: A stretch of tokens that a pattern may name as one: symbol, end, and who is meant.
Unit = tuple[str, int, Mention | None]
Units = Mapping[int, Sequence[Unit]]

#: Where a walk stands: a node, the next token, and who was met on the way.
Place = tuple[int, int, Mention | None]

#: What is known of a word that no table holds.
_UNKNOWN: Final[tuple[Entry | None, int]] = (None, 0)
#: Where patterns end stands below this in the compiled file.
_END: Final = ""
_SINCE: Final = "since="
_CLITICS: Final = ("nya", "lah", "kah", "pun", "ku", "mu", "e", "ne")
#: What opens a verb of the writer's own, and how long such a word is at least.
_MINE: Final = "ku"
_LEAST_OWN: Final = 5
_NUMBER: Final = ("<n>",)
_AMOUNT: Final = ("<digits>",)
#: The gaps a pattern may hold, and on how many words behind each it may go on.
_GAPS: Final = (("..", 4), ("...", 8), ("....", 15))
#: Steps one starting place may take: more than real text needs, and what keeps a hostile one linear.
_BUDGET: Final = 200


class Rule(NamedTuple):
    """What a pattern means: a kind of utterance, a deed, an object or a fact, with side and weight."""

    tag: str
    side: str
    weight: float
    flags: frozenset[str]
    #: The month from which on it is heard; empty where it always is.
    since: str = ""


class Bundle(NamedTuple):
    """Classes that must stand together, one of each mask, and those that must not stand there."""

    rule: Rule
    wanted: tuple[int, ...]
    barred: int


class Node(NamedTuple):
    """A node of the tree of patterns: the rules that end here, and the ways on, each from so many tokens."""

    rules: tuple[Rule, ...]
    steps: tuple[tuple[Ways, int], ...]


class Hit(NamedTuple):
    """A pattern found: its rule, the tokens from `start` to before `end`, and who is meant in it."""

    rule: Rule
    start: int
    end: int
    who: Mention | None


class Lexicon:
    """Forms to entries, classes to bits, patterns as a tree of shared nodes, rules by number."""

    __slots__ = (
        "bits",
        "bundles",
        "forms",
        "known",
        "masks",
        "nodes",
        "oneself",
        "openings",
        "roots",
        "symbols",
        "unions",
    )

    def __init__(self, data: bytes) -> None:
        raw = json.loads(data)
        self.forms: dict[str, int] = raw["forms"]
        self.masks: list[int] = raw["masks"]
        self.symbols: list[Entry] = raw["symbols"]
        self.bits: dict[str, int] = raw["bits"]
        self.unions: dict[str, int] = {}
        #: The symbols and the classes of every entry, by its number.
        self.known = list(zip(self.symbols, self.masks, strict=True))
        self.oneself = self.bits.get("I", 0) | self.bits.get("I1", 0)
        self._note_own()
        self.nodes = _nodes(raw["nodes"], raw["ends"], [_rule(*row) for row in raw["rules"]])
        self.roots: dict[str, Ways] = {name: raw["nodes"][number] for name, number in raw["roots"].items()}
        #: Where the words of an entry lead from a root; the entries live as long as the lexicon.
        self.openings = {name: _openings(ways, self.symbols) for name, ways in self.roots.items()}
        self.bundles = [Bundle(_rule(*row), tuple(wanted), barred) for *row, wanted, barred in raw["bundles"]]

    def any_of(self, names: str) -> int:
        """The bits of several classes together, named with spaces between."""
        if names not in self.unions:
            mask = 0
            for name in names.split():
                mask |= self.bits[name]
            self.unions[names] = mask
        return self.unions[names]

    def find(self, word: str) -> tuple[Entry | None, int]:
        """The symbols and the classes of a word, its endings and lengthened letters taken off if need be."""
        number = self.forms.get(word)
        if number is None:
            first = word[0]
            if first.isdigit():
                return (_NUMBER if len(word) < 3 else _AMOUNT) if word.isdigit() else None, 0
            number = self._bare(word) if word.endswith(_CLITICS) and len(word) > 4 else None
            if (
                number is None
                and word.startswith(_MINE)
                and len(word) > _LEAST_OWN
                and word[2:] in self.forms
            ):
                symbols, mask = self.known[self.forms[word[2:]]]
                return symbols, mask | self.oneself
            if number is None:
                number = self._short(word)
        return _UNKNOWN if number is None else self.known[number]

    def _note_own(self) -> None:
        """Verbs that "ku-" opens are the writer's own doing: "kukirim"."""
        for word, number in self.forms.items():
            symbols, mask = self.known[number]
            if word.startswith(_MINE) and len(word) > _LEAST_OWN and word[2:].startswith(symbols[0]):
                self.known.append((symbols, mask | self.oneself))
                self.forms[word] = len(self.known) - 1

    def _bare(self, word: str) -> int | None:
        """The entry of a word without its ending: "paslonnya"."""
        for ending in _CLITICS:
            if word.endswith(ending):
                number = self.forms.get(word[: -len(ending)])
                if number is not None:
                    return number
        return None

    def _short(self, word: str) -> int | None:
        """The entry of a word whose letters were lengthened: "pilihhhh", "mantaaap"."""
        short = squeeze(word)
        return None if short is word else self.forms.get(short)


def _nodes(raw: Sequence[dict[str, int]], ends: Sequence[Sequence[int]], rules: Sequence[Rule]) -> list[Node]:
    """The nodes as they are walked: what ends in each, the ways behind its gaps, and those of the next word."""
    done = [tuple(rules[rule] for rule in ends[ways.pop(_END)]) if _END in ways else () for ways in raw]
    gaps = [[(raw[ways.pop(gap)], most) for gap, most in _GAPS if gap in ways] for ways in raw]
    steps = [(*behind, (ways, 1)) if ways else tuple(behind) for ways, behind in zip(raw, gaps, strict=True)]
    return [Node(*parts) for parts in zip(done, steps, strict=True)]


def _openings(ways: Ways, symbols: Sequence[Entry]) -> dict[int, tuple[int, ...]]:
    found = (
        (entry, tuple(ways[symbol] for symbol in entry if symbol in ways))
        for entry in (*symbols, _NUMBER, _AMOUNT)
    )
    return {id(entry): numbers for entry, numbers in found if numbers}


def _rule(tag: str, side: str, weight: float, flags: Sequence[str]) -> Rule:
    since = next((flag.removeprefix(_SINCE) for flag in flags if flag.startswith(_SINCE)), "")
    return Rule(tag, side, weight, frozenset(flags), since)


def squeeze(word: str) -> str:
    """The word with runs of three or more of one letter cut to one, and a doubled last letter cut too."""
    # no letter can stand three times, and the last one not twice
    if len(word) < 3 or (len(set(word)) > len(word) - 2 and word[-1] != word[-2]):
        return word
    last, run = "", 0
    out: list[str] = []
    for char in word:
        run = run + 1 if char == last else 1
        last = char
        if run == 3:
            out.pop()
        if run < 3:
            out.append(char)
    if len(out) > 3 and out[-1] == out[-2]:
        out.pop()
    return "".join(out)


@cache
def lexicon() -> Lexicon:
    """The compiled lexicon, read once."""
    return Lexicon(get_data("langkah.bahasa", "lexicon/lexicon.json") or b"")


class Walk:
    """One walk over the words of a text."""

    __slots__ = ("entries", "hits", "lexicon", "places", "units")

    def __init__(self, known: Lexicon, entries: Sequence[Entry | None], units: Units) -> None:
        self.lexicon = known
        self.entries = entries
        self.units = units
        self.places = tuple(units)
        self.hits: list[Hit] = []

    def through(self, root: str, sentences: Sequence[tuple[int, int, str]]) -> list[Hit]:
        """Every pattern that begins anywhere; patterns do not leave their sentence."""
        units, openings = self.units, self.lexicon.openings[root]
        first = self.lexicon.roots[root]
        ahead = [openings.get(id(entry)) for entry in self.entries]
        for begin, end, _ in sentences:
            for at in range(begin, end):
                numbers = ahead[at]
                if numbers is None and at not in units:
                    continue
                stack: list[Place] = [(number, at + 1, None) for number in numbers or ()]
                if at in units:
                    _enter(first, units[at], None, stack)
                if stack:
                    self._follow(stack, at, end)
        return self.hits

    def _follow(self, stack: list[Place], start: int, end: int) -> None:
        """All ways on from where one token leads; where patterns end is noted."""
        nodes, entries, hits = self.lexicon.nodes, self.entries, self.hits
        budget = _BUDGET
        while stack and budget:
            budget -= 1
            number, at, who = stack.pop()
            rules, steps = nodes[number]
            for rule in rules:
                hits += (Hit(rule, start, at, who),)
            if at >= end:
                continue
            entry = entries[at]
            if entry is not None and "<part>" in entry:
                stack.append((number, at + 1, who))
            for ways, most in steps:
                if most == 1:
                    self._go(ways, at, who, stack)
                else:
                    self._skip(ways, range(at, min(at + most, end)), who, stack)

    def _go(self, ways: Ways, at: int, who: Mention | None, stack: list[Place]) -> None:
        """Where the very next token leads."""
        for symbol in self.entries[at] or ():
            if symbol in ways:
                stack += ((ways[symbol], at + 1, who),)
        if at in self.units:
            _enter(ways, self.units[at], who, stack)

    def _skip(self, ways: Ways, places: range, who: Mention | None, stack: list[Place]) -> None:
        """Where the tokens lead that a gap may skip to, each by itself."""
        after = places.start
        for entry in self.entries[places.start : places.stop]:
            after += 1
            if entry is not None:
                for symbol in entry:
                    if symbol in ways:
                        stack += ((ways[symbol], after, who),)
        # whichever is fewer: a text may hold one unit and a wide gap, or a wall of them
        few, many = (self.places, places) if len(self.places) <= len(places) else (places, self.units)
        for place in few:
            if place in many:
                _enter(ways, self.units[place], who, stack)


def _enter(ways: Ways, units: Sequence[Unit], who: Mention | None, stack: list[Place]) -> None:
    """Where the units that begin with a token lead."""
    for symbol, after, met in units:
        if symbol in ways:
            stack.append((ways[symbol], after, who or met))

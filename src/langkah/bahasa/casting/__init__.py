"""What the finders look at, and whom they found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from langkah.bahasa.gazetteer import Gazetteer
from langkah.bahasa.reading import Mention, Span
from langkah.bahasa.tokens import HARD, HASH, SOFT, Tokens
from langkah.bahasa.words import Entry, Hit, Lexicon, Unit


class Scene:
    """What the finders look at: words, what the lexicon says of them, and the capitals."""

    __slots__ = (
        "bits",
        "entries",
        "flat",
        "gazetteer",
        "hinted",
        "keys",
        "known",
        "loud",
        "masks",
        "month",
        "quiet",
        "score",
        "shown",
        "span",
        "tokens",
        "whole",
    )

    def __init__(
        self, tokens: Tokens, shown: str, known: Lexicon, gazetteer: Gazetteer, month: str = ""
    ) -> None:
        #: The month the text is read in, as in "2024-02": who was not known by then is not heard. Empty: all are.
        self.month = month
        self.tokens = tokens
        self.shown = shown
        self.known = known
        self.gazetteer = gazetteer
        self.bits = known.bits
        self.loud = shown.isupper()
        self.quiet = shown.islower()
        self.flat = self.loud or self.quiet or shown.istitle()
        self.span: Callable[[int, int], Span] = lambda start, end: (start, end)
        self.entries: list[Entry | None] = []
        self.masks: list[int] = []
        self.score = 0
        self.whole = 0
        #: Whether a weak sign of politics is there that is more than a verb of choosing.
        self.hinted = False
        #: The tokens that are numbers on keys: "2️⃣".
        self.keys: Sequence[int] = ()
        self._look_up()

    def _look_up(self) -> None:
        """What the lexicon knows of each word, and how much politics speaks from them together."""
        find, add, mark = self.known.find, self.entries.append, self.masks.append
        forms, known = self.known.forms, self.known.known
        choosing = self.bits["vote1"]
        strong, weak, off = self.bits["pol"], self.bits["polw"], self.bits["off"]
        for word in self.tokens.words:
            symbols, mask = known[forms[word]] if word in forms else find(word)
            add(symbols)
            mark(mask)
            if mask:
                self.whole |= mask
                self.score += 2 if mask & strong else 1 if mask & weak else -1 if mask & off else 0
                if mask & (strong | weak) and not mask & choosing:
                    self.hinted = True

    def near_politics(self) -> bool:
        """True if politics speaks from the text softly at least, and not from "pilih" alone."""
        return self.score >= 2 or (self.score == 1 and self.hinted)

    def mark(self, at: int, name: str) -> None:
        """Give a token one more class."""
        self.masks[at] |= self.bits[name]
        self.whole |= self.bits[name]

    def around(self, begin: int, end: int) -> int:
        """The classes of a stretch of tokens together."""
        mask = 0
        for own in self.masks[begin:end]:
            mask |= own
        return mask

    def unknown(self, at: int) -> bool:
        """True if no table knows a word but as a name of figures of an election."""
        return self.entries[at] is None or bool(self.masks[at] & self.bits["figure"])

    def capital(self, at: int) -> bool:
        """True if a token is written as a name is, or stands in a tag, where nobody tells."""
        if self.tokens.breaks[at] & HASH:
            return True
        return not self.shown[self.tokens.starts[at] : self.tokens.ends[at]].islower()

    def stands_out(self, at: int) -> bool:
        """True if a word is written in capitals in a text that is not."""
        word = self.shown[self.tokens.starts[at] : self.tokens.ends[at]]
        return len(word) > 2 and word.isupper() and not self.loud

    def named(self, at: int) -> bool:
        """True if a token may be a name: written as one, or in a text that has no capitals at all."""
        return self.quiet or self.capital(at)

    def heard(self, hits: list[Hit]) -> list[Hit]:
        """The hits less those of an election that was still to come in the month the text is read in."""
        if not self.month or all(hit.rule.since <= self.month for hit in hits):
            return hits
        return [hit for hit in hits if hit.rule.since <= self.month]

    def of_kin(self, at: int, begin: int) -> bool:
        """True if a relative or friend of the writer does what begins at a token: "menantu saya jadi saksi"."""
        masks, breaks = self.masks, self.tokens.breaks
        others, own = self.bits["kin"] | self.bits["private"], self.bits["I1"]
        for place in range(at, max(begin, at - 6) - 1, -1):
            if masks[place] & own:
                # a pronoun may be marked itself: "sa pu kaka"
                return any(mask & others for mask in masks[max(begin, place - 2) : place + 1])
            if breaks[place] & (SOFT | HARD):
                break
        return False

    def place(self, start: int, end: int) -> Span:
        """Where tokens stand in the original."""
        return self.span(self.tokens.starts[start], self.tokens.ends[end - 1])


class Cast:
    """Who was found: mentions, and the units that patterns may name."""

    __slots__ = ("mentions", "taken", "units")

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.units: dict[int, list[Unit]] = {}
        self.taken: set[int] = set()

    def put(self, at: int, end: int, mention: Mention, *symbols: str) -> None:
        """A unit from one token to before another."""
        self.units.setdefault(at, []).extend((symbol, end, mention) for symbol in symbols)

    def enter(self, at: int, end: int, mention: Mention, *symbols: str) -> None:
        """A contestant: a mention and its unit."""
        self.mentions.append(mention)
        self.taken.update(range(at, end))
        self.put(at, end, mention, *symbols)

"""The contestants of an office by every name people use, and tags cut into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from langkah.bahasa.tokens import HASH, Tokens
from langkah.bahasa.words import Lexicon
from langkah.terms.stages import Contestant, ContestantKind

#: The longest word looked for inside a glued tag, and the longest tag that is cut at all.
_LONGEST_WORD = 14
_LONGEST_TAG = 60
#: The shortest name that may be misspelt, and the shortest word of a name that is heard behind a call.
_LEAST_NAME = 5
_LEAST_PART = 4
_VOWELS = str.maketrans("", "", "aeiou")


class Alias(NamedTuple):
    """One way to say a contestant: its words, whose it is, and whether a political sign must be near."""

    words: tuple[str, ...]
    owner: int
    kind: str
    ambiguous: bool


class Gazetteer:
    """The contestants of an office, ready to be found. Build it once and keep it."""

    __slots__ = ("_namesakes", "aliases", "contestants", "lone", "tags", "tickets")

    def __init__(self, contestants: Sequence[Contestant] = ()) -> None:
        self.contestants = tuple(contestants)
        self.aliases: dict[str, list[Alias]] = {}
        #: Whole tags as listed, in small letters without low lines; and per contest the tickets that stand in it.
        self.tags: dict[str, str] = {}
        self.tickets: dict[str, set[str]] = {}
        #: Whole names of people in one word, which others may bear: an office's own list has them.
        self.lone: set[str] = set()
        for owner, one in enumerate(self.contestants):
            self._add(one, owner)
        for known in self.aliases.values():
            known.sort(key=lambda alias: -len(alias.words))
        self._namesakes: Namesakes | None = None

    def namesakes(self) -> Namesakes:
        """The names as they are misspelt and glued; made when they are first asked for."""
        if self._namesakes is None:
            self._namesakes = Namesakes(self)
        return self._namesakes

    @classmethod
    def of(cls, contestants: Iterable[Contestant]) -> Gazetteer:
        """A gazetteer over contestants. Cost: linear in the number of names."""
        return cls(tuple(contestants))

    def _add(self, one: Contestant, owner: int) -> None:
        """Every name of one contestant."""
        kind = "party" if one.kind is ContestantKind.PARTY else "person"
        unsure = {_plain(name) for name in one.ambiguous}
        for name in (*one.names, *one.nicknames, *one.ambiguous):
            words = _plain(name)
            # A short or common word alone says too little, whatever the list claims.
            bare = len(words) == 1 and (len(words[0]) < 3 or words[0].isdigit())
            self._put(Alias(words, owner, kind, words in unsure or bare))
        if one.kind is ContestantKind.TICKET:
            self.tickets.setdefault(one.contest, set()).add(one.id)
        for tag in one.hashtags:
            self.tags[tag.replace("_", "").lower()] = one.id
            self._put(Alias(_plain(tag.replace("_", "")), owner, kind, False))
        for slogan in one.slogans:
            self._put(Alias(_plain(slogan), owner, "slogan", False))
        if kind == "person":
            self.lone.update(words[0] for words in map(_plain, one.names) if len(words) == 1)
            for word in (word for name in one.names for word in _plain(name) if len(word) > 4):
                self._put(Alias((word,), owner, kind, True))

    def _put(self, alias: Alias) -> None:
        """One more alias, unless the same is known; what was first said of a name holds."""
        if not alias.words:
            return
        known = self.aliases.setdefault(alias.words[0], [])
        if all(other.words != alias.words or other.owner != alias.owner for other in known):
            known.append(alias)

    def at(self, words: Sequence[str], place: int) -> list[Alias]:
        """The aliases of the longest name that begins at a token."""
        found: list[Alias] = []
        for alias in self.aliases.get(words[place], ()):
            size = len(alias.words)
            if found and size < len(found[0].words):
                break
            if size == 1 or tuple(words[place : place + size]) == alias.words:
                found.append(alias)
        return found

    def tagged(self, tokens: Tokens) -> Iterator[tuple[int, int, str]]:
        """The listed tags of a text: first token, end, and whose they are. Cost: linear."""
        words, breaks, starts, text = tokens.words, tokens.breaks, tokens.starts, tokens.text
        at, size = 0, len(words) if self.tags else 0
        while at < size:
            start, at = at, at + 1
            if text[starts[start]] != "#":
                continue
            while at < size and breaks[at] & HASH and text[starts[at]] != "#":
                at += 1
            who = self.tags.get("".join(words[start:at]))
            if who is not None:
                yield start, at, who

    def cut(self, shown: str, low: str, known: Lexicon) -> list[str]:
        """The words glued in a tag: by its capitals and digits, else by the words we know."""
        pieces: list[str] = []
        for left, right in self._parted(shown, low):
            piece = low[left:right]
            if piece == "_" or len(piece) < 6 or piece in known.forms or piece in self.aliases:
                pieces.append(piece)
            else:
                cuts = self._known(piece, known.forms)
                pieces.extend([piece] if _harsh(cuts, known) else cuts)
        return pieces

    def unglue(self, low: str, known: Lexicon) -> list[str]:
        """A call and a name glued in one word, cut: "ayopilihwibisana". Any other word stays whole."""
        cuts = self._known(low, known.forms)
        calls = known.any_of("vote0 vote1 support win0")
        numbers = [known.forms.get(piece) for piece in cuts]
        if not any(number is not None and known.masks[number] & calls for number in numbers):
            return [low]
        every = all(
            number is not None or piece in self.aliases for number, piece in zip(numbers, cuts, strict=True)
        )
        named = every and any(self._is_name(piece) for piece in cuts)
        return cuts if named else [low]

    def _is_name(self, piece: str) -> bool:
        """True if a word alone is somebody's name or tag, and no common word."""
        sure = (
            alias for alias in self.aliases.get(piece, ()) if not alias.ambiguous and alias.kind != "slogan"
        )
        return piece in self.namesakes().single or any(alias.words == (piece,) for alias in sure)

    def _parted(self, shown: str, low: str) -> list[tuple[int, int]]:
        """The humps of a tag; a word in capitals keeps its last one where what is left is a word: "AMINaja"."""
        humps = _humps(shown if len(shown) == len(low) else low)
        for at, (left, right) in enumerate(humps[:-1]):
            end = humps[at + 1][1]
            if right - left < 2 or not shown[left : right + 1].isupper() or end - right < 2:
                continue
            whole, rest = low[left : right + 1], low[right + 1 : end]
            if low[left:right] not in self.aliases and whole in self.aliases and rest[:2].isalpha():
                humps[at], humps[at + 1] = (left, right + 1), (right + 1, end)
        return humps

    def _known(self, piece: str, forms: dict[str, int]) -> list[str]:
        """A stretch of small letters, cut so that as few of them as possible stay unknown."""
        size = len(piece)
        if size > _LONGEST_TAG or not piece.isalpha():
            return [piece]
        aliases = self.aliases
        # per end: letters left unknown, number of pieces, where the last piece begins
        best: list[tuple[int, int, int]] = [(0, 0, 0)]
        open_at, open_cost = 0, (0, 1)
        for end in range(1, size + 1):
            choice = (open_cost[0] + end, open_cost[1], open_at)
            for start in range(max(0, end - _LONGEST_WORD), end - 2):
                word = piece[start:end]
                if word in forms or word in aliases:
                    choice = min(choice, (best[start][0], best[start][1] + 1, start))
            best.append(choice)
            if (choice[0] - end, choice[1] + 1) < open_cost:
                open_at, open_cost = end, (choice[0] - end, choice[1] + 1)
        cuts: list[str] = []
        end = size
        while end:
            start = best[end][2]
            cuts.append(piece[start:end])
            end = start
        return cuts[::-1]


def _harsh(cuts: Sequence[str], known: Lexicon) -> bool:
    """True if a cut that leaves letters over finds a harsh word: "kapoldasumsel" holds no dog."""
    harsh = known.any_of("insult foul blame crime shun group")
    numbers = [known.forms.get(word) for word in cuts]
    return None in numbers and any(number is not None and known.masks[number] & harsh for number in numbers)


def _plain(name: str) -> tuple[str, ...]:
    """The words of a name, lower case, without signs."""
    return tuple("".join(char if char.isalnum() else " " for char in name.lower()).split())


def _humps(shown: str) -> list[tuple[int, int]]:
    """Where a tag changes from small to capital letters, from letters to digits, or at a low line."""
    out: list[tuple[int, int]] = []
    left = 0
    for at in range(1, len(shown)):
        here, before = shown[at], shown[at - 1]
        if here.islower() and before.isupper() and at - left > 1 and shown[at - 2].isupper():
            # "PKBMenang": the last capital of a run belongs to what follows
            out.append((left, at - 1))
            left = at - 1
        elif (
            (here.isupper() and not before.isupper())
            or here.isdigit() != before.isdigit()
            or "_" in (here, before)
        ):
            out.append((left, at))
            left = at
    out.append((left, len(shown)))
    return out


class Namesakes:
    """What names become where they are glued, cut short or misspelt. Asked only right behind a call."""

    __slots__ = ("_bare", "_less", "firsts", "glued", "parts", "single")

    def __init__(self, known: Gazetteer) -> None:
        #: Names of one word; names of several, glued; every word of a person's name; and the first ones.
        self.single: dict[str, Alias] = {}
        self.glued: dict[str, Alias] = {}
        self.parts: dict[str, Alias] = {}
        self.firsts: dict[str, Alias] = {}
        #: Per word less one letter, the words it may come from; per row of consonants, the name.
        self._less: dict[str, list[str]] = {}
        self._bare: dict[str, str] = {}
        for owner, one in enumerate(known.contestants):
            kind = "party" if one.kind is ContestantKind.PARTY else "person"
            unsure = {_plain(name) for name in one.ambiguous}
            if kind == "person":
                for words in map(_plain, one.names):
                    self._part(words, owner)
            for words in map(_plain, (*one.names, *one.nicknames)):
                self._list(Alias(words, owner, kind, False), unsure)
        for word in {*self.single, *self.parts}:
            self._spell(word)

    def _part(self, words: Sequence[str], owner: int) -> None:
        """The words of one name of a person."""
        for place, word in enumerate(words):
            if len(word) >= _LEAST_PART:
                alias = Alias((word,), owner, "person", True)
                self.parts.setdefault(word, alias)
                if not place:
                    self.firsts.setdefault(word, alias)

    def _list(self, alias: Alias, unsure: set[tuple[str, ...]]) -> None:
        """One listed name; one that is a common word counts only if it is a word of the full name, too."""
        words = alias.words
        if len(words) > 1:
            glued = "".join(words)
            if len(glued) > _LEAST_NAME:
                self.glued.setdefault(glued, alias)
        elif words and (words not in unsure or words[0] in self.parts) and len(words[0]) >= _LEAST_PART:
            self.single.setdefault(words[0], alias)
            self.parts.setdefault(words[0], alias)

    def _spell(self, word: str) -> None:
        """Note how a word looks with one letter less, and with its consonants alone."""
        if len(word) < _LEAST_NAME:
            return
        for at in range(len(word)):
            self._less.setdefault(word[:at] + word[at + 1 :], []).append(word)
        bare = _consonants(word)
        if word in self.single and len(bare) >= _LEAST_PART:
            self._bare.setdefault(bare, word)

    def near(self, word: str) -> Iterator[tuple[str, Alias]]:
        """The names of one word that a word is one slip away from, as it may come. Cost: the letters of the word."""
        for name in self._one_off(word):
            if name in self.single:
                yield name, self.single[name]

    def like(self, word: str) -> list[Alias]:
        """The words of names that a word is, or is one slip away from."""
        same = [self.parts[word]] if word in self.parts else []
        return [*same, *(self.parts[name] for name in self._one_off(word) if name in self.parts)]

    def short(self, word: str) -> Alias | None:
        """The name of which a word keeps all consonants and no vowel but its own: "prbwo"."""
        name = self._bare.get(_consonants(word))
        if name is None or len(word) >= len(name):
            return None
        left = iter(name)
        return self.single[name] if all(char in left for char in word) else None

    def _one_off(self, word: str) -> Iterator[str]:
        """The names with one letter more, less or another, or with two changed about, but for the first."""
        yield from (name for name in self._less.get(word, ()) if name[0] == word[0])
        for at in range(1, len(word)):
            less = word[:at] + word[at + 1 :]
            if less in self.parts and len(less) >= _LEAST_NAME:
                yield less
            for name in self._less.get(less, ()):
                if name[0] == word[0] and len(name) == len(word) and _is_one_slip(name, word):
                    yield name


def _consonants(word: str) -> str:
    return word.translate(_VOWELS)


def _is_one_slip(one: str, other: str) -> bool:
    """True if words of one length differ in one letter, or in two neighbours changed about."""
    places = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(places) == 1:
        return True
    if len(places) != 2 or places[1] - places[0] != 1:
        return False
    at = places[0]
    return one[at] == other[at + 1] and one[at + 1] == other[at]

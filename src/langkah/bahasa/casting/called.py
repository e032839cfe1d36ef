"""Names that a call right before them gives away: glued, misspelt, or in disguise."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.casting.newcomers import MAYBE
from langkah.bahasa.gazetteer import Alias, Namesakes
from langkah.bahasa.reading import Mention
from langkah.bahasa.tokens import HARD, HASH, SOFT
from langkah.bahasa.words import Lexicon

#: Names of parties that are everyday words, too: a national team, workers, a stadium, a frying pan, "Pak", a gadget.
_EVERYDAY: Final = frozenset("garuda buruh gelora pan pa sira pda".split())
#: A party whose name, in capitals, is first of all another's: the United Nations.
_WORLD: Final = "pbb"
#: What tells that something else of a name is meant, and how many words away.
_OTHERWISE: Final = {
    "demokrat": frozenset("amerika usa trump biden harris clinton obama republik".split()),
    "garuda": frozenset(
        "pesawat tiket terbang penerbangan maskapai bandara delay kelas bagasi lion citilink airasia timnas bola gol laga"
        " kandang stadion piala suporter vietnam malaysia thailand jepang pancasila burung malam tanding pertandingan"
        " lawan kualifikasi".split()
    ),
    "gelora": frozenset("senayan gbk stadion bung karno lari jogging senam".split()),
    "pan": frozenset("teflon wajan panci kompor masak goreng antilengket tebal dapur granit".split()),
}
_NEAR: Final = 8
#: Words and names of others that are one slip away from a name of a party or a figure.
_OTHERS: Final = frozenset("aries ganja ganjal ganjur mahmud mahfuz perindu prabawa".split())
#: What stands behind a choice between goods, and not behind a party.
_OR: Final = frozenset({"atau", "or", "apa", "vs"})
#: Letters as figures and signs write them; a star stands for any.
_LEET: Final = str.maketrans("0134578@$!|", "oieastbasil")
_STAR: Final = "*"
_CLOSING: Final = ".,;:!?…\"'”’)"
_VOWELS: Final = frozenset("aeiou")
#: How sure it is that a name glued or disguised is meant; one that is misspelt is told with doubt.
_MEANT: Final = 0.9
#: The shortest and the longest word looked into, and the shortest that counts as a name in a glued one.
_LEAST: Final = 5
_MOST: Final = 32
_SHORT: Final = 4


def is_called(scene: Scene, at: int, alias: Alias) -> bool:
    """True if a party with the name of something else is called for: "coblos PPP", and not "pilih pan antilengket"."""
    word, size = alias.words[0], len(alias.words)
    if not at or scene.tokens.breaks[at] & (SOFT | HARD) or scene.tokens.words[at - 1].startswith("di"):
        return False
    before, any_of = scene.masks[at - 1], scene.known.any_of
    if not before & any_of("vote0 vote1 win0 support partyw") or _goes_on(scene, at + size):
        return False
    if scene.score < (1 if before & scene.bits["polw"] else 0):
        return False
    cased = scene.capital(at)
    if before & any_of("vote0 partyw"):
        return cased or word not in _EVERYDAY or bool(before & scene.bits["vote0"])
    if before & scene.bits["support"] and not before & any_of("vote1 win0"):
        return cased or _VOWELS.isdisjoint(word)
    return cased or word not in _EVERYDAY or (scene.score > 1 and word not in {"buruh", "garuda"})


def is_backed_elsewhere(scene: Scene, at: int, alias: Alias) -> bool:
    """True if something else of that name is meant: "Dukung Garuda nanti malam!", "Amerika pilih Demokrat"."""
    word, words = alias.words[0], scene.tokens.words
    others = _OTHERWISE.get(word, frozenset())
    if any(near.removesuffix("nya") in others for near in words[max(0, at - _NEAR) : at + _NEAR]):
        return True
    if not at or scene.whole & scene.bits["pol"] or not scene.masks[at - 1] & scene.bits["support"]:
        return False
    if word == _WORLD:
        return not scene.around(max(0, at - 4), at) & scene.known.any_of("I1 inv we")
    return word in _EVERYDAY and not scene.stands_out(at)


def is_everyday(scene: Scene, at: int, alias: Alias) -> bool:
    """True if a name may be an everyday word in a text that hardly speaks of politics: told with doubt at most."""
    word = alias.words[0]
    if alias.kind != "party" or scene.score > 1 or not alias.ambiguous:
        return False
    return word == _WORLD or (word in _EVERYDAY and not scene.stands_out(at))


def _goes_on(scene: Scene, at: int) -> bool:
    """True if a longer name or a choice between goods is meant: "Garuda Indonesia", "PPP atau paritas"."""
    tokens = scene.tokens
    if at >= len(tokens.words) or tokens.breaks[at] & (SOFT | HARD | HASH):
        return False
    return tokens.words[at] in _OR or (not scene.flat and scene.capital(at) and tokens.words[at].isalpha())


def called_names(scene: Scene, found: Cast) -> None:
    """Names no list holds as they are written, right behind a call. Cost: linear, and little but behind calls."""
    if not scene.gazetteer.contestants:
        return
    any_of = scene.known.any_of
    calls, passed = any_of("vote0 vote1 win0 support"), any_of("hon part")
    tokens, masks = scene.tokens, scene.masks
    size = len(masks)
    for call, mask in enumerate(masks):
        if not mask & calls or scene.score < (1 if mask & scene.bits["polw"] else 0):
            continue
        at = call + 1
        while at < size and at < call + 3 and masks[at] & passed and not tokens.breaks[at] & (SOFT | HARD):
            at += 1
        if at < size and at not in found.taken and not tokens.breaks[at] & (SOFT | HARD):
            _look(scene, found, at)


def _look(scene: Scene, found: Cast, at: int) -> None:
    """Enter the name that begins at a token, if it is one in some disguise."""
    names, tokens = scene.gazetteer.namesakes(), scene.tokens
    word = tokens.words[at]
    end, chunk = _chunk(scene, at)
    hit: tuple[Alias, float] | None = None
    if not chunk.isalpha() and len(chunk) <= _MOST:
        hit = _undisguised(names, chunk)
    elif scene.unknown(at) and scene.named(at) and word in names.firsts and len(word) < _LEAST:
        hit, end = (names.firsts[word], MAYBE), at + 1
    elif scene.unknown(at) and _SHORT <= len(word) <= _MOST:
        hit, end = _respelt(scene, names, word), at + 1
    if hit is None and scene.unknown(at) and at + 1 < len(tokens.words) and word.isalpha():
        hit, end = _parted(scene, names, at), at + 2
    if hit is not None:
        alias, sure = hit
        who = scene.gazetteer.contestants[alias.owner].id if sure > MAYBE else None
        mention = Mention(who, alias.kind, scene.place(at, end), sure)
        if sure <= MAYBE:
            # it may be a name that no list holds, too
            found.mentions.append(mention)
            found.put(at, end, mention, "<w>", f"<{alias.kind}>")
            return
        found.enter(at, end, mention, "<w>", f"<{alias.kind}>")
        # what the pieces would say by themselves, "4 n 13 s", is not said
        for place in range(at, end):
            scene.entries[place], scene.masks[place] = None, 0


def _chunk(scene: Scene, at: int) -> tuple[int, str]:
    """What is written without a blank from a token on, and the token behind it."""
    tokens = scene.tokens
    start = end = tokens.starts[at]
    text, limit = tokens.text, tokens.starts[at] + _MOST + 1
    while end < len(text) and end < limit and not text[end].isspace():
        end += 1
    after = at + 1
    while after < len(tokens.words) and tokens.starts[after] < end:
        after += 1
    return after, text[start:end].rstrip(_CLOSING)


def _undisguised(names: Namesakes, chunk: str) -> tuple[Alias, float] | None:
    """A name in figures and signs: "4n13s", "@nies", "an*es"."""
    plain = chunk.translate(_LEET)
    stars = plain.count(_STAR)
    letters = sum(map(str.isalpha, chunk))
    if not plain.replace(_STAR, "").isalpha() or letters < 2 or len(plain) < _LEAST or stars > 1:
        return None
    if not stars:
        alias = names.single.get(plain)
    else:
        near = names.near(plain.replace(_STAR, ""))
        alias = next((one for name, one in near if _fits(plain, name)), None)
    return None if alias is None else (alias, _MEANT)


def _fits(plain: str, name: str) -> bool:
    """True if a word with stars in it is a name: each star is one letter."""
    return len(plain) == len(name) and all(a in (_STAR, b) for a, b in zip(plain, name, strict=True))


def _respelt(scene: Scene, names: Namesakes, word: str) -> tuple[Alias, float] | None:
    """A name in one word that is glued to another or to a title, lost its vowels, or is one letter off."""
    alias = names.glued.get(word) or next(_halves(scene.known, names, word), None)
    if alias is not None:
        return alias, _MEANT
    if word in _OTHERS:
        return None
    alias = names.short(word) or next((one for _, one in names.near(word)), None)
    return None if alias is None else (alias, MAYBE)


def _halves(known: Lexicon, names: Namesakes, word: str) -> Iterator[Alias]:
    """Who is named where a word is two: "pakprabowo", "ganjarpranowo"."""
    for cut in range(2, len(word) - _SHORT + 1):
        left, right = word[:cut], word[cut:]
        alias = names.parts.get(right)
        if alias is None:
            continue
        first = names.parts.get(left)
        titled = known.find(left)[1] & known.bits["hon"]
        if (titled and names.single.get(right)) or (first is not None and first.owner == alias.owner):
            yield alias


def _parted(scene: Scene, names: Namesakes, at: int) -> tuple[Alias, float] | None:
    """A name that a blank cuts in two, "pra bowo", or of which both words are one letter off."""
    tokens = scene.tokens
    if tokens.breaks[at + 1] & (SOFT | HARD | HASH) or not scene.unknown(at + 1):
        return None
    left, right = tokens.words[at], tokens.words[at + 1]
    if len(left) + len(right) <= _MOST:
        alias = names.single.get(left + right)
        if alias is not None and len(left + right) > _LEAST:
            return alias, _MEANT
    pairs = names.like(left), names.like(right)
    both = next((one for one in pairs[0] for other in pairs[1] if one.owner == other.owner), None)
    return None if both is None else (both, _MEANT)

"""Who competes: contestants by name, number or frame, found in a text's words."""

from __future__ import annotations

from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.casting.called import called_names, is_backed_elsewhere, is_called, is_everyday
from langkah.bahasa.casting.given import is_common, is_given, is_lone, is_running, stands
from langkah.bahasa.casting.newcomers import MAYBE, new_names
from langkah.bahasa.gazetteer import Alias
from langkah.bahasa.reading import Mention
from langkah.bahasa.together import COUNTED
from langkah.bahasa.together.numbers import HIGHEST, is_decree, numbers_of, owner
from langkah.bahasa.tokens import DASH, HARD, HASH, SOFT
from langkah.bahasa.words import Hit, Walk

_JOINERS: Final = frozenset("dan sama bersama n karo jeung".split())
#: What a phrase of politics, or of sport and shops, adds to the sign of politics.
_SCORES: Final = {"pol": 2, "polw": 1, "off": -3}
#: Kinds of contestants that a pattern may name more closely, and those that are people.
_OWN_SYMBOLS: Final = {"party": ("<party>",), "person": ("<person>",)}
#: How sure it is that a number is a contestant's, where politics only speaks softly.
_LIKELY: Final = 0.6
_PEOPLE: Final = frozenset({"person", "ticket"})
_NUMBERING: Final = frozenset({"nomor", "no", "nomer", "urut"})
#: Numbers as a ballot of few writes them.
_ZEROES: Final = frozenset("01 02 03 04 05 06".split())
#: What stands behind the number of a line.
_LINE: Final = frozenset(".)")

__all__ = ["Cast", "Scene", "cast"]


def cast(scene: Scene) -> Cast:
    """Everyone who competes, as far as the words tell; counts names into the sign of politics."""
    found = Cast()
    _forget_lines(scene)
    _by_name(scene, found)
    _by_tag(scene, found)
    _by_key(scene, found)
    _by_zero(scene, found)
    _by_pattern(scene, found)
    called_names(scene, found)
    new_names(scene, found)
    found.mentions.sort(key=lambda one: one.span)
    if any(one.who for one in found.mentions):
        scene.score += 2
    return found


def _by_name(scene: Scene, found: Cast) -> None:
    """Contestants that the gazetteer knows; unsure names wait until the sure ones are counted."""
    aliases, words = scene.gazetteer.aliases, scene.tokens.words
    unsure: list[tuple[int, list[Alias]]] = []
    free = 0
    for at, word in enumerate(words):
        if at < free or word not in aliases:
            continue
        hits = scene.gazetteer.at(words, at)
        if not hits:
            continue
        free = at + len(hits[0].words)
        sure = [alias for alias in hits if not (alias.ambiguous or is_given(alias.words))]
        if is_common(scene, at, hits[0]) or is_lone(scene, hits[0]):
            sure = []
        if sure:
            _name(scene, found, at, sure)
        else:
            unsure.append((at, hits))
    for at, hits in unsure:
        _name(scene, found, at, hits, _how_surely(scene, found, at, hits[0]))
    _join(scene, found)


def _how_surely(scene: Scene, found: Cast, at: int, alias: Alias) -> float:
    """How surely a name that may be another's, or a common word, is a contestant's here; 0 if it is not."""
    if is_lone(scene, alias):
        return stands(scene, found, at, alias)
    common = is_given(alias.words) or is_common(scene, at, alias)
    return float((is_running if common else _is_backed)(scene, found, at, alias))


def _by_tag(scene: Scene, found: Cast) -> None:
    """Tags that are listed as one contestant's own, taken whole."""
    for start, end, who in scene.gazetteer.tagged(scene.tokens):
        found.put(start, end, Mention(who, "slogan", scene.place(start, end), 0.9), "<tag>")


def _forget_lines(scene: Scene) -> None:
    """Numbers that count the lines of a list, from one on, are nobody's: "1. buka 2. coblos 3. lipat"."""
    tokens, lines = scene.tokens, list[int]()
    for at, word in enumerate(tokens.words):
        numbering = at > 0 and tokens.words[at - 1] in _NUMBERING
        following = word == str(len(lines) + 1) and len(word) == 1 and not numbering
        if following and (at in scene.keys or tokens.text[tokens.ends[at] : tokens.ends[at] + 1] in _LINE):
            lines.append(at)
    if len(lines) > 1:
        scene.keys = [at for at in scene.keys if at not in lines]
        for at in lines:
            scene.entries[at], scene.masks[at] = None, 0


def _by_key(scene: Scene, found: Cast) -> None:
    """A number on a key, "2️⃣", is somebody's where it is the only one: several of them number the lines of a list."""
    if len({scene.tokens.words[at] for at in scene.keys}) != 1:
        return
    scene.score += 1
    scene.hinted = True
    for at in scene.keys:
        mention = Mention(None, "number", scene.place(at, at + 1), _LIKELY)
        found.enter(at, at + 1, mention, "<w>", "<num>")


def _by_zero(scene: Scene, found: Cast) -> None:
    """A number written as on a ballot, "02", is somebody's where it is the only one and counts nothing: "lantai 02"."""
    words, size = scene.tokens.words, len(scene.tokens.words)
    places = [at for at in range(size) if words[at] in _ZEROES and at not in found.taken]
    if len({words[at] for at in places}) != 1 or any(_counts(scene, at) for at in places):
        return
    scene.score += 1
    scene.hinted = True
    for at in places:
        number = int(words[at])
        mention = Mention(owner(scene, number, None), "number", scene.place(at, at + 1), _LIKELY, (number,))
        found.enter(at, at + 1, mention, "<w>", "<num>")


def _counts(scene: Scene, at: int) -> bool:
    """True if a number stands behind what is numbered, before what is counted, or in a date."""
    words, breaks = scene.tokens.words, scene.tokens.breaks
    numbered = scene.around(max(0, at - 1), at) & scene.bits["numbered"]
    if _is_date(scene, at) or numbered or _numbers_a_thing(scene, at):
        return True
    return at + 1 < len(words) and not breaks[at + 1] & (SOFT | HARD) and words[at + 1] in COUNTED


def _numbers_a_thing(scene: Scene, at: int) -> bool:
    """True if a word that no table knows opens a sentence right before a number: "Mikrofon 02 rusak"."""
    if not at or scene.entries[at - 1] is not None or scene.tokens.breaks[at] & (SOFT | HARD):
        return False
    return any(begin == at - 1 for begin, _, _ in scene.tokens.sentences)


def _is_backed(scene: Scene, found: Cast, at: int, alias: Alias) -> bool:
    """True if a name that is also a common word has a political sign near it."""
    if _is_date(scene, at):
        return False
    if _is_spelt_out(scene, at):
        return True
    if alias.kind == "person" and scene.unknown(at):
        return scene.score >= 1 or bool(found.mentions) or _is_public(scene, at) or _is_wished(scene, at)
    if alias.kind == "party" and is_backed_elsewhere(scene, at, alias):
        return False
    if alias.kind == "party" and is_called(scene, at, alias):
        return True
    if scene.score < 2 and not found.mentions:
        told = scene.score == 1 or bool(scene.tokens.breaks[at] & HASH) or _is_wished(scene, at)
        return told and scene.stands_out(at)
    if alias.kind == "party":
        return scene.capital(at) or bool(at and scene.masks[at - 1] & scene.bits["partyw"])
    # A name that is a known word ("amin", "berkah") must be written as a name, and not end a prayer.
    return scene.capital(at) and not _is_prayed(scene, at)


def _is_prayed(scene: Scene, at: int) -> bool:
    """True if a word ends a prayer: "semoga sehat, amin", "Amin ya rabbal alamin"."""
    if scene.stands_out(at) or scene.tokens.breaks[at] & HASH:
        return False
    last = at == len(scene.masks) - 1 or scene.tokens.words[at + 1] == "ya"
    return last and bool((scene.whole & scene.bits["hope"]) or scene.masks[at] & scene.bits["prayer"])


def _is_spelt_out(scene: Scene, at: int) -> bool:
    """True if a word is written letter by letter, as nobody writes a common one: "a.m.i.n"."""
    start, end = scene.place(at, at + 1)
    size = len(scene.tokens.words[at])
    return size > 2 and end - start >= 2 * size - 1


def _is_wished(scene: Scene, at: int) -> bool:
    """True if a hope stands right before a word or a cheer behind it: "insyaallah AMIN", and not "sehat, AMIN"."""
    breaks, masks = scene.tokens.breaks, scene.masks
    parted, any_of = SOFT | HARD, scene.known.any_of
    before = at > 0 and not breaks[at] & parted and masks[at - 1] & any_of("hope stay stir z")
    after = at + 1 < len(masks) and not breaks[at + 1] & parted and masks[at + 1] & scene.bits["cheer"]
    return bool(before or after)


def _is_public(scene: Scene, at: int) -> bool:
    """True if what stands around a first name is said of public figures, and not of a colleague or a cousin."""
    whole = scene.whole
    if scene.tokens.breaks[at] & HASH:
        return True
    said = scene.known.any_of("praise praisew blame more better civic office place vote1 resolve")
    others = scene.known.any_of("private kin off")
    return scene.named(at) and bool(whole & said) and not whole & others


def _is_date(scene: Scene, at: int) -> bool:
    """True if a bare number is a part of a date or an hour: "05/09", "jam 08", "02 Maret"."""
    words = scene.tokens.words
    if not words[at].isdigit():
        return False
    before = words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if before[:1].isdigit() or after[:1].isdigit():
        return True
    if before and scene.masks[at - 1] & scene.bits["clock"]:
        return True
    return bool(after and scene.masks[at + 1] & scene.bits["month"])


def _name(scene: Scene, found: Cast, at: int, hits: list[Alias], most: float = 1.0) -> None:
    """Enter one known contestant, no surer than told; several owners of one name leave open who is meant."""
    if not most:
        return
    kind, end = hits[0].kind, at + len(hits[0].words)
    one_owner = len({alias.owner for alias in hits}) == 1
    who = scene.gazetteer.contestants[hits[0].owner].id if one_owner else None
    start = _honoured_from(scene, at) if kind == "person" else at
    confidence = 0.95 if who and not hits[0].ambiguous else 0.8 if scene.score > 0 else 0.6
    if is_everyday(scene, at, hits[0]):
        confidence = MAYBE
    mention = Mention(who, kind, scene.place(start, end), min(confidence, most))
    symbols = ("<slogan>",) if kind == "slogan" else ("<w>", f"<{kind}>")
    found.enter(at, end, mention, *symbols)
    for place in range(start, at):
        found.put(place, end, mention, *symbols)


def _honoured_from(scene: Scene, at: int) -> int:
    """Where the titles before a name begin: "Bapak H. Budi"."""
    start = at
    while (
        start
        and scene.masks[start - 1] & scene.bits["hon"]
        and not scene.tokens.breaks[start] & (SOFT | HARD)
    ):
        start -= 1
    return start


def _join(scene: Scene, found: Cast) -> None:
    """Make one unit of a ticket's two names: "Rina-Doni", "Rina dan Doni"."""
    words, breaks = scene.tokens.words, scene.tokens.breaks
    # a ticket is two names: what was joined is joined no further, so a wall of names stays linear
    single = {at: tuple(units) for at, units in found.units.items()}
    for at, units in single.items():
        for symbol, end, mention in units:
            if symbol != "<w>" or mention is None or mention.who is None or end >= len(words):
                continue
            after = end + 1 if words[end] in _JOINERS else end
            if after == end and not breaks[end] & (DASH | SOFT | HASH):
                continue
            for other, last, partner in single.get(after, ()):
                if other == "<w>" and partner is not None and partner.who == mention.who:
                    found.put(at, last, mention, "<w>")


def _unmuted(scene: Scene, found: Cast, hits: list[Hit]) -> list[Hit]:
    """The hits without those in a phrase that means something else as a whole: "relawan demokrasi"."""
    hits = _without_namesakes(scene, found, hits)
    muted = {at for hit in hits if hit.rule.tag == "mute" for at in range(hit.start, hit.end)}
    judging = ~scene.known.any_of("praise praisew blame insult foul crime")
    for at in muted:
        scene.entries[at] = None
        scene.masks[at] &= judging
    return [hit for hit in hits if hit.start not in muted] if muted else hits


def _without_namesakes(scene: Scene, found: Cast, hits: list[Hit]) -> list[Hit]:
    """The hits less those on somebody who only bears the name: "Prabowo, staf kami", "puisi Kahlil Gibran".

    Where anything is chosen or anybody runs, the name is taken for the one who competes.
    """
    other = [hit for hit in hits if hit.rule.tag == "namesake" and not _is_cut(scene, found, hit.start)]
    if not other or scene.whole & scene.known.any_of("vote0 vote1 support win0 cand cand1"):
        return [hit for hit in hits if hit.rule.tag != "namesake"]
    places = {at for hit in other for at in range(hit.start, hit.end)}
    spans = [scene.place(at, at + 1) for at in places]
    for at in places:
        found.units.pop(at, None)
    found.taken -= places
    found.mentions[:] = [
        one for one in found.mentions if not any(one.span[0] <= first < one.span[1] for first, _ in spans)
    ]
    return [hit for hit in hits if places.isdisjoint(range(hit.start, hit.end))]


def _is_cut(scene: Scene, found: Cast, at: int) -> bool:
    """True if a sign stands right behind a word that is nobody's name: "jalan, Prabowo presiden"."""
    return at not in found.taken and bool(scene.tokens.breaks[at + 1] & SOFT)


def _by_pattern(scene: Scene, found: Cast) -> None:
    """Contestants that are pointed at: by number, or as "our ticket"; phrases that colour the text."""
    walk = Walk(scene.known, scene.entries, found.units)
    hits = _unmuted(scene, found, scene.heard(walk.through("mentions", scene.tokens.sentences)))
    longest: dict[int, Hit] = {}
    counted: set[tuple[str, int]] = set()
    for hit in hits:
        if hit.rule.tag == "illus":
            scene.mark(hit.start, "illus")
            continue
        _colour(scene, found, hit, counted)
        if hit.rule.tag not in _SCORES and (hit.start not in longest or hit.end > longest[hit.start].end):
            longest[hit.start] = hit
    political = scene.score > 1 or any(one.who for one in found.mentions)
    free = 0
    for at in sorted(longest):
        if at >= free:
            free = longest[at].end
            _point(scene, found, longest[at], political)


def _colour(scene: Scene, found: Cast, hit: Hit, counted: set[tuple[str, int]]) -> None:
    """Add to the sign of politics, once for each place."""
    # a name that hardly anybody else bears is a weak sign by itself
    known = "sure" in hit.rule.flags and found.taken.isdisjoint(range(hit.start, hit.end))
    key = ("sure" if known else hit.rule.tag, hit.start)
    if (known or hit.rule.tag in _SCORES) and key not in counted:
        counted.add(key)
        scene.score += 1 if known else _SCORES[hit.rule.tag]
        scene.hinted = scene.hinted or (known and not scene.whole & scene.known.any_of("private kin off"))


def _point(scene: Scene, found: Cast, hit: Hit, political: bool) -> None:
    """Enter one contestant that is pointed at, unless the number is a date, a house or a decree."""
    tag, start, end = hit.rule.tag, hit.start, hit.end
    breaks = scene.tokens.breaks
    numbers = numbers_of(scene, hit) if tag == "number" else ()
    number = numbers[0] if numbers else None
    if tag == "skip" or (_is_nobodys(scene, hit, number) if tag == "number" else _is_torn(scene, hit)):
        return
    needs = "need" in hit.rule.flags and not political
    sure = min(hit.rule.weight, MAYBE if tag in _PEOPLE else _LIKELY) if needs else hit.rule.weight
    mention = Mention(owner(scene, number, hit), tag, scene.place(start, end), sure, numbers)
    if number is not None:
        found.put(start, end, mention, "<num>")
    if tag in _PEOPLE and not found.taken.isdisjoint(range(start, end)):
        return
    tagged = tag in _PEOPLE and breaks[start] & HASH
    if not needs or tagged or scene.near_politics():
        if start in found.taken:
            found.mentions[:] = [one for one in found.mentions if one.span != mention.span]
        found.enter(start, end, mention, "<w>", *_OWN_SYMBOLS.get(tag, ()))


def _is_torn(scene: Scene, hit: Hit) -> bool:
    """True if a date is meant, or a sign stands between the words that would name somebody."""
    breaks = scene.tokens.breaks
    alone = hit.end - hit.start == 1 and _is_date(scene, hit.start)
    return alone or any(breaks[at] & SOFT for at in range(hit.start + 1, hit.end))


def _is_nobodys(scene: Scene, hit: Hit, number: int | None) -> bool:
    """True if a number is none of a ballot, or counts those who stand on it: "calonnya tiga orang"."""
    if (number is not None and not 0 < number <= HIGHEST) or is_decree(scene, hit):
        return True
    words, size = scene.tokens.words, hit.end - hit.start
    if size == 1:
        return _counts(scene, hit.start)
    return (
        size == 2
        and words[hit.start] not in _NUMBERING
        and hit.end < len(words)
        and words[hit.end] in COUNTED
    )

"""Acts that a text tells of as the writer's own step, with their facts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain
from typing import Final

from langkah.bahasa.framing import ALOOF, DOUBT
from langkah.bahasa.mentions import Cast, Scene
from langkah.bahasa.reading import Described
from langkah.bahasa.telling import FINDERS, GIVERS, PHOTOS, SIDES, Told
from langkah.bahasa.tokens import HARD, HASH, SOFT
from langkah.bahasa.words import Hit, Rule
from langkah.terms.step import Act, FactValue, Toward

_TELLING: Final = frozenset({"act", "obj", "ctx", "fact"})
_TOWARD: Final = frozenset(kind.value for kind in Toward)
_ACTS: Final = frozenset(act.value for act in Act)
_SIDED: Final = SIDES - {"party", "campaign-account"}
#: Acts that are nothing by themselves: someone who competes must be on the other side.
_ONLY_PARTISAN: Final = frozenset(
    "comment share follow-group campaign-activity speak-at-party donate mobilise use-state-facility decide-partisan"
    " give-id-copy display-material approach-party".split()
)
#: Acts a refusal cancels: whoever says no has not done them.
_REFUSED: Final = frozenset(
    "attend campaign-activity share team-role photo display-material gift-receive speak-at-party follow-group mobilise"
    " comment like give-id-copy donate wear use-state-facility join-party leak-nonpublic".split()
)
_OWN_CANDIDACY: Final = frozenset({"register-as-candidate", "declare-self", "approach-public"})
#: Acts that a mere list of candidates looks like.
_LISTED: Final = _OWN_CANDIDACY | {"approach-party", "join-party"}
#: Cues that tell of a relative's own doing, and of what follows from it for the writer.
_OF_KIN: Final = frozenset(
    "kin family-tie-declare spouse-accompany recuse coi-declare take-cltn gift-receive".split()
)
_TIES: Final = frozenset("keluarga kepentingan kekerabatan saudara kerabat hubungan".split())
#: Those whose relatives are not the writer's.
_OTHERS: Final = frozenset("teman tetangga rekan kolega atasan bos sahabat kawan sekretaris ketua".split())
#: What may stand before the subject of a sentence.
_ASIDE: Final = frozenset("tadi kemarin semalam barusan eh lalu terus pak bu mas mbak ndan dan".split())
#: Circumstances in which dealing with a side is no partisan activity.
_EXCUSES: Final = frozenset({"official", "avoid", "neutral", "refuse", "list", "equal"})
#: Cues that settle what is done, whatever act comes of them; acts that leave it open.
_SETTLED: Final = frozenset(
    "gift-reject gift-report report-violation resist-intervention recuse family-tie-declare vote observe"
    " take-cltn resign wear".split()
)
_OPEN_ACTS: Final = frozenset({Act.FAMILY_TIE_DECLARE, Act.COI_AVOID})

_GIFTS: Final = frozenset({Act.GIFT_RECEIVE, Act.GIFT_REJECT, Act.GIFT_REPORT, Act.GIFT_REQUEST})
_KINSHIP: Final = frozenset(
    {Act.FAMILY_TIE_DECLARE, Act.RECUSE, Act.COI_DECLARE, Act.COI_AVOID, Act.SPOUSE_ACCOMPANY}
)
_SHOWN: Final = frozenset({Act.GESTURE, Act.POST} | {act for _, act in PHOTOS})
#: Facts that bear on acts of one kind only.
_KEPT_FOR: Final = (
    (_GIFTS, frozenset({"giver", "value_idr", "occasion", "cash", "duty_related"})),
    (_KINSHIP, frozenset({"family_tie", "declared", "recused", "task"})),
    (_SHOWN, frozenset({"gesture", "public"})),
)
#: Below this a told act is not worth telling; a longer text is a report or an essay, not a step.
_LEAST: Final = 0.3
_LONGEST: Final = 60
#: A text this short has room for one subject only.
_SHORT: Final = 22
_INFERRED_GIFT: Final = Rule("act", "gift-receive", 0.7, frozenset())
_INFERRED_SPOUSE: Final = Rule("act", "spouse-accompany", 0.8, frozenset())
_INFERRED_PARTY: Final = Rule("act", "partisan-activity", 0.6, frozenset())
_INFERRED_SIDE: Final = Rule("act", "partisan-activity", 0.7, frozenset())

_UNITS: Final = {"ribu": 10**3, "rb": 10**3, "k": 10**3, "juta": 10**6, "jt": 10**6, "miliar": 10**9}


#: Cues that go by another name than their act.
_NAMED: Final = {
    "team-role": Act.CAMPAIGN_TEAM_ROLE,
    "resign": Act.RESIGN_BEFORE_PARTY,
    "declare-self": Act.APPROACH_PUBLIC,
}


def described(scene: Scene, found: Cast, hits: Sequence[Hit]) -> list[Described]:
    """The acts told of, surest first; none where the text is not about the writer's own step."""
    told = _gather(scene, hits)
    _infer_gift(scene, told)
    if not (told.acts or told.objects) or not _could_be_own(scene, told):
        return []
    out: dict[Act, Described] = {}
    _enter(scene, found, told, told.acts, out)
    if not out.keys() - _OPEN_ACTS:
        _enter(scene, found, told, _inferred_side(scene, told), out)
    return sorted(out.values(), key=lambda one: (-one.confidence, one.span))


def _enter(
    scene: Scene, found: Cast, told: Told, acts: Sequence[tuple[str, Hit]], out: dict[Act, Described]
) -> None:
    """The acts that cues stand for, each with the surest of its hits."""
    sentences = scene.tokens.sentences
    begins = [begin for begin, _, _ in sentences]
    toward = tuple(name for name in told.objects if name in _TOWARD)
    aloof = bool(scene.whole & scene.known.any_of(ALOOF))
    for cue, hit in acts:
        # a sign of the hand says little where nothing else is political
        faint = 0.5 if cue == "gesture" and scene.score < 1 else 1.0
        own = _own(scene, found, sentences[bisect_right(begins, hit.start) - 1], hit)
        most = DOUBT if aloof and cue not in _SETTLED else 0.95
        confidence = round(min(hit.rule.weight * own * faint, most), 3)
        act = _resolve(cue, hit, told, scene)
        if act is None or confidence < _LEAST or (act in out and out[act].confidence >= confidence):
            continue
        span = scene.place(hit.start, hit.end)
        out[act] = Described(act, span, confidence, toward, _facts_for(act, told.facts))


def _gather(scene: Scene, hits: Sequence[Hit]) -> Told:
    """The hits that tell of deeds, sorted by what they tell."""
    told = Told(scene.score)
    breaks = scene.tokens.breaks
    for hit in hits:
        if hit.rule.tag in _TELLING and not (hit.rule.tag == "obj" and breaks[hit.start] & HASH):
            _note(told, hit, _is_denied(scene, hit.start) or _ends_denied(scene, hit))
    whole, bits = scene.whole, scene.bits
    if whole & bits["refused"]:
        told.around.add("refuse")
    if whole & (bits["alike"] | bits["listed"]) and not whole & bits["side"]:
        told.around.add("equal")
    if whole & bits["official"]:
        told.around.add("official")
    amount = _amount(scene)
    if amount is not None:
        told.facts["value_idr"] = amount
    told.acts.sort(key=lambda one: (one[1].start, -one[1].rule.weight))
    return told


def _note(told: Told, hit: Hit, denied: bool) -> None:
    """Enter one hit; what is denied is not told, and a denied yes is a no."""
    tag, side = hit.rule.tag, hit.rule.side
    if tag == "fact":
        name, _, value = side.partition("=")
        if value in {"true", "false"}:
            told.facts.setdefault(name, (value == "true") is not denied)
        elif not denied:
            told.facts.setdefault(name, value)
    elif denied:
        return
    elif tag == "act":
        told.add(side, hit)
    elif tag == "obj":
        told.objects.setdefault(side, hit)
    else:
        told.around.add(side)


def _is_denied(scene: Scene, at: int) -> bool:
    """True if a negation stands just before a token, or "there is no" a little further off."""
    negation = scene.bits["neg"]
    words = scene.tokens.words
    for place in range(max(0, at - 4), at):
        near = at - place < 3 or scene.masks[place] & scene.bits["dont"]
        if scene.masks[place] & negation and (near or words[place + 1] == "ada" or words[place] == "tanpa"):
            return True
    return False


def _ends_denied(scene: Scene, hit: Hit) -> bool:
    """True if the last word of a deed is what it is not: "menemani istri, bukan kampanye"."""
    last = hit.end - 1
    return last - hit.start > 1 and hit.rule.tag == "act" and scene.tokens.words[last - 1] == "bukan"


def _infer_gift(scene: Scene, told: Told) -> None:
    """A gift that no single phrase names, but its giver and the goods do."""
    bits, masks = scene.bits, scene.masks
    goods = bits["giftn"] | bits["goods"]
    handed = scene.whole & (bits["give"] | bits["pay"]) or "ambil" in scene.tokens.words
    given = handed and (scene.whole & goods or "value_idr" in told.facts)
    if told.facts.get("giver") in GIVERS and given and not told.cues & {"gift-receive", "gift-reject"}:
        spot = next((at for at, mask in enumerate(masks) if mask & goods), 0)
        told.add("gift-receive", Hit(_INFERRED_GIFT, spot, spot + 1, None))


def _inferred_side(scene: Scene, told: Told) -> list[tuple[str, Hit]]:
    """Doing something for a side, where no phrase says what: surer beside a candidate than beside a party."""
    asks = any(closing == "?" for _, _, closing in scene.tokens.sentences)
    lawful = scene.whole & scene.bits["lawful"] or told.facts.get("declared") is True
    excused = asks or lawful or _EXCUSES & told.around
    sides = _SIDED & told.objects.keys()
    if excused or told.cues & _SETTLED or scene.score < 1 or not (sides or "party" in told.objects):
        return []
    if _beside_spouse(told):
        spot = told.objects["spouse"].start
        return [("spouse-accompany", Hit(_INFERRED_SPOUSE, spot, spot + 1, None))]
    doing = _doing(scene, [told.objects[side].start for side in sides or {"party"}])
    rule = _INFERRED_SIDE if sides else _INFERRED_PARTY
    return [] if doing is None else [("partisan-activity", Hit(rule, doing, doing + 1, None))]


def _doing(scene: Scene, sides: Sequence[int]) -> int | None:
    """Where somebody does something for a side: a verb of doing in a sentence that names the side."""
    bits, masks = scene.bits, scene.masks
    for begin, end, _ in scene.tokens.sentences:
        if not any(begin <= side < end for side in sides):
            continue
        writer = next((at for at in range(begin, end) if masks[at] & bits["I"]), end)
        subject = min((side for side in sides if begin <= side < end), default=end)
        # the verb of a side that stands before the writer is the side's own: "caleg itu datang, saya jelaskan"
        opening = range(begin, min(begin + 3, end, max(subject, begin)))
        for at in chain(opening, range(writer, end)):
            if masks[at] & bits["do"] and not masks[at] & bits["passive"]:
                return at
    return None


def _beside_spouse(told: Told) -> bool:
    """True if all that is told is being there for a husband or wife who runs, on unpaid leave."""
    on_leave = told.facts.get("on_unpaid_leave") is True
    return "spouse" in told.objects and on_leave and told.facts.get("active_support") is not True


def _could_be_own(scene: Scene, told: Told) -> bool:
    """False for a warning, a question without a self, and what is too long to be a step."""
    bits, whole = scene.bits, scene.whole
    others = scene.known.any_of("illus clarify clarified reported warned hoaxw")
    if (whole & others or "forbid" in told.around) and not whole & bits["I1"]:
        return False
    asks = any(closing == "?" for _, _, closing in scene.tokens.sentences)
    by_oneself = whole & bits["I"] or (whole & bits["may"] and not whole & bits["asn"])
    if asks and (whole & bits["meaning"] or not by_oneself):
        return False
    return len(scene.tokens.words) <= _LONGEST


def _own(scene: Scene, found: Cast, sentence: tuple[int, int, str], hit: Hit) -> float:
    """How surely an act is the writer's own, from 0 to 1: who speaks in its sentence, and how it begins."""
    begin, end, closing = sentence
    bits = scene.bits
    if scene.around(max(begin, hit.start - 4), hit.start + 1) & bits["past"]:
        return 0.5
    if hit.rule.side not in _OF_KIN and scene.of_kin(hit.start, begin):
        return 0.3
    around = scene.around(begin, end)
    supposed = "kalau" in (scene.entries[begin] or ()) and not around & bits["I"]
    if supposed or _is_of_another(scene, begin, hit):
        # "kalau ditawari, tolak" tells what is to be done
        return 0.45
    # whoever asks whether it is allowed has not done it
    asked = 1.0 if closing != "?" else 0.5 if around & bits["may"] else 0.7
    if around & bits["I"]:
        return asked
    if _tells_of_others(scene, found, begin):
        return 0.3
    if scene.whole & bits["report"]:
        return 0.45
    if hit.start - begin <= 2 or scene.masks[begin] & bits["do"]:
        return 0.95 * asked
    return 0.9 * asked if scene.whole & bits["I"] or len(scene.masks) <= _SHORT else 0.5


def _is_of_another(scene: Scene, begin: int, hit: Hit) -> bool:
    """True if somebody else opens a sentence and does what is told: "tetangga pasang spanduk"."""
    bits, words, entry = scene.bits, scene.tokens.words, scene.entries[hit.start]
    if hit.rule.side in _OF_KIN and "terima" not in (entry or ()):
        # what others give is given to the writer
        return False
    start, at = begin + (words[begin] in _ASIDE), hit.start
    if start >= at or scene.around(begin, at + 1) & scene.known.any_of("I1 we inv must you"):
        return False
    if words[start] == "ada" or (words[start] == "kalau" and words[start + 1] == "ada"):
        # "kalau ada yang minta uang", "ada bapak datang memakai kaos"
        after = start + 1 + (words[start] == "kalau")
        return after < at and (
            words[after] == "yang" or bool(scene.masks[after] & (bits["others"] | bits["hon"]))
        )
    parted = scene.tokens.breaks[start + 1] & (SOFT | HARD)
    other = scene.masks[start] & bits["others"] and not scene.masks[start] & bits["do"]
    return bool(other and not parted)


def _tells_of_others(scene: Scene, found: Cast, begin: int) -> bool:
    """True if somebody else is the subject: a name or a body opens the sentence."""
    opening = scene.masks[begin]
    if opening & scene.bits["officew"]:
        # "Wakil Presiden … menghadiri"
        opening |= scene.around(begin + 1, begin + 2)
    named = any(symbol in {"<w>", "<name>"} for symbol, _, _ in found.units.get(begin, ()))
    staff = opening & scene.bits["asn"] and scene.tokens.words[begin + 1 : begin + 2] == ["yang"]
    return bool(opening & scene.bits["third"] or staff) or (named and not opening & scene.bits["do"])


def _resolve(cue: str, hit: Hit, told: Told, scene: Scene) -> Act | None:
    """The act that a cue stands for, given what else the text tells."""
    if cue in _REFUSED and ("refuse" in told.around or "report-violation" in told.cues):
        return None
    if (cue == "family-tie-declare" and not _among_kin(scene)) or (cue == "kin" and _of_anothers(scene, hit)):
        return None
    if cue == "team-role" and (_is_of_games(scene) or not _by_oneself(scene, hit)):
        return None
    if cue in _LISTED and ("list" in told.around or not _by_oneself(scene, hit)):
        return None
    if cue in _ONLY_PARTISAN:
        return Act(cue) if told.partisan else None
    finder = FINDERS.get(cue)
    if finder is not None:
        told.said = set(scene.tokens.words[hit.start : hit.end])
        return finder(told)
    if cue in _NAMED:
        return _NAMED[cue]
    return Act(cue) if cue in _ACTS else None


def _among_kin(scene: Scene) -> bool:
    """True if a relative or a tie of interest is spoken of at all."""
    return bool(scene.whole & scene.bits["kin"]) or not _TIES.isdisjoint(scene.tokens.words)


def _is_of_games(scene: Scene) -> bool:
    """True if sport or shops speak from the text at least as loudly as politics."""
    return scene.score < 1 and bool(scene.whole & scene.bits["off"])


def _of_anothers(scene: Scene, hit: Hit) -> bool:
    """True if it is the relative of a friend who runs: "suami teman saya caleg"."""
    near = range(hit.start, min(hit.start + 2, len(scene.masks) - 1))
    return any(scene.masks[at] & scene.bits["kin"] and scene.tokens.words[at + 1] in _OTHERS for at in near)


def _by_oneself(scene: Scene, hit: Hit) -> bool:
    """True if it is the writer who runs or joins, and not a member of the family or somebody in the news."""
    bits, breaks = scene.bits, scene.tokens.breaks
    for at in range(hit.start, max(-1, hit.start - 7), -1):
        if scene.masks[at] & bits["kin"]:
            return False
        if scene.masks[at] & bits["I1"] and not scene.around(max(0, at - 2), at) & bits["kin"]:
            return True
        if breaks[at] & (SOFT | HARD):
            return True
    return hit.start < 6


def _facts_for(act: Act, facts: dict[str, FactValue]) -> dict[str, FactValue]:
    """The facts that bear on an act; what belongs to another kind of act is left out."""
    unfit = frozenset[str]().union(*(names for acts, names in _KEPT_FOR if act not in acts))
    return {name: value for name, value in facts.items() if name not in unfit}


def _amount(scene: Scene) -> int | None:
    """An amount of rupiah: "Rp500.000", "500 ribu", "1,5 juta"."""
    words = scene.tokens.words
    for at, word in enumerate(words):
        if not word[0].isdigit():
            continue
        unit = _UNITS.get(words[at + 1]) if at + 1 < len(words) else None
        if unit is None and not (at and words[at - 1] in {"rp", "idr", "rupiah"}):
            continue
        plain = word.replace(".", "") if unit is None else word
        number, _, rest = plain.partition(",")
        if number.replace(".", "").isdigit() and len(number) < 16:
            tenths = int(rest[0]) if rest[:1].isdigit() else 0
            whole = int(number.replace(".", ""))
            return whole * (unit or 1) + tenths * (unit or 1) // 10
    return None

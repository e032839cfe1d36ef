"""What surrounds an utterance and takes force from it: quotation, report, refusal."""

from __future__ import annotations

from typing import Final, NamedTuple

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.framing.headlines import Headlines
from langkah.bahasa.tokens import COLON, HASH, QUOTE, SOFT
from langkah.bahasa.words import Hit
from langkah.terms.utterance import PARTISAN, Stance, Utterance

#: How many sentences after "Contoh pelanggaran:" still belong to the list.
_LISTED: Final = 8
_ACTIVE: Final = ("me", "nge")
#: What opens a clause on somebody: "ada guru yang mengunggah …".
WHO: Final = frozenset({"yang", "yg", "sing", "nu", "siapa", "sapa", "saha"})
#: How a verb begins that tells of what somebody does: "mengajak", "ngajak".
_TOLD: Final = ("me", "nge", "nga", "ny")
#: What does harm whoever else is named beside.
_OF_WHOMEVER: Final = frozenset(
    {
        Utterance.SARA,
        Utterance.INSULT,
        Utterance.DEFAME,
        Utterance.HARM_INSTITUTION,
        Utterance.LEAK,
        Utterance.HOAX,
        Utterance.COMPARE,
    }
)
#: Who may stand before the name of an office and speak for it.
_LEADING: Final = frozenset("ketua pimpinan anggota komisioner".split())
#: What an office chooses or supports in its work, and how far behind the verb it is told. Units: tokens.
_AS: Final = frozenset(
    "sebagai untuk agar supaya usulan usul langkah pelaporan laporan permintaan mengikuti".split()
)
_AS_REACH: Final = 4
#: What brings a story up to today.
_STILL: Final = frozenset("dari ti sejak sekarang kini saiki ayeuna tetap masih".split())
#: What a condition leaves open.
_UNSURE_YET: Final = frozenset({Utterance.PREDICT, Utterance.RESULT_CLAIM})
#: What one may be asked or offered, and turn down.
_TURNED_DOWN: Final = frozenset({Utterance.RECRUIT, Utterance.MOBILISE, Utterance.GIVE_GOODS, Utterance.LEAK})
#: Words for parents that are titles, too, or short for a name of kin.
_PARENTS: Final = frozenset("bapak ibu ayah mamak emak mama papa bapa adek abang mbak mas".split())
#: Where figures come from that are everybody's, and those that are not.
_BY_THE_FORM: Final = frozenset("rekap rekapitulasi pleno formulir d.hasil".split())
_OF_ONE_CAMP: Final = frozenset(
    "internal sementara timses saksi c1 quick real exit klaim menang unggul kemenangan".split()
)
#: What is asked of one other person.
ASKED_OF_ONE: Final = frozenset({Utterance.RECRUIT, Utterance.MOBILISE, Utterance.GIVE_GOODS})
#: The surest that anything in doubt can be: it asks, and never forbids.
DOUBT: Final = 0.7
#: The same for what a headline tells of somebody else.
_HEADLINE: Final = 0.6
#: Frames of a writer who stands apart from what is said: who has one of them is asked, and not forbidden.
ALOOF: Final = "refused declined apart asked clarified clarify reported lodged netral illus"
#: Figures do harm whoever is quoted with them.
_FIGURES: Final = frozenset({Utterance.SURVEY, Utterance.QUICK_COUNT, Utterance.RESULT_CLAIM})
_SHUNNED: Final = frozenset(
    {
        Utterance.GIVE_GOODS,
        Utterance.HOAX,
        Utterance.SARA,
        Utterance.LEAK,
        Utterance.RECRUIT,
        Utterance.INSULT,
    }
)


class Frame(NamedTuple):
    """One sentence: its tokens, its closing sign, what its words are, and whether it stands in a list of examples."""

    begin: int
    end: int
    closing: str
    mask: int
    listed: bool


class Surroundings:
    """What stands around the hits of one text."""

    __slots__ = (
        "aloof",
        "bits",
        "by_the_book",
        "distant",
        "frames",
        "headlines",
        "masks",
        "outside",
        "quoted",
        "scene",
        "tabled",
        "undoing",
        "unquoted",
    )

    def __init__(self, scene: Scene, found: Cast) -> None:
        self.scene = scene
        self.headlines = Headlines(scene, found)
        self.bits = scene.bits
        self.masks = scene.masks
        self.quoted = _quoted(scene)
        self.outside = self.unquoted = 0
        for mask, inside in zip(self.masks, self.quoted, strict=False):
            if not inside:
                self.outside |= mask
                self.unquoted += 1
        bits = self.bits
        self.distant = scene.known.any_of(
            "illus hoaxw forbid warned report reported refused declined asked clarified clarify lodged"
        )
        self.aloof = scene.whole & scene.known.any_of(ALOOF)
        self.by_the_book = scene.known.any_of("official lawful announced")
        self.undoing = (
            (frozenset({Utterance.RECRUIT}), (bits["past"],)),
            (_TURNED_DOWN, (bits["refused"], bits["I1"])),
            (frozenset({Utterance.RESULT_CLAIM}), (bits["official"] | bits["announced"],)),
        )
        self.frames = self._frames()
        self.tabled = _is_tabled(scene, found)

    def _frames(self) -> list[Frame]:
        frames: list[Frame] = []
        listed = 0
        warns = self.bits["illus"] | self.bits["forbid"] | self.bits["hoaxw"]
        breaks = self.scene.tokens.breaks
        for begin, end, closing in self.scene.tokens.sentences:
            mask = self.scene.around(begin, end)
            frames.append(Frame(begin, end, closing, mask, listed > 0))
            opens = mask & warns and end < len(breaks) and breaks[end] & COLON
            listed = _LISTED if opens else listed - 1
        return frames

    def force(self, hit: Hit, frame: Frame, kind: Utterance, side: Stance) -> float:
        """How much force the surroundings leave to an utterance, from 0 to 1."""
        bits = self.bits
        force = self.warned(hit, frame, kind) * self.voice(hit, frame, kind)
        if kind not in _OF_WHOMEVER and side is not Stance.AGAINST and self.alike(hit, frame):
            # least where all of them stand in what is chosen: "pilih paslon 1, 2, atau 3"
            force *= 0.3 if self.scene.around(hit.start, hit.end) & bits["alike"] else 0.38
        if frame.closing == "?":
            force *= self.asked(hit, frame, kind)
        elif kind in ASKED_OF_ONE and self.scene.whole & bits["asked"]:
            # told only to ask whether it is allowed
            force *= 0.35
        if kind is Utterance.COMPARE and frame.mask & bits["result"] and self.scene.whole & self.by_the_book:
            # a lead that a plenary states with its figures prefers nobody
            force *= 0.6
        if kind in _UNSURE_YET and self.supposed(hit):
            force *= 0.4
        if kind in PARTISAN and kind is not Utterance.CALL and self.of_relative(hit, frame):
            force *= 0.45
        return force * self.undone(kind)

    def warned(self, hit: Hit, frame: Frame, kind: Utterance) -> float:
        """What examples of a breach, a falsehood put right, a warning before or a quotation leave."""
        bits, scene = self.bits, self.scene
        force = 1.0
        around = frame.mask & ~scene.around(hit.start, hit.end)
        if frame.listed or (around & (bits["illus"] | bits["forbid"]) and scene.score):
            force *= 0.25
        if around & bits["hoaxw"] or scene.whole & (bits["clarify"] | bits["clarified"]):
            force *= 0.3
        if kind in _SHUNNED and self.shunned(hit, frame):
            force *= 0.2
        if self.touches_quoted(hit) and self.outside & self.distant:
            force *= 0.3
        return force

    def is_quoted(self, hit: Hit) -> bool:
        """True if a hit stands between quotation marks and something is said beside them."""
        return bool(self.quoted) and self.quoted[hit.start] and self.unquoted > 1

    def touches_quoted(self, hit: Hit) -> bool:
        """True if a hit at least ends between quotation marks: 'jangan mau dibujuk "coblos nomor 2"'."""
        return self.is_quoted(hit) or (bool(self.quoted) and self.quoted[hit.end - 1] and self.unquoted > 1)

    def most(self, hit: Hit, frame: Frame, kind: Utterance) -> float:
        """The surest that words may be taken as the writer's own and meant: else they are a doubt at most.

        A call for somebody who competes stays one whatever the sentences beside it say.
        """
        if kind not in _OF_WHOMEVER and self.headlines.tell(frame.begin, hit.start):
            return _HEADLINE
        plain = kind is Utterance.CALL and hit.who is not None and not frame.mask & self.aloof
        if self.touches_quoted(hit) or (self.aloof and not plain):
            return DOUBT
        return DOUBT if self.is_count(hit, frame, kind) or self.long_ago(hit, frame) else 1.0

    def is_count(self, hit: Hit, frame: Frame, kind: Utterance) -> bool:
        """True if votes are counted and not asked for: "unggul 1.204 suara dari", "180 suara untuk pasangan 1"."""
        if kind is Utterance.COMPARE:
            return bool(frame.mask & self.bits["result"])
        at, words = hit.start, self.scene.tokens.words
        before = words[at - 1] if at > frame.begin else ""
        counted = before == "0" or (len(before) > 1 and before[0].isdigit())
        return kind is Utterance.CALL and words[at] == "suara" and counted

    def long_ago(self, hit: Hit, frame: Frame) -> bool:
        """True if the writer tells of years before: "tahun 2014 saya pernah pasang status dukung …"."""
        begin, words = max(frame.begin, hit.start - 8), self.scene.tokens.words
        before = self.scene.around(begin, hit.start + 1)
        if not before & self.bits["past"] or not before & self.bits["I1"]:
            return False
        # "dari dulu" and "dulu … sekarang" tell of today
        return _STILL.isdisjoint(words[max(0, begin - 1) : hit.start])

    def undone(self, kind: Utterance) -> float:
        """What a refusal, the past or an official frame anywhere in the text leaves of a kind."""
        whole = self.scene.whole
        if kind is Utterance.RESULT_CLAIM and self.tabled:
            return 0.35
        for kinds, mask in self.undoing:
            if kind in kinds and all(whole & one for one in mask):
                return 0.35
        return 1.0

    def alike(self, hit: Hit, frame: Frame) -> bool:
        """True if the sentence leaves the choice to everyone, or the hit stands in a list of contestants."""
        alike, side, listed = self.bits["alike"], self.bits["side"], self.bits["listed"]
        inside = self.scene.around(hit.start, hit.end)
        return bool(inside & listed and not inside & side) or bool(frame.mask & alike)

    def supposed(self, hit: Hit) -> bool:
        """True if a condition opens what is said: "kalau kotak kosong menang"."""
        entries = self.scene.entries
        return any("kalau" in (entries[at] or ()) for at in range(max(0, hit.start - 3), hit.start))

    def of_relative(self, hit: Hit, frame: Frame) -> bool:
        """True if it is a relative of the writer, who opens the clause, that is for somebody: "Istriku 02 tulen"."""
        words, masks, bits = self.scene.tokens.words, self.masks, self.bits
        for at in range(max(frame.begin, hit.start - 2), min(hit.start + 1, hit.end - 1)):
            opens = at == frame.begin or self.scene.tokens.breaks[at] & SOFT
            kin = masks[at] & bits["kin"] or words[at].removesuffix("ku") in _PARENTS
            if opens and kin and (words[at].endswith("ku") or masks[at + 1] & bits["I1"]):
                return True
        return False

    def asked(self, hit: Hit, frame: Frame, kind: Utterance) -> float:
        """What a question leaves: little if it asks leave or meaning, all if the asking comes only after."""
        bits = self.bits
        if frame.mask & (bits["may"] | bits["meaning"]):
            return 0.25
        breaks = self.scene.tokens.breaks
        if kind in ASKED_OF_ONE or any(breaks[at] & SOFT for at in range(hit.end, frame.end)):
            return 1.0
        return 0.7 if frame.mask & bits["q"] else 0.9

    def shunned(self, hit: Hit, frame: Frame) -> bool:
        """True if the words just before warn of what follows: "tolak politik uang"."""
        shun = self.bits["shun"]
        return any(self.masks[at] & shun for at in range(max(frame.begin, hit.start - 4), hit.start))

    def voice(self, hit: Hit, frame: Frame, kind: Utterance) -> float:
        """Less if the words tell of what somebody else does or says."""
        bits = self.bits
        if self.scene.around(max(frame.begin, hit.start - 2), hit.start + 1) & bits["seemed"]:
            return 0.3
        if self.scene.whole & bits["lodged"] and not self.masks[hit.start] & bits["I1"]:
            return 0.35
        if self.scene.tokens.breaks[hit.start] & HASH:
            # "tulisannya #GantiPresiden" tells what stands on somebody's shirt
            close = self.scene.around(max(frame.begin, hit.start - 2), hit.start)
            return 0.45 if close & bits["report"] else 1.0
        own = bits["I"] | bits["inv"] | bits["you"]
        before, by_other = self.before(hit, frame)
        reported = frame.mask & bits["reported"]
        kin = kind not in PARTISAN and self.scene.of_kin(hit.start, frame.begin)
        if kin and kind in ASKED_OF_ONE:
            # "menantu saya jadi saksi pasangan dua": nobody is asked for anything
            return 0.45
        by_other = by_other or kin
        told = reported or by_other or frame.mask & bits["report"] or self.of_others_only()
        speaker = bits["I1"] | bits["you"] if reported else own
        if told and not before & speaker and kind not in _FIGURES:
            # what one's own office is quoted with is its own word
            return 0.3 if reported else 0.9 if frame.mask & bits["inst"] else 0.45
        if kind in PARTISAN and hit.rule.tag in {"call", "support", "disclose"} and not before & own:
            return self.inflected(hit, frame)
        return 1.0

    def before(self, hit: Hit, frame: Frame) -> tuple[int, bool]:
        """What the words before a hit are, and whether somebody else is told to invite: "Rina mengajak warga"."""
        bits, masks, words = self.bits, self.masks, self.scene.tokens.words
        mask, by_other = 0, False
        for at in range(max(frame.begin, hit.start - 6), hit.start):
            own = masks[at]
            if at > frame.begin and self.is_told(at):
                subject = self.scene.around(max(frame.begin, at - 3), at)
                if not subject & bits["I"] or self.scene.of_kin(at, frame.begin):
                    # "tetangga saya mengajak": what was said of oneself before only tells whose neighbour it is
                    own &= ~bits["inv"]
                    mask, by_other = 0, True
            elif own & bits["saying"] and at > frame.begin and words[at - 1] in WHO:
                by_other = True
            mask |= own
        return mask, by_other

    def is_told(self, at: int) -> bool:
        """True if a word tells of somebody who invites or shouts: "mengajak", "berteriak"."""
        own, word = self.masks[at], self.scene.tokens.words[at]
        invites = own & self.bits["inv"] and word.startswith(_TOLD) and not self.is_root(at)
        return bool(invites or own & self.bits["shout"])

    def of_others_only(self) -> bool:
        """True if the text tells of a case and never of the writer."""
        whole = self.scene.whole
        return bool(whole & self.bits["reported"]) and not whole & self.bits["I1"]

    def inflected(self, hit: Hit, frame: Frame) -> float:
        """Less for a passive verb, and for an active one inside a sentence: somebody else does it."""
        word = self.scene.tokens.words[hit.start]
        if word.startswith("di"):
            return 0.3
        inside = word.startswith(_ACTIVE) and hit.start > frame.begin and not self.is_root(hit.start)
        return 0.5 if inside and not self.is_of_office(hit, frame) else 1.0

    def is_of_office(self, hit: Hit, frame: Frame) -> bool:
        """True if one's own office does or asks for it, which is its own word: "KPU mengimbau warga memilih …"."""
        words, masks, bits = self.scene.tokens.words, self.masks, self.bits
        at = frame.begin + (words[frame.begin] in _LEADING)
        if not (masks[at] & bits["inst"] and masks[at] & bits["pol"]):
            return False
        if not _AS.isdisjoint(words[hit.start : hit.end + _AS_REACH]):
            return False
        between = range(at + 1, hit.start)
        asks = self.scene.known.any_of("inv must shout")
        named = not self.scene.flat and all(self.scene.capital(one) for one in between)
        return named or any(masks[one] & asks and not words[one].startswith("di") for one in between)

    def is_root(self, at: int) -> bool:
        """True if a token is its own standard form, and no inflected one: "menangkan", not "memilih"."""
        entry = self.scene.entries[at]
        return entry is not None and entry[0] == self.scene.tokens.words[at]


def _is_tabled(scene: Scene, found: Cast) -> bool:
    """True if figures of several who compete are read from a plenary or its forms: "rekap: A 2.449, B 3.102"."""
    words = scene.tokens.words
    if _BY_THE_FORM.isdisjoint(words) or not _OF_ONE_CAMP.isdisjoint(words):
        return False
    ends = {end for units in found.units.values() for symbol, end, _ in units if symbol == "<w>"}
    return sum(words[end][0].isdigit() and len(words[end]) > 2 for end in ends if end < len(words)) > 1


def _quoted(scene: Scene) -> list[bool]:
    """For each token whether it stands between quotation marks; empty where there are none."""
    out: list[bool] = []
    inside, any_marks = False, False
    for broken in scene.tokens.breaks:
        if broken & QUOTE:
            inside = not inside
            any_marks = True
        out.append(inside)
    return out if any_marks else []

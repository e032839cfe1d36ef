"""From patterns to utterances: weighs negation, quotation, report and speaker."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.casting.newcomers import MAYBE
from langkah.bahasa.framing import ASKED_OF_ONE, DOUBT, WHO, Frame, Surroundings
from langkah.bahasa.reading import Mention, Said
from langkah.bahasa.together import COUNTED
from langkah.bahasa.tokens import DASH, HARD, HASH, SOFT
from langkah.bahasa.words import Hit
from langkah.terms.utterance import PARTISAN, Stance, Utterance

#: Below this an utterance is not worth telling.
LEAST: Final = 0.3
#: A mention below this confidence may be somebody else, and what it costs an utterance about it.
_SURE: Final = 0.65
_UNSURE_WHO: Final = 0.97
#: From here to doubt an utterance needs no more than a soft sign of politics.
_SOFT: Final = 0.5
#: How far back a negation reaches, in words.
REACH: Final = 3
#: What follows a negation that denies nothing: "jangan lupa coblos", "bukan hanya", "jangan ragu pilih".
_HOLLOW: Final = frozenset(
    "lupa lali poho kelalen kaliru hanya cuma sekadar sekedar ragu lain salah takut malu sungkan bosan lelah telat"
    " ketinggalan nyangka sangka menyangka heran diduga mungkin golput diragukan perlu_diragukan usah_ragu lengah goyah goyang gentar bimbang".split()
)
_KINDS: Final = {kind.value: kind for kind in Utterance} | {
    "support": Utterance.ENDORSE,
    "disclose": Utterance.DISCLOSE_VOTE,
}
_SIDES: Final = {"for": Stance.FOR, "against": Stance.AGAINST, "": Stance.ABOUT}
_ACTIVE: Final = ("me", "nge")
#: Utterances about someone that a quotation, a report or a question takes the force from.
_FRAMED: Final = PARTISAN | {
    Utterance.PREDICT,
    Utterance.RESULT_CLAIM,
    Utterance.GIVE_GOODS,
    Utterance.RECRUIT,
    Utterance.MOBILISE,
    Utterance.DISCLOSE_VOTE,
    Utterance.SLOGAN,
    Utterance.SARA,
    Utterance.INSULT,
    Utterance.DEFAME,
    Utterance.HOAX,
    Utterance.HARM_INSTITUTION,
    Utterance.LEAK,
    Utterance.SURVEY,
    Utterance.QUICK_COUNT,
}


#: A team or an account is no one to praise or to blame.
_BODIES: Final = frozenset({"team", "account"})
_JUDGING: Final = frozenset({Utterance.ENDORSE, Utterance.ATTACK, Utterance.PREDICT, Utterance.COMPARE})


class Judge:
    """Weighs the hits of one text."""

    __slots__ = ("around", "bits", "masks", "named", "scene", "starts")

    def __init__(self, scene: Scene, found: Cast) -> None:
        self.scene = scene
        self.bits = scene.bits
        self.masks = scene.masks
        self.named = [one for one in found.mentions if one.kind != "slogan"]
        self.starts = [one.span[0] for one in self.named]
        self.around = Surroundings(scene, found)

    def judge(self, hits: Sequence[Hit]) -> list[Said]:
        """The utterances of a text, the strongest of each kind where several overlap."""
        spoken: list[tuple[int, int, Said]] = []
        which = 0
        for hit in sorted(hits, key=lambda one: one.start):
            while which < len(self.around.frames) - 1 and hit.start >= self.around.frames[which].end:
                which += 1
            spoken.extend((hit.start, hit.end, said) for said in self.weigh(hit, self.around.frames[which]))
        if any(said.kind is Utterance.DECLINE for _, _, said in spoken):
            # told by someone who says no: whoever asked is not the writer
            spoken = [one for one in spoken if one[2].kind not in ASKED_OF_ONE]
        if self.treats_alike() and any(said.kind is Utterance.ANNOUNCE for _, _, said in spoken):
            # "Rina nomor 1" beside all the others is a ballot number, no praise
            spoken = [one for one in spoken if one[2].kind not in _OF_ONE_SIDE]
        return _strongest(spoken)

    def treats_alike(self) -> bool:
        """True if every ticket of a contest is named."""
        named = {one.who for one in self.named if one.who}
        return any(len(all_of) > 1 and all_of <= named for all_of in self.scene.gazetteer.tickets.values())

    def counts(self, hit: Hit) -> bool:
        """True if a pattern ends in a number that only counts: "coblos satu kali", "nyoblos: 5 warna"."""
        words, last = self.scene.tokens.words, hit.end - 1
        entry = self.scene.entries[last]
        if entry is None or not {"<n>", "<z>"}.intersection(entry) or words[last - 1] in _NUMBERING:
            return False
        if words[hit.start].endswith("nya") and last == hit.start + 1:
            # "tusuknya sepuluh" tells how many sticks there are
            return True
        breaks = self.scene.tokens.breaks
        if hit.end < len(words) and words[hit.end : hit.end + 2] == ["tidak", "sah"]:
            return True
        if hit.end >= len(words) or breaks[hit.end] & (SOFT | HARD):
            return False
        if self.masks[hit.end] & self.bits["month"]:
            # "nyoblos 14 Feb"
            return True
        return words[hit.end] in COUNTED or (bool(breaks[hit.end] & DASH) and words[hit.end].isdigit())

    def torn(self, hit: Hit) -> bool:
        """True if a sign parts a verb from a mere word that it would choose: "nyoblos: beres"."""
        last, breaks = hit.end - 1, self.scene.tokens.breaks
        if hit.rule.tag == "recruit" and self.lists(hit):
            return True
        if hit.rule.tag == "leak":
            # "atapnya bocor, rapat pindah"
            return bool(breaks[hit.start + 1] & SOFT) if last > hit.start else False
        if not breaks[last] & (SOFT | HARD) or hit.rule.tag not in _CHOOSING:
            return False
        return hit.who is None and "<z>" not in (self.scene.entries[last] or ())

    def lists(self, hit: Hit) -> bool:
        """True if "daftar" is a list and asks nobody to join: "daftar hadir saksi", "daftar tunggu"."""
        words = self.scene.tokens.words
        return words[hit.start] == "daftar" and words[hit.start + 1] in _LISTS

    def is_one(self, hit: Hit) -> bool:
        """True if all that is chosen is "one", which may be no number at all: "tusuk satu, lalu lipat"."""
        words, last = self.scene.tokens.words, hit.end - 1
        one = words[last] in _ONE and words[last - 1] not in _NUMBERING and hit.who is None
        if not one or hit.rule.tag not in _CHOOSING or words[last].isdigit():
            return False
        return bool(self.scene.whole & self.bits["edu"]) or not _ON_PAPER.isdisjoint(words)

    def parted(self, hit: Hit) -> bool:
        """True if a sign parts a verb from a name that no list holds: "kalau bingung milih, Ibu Rina tanya saja"."""
        who = hit.who
        if who is None or who.who is not None or who.kind != "person" or hit.rule.tag not in _CHOOSING:
            return False
        scene = self.scene
        return any(
            scene.tokens.breaks[at] & (SOFT | HARD) and scene.place(at, at + 1)[0] == who.span[0]
            for at in range(hit.start + 1, hit.end)
        )

    def weigh(self, hit: Hit, frame: Frame) -> list[Said]:
        """What one hit says, once its surroundings are taken into account."""
        kind = _KINDS.get(hit.rule.tag)
        if kind is None or not self.allowed(hit):
            return []
        side = _SIDES[hit.rule.side]
        weight = hit.rule.weight
        if kind is Utterance.SLOGAN and not self.named and self.scene.whole & self.bits["lawful"]:
            return []
        if kind in _FRAMED:
            kind, side, weight = self.turned(hit, frame, kind, side)
            weight = min(
                weight * self.around.force(hit, frame, kind, side), self.around.most(hit, frame, kind)
            )
        if weight < LEAST or (hit.who is not None and hit.who.kind in _BODIES and kind in _JUDGING):
            return []
        weight = _about(hit.who, min(weight, DOUBT) if self.is_one(hit) or self.parted(hit) else weight)
        target = hit.who or (self.nearest(hit) if kind in _FRAMED else None)
        span = self.scene.place(hit.start, hit.end)
        one = Said(kind, span, round(min(weight, 0.98), 3), side, target)
        return [one, *self.sides(hit, one)]

    def sides(self, hit: Hit, one: Said) -> list[Said]:
        """The side that a prediction, an insult or a disclosed choice takes: "Rina pasti menang"."""
        if one.kind in _OF_SOMEONE and one.target is not None and not self.scene.whole & self.bits["result"]:
            # a mere "unggul" is a hint of a side; "pasti menang" is a doubt
            sure = round(min(one.confidence * (0.9 if one.confidence >= _SURE else 0.8), DOUBT), 3)
            if one.kind is Utterance.PREDICT:
                return [Said(Utterance.ENDORSE, one.span, sure, Stance.FOR, one.target)]
            return [Said(Utterance.ATTACK, one.span, sure, Stance.AGAINST, one.target)]
        if one.kind is Utterance.SARA and self.scene.score >= 2:
            sure = round(min(one.confidence * 0.9, DOUBT), 3)
            return [Said(Utterance.ATTACK, one.span, sure, Stance.AGAINST, one.target)]
        disclosed = hit.rule.tag == "disclose" and one.kind is Utterance.DISCLOSE_VOTE
        if disclosed and one.stance is not Stance.ABOUT:
            return [
                Said(Utterance.ENDORSE, one.span, round(one.confidence * 0.95, 3), one.stance, one.target)
            ]
        return []

    def allowed(self, hit: Hit) -> bool:
        """False if a hit needs a sign of politics and there is none, or speaks of sport and shops."""
        flags = hit.rule.flags
        scene = self.scene
        if "tag" in flags and not scene.tokens.breaks[hit.start] & HASH:
            return False
        if "need" in flags and not self.political(hit):
            return False
        if ("end" in flags and not self.ends(hit)) or ("named" in flags and not self.named):
            return False
        if self.is_when(hit) or self.doubled(hit) or self.of_others(hit) or self.of_whoever(hit):
            return False
        if self.barred(hit) or self.torn(hit) or (hit.rule.tag in _CHOOSING and self.counts(hit)):
            return False
        return not (scene.score < 0 and hit.rule.tag not in _NEVER_OFF)

    def ends(self, hit: Hit) -> bool:
        """True if a sentence ends with a hit: "Presiden kita Prabowo.", and not "Presiden kita Prabowo datang"."""
        words, breaks = self.scene.tokens.words, self.scene.tokens.breaks
        return hit.end >= len(words) or bool(breaks[hit.end] & HARD) or not words[hit.end].isalnum()

    def political(self, hit: Hit) -> bool:
        """True if politics speaks from the text as loudly as a hit needs: what is told with doubt needs less."""
        soft = _SOFT <= hit.rule.weight < DOUBT and self.scene.near_politics()
        return soft or self.scene.score >= 2

    def doubled(self, hit: Hit) -> bool:
        """True if the verb is doubled, which means to be choosy: "jangan pilih2"."""
        end = self.scene.tokens.ends[hit.end - 1]
        chooses = self.masks[hit.end - 1] & self.bits["vote1"]
        return bool(chooses) and self.scene.shown[end - 1 : end] == "2"

    def of_others(self, hit: Hit) -> bool:
        """True if "saya" only says whose neighbour or husband it is: "tetangga saya caleg nomor 7"."""
        at = hit.start
        if not at or not self.masks[at] & self.bits["I1"] or self.scene.tokens.breaks[at] & (SOFT | HARD):
            return False
        return bool(self.scene.around(max(0, at - 2), at) & (self.bits["kin"] | self.bits["private"]))

    def of_whoever(self, hit: Hit) -> bool:
        """True if a refusal is told of others: "yang tidak hadir, kontraknya tidak saya perpanjang"."""
        return hit.rule.tag == "decline" and hit.start > 0 and self.scene.tokens.words[hit.start - 1] in WHO

    def is_when(self, hit: Hit) -> bool:
        """True if a word says when and for whom nothing is called: "nanti pas saksi 03 protes", "kemarin giliran"."""
        words, at = self.scene.tokens.words, hit.start
        if words[at] == "giliran":
            return not _AGO.isdisjoint(words[max(0, at - 3) : at]) or not _DONE.isdisjoint(
                words[hit.end : hit.end + 3]
            )
        return words[at] == "pas" and at > 0 and words[at - 1] in _TIMES

    def turned(
        self, hit: Hit, frame: Frame, kind: Utterance, side: Stance
    ) -> tuple[Utterance, Stance, float]:
        """Kind, side and weight after negation and after who is speaking."""
        weight = hit.rule.weight
        if hit.rule.tag == "support" and self.invites(hit, frame):
            kind = Utterance.CALL
        denied = self.denied(hit, frame)
        if not denied and kind is Utterance.ENDORSE and self.feigned(hit):
            return Utterance.ATTACK, Stance.AGAINST, weight
        if not denied:
            return kind, side, weight
        if self.of_all(hit):
            return kind, side, 0.0
        if kind is Utterance.CALL:
            turned = Stance.AGAINST if side is Stance.FOR else Stance.FOR
            return (kind, turned, weight) if denied == "dont" else (Utterance.ATTACK, turned, weight * 0.7)
        asks_whom = "siapa" in (self.scene.entries[hit.end - 1] or ())
        if kind in {Utterance.ENDORSE, Utterance.DISCLOSE_VOTE} and side is Stance.FOR and not asks_whom:
            return Utterance.ATTACK, Stance.AGAINST, weight * 0.75
        return kind, side, weight * 0.3

    def denied(self, hit: Hit, frame: Frame) -> str:
        """ "dont", "not" or nothing: whether a negation reaches this hit."""
        negation, dont = self.bits["neg"], self.bits["dont"]
        words, breaks = self.scene.tokens.words, self.scene.tokens.breaks
        at = hit.start
        reach = REACH
        while at > frame.begin and reach:
            if breaks[at] & (SOFT | HARD) and reach < REACH:
                break
            at -= 1
            reach -= 1
            if self.masks[at] & negation:
                follows = words[at + 1 : at + 3]
                if any(word in _HOLLOW for word in follows) or (
                    follows[:1] == ["ada"] and follows[1:] != ["yang"]
                ):
                    return ""
                return "dont" if self.masks[at] & dont or follows[:1] == ["usah"] else "not"
        return ""

    def of_all(self, hit: Hit) -> bool:
        """True if what is denied is denied of everyone, and nobody is chosen next: "tidak X maupun yang lain"."""
        words = self.scene.tokens.words[hit.end : hit.end + 3]
        if not words or words[0] not in _NOR or _ANYONE.isdisjoint(words):
            return False
        chosen = self.scene.known.any_of("vote0 vote1 support win0")
        return not self.scene.around(hit.end, hit.end + _NEXT) & chosen

    def feigned(self, hit: Hit) -> bool:
        """True if a word inside says that praise is not meant: "sok pintar", "pura-pura merakyat"."""
        feigned = self.bits["feigned"]
        return any(self.masks[at] & feigned for at in range(hit.start + 1, hit.end - 1))

    def invites(self, hit: Hit, frame: Frame) -> bool:
        """True if others are asked to do it: an inviting word before, or a bare verb that opens the sentence."""
        inviting = self.bits["inv"]
        if any(self.masks[at] & inviting for at in range(max(frame.begin, hit.start - 5), hit.start)):
            return True
        word = self.scene.tokens.words[hit.start]
        bare = self.around.is_root(hit.start) or not word.startswith((*_ACTIVE, "di"))
        opens = hit.start == frame.begin or bool(self.scene.tokens.breaks[hit.start] & HASH)
        return bare and opens

    def barred(self, hit: Hit) -> bool:
        """True if a word inside a call turns it elsewhere: "amankan Indonesia dari X", "pilih selain X"."""
        if hit.rule.tag not in {"call", "support", "disclose"} or hit.rule.side != "for":
            return False
        bar = self.bits["bar"]
        return any(self.masks[at] & bar for at in range(hit.start + 1, hit.end - 1))

    def nearest(self, hit: Hit) -> Mention | None:
        """The contestant named last before a hit, else the first after it."""
        if not self.named:
            return None
        spot = self.scene.place(hit.start, hit.end)[0]
        return self.named[max(0, bisect_right(self.starts, spot) - 1)]


_OF_ONE_SIDE: Final = frozenset({Utterance.ENDORSE, Utterance.SLOGAN})
#: Utterances about someone who competes that take a side without saying so.
_OF_SOMEONE: Final = frozenset({Utterance.PREDICT, Utterance.INSULT, Utterance.DEFAME})
_CHOOSING: Final = frozenset({"call", "support", "disclose"})
_NUMBERING: Final = frozenset({"nomor", "no", "nomer", "urut", "paslon", "angka"})
#: What an officer speaks of who tells how a ballot is used.
_ON_PAPER: Final = frozenset("bilik foto gambar sah kertas kotak".split())
#: What stands in a list behind "daftar".
_LISTS: Final = frozenset("hadir pemilih nama tunggu calon riwayat isi harga caleg".split())
#: What stands before "pas" where it tells a time.
_TIMES: Final = frozenset("nanti tadi kemarin besok barusan ntar".split())
#: What tells that somebody's turn has been, and what it was to do.
_AGO: Final = frozenset("kemarin tadi semalam barusan kemaren wingi kamari".split())
_DONE: Final = frozenset("daftar mendaftar debat diperiksa tes diverifikasi pidato bicara orasi".split())
#: How many words behind a denial may still hold a choice.
_NEXT: Final = 12
_NOR: Final = frozenset("maupun ataupun atau apalagi dan".split())
_ANYONE: Final = frozenset("lain lainnya siapapun manapun sebelah liyane sejen".split())
_ONE: Final = frozenset("1 satu siji hiji one ciek".split())
_NEVER_OFF: Final = frozenset(
    "sara insult defame leak hoax harm-institution decline ask educate announce clarify report criticise-policy".split()
)


def _about(who: Mention | None, weight: float) -> float:
    """Less where it is not sure that who is meant competes: then a doubt, whatever is said."""
    if who is None or who.confidence >= _SURE:
        return weight
    return min(weight * 0.85, DOUBT) if who.confidence <= MAYBE else weight * _UNSURE_WHO


def _strongest(spoken: list[tuple[int, int, Said]]) -> list[Said]:
    """Of utterances of one kind and side that overlap, the surest; of equals, the shortest."""
    last: dict[tuple[Utterance, Stance], int] = {}
    kept: list[tuple[int, int, Said] | None] = []
    for one in sorted(spoken, key=lambda item: (item[0], -item[2].confidence, item[1])):
        key = (one[2].kind, one[2].stance)
        place = last.get(key)
        held = kept[place] if place is not None else None
        if held is not None and place is not None and one[0] < held[1]:
            if one[2].confidence <= held[2].confidence:
                continue
            kept[place] = None
        last[key] = len(kept)
        kept.append(one)
    return [item[2] for item in kept if item is not None]

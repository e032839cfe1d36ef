"""The twelve commonest acts as buttons, each with what it already tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from langkah.terms.speech import Text
from langkah.terms.step import Act, Step, Toward
from langkah.terms.verdict import Question
from langkah.web.steps.labels import ACT


@dataclass(frozen=True, slots=True)
class Quick:
    """One button: its words, and the fields and facts of the step it stands for."""

    says: Text
    hint: Text
    fields: Mapping[str, str]
    facts: Mapping[str, str] = field(default_factory=dict)


def _act(act: Act, says: tuple[str, str], hint: tuple[str, str], toward: str = "") -> Quick:
    fields = {"act": act.value, "toward": toward}
    return Quick(Text(*says), Text(*hint), fields)


#: Online acts first: they are the largest class of cases in every period that was counted.
QUICK: Mapping[str, Quick] = {
    "suka": _act(Act.LIKE, ("Menyukai", "Like"), ("unggahan orang lain", "someone's post")),
    "komentar": _act(
        Act.COMMENT, ("Berkomentar", "Comment"), ("di unggahan orang lain", "on someone's post")
    ),
    "bagikan": _act(Act.SHARE, ("Membagikan", "Share"), ("atau meneruskan pesan", "or forward a message")),
    "unggah": _act(
        Act.POST, ("Mengunggah", "Post"), ("status, foto, atau video", "a status, photo or video")
    ),
    "ikuti": _act(
        Act.FOLLOW_GROUP,
        ("Ikut grup atau akun", "Follow or join"),
        ("WhatsApp, Facebook", "WhatsApp, Facebook"),
    ),
    "foto": _act(
        Act.PHOTO_WITH_CANDIDATE,
        ("Berfoto dengan calon", "Photo with a candidate"),
        ("atau bakal calon", "or a hopeful"),
        Toward.CONTESTANT,
    ),
    "pose": _act(Act.GESTURE, ("Berpose jari", "Hand sign"), ("saat difoto", "in a photo")),
    "hadir": _act(
        Act.ATTEND_CAMPAIGN,
        ("Menghadiri kampanye", "Attend a campaign"),
        ("atau deklarasi", "or a declaration"),
    ),
    "atribut": _act(
        Act.WEAR_ATTRIBUTE,
        ("Memakai atribut", "Wear attributes"),
        ("kaus, pin, seragam", "shirt, pin, uniform"),
    ),
    "hadiah": _act(
        Act.GIFT_RECEIVE,
        ("Menerima hadiah", "Receive a gift"),
        ("uang, barang, jamuan", "money, goods, a meal"),
    ),
    "keluarga": _act(
        Act.FAMILY_TIE_DECLARE,
        ("Keluarga saya mencalonkan diri", "My kin runs for office"),
        ("suami, istri, saudara", "spouse, brother, sister"),
        Toward.KIN,
    ),
    "atasan": Quick(
        Text("Atasan meminta saya", "My superior asks me to"),
        Text("memihak atau membantu", "take a side or help one"),
        {"act": Act.PARTISAN_ACTIVITY.value, "toward": Toward.CONTESTANT.value},
        {"asked_by_superior": "true"},
    ),
}

_ASKED_FOR = (
    Act.ATTEND_CAMPAIGN, Act.MOBILISE, Act.PARTISAN_STATEMENT, Act.LIKE, Act.SHARE, Act.WEAR_ATTRIBUTE,
    Act.USE_STATE_FACILITY, Act.DECIDE_PARTISAN, Act.DONATE, Act.GIVE_ID_COPY,
)  # fmt: skip
_WHAT = Text("Apa persisnya yang diminta atasan Anda?", "What exactly does your superior ask for?")


def requested(step: Step) -> Question | None:
    """What a superior asks for, where only taking a side was told; every choice is weighed anew."""
    if step.act is not Act.PARTISAN_ACTIVITY or step.facts.get("asked_by_superior") is not True:
        return None
    return Question(fact="act", asks=_WHAT, choices=tuple((act.value, ACT[act]) for act in _ASKED_FOR))

"""What one text tells of deeds, and which act a cue stands for."""

from __future__ import annotations

from typing import Final

from langkah.bahasa.words import Hit
from langkah.terms.step import Act, FactValue

#: Counterparts that compete, or work for one who does; those of them that make any doing a partisan one.
SIDES: Final = frozenset(
    {"candidate", "hopeful", "party", "campaign-team", "campaign-account", "campaign-material", "campaign"}
)
_ASKED: Final = frozenset({"vendor", "served", "party", "campaign-team", "candidate", "hopeful"})
GIVERS: Final = frozenset({"contestant", "party", "vendor", "served"})
_AT_HOME: Final = frozenset({"family", "friend"})
PHOTOS: Final = (
    ("campaign-team", Act.PHOTO_WITH_CAMPAIGN_TEAM),
    ("campaign-material", Act.PHOTO_WITH_CAMPAIGN_MATERIAL),
    ("candidate", Act.PHOTO_WITH_CANDIDATE),
    ("hopeful", Act.PHOTO_WITH_CANDIDATE),
    ("party", Act.PHOTO_WITH_CANDIDATE),
)
#: Gifts that need no giver named to be told from a shop's refund.
_OFFICIAL_GIFTS: Final = frozenset({"gratifikasi", "parsel", "amplop", "bingkisan"})


class Told:
    """What one text tells: acts, counterparts, facts and circumstances."""

    __slots__ = ("acts", "around", "cues", "facts", "objects", "said", "score")

    def __init__(self, score: int) -> None:
        self.score = score
        self.said: set[str] = set()
        self.acts: list[tuple[str, Hit]] = []
        self.cues: set[str] = set()
        self.objects: dict[str, Hit] = {}
        self.facts: dict[str, FactValue] = {}
        self.around: set[str] = set()

    @property
    def partisan(self) -> bool:
        """True if someone who competes is on the other side, and not all of them alike."""
        sides = SIDES & self.objects.keys()
        # a sticker or a poster alone is nobody's
        return (
            bool(sides) and "equal" not in self.around and (self.score > 0 or sides != {"campaign-material"})
        )

    def add(self, cue: str, hit: Hit) -> None:
        """One more cue of an act."""
        self.acts.append((cue, hit))
        self.cues.add(cue)

    def photo(self) -> Act | None:
        """A photo is told only where somebody of a side is in it, and not of the portraits that hang in an office."""
        if not self.partisan or self.score < 1 or "hung" in self.around:
            return None
        return next((act for kind, act in PHOTOS if kind in self.objects), None)

    def attend(self) -> Act | None:
        """What kind of event is attended; a debate or a peace pledge is nobody's."""
        if not self.partisan or {"neutral", "avoid", "official"} & self.around or "debat" in self.said:
            return None
        if "spouse" in self.objects:
            return Act.SPOUSE_ACCOMPANY
        if "deklarasi" in self.said:
            return Act.ATTEND_DECLARATION
        passive = self.facts.get("active_support") is False or self.facts.get("attributes") == "none"
        return Act.ATTEND_CAMPAIGN_PASSIVE if passive else Act.ATTEND_CAMPAIGN

    def gift(self) -> Act | None:
        """A gift is told only with its giver."""
        turned_down = self.cues & {"gift-reject", "gift-report"} or (
            "equal" in self.around and self.facts.get("giver") == "contestant"
        )
        # among relatives and friends a gift is nobody's business unless the office or an election is spoken of
        at_home = self.facts.get("giver") in _AT_HOME and self.score < 1 and "duty_related" not in self.facts
        return None if turned_down or at_home or "giver" not in self.facts else Act.GIFT_RECEIVE

    def request(self) -> Act | None:
        """Asking for money is told only with whom it is asked of."""
        asked = _ASKED & self.objects.keys() or self.facts.get("giver") in GIVERS
        return Act.GIFT_REQUEST if asked else None

    def reject(self) -> Act | None:
        """Sending back a gift, and not asking a shop for a refund."""
        told = "giver" in self.facts or self.score > 0 or _OFFICIAL_GIFTS & self.said
        return Act.GIFT_REJECT if told else None

    def wear(self) -> Act | None:
        """Wearing what a side is known by."""
        return Act.WEAR_ATTRIBUTE if self.facts.get("attributes") == "party" else None

    def gesture(self) -> Act | None:
        """A sign of the hand that is named."""
        return Act.GESTURE if "gesture" in self.facts else None

    def like(self) -> Act | None:
        """Liking what a side or an office has posted."""
        return Act.LIKE if self.partisan or "official-account" in self.objects else None

    def kin(self) -> Act | None:
        """A relative who runs: to be declared; with a task in hand, to be kept clear of."""
        if self.cues & {"recuse", "family-tie-declare", "take-cltn", "resign"} or "refuse" in self.around:
            return None
        if self.facts.get("on_unpaid_leave") is True:
            return None
        if self.facts.get("recused") is True:
            return Act.RECUSE
        undeclared = "task" in self.facts and "declared" not in self.facts
        return Act.COI_AVOID if undeclared else Act.FAMILY_TIE_DECLARE

    def wave(self) -> Act | None:
        """Letting a file pass that should not."""
        return Act.DECIDE_PARTISAN if self.score > 0 or "candidate" in self.objects else Act.ABUSE_POWER


FINDERS: Final = {
    "photo": Told.photo,
    "attend": Told.attend,
    "gift-receive": Told.gift,
    "gift-request": Told.request,
    "gift-reject": Told.reject,
    "like": Told.like,
    "wear": Told.wear,
    "gesture": Told.gesture,
    "kin": Told.kin,
    "wave": Told.wave,
}

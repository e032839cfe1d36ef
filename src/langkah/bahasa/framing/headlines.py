"""Headlines: sentences that tell what somebody in the news says or does."""

from __future__ import annotations

from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.tokens import COLON, HARD, HASH, SOFT

#: What somebody in the news does; a party or a contestant may also support right away.
_TOLD: Final = frozenset(
    "ajak mengajak ngajak minta meminta pinta imbau mengimbau serukan menyerukan seru instruksikan menginstruksikan"
    " perintahkan memerintahkan klaim mengklaim sebut menyebut nilai menilai yakini optimis optimistis targetkan"
    " menargetkan deklarasi deklarasikan mendeklarasikan gabung bergabung siap resmi ungkap mengungkap tegaskan"
    " menegaskan akui mengakui bantah membantah ngaku mengaku umumkan mengumumkan nyatakan menyatakan terbukti"
    " diduga ketahuan dituding kembali kompak janji berjanji ikut hadiri sambangi merapat beri".split()
)
#: What opens a story about somebody.
_OPENS: Final = frozenset(
    "alasan momen detik cerita kisah profil viral heboh terungkap kronologi kata saat ketika usai setelah".split()
)
#: What may stand before that: "Ini alasan …", "Begini cerita …".
_POINTS: Final = frozenset("ini inilah begini jelang terkuak".split())
#: What counts the many who then do something together: "Ribuan warga deklarasi …".
_MANY: Final = frozenset("ribuan ratusan puluhan belasan jutaan sejumlah".split())
#: What only a writer adds who speaks to somebody.
_SPOKEN: Final = frozenset(
    "ya yah yaa yaaa yuk gas gass gasss gaskeun gaskan gaspol cus skuy sob sobat".split()
)
#: What asks others to join in: behind it a story is the writer's own call.
_ASKING: Final = frozenset({"ayo", "tolong", "mohon"})
#: Bodies and officers that are quoted with what they found or said.
_SOURCES: Final = "third inst organ press hon"
#: What tells that the writer takes part, whoever else is named.
_OWN: Final = "I we you part hope joy love mock"
#: How many words a speaker has before the colon, and a name before its verb.
_SPEAKER: Final = 6
_NAME: Final = 5
_CONTESTANTS: Final = frozenset({"<w>", "<party>", "<team>"})
_CHOSEN: Final = _CONTESTANTS | {"<num>", "<z>"}


class Headlines:
    """From which token on each sentence of a text tells of others; nothing for a text with a call of its own."""

    __slots__ = ("_found", "_scene", "_told")

    def __init__(self, scene: Scene, found: Cast) -> None:
        self._scene = scene
        self._found = found
        self._told: dict[int, int] = {}
        if not scene.whole & scene.known.any_of(_OWN) and _SPOKEN.isdisjoint(scene.tokens.words):
            self._look()

    def tell(self, begin: int, at: int) -> bool:
        """True if what begins at a token belongs to a story about somebody."""
        return begin in self._told and at >= self._told[begin]

    def _look(self) -> None:
        """Cost: linear; nothing is told of others where a sentence invites."""
        told: dict[int, int] = {}
        for begin, end, closing in self._scene.tokens.sentences:
            start = None if closing == "!" or self._asks(begin, end) else self._start(begin, end)
            if start is not None:
                told[begin] = start
            elif self._invites(begin, end):
                return
        self._told = told

    def _asks(self, begin: int, end: int) -> bool:
        """True if others are asked to join in: "PSI dukung Prabowo, ayo ikut"."""
        entries = self._scene.entries
        return any(not _ASKING.isdisjoint(entries[at] or ()) for at in range(begin, end))

    def _invites(self, begin: int, end: int) -> bool:
        masks, bits = self._scene.masks, self._scene.bits
        return any(masks[at] & bits["inv"] for at in range(begin, end))

    def _start(self, begin: int, end: int) -> int | None:
        """Where a story about somebody begins in a sentence; None if it tells none."""
        breaks = self._scene.tokens.breaks
        if any(breaks[at] & HASH for at in range(begin, end)):
            return None
        colon = next((at for at in range(begin + 1, min(end, begin + _SPEAKER)) if breaks[at] & COLON), None)
        if colon is not None:
            return begin if self._speaks(begin, colon, end) else None
        chosen = max((at for at in range(begin, end) if self._names_choice(at)), default=begin)
        clauses = [begin, *(at for at in range(begin + 1, end) if breaks[at] & SOFT)]
        for first, last in zip(clauses, [*clauses[1:], end], strict=True):
            if self._acts(first, last, chosen):
                return first
            if self._invites(first, last):
                return None
        return None

    def _speaks(self, begin: int, colon: int, end: int) -> bool:
        """True if somebody is quoted: "Hasto: PDIP optimistis …", and not "Presiden: 02"."""
        scene = self._scene
        named = all(scene.capital(at) for at in range(begin, colon))
        parted = any(scene.tokens.breaks[at] & (SOFT | HARD) for at in range(begin + 1, colon))
        if parted or not named or not self._is_somebody(begin):
            # "Tips pagi: 1) …" is nobody who speaks
            return False
        says = scene.known.any_of("vote0 vote1 support do inv")
        if not scene.capital(colon) and not self._ends_name(colon):
            # "Prabowo Gibran: coblos nomor 2" calls; a headline goes on with a capital
            return False
        after = range(colon, end)
        return any(scene.masks[at] & says or self._ends_name(at) for at in after) and end - colon > 1

    def _acts(self, first: int, last: int, chosen: int) -> bool:
        """True if somebody does something for who competes: "PSI dukung Prabowo", "Ganjar minta warga pilih …"."""
        words, at = self._scene.tokens.words, first
        at += words[at] in _POINTS and at + 1 < last
        opened = words[at] in _OPENS and at + 1 < last
        at += opened
        many = words[at] in _MANY and at + 1 < last
        if not (many or self._is_somebody(at)) or self._scene.masks[at] & self._scene.bits["inst"]:
            # what one's own office calls for is its own word
            return False
        listed = self._competes(at) or opened
        verb = self._verb(at, last, listed)
        return verb is not None and verb < chosen

    def _verb(self, at: int, last: int, listed: bool) -> int | None:
        """The verb that follows a name, within few words."""
        scene = self._scene
        place = max(self._ends_name(at), at + 1)
        for verb in range(place, min(last, place + _NAME)):
            if scene.tokens.words[verb] in _TOLD:
                return verb
            if scene.masks[verb] & scene.bits["support"]:
                return verb if listed or scene.flat else None
            if scene.masks[verb] & scene.known.any_of("vote0 vote1 inv"):
                return None
        return None

    def _is_somebody(self, at: int) -> bool:
        """True if a name, a body or an officer begins at a token."""
        scene = self._scene
        if self._competes(at):
            return True
        if scene.masks[at] & scene.known.any_of(_SOURCES):
            return True
        written = scene.shown[scene.tokens.starts[at] : scene.tokens.ends[at]]
        return scene.unknown(at) and written.isalpha() and len(written) > 2 and not written.islower()

    def _competes(self, at: int) -> bool:
        """True if a party or a contestant that a list holds begins at a token."""
        units = self._found.units.get(at, ())
        return any(symbol in _CONTESTANTS and who is not None and who.who for symbol, _, who in units)

    def _names_choice(self, at: int) -> bool:
        return any(symbol in _CHOSEN for symbol, _, _ in self._found.units.get(at, ()))

    def _ends_name(self, at: int) -> int:
        """Where the name that begins at a token ends; 0 if none does."""
        units = self._found.units.get(at, ())
        return max((end for symbol, end, _ in units if symbol in _CHOSEN), default=0)

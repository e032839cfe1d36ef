"""Names and slogans that are common words: one alone is nobody who runs."""

from __future__ import annotations

from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.casting.newcomers import MAYBE
from langkah.bahasa.gazetteer import Alias
from langkah.bahasa.tokens import HARD, HASH, SOFT

#: First names and short forms that are met everywhere; a list that holds one as a whole name means a person too many.
GIVEN: Final = frozenset(
    "abdul abdullah ade adi adit agung agus ahmad aisyah aji akbar aldi ali amir ana andi andika andre andri ani"
    " anisa anita annisa anto anton ari arif arifin aris asep astuti ayu bagas bagus bambang bayu beni bima budi cahya"
    " cahyo candra chandra cici cindy citra dadang dani daniel dave david dedi deni desi devi dewi dian diana didi dika"
    " dimas dina dini dita doni dwi edi eka eko elisa ella endah endang eni erna erwin eva evi fajar farhan farid fatimah"
    " feri fitri gilang guntur hadi hana hani hari hasan hendra hendri heri ida iis ika ikhsan ilham imam ina indah indra"
    " intan ira irfan irma iskandar ismail iwan jaya jefri joko jono juni kartika kevin kiki kurnia laila lani lia lestari"
    " lila lina lisa lukman lusi made maria maya mega melati mila mira muhammad mulyadi mulyono nadia nana nanda nia nina"
    " ningsih nita nova novi nur nurul oki putra putri putu rahma rahmat rama rani ratih ratna reni reza rian rika rina"
    " rini rio risa rita riza rizal rizki rizky roni rosa rudi rudy sandi santi santoso sari satria sekar setiawan shinta"
    " siti slamet sri sugeng suharto surya susi susanti tari taufik teguh tia tika tina tini titi toni tono tri tuti udin"
    " umar utami vera vina wahyu wati wawan widodo wulan yadi yani yanti yanto yoga yogi yuda yudi yuli yuni yusuf zahra"
    " zaki zul".split()
)
#: How many words away politics may stand from such a name.
_NEAR: Final = 3
_BESIDE: Final = "cand cand1 office vote0 vote1 support partyw ballot"
_GREETING: Final = "salam"
_NUMBERING: Final = frozenset("nomor nomer no urut nmr paslon".split())
#: How far what is told of such a name goes on, in words.
_FAR: Final = 8
#: How sure it is that one of them competes where that is said outright.
_MEANT: Final = 0.95
#: What else somebody is chosen, praised or greeted for.
_ELSEWHERE: Final = frozenset(
    "rt rw osis kelas panitia lomba diklat arisan kelompok regu bendahara moderator pembawa notulis bukber wisuda ultah"
    " ulang milad lahir lahiran menikah nikah nikahan hp wa whatsapp telepon hape rekening rapor les karaoke kursus"
    " pelatihan bimtek magang skripsi mengajar ngajar masak masaknya mengajarnya".split()
)
#: What belongs to whoever governs, where other words on "-nya" are skills: "hebat pidatonya".
_GOVERNING: Final = frozenset(
    "programnya visinya misinya kinerjanya kerjanya gagasannya janjinya suaranya".split()
)
_CHEERS: Final = frozenset({"hidup", "viva"})
_SIGNS: Final = "support supportn win0 win winv stay vote0 vote1 partyw ballot backers"


def is_given(words: tuple[str, ...]) -> bool:
    """True if a name is one word, and a given name that many bear."""
    return len(words) == 1 and words[0] in GIVEN


def is_lone(scene: Scene, alias: Alias) -> bool:
    """True if a name is one word and the whole name of a person in a list: others may bear it."""
    return len(alias.words) == 1 and alias.kind == "person" and alias.words[0] in scene.gazetteer.lone


def is_common(scene: Scene, at: int, alias: Alias) -> bool:
    """True if a slogan is one word that is said of cats and of market women, too: "gemoy banget".

    Behind a title or a greeting it is somebody's: "Pak Gemoy", "salam gemoy"; and beside a victory.
    """
    if alias.kind != "slogan" or len(alias.words) > 1 or scene.unknown(at):
        return False
    before = scene.tokens.words[at - 1] if at else ""
    titled = at and scene.masks[at - 1] & scene.bits["hon"]
    won = scene.around(max(0, at - 1), at + 2) & scene.known.any_of("win0 win")
    return not (titled or won or before == _GREETING)


def is_running(scene: Scene, found: Cast, at: int, alias: Alias) -> bool:
    """True if whoever bears a common name is spoken of as one who runs: "pilih Ayu", "Ayu nomor 2", "calon Ayu"."""
    if scene.score >= 2 or found.mentions or scene.tokens.breaks[at] & HASH or _is_paired(scene, at, alias):
        return True
    begin, end = max(0, at - _NEAR), at + 1 + _NEAR
    beside = scene.around(begin, end) & scene.known.any_of(_BESIDE)
    return bool(beside) or not _NUMBERING.isdisjoint(scene.tokens.words[begin:end])


def stands(scene: Scene, found: Cast, at: int, alias: Alias) -> float:
    """How surely a name of one word, the whole name in a list, is who runs: not at all, with doubt, or outright.

    Outright beside an office, a number, "calon", the other half of the ticket, in a tag and right behind a call.
    """
    if scene.tokens.breaks[at] & HASH or _is_paired(scene, at, alias):
        return _MEANT
    begin, end = max(0, at - _NEAR), at + 1 + _NEAR
    beside, any_of = scene.around(begin, end), scene.known.any_of
    holds = beside & scene.bits["office"] or _has_own_office(scene, begin, end)
    if not holds and _is_elsewhere(scene, at):
        return 0.0
    if holds or beside & any_of("cand cand1") or _is_numbered(scene, begin, end):
        return _MEANT
    called = _is_called_for(scene, at)
    if not scene.unknown(at) and not scene.capital(at):
        # "pilih bunga mawar": written as the word is
        return MAYBE if called and scene.whole & scene.bits["inv"] else 0.0
    if called:
        return _MEANT
    rare = not is_given(alias.words) and scene.unknown(at)
    cheered = at > 0 and scene.tokens.words[at - 1] in _CHEERS
    signs = scene.score >= 2 or found.mentions or cheered or beside & any_of(_SIGNS)
    return MAYBE if rare or signs else 0.0


def _has_own_office(scene: Scene, begin: int, end: int) -> bool:
    """True if an office is somebody's own: "bupatiku"."""
    own = (word.removesuffix("ku") for word in scene.tokens.words[begin:end] if word.endswith("ku"))
    return any(scene.known.find(word)[1] & scene.bits["office"] for word in own)


def _is_elsewhere(scene: Scene, at: int) -> bool:
    """True if what is told near a name has nothing to do with an election: "jadi ketua RT", "hebat mengajarnya"."""
    words, breaks, size = scene.tokens.words, scene.tokens.breaks, len(scene.masks)
    begin, end = at, at + 1
    while begin > max(0, at - _FAR) and not breaks[begin] & HARD:
        begin -= 1
    while end < min(size, at + _FAR) and not breaks[end] & HARD:
        end += 1
    skilled = any(word.endswith("nya") and len(word) > 6 for word in words[at + 2 : end])
    if skilled and scene.around(at, end) & scene.known.any_of("praise praisew"):
        return _GOVERNING.isdisjoint(words[begin:end])
    return bool(scene.around(begin, end) & scene.bits["off"]) or not _ELSEWHERE.isdisjoint(words[begin:end])


def _is_numbered(scene: Scene, begin: int, end: int) -> bool:
    """True if a number of a ballot stands there, and not somebody's telephone number."""
    near = range(begin, min(end, len(scene.masks)) - 1)
    return any(
        scene.tokens.words[at] in _NUMBERING and scene.masks[at + 1] & scene.known.any_of("n z")
        for at in near
    )


def _is_called_for(scene: Scene, at: int) -> bool:
    """True right behind a call or a choice of one's own: "ayo pilih Ayu", "saya coblos Bu Ayu"."""
    breaks, masks = scene.tokens.breaks, scene.masks
    verb = at - 1
    while verb > 0 and masks[verb] & scene.bits["hon"] and not breaks[verb + 1] & (SOFT | HARD):
        verb -= 1
    torn = verb < 0 or breaks[verb + 1] & (SOFT | HARD) or scene.tokens.words[verb].startswith("di")
    if torn or not masks[verb] & scene.known.any_of("vote0 vote1 win0"):
        return False
    opens = not verb or breaks[verb] & (SOFT | HARD)
    return bool(opens or masks[verb - 1] & scene.known.any_of("inv I1 we dont"))


def _is_paired(scene: Scene, at: int, alias: Alias) -> bool:
    """True if the other name of the same ticket stands beside it: "Ayu-Budi", "Ayu dan Budi"."""
    words = scene.tokens.words
    near = [words[place] for place in (at - 2, at - 1, at + 1, at + 2) if 0 <= place < len(words)]
    others = (other for word in near for other in scene.gazetteer.aliases.get(word, ()))
    return any(other.owner == alias.owner and other.words != alias.words for other in others)

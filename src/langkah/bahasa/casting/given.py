"""Names and slogans that are common words: one alone is nobody who runs."""

from __future__ import annotations

from typing import Final

from langkah.bahasa.casting import Cast, Scene
from langkah.bahasa.gazetteer import Alias
from langkah.bahasa.tokens import HASH

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


def is_given(words: tuple[str, ...]) -> bool:
    """True if a name is one word, and a given name that many bear."""
    return len(words) == 1 and words[0] in GIVEN


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


def _is_paired(scene: Scene, at: int, alias: Alias) -> bool:
    """True if the other name of the same ticket stands beside it: "Ayu-Budi", "Ayu dan Budi"."""
    words = scene.tokens.words
    near = [words[place] for place in (at - 2, at - 1, at + 1, at + 2) if 0 <= place < len(words)]
    others = (other for word in near for other in scene.gazetteer.aliases.get(word, ()))
    return any(other.owner == alias.owner and other.words != alias.words for other in others)

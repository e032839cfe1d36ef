"""A whole text that is a choice and a number and nothing else: "Pilih nomor 2"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from langkah.bahasa.casting import Scene
from langkah.bahasa.reading import Said
from langkah.bahasa.together import COUNTED
from langkah.bahasa.words import squeeze
from langkah.terms.utterance import Stance, Utterance

#: Longer texts hold more, and are read by what they hold.
_MOST: Final = 12
#: What it is told with: on another day the number may be a dish on a card, so it is asked about.
_CONFIDENCE: Final = 0.6
_CHOICES: Final = frozenset(
    "pilih pilihlah pilihan memilih coblos mencoblos coblosan tusuk menusuk contreng dukung mendukung menangkan"
    " lanjutkan menang juara pilieh pileh milih".split()
)
_INSISTING: Final = frozenset("pokoknya ingat asal jangan bukan tetap pasti salam tim hidup".split())
#: What may stand beside: whom one speaks to, when, how surely, and what numbers are called.
_BESIDE: Final = frozenset(
    "nomor no nomer urut paslon calon pasangan caleg partai yang ya yah aja saja dong deh sih kok loh lho nih tuh lah kan"
    " ayo mari yuk hayu kita kami saya aku semua bapak ibu pak bu mas mbak bang kak teman kawan sobat warga saudara"
    " keluarga rek lur dulur gaes guys bestie lupa titik mati harga besok nanti lusa tanggal hari itu ini terus lagi"
    " juga tinggal cukup hanya cuma selalu untuk buat demi penting satu suara jari januari februari november april"
    " desember ojo lali liyane bae wae atuh mah kanggo".split()
)
_NUMBERS: Final = frozenset("1 2 3 4 5 6 7 8 9 01 02 03 04 05".split())
_DAYS: Final = frozenset("tanggal tgl".split())
_MONTHS: Final = frozenset("januari februari april november desember".split())
_FEW: Final = "<n>"


def bare(scene: Scene) -> Said | None:
    """A doubt where a text is nothing but a choice of one number. Cost: linear, and no more than twelve words."""
    words = scene.tokens.words
    if not 1 < len(words) <= _MOST or any(closing == "?" for _, _, closing in scene.tokens.sentences):
        return None
    heard = [_standard(scene, word) for word in words]
    numbers = _numbers(heard)
    if len(numbers) != 1 or (chosen := {*heard} & (_CHOICES | _INSISTING)) == set():
        return None
    rest = {word for at, word in enumerate(heard) if at not in numbers and not _is_date(heard, at)}
    if not rest <= _CHOICES | _INSISTING | _BESIDE | {_FEW}:
        return None
    against = bool(chosen & {"jangan", "bukan"}) and "lupa" not in rest
    span = scene.place(0, len(words))
    return Said(Utterance.CALL, span, _CONFIDENCE, Stance.AGAINST if against else Stance.FOR, None)


def _standard(scene: Scene, word: str) -> str:
    if word in _NUMBERS:
        return word
    entry, _ = scene.known.find(word)
    entry = entry or ()
    if _FEW in entry and not word.isdigit():
        return _FEW
    return next((one for one in entry if one[0] != "<"), "") or squeeze(word)


def _numbers(heard: Sequence[str]) -> list[int]:
    """Where numbers stand that can be a contestant's; a day of the month is none."""
    return [
        at
        for at, word in enumerate(heard)
        if (word in _NUMBERS or word == _FEW) and not _is_date(heard, at) and not _counts(heard, at)
    ]


def _counts(heard: Sequence[str], at: int) -> bool:
    """True for the number in "satu suara"."""
    return at + 1 < len(heard) and heard[at + 1] in COUNTED


def _is_date(heard: Sequence[str], at: int) -> bool:
    """True for the number in "tanggal 14" and "14 Februari"."""
    word = heard[at]
    if not (word.isdigit() or word == _FEW):
        return False
    before, after = (heard[at - 1] if at else ""), (heard[at + 1] if at + 1 < len(heard) else "")
    return before in _DAYS or after in _MONTHS

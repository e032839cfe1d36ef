"""Texts to measure with, made from a seed: partisan, lawful and mixed."""

from __future__ import annotations

from itertools import cycle, islice
from random import Random

SEED = 20_240_214
POST = 280
PAGE = 2_000

_PARTISAN = (
    "Ayo kita menangkan nomor 2!",
    "Jangan lupa coblos paslon 01 ya, demi perubahan.",
    "Mari rapatkan barisan dukung Pak Prabowo satu putaran.",
    "Ganjar-Mahfud paling pas buat Indonesia, gaskan!",
    "Saya pilih Anies dan kalian juga harus.",
    "Seluruh staf wajib hadir deklarasi calon bupati kita besok sore.",
    "#2024GantiPemimpin #MenangkanNomor3 bareng relawan se-kabupaten",
    "Gak usah ragu, PDIP tetap nomor satu di hati.",
)
#: Pieces that, said without end, are hard on a reader: names in a row, open quotes, marks on marks, gaps in gaps.
HOSTILE = (
    "a", "#", "'", '"', "1 ", "2\ufe0f\u20e3 ", "e\u0301\u0301", "p.i.l.i.h ", "pilih ", "pilih yang ", "nomor 2 ",
    "paslon 1, 2, ", "Bu Rina ", "Wibisana-", "saya anak saya ", "#PilihNomor2", "wibisanamenang", "mengajak ", "dari yang ",
)  # fmt: skip

_LAWFUL = (
    "Jangan lupa cek nama Anda di daftar pemilih tetap melalui laman resmi KPU.",
    "Besok rapat koordinasi logistik pukul 09.00 di aula lantai dua.",
    "ASN dilarang mendukung calon mana pun, mari jaga netralitas bersama.",
    "Terima kasih semua petugas KPPS yang sudah bekerja sejak subuh.",
    "Nomor antrean 2 silakan ke loket pelayanan informasi.",
    "Menurut saya tarif parkir di pasar perlu ditinjau lagi oleh pemda.",
    "Semoga ibu lekas sembuh, amin ya rabbal alamin.",
    "Timnas menang 2-1 lewat tendangan sudut, luar biasa gawang kita aman.",
    "Lima pasangan calon akan mengikuti debat publik pertama pekan depan.",
    "Pemilih yang pindah alamat dapat mengurus surat pindah memilih paling lambat H-30.",
)
_NEUTRAL = (
    "Selamat pagi, semoga harimu menyenangkan dan pekerjaan lancar semua.",
    "Hujan deras sejak malam, hati-hati di jalan menuju kantor ya teman-teman.",
    "Resep sambal hari ini: cabai rawit, bawang merah, sedikit terasi bakar.",
    "Anak saya baru belajar naik sepeda di lapangan dekat rumah nenek.",
    "Jadwal kereta berubah lagi, mohon periksa aplikasi sebelum berangkat.",
)
_MIXES = {"partisan": _PARTISAN, "lawful": _LAWFUL, "mixed": (*_LAWFUL, *_PARTISAN, *_NEUTRAL)}


def texts(kind: str, size: int, count: int) -> list[str]:
    """Different texts of one kind, each of exactly `size` characters."""
    chance = Random(f"{SEED} {kind} {size}")
    return [_text(chance, _MIXES[kind], size) for _ in range(count)]


def _text(chance: Random, sentences: tuple[str, ...], size: int) -> str:
    # One sentence of the kind stands for sure; what follows is everyday talk with more of the kind in it.
    words = [chance.choice(sentences)]
    length = len(words[0])
    while length < size:
        words.append(chance.choice(sentences if chance.random() < 0.3 else _NEUTRAL))
        length += len(words[-1]) + 1
    return " ".join(words)[:size]


def long_text(size: int) -> str:
    """A mixed text of `size` characters, for measuring growth."""
    piece = " ".join(texts("mixed", PAGE, 8))
    return "".join(islice(cycle(piece), size)) if size > len(piece) else piece[:size]

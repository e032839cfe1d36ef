"""Deeds: the acts a text tells of as the writer's own, and their facts."""

import pytest

from langkah.bahasa import sound_of
from langkah.terms.step import Act
from tests.unit.bahasa.contest import GAZETTEER, reading

FIRM = 0.75


def told(text: str) -> dict[Act, float]:
    """The acts as the rules know them; the ear has a say of its own (`test_ear.py`)."""
    sound = sound_of(text, GAZETTEER)
    return {one.act: one.confidence for one in sound.told} if sound else {}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Saya mau like status akun pemenangan Wibisana", Act.LIKE),
        ("Saya repost video kampanye Wibisana di story", Act.SHARE),
        ("Bergabung ke grup Telegram pemenangan Wibisana", Act.FOLLOW_GROUP),
        ("Selfie bareng caleg di nikahan teman", Act.PHOTO_WITH_CANDIDATE),
        ("Saya hadir di deklarasi dukungan untuk Wibisana, ikut yel-yel", Act.ATTEND_DECLARATION),
        ("Pakai kaos relawan Wibisana saat senam pagi", Act.WEAR_ATTRIBUTE),
        ("Diminta jadi koordinator relawan kecamatan, saya terima", Act.CAMPAIGN_TEAM_ROLE),
        ("Terima uang transport 200 ribu dari tim paslon 2", Act.GIFT_RECEIVE),
        ("Dapat kiriman parsel dari calon bupati, langsung saya kembalikan", Act.GIFT_REJECT),
        ("Saya lapor gratifikasi ke UPG hari ini", Act.GIFT_REPORT),
        ("Besok pagi datang ke TPS nyoblos bareng istri", Act.VOTE),
        ("Saya menggugurkan berkas calon yang tidak saya suka", Act.DECIDE_PARTISAN),
        ("Saya dampingi istri kampanye, beliau caleg", Act.SPOUSE_ACCOMPANY),
        ("Draf keputusan yang belum diumumkan sudah saya kirim ke ketua DPC", Act.LEAK_NONPUBLIC),
        ("Nanti pas saksi nomor 3 protes, matikan saja mic-nya", Act.DECIDE_PARTISAN),
    ],
)
def test_names_the_act_a_person_tells_of(text: str, act: Act) -> None:
    assert told(text).get(act, 0.0) >= FIRM, told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bawaslu memproses ASN yang hadir di kampanye",
        "PNS tidak boleh ikut kampanye, apalagi pakai atribut",
        "Contoh pelanggaran: ikut grup relawan paslon",
        "Apakah ASN boleh like postingan capres?",
        "Salam dua jari itu artinya apa?",
    ],
)
def test_tells_nothing_of_others_of_warnings_and_of_questions(text: str) -> None:
    assert not [act for act, sure in told(text).items() if sure >= 0.5]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Diajak ikut kampanye paslon 2, saya jawab maaf tidak bisa", Act.ATTEND_CAMPAIGN),
        ("Ditawari jadi tim sukses, saya tolak", Act.CAMPAIGN_TEAM_ROLE),
        ("Undangan kampanye dari caleg tidak saya hadiri", Act.ATTEND_CAMPAIGN),
    ],
)
def test_whoever_says_no_has_not_done_it(text: str, act: Act) -> None:
    assert act not in told(text)


def test_facts_come_with_the_act_they_bear_on() -> None:
    gift = next(
        one for one in reading("Terima amplop 300 ribu dari timses").described if one.act is Act.GIFT_RECEIVE
    )
    assert gift.facts["giver"] == "contestant"
    assert gift.facts["value_idr"] == 300_000
    sign = next(
        one for one in reading("Pose tiga jari bareng caleg di pasar").described if one.act is Act.GESTURE
    )
    assert sign.facts["gesture"] == "three"
    assert "value_idr" not in sign.facts


@pytest.mark.parametrize(
    ("words", "amount"),
    [("Rp500.000", 500_000), ("1,5 juta", 1_500_000), ("50 rb", 50_000), ("rp 20.000.000", 20_000_000)],
)
def test_reads_amounts_as_people_write_them(words: str, amount: int) -> None:
    found = reading(f"Saya terima uang {words} dari timses").described
    assert [one.facts["value_idr"] for one in found if one.act is Act.GIFT_RECEIVE] == [amount]


def test_a_call_for_a_relative_is_a_call_and_no_duty_to_declare() -> None:
    text = "Mohon dukungan untuk adik saya, caleg nomor 6. Coblos nomor 6"
    assert Act.FAMILY_TIE_DECLARE not in told(text)
    assert told("Adik saya caleg dan belum saya laporkan ke atasan")[Act.FAMILY_TIE_DECLARE] >= FIRM


def test_promising_goods_is_not_receiving_them() -> None:
    assert Act.GIFT_RECEIVE not in told("Pilih Wibisana, nanti dapat sembako dari saya")
    assert Act.GIFT_RECEIVE not in told("Siapa foto coblosan 02 kirim ke saya, nanti ada uang pulsa 50 ribu")

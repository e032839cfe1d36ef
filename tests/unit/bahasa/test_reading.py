"""Reading: who is meant, what is said of them, and how surely, post by post."""

from pathlib import Path

import pytest

from langkah.bahasa import read
from langkah.terms.utterance import Stance, Utterance
from tests.unit.bahasa.contest import GAZETTEER, NOBODY, reading, sided, sure

FIRM = 0.75
WEAK = 0.3
POSTS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "posts.tsv").read_text(encoding="utf-8").splitlines()
]
LAWFUL = [text for label, text in POSTS if label == "lawful"]
BREACH = [text for label, text in POSTS if label == "breach"]
#: Of the partisan posts, how many the reader may leave unseen: regional idiom with nothing else to go by.
UNSEEN = 3


@pytest.mark.parametrize("text", LAWFUL)
def test_takes_no_lawful_post_for_a_sided_one(text: str) -> None:
    assert sided(text) < 0.5


def test_sees_something_in_nearly_every_partisan_post() -> None:
    blind = [text for text in BREACH if not reading(text).said and not reading(text).described]
    assert len(blind) <= UNSEEN, blind


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("Ayo coblos Wibisana!", Utterance.CALL, Stance.FOR),
        ("Ayo kita menangkan nomor 2!", Utterance.CALL, Stance.FOR),
        ("Tenggelamkan Wibisana", Utterance.CALL, Stance.AGAINST),
        ("Saya mendukung Arkana Pradipta", Utterance.ENDORSE, Stance.FOR),
        ("Arkana pembohong", Utterance.ATTACK, Stance.AGAINST),
        ("Wibisana pasti menang", Utterance.PREDICT, Stance.FOR),
        ("Seluruh staf wajib hadir deklarasi Wibisana", Utterance.MOBILISE, Stance.ABOUT),
        ("Kamu anjing", Utterance.INSULT, Stance.ABOUT),
        ("Dasar kalian sampah", Utterance.INSULT, Stance.ABOUT),
    ],
)
def test_tells_on_which_side_the_words_are(text: str, kind: Utterance, stance: Stance) -> None:
    assert sure(text, kind, stance) >= 0.7


@pytest.mark.parametrize(
    "text",
    [
        "Sopirnya goblok, telat terus",
        "Bego banget saya hari ini",
        "Makanan anjing",
        "Bangsat, hujan lagi",
        "Bodo amat",
    ],
)
def test_an_insult_that_is_aimed_at_nobody_demeans_nobody(text: str) -> None:
    assert sure(text, Utterance.INSULT) < WEAK


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Jangan pilih Wibisana", Stance.AGAINST),
        ("Jangan lupa coblos Wibisana", Stance.FOR),
        ("Jangan ragu pilih Wibisana", Stance.FOR),
    ],
)
def test_a_negation_turns_a_call_unless_it_is_hollow(text: str, stance: Stance) -> None:
    assert sure(text, Utterance.CALL, stance) >= FIRM
    other = Stance.FOR if stance is Stance.AGAINST else Stance.AGAINST
    assert sure(text, Utterance.CALL, other) < WEAK


def test_a_denied_support_is_no_support() -> None:
    assert sure("Saya tidak mendukung Wibisana", Utterance.ENDORSE, Stance.FOR) < WEAK


@pytest.mark.parametrize(
    "text",
    [
        'Contoh pelanggaran: "Ayo coblos Wibisana"',
        'ASN dilarang menulis "pilih Wibisana" di media sosial',
        "Hoaks: kabar ajakan coblos Wibisana dari KPU itu palsu.",
        "Apakah boleh saya menulis pilih Wibisana?",
        "Menurut koran pagi, Arkana mengajak warga memilih Wibisana",
        "Bawaslu menemukan spanduk 'Coblos Wibisana' di depan sekolah",
        "Bu, saya lapor ada rekan mengunggah menangkan Wibisana",
        "Surat suara ada lima. Nyoblos: 5 warna, satu lubang per kertas",
        "Kami sampaikan lagi: mau pilih nomor 1, 2, atau 3 itu rahasia Anda",
    ],
)
def test_a_quotation_a_warning_and_a_question_take_the_force_away(text: str) -> None:
    assert sure(text, Utterance.CALL) < FIRM


@pytest.mark.parametrize(
    "text",
    [
        "Nomor 2 silakan ke loket",
        "Rumah saya nomor 2, belok kiri",
        "Pilih nomor 3 di Indonesian Idol",
        "Timnas menang 2-0, luar biasa",
        "Menangkan laga besok, semangat",
        "Amin ya rabbal alamin",
        "Jam 02 masih lembur",
        "Cara mencoblos: buka surat suara, coblos satu kali, lipat kembali.",
        "Pilih satu calon saja, lalu lipat surat suara.",
    ],
)
def test_numbers_sport_and_prayer_name_nobody(text: str) -> None:
    assert sided(text) < WEAK


@pytest.mark.parametrize("text", ["Coblos nomor 2", "Coblos nomor satu kali ini", "Coblos 02"])
def test_a_number_to_vote_for_is_a_call_with_no_contest_known(text: str) -> None:
    assert max(one.confidence for one in read(text, NOBODY).said if one.kind is Utterance.CALL) >= FIRM


@pytest.mark.parametrize(
    "tag", ["#WibisanaDanurdara2024", "#wibisanadanurdara2024", "#Wibisana_Danurdara_2024"]
)
def test_a_listed_tag_alone_is_a_slogan_of_low_confidence(tag: str) -> None:
    text = f"Selamat pagi semua {tag}"
    found = [one for one in reading(text).said if one.kind is Utterance.SLOGAN]
    assert [text[slice(*one.span)] for one in found] == [tag]
    assert all(WEAK <= one.confidence <= 0.5 and one.target and one.target.who == "t2" for one in found)


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("#CoblosNomor1", Utterance.CALL),
        ("#MenangkanRatih", Utterance.CALL),
        ("#asalbukanwibisana", Utterance.CALL),
        ("#WibisanaPresiden", Utterance.ENDORSE),
    ],
)
def test_reads_the_words_glued_in_a_tag(tag: str, kind: Utterance) -> None:
    assert sure(tag, kind) >= FIRM


def test_other_tags_say_nothing() -> None:
    assert reading("Selamat pagi semua #PemiluDamai").mentions == ()
    assert sided("Kopi pagi #SeninCeria #ASNBerAKHLAK") < WEAK


@pytest.mark.parametrize(
    "text",
    ["Dukung Pak Sutarja jadi bupati", "Bu Rina for walikota!", "Menangkan Bu Ratmi di Pilkada, gas"],
)
def test_finds_names_that_no_list_holds(text: str) -> None:
    said = [one for one in read(text, NOBODY).said if one.kind in {Utterance.CALL, Utterance.ENDORSE}]
    assert max(one.confidence for one in said) >= FIRM


@pytest.mark.parametrize(
    ("text", "surely"),
    [
        ("NIK saya 3201014507900001", True),
        ("NIK 3201 0145 0790 0001", True),
        ("Hubungi Budi, WA 081234567890", True),
        ("Hotline KPU 081234567890", False),
        ("Anggaran Rp3.201.014.507", False),
        ("Tahun 2024 ada 38 provinsi", False),
    ],
)
def test_personal_numbers_are_told_from_other_numbers(text: str, surely: bool) -> None:
    assert (sure(text, Utterance.PERSONAL_DATA) >= 0.5) is surely


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Saya mau like status akun pemenangan Pak Budi", "like"),
        ("Atasan menyuruh saya hadir deklarasi paslon", "attend-declaration"),
        ("Saya datang ke TPS nyoblos", "vote"),
        ("Saya tolak parsel dari calon bupati", "gift-reject"),
        ("Saya lapor gratifikasi ke UPG", "gift-report"),
    ],
)
def test_hears_what_the_writer_does(text: str, act: str) -> None:
    told = {str(one.act): one.confidence for one in reading(text).described}
    assert told.get(act, 0) >= 0.5


def test_hears_of_a_wife_who_runs() -> None:
    assert reading("Istri saya nyaleg").described


def test_a_volunteer_of_the_office_joins_no_campaign_team() -> None:
    text = "Yuk gabung relawan demokrasi KPU, daftar di kantor."
    assert sided(text) < WEAK
    assert reading(text).described == ()
    assert sure("Yuk gabung relawan Wibisana", Utterance.RECRUIT) >= 0.7


@pytest.mark.parametrize(
    "text",
    [
        "Sampah di halaman kantor sudah diangkut, terima kasih petugas kebersihan.",
        "Anjing pelacak membantu pengamanan gudang logistik.",
        "Kamu buang sampah dulu sebelum pulang",
        "Wibisana bicara soal sampah plastik",
    ],
)
def test_waste_and_animals_insult_nobody(text: str) -> None:
    assert sure(text, Utterance.INSULT) < WEAK


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cara mencoblos: buka surat suara, coblos satu kali.", Utterance.EDUCATE),
        ("Program bantuan ini belum tepat sasaran, datanya perlu diperbarui.", Utterance.CRITICISE_POLICY),
        ("Hoaks: undangan memilih lewat tautan WhatsApp itu palsu.", Utterance.CLARIFY),
        ("Saya tidak mendukung calon mana pun", Utterance.DECLINE),
        ("Apakah ASN boleh like status calon?", Utterance.ASK),
    ],
)
def test_lawful_speech_is_known_for_what_it_is(text: str, kind: Utterance) -> None:
    assert sure(text, kind) >= 0.7
    assert sided(text) < WEAK


def test_all_tickets_named_by_the_office_is_an_announcement() -> None:
    names = "Arkana-Munawar nomor 1, Wibisana-Danurdara nomor 2, Bagaskara-Hanafiah nomor 3"
    text = f"KPU menetapkan tiga pasangan calon: {names}."
    assert sure(text, Utterance.ANNOUNCE) >= 0.7
    assert sided(text) < WEAK
    assert sure(f"KPU menetapkan {names}. Ayo pilih Bagaskara!", Utterance.CALL) >= FIRM


def test_a_word_for_when_is_no_firm_praise() -> None:
    assert sure("Nanti pas saksi nomor 3 protes, catat", Utterance.ENDORSE) < 0.6
    assert sure("Bagi saya pas saksi nomor 3 itu", Utterance.ENDORSE) >= 0.7


def test_figures_of_several_from_a_form_are_no_claim_and_those_of_one_camp_are() -> None:
    figures = "Arkana Pradipta 2.449.183, Wibisana Hadi 3.102.501"
    assert sure(f"Hasil rekap: {figures}. Terima kasih PPK", Utterance.RESULT_CLAIM) < 0.5
    assert sure(f"Hasil rekap internal: {figures}", Utterance.RESULT_CLAIM) >= 0.5
    assert sure("Hasil rekap: Wibisana Hadi 3.102.501", Utterance.RESULT_CLAIM) >= 0.5


def test_nothing_said_gives_nothing() -> None:
    for text in ("", "   ", "\n\n", "…", "\u200b"):
        assert read(text, GAZETTEER).said == ()

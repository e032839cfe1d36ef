"""A publication as a whole: balance, citations, ease."""

from datetime import date

import pytest

from langkah.desk import Office
from langkah.publication import Ease, Notice, Publication
from langkah.publication.valuing import valued
from tests.unit.publication.seen import rules, seen_as


def _notice(publication: Publication, rule: str) -> Notice:
    return next(one for one in publication.notices if one.rule == rule)


def test_mentions_are_counted_in_the_order_in_which_they_come(office: Office) -> None:
    seen = seen_as(office, "Anies Baswedan hadir.\n\nPrabowo dan Ganjar hadir. Ganjar berpidato.")
    assert [(one.who.number, one.count) for one in seen.shares] == [(1, 1), (2, 1), (3, 2)]
    assert [one.to_json()["contest"] for one in seen.shares] == ["pilpres-2024"] * 3
    assert rules(seen) == []


def test_an_uneven_count_is_noticed_with_its_places(office: Office) -> None:
    seen = seen_as(
        office, "Prabowo hadir. Prabowo berpidato. Prabowo pulang. Prabowo tidur. Anies Baswedan hadir."
    )
    notice = _notice(seen, "mentions-uneven")
    assert "4 kali" in notice.says.id
    assert notice.spots[0] == (0, 0, 7)
    assert len(notice.spots) == 4


def test_one_contestant_alone_is_noticed_and_one_mention_is_not(office: Office) -> None:
    assert "mentions-alone" in rules(seen_as(office, "Prabowo hadir. Prabowo berpidato."))
    assert rules(seen_as(office, "Prabowo hadir.")) == []


def test_one_party_alone_is_noticed_once_it_is_named_three_times(office: Office) -> None:
    seen = seen_as(
        office,
        "PDI Perjuangan mendatangi kantor. PDI Perjuangan menyerahkan berkas. PDI Perjuangan menerima tanda terima.",
    )
    notice = _notice(seen, "mentions-alone")
    assert "Partai Demokrasi Indonesia Perjuangan" in notice.says.id
    assert len(notice.spots) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Partai Golkar menyerahkan berkas perbaikan.",
        "Partai Golkar menyerahkan berkas perbaikan. KPU memberi Partai Golkar tanda terima.",
        "Partai Hanura dinyatakan gagal memenuhi syarat verifikasi.",
        "Partai NasDem berhasil mengunggah dokumen ke Sipol.",
        "PKB, Partai Gerindra, PDI Perjuangan, Partai Golkar, dan Partai NasDem hadir. PKB bertanya, lalu PKB pulang.",
        "Partai Golkar melapor. Partai Golkar melapor lagi. PKB melapor. PKB melapor lagi. PKB pulang.",
        "Anies Baswedan hadir bersama PKB. Prabowo hadir bersama Partai Gerindra. Ganjar hadir bersama PDI Perjuangan.",
    ],
)
def test_a_party_that_does_its_duty_alarms_nobody(office: Office, text: str) -> None:
    assert rules(seen_as(office, text)) == []


def test_parties_share_the_room_and_the_words_that_value(office: Office) -> None:
    uneven = seen_as(office, f"{'Partai Golkar hadir. ' * 4}PKB hadir.")
    assert "mentions-uneven" in rules(uneven)
    praised = seen_as(office, "PKB yang tegas hadir. Partai Golkar hadir.")
    assert "valuing-words" in rules(praised)


def test_a_party_does_not_count_as_a_rival_of_a_ticket(office: Office) -> None:
    seen = seen_as(office, "Prabowo hadir. Prabowo berpidato. Partai Golkar hadir.")
    assert "mentions-alone" in rules(seen)


def test_always_naming_a_later_number_first_is_noticed(office: Office) -> None:
    line = "Prabowo dan Anies Baswedan hadir di ruang debat."
    assert "mentions-order" in rules(seen_as(office, "\n\n".join([line] * 3)))
    other = "Anies Baswedan dan Prabowo hadir di ruang debat."
    assert "mentions-order" not in rules(seen_as(office, "\n\n".join([other] * 3)))
    assert "mentions-order" not in rules(seen_as(office, f"{line}\n\n{other}\n\n{line}"))


def test_words_that_value_one_contestant_alone_are_noticed(office: Office) -> None:
    seen = seen_as(office, "Prabowo yang tegas dan cerdas hadir. Anies Baswedan hadir.")
    notice = _notice(seen, "valuing-words")
    assert "“tegas”, “cerdas”" in notice.says.id
    even = seen_as(office, "Prabowo yang tegas hadir. Anies Baswedan yang cerdas hadir.")
    assert "valuing-words" not in rules(even)
    both = seen_as(office, "Prabowo dan Anies Baswedan sama-sama tegas.")
    assert "valuing-words" not in rules(both)
    assert "valuing-words" in rules(seen_as(office, "Prabowo gagal. Anies Baswedan hadir."))


def test_words_that_value_are_found_whole_and_longest_first() -> None:
    text = "Gagal total, hebat! tidak becus; kehebatan, plin-plan"
    found = [(word, side) for word, side, _ in valued(text, 0, len(text))]
    assert found == [("Gagal total", -1), ("hebat", 1), ("tidak becus", -1), ("plin-plan", -1)]


CITED = {
    "a whole instrument": ("Menurut PP Nomor 53 Tahun 2010 pegawai wajib netral.", "PP Nomor 53 Tahun 2010", "PP 94/2021"),
    "short form": ("Lihat PP 53/2010.", "PP 53/2010", "PP 94/2021"),
    "long form": (
        "berdasarkan Peraturan Pemerintah Republik Indonesia No. 53 Tahun 2010 itu",
        "Peraturan Pemerintah Republik Indonesia No. 53 Tahun 2010",
        "PP 94/2021",
    ),
    "a provision that has a successor": (
        "Sesuai Pasal 9 ayat (2) UU Nomor 5 Tahun 2014 tentang ASN",
        "Pasal 9 ayat (2) UU Nomor 5 Tahun 2014",
        "Pasal 9 ayat (2) UU 20/2023",
    ),
    "a provision whose successor is not known": ("Pasal 3 angka 1 PP 53/2010 mengatur", "Pasal 3 angka 1 PP 53/2010", None),
    "a law that ended before the norms begin": (
        "sebagaimana diatur dalam UU Nomor 15 Tahun 2011 tentang Penyelenggara Pemilu", "UU Nomor 15 Tahun 2011", "UU 7/2017",
    ),
    "glued to its kind": ("Menurut PP53/2010 pegawai wajib netral.", "PP53/2010", "PP 94/2021"),
    "the year in short": ("Lihat PP 53 Th 2010 itu", "PP 53 Th 2010", "PP 94/2021"),
    "the year in short with a dot": ("Lihat PP No. 53 Thn. 2010 itu", "PP No. 53 Thn. 2010", "PP 94/2021"),
    "a dot behind the kind": ("Lihat PP. 53/2010 itu", "PP. 53/2010", "PP 94/2021"),
    "a dot behind each letter": ("Lihat P.P. No. 53 Tahun 2010", "P.P. No. 53 Tahun 2010", "PP 94/2021"),
    "dots behind kind and number": ("Lihat UU. No. 5 Tahun 2014", "UU. No. 5 Tahun 2014", "UU 20/2023"),
    "all in one": ("Lihat PP53Tahun2010 itu", "PP53Tahun2010", "PP 94/2021"),
    "all in one and short": ("Lihat PP53TH2010 itu", "PP53TH2010", "PP 94/2021"),
    "the kind twice": (
        "Menurut PP (Peraturan Pemerintah) 53/2010 pegawai", "PP (Peraturan Pemerintah) 53/2010", "PP 94/2021",
    ),
    "the kind twice with its name": (
        "UU Aparatur Sipil Negara (UU ASN) Nomor 5 Tahun 2014", "UU Aparatur Sipil Negara (UU ASN) Nomor 5 Tahun 2014",
        "UU 20/2023",
    ),
    "in English": ("under Government Regulation 53 of 2010 staff", "Government Regulation 53 of 2010", "PP 94/2021"),
    "in English with an article": (
        "by Article 9 paragraph (2) of Law No. 5 of 2014, staff", "Article 9 paragraph (2) of Law No. 5 of 2014",
        "Pasal 9 ayat (2) UU 20/2023",
    ),
    "in brackets behind its name": ("Menurut UU ASN (UU No. 5 Tahun 2014) pegawai", "UU No. 5 Tahun 2014", "UU 20/2023"),
    "an article in brackets": ("Sesuai UU ASN (Pasal 9 ayat (2) UU 5/2014)", "Pasal 9 ayat (2) UU 5/2014", "Pasal 9 ayat (2) UU 20/2023"),
    "across a line": ("Lihat Peraturan Pemerintah\nNomor 53 Tahun 2010", "Peraturan Pemerintah\nNomor 53 Tahun 2010", "PP 94/2021"),
    "a law of two": ("dalam UU 5 dan 8 Tahun 2012 itu", "UU 5 dan 8 Tahun 2012", None),
    "a law of two numbers": (
        "dalam UU Nomor 8 dan Nomor 15 Tahun 2011 itu", "UU Nomor 8 dan Nomor 15 Tahun 2011", None,
    ),
    "an article of two": ("menurut Pasal 3 dan Pasal 9 ayat (2) UU 5/2014", "Pasal 9 ayat (2) UU 5/2014", None),
    "after another law": ("menurut Pasal 9 ayat (2) UU ASN dan PP 53/2010", "PP 53/2010", "PP 94/2021"),
    "after a connective": ("UU 20/2023 jo. PP 53/2010", "PP 53/2010", "PP 94/2021"),
    "after who made it": ("Menurut KPU, PP 53/2010 berlaku", "PP 53/2010", "PP 94/2021"),
    "in small letters": ("lihat pp nomor 53 tahun 2010", "pp nomor 53 tahun 2010", "PP 94/2021"),
    "the name between kind and number": ("Menurut UU ASN Nomor 5 Tahun 2014", "UU ASN Nomor 5 Tahun 2014", "UU 20/2023"),
    "a chain of laws": ("Menurut UU No. 8 Tahun 1974 pegawai", "UU No. 8 Tahun 1974", "UU 20/2023"),
    "what amended the first of a chain": ("dan UU 43/1999 itu", "UU 43/1999", "UU 20/2023"),
    "after a number and a sentence": ("Ada 2. PP 53/2010 masih dikutip", "PP 53/2010", "PP 94/2021"),
}  # fmt: skip


@pytest.mark.parametrize("name", CITED)
def test_a_repealed_provision_is_found_with_its_successor_and_day(office: Office, name: str) -> None:
    text, written, instead = CITED[name]
    (one,) = seen_as(office, text).citations
    assert one.written == written
    assert text[one.spot[1] : one.spot[2]] == written
    assert one.repealed
    assert one.since is not None
    assert one.since.isoformat() in ("2014-01-15", "2017-08-16", "2021-08-31", "2023-10-31")
    assert one.instead == instead
    assert one.successor is not None
    assert one.notice().instead == instead


@pytest.mark.parametrize(
    "text",
    [
        "PP 53/2010 sudah dicabut oleh PP 94/2021.",
        "PP Nomor 53 Tahun 2010 yang kini PP Nomor 94 Tahun 2021 mengatur disiplin.",
        "Sebelumnya UU 5/2014 mengatur hal ini.",
        "PP 94/2021 dan UU 20/2023 berlaku.",
        "Surat Nomor 53 Tahun 2010 dari camat.",
        "Pada tahun 2010 ada 53 desa.",
        "UU 5/2015 tidak dikenal.",
        "Grup53/2010 berkumpul.",
        "Peraturan Pemerintah Pengganti Undang-Undang Nomor 5 Tahun 2014 tidak ada.",
        "Perppu 5/2014 tidak ada.",
        "UU 1/2022 mengatur keuangan daerah.",
        "UU 7/2017 dan perubahannya berlaku.",
        "UU 7/2023 menetapkan Perppu 1/2022.",
        "UU? 5/2014 bukan undang-undang.",
        "PP Nomor 53 Tahun 2010 yang kini PP No. 94 Thn. 2021 mengatur disiplin.",
        "UU 7/2017 jo. UU No. 7 Thn. 2023 berlaku.",
    ],
)
def test_what_is_fresh_or_told_as_history_is_left_alone(office: Office, text: str) -> None:
    assert seen_as(office, text).citations == ()


def test_a_provision_was_not_yet_repealed_on_an_earlier_day(office: Office) -> None:
    assert seen_as(office, "Menurut PP 53/2010 pegawai wajib netral.", date(2020, 1, 1)).citations == ()


def test_an_amended_instrument_is_noticed_once_it_is_amended(office: Office) -> None:
    text = "Peraturan KPK Nomor 2 Tahun 2019 mengatur gratifikasi."
    (one,) = seen_as(office, text, date(2026, 11, 1)).citations
    assert not one.repealed
    assert one.successor == "Peraturan KPK 1/2026"
    assert one.notice().rule == "citation-amended"
    assert seen_as(office, text, date(2024, 1, 1)).citations == ()
    told = "Peraturan KPK Nomor 2 Tahun 2019 sebagaimana telah diubah terakhir berlaku."
    assert seen_as(office, told, date(2026, 11, 1)).citations == ()


def test_an_amendment_is_told_of_the_whole_law_and_with_no_day_that_nobody_read(office: Office) -> None:
    (law,) = seen_as(office, "Pasal 280 ayat (3) UU Pemilu Nomor 7 Tahun 2017 mengatur ini.").citations
    assert law.notice().says.id == "UU 7/2017 telah diubah dengan UU 7/2023, berlaku 4 Mei 2023"
    assert law.notice().says.en == "UU 7/2017 was amended by UU 7/2023 with effect from 4 May 2023"
    (lieu,) = seen_as(office, "UU 7/2017 mengatur ini.", date(2023, 5, 3)).citations
    assert lieu.notice().says.id == "UU 7/2017 telah diubah dengan Perppu 1/2022, berlaku 12 Desember 2022"
    assert seen_as(office, "UU 7/2017 mengatur ini.", date(2022, 12, 11)).citations == ()
    (made,) = seen_as(office, "Perpu Nomor 1 Tahun 2022 mengatur ini.").citations
    says = "Perppu 1/2022 telah ditetapkan menjadi undang-undang dengan UU 7/2023, berlaku 4 Mei 2023"
    assert made.notice().says.id == says
    (staff,) = seen_as(office, "PP 11/2017 mengatur cuti.").citations
    assert staff.since is None
    assert (
        staff.notice().says.id
        == "PP 11/2017 telah diubah dengan PP 17/2020 (isi perubahannya belum diperiksa)"
    )


def test_an_amendment_is_told_once_in_a_text_and_not_after_the_text_told_it(office: Office) -> None:
    twice = (
        "UU 7/2017 mengatur ini. Lihat Pasal 280 UU 7/2017. PP 53/2010 dan sekali lagi PP 53/2010 dikutip."
    )
    assert [one.written for one in seen_as(office, twice).citations] == [
        "UU 7/2017",
        "PP 53/2010",
        "PP 53/2010",
    ]
    told = "UU 7/2017 sebagaimana telah diubah dengan UU 7/2023 berlaku. Lihat Pasal 280 UU 7/2017."
    assert seen_as(office, told).citations == ()


def test_laws_named_by_what_amended_them_are_known_by_their_own_name(office: Office) -> None:
    parties, graft = seen_as(office, "Menurut UU 2/2008 dan UU 31/1999 hal itu diatur.").citations
    assert (
        parties.notice().says.id
        == "UU 2/2008 telah diubah dengan UU 2/2011 (isi perubahannya belum diperiksa)"
    )
    assert graft.notice().says.id == "UU 31/1999 telah diubah dengan UU 20/2001, berlaku 21 November 2001"
    (place,) = seen_as(office, "Pasal 12B UU 31/1999 mengatur gratifikasi.").citations
    assert place.successor == "UU 20/2001"
    told = "UU 2/2008 jo. UU 2/2011 dan UU 31/1999 jo. UU 20/2001 mengatur hal itu."
    assert seen_as(office, told).citations == ()


def test_a_schedule_that_changed_tells_nothing_of_the_law(office: Office) -> None:
    for text in ("Perubahan jadwal mengikuti UU 7/2017.", "Jadwal telah diubah menurut UU7TH2017."):
        assert [one.successor for one in seen_as(office, text).citations] == ["UU 7/2023"]


def test_a_law_is_replaced_by_the_one_that_ended_it_and_what_binds_now_is_told_beside_it(
    office: Office,
) -> None:
    (now,) = seen_as(office, "UU 8/1974").citations
    assert (now.successor, now.current) == ("UU 5/2014", "UU 20/2023")
    assert now.notice().says.id == (
        "UU 8/1974 sudah tidak berlaku sejak 15 Januari 2014, diganti UU 5/2014; yang kini berlaku UU 20/2023"
    )
    (then,) = seen_as(office, "UU 8/1974", date(2020, 1, 1)).citations
    assert then.to_json()["successor"] == then.to_json()["current"] == then.instead == "UU 5/2014"
    (discipline,) = seen_as(office, "PP 30/1980").citations
    assert (discipline.successor, discipline.current) == ("PP 53/2010", "PP 94/2021")
    (earlier,) = seen_as(office, "PP 30/1980", date(2021, 8, 30)).citations
    assert earlier.notice().says.en == (
        "PP 30/1980 has not been in force since 6 June 2010; it was replaced by PP 53/2010"
    )


def test_what_nobody_read_is_told_so_and_never_offered_as_a_fix(office: Office) -> None:
    (one,) = seen_as(office, "PKPU No 23 Thn 2018").citations
    assert one.notice().says.id.endswith("diganti PKPU 15/2023 (pencabutannya belum diperiksa)")
    assert one.notice().instead is None
    assert one.to_json()["checked"] is one.notice().to_json()["checked"] is False
    (read,) = seen_as(office, "PP 53/2010").citations
    assert read.to_json()["checked"] is True


def test_fixes_leave_the_connective_between_two_laws(office: Office) -> None:
    text = "UU 8/1974 jo PP 53/2010"
    for one in reversed(seen_as(office, text).citations):
        text = f"{text[: one.spot[1]]}{one.instead}{text[one.spot[2] :]}"
    assert text == "UU 20/2023 jo PP 94/2021"


def test_many_different_citations_are_all_looked_at(office: Office) -> None:
    text = "\n\n".join(f"Pasal {number} PP 53/2010 dikutip." for number in range(1, 4))
    assert [one.provision for one in seen_as(office, text).citations] == [
        "Pasal 1 PP 53/2010",
        "Pasal 2 PP 53/2010",
        "Pasal 3 PP 53/2010",
    ]


def test_lix_and_the_measures_of_the_fry_graph_follow_their_formulas(office: Office) -> None:
    seen = seen_as(office, "Kami makan nasi. " * 20)
    ease = seen.ease
    assert (ease.words, ease.sentences, ease.long_words) == (60, 20, 0)
    assert ease.lix == 3
    assert ease.syllables == 20 * 6
    shown = ease.to_json()
    assert shown["fry_sentences"] == 33.3
    assert shown["fry_syllables"] == round(200 * 0.6)
    assert ease.band is not None
    assert ease.band.id == "sangat mudah"


def test_long_words_and_final_diphthongs_are_counted(office: Office) -> None:
    ease = seen_as(office, "Menyelenggarakan mulai pulau, daun.").ease
    assert ease.long_words == 1
    assert ease.syllables == 6 + 2 + 2 + 2


def test_a_short_text_has_no_band() -> None:
    assert Ease(words=10, sentences=1).lix is None
    assert Ease(words=10, sentences=1).band is None
    assert Ease().to_json()["fry_sentences"] == 0


def test_hard_texts_and_long_sentences_are_noticed(office: Office) -> None:
    long = "menyelenggarakan pertanggungjawaban " * 30 + "."
    seen = seen_as(office, long)
    assert rules(seen) == ["long-sentence", "hard-to-read"]
    assert "60 kata" in _notice(seen, "long-sentence").says.id
    shown = seen.notices[0].to_json()
    assert shown["rule"] == "long-sentence"
    assert shown["instead"] is None

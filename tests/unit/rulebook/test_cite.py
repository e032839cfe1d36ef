"""A provision is found however it is written, and explained by day."""

from datetime import date

import pytest

from langkah.rulebook import Study, load
from langkah.rulebook.study.place import locate, tokens
from langkah.terms.errors import NotFound
from tests.unit.rulebook import shelf

DAY = date(2024, 1, 20)
WAYS = (
    "Pasal 9 ayat (2) UU 20/2023",
    "psl 9 ayat 2 UU No. 20 Tahun 2023",
    "pasal 9 (2) uu 20 / 2023",
    "Ps. 9 ay. (2) UU Nomor 20 Thn 2023",
    "Pasal 9 ayat (2) Undang-Undang Nomor 20 Tahun 2023",
    "UNDANG-UNDANG NOMOR 20 TAHUN 2023 PASAL 9 AYAT 2",
    "UU 20/2023 Pasal 9(2)",
    "  Pasal  9  ayat  (2)  UU  20/2023  ",
)


@pytest.mark.parametrize("written", WAYS)
def test_a_provision_is_read_however_it_is_written(written: str) -> None:
    found = Study(load()).cite(written, DAY)
    assert found.provision == "Pasal 9 ayat (2) UU 20/2023"
    assert "asn23-9-2-bebas-parpol" in {norm.id for norm in found.norms}


@pytest.mark.parametrize(
    ("written", "provision"),
    [
        ("Pasal 5(n)6 PP No 94 Thn 2021", "Pasal 5 huruf n angka 6 PP 94/2021"),
        (
            "pasal 5 hrf n agk 6 peraturan pemerintah nomor 94 tahun 2021",
            "Pasal 5 huruf n angka 6 PP 94/2021",
        ),
        (
            "lampiran II kode etik no. 4 SKB netralitas 2022",
            "Lampiran II kode etik nomor 4 SKB Netralitas 2022",
        ),
        ("Peraturan DKPP Nomor 2 Tahun 2017", "Peraturan DKPP 2/2017"),
        ("Pasal 8 DKPP 2/2017", "Pasal 8 Peraturan DKPP 2/2017"),
        ("Putusan Mahkamah Konstitusi 121/2024", "Putusan MK 121/PUU-XXII/2024"),
        ("Pasal 12B ayat (1) UU 20/2001", "Pasal 12B ayat (1) UU 20/2001"),
        ("pasal 12c UU Tipikor", "Pasal 12C UU 20/2001"),
        ("Pasal 12B UU 31/1999 jo. UU 20/2001", "Pasal 12B UU 20/2001"),
        ("Pasal 12B UU 31/1999", "Pasal 12B UU 20/2001"),
        ("UU Nomor 31 Tahun 1999", "UU 31/1999"),
        ("pasal 5k PP 94/2021", "Pasal 5 huruf k PP 94/2021"),
        ("PP 94/2021 5k", "Pasal 5 huruf k PP 94/2021"),
        ("DKPP 2/2017 8(l)", "Pasal 8 huruf l Peraturan DKPP 2/2017"),
        ("lampiran ii SKB 2022", "Lampiran II SKB Netralitas 2022"),
        ("uud pasal 28e ayat 3", "Pasal 28E ayat (3) UUD 1945"),
        ("UU Pemilu pasal 280 (3)", "Pasal 280 ayat (3) UU 7/2017"),
        ("Pasal 999z UU 7/2017", "Pasal 999Z UU 7/2017"),
    ],
)
def test_the_place_is_shown_as_the_law_writes_it(written: str, provision: str) -> None:
    assert Study(load()).cite(written, DAY).provision == provision


@pytest.mark.parametrize(
    ("written", "on", "short"),
    [
        ("UU ASN", date(2023, 10, 30), "UU 5/2014"),
        ("UU ASN", date(2023, 10, 31), "UU 20/2023"),
        ("PP Disiplin", date(2021, 8, 30), "PP 53/2010"),
        ("pp disiplin pns pasal 5", date(2021, 8, 31), "PP 94/2021"),
        ("UU ASN", date(2001, 1, 1), "UU 20/2023"),
    ],
)
def test_what_people_call_a_law_is_the_law_of_the_day(written: str, on: date, short: str) -> None:
    assert Study(load()).cite(written, on).instrument.short == short


def test_a_repealed_provision_names_its_successor_and_no_norm_of_the_day() -> None:
    found = Study(load()).cite("Pasal 87 ayat (4) huruf c UU 5/2014", DAY)
    assert not found.in_force
    assert found.norms == ()
    assert found.instrument.replaced_by == "UU 20/2023"
    assert [one.after for one in found.after] == ["Pasal 52 ayat (3) huruf j UU 20/2023"]
    assert Study(load()).cite("Pasal 87 ayat (4) huruf c UU 5/2014", date(2023, 10, 30)).in_force


def test_what_repealed_a_law_is_named_though_its_own_text_was_not_read() -> None:
    found = Study(load()).cite("PP 30 Tahun 1980", DAY)
    assert found.to_json()["repealed_by"] == "Pasal 50 angka 2 PP 53/2010"
    assert found.to_json()["verification"] == "MEM"
    assert found.instrument.repeal_checked
    assert not Study(load()).cite("PKPU 23/2018", DAY).instrument.repeal_checked


@pytest.mark.parametrize(
    "written", ["Perpu Nomor 1 Tahun 2022", "Peraturan Pemerintah Pengganti Undang-Undang Nomor 1 Tahun 2022"]
)
def test_what_stands_in_for_a_law_is_no_law_of_that_number(written: str) -> None:
    assert Study(load()).cite(written, DAY).instrument.short == "Perppu 1/2022"
    with pytest.raises(NotFound):
        Study(load()).cite("Peraturan Pemerintah Pengganti Undang-Undang Nomor 5 Tahun 2014", DAY)


def test_rulings_are_found_from_both_sides() -> None:
    study = Study(load())
    assert [one.ruling for one in study.cite("Pasal 26 UU 20/2023", DAY).rulings] == [
        "Putusan MK 121/PUU-XXII/2024"
    ]
    assert study.cite("Putusan MK 136/PUU-XXII/2024", DAY).rulings[0].on == "Pasal 188 UU 1/2015"


def test_norms_rest_on_a_place_or_on_a_part_of_it_or_are_punished_by_it() -> None:
    study = Study(shelf.book())
    assert [norm.id for norm in study.cite("Pasal 5 UU 2/2020", DAY).norms] == [
        "larangan",
        "hak-warga",
        "calon",
        "untuk-semua",
    ]
    assert [norm.id for norm in study.cite("Pasal 8 UU 2/2020", DAY).norms] == ["larangan"]
    assert [norm.id for norm in study.cite("Pasal 7 huruf a UU 2/2020", DAY).norms] == ["kewajiban"]
    assert study.cite("Pasal 77 ayat 3 UU 2/2020", DAY).norms == ()
    assert [norm.id for norm in study.cite("Lampiran II UU 3/2021", DAY).norms] == ["kewajiban-kecil"]
    assert [norm.provision for norm in study.cite("UU 1/2010", DAY).others] == ["Pasal 5 UU 1/2010"]


def test_successions_and_amendments_are_told() -> None:
    study = Study(shelf.book())
    found = study.cite("Pasal 5 ayat 1 UU 2/2020", DAY)
    assert [one.before for one in found.before] == ["Pasal 5 UU 1/2010"]
    assert [one.short for one in found.amended] == ["UU 3/2021"]
    assert [one.since for one in study.cite("Pasal 7 UU 2/2020", DAY).rulings] == [date(2022, 6, 1)]


def test_the_json_form_tells_all() -> None:
    told = Study(shelf.book()).cite("Pasal 5 UU 1/2010", date(2015, 1, 1)).to_json()
    assert told["in_force"] is True
    assert (told["from"], told["to"]) == ("2010-01-01", "2019-12-31")
    assert told["replaced_by"] == "UU 2/2020"
    assert told["succeeded_by"] == [
        {"provision": "Pasal 5 ayat (1) UU 2/2020", "says": {"id": "Pindah.", "en": "Moved."}}
    ]
    ruled = Study(shelf.book()).cite("Putusan MK 4/PUU-XX/2022", DAY).to_json()["rulings"]
    assert isinstance(ruled, list)
    assert [one["from"] for one in ruled] == ["2022-06-01", None]


def test_a_law_that_is_not_known_is_refused_with_those_that_look_like_it() -> None:
    with pytest.raises(NotFound) as caught:
        Study(load()).cite("Pasal 1 UU 20/2025", DAY)
    assert caught.value.hint is not None
    assert "UU 20/2023" in caught.value.hint.id
    with pytest.raises(NotFound):
        Study(load()).cite("???", DAY)


def test_words_without_an_article_stay_words() -> None:
    assert str(locate(tokens("huruf b"))) == "huruf b"
    assert locate(tokens("pasal")).words == ("pasal",)
    assert (
        locate(tokens("pasal 5 n 6 7")).words == ("7",) or locate(tokens("pasal 5 n 6 7")).parts[-1][1] == "7"
    )
    assert locate(tokens("9 2")).words == ("9", "2")
    assert locate(tokens("pasal 5 abc n")).words == ("abc", "n")

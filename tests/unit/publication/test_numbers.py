"""Whose a number is in the balance of a publication."""

from datetime import date

import pytest

from langkah.desk import Office
from langkah.desk.contestants import read_contestants
from langkah.publication import Publication
from langkah.rulebook import load
from tests.unit.publication.seen import rules, seen_as


def _named(publication: Publication) -> list[tuple[str, int]]:
    return [(one.who.id, one.count) for one in publication.shares]


@pytest.mark.parametrize(
    "text",
    [
        "Pasangan calon nomor urut 1, 2, dan 3 mendapat waktu yang sama.",
        "Pasangan calon nomor urut 1 sampai 3 menandatangani deklarasi.",
        "Pasangan calon nomor urut 1–3 hadir.",
        "Saksi pasangan calon nomor urut 1, 2 dan 3 hadir di setiap TPS.",
    ],
)
def test_each_number_of_a_list_is_counted(office: Office, text: str) -> None:
    seen = seen_as(office, f"{text}\n\n{text}")
    assert _named(seen) == [("pilpres-2024-1", 2), ("pilpres-2024-2", 2), ("pilpres-2024-3", 2)]
    assert rules(seen) == []


def test_what_is_counted_behind_a_number_is_nobody(office: Office) -> None:
    seen = seen_as(office, "Pasangan calon nomor urut 1, 2 orang saksi, dan panitia hadir.")
    assert _named(seen) == [("pilpres-2024-1", 1)]


NUMBERED = "Pasangan calon nomor urut 2 unggul dalam undian. Pasangan calon nomor urut 2 tampil pertama."


@pytest.mark.parametrize("on", [date(2024, 10, 10), date(2024, 11, 27), date(2026, 11, 27)])
def test_a_number_is_nobody_s_once_the_contest_it_stood_in_is_decided(office: Office, on: date) -> None:
    seen = seen_as(office, NUMBERED, on)
    assert seen.shares == ()
    assert rules(seen) == []


@pytest.mark.parametrize("on", [date(2024, 1, 20), date(2024, 3, 20), date(2024, 4, 24)])
def test_a_number_is_whose_it_is_until_others_are_drawn(office: Office, on: date) -> None:
    assert _named(seen_as(office, NUMBERED, on)) == [("pilpres-2024-2", 2)]


def test_a_name_is_whose_it_is_on_any_day(office: Office) -> None:
    assert _named(seen_as(office, "Prabowo Subianto hadir.", date(2024, 11, 27))) == [("pilpres-2024-2", 1)]


def test_numbers_of_an_office_s_own_list_are_counted() -> None:
    listed = "contest,number,name\npilkada-2024,1,Sutarji Wibowo\npilkada-2024,2,Marno Setiadi\n"
    own = Office(contestants=read_contestants(listed, load().contests))
    seen = seen_as(
        own, f"{NUMBERED} Pasangan calon nomor urut 2 pamit, lalu nomor urut 1.", date(2024, 10, 20)
    )
    assert _named(seen) == [("pilkada-2024-2", 3), ("pilkada-2024-1", 1)]
    beside = seen_as(own, "Nomor urut 1: Anies Baswedan. Nomor urut 1 hadir.", date(2024, 10, 20))
    assert _named(beside) == [("pilpres-2024-1", 2), ("pilkada-2024-1", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Peraturan DKPP Nomor 2 Tahun 2017 mengatur etik.",
        "Lihat Pasal 8 Peraturan DKPP No. 2 Tahun 2017.",
        "Peraturan Bawaslu Nomor 3 Tahun 2018 berlaku.",
        "Keputusan KPU Nomor 2 Tahun 2024 berlaku.",
        "Perwali Nomor 3/2023 berlaku.",
        "Kode etik nomor 2 SKB Netralitas berlaku.",
        "DKPP Regulation Number 2 of 2017 applies.",
    ],
)
def test_the_number_of_a_decree_is_nobody_s(office: Office, text: str) -> None:
    assert seen_as(office, text).shares == ()

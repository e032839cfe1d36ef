"""Provisions are read as lawyers write them, and printed the same way."""

from datetime import date

import pytest

from langkah.terms.citation import Instrument, Provision, parse_provision, whole_day
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Text

KNOWN = ("UU 20/2023", "PP 94/2021", "SKB", "SKB Netralitas 2022")


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("Pasal 9 ayat (2) UU 20/2023", Provision("UU 20/2023", "9", "2")),
        ("Pasal 5 huruf n angka 6 PP 94/2021", Provision("PP 94/2021", "5", "", "n", "6")),
        ("Pasal 5, huruf n PP 94/2021", Provision("PP 94/2021", "5", "", "n")),
        ("  Pasal 5   huruf n  PP 94/2021 ", Provision("PP 94/2021", "5", "", "n")),
        ("UU 20/2023", Provision("UU 20/2023")),
        (
            "Lampiran II nomor 2 SKB Netralitas 2022",
            Provision("SKB Netralitas 2022", other="Lampiran II nomor 2"),
        ),
        ("Pasal 5 dan 6 UU 20/2023", Provision("UU 20/2023", other="Pasal 5 dan 6")),
        ("Pasal 5 huruf a ayat (2) UU 20/2023", Provision("UU 20/2023", other="Pasal 5 huruf a ayat (2)")),
    ],
)
def test_a_written_provision_is_read(written: str, wanted: Provision) -> None:
    assert parse_provision(written, KNOWN) == wanted


def test_the_longest_known_instrument_is_meant() -> None:
    assert (
        parse_provision("Lampiran I SKB Netralitas 2022", (*KNOWN, "2022")).instrument
        == "SKB Netralitas 2022"
    )


@pytest.mark.parametrize("written", ["Pasal 1 UU 1/1900", "ayat (2) UU 20/2023", "Pasal () UU 20/2023", ""])
def test_what_cannot_be_read_is_refused_by_name(written: str) -> None:
    with pytest.raises(WrongInput) as caught:
        parse_provision(written, KNOWN)
    assert caught.value.code == "terms.provision-unreadable"
    assert caught.value.values == {"value": written}


@pytest.mark.parametrize(
    "provision",
    [
        Provision("UU 20/2023", "9", "2", "a", "1"),
        Provision("UU 20/2023"),
        Provision("SKB", other="Lampiran II nomor 2"),
    ],
)
def test_what_is_printed_is_read_again(provision: Provision) -> None:
    assert parse_provision(str(provision), KNOWN) == provision


def test_only_a_paragraph_stands_in_brackets() -> None:
    assert str(Provision("UU 20/2023", "9", "2", "a", "1")) == "Pasal 9 ayat (2) huruf a angka 1 UU 20/2023"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2017", date(2017, 1, 1)),
        ("2020-07", date(2020, 7, 1)),
        ("2021-08-31", date(2021, 8, 31)),
    ],
)
def test_a_date_without_day_or_month_is_its_first_day(written: str, day: date) -> None:
    assert whole_day(written) == day


def test_an_impossible_date_is_no_date() -> None:
    with pytest.raises(ValueError, match="month"):
        whole_day("2021-13")


@pytest.mark.parametrize(
    ("first", "last", "binds"),
    [
        (None, None, True),
        (date(2024, 1, 20), date(2024, 1, 20), True),
        (date(2024, 1, 21), None, False),
        (None, date(2024, 1, 19), False),
    ],
)
def test_an_instrument_binds_from_its_first_day_to_its_last(
    first: date | None, last: date | None, binds: bool
) -> None:
    instrument = Instrument(id="x", short="X", full=Text("X", "X"), in_force=(first, last))
    assert instrument.is_in_force(date(2024, 1, 20)) is binds

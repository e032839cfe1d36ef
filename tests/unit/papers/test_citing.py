"""Citing: full names, and what amended them by the letter's day."""

from datetime import date

import pytest

from langkah.papers.citing import citation
from langkah.terms.citation import Instrument
from langkah.terms.guide import PaperKind
from langkah.terms.speech import Lang, Text
from tests.unit.papers.made import OFFICE, paper

KNOWN = OFFICE.rulebook.instruments
LATER = date(2027, 2, 3)


def _instrument(number: int, year: int, amended_by: tuple[str, ...] = ()) -> Instrument:
    return Instrument(
        id=f"uu-{number}",
        short=f"UU {number}/{year}",
        full=Text(
            f"Undang-Undang Nomor {number} Tahun {year} tentang Contoh", f"Law {number} of {year} on Examples"
        ),
        in_force=(date(year, 1, 1), None),
        amended_by=amended_by,
    )


ONES = {
    one.short: one
    for one in (
        _instrument(1, 2010, ("UU 3/2020", "UU 2/2015", "UU 9/2022")),
        _instrument(2, 2015),
        _instrument(3, 2020),
    )
}


@pytest.mark.parametrize(
    ("on", "indonesian", "english"),
    [
        (date(2014, 1, 1), "", ""),
        (
            date(2019, 12, 31),
            " sebagaimana telah diubah dengan Undang-Undang Nomor 2 Tahun 2015",
            " as amended by Law 2 of 2015",
        ),
        (
            date(2020, 1, 1),
            " sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 3 Tahun 2020",
            " as amended several times, last by Law 3 of 2020",
        ),
    ],
)
def test_amendments_are_told_from_their_day_on(on: date, indonesian: str, english: str) -> None:
    cited = citation("Pasal 5 UU 1/2010", "UU 1/2010", ONES, on)
    assert cited.id == "Pasal 5 Undang-Undang Nomor 1 Tahun 2010 tentang Contoh" + indonesian
    assert cited.en == "Pasal 5 Law 1 of 2010 on Examples" + english


@pytest.mark.parametrize(
    ("instrument", "before", "last"),
    [
        ("Peraturan KPK 2/2019", date(2026, 1, 19), "Peraturan KPK Nomor 1 Tahun 2026"),
        ("UU 1/2015", date(2016, 6, 30), "Undang-Undang Nomor 10 Tahun 2016"),
    ],
)
def test_the_rulebooks_amended_instruments_are_cited_as_amended(
    instrument: str, before: date, last: str
) -> None:
    cited = citation(f"Pasal 2 {instrument}", instrument, KNOWN, LATER).id
    assert cited.endswith(f" sebagaimana telah diubah dengan {last}")
    assert "diubah" not in citation(f"Pasal 2 {instrument}", instrument, KNOWN, before).id


def test_a_letter_and_its_chat_tell_the_amendment_by_the_day_of_the_letter() -> None:
    now, then = (paper(PaperKind.DECLINE, dated=day) for day in ("2027-02-03", "2025-12-01"))
    assert "sebagaimana telah diubah dengan Peraturan KPK Nomor 1 Tahun 2026" in now.text()
    assert "as amended by KPK Regulation 1 of 2026" in now.text(Lang.EN)
    assert "diubah" not in then.text()
    report = paper(PaperKind.GIFT_REPORT).brief
    assert "Peraturan KPK 2/2019 sebagaimana telah diubah dengan Peraturan KPK 1/2026" in report.id
    assert "Peraturan KPK 2/2019 as amended by Peraturan KPK 1/2026" in report.en

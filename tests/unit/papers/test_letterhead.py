"""What is typed in the blanks: cleaned, bounded, refused by name."""

from datetime import date

import pytest

from langkah.papers import BLANKS, Letterhead
from langkah.terms.errors import LangkahError, TooLarge, WrongInput
from langkah.terms.guide import PaperKind
from langkah.terms.speech import Text
from tests.unit.papers.made import paper

KIND = PaperKind.REFUSAL


def test_every_kind_of_paper_has_its_blanks_each_once() -> None:
    assert set(BLANKS) == set(PaperKind)
    for blanks in BLANKS.values():
        names = [one.name for one in blanks]
        assert len(names) == len(set(names))


def test_spaces_and_what_cannot_be_seen_are_evened_out() -> None:
    head = Letterhead.of(
        KIND, {"name": "  Maria \u202e\x00 Contoh\n", "matter": " satu \r\n\r\n dua\t kata "}
    )
    assert head["name"] == "Maria Contoh"
    assert head.lines("matter") == ["satu", "dua kata"]


def test_the_day_of_the_paper_is_read_or_refused() -> None:
    assert Letterhead.of(KIND, {"dated": "2027-02-04"}).dated == date(2027, 2, 4)
    assert Letterhead.of(KIND, {"dated": ""}).dated is None
    with pytest.raises(WrongInput):
        Letterhead.of(KIND, {"dated": "besok"})


@pytest.mark.parametrize("given", [{"warna": "merah"}, {"name": 7}, {"item": "parsel"}])
def test_a_blank_that_the_paper_lacks_is_refused(given: dict[str, object]) -> None:
    with pytest.raises(WrongInput):
        Letterhead.of(KIND, given)


def test_a_blank_has_its_limit_and_a_longer_one_its_own() -> None:
    Letterhead.of(KIND, {"name": "a" * 300, "matter": "a" * 1200})
    with pytest.raises(TooLarge):
        Letterhead.of(KIND, {"name": "a" * 301})
    with pytest.raises(TooLarge):
        Letterhead.of(KIND, {"matter": "a" * 1201})


@pytest.mark.parametrize(
    ("given", "names", "labels"),
    [
        ({"name": "a" * 301}, '"name"', ("Nama Anda", "Your name")),
        ({"name": 7}, '"name"', ("Nama Anda", "Your name")),
        ({"dated": "besok"}, '"dated"', ("Tanggal surat", "Date of the paper")),
        ({"warna": "merah"}, " name,", ("name (Nama Anda)", "name (Your name)")),
    ],
)
def test_what_cannot_be_printed_is_told_by_the_words_of_the_page(
    given: dict[str, object], names: str, labels: tuple[str, str]
) -> None:
    with pytest.raises(LangkahError) as refused:
        Letterhead.of(KIND, given)
    hint = refused.value.hint or Text("", "")
    for says, label in zip(
        (f"{refused.value.says.id} {hint.id}", f"{refused.value.says.en} {hint.en}"), labels, strict=True
    ):
        assert label in says
        assert names not in says


def test_an_empty_blank_is_a_line_to_write_on_and_a_filled_one_is_not() -> None:
    empty, full = paper(KIND).text(), paper(KIND, name="Maria Contoh", nip="198001012005011001").text()
    assert "Nama    : ....." in empty
    assert "Yth. Atasan langsung" in empty
    assert "NIP 198001012005011001" in full
    assert "Nama    : Maria Contoh" in full


def test_the_request_stands_in_the_persons_own_words_where_there_are_any() -> None:
    text = paper(KIND, matter="Membagikan kaus\nkepada tetangga.").text()
    assert "untuk membagikan kaus kepada tetangga. Dengan" in text


def test_place_and_day_are_written_as_letters_write_them() -> None:
    assert "Kupang, 3 Februari 2027" in paper(KIND, place="Kupang").text()
    assert "Kupang, 17 Agustus 2027" in paper(KIND, place="Kupang", dated="2027-08-17").text()

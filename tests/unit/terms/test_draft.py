"""A draft is more than a torso, calls nobody, and takes no neighbour with it."""

import pytest

from langkah.terms.draft import before_note, has_note, is_draft, parts, spares_neighbours


@pytest.mark.parametrize(
    ("text", "left", "offered"),
    [
        ("Jalan di depan pasar sudah rapi, pilih nomor 2", "Jalan di depan pasar sudah rapi", True),
        ("Siapa mau jadi relawan nomor 1, nanti diberi kaos", "diberi kaos", False),
        ("Haram memilih yang itu. Sebarkan ke teman", "Sebarkan ke teman, ya", False),
        ("Great night! Gonna vote him and you should too", "Gonna vote him, and you should too", False),
    ],
)
def test_a_torso_or_a_call_is_no_draft(text: str, left: str, offered: bool) -> None:
    assert is_draft(text, left) is offered


@pytest.mark.parametrize(
    ("gone", "spares"),
    [
        ("Ayo pilih Wibisana", True),
        (" Ayo pilih Wibisana\n", True),
        ("Ayo pilih Wibisana | netral", False),
        ("Baris satu\nAyo pilih Wibisana", False),
        ("Ayo pilih Wibisana[^1]", False),
        ("Ayo pilih Wibisana²", False),
    ],
)
def test_a_cell_a_line_and_a_note_are_neighbours(gone: str, spares: bool) -> None:
    assert spares_neighbours(gone) is spares


@pytest.mark.parametrize(
    ("words", "noted"),
    [("a [b] c[1]", True), ("a [b] [c]", False), ("a[^x]", True), ("a³", True), ("a", False)],
)
def test_marks_of_notes_are_known(words: str, noted: bool) -> None:
    assert has_note(words) is noted


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Ayo pilih[^1]", "Ayo pilih"),
        ("Ayo pilih [2] ", "Ayo pilih"),
        ("Ayo [pilih]", "Ayo [pilih]"),
        ("pilih]", "pilih]"),
        ("Ayo†", "Ayo"),
        ("Ayo pilih", "Ayo pilih"),
    ],
)
def test_what_stands_before_a_note_is_kept_apart(words: str, kept: str) -> None:
    assert words[: before_note(words)] == kept


def test_cells_and_lines_are_told_apart() -> None:
    text = "satu | dua \n\n tiga"
    assert [text[start:end] for start, end in parts(text, 0, len(text))] == ["satu", "dua", "tiga"]

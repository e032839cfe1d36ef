"""Opening: forms by name and by content, encodings, limits, plain text, sidecars."""

import pytest

from langkah.documents import Kind, Lines, open_document, sidecar
from langkah.terms.errors import LangkahError
from tests.unit.documents import made

LONG = "Baris ini sepanjang satu layar penuh sehingga tampak dipotong oleh editor,"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.MD", b"", Kind.MARKDOWN),
        ("a.htm", None, Kind.HTML),
        ("a.docx", None, Kind.DOCX),
        ("a.odt", None, Kind.ODT),
        ("a.pdf", None, Kind.PDF),
        ("a.txt", None, Kind.TEXT),
        ("a", None, None),
        ("a.dat", b"%PDF-1.7", Kind.PDF),
        ("a", made.odt(""), Kind.ODT),
        ("a", made.docx(""), Kind.DOCX),
        ("a", b"\n <!DOCTYPE html><p>", Kind.HTML),
        ("a", b"<HTML>", Kind.HTML),
        ("a", b"# teks", Kind.TEXT),
    ],
)
def test_the_form_is_told_by_the_name_or_by_how_the_file_begins(
    name: str, data: bytes | None, kind: Kind | None
) -> None:
    assert Kind.of(name, data) is kind


def test_paragraphs_of_a_plain_text_keep_lines_that_are_meant() -> None:
    source = f"Judul\nAyo pilih\n\n  {LONG}\nsambungannya.\n\n\nakhir"
    document = open_document(source, Kind.TEXT)
    assert [passage.text for passage in document.passages] == [
        "Judul\nAyo pilih",
        f"{LONG} sambungannya.",
        "akhir",
    ]
    assert document.place(document.passages[1].source_of(0)) == (4, 3, 0)
    assert [p.text for p in open_document("a\rb\r\rc", Kind.TEXT).passages] == ["a\nb", "c"]


def test_a_remark_on_a_line_of_its_own_is_no_word_of_a_plain_text() -> None:
    source = "Satu.\n<!-- langkah: abaikan n-1: kutipan -->\nDua.\n\n<!-- catatan biasa -->\n"
    document = open_document(source, Kind.TEXT)
    assert [one.text for one in document.passages] == ["Satu.", "Dua.", "<!-- catatan biasa -->"]
    assert [(one.norms, one.reason, one.at) for one in document.remarks] == [(("n-1",), "kutipan", 6)]


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_tell_themselves_are_read(coding: str) -> None:
    document = open_document("Ayo pilih é".encode(coding), Kind.TEXT)
    assert document.passages[0].text == "Ayo pilih é"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a\xff", "documents.not-text"),
        (b"\xff\xfea", "documents.not-text"),
        (b"ab\0c", "documents.holds-nul"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1ab\0c", "documents.old-form"),
        (b"{\\rtf1 Ayo pilih}", "documents.rich-text"),
        (b"a" * 4_000_001, "documents.too-large"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(LangkahError) as refused:
        open_document(data, Kind.MARKDOWN)
    assert refused.value.code == code


def test_lines_begin_after_every_kind_of_line_end() -> None:
    assert Lines("").starts == [0]
    assert Lines("a\nb\r\nc\rd\n").starts == [0, 2, 5, 7, 9]


def test_a_sidecar_holds_remarks_with_and_without_quoted_words() -> None:
    text = (
        '# penjelasan\n\nabaikan n-1: contoh\nignore n-2 at "kata: dua": because\nlangkah: abaikan n-3, n-4 di "x": ya\n'
        "apa ini\nabaikan n-5\n"
    )
    found = [(one.norms, one.quote, one.reason, one.line) for one in sidecar(text)]
    assert found == [
        (("n-1",), "", "contoh", 3),
        (("n-2",), "kata: dua", "because", 4),
        (("n-3", "n-4"), "x", "ya", 5),
        ((), "", "", 6),
        (("n-5",), "", "", 7),
    ]

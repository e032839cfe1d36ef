"""DOCX and ODT: what readers see, paragraph by paragraph, and what is refused."""

import io
import zipfile

import pytest

from langkah.documents import Document, Kind, open_document, packed
from langkah.terms.errors import LangkahError, TooLarge, WrongInput
from tests.unit.documents import made

SVG = 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'
TABLE = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'


def _texts(document: Document) -> list[str]:
    return [passage.text for passage in document.passages]


def test_runs_are_joined_to_paragraphs_and_numbered() -> None:
    data = made.docx(
        made.paragraph("Ayo pi", "lih") + made.paragraph(" ") + made.paragraph("Rapat &amp; doa")
    )
    document = open_document(data, Kind.DOCX)
    assert _texts(document) == ["Ayo pilih", "Rapat & doa"]
    second = document.passages[1]
    assert document.place(second.source_of(6)) == (2, 7, 0)
    assert document.kind.counts == "paragraph"


def test_tabs_breaks_and_text_boxes_are_read() -> None:
    box = "<w:p><w:r><w:t>luar</w:t><w:tab/><w:br/><w:txbxContent><w:p><w:r><w:t>dalam</w:t></w:r></w:p></w:txbxContent></w:r></w:p>"
    assert _texts(open_document(made.docx(box), Kind.DOCX)) == ["luar", "dalam"]
    inner = "<w:p><w:r><w:t>satu</w:t><w:br/><w:t>dua</w:t></w:r></w:p>"
    document = open_document(made.docx(inner), Kind.DOCX)
    assert _texts(document) == ["satu\ndua"]
    assert document.place(document.passages[0].source_of(6)) == (1, 7, 0)


def test_headers_notes_and_both_namespaces_are_read_and_second_copies_are_not() -> None:
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>sekali</w:t></mc:Choice>"
        "<mc:Fallback><w:t>dua kali</w:t></mc:Fallback></mc:AlternateContent></w:r>"
        "<w:del><w:r><w:delText>dihapus</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    data = made.docx(
        body, header1=made.paragraph("kepala"), footnotes=made.paragraph("kaki"), comments=made.paragraph("x")
    )
    assert _texts(open_document(data, Kind.DOCX)) == ["sekali", "kepala", "kaki"]
    strict = made.docx(made.paragraph("ketat"))
    assert _texts(open_document(strict, Kind.DOCX)) == ["ketat"]
    parts = {
        "word/document.xml": '<d:document xmlns:d="http://purl.oclc.org/ooxml/wordprocessingml/main"><d:p><d:t>ketat</d:t></d:p></d:document>'
    }
    assert _texts(open_document(made.packed(parts), Kind.DOCX)) == ["ketat"]


def test_an_odt_is_read_with_its_blanks_and_without_its_notes_to_authors() -> None:
    body = (
        '<text:h>Judul</text:h><text:p>Satu<text:s text:c="3"/>dua<text:tab/><text:span>tiga</text:span>'
        "<text:line-break/>empat<office:annotation><text:p>catatan</text:p></office:annotation></text:p>"
        "<text:tracked-changes><text:p>lama</text:p></text:tracked-changes>"
        '<text:p>a<text:s/>b<text:s text:c="x"/>c</text:p>'
    )
    assert _texts(open_document(made.odt(body), Kind.ODT)) == ["Judul", "Satu   dua\ttiga\nempat", "a b c"]


def test_items_of_lists_are_told_apart() -> None:
    numbered = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>butir</w:t></w:r></w:p>"
    document = open_document(made.docx(numbered + made.paragraph("isi")), Kind.DOCX)
    assert [passage.item for passage in document.passages] == [True, False]
    body = (
        "<text:list><text:list-item><text:p>butir</text:p></text:list-item></text:list><text:p>isi</text:p>"
    )
    assert [passage.item for passage in open_document(made.odt(body), Kind.ODT).passages] == [True, False]


def test_a_note_comes_after_the_paragraph_it_stands_in() -> None:
    note = "<text:note><text:note-body><text:p>kaki</text:p></text:note-body></text:note>"
    document = open_document(made.odt(f"<text:p>badan{note} lanjut</text:p><text:p>akhir</text:p>"), Kind.ODT)
    assert _texts(document) == ["badan lanjut", "kaki", "akhir"]


def test_what_a_picture_says_is_read_by_itself() -> None:
    picture = '<w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" name="Gambar 1" descr="Coblos nomor 3"/></w:drawing></w:r>'
    assert _texts(open_document(made.docx(f"<w:p>{picture}<w:r><w:t>foto</w:t></w:r></w:p>"), Kind.DOCX)) == [
        "foto",
        "Coblos nomor 3",
    ]
    told = f"<svg:desc {SVG}>Coblos nomor 3</svg:desc>"
    assert _texts(open_document(made.odt(f"<text:p>foto{told}</text:p>"), Kind.ODT)) == [
        "foto",
        "Coblos nomor 3",
    ]


def test_the_cells_of_a_row_are_one_passage_and_still_paragraphs_of_their_own() -> None:
    row = (
        "<w:tr>"
        + "".join(f"<w:tc>{made.paragraph(one)}</w:tc>" for one in ("Ayo pilih", "", "dua"))
        + "</w:tr>"
    )
    document = open_document(made.docx(f"<w:tbl>{row}{row}</w:tbl>" + made.paragraph("isi")), Kind.DOCX)
    assert _texts(document) == ["Ayo pilih | dua", "Ayo pilih | dua", "isi"]
    second = document.passages[1]
    assert [document.place(second.source_of(at))[:2] for at in (0, 12, 14)] == [(3, 1), (4, 1), (4, 3)]
    assert not second.stands_as_is(4, 15)
    cells = "".join(f"<table:table-cell><text:p>{one}</text:p></table:table-cell>" for one in ("a", "b"))
    rows = f"<table:table {TABLE}><table:table-row>{cells}</table:table-row></table:table>"
    assert _texts(open_document(made.odt(rows), Kind.ODT)) == ["a | b"]


def test_cells_that_hold_several_paragraphs_or_a_table_stay_apart() -> None:
    def row(*cells: str) -> str:
        return "<w:tbl><w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr></w:tbl>"

    a, b, c = (made.paragraph(one) for one in "abc")
    assert _texts(open_document(made.docx(row(a + b, c)), Kind.DOCX)) == ["a", "b", "c"]
    assert _texts(open_document(made.docx(row(row(a, b), c) + row(a, b)), Kind.DOCX)) == [
        "a",
        "b",
        "c",
        "a | b",
    ]


def _code(data: bytes, kind: Kind) -> str:
    with pytest.raises(LangkahError) as refused:
        open_document(data, kind)
    return refused.value.code


BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
REFUSED = {
    "no zip": (b"nothing of the kind", "documents.package-broken"),
    "cut short": (made.docx(made.paragraph("x"))[:60], "documents.package-broken"),
    "no document": (made.packed({"a.xml": "<a/>"}), "documents.package-broken"),
    "broken XML": (made.docx("<w:p>"), "documents.package-broken"),
    "own entities": (made.packed({"word/document.xml": BOMB}), "documents.xml-refused"),
    "own entities in UTF-16": (
        made.packed({"word/document.xml": BOMB.replace("?>", ' encoding="UTF-16"?>').encode("utf-16")}),
        "documents.xml-refused",
    ),
    "old form": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "documents.old-form"),
    "too large": (b"P" * 20_000_001, "documents.too-large"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_by_name(name: str) -> None:
    data, code = REFUSED[name]
    assert _code(data, Kind.DOCX) == code


def test_a_locked_odt_and_a_locked_part_are_told_apart_from_damage() -> None:
    locked = made.odt("<text:p>x</text:p>", "<manifest><encryption-data/></manifest>")
    assert _code(locked, Kind.ODT) == "documents.encrypted"
    data = bytearray(made.docx(made.paragraph("x")))
    entry = data.rfind(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert _code(bytes(data), Kind.DOCX) == "documents.encrypted"


def test_a_file_that_unpacks_to_too_much_is_stopped_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MOST_UNPACKED_MB", 1)
    data = made.docx("<w:p/>" * 400_000)
    assert len(data) < 100_000
    with pytest.raises(TooLarge):
        open_document(data, Kind.DOCX)


def test_a_file_of_too_many_parts_or_too_many_letters_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "_MOST_PARTS", 1)
    with pytest.raises(TooLarge):
        open_document(made.docx(made.paragraph("x")), Kind.DOCX)
    monkeypatch.undo()
    with pytest.raises(TooLarge):
        open_document(made.docx(made.paragraph("huruf " * 700_000)), Kind.DOCX)


def test_a_package_with_an_unknown_way_of_packing_is_refused() -> None:
    data = made.docx(made.paragraph("x"))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.namelist()
    changed = bytearray(data)
    entry = changed.rfind(b"PK\x01\x02")
    changed[entry + 10] = 99
    with pytest.raises(WrongInput):
        open_document(bytes(changed), Kind.DOCX)

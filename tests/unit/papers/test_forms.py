"""ODT and PDF: whole by their standards, and saying what the paper says."""

import io
import zipfile
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from langkah.documents import Kind, open_document
from langkah.papers.blocks import Items, Line, Pairs
from langkah.papers.forms import metrics, odt, pdf
from langkah.terms.errors import WrongInput
from langkah.terms.guide import PaperKind
from langkah.terms.speech import Text
from tests.unit.papers.made import filled, paper

KINDS = list(PaperKind)
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TITLE = Text("Judul", "Title")


def said(words: str) -> Text:
    return Text(words, words)


def parts(made: bytes) -> dict[str, bytes]:
    """The files of a package by name, in its order."""
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def words_of(made: bytes) -> str:
    """What a PDF says, with white space evened out."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(made)).pages).split())


@pytest.mark.parametrize("kind", KINDS)
def test_an_odt_is_a_package_that_tells_its_kind_by_its_first_bytes(kind: PaperKind) -> None:
    made = filled(kind).odt()
    assert made[30:38] == b"mimetype"
    assert made[38 : 38 + len(odt.KIND)] == odt.KIND.encode()
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        first = packed.infolist()[0]
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        listed = ET.fromstring(packed.read("META-INF/manifest.xml"))
        space = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
        paths = {one.get(f"{space}full-path") for one in listed.iter(f"{space}file-entry")}
        beside = {"mimetype", "META-INF/manifest.xml"}
        assert paths - {"/"} == set(packed.namelist()) - beside


@pytest.mark.parametrize("kind", KINDS)
def test_every_style_that_an_odt_uses_is_there(kind: PaperKind) -> None:
    for made in (filled(kind), paper(kind)):
        files = parts(made.odt())
        content, styles = (ET.fromstring(files[name]) for name in ("content.xml", "styles.xml"))
        known = {one.get(f"{STYLE}name") for tree in (content, styles) for one in tree.iter()} - {None}
        used = {
            value
            for one in content.iter()
            for key, value in one.attrib.items()
            if key in (f"{TEXT}style-name", f"{TABLE}style-name")
        }
        assert used
        assert used - known == set()
        parents = {one.get(f"{STYLE}parent-style-name") for tree in (content, styles) for one in tree.iter()}
        assert parents - {None} - known == set()


@pytest.mark.parametrize("kind", KINDS)
def test_an_odt_says_what_the_paper_says(kind: PaperKind) -> None:
    made = filled(kind)
    opened = open_document(made.odt(), Kind.ODT)
    words = " ".join(" ".join(one.text for one in opened.passages).split())
    for line in made.text().splitlines():
        wanted = line.partition(". ")[2] if line[:1].isdigit() else line
        for piece in wanted.split(" : "):
            assert piece.strip() in words, piece


@pytest.mark.parametrize("kind", KINDS)
def test_a_pdf_says_what_the_paper_says(kind: PaperKind) -> None:
    made = filled(kind)
    words = words_of(made.pdf())
    for line in made.text().splitlines():
        for piece in line.replace(" : ", "\n").splitlines():
            assert " ".join(piece.split()) in words, piece


@pytest.mark.parametrize("kind", KINDS)
def test_a_letter_has_one_page(kind: PaperKind) -> None:
    for made in (filled(kind), paper(kind)):
        assert len(PdfReader(io.BytesIO(made.pdf())).pages) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_pdf_can_be_read_aloud(kind: PaperKind) -> None:
    reader = PdfReader(io.BytesIO(filled(kind).pdf()), strict=True)
    root: Any = reader.root_object
    assert root["/Lang"] == "id-ID"
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata is not None
    assert reader.metadata.title == filled(kind).title.id
    tags = [one.get_object() for one in root["/StructTreeRoot"]["/K"]]
    assert {one["/S"] for one in tags} == {"/H1", "/P"}
    content = reader.pages[0].get_contents()
    assert content is not None
    drawn = content.get_data()
    assert drawn.count(b"/MCID") == len(tags)
    assert drawn.count(b"BDC") + drawn.count(b"BMC") == drawn.count(b"EMC")


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_paper_is_the_same_bytes(kind: PaperKind) -> None:
    assert filled(kind).odt() == filled(kind).odt()
    assert filled(kind).pdf() == filled(kind).pdf()


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_named_beside_the_letter_itself(kind: PaperKind) -> None:
    """Names that were typed stand in the letter, and neither in a file's name nor in what describes a file."""
    made = filled(kind)
    assert made.file_name.isascii()
    assert made.file_name == made.file_name.lower()
    assert b"Maria" not in parts(made.odt())["meta.xml"]
    assert "Maria" not in str(PdfReader(io.BytesIO(made.pdf())).metadata)


def test_where_each_object_of_a_pdf_begins_is_told_right() -> None:
    made = filled(PaperKind.REFUSAL).pdf()
    table = int(made.rpartition(b"startxref\n")[2].partition(b"\n")[0])
    rows = made[table:].splitlines()
    assert rows[0] == b"xref"
    count = int(rows[1].split()[1])
    for number, row in enumerate(rows[3 : 2 + count], start=1):
        assert len(row) == 19  # with its end of line, twenty
        assert made[int(row[:10]) :].startswith(b"%d 0 obj" % number)


def test_marks_of_the_forms_themselves_are_only_letters() -> None:
    nasty = r"A (kurung) \ <b>tebal</b> & 'petik' ]]> é – “kutip”"
    blocks = (Line(said(nasty)), Pairs(((said("Nama"), said(nasty)),)), Items((said(nasty),)))
    assert words_of(pdf.document(TITLE, blocks)).count(nasty) == 3
    content = ET.fromstring(parts(odt.document(TITLE, blocks))["content.xml"])
    assert sum(one.text == nasty for one in content.iter(f"{TEXT}p")) == 3


def test_a_long_paper_goes_on_over_the_page_and_loses_no_word() -> None:
    many = [f"kata{number}" for number in range(2000)]
    items = [many[at : at + 12] for at in range(1400, 2000, 12)]
    blocks = (Line(said(" ".join(many[:1400]))), Items(tuple(said(" ".join(one)) for one in items)))
    made = pdf.document(TITLE, blocks)
    assert len(PdfReader(io.BytesIO(made)).pages) > 4
    words = words_of(made).split()
    assert [one for one in words if one.startswith("kata")] == many


def test_a_word_wider_than_the_page_is_cut() -> None:
    made = pdf.document(TITLE, (Line(said("W" * 400)), Pairs(((said("N"), said("i" * 900)),))))
    words = words_of(made)
    assert words.count("W") == 400
    assert words.count("i") == 900


def test_the_signature_is_not_torn_from_the_page() -> None:
    for length in range(400, 700, 20):
        typed = "\n".join("satu tugas" for _ in range(length // 14))
        made = paper(PaperKind.RECUSAL, matter=typed[:1100], name="Maria Contoh", nip="198001012005011001")
        pages = [page.extract_text() for page in PdfReader(io.BytesIO(made.pdf())).pages]
        assert sum("Hormat saya" in page for page in pages) == 1
        (signed,) = [page for page in pages if "Hormat saya" in page]
        assert "NIP 198001012005011001" in signed


@pytest.mark.parametrize(("typed", "shown"), [("Zoë Ünal", "Zoë Ünal"), ("Nguyễn", "Nguyen"), ("ﬁ", "fi")])
def test_a_letter_the_font_lacks_is_shown_by_its_likeness(typed: str, shown: str) -> None:
    assert shown in words_of(paper(PaperKind.REFUSAL, name=typed).pdf())


def test_a_letter_without_a_likeness_is_refused_by_name_in_pdf_and_kept_in_odt() -> None:
    made = paper(PaperKind.REFUSAL, name="ꦏꦤ")
    with pytest.raises(WrongInput) as refused:
        made.pdf()
    assert refused.value.values["value"] == "ꦏ"
    assert "ꦏꦤ".encode() in parts(made.odt())["content.xml"]


def test_the_widths_are_those_of_helvetica() -> None:
    """Some widths that every description of the font gives, and that letters with a mark are as wide as without."""
    assert metrics.width("Hello") == 722 + 556 + 222 + 222 + 556
    assert metrics.width("Hello", bold=True) == 722 + 556 + 278 + 278 + 611
    assert metrics.width("é") == metrics.width("e")
    assert metrics.width("…") == 1000
    for code in range(32, 256):
        letter = bytes([code]).decode(metrics.CODING, "ignore")
        if letter and letter.isalpha() and metrics.printable(letter)[1] == "":
            assert 200 < metrics.width(metrics.printable(letter)[0]) <= 1015, letter

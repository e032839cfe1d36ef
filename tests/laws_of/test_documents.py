"""Laws of opening files: places lead back, nothing crashes, nothing grows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from langkah.documents import Document, Kind, open_document
from langkah.terms.errors import LangkahError
from tests.unit.documents import made

WRITTEN = (Kind.TEXT, Kind.MARKDOWN, Kind.HTML)
SIGNS = "\\`*_~[]()!<>&#;-=|:/\"' \t\n\r."
MARKUP = st.sampled_from(
    [
        "# ", "> ", "- ", "1. ", "```\n", "    ", "**", "[a](b)", "![a](b)", "<b>", "</p>", "<p>", "<!-- x -->",
        "<!--", "-->", "&amp;", "&#65;", "<br>", "<td>", "|---|", "\n\n", "<script>", "</script>", "---\n", "[a]: b",
        "Ayo pilih nomor 2!", "é", "😀", "\u2028", "\0", "<img alt='a'>", "langkah: abaikan a: b",
    ]
)  # fmt: skip
SOURCES = st.lists(
    st.one_of(MARKUP, st.text(st.sampled_from(SIGNS), max_size=4), st.text(max_size=6)), max_size=40
).map("".join)


def _checked(document: Document) -> None:
    """Pieces cover every passage in order and lie in the source; equal letters stand at equal places."""
    source = document.source
    last = -1
    for passage in document.passages:
        text, at = passage.text, 0
        assert text.strip()
        for piece in passage.pieces:
            assert piece.at == at
            assert piece.size > 0
            at += piece.size
            assert 0 <= piece.source <= piece.source + piece.span <= len(source)
            if piece.size == piece.span:
                here = source[piece.source : piece.source + piece.span]
                read = text[piece.at : piece.at + piece.size]
                assert len(here) == len(read)
                for ours, theirs in zip(read, here, strict=True):
                    assert ours == theirs or theirs in "\r\n\v"
        assert at == len(text)
        start, end = passage.span_of(0, len(text))
        assert last <= start <= end <= len(source)
        place = document.place(start)
        assert place.line >= 1
        assert place.column >= 1


@given(SOURCES, st.sampled_from(WRITTEN))
def test_every_place_leads_back_into_the_source(source: str, kind: Kind) -> None:
    _checked(open_document(source, kind))


@given(
    st.text(
        st.characters(exclude_characters="&<>\\`*_~[]|\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"), max_size=80
    ),
    st.sampled_from(WRITTEN),
)
def test_a_line_without_marks_is_read_as_it_stands(line: str, kind: Kind) -> None:
    document = open_document(f"x{line}x", kind)
    assert [passage.text for passage in document.passages] == [f"x{line}x"]


@given(SOURCES, st.sampled_from(WRITTEN), st.data())
def test_words_between_marks_equal_their_slice_of_the_source(
    source: str, kind: Kind, data: st.DataObject
) -> None:
    document = open_document(source, kind)
    if not document.passages:
        return
    passage = data.draw(st.sampled_from(list(document.passages)))
    start = data.draw(st.integers(0, len(passage.text) - 1))
    end = data.draw(st.integers(start + 1, len(passage.text)))
    if passage.stands_as_is(start, end):
        first, last = passage.span_of(start, end)
        assert last - first == end - start
        for ours, theirs in zip(passage.text[start:end], source[first:last], strict=True):
            assert ours == theirs or theirs in "\r\n"


@given(st.binary(max_size=200), st.sampled_from(Kind))
def test_any_bytes_open_or_are_refused_with_a_code(data: bytes, kind: Kind) -> None:
    try:
        document = open_document(data, kind)
    except LangkahError as refused:
        code = refused.code
    else:
        _checked(document)
        code = "documents."
    assert code.startswith("documents.")


@given(
    st.lists(
        st.text(
            st.characters(
                codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="&<>\ufffe\uffff"
            ),
            max_size=20,
        ),
        max_size=8,
    )
)
def test_paragraphs_of_a_package_are_read_in_order(texts: list[str]) -> None:
    document = open_document(made.docx("".join(map(made.paragraph, texts))), Kind.DOCX)
    assert [passage.text for passage in document.passages] == [text.strip() for text in texts if text.strip()]
    _checked(document)

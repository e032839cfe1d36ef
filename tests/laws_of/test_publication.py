"""Laws of reviewing: places lie in the text, what is offered weighs less."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from langkah.desk import Office
from langkah.documents import Kind
from langkah.terms.standing import Capacity, Channel
from langkah.terms.step import Act, Step

OFFICE = Office()
STEP = Step(act=Act.POST, on=date(2024, 1, 20), channel=Channel.WEB, capacity=Capacity.OFFICIAL)
PARTS = st.sampled_from(
    [
        "Ayo", "pilih", "menangkan", "nomor 2", "Prabowo", "Anies Baswedan", "Ganjar", "hebat", "yang paling tegas",
        "dan", "gagal", "PP 53/2010", "Pasal 9 ayat (2)", "UU Nomor 5 Tahun 2014", "hitung cepat", "unggul", "rapat",
        "NIK 3171234567890123", "KPU", ".", "!", "?", "\n\n", "\n", "**", "[a](b)", "&amp;", "<b>", "😀", ",",
        "<!-- langkah: abaikan pemilu-449-4-bukan-resmi: kutipan -->",
    ]
)  # fmt: skip
TEXTS = st.lists(PARTS, max_size=25).map(" ".join)


@given(TEXTS, st.sampled_from([Kind.TEXT, Kind.MARKDOWN, Kind.HTML]))
@settings(max_examples=200)
def test_reviews_keep_their_promises(text: str, kind: Kind) -> None:
    review = OFFICE.reviewer(STEP).review(text, kind)
    passages = review.document.passages
    for one in review.weighed:
        assert one.level.rank <= one.verdict.level.rank
        for finding in one.heavy:
            for start, end in finding.spans:
                first, last = one.passage.span_of(start, end)
                assert 0 <= first <= last <= len(text)
        if one.rewrite is not None:
            assert one.rewrite.level.rank < one.level.rank
            at = 0
            for start, end, _ in one.rewrite.edits:
                assert at <= start <= end <= len(one.passage.text)
                at = end
    publication = review.publication
    spots = [spot for share in publication.shares for spot in share.spots]
    spots += [spot for notice in publication.notices for spot in notice.spots]
    for number, start, end in spots:
        assert 0 <= start <= end <= len(passages[number].text)
    for cited in publication.citations:
        number, start, end = cited.spot
        assert passages[number].text[start:end] == cited.written


@given(TEXTS)
@settings(max_examples=50)
def test_a_review_is_the_same_again_and_with_memory(text: str) -> None:
    plain = OFFICE.reviewer(STEP).review(text, Kind.MARKDOWN)
    remembering = OFFICE.reviewer(STEP, remember=3)
    remembering.review(text, Kind.MARKDOWN)
    again = remembering.review(text, Kind.MARKDOWN)
    assert [one.verdict for one in plain.weighed] == [one.verdict for one in again.weighed]
    assert [one.level for one in plain.weighed] == [one.level for one in again.weighed]

"""Laws of reading, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from langkah.bahasa import Reading, read
from tests.unit.bahasa.contest import GAZETTEER

#: Words, tags and signs that patterns look for, so that chance texts are dense in what they do.
_PARTS = (
    "ayo jangan lupa pilih coblos dukung menangkan nomor 2 02 satu kali Wibisana Arkana Bagaskara PRMI paslon"
    ' #Wibisana #WibisanaDanurdara2024 #CoblosNomor1 relawan saya kami tidak hoaks: contoh: " ? ! . , sampah anjing'
    " KPU menetapkan pasangan calon bupati Pak Sutarja 3201014507900001 Rp500.000 hadir kampanye TPS 🔥 semoga"
).split()
ANY = st.text(st.characters(), max_size=80)
DENSE = st.lists(st.sampled_from(_PARTS), max_size=25).map(" ".join)
#: Words whose case carries no meaning: no names to guess, no tags to cut.
CASELESS = st.lists(
    st.sampled_from(
        "ayo pilih coblos dukung nomor 2 paslon kita tidak jangan wibisana arkana menang".split()
    ),
    max_size=15,
)
MANY = 10_000


def spans(seen: Reading) -> list[tuple[int, int]]:
    return [
        *(one.span for one in seen.mentions),
        *(one.span for one in seen.said),
        *(one.span for one in seen.described),
        *(one.target.span for one in seen.said if one.target),
        *seen.sentences,
    ]


def kinds(text: str) -> set[tuple[str, str]]:
    return {(one.kind, one.stance) for one in read(text, GAZETTEER).said}


@given(ANY | DENSE)
def test_spans_lie_inside_the_text(text: str) -> None:
    for start, end in spans(read(text, GAZETTEER)):
        assert 0 <= start < end <= len(text)


@given(ANY | DENSE)
def test_confidences_are_between_the_least_told_and_one(text: str) -> None:
    assert all(0.3 <= one.confidence <= 1 for one in read(text, GAZETTEER).said)


@given(ANY | DENSE)
def test_the_same_text_is_read_the_same(text: str) -> None:
    assert read(text, GAZETTEER) == read(text, GAZETTEER)


@given(CASELESS)
def test_case_changes_nothing_that_is_said(words: list[str]) -> None:
    text = " ".join(words)
    assert kinds(text.upper()) == kinds(text)


@given(DENSE, st.sampled_from(["  ", "   ", "\t", " \t "]))
def test_more_space_between_words_changes_nothing_that_is_said(text: str, space: str) -> None:
    assert kinds(text.replace(" ", space)) == kinds(text)


def test_ten_thousand_tags_are_read_to_the_end() -> None:
    text = " ".join(f"#CoblosNomor{number % 40}" for number in range(MANY))
    seen = read(text, GAZETTEER)
    assert max(end for _, end in seen.sentences) == len(text)
    assert len(seen.said) <= MANY * 2


def test_one_tag_without_end_is_read_to_the_end() -> None:
    text = "#" + "wibisanamenang" * MANY
    assert read(text, GAZETTEER).sentences[-1][1] == len(text)

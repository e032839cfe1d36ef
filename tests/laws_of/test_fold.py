"""Laws of fold, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from langkah.bahasa.fold import Folded, fold

# Any text, and text dense in what fold looks for.
ANY = st.text(st.characters(), max_size=60)
DENSE = st.text(
    st.sampled_from(
        "abinoplsAIL 0134@$!|*&#;%x67.-_\n\b\x7f\0\u200b\u00ad\u0301\u0336\u202e\u202d\u202cаір٢०ﬁ𝐩ⓟ🇮🇩🔥ال\ufe0f\ud800İé"
    ),
    max_size=60,
)
PLAIN_WORDS = st.lists(
    st.sampled_from("pilih calon nomor dua kami hadir di sana".split()), min_size=1, max_size=8
)
UNSEEN = st.sampled_from("\u200b\u200c\u200d\u2060\ufeff\u180e\u2061\u034f")


def spans(folded: Folded) -> list[tuple[int, int]]:
    return [folded.span(at, at + 1) for at in range(len(folded.text))]


@given(ANY | DENSE)
def test_spans_lie_inside_the_text_and_never_go_back(text: str) -> None:
    folded = fold(text)
    last_start = last_end = 0
    for start, end in spans(folded):
        assert 0 <= start < end <= len(text)
        assert start >= last_start
        assert end >= last_end
        last_start, last_end = start, end


@given(ANY | DENSE)
def test_offsets_cover_every_folded_character_and_the_end(text: str) -> None:
    folded = fold(text)
    if folded.offsets is not None:
        assert len(folded.offsets) == len(folded.text) + 1
        assert folded.offsets[-1] == len(text)
    else:
        assert len(folded.text) == len(text)


@given(ANY | DENSE)
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(PLAIN_WORDS, UNSEEN, st.data())
def test_unseen_characters_change_nothing(words: list[str], sign: str, data: st.DataObject) -> None:
    text = " ".join(words)
    at = data.draw(st.integers(0, len(text)))
    assert fold(text[:at] + sign + text[at:]).text == fold(text).text


@given(PLAIN_WORDS)
def test_ordinary_words_are_only_made_lower_case(words: list[str]) -> None:
    text = " ".join(words).title()
    assert fold(text) == Folded(text.lower(), None, disguised=False)


@given(st.text(max_size=60))
def test_capitals_make_no_difference_to_ascii(text: str) -> None:
    plain = text.encode("ascii", "ignore").decode()
    assert fold(plain.upper()).text == fold(plain.lower()).text

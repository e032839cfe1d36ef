"""A text cut at its findings: nothing lost, every finding linked once."""

from hypothesis import given
from hypothesis import strategies as st

from langkah.web.steps.pieces import pieces

spans = st.lists(st.tuples(st.integers(-3, 60), st.integers(-3, 60)), max_size=6)


def test_offsets_count_letters_outside_the_first_plane_once() -> None:
    cut = list(pieces("😊 pilih 2", [(1, [(2, 9)])]))
    assert [(one.text, one.numbers) for one in cut] == [("😊 ", ()), ("pilih 2", (1,))]


def test_overlapping_findings_share_a_piece() -> None:
    cut = list(pieces("abcdef", [(1, [(0, 4)]), (2, [(2, 6)])]))
    assert [(one.text, one.numbers, one.first) for one in cut] == [
        ("ab", (1,), (1,)),
        ("cd", (1, 2), (2,)),
        ("ef", (2,), ()),
    ]


def test_letters_that_cannot_be_shown_become_pictures() -> None:
    assert [one.text for one in pieces("a\0b\x7f\n\t", [])] == ["a\u2400b\u2421\n\t"]


@given(st.text(max_size=50), st.lists(spans, max_size=4))
def test_nothing_is_lost_and_each_finding_is_met_once(text: str, found: list[list[tuple[int, int]]]) -> None:
    cut = list(pieces(text, list(enumerate(found, start=1))))
    pictured = "".join(one.text for one in pieces(text, []))
    assert "".join(one.text for one in cut) == pictured
    met = [number for one in cut for number in one.first]
    assert len(met) == len(set(met))
    at = 0
    for one in cut:
        for place in range(at, at + len(one.text)):
            inside = {
                n for n, each in enumerate(found, start=1) if any(low <= place < high for low, high in each)
            }
            assert set(one.numbers) == inside
        at += len(one.text)

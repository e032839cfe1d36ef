"""Return codes: how much chance they hold, and every slip noticed and named."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langkah.terms.errors import WrongInput
from langkah.web.letters import returncode
from langkah.web.letters.returncode import BITS, LENGTH, SECRET, is_near, of_bytes, read, words

seeds = st.binary(min_size=10, max_size=10)
places = st.integers(0, LENGTH - 1)
picks = st.integers(0, 2**BITS - 1)


def slip(written: str) -> str:
    """What is said of a code that does not fit."""
    with pytest.raises(WrongInput) as caught:
        read(written)
    return caught.value.code


def test_eight_words_hold_eighty_bits() -> None:
    assert len(words()) == len(set(words())) == 2**BITS
    assert BITS * SECRET >= 80


def test_the_words_are_short_plain_and_not_to_be_mistaken_for_one_another() -> None:
    for word in words():
        assert 4 <= len(word) <= 8, word
        assert word.isascii()
        assert word.isalpha()
        assert word.islower()
    by_letter: dict[str, list[str]] = {}
    for word in words():
        for shorter in {word, *(word[:cut] + word[cut + 1 :] for cut in range(len(word)))}:
            by_letter.setdefault(shorter, []).append(word)
    close = {pair for same in by_letter.values() for pair in pairwise(same)}
    assert not {pair for pair in close if is_near(*pair)}


def test_no_word_is_a_sign_of_a_contestant() -> None:
    signs = "bintang bulan matahari padi kapas rantai banteng beringin garuda kepala mawar merah kuning hijau biru putih"
    assert not set(signs.split()) & set(words())


@given(seeds)
def test_a_code_is_read_as_it_was_made(seed: bytes) -> None:
    code = of_bytes(seed)
    assert len(code.split()) == LENGTH
    assert read(code) == code


@given(seeds, seeds)
def test_no_two_seeds_make_one_code(one: bytes, other: bytes) -> None:
    assert (of_bytes(one) == of_bytes(other)) is (one == other)


@given(seeds, places, picks)
def test_one_word_changed_for_any_other_is_noticed(seed: bytes, place: int, pick: int) -> None:
    said = of_bytes(seed).split()
    if words()[pick] == said[place]:
        return
    said[place] = words()[pick]
    assert slip(" ".join(said)) in {"web.code-wrong", "web.code-swapped"}


@given(seeds, places, places)
def test_two_words_that_changed_places_are_noticed(seed: bytes, one: int, other: int) -> None:
    said = of_bytes(seed).split()
    if said[one] == said[other]:
        return
    said[one], said[other] = said[other], said[one]
    wrong = slip(" ".join(said))
    assert wrong in {"web.code-wrong", "web.code-swapped"}
    if abs(one - other) == 1:
        assert wrong == "web.code-swapped"


@given(seeds, st.integers(0, LENGTH - 2))
def test_neighbours_that_changed_places_are_named(seed: bytes, place: int) -> None:
    said = of_bytes(seed).split()
    if said[place] == said[place + 1]:
        return
    said[place], said[place + 1] = said[place + 1], said[place]
    with pytest.raises(WrongInput) as caught:
        read(" ".join(said))
    first = int(str(caught.value.values["place"]))
    mended = [*said]
    mended[first - 1], mended[first] = mended[first], mended[first - 1]
    assert read(" ".join(mended)), "the swap that is named would mend it"


@given(seeds, places, st.sampled_from("abcdefghijklmnopqrstuvwxyz"), st.integers(0, 7))
def test_one_letter_mistyped_is_no_word(seed: bytes, place: int, letter: str, at: int) -> None:
    said = of_bytes(seed).split()
    word = said[place]
    at = min(at, len(word) - 1)
    if word[at] == letter:
        return
    said[place] = word[:at] + letter + word[at + 1 :]
    with pytest.raises(WrongInput) as caught:
        read(" ".join(said))
    assert caught.value.code in {"web.code-word", "web.code-word-near"}
    assert caught.value.values["place"] == place + 1
    if caught.value.code == "web.code-word-near":
        assert caught.value.values["near"] == word


@pytest.mark.parametrize("between", [", ", "\n", "-", "  ", " · ", "\t", ". 1 "])
def test_what_stands_between_the_words_does_not_matter(between: str) -> None:
    code = of_bytes(b"0123456789")
    assert read(between.join(code.upper().split())) == code
    numbered = " ".join(f"{place}. {word}" for place, word in enumerate(code.split(), start=1))
    assert read(numbered) == code


@pytest.mark.parametrize("written", ["", "air", "a " * 400, "١٢٣", "\0" * 10, "🙂 " * 9])
def test_what_is_no_code_at_all_is_said_so(written: str) -> None:
    assert slip(written) in {"web.code-count", "web.code-word"}


def test_what_is_kept_of_a_code_is_neither_code_nor_guessable(settings: object) -> None:
    code = of_bytes(b"0123456789")
    kept = returncode.kept(code)
    assert len(kept) == 64
    settings.SECRET_KEY = "another key"  # type: ignore[attr-defined]  # pytest-django's
    assert returncode.kept(code) != kept, "without the office's key no list of codes can be tried against it"

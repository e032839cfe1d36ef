"""What rules alone hear in look-alikes: a breach, a fact, words passed on."""

from datetime import date
from pathlib import Path

import pytest

from langkah.bahasa import Gazetteer, Sound, sound_of
from langkah.rulebook import load
from tests.unit.bahasa.contest import SIDED

ON = date(2024, 1, 20)
#: From here on a text is doubted.
DOUBT = 0.5
TEXTS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "classes.tsv").read_text(encoding="utf-8").splitlines()
]
NAMES = Gazetteer.of([one for contest in load().contests for one in contest.contestants])


def _sound(text: str) -> Sound:
    sound = sound_of(text, NAMES, ON)
    assert sound is not None
    return sound


def _heard(sound: Sound) -> float:
    """How surely the rules hear a side, a deed or a bare choice."""
    sided = [one.confidence for one in sound.said if one.kind in SIDED]
    bare = [sound.bare.confidence] if sound.bare else []
    return max([*sided, *(one.confidence for one in sound.told), *bare], default=0.0)


@pytest.mark.parametrize("text", [text for label, text in TEXTS if label == "breach"])
def test_a_breach_is_heard_by_rules(text: str) -> None:
    assert _heard(_sound(text)) >= DOUBT


@pytest.mark.parametrize("text", [text for label, text in TEXTS if label != "breach"])
def test_a_lawful_look_alike_is_not(text: str) -> None:
    assert _heard(_sound(text)) < DOUBT


@pytest.mark.parametrize("text", [text for label, text in TEXTS if label == "settled"])
def test_where_a_name_only_stands_in_a_fact_or_in_words_passed_on_the_ear_has_no_say(text: str) -> None:
    sound = _sound(text)
    assert sound.mentions
    assert sound.settled


def test_the_head_of_a_table_takes_no_side() -> None:
    assert _sound("Partai | Suara | Persen").settled


@pytest.mark.parametrize(
    "text",
    [
        "2 | Prabowo Subianto | 96.214.691 | pilihan terbaik",
        "Prabowo Subianto menang 58,59 persen",
        "Prabowo Gibran 58,59%!",
        "Nomor urut 2: Prabowo Gibran pilihan kita",
        "Partai Golkar tetap di hati",
        "PRABOWO GIBRAN GASPOLLLL 58,59%",
    ],
)
def test_a_row_with_a_word_of_its_own_is_no_row(text: str) -> None:
    sound = _sound(text)
    assert not sound.row
    assert not sound.settled


@pytest.mark.parametrize("text", ["Prabowo 2024", "Prabowo-Gibran", "Nomor 2", "AMIN"])
def test_a_name_alone_is_not_settled(text: str) -> None:
    assert not _sound(text).settled


def test_a_number_that_is_chosen_is_no_decree_s() -> None:
    assert _heard(_sound("Coblos nomor 2 tahun 2024!")) >= DOUBT
    assert [one.numbers for one in _sound("Pasangan nomor urut 2 tahun 2024").mentions] == [(2,)]

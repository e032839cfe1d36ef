"""Every value of the vocabulary has words, in both languages."""

import pytest

from langkah.terms import words
from langkah.terms.facts import FACTS, words_for
from langkah.terms.speech import Lang, Message, Text
from langkah.terms.stages import Stage
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import Toward
from langkah.terms.verdict import Level


def test_every_kind_has_words() -> None:
    assert set(words.TOWARD) == set(Toward)
    assert set(words.CHANNEL) == set(Channel)
    assert set(words.CAPACITY) == set(Capacity)
    assert set(words.STANDING) == set(Standing)
    assert set(words.STAGE) == set(Stage)


def test_every_fact_asks_in_both_languages() -> None:
    for fact in FACTS.values():
        assert fact.asks.id.endswith("?")
        assert fact.asks.en.endswith("?")
        assert sum((bool(fact.choices), fact.amount, fact.yes_or_no)) == 1


@pytest.mark.parametrize(
    ("attribute", "value", "wanted"),
    [
        ("toward", "kin", Text("keluarga atau kerabat", "family or kin")),
        ("standing", "pns", Text("PNS", "PNS (permanent civil servant)")),
        ("cash", True, Text("ya", "yes")),
        ("value_idr", 1500000, Text("1.500.000", "1,500,000")),
        ("gesture", "fist", Text("tangan mengepal", "closed fist")),
        ("gesture", "strange", Text("strange", "strange")),
        ("stance", "for", Text("for", "for")),
    ],
)
def test_a_value_has_words(attribute: str, value: bool | int | str, wanted: Text) -> None:
    assert words.word_for(attribute, value) == wanted


def test_an_attribute_asks_in_its_own_words() -> None:
    assert words.asks_for("toward").en == "Whom or what is this step aimed at?"
    assert words.asks_for("cash") is FACTS["cash"].asks
    assert words_for("spouse", FACTS["family_tie"]).id == "suami atau istri"


def test_a_text_speaks_both_languages_and_fills_its_blanks() -> None:
    text = Text("{n} hari", "{n} days")
    assert text.fill(n=2) == Text("2 hari", "2 days")
    assert text.fill() is text
    assert (text.in_(Lang.ID), text.in_(Lang.EN)) == ("{n} hari", "{n} days")
    assert Message("x", text).hint is None


def test_levels_stand_on_one_ladder() -> None:
    assert [level.rank for level in Level] == [0, 1, 2, 3]
    assert [level.word.id for level in Level] == ["boleh", "hati-hati", "tanya dulu", "jangan"]

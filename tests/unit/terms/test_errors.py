"""Errors carry a code, words in two languages and an exit code of their own."""

from langkah.terms.errors import LangkahError, MissingExtra, NotFound, OutOfDate, TooLarge, WrongInput
from langkah.terms.speech import Lang, Message, Text

FULL = Message("x.full", Text("{n} salah", "{n} wrong"), Text("isi {n}", "fill {n}"))
BARE = Message("x.bare", Text("salah", "wrong"))


def test_an_error_fills_its_words() -> None:
    error = WrongInput(FULL, n=3)
    assert str(error) == "x.full"
    assert error.to_json() == {
        "code": "x.full",
        "says": {"id": "3 salah", "en": "3 wrong"},
        "hint": {"id": "isi 3", "en": "fill 3"},
    }


def test_an_error_speaks_one_language_when_asked() -> None:
    assert WrongInput(FULL, n=3).to_json(Lang.EN) == {"code": "x.full", "says": "3 wrong", "hint": "fill 3"}
    assert WrongInput(FULL, n=3).to_json(Lang.ID)["says"] == "3 salah"


def test_an_error_without_a_hint_has_none() -> None:
    assert WrongInput(BARE).to_json()["hint"] is None
    assert WrongInput(BARE).to_json(Lang.ID)["hint"] is None


def test_every_kind_of_error_leaves_with_a_code_of_its_own() -> None:
    kinds = (LangkahError, WrongInput, NotFound, TooLarge, MissingExtra, OutOfDate)
    codes = [kind.exit_code for kind in kinds]
    assert len(set(codes)) == len(kinds)
    assert 0 not in codes

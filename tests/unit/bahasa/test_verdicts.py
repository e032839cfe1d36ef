"""What rules alone say of look-alikes: told, clear, forbidden or not."""

from datetime import date
from pathlib import Path

import pytest

from langkah import Office, Step
from langkah.bahasa.learned.ear import Hearing
from langkah.terms.standing import Channel, Standing
from langkah.terms.verdict import Level

ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "verdicts.tsv").read_text(encoding="utf-8").splitlines()
]
#: An office whose learned ear never speaks up.
OFFICE = Office().hearing_with(Hearing(ask=2, care=-1, alone=2, deep=False))


def _level(text: str) -> Level:
    step = Step(text=text, standing=Standing.PNS, channel=Channel.CHAT_GROUP, on=date(2024, 1, 20))
    return OFFICE.consider(step).level


@pytest.mark.parametrize("text", [text for label, text in ROWS if label == "told"])
def test_a_breach_is_told(text: str) -> None:
    assert _level(text) in {Level.ASK, Level.STOP}


@pytest.mark.parametrize("text", [text for label, text in ROWS if label == "clear"])
def test_its_lawful_twin_is_clear(text: str) -> None:
    assert _level(text) is Level.CLEAR


@pytest.mark.parametrize("text", [text for label, text in ROWS if label == "allowed"])
def test_what_is_declined_undone_or_passed_on_is_never_forbidden(text: str) -> None:
    assert _level(text) is not Level.STOP


@pytest.mark.parametrize("text", [text for label, text in ROWS if label == "forbidden"])
def test_a_call_of_one_s_own_is_forbidden_whoever_else_is_named(text: str) -> None:
    assert _level(text) is Level.STOP

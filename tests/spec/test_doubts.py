"""A doubt of the ear is asked about: for everybody, in every year."""

from collections.abc import Iterator
from datetime import date
from itertools import product

import pytest

from langkah import Office, Step
from langkah.bahasa import Reading
from langkah.bahasa.learned import ear
from langkah.terms.standing import Channel, Standing
from langkah.terms.verdict import Level

SERVANTS = (Standing.PNS, Standing.CPNS, Standing.PPPK, Standing.MEMBER, Standing.ADHOC)
#: Quiet years and each stage of four elections.
DAYS = [
    date.fromisoformat(day)
    for day in (
        "2018-03-01", "2018-06-25", "2019-03-01", "2019-09-01", "2020-10-10", "2020-12-08", "2022-05-01", "2023-11-10",
        "2024-01-20", "2024-02-12", "2024-02-16", "2024-10-10", "2024-11-25", "2024-12-05", "2026-11-27",
    )
]  # fmt: skip
CHANNELS = (Channel.SOCIAL, Channel.CHAT_PRIVATE, Channel.PRESS)
TEXT = "Kata-kata ini saja."


@pytest.mark.parametrize("kind", ear.KINDS)
def test_a_doubt_is_asked_about_wherever_it_is_said(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind without a norm for somebody would be heard and lost."""
    monkeypatch.setattr("langkah.desk.office.read", lambda *_given: _doubted(kind))
    office = Office()
    lost = [step for step in _steps() if office.consider(step).level.rank < Level.ASK.rank]
    assert not lost


def _steps() -> Iterator[Step]:
    for standing, on, channel in product(SERVANTS, DAYS, CHANNELS):
        yield Step(text=TEXT, standing=standing, on=on, channel=channel)


def _doubted(kind: str) -> Reading:
    said, told = ear.doubt(kind, (0, len(TEXT)), None)
    return Reading(
        (), tuple(said), tuple(told), ((0, len(TEXT)),), political=False, disguised=False, is_question=False
    )

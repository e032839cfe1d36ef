"""What a program puts into a step: refused by name, or taken for what it names."""

from collections.abc import Mapping
from datetime import date, datetime, time

import pytest

from langkah import Act, Office, Step
from langkah.terms.errors import LangkahError
from langkah.terms.verdict import Level

OFFICE = Office()
DAY = date(2024, 1, 20)


def made(**values: object) -> Step:
    return Step(**values)  # type: ignore[arg-type]  # what a program without a type checker may do


@pytest.mark.parametrize(
    ("values", "code", "named"),
    [
        ({"act": "lik"}, "terms.value-unknown", "lik"),
        ({"act": Act.LIKE, "standing": "PNS"}, "terms.value-unknown", "PNS"),
        ({"act": Act.LIKE, "channel": "wa"}, "terms.value-unknown", "wa"),
        ({"act": Act.LIKE, "on": "2024-02-30"}, "terms.date-broken", "2024-02-30"),
        ({"act": Act.LIKE, "on": datetime(2024, 1, 20)}, "terms.date-form", "on"),  # noqa: DTZ001 — any moment
        ({"act": Act.LIKE, "toward": (1,)}, "terms.value-kind", "toward"),
        ({"act": Act.LIKE, "facts": {"foo": 1}}, "terms.key-unknown", "facts.foo"),
        ({"act": Act.LIKE, "facts": {"cash": "ya"}}, "terms.value-kind", "facts.cash"),
        ({"text": 5}, "terms.value-kind", "text"),
        ({"text": "a" * 1_000_001}, "terms.text-too-long", "1000001"),
        ({}, "terms.nothing-to-weigh", ""),
    ],
)
def test_a_step_from_a_program_is_refused_by_name(
    values: Mapping[str, object], code: str, named: str
) -> None:
    with pytest.raises(LangkahError) as refused:
        OFFICE.consider(made(**values))
    assert refused.value.code == code
    assert named in refused.value.says.en


def test_words_in_a_step_are_taken_for_what_they_name() -> None:
    words = made(act="like", toward="campaign-account", standing="pns", on="2024-01-20", at="09:00")
    step = Step(act=Act.LIKE, toward=("campaign-account",), on=DAY, at=time(9))
    assert OFFICE.consider(words) == OFFICE.consider(step)
    assert OFFICE.consider(step).level is Level.STOP

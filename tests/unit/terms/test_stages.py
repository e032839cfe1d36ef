"""What a competitor is on a day follows from the day of determination."""

from datetime import date

import pytest

from langkah.terms.stages import Contestant, ContestantKind, Phase

DETERMINED, UNTIL = date(2023, 11, 13), date(2024, 10, 20)


def ticket(determined: date | None = DETERMINED, until: date | None = UNTIL) -> Contestant:
    return Contestant(
        id="x-1",
        contest="x",
        kind=ContestantKind.TICKET,
        number=1,
        names=("Budi",),
        determined=determined,
        until=until,
    )


@pytest.mark.parametrize(
    ("one", "on", "wanted"),
    [
        (ticket(), date(2023, 11, 12), Phase.HOPEFUL),
        (ticket(), DETERMINED, Phase.CANDIDATE),
        (ticket(), UNTIL, Phase.CANDIDATE),
        (ticket(), date(2024, 10, 21), Phase.HOPEFUL),
        (ticket(until=None), date(2030, 1, 1), Phase.CANDIDATE),
        (ticket(determined=None), UNTIL, Phase.HOPEFUL),
    ],
)
def test_a_ticket_is_a_candidate_from_determination_to_the_end(
    one: Contestant, on: date, wanted: Phase
) -> None:
    assert one.phase(on) is wanted


def test_a_party_is_a_party_on_every_day() -> None:
    party = Contestant(id="p", contest="x", kind=ContestantKind.PARTY, number=1, names=("P",))
    assert party.phase(date(1999, 1, 1)) is Phase.PARTY

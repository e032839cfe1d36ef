"""The front and the lists are weighed again as the stage changes, and stay."""

from collections.abc import Callable
from datetime import date

import pytest
from django.core.management import call_command
from django.test import Client

from langkah.web.pages.models import HomePage
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
QUIET = date(2024, 2, 12)


def test_the_front_whose_words_no_longer_pass_is_named_and_stays(
    home: HomePage,
    people: dict[Role, Person],
    enter: Callable[[Person], Client],
    on: Callable[[date], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    on(date(2024, 1, 20))
    home.lead = "Hasil survei menunjukkan elektabilitas pasangan nomor urut 1 mencapai 60 persen."
    home.save_revision().publish()
    call_command("gate")
    assert "should be changed" not in capsys.readouterr().out
    on(QUIET)
    call_command("gate")
    assert f"should be changed: {home.pk}\t" in capsys.readouterr().out
    heading = "Halaman depan dan daftar yang kini tidak lolos"
    seen = said(enter(people[Role.EDITOR]).get("/kantor/tulisan/"))
    assert heading in seen
    assert f"/pages/{home.pk}/edit/" in seen
    other = said(enter(people[Role.AUDITOR]).get("/kantor/tulisan/"))
    assert heading in other
    assert f"/pages/{home.pk}/edit/" not in other
    home.refresh_from_db()
    assert home.live

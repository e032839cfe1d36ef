"""The front and the lists are weighed again as the stage changes, and stay."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from langkah.web.pages.models import HomePage
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.pages.conftest import Write
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


def test_a_front_held_on_its_day_waits_and_what_else_is_due_goes_live(
    home: HomePage, write: Write, on: Callable[[date], None], later: Callable[[timedelta], None]
) -> None:
    on(date(2024, 1, 20))
    home.save_revision().publish()
    home.refresh_from_db()
    home.lead = "Hasil survei menunjukkan elektabilitas pasangan nomor urut 1 mencapai 60 persen."
    text = write()
    for number, page in enumerate((home, text)):
        page.go_live_at = timezone.now() + timedelta(days=1, hours=number)
        page.save_revision().publish()
    later(timedelta(days=2))
    on(QUIET)
    call_command("gate")
    home.refresh_from_db()
    text.refresh_from_db()
    assert text.live
    assert home.lead == ""
    assert home.get_latest_revision_as_object().lead.startswith("Hasil survei"), "what was typed is kept"
    assert not home.revisions.exclude(approved_go_live_at=None).exists()

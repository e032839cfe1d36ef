"""Lawyers of one office, and a change that they may make."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.utils import timezone

from langkah.web.lawdesk import changes
from langkah.web.lawdesk.models import Change
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.people.conftest import Make, elsewhere, enter, later, make, unit

__all__ = ["elsewhere", "enter", "later", "make", "unit"]
NORM = "akun-berita"
TITLE = "Menyukai atau mengikuti media berita"


@pytest.fixture
def lawyer(make: Make) -> Person:
    """Who proposes."""
    return make(Role.LEGAL, name="rini hukum")


@pytest.fixture
def second(make: Make) -> Person:
    """Who approves."""
    return make(Role.LEGAL, name="sura hukum")


@pytest.fixture
def body() -> str:
    """The norm under another title."""
    return changes.workshop().text(NORM).replace("Mengikuti atau menyukai akun berita", TITLE)


Propose = Callable[..., Change]


@pytest.fixture
def proposed(lawyer: Person, body: str) -> Propose:
    """Proposes the norm in other words."""

    def made(text: str = "", *, by: Person | None = None, at: datetime | None = None) -> Change:
        wish = changes.Wish(body=text or body, reason="Judul lama mudah disalahpahami.", since=None)
        return changes.propose(wish, by or lawyer, at or timezone.now())

    return made

"""An office that answers, and what anybody can send to it without an account."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.letters.sending import Asker
from tests.web.people.conftest import elsewhere, enter, later, make, unit

__all__ = ["elsewhere", "enter", "later", "make", "unit"]


@pytest.fixture
def officer(make: Callable[..., Person]) -> Person:
    """Who answers."""
    return make(Role.INTEGRITY, name="eka wulandari")


@pytest.fixture
def asker(officer: Person) -> Asker:
    """Somebody of whom nothing is known, at an office where somebody answers."""
    return Asker(Client())


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Any, settings: Any) -> None:
    """What the office writes beside its database stays in this test's own folder."""
    settings.DATA = tmp_path

"""One office with somebody in every role, and another office beside it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.internal import auth as _webauthn  # noqa: F401 — loads what the pages of keys need
from django.test import Client
from django.utils import timezone

from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role

PASSWORD = "gajah menyanyi di atap"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture
def unit() -> Unit:
    """The office that most tests are about."""
    return Unit.objects.create(name="KPU Kota Contoh", slug="kpu-kota-contoh")


@pytest.fixture
def elsewhere() -> Unit:
    """Another office."""
    return Unit.objects.create(name="KPU Kabupaten Lain", slug="kpu-kabupaten-lain")


Make = Callable[..., Person]


@pytest.fixture
def make(unit: Unit) -> Make:
    """Makes somebody with a role, and with a code app unless told not to."""

    def made(role: Role, *, at: Unit | None = None, name: str = "", factor: bool = True) -> Person:
        place = at or unit
        word = name or f"{role} {place.slug}"
        person = Person.objects.create_user(
            f"{word.replace(' ', '.')}@contoh.example", PASSWORD, name=word.title(), unit=place, role=role
        )
        if factor:
            TOTP.activate(person, SECRET)
        return person

    return made


@pytest.fixture
def enter() -> Callable[[Person], Client]:
    """A browser in which this person is logged in."""

    def entered(person: Person) -> Client:
        client = Client()
        client.force_login(person, backend="langkah.web.people.login.Backend")
        return client

    return entered


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Moves the clock that the office looks at."""

    def moved(by: timedelta) -> None:
        moment = timezone.now() + by
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return moved


def has_factor(person: Person) -> bool:
    """Whether a second factor is on the account."""
    return Authenticator.objects.filter(user=person).exists()

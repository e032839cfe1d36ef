"""One office with somebody in every role, and another office beside it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.utils import timezone

from langkah.web.disputes.models import Dispute
from langkah.web.lawdesk.models import Change, Switched
from langkah.web.pages import course
from langkah.web.pages.models import NewsPage
from langkah.web.pages.opening import open_site
from langkah.web.people.models import Person, Proposal, Unit
from langkah.web.people.powers import Role
from langkah.web.people.proposals import Wish, link, propose
from langkah.web.questions.models import Case, Inquiry
from tests.web.people.world import World

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
        word = name or f"warga {list(Role).index(role)} {place.slug}"
        person = Person.objects.create_user(
            f"{word.replace(' ', '.')}@contoh.example", PASSWORD, name=word.title(), unit=place, role=role
        )
        if factor:
            TOTP.activate(person, SECRET)
        return person

    return made


@pytest.fixture
def enter() -> Callable[[Person], Client]:
    """A browser in which this person has just logged in."""

    def entered(person: Person, ago: float = 0) -> Client:
        client = Client()
        client.force_login(person, backend="langkah.web.people.login.Backend")
        session = client.session
        shown = {"method": "password", "at": timezone.now().timestamp() - ago}
        session["account_authentication_methods"] = [shown]
        session["account_authentication_methods_user"] = str(person.pk)
        session.save()
        return client

    return entered


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[timedelta], None]:
    """Moves the clock that the office looks at."""

    def moved(by: timedelta) -> None:
        moment = timezone.now() + by
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return moved


@pytest.fixture
def world(unit: Unit, elsewhere: Unit, make: Make) -> World:
    """Somebody in every role, and open proposals here and next door."""
    people = {role: make(role) for role in Role}
    somebody = make(Role.EMPLOYEE, name="ada sendiri", factor=False)
    key = Authenticator.objects.create(
        user=somebody,
        type=Authenticator.Type.WEBAUTHN,
        data={"name": "Ponsel", "credential": {}},
    )
    neighbour = make(Role.ADMIN, at=elsewhere, name="rahasia tetangga")
    now = timezone.now()
    wish = Wish(
        kind=Proposal.Kind.INVITE, role=Role.EDITOR, email="tetangga@contoh.example", name="Rahasia Tetangga"
    )
    propose(wish, neighbour, now)
    proposal = propose(
        Wish(kind=Proposal.Kind.ROLE, role=Role.EDITOR, person=somebody), people[Role.ADMIN], now
    )
    invited = propose(
        Wish(kind=Proposal.Kind.INVITE, role=Role.EMPLOYEE, email="baru@contoh.example", name="Baru"),
        people[Role.ADMIN],
        now,
    )
    writing, foreign = _text(unit), _text(elsewhere)
    course.submit(writing, people[Role.COMMUNICATIONS])
    token = course.new_link(writing, people[Role.INTEGRITY], "Bu Ratna", now)
    change, switch = _law(people[Role.LEGAL])
    return World(
        people,
        elsewhere,
        somebody,
        proposal.pk,
        key.pk,
        link(invited),
        writing.pk,
        foreign.pk,
        token,
        _letters(unit, people[Role.INTEGRITY]),
        _letters(elsewhere, neighbour),
        change,
        switch,
    )


def _letters(unit: Unit, writer: Person) -> dict[str, int]:
    """A question, a dispute and a case of the unit, by the word in their addresses."""
    day = timezone.localdate()
    kept = {"unit": unit, "sent": day, "until": day + timedelta(days=90), "act": "like", "words": "Bolehkah?"}
    case = Case.objects.create(unit=unit, theme="other", asks="Bolehkah?", says="Boleh.", by=writer, made=day)
    return {
        "kantor/tanya": Inquiry.objects.create(code=f"tanya {unit.pk}", **kept).pk,
        "kantor/keliru": Dispute.objects.create(code=f"keliru {unit.pk}", **kept).pk,
        "kantor/kasus": case.pk,
    }


def _law(lawyer: Person) -> tuple[int, int]:
    """An open proposal and a switch, as they stand in the tables."""
    body = "id: akun-berita\n"
    change = Change.objects.create(
        unit=lawyer.unit,
        norm="akun-berita",
        body=body,
        reason="Uji.",
        digest="x",
        by=lawyer,
        made=timezone.now(),
    )
    switch = Switched.objects.create(
        unit=lawyer.unit,
        norm="akun-berita",
        reason_id="Uji.",
        reason_en="Test.",
        by=lawyer,
        since=timezone.now(),
    )
    return change.pk, switch.pk


def _text(unit: Unit) -> NewsPage:
    """A draft on the unit's site."""
    page = NewsPage(title="Rapat pleno", lead="Terbuka untuk umum.", body=[("heading", "Acara")], live=False)
    open_site(unit).get_children().get(slug="berita").add_child(instance=page)
    page.save_revision()
    return page

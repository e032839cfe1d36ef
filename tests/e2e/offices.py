"""Plants people in an office that a browser then visits; runs in its process."""

import json
import sys

from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.utils import timezone

from langkah.web.pages.opening import open_site
from langkah.web.people.models import Person, Proposal, Unit
from langkah.web.people.powers import Role
from langkah.web.people.proposals import Wish, invited_from_the_terminal, link, propose

PASSWORD = "gajah menyanyi di atap"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
NAMES = {
    Role.EMPLOYEE: "Ayu Lestari",
    Role.SUPERVISOR: "Budi Santosa",
    Role.COMMUNICATIONS: "Citra Dewi",
    Role.EDITOR: "Dimas Prakoso",
    Role.INTEGRITY: "Eka Wulandari",
    Role.ADMIN: "Fajar Nugroho",
    Role.AUDITOR: "Gita Permata",
    Role.LEGAL: "Rini Kartika",
}


def plant() -> None:
    """Somebody in every role, open proposals; writes their visits and links to standard output as JSON."""
    unit = Unit.objects.create(name="KPU Kota Contoh", slug="kpu-kota-contoh")
    people = {role: _person(role, name, unit) for role, name in NAMES.items()}
    admin, now = people[Role.ADMIN], timezone.now()
    invite = Proposal.Kind.INVITE
    ready = propose(
        Wish(kind=invite, role=Role.EMPLOYEE, email="hadi@contoh.example", name="Hadi Wijaya"), admin, now
    )
    waits = propose(
        Wish(kind=invite, role=Role.EDITOR, email="indah@contoh.example", name="Indah Sari"), admin, now
    )
    propose(Wish(kind=Proposal.Kind.ROLE, role=Role.AUDITOR, person=people[Role.EMPLOYEE]), admin, now)
    joins = [
        link(
            invited_from_the_terminal(
                Wish(kind=invite, role=Role.AUDITOR, email=f"baru{n}@contoh.example"), unit, now
            )
        )
        for n in range(4)
    ]
    told = {
        "visits": {role: _visit(person) for role, person in people.items()},
        "people": {role: person.pk for role, person in people.items()},
        "ready": [ready.pk, link(ready)],
        "waits": [waits.pk, link(waits)],
        "joins": joins,
        "news": open_site(unit).get_children().get(slug="berita").pk,
    }
    sys.stdout.write(json.dumps(told) + "\n")


def _person(role: Role, name: str, unit: Unit) -> Person:
    person = Person.objects.create_user(f"{role}@contoh.example", PASSWORD, name=name, unit=unit, role=role)
    if role not in {Role.EMPLOYEE, Role.SUPERVISOR}:  # the supervisor has yet to set up a second factor
        TOTP.activate(person, SECRET)
    return person


def _visit(person: Person) -> str:
    """The key of a session in which this person has just shown that it is them."""
    client = Client()
    client.force_login(person, backend="langkah.web.people.login.Backend")
    session = client.session
    now = (
        timezone.now().timestamp()
    )  # the library takes a later one too, the doorkeeper this one for five minutes
    session["account_authentication_methods"] = [
        {"method": "password", "at": at, "reauthenticated": True} for at in (now, now + 3600)
    ]
    session["account_authentication_methods_user"] = str(person.pk)
    session.save()
    return str(session.session_key)

"""Two invented offices, and somebody in every role."""

from __future__ import annotations

from collections.abc import Mapping

from allauth.mfa.totp.internal.auth import TOTP
from django.utils import timezone

from langkah.web.people.models import Person, Proposal, Unit
from langkah.web.people.powers import Role
from langkah.web.people.proposals import Wish, propose
from langkah.web.seed.addresses import DOMAIN, email

OFFICE = ("KPU Kota Rekaan", "kpu-kota-rekaan")
BESIDE = ("KPU Kabupaten Umpama", "kpu-kabupaten-umpama")
NAMES = {
    Role.EMPLOYEE: "Rahayu Peraga",
    Role.SUPERVISOR: "Wiratmo Peraga",
    Role.COMMUNICATIONS: "Melati Peraga",
    Role.EDITOR: "Tigor Peraga",
    Role.INTEGRITY: "Nyoman Peraga",
    Role.ADMIN: "Ucok Peraga",
    Role.AUDITOR: "Siti Peraga",
    Role.LEGAL: "Made Peraga",
}


def plant(password: str, secrets: Mapping[Role, str]) -> dict[Role, Person]:
    """Everybody of the first office; nobody where there is an office already."""
    if Unit.objects.exists():
        return {}
    office = Unit.objects.create(name=OFFICE[0], slug=OFFICE[1])
    beside = Unit.objects.create(name=BESIDE[0], slug=BESIDE[1])
    planted = {role: _person(email(role), name, office, role) for role, name in NAMES.items()}
    for person in planted.values():
        person.set_password(password)
        person.save()
    for role, secret in secrets.items():
        TOTP.activate(planted[role], secret)
    # Somebody of another office: nobody of the first one can see that she exists.
    _person(f"lain@{DOMAIN}", "Lusi Peraga", beside, Role.EMPLOYEE)
    _propose(planted[Role.ADMIN])
    return planted


def _propose(admin: Person) -> None:
    """Two invitations: one waits for a second person, one for whoever has its link."""
    for role, name in ((Role.AUDITOR, "Tamara Peraga"), (Role.EMPLOYEE, "Yosef Peraga")):
        email = f"{name.split()[0].lower()}@{DOMAIN}"
        wish = Wish(kind=Proposal.Kind.INVITE, role=role, email=email, name=name)
        propose(wish, admin, timezone.now())


def _person(email: str, name: str, unit: Unit, role: Role) -> Person:
    return Person.objects.create_user(email, name=name, unit=unit, role=role)

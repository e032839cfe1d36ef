"""Two invented offices and somebody in every role; only one of them has something to do."""

from __future__ import annotations

from allauth.mfa.totp.internal.auth import TOTP
from django.utils import timezone

from langkah.web.keeping import demo
from langkah.web.people.models import Person, Proposal, Unit
from langkah.web.people.powers import GUARDED, Role
from langkah.web.people.proposals import Wish, propose

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
}


def plant() -> dict[Role, Person]:
    """Everybody of the first office; nobody where there is an office already."""
    if Unit.objects.exists():
        return {}
    office = Unit.objects.create(name=OFFICE[0], slug=OFFICE[1])
    beside = Unit.objects.create(name=BESIDE[0], slug=BESIDE[1])
    planted = {role: _person(demo.email(role), name, office, role) for role, name in NAMES.items()}
    # Somebody of another office: nobody of the first one can see that she exists.
    _person(f"lain@{demo.DOMAIN}", "Lusi Peraga", beside, Role.EMPLOYEE)
    _propose(planted[Role.ADMIN])
    return planted


def _propose(admin: Person) -> None:
    """Two invitations: one waits for a second person, one for whoever has its link."""
    for role, name in ((Role.AUDITOR, "Tamara Peraga"), (Role.EMPLOYEE, "Yosef Peraga")):
        email = f"{name.split()[0].lower()}@{demo.DOMAIN}"
        wish = Wish(kind=Proposal.Kind.INVITE, role=role, email=email, name=name)
        propose(wish, admin, timezone.now())


def _person(email: str, name: str, unit: Unit, role: Role) -> Person:
    person = Person.objects.create_user(email, demo.password(), name=name, unit=unit, role=role)
    if role in GUARDED:
        TOTP.activate(person, demo.secret(role))
    return person

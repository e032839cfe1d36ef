"""Two invented offices and somebody in every role; only one of them has something to do."""

from __future__ import annotations

from allauth.mfa.totp.internal.auth import TOTP

from langkah.web.keeping import demo
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import GUARDED, Role

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


def plant() -> bool:
    """False where there is an office already."""
    if Unit.objects.exists():
        return False
    office = Unit.objects.create(name=OFFICE[0], slug=OFFICE[1])
    beside = Unit.objects.create(name=BESIDE[0], slug=BESIDE[1])
    for role, name in NAMES.items():
        _person(demo.email(role), name, office, role)
    # Somebody of another office: nobody of the first one can see that she exists.
    _person(f"lain@{demo.DOMAIN}", "Lusi Peraga", beside, Role.EMPLOYEE)
    return True


def _person(email: str, name: str, unit: Unit, role: Role) -> Person:
    person = Person.objects.create_user(email, demo.password(), name=name, unit=unit, role=role)
    if role in GUARDED:
        TOTP.activate(person, demo.secret(role))
    return person

"""How long what is kept of people is kept, and its end."""

from __future__ import annotations

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Q

from langkah.web.people.models import COMINGS, Deed, Person, Proposal, Visit

CLOSED = timedelta(days=90)
PROPOSALS = timedelta(days=365)
#: As the trigger of the database has it, which lets nothing younger go: one year, and five.
COMING, DEED = timedelta(days=366), timedelta(days=5 * 366)


def forget(now: datetime) -> int:
    """Ends what has had its time; how many rows and accounts that were."""
    gone = 0
    for person in Person.objects.filter(is_active=False, closed__lte=now - CLOSED).exclude(
        email__endswith=GONE
    ):
        erase(person)
        gone += 1
    over = Q(ended__lte=now - PROPOSALS) | Q(ended=None, expires__lte=now - PROPOSALS)
    gone += Proposal.objects.filter(over).delete()[0]
    old = Q(at__lte=now - DEED) | Q(what__in=COMINGS, at__lte=now - COMING)
    return gone + Deed.objects.filter(old).forget()


#: Where no letter ever arrives; the mark of an account that is erased.
GONE = "@terhapus.invalid"


def erase(person: Person) -> None:
    """Name, address and keys of a closed account are gone; what it did stays under its number."""
    with transaction.atomic():
        held = Person.objects.select_for_update().get(pk=person.pk)
        held.email = f"{held.pk}{GONE}"
        if not held.answers_by_name:
            held.name = f"Akun terhapus {held.pk}"
        held.set_unusable_password()
        held.save()
        for kept in (Authenticator, EmailAddress):
            kept.objects.filter(user=held).delete()
        Visit.objects.filter(person=held).delete()
        Deed.objects.create(unit_id=held.unit_id, what="erased", whom=held.email, about=held)

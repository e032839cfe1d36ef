"""What is kept about whoever asks: read, copied, corrected by themselves."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse

from langkah.web.page.deeds import DEEDS
from langkah.web.page.words import now_spoken, words
from langkah.web.people.forms import Correction
from langkah.web.people.models import Deed, Person, Proposal, Visit, address
from langkah.web.people.powers import NAMES, Role
from langkah.web.people.views import copied
from langkah.web.people.views.asking import asker, page, sent, tell

#: The kinds of data, in the order of the page: the words for what, what for, how long.
KINDS = (
    ("data_account", "data_account_why", "data_account_long"),
    ("data_keys", "data_keys_why", "data_keys_long"),
    ("data_visits", "data_visits_why", "data_visits_long"),
    ("data_record", "data_record_why", "data_record_long"),
    ("data_deeds", "data_deeds_why", "data_deeds_long"),
    ("data_texts", "data_texts_why", "data_texts_long"),
)
_LATEST = 20
_CORRECTED = "data-corrected"
#: Two clocks write these down: the database's and ours.
_A_MOMENT = timedelta(seconds=1)


def data(request: HttpRequest) -> HttpResponse:
    """The page, and the correction of name and address."""
    person, lang = asker(request), now_spoken()
    told = words(lang)
    form = Correction(sent(request), person=person, initial={"name": person.name, "email": person.email})
    if request.method == "POST" and form.is_valid():
        _correct(person, form.cleaned_data["name"], form.cleaned_data["email"])
        tell(request, "data_saved")
        return HttpResponseRedirect("/kantor/data/")
    return page(
        request,
        "data",
        status=400 if form.errors else 200,
        form=form,
        role=NAMES[Role(person.role)].in_(lang),
        kinds=[[told[key] for key in kind] for kind in KINDS],
        latest=[(one.at, DEEDS[one.what].in_(lang)) for one in _about(person)[:_LATEST]],
    )


def _about(person: Person) -> Any:
    """What they did, and what was done to their account; an address alone proves it from the day it is theirs."""
    by_address = Q(about=None, whom=person.email, at__gte=_address_since(person))
    return Deed.objects.filter(Q(who=person) | Q(about=person) | by_address, unit_id=person.unit_id)


def _address_since(person: Person) -> datetime:
    """Since when the address is this person's: corrected to it, invited by it, or with the account."""
    taken = Deed.objects.filter(who=person, what=_CORRECTED, whom__endswith=f" → {person.email}").first()
    if taken is not None:
        return taken.at
    invited = person.proposals.filter(kind=Proposal.Kind.INVITE, email=person.email).first()
    return (invited.made if invited else person.joined) - _A_MOMENT


def _correct(person: Person, name: str, email: str) -> None:
    if (person.name, person.email) == (name, address(email)):
        return
    with transaction.atomic():
        old, person.name, person.email = person.email, name, address(email)
        person.save()
        EmailAddress.objects.filter(user=person).delete()  # or the old one would go on letting in
        whom = old if old == person.email else f"{old} → {person.email}"[:254]
        Deed.objects.create(unit_id=person.unit_id, who=person, what=_CORRECTED, whom=whom, about=person)


def copy(request: HttpRequest) -> HttpResponse:
    """Everything about this person that can be given out, for people and programs to read."""
    person = asker(request)
    keys = Authenticator.objects.filter(user=person).order_by("pk")
    told = {
        "name": person.name,
        "email": person.email,
        "role": person.role,
        "unit": person.unit.name,
        "since": person.joined,
        "second_factors": [
            {"kind": one.type, "made": one.created_at, "used": one.last_used_at} for one in keys
        ],
        "visits": list(Visit.objects.filter(person=person).values("began", "seen", "device")),
        "record": list(_about(person).values("at", "what", "whom", "role")),
        **copied.work_of(person),
    }
    made = JsonResponse(told, json_dumps_params={"indent": 1, "ensure_ascii": False})
    made.headers["Content-Disposition"] = 'attachment; filename="data-anda.json"'
    return made

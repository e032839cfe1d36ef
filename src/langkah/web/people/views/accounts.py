"""Accounts of the unit: who is there, and what is proposed about them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from langkah.terms.errors import LangkahError
from langkah.web.page.words import now_spoken
from langkah.web.people import proposals
from langkah.web.people.forms import Invite, RoleChange
from langkah.web.people.models import Person, Proposal
from langkah.web.people.powers import NAMES, Role, gives_power
from langkah.web.people.views.asking import asker, now, one_of, page, sent, tell, warn, worded
from langkah.web.people.views.proposals import kind_of


def listing(request: HttpRequest) -> HttpResponse:
    """Everybody of the unit, by name."""
    lang = now_spoken()
    known = Person.objects.for_person(asker(request))
    rows = [(person, NAMES[Role(person.role)].in_(lang)) for person in known]
    return page(request, "accounts", rows=rows, may_invite=asker(request).role == Role.ADMIN)


def invite(request: HttpRequest) -> HttpResponse:
    """The form of an invitation; sent twice, it is one invitation."""
    form = Invite(sent(request), initial={"role": Role.EMPLOYEE})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        wish = proposals.Wish(
            kind=Proposal.Kind.INVITE, role=Role(given["role"]), email=given["email"], name=given["name"]
        )
        try:
            made = proposals.propose(wish, asker(request), now())
        except LangkahError as error:
            form.add_error("email", worded(error))
        else:
            return _to(request, made)
    return page(request, "invite", status=400 if form.errors else 200, form=form)


def single(request: HttpRequest, pk: int) -> HttpResponse:
    """One account, and what can be proposed about it."""
    person = one_of(Person.objects.for_person(asker(request)), pk)
    still = Proposal.objects.for_person(asker(request)).open(now()).filter(person=person).first()
    return page(
        request,
        "account",
        one=person,
        role=NAMES[Role(person.role)].in_(now_spoken()),
        form=RoleChange(initial={"role": person.role}),
        still=still,
        kind=kind_of(still) if still else "",
        may=asker(request).role == Role.ADMIN and person.pk != asker(request).pk,
        power=gives_power(person.role),
    )


def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """A change of role, a return or a reset."""
    person = one_of(Person.objects.for_person(asker(request)), pk)
    kind, role = request.POST.get("kind"), request.POST.get("role") or person.role
    if kind not in {Proposal.Kind.ROLE, Proposal.Kind.RETURN, Proposal.Kind.RESET} or role not in tuple(Role):
        return HttpResponseRedirect(f"/kantor/orang/{pk}/")
    if kind != Proposal.Kind.ROLE:
        role = person.role
    try:
        made = proposals.propose(
            proposals.Wish(kind=Proposal.Kind(kind), role=Role(role), person=person), asker(request), now()
        )
    except LangkahError as error:
        warn(request, error)
        return HttpResponseRedirect(f"/kantor/orang/{pk}/")
    return _to(request, made)


def close(request: HttpRequest, pk: int) -> HttpResponse:
    """The account closed at once."""
    person = one_of(Person.objects.for_person(asker(request)), pk)
    try:
        proposals.close(person, asker(request), now())
    except LangkahError as error:
        warn(request, error)
    else:
        tell(request, "told_done")
    return HttpResponseRedirect(f"/kantor/orang/{pk}/")


def _to(request: HttpRequest, made: Proposal) -> HttpResponse:
    """To where the proposal now stands."""
    if made.ended is not None:
        tell(request, "told_done")
        return HttpResponseRedirect(f"/kantor/orang/{made.person_id}/")
    tell(request, "told_waits" if made.waits_for_second else "told_link")
    return HttpResponseRedirect(f"/kantor/usulan/{made.pk}/")

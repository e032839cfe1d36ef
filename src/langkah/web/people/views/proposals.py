"""Proposals of the unit: seen by who may, confirmed by another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from langkah.terms.errors import LangkahError
from langkah.web.page.words import now_spoken, words
from langkah.web.people import proposals
from langkah.web.people.models import Person, Proposal
from langkah.web.people.powers import NAMES, Role
from langkah.web.people.views.asking import asker, now, one_of, page, tell, warn

_A_PAGE = 25


def listing(request: HttpRequest) -> HttpResponse:
    """Every proposal of the unit, newest first."""
    known = Proposal.objects.for_person(asker(request)).select_related("person", "by")
    shown = Paginator(known, _A_PAGE).get_page(request.GET.get("hal"))
    rows = [(one, kind_of(one), *_told(one)) for one in shown]
    return page(request, "proposals", rows=rows, shown=shown, may_invite=asker(request).role == Role.ADMIN)


def kind_of(one: Proposal) -> str:
    """What is proposed, in words."""
    return words(now_spoken())[f"proposal_{one.kind}"]


def _told(one: Proposal) -> tuple[str, str]:
    """Its state as the key of a word, and the role it is about."""
    if one.end:
        state = one.end
    elif one.expires <= now():
        state = "expired"
    else:
        state = "waits" if one.waits_for_second else "link"
    return f"state_{state}", NAMES[Role(one.role)].in_(now_spoken())


def single(request: HttpRequest, pk: int) -> HttpResponse:
    """One proposal; its maker and the other admins also see the link."""
    person = asker(request)
    one = one_of(Proposal.objects.for_person(person).select_related("person", "by", "second"), pk)
    state, role = _told(one)
    still = state in {"state_waits", "state_link"}
    concerns = one.person_id == person.pk
    admin = person.role == Role.ADMIN
    return page(
        request,
        "proposal",
        one=one,
        kind=kind_of(one),
        state=state,
        role=role,
        whom=one.person or one.name,
        email=one.person.email if one.person else one.email,
        may_confirm=state == "state_waits" and proposals.may_confirm(one, person),
        may_drop=still and not concerns and person.role in {Role.ADMIN, Role.INTEGRITY},
        own=one.by_id == person.pk,
        may_renew=admin
        and not concerns
        and one.has_link
        and state in {"state_link", "state_expired"}
        and not one.waits_for_second,
        link=_link(request, one) if admin and not concerns and state == "state_link" and one.has_link else "",
    )


def _link(request: HttpRequest, one: Proposal) -> str:
    return request.build_absolute_uri(f"/kantor/undangan/{proposals.link(one)}/")


def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirmed by another; twice is once."""
    return _done(request, pk, proposals.confirm)


def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdrawn or refused."""
    return _done(request, pk, proposals.drop)


def renew(request: HttpRequest, pk: int) -> HttpResponse:
    """A new link for the old one."""
    return _done(request, pk, proposals.renew)


def _done(
    request: HttpRequest, pk: int, verb: Callable[[Proposal, Person, datetime], Proposal]
) -> HttpResponse:
    one = one_of(Proposal.objects.for_person(asker(request)), pk)
    try:
        verb(one, asker(request), now())
    except LangkahError as error:
        warn(request, error)
    else:
        tell(request, "told_done")
    return HttpResponseRedirect(f"/kantor/usulan/{pk}/")

"""Coming in: an invitation, a forgotten password, the language."""

from __future__ import annotations

from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from langkah.terms.errors import LangkahError
from langkah.terms.speech import Lang
from langkah.web import messages, refusals
from langkah.web.page.language import COOKIE, STAFF
from langkah.web.page.words import now_spoken
from langkah.web.people import proposals
from langkah.web.people.forms import Answer
from langkah.web.people.models import Person, Proposal
from langkah.web.people.powers import NAMES, Role
from langkah.web.people.views.asking import now, page, sent, worded

_YEAR = 31_536_000


def forgot(request: HttpRequest) -> HttpResponse:
    """What to do without a password, where no mail is sent."""
    return page(request, "forgot")


def speak(request: HttpRequest) -> HttpResponse:
    """Back to where the link stood, in the other language."""
    where = request.GET.get("dari", "")
    ours = url_has_allowed_host_and_scheme(where, None) and where.startswith(STAFF)
    response = HttpResponseRedirect(where if ours else STAFF)
    if request.GET.get("ke") in tuple(Lang):
        response.set_cookie(
            COOKIE,
            request.GET["ke"],
            max_age=_YEAR,
            path=STAFF,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    return response


def invited(request: HttpRequest, token: str) -> HttpResponse:
    """The form behind a link: an account, or a new password."""
    try:
        proposal = proposals.of_link(token, now())
    except LangkahError as error:
        return refusals.refuse(request, error)
    if request.user.is_authenticated:
        return _page(request, proposal, None)
    form = Answer(sent(request), proposal=proposal, initial={"name": proposal.name})
    if request.method == "POST" and form.is_valid():
        try:
            person = proposals.answer(
                token, form.cleaned_data.get("name", ""), form.cleaned_data["password1"], now()
            )
        except LangkahError as error:
            if error.code == messages.EMAIL_TAKEN.code:
                form.add_error(None, worded(error))
                return _page(request, proposal, form)
            return refusals.refuse(request, error)
        return _welcome(request, person)
    return _page(request, proposal, form)


def _page(request: HttpRequest, proposal: Proposal, form: Answer | None) -> HttpResponse:
    reset = proposal.kind == Proposal.Kind.RESET
    return page(
        request,
        "invited",
        status=400 if form is not None and form.errors else 200,
        form=form,
        proposal=proposal,
        reset=reset,
        email=proposal.person.email if proposal.person else proposal.email,
        role=NAMES[Role(proposal.role)].in_(now_spoken()),
    )


def _welcome(request: HttpRequest, person: Person) -> HttpResponse:
    """Logged in at once: the link and the new password have just been shown."""
    login(request, person, backend="langkah.web.people.login.Backend")
    record_authentication(request, person, "password", reauthenticated=True)
    return HttpResponseRedirect("/kantor/")

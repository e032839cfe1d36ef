"""One's own security: second factors, and the visits that one can end."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from langkah.web.page.words import said
from langkah.web.people import witness
from langkah.web.people.login import factors, needs_one_more
from langkah.web.people.models import Visit
from langkah.web.people.powers import GUARDED
from langkah.web.people.views.asking import asker, now, page, tell


def security(request: HttpRequest) -> HttpResponse:
    """What protects this account, and what is missing."""
    person = asker(request)
    kinds = set(Authenticator.objects.filter(user=person).values_list("type", flat=True))
    return page(
        request,
        "security",
        has_app=Authenticator.Type.TOTP in kinds,
        has_key=Authenticator.Type.WEBAUTHN in kinds,
        has_codes=Authenticator.Type.RECOVERY_CODES in kinds,
        must=person.role in GUARDED and not factors(person).exists(),
    )


class _RemoveKey(RemoveWebAuthnView):
    """The library asks no adapter before it removes a key; here the last one stays where the role needs one."""

    def form_valid(self, form: forms.Form) -> HttpResponse:
        """Remove it, or say why not."""
        if needs_one_more(self.get_object()):
            messages.error(self.request, said("wrong_last_factor"))
            return HttpResponseRedirect("/kantor/keamanan/kunci/")
        response: HttpResponse = super().form_valid(form)
        return response


remove_key = _RemoveKey.as_view()


def visits(request: HttpRequest) -> HttpResponse:
    """Where this person is logged in."""
    mine = Visit.objects.filter(person=asker(request), expire_date__gt=now()).order_by("-seen")
    return page(request, "visits", visits=mine, here=request.session.session_key)


def end_visit(request: HttpRequest) -> HttpResponseBase:
    """One visit ended, or all others; what is not this person's stays as it is."""
    mine = Visit.objects.filter(person=asker(request))
    here = request.session.session_key
    if request.POST.get("semua"):
        if mine.exclude(pk=here).delete()[0]:
            witness.note(asker(request), "visits-ended")
        tell(request, "told_visits")
    else:
        began = request.POST.get("kunjungan", "")
        ended = [one for one in mine if one.mark == began]
        if any(one.pk == here for one in ended):
            request.session.flush()
        for one in ended:
            one.delete()
        if ended:
            witness.note(asker(request), "visits-ended")
        tell(request, "told_visit")
    return HttpResponseRedirect("/kantor/keamanan/kunjungan/")

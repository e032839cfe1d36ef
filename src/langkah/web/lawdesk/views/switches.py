"""Norms that are off: switched off in one step, confirmed or ended afterwards."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect

from langkah.terms.errors import LangkahError
from langkah.web.lawdesk import shelf, switching
from langkah.web.lawdesk.models import Switched
from langkah.web.lawdesk.views.showing import may, page, title_of
from langkah.web.office import office
from langkah.web.people.views.asking import asker, now, one_of, tell, warn, worded

_LAST = 50


def off(request: HttpRequest, identifier: str) -> HttpResponse:
    """The form with one reason, and the switch itself."""
    norm = office().rulebook.norm(identifier)
    if norm is None:
        raise Http404
    wrong, status = "", 200
    if request.method == "POST":
        reason = request.POST.get("alasan", ""), request.POST.get("alasan_en", "")
        try:
            switching.switch_off(identifier, reason, asker(request), now())
        except LangkahError as error:
            wrong, status = worded(error), 400
        else:
            tell(request, "law_told_off")
            return HttpResponseRedirect("/kantor/aturan/mati/")
    context = {"norm": norm, "title": title_of(identifier), "wrong": wrong, "typed": request.POST}
    return page(request, "off", status, **context)


def listing(request: HttpRequest) -> HttpResponse:
    """What is off now, whatever office switched it off; then what was."""
    person = asker(request)
    if not shelf.published():
        tell(request, "law_told_again")
    unit = person.unit_id if may(person) else None
    every = Switched.objects.select_related("by", "second", "ended_by", "unit")
    still = [
        {
            "one": one,
            "title": title_of(one.norm),
            "confirmable": one.unit_id == unit and one.by_id != person.pk and one.second_id is None,
            "ours": one.unit_id == unit,
        }
        for one in every.off()
    ]
    past = every.for_person(person).filter(ended__isnull=False).order_by("-ended")[:_LAST]
    return page(request, "switches", still=still, past=[(one, title_of(one.norm)) for one in past])


def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """A second person agrees."""
    return _done(request, pk, lambda one: switching.confirm(one, asker(request), now()))


def on(request: HttpRequest, pk: int) -> HttpResponse:
    """On again, with a reason."""
    reason = request.POST.get("alasan", "")
    return _done(request, pk, lambda one: switching.switch_on(one, asker(request), reason, now()))


def _done(request: HttpRequest, pk: int, verb: Callable[[Switched], None]) -> HttpResponse:
    one = one_of(Switched.objects.for_person(asker(request)), pk)
    try:
        verb(one)
    except LangkahError as error:
        warn(request, error)
    else:
        tell(request, "told_done")
    return HttpResponseRedirect("/kantor/aturan/mati/")

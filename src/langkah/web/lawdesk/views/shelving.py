"""What norms stand on: instruments, and the stages of contests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse

from langkah.desk.drafting.workshop import Kind
from langkah.terms.errors import NotFound
from langkah.terms.speech import Lang
from langkah.terms.words import MARK, STAGE
from langkah.web.lawdesk import changes, shelf
from langkah.web.lawdesk.models import Change
from langkah.web.lawdesk.views import proposing
from langkah.web.lawdesk.views.showing import page
from langkah.web.office import office
from langkah.web.page.words import day, in_force, now_spoken
from langkah.web.people.views.asking import asker
from langkah.web.steps.labels import label

#: What a new one begins as.
BLANKS: Mapping[Kind, str] = {
    Kind.INSTRUMENT: """\
id: peraturan-baru
short: PKPU 1/2030
full:
  id: Peraturan KPU Nomor 1 Tahun 2030
  en: KPU Regulation No. 1 of 2030
from: {day}
mark: MEM
reviewed: {day}
review_by: {later}
""",
    Kind.CONTEST: """\
id: pemilihan-baru
name: Nama pemilihan
election: regional
begins: {day}
ends: {later}
windows:
  - {{stage: voting-day, first: {later}, last: {later}, provision: PKPU 1/2030}}
""",
}


def listing(request: HttpRequest) -> HttpResponse:
    """Every instrument and every contest, with what is proposed or the office's own."""
    lang = now_spoken()
    waits = dict(Change.objects.for_person(asker(request)).open().values_list("norm", "pk"))
    own = {str(one["norm"]) for one in shelf.law().changes}
    return page(
        request,
        "shelf",
        instruments=_instruments(waits, own, lang),
        contests=_contests(waits, own, lang),
    )


def _instruments(waits: Mapping[str, int], own: set[str], lang: Lang) -> list[dict[str, object]]:
    book, today = office().rulebook, office().clock.today()
    count = Counter({one.id: one.instrument for one in book.norms()}.values())
    return [
        {
            "id": one.id,
            "short": one.short,
            "full": one.full.in_(lang),
            "force": in_force(*one.shown, lang),
            "replaced": one.replaced_by or "",
            "mark": label(MARK, one.mark).in_(lang),
            "due": day(one.review_by.isoformat(), lang) if one.review_by and one.is_due(today) else "",
            "count": count[one.short],
            "waits": waits.get(f"{Kind.INSTRUMENT}:{one.id}"),
            "own": f"{Kind.INSTRUMENT}:{one.id}" in own,
        }
        for one in sorted(book.instruments.values(), key=lambda one: one.short)
    ]


def _contests(waits: Mapping[str, int], own: set[str], lang: Lang) -> list[dict[str, object]]:
    listed = {str(one["id"]) for one in office().rulebook.rows(Kind.CONTEST.part)}
    return [
        {
            "id": one.id,
            "name": one.name,
            "days": _span(one.begins, one.ends, lang),
            "windows": [
                (STAGE[w.stage].in_(lang), _span(w.first, w.last, lang), w.provision) for w in one.windows
            ],
            "determined": day(one.determined.isoformat(), lang) if one.determined else "",
            "waits": waits.get(f"{Kind.CONTEST}:{one.id}"),
            "own": f"{Kind.CONTEST}:{one.id}" in own,
            "here": one.id in listed,
        }
        for one in sorted(office().rulebook.contests, key=lambda one: one.begins, reverse=True)
    ]


def _span(first: date, last: date, lang: Lang) -> str:
    told = [day(one.isoformat(), lang) for one in (first, last)]
    return told[0] if first == last else " – ".join(told)


def new(request: HttpRequest, kind: Kind) -> HttpResponse:
    """An instrument or a contest that is not there yet."""
    today = date.fromisoformat(shelf.day())
    later = (today + timedelta(days=365)).isoformat()
    return proposing.form(request, None, BLANKS[kind].format(day=today.isoformat(), later=later))


def propose_instrument(request: HttpRequest, instrument: str) -> HttpResponse:
    """An instrument that is there, to read otherwise: its end and its successor."""
    return _propose(request, f"{Kind.INSTRUMENT}:{instrument}")


def propose_contest(request: HttpRequest, contest: str) -> HttpResponse:
    """A contest that is there, to read otherwise: another day of a stage."""
    return _propose(request, f"{Kind.CONTEST}:{contest}")


def _propose(request: HttpRequest, subject: str) -> HttpResponse:
    shop = changes.workshop()
    try:
        return proposing.form(request, subject, shop.text(subject), shop)
    except NotFound:
        raise Http404 from None

"""Norms out as a file, and in again as proposals."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from langkah.terms.errors import LangkahError, TooLarge, WrongInput
from langkah.terms.parse import read_date
from langkah.web.lawdesk import changes, importing, messages, shelf
from langkah.web.lawdesk.sheets.bounds import MOST_BYTES
from langkah.web.lawdesk.taking import TOO_LARGE
from langkah.web.lawdesk.views.reading import found
from langkah.web.lawdesk.views.showing import page
from langkah.web.page.words import now_spoken, words
from langkah.web.people.views.asking import asker, now, tell, worded

_KINDS = ("ods", "xlsx", "yaml")


def export(request: HttpRequest) -> HttpResponse:
    """The page that asks which and how; with `bentuk`, the file itself."""
    asked = request.GET
    form = asked.get("bentuk", "")
    if form not in _KINDS:
        return page(request, "files", kinds=_KINDS, since=shelf.day())
    try:
        on = read_date("pada", asked.get("pada") or None)
    except LangkahError:
        on = None
    norms = found(asked.get("cari", ""), asked.get("tema", ""), asked.get("sebagai", ""), on)
    shop = changes.workshop()
    content, kind = importing.written([shop.data(one.id) for one in norms], form, shop)
    name = f"buku-aturan-{shelf.day()}.{form}"
    return HttpResponse(
        content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def take_in(request: HttpRequest) -> HttpResponse:
    """A file that becomes proposals; what is wrong in it is told place by place, and nothing is proposed."""
    if request.method != "POST":
        return page(request, "files", kinds=_KINDS, since=shelf.day())
    errors: list[LangkahError]
    try:
        made = importing.proposed(*_sent(request), asker(request), now())
    except importing.Refused as refused:
        errors = refused.errors
    except LangkahError as error:
        errors = [error]
    else:
        tell(request, "law_told_imported")
        only = f"{made[0].pk}/" if len(made) == 1 else ""
        return HttpResponseRedirect(f"/kantor/aturan/usul/{only}")
    context = {
        "kinds": _KINDS,
        "since": request.POST.get("berlaku", ""),
        "reason": request.POST.get("alasan", ""),
        "every_day": request.POST.get("semua") == "1",
    }
    return page(request, "files", 400, errors=[worded(one) for one in errors], **context)


def _sent(request: HttpRequest) -> tuple[str, bytes, importing.Why]:
    """The name and content of the file, and why. Raises: WrongInput, TooLarge."""
    file = request.FILES.get("berkas")
    if file is None or isinstance(file, list):
        raise WrongInput(messages.FILE_NONE)
    if file.charset == TOO_LARGE:
        raise TooLarge(messages.FILE_LARGE, limit=MOST_BYTES // 1024 // 1024)
    reason = " ".join(request.POST.get("alasan", "").split())
    if not changes.SHORTEST <= len(reason) <= changes.LONGEST:
        raise WrongInput(messages.REASON_SIZE, least=changes.SHORTEST, most=changes.LONGEST)
    since: date | None = None
    if request.POST.get("semua") != "1":
        since = read_date(words(now_spoken())["law_since"], request.POST.get("berlaku") or None)
    return file.name or "", file.read(), importing.Why(reason=reason, since=since)

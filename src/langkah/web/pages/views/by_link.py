"""One step of one text, decided by somebody who was sent a link."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from langkah.terms.errors import LangkahError
from langkah.web import messages, refusals
from langkah.web.page.words import now_spoken, said
from langkah.web.pages import course, gate, passing
from langkah.web.pages.views.texts import read
from langkah.web.people.views.asking import now, worded


def decide(request: HttpRequest, token: str) -> HttpResponse:
    """The text and two buttons; after either the link is used."""
    try:
        link, at = course.of_link(token, now())
    except LangkahError as error:
        return _refused(request, error)
    wrong = ""
    comment = request.POST.get("catatan", "")
    if request.method == "POST":
        how = request.POST.get("putusan", "")
        try:
            course.answer(token, how, comment, now())
        except passing.Held as held:
            wrong = str(said(held.key))
        except LangkahError as error:
            if error.code != messages.WHY_SENT_BACK.code:
                return _refused(request, error)
            wrong = worded(error)
        else:
            return render(request, "pages/by_link_done.html", {"how": how, "link": link})
    page = at.state.revision.as_object()
    context = {**read(page, gate.weigh(page)), "link": link, "at": at, "wrong": wrong, "comment": comment}
    return render(request, "pages/by_link.html", context, status=400 if wrong else 200)


def _refused(request: HttpRequest, error: LangkahError) -> HttpResponse:
    """Whoever holds a link has no account: they are told whom to ask, and led nowhere they cannot enter."""
    if error.code not in {messages.LINK_USED.code, messages.LINK_EXPIRED.code}:
        return refusals.refuse(request, error)
    context = {"says": error.says.in_(now_spoken()), "code": error.code}
    return render(request, "pages/by_link_over.html", context, status=refusals.status_of(error))

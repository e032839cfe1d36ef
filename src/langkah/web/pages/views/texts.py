"""Staff pages of texts: what waits, what the gate found, one decision at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages as told
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from wagtail.models import PageLogEntry, TaskState

from langkah.terms.errors import LangkahError
from langkah.web.page.words import now_spoken, said, words
from langkah.web.pages import course, gate, passing
from langkah.web.pages.models import HomePage, Writing
from langkah.web.pages.shown import shown, word_of
from langkah.web.pages.words import passages
from langkah.web.pages.words.addresses import addresses
from langkah.web.people.powers import NAMES, Role
from langkah.web.people.views.asking import asker, now, one_of, tell, worded

_A_PAGE = 25
_TYPED = "typed"
_CAME_DOWN = "wagtail.unpublish"  # and with ".scheduled", on its day


def listing(request: HttpRequest) -> HttpResponse:
    """What waits, first for whoever looks; what ought to come down; all the rest, newest change first."""
    person = asker(request)
    known = Writing.objects.for_person(person)
    under_way = [
        at for one in known.filter(pk__in=_under_way()).specific() if (at := course.waiting(one)) is not None
    ]
    mine = [one for one in under_way if one.may_decide(person)]
    every = Paginator(known.order_by("-latest_revision_created_at", "-pk").specific(), _A_PAGE)
    today = gate.today()
    context = {
        "down": passing.to_come_down(known).specific(),
        "held": passing.held_on_their_day(known).specific(),
        "fronts": passing.fronts_to_mend(HomePage.objects.filter(unit_id=person.unit_id)),
        "mine": [(one, one.is_late(today)) for one in mine],
        "others": [
            (one, one.is_late(today), NAMES[one.role].in_(now_spoken()))
            for one in under_way
            if one not in mine
        ],
        "shown": every.get_page(request.GET.get("hal")),
        "may_write": person.role in (Role.COMMUNICATIONS, Role.EDITOR),
        "may_take_down": person.role == Role.EDITOR,
    }
    return render(request, "pages/texts.html", context)


def _under_way() -> list[int]:
    found = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    return [int(pk) for pk in found.values_list("workflow_state__object_id", flat=True)]


def single(request: HttpRequest, pk: int) -> HttpResponse:
    """One text: its state, what the gate found, its words, and what this person may do."""
    return _page(request, _one(request, pk), {})


def _one(request: HttpRequest, pk: int) -> Writing:
    return one_of(Writing.objects.for_person(asker(request)), pk).specific  # type: ignore[no-any-return]  # Wagtail carries no types


def _page(request: HttpRequest, writing: Writing, more: dict[str, Any], status: int = 200) -> HttpResponse:
    person, latest = asker(request), writing.get_latest_revision_as_object()
    at, weighed = course.waiting(writing), gate.weigh(latest)
    override = passing.covering(latest, weighed)
    context = {
        **read(latest, weighed),
        "writing": writing,
        "at": at,
        "late": at.is_late(gate.today()) if at else False,
        "who": NAMES[at.role].in_(now_spoken()) if at else "",
        "override": override,
        "overrides": writing.overrides.select_related("by"),
        "history": _history(writing),
        "came_down": PageLogEntry.objects.filter(
            page=writing.pk, action__startswith=_CAME_DOWN
        ).select_related("user"),
        "may_write": person.role in (Role.COMMUNICATIONS, Role.EDITOR),
        "may_submit": at is None and person.role in (Role.COMMUNICATIONS, Role.EDITOR) and _unsaid(writing),
        "may_decide": at is not None and at.may_decide(person),
        "own_words": at is not None and at.role == person.role and at.is_by(person),
        "may_override": person.role == Role.EDITOR and passing.is_held(latest, weighed),
        "held": writing.live and _is_held_live(writing),
        "may_take_down": person.role == Role.EDITOR and writing.live,
        **more,
    }
    return render(request, "pages/text.html", context, status=status)


def _is_held_live(writing: Writing) -> bool:
    """Whether what readers see would not pass today; a change that waits is another matter."""
    return passing.is_held(writing, gate.weigh(writing, gate.today()))


def read(page: Writing, weighed: gate.Weighed) -> dict[str, Any]:
    """What whoever decides reads: the words, and what the gate found in them."""
    said_here = words(now_spoken())
    parts = [(said_here[page.WEIGHED[part.field]], part) for part in passages.parts(page)]
    parts += [(said_here[f"field_{part.field}"], part) for part in addresses(page)]
    return {
        "text": page,
        "parts": parts,
        "pictures": list(passages.pictures(page)),
        "found": shown(weighed.found),
        "level": weighed.level.value,
        "word": word_of(weighed.level),
        "weighed": weighed,
        "ease": weighed.ease.in_(now_spoken()) if weighed.ease else "",
        "day": weighed.on.isoformat(),
    }


def _unsaid(writing: Writing) -> bool:
    """Whether there is something that is not live yet."""
    return not writing.live or writing.has_unpublished_changes


def _history(writing: Writing) -> list[tuple[str, TaskState]]:
    """Every step that was decided, by its name, the newest first."""
    found = (
        TaskState.objects.filter(
            workflow_state__object_id=str(writing.pk),
            workflow_state__base_content_type=writing.get_base_content_type(),
        )
        .exclude(finished_at=None)
        .select_related("task", "finished_by")
        .order_by("-finished_at")
    )
    return [(course.step_name(one), one) for one in found]


def _read(request: HttpRequest) -> int | None:
    """Which revision was on the page that the form comes from, as far as it says."""
    told = request.POST.get("dibaca", "")
    return int(told) if told.isascii() and told.isdigit() else None


def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """To the first reader."""
    return _done(request, pk, lambda one: course.submit(one, asker(request), _read(request)))


def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Approved or sent back."""
    how, comment = request.POST.get("putusan", ""), request.POST.get("catatan", "")
    return _done(request, pk, lambda one: course.decide(one, asker(request), how, comment, _read(request)))


def override(request: HttpRequest, pk: int) -> HttpResponse:
    """Let through by the editor-in-chief, with a reason that is kept."""
    reason = request.POST.get("alasan", "")
    return _done(
        request, pk, lambda one: passing.override(one, asker(request), reason, now(), _read(request))
    )


def take_down(request: HttpRequest, pk: int) -> HttpResponse:
    """No longer on the site, at once; twice is once."""
    person = asker(request)
    return _done(request, pk, lambda one: one.unpublish(user=person) if one.live else None)


def new_link(request: HttpRequest, pk: int) -> HttpResponse:
    """A link for somebody without an account; it is shown this one time."""
    writing = _one(request, pk)
    try:
        token = course.new_link(writing, asker(request), request.POST.get("nama", ""), now())
    except LangkahError as error:
        typed = {"nama": request.POST.get("nama", "")}
        return _page(request, writing, {"wrong": worded(error), _TYPED: typed}, status=400)
    address = f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}/kantor/setuju/{token}/"
    return _page(request, writing, {"link": address, "link_name": request.POST.get("nama", "")})


def _done(request: HttpRequest, pk: int, verb: Callable[[Writing], object]) -> HttpResponse:
    """What was typed comes back where it was refused."""
    writing = _one(request, pk)
    try:
        verb(writing)
    except LangkahError as error:
        return _again(request, pk, worded(error))
    except passing.Held as held:
        return _again(request, pk, str(said(held.key)))
    tell(request, "told_done")
    return HttpResponseRedirect(f"/kantor/tulisan/{pk}/")


def _again(request: HttpRequest, pk: int, why: str) -> HttpResponse:
    told.error(request, why)
    typed = {name: request.POST.get(name, "") for name in ("catatan", "alasan")}
    return _page(request, _one(request, pk), {_TYPED: typed}, status=400)

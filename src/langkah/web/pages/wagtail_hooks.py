"""Ties the pages to the gate, and closes the editor's own ways to go live."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from wagtail import hooks
from wagtail.signals import page_unpublished

from langkah.web.page.words import said
from langkah.web.pages import borders, counting, course, gate, passing
from langkah.web.pages.editor import twice
from langkah.web.pages.models import OpinionPage, Writing
from langkah.web.pages.views import around, kept
from langkah.web.people.models import Person

_GO_LIVE = "action-publish"


def without_going_live(items: list[Any], _request: HttpRequest, context: dict[str, Any]) -> None:
    """A text goes live by the workflow alone."""
    page = context.get("page")
    if isinstance(page, Writing) or context.get("view") == "create":
        items[:] = [one for one in items if one.name != _GO_LIVE]


def not_from_here(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Whoever asks all the same is told the way; what was typed is kept as a draft."""
    if isinstance(page, Writing):
        messages.error(request, said("held_unread"))
        return HttpResponseRedirect(reverse("text", kwargs={"pk": page.pk}))
    if passing.is_held(page, gate.weigh(page)):
        page.save_revision(user=request.user)
        messages.error(request, said("held_by_gate"))
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return None


def not_many_at_once(request: HttpRequest, action: str, *_rest: Any) -> HttpResponse | None:
    """Each text is answered for by itself."""
    if action != "publish":
        return None
    messages.error(request, said("held_unread"))
    return HttpResponseRedirect(reverse("texts"))


def not_deleted(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Who decided on what readers saw is kept, and nothing goes while somebody reads it."""
    if not isinstance(page, Writing):
        return None
    was_live = page.first_published_at is not None
    if course.waiting(page) is not None:
        why = "delete_in_review"
    elif was_live or page.overrides.exists():
        why = "delete_on_record"
    else:
        return None
    messages.error(request, said(why))
    return HttpResponseRedirect(reverse("text", kwargs={"pk": page.pk}))


def only_what_is_used(_request: HttpRequest, items: list[Any]) -> None:
    """Reports, help and settings of Wagtail are not part of this office."""
    items[:] = [one for one in items if one.name in {"explorer", "images"}]


def only_own_pages(pages: Any, request: HttpRequest) -> Any:
    """A link leads to a page of one's own site, or is written out."""
    return borders.own(pages, request.user) if isinstance(request.user, Person) else pages.none()


def counted(page: Any, request: HttpRequest, _arguments: Any, _named: Any) -> None:
    """Whoever reads an opinion counts once a day."""
    if isinstance(page, OpinionPage):
        counting.seen(page.pk, request)


kept.watch()
page_unpublished.connect(passing.forget, dispatch_uid="langkah.pages.passing.forget")
hooks.register("construct_page_action_menu", without_going_live)
hooks.register("before_publish_page", not_from_here)
hooks.register("before_delete_page", not_deleted)
hooks.register("before_bulk_action", not_many_at_once)
hooks.register("construct_main_menu", only_what_is_used)
hooks.register("construct_page_chooser_queryset", only_own_pages)
hooks.register("before_serve_page", counted)
hooks.register("before_create_page", twice.same_page)
hooks.register("after_create_page", twice.made)
hooks.register("langkah_context", around.context)
hooks.register("langkah_born_live", passing.must_pass)
hooks.register("langkah_may_go_live", passing.may_go_live)

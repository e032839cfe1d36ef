"""A picture that stands in a text is not deleted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from langkah.web.page.words import said
from langkah.web.pages.models import Writing
from langkah.web.pages.words import passages
from langkah.web.people.models import Person

#: Where the editor deletes a picture: by itself, and among many.
_ALONE, _AMONG = "wagtailimages:delete", "wagtailimages:delete_multiple"


def kept(request: HttpRequest, person: Person, named: dict[str, Any]) -> HttpResponse | None:
    """The way back for who would delete a picture that a text of theirs shows; nothing otherwise."""
    where = request.resolver_match.view_name if request.resolver_match else ""
    if where not in (_ALONE, _AMONG):
        return None
    found = ", ".join(f"“{text.title}”" for text in _texts_with(named["image_id"], person))
    if not found:
        return None
    told = str(said("picture_used")).format(texts=found)
    if where == _AMONG:
        return JsonResponse({"success": False, "error_message": told})
    messages.error(request, told)
    return HttpResponseRedirect(reverse("wagtailimages:edit", args=[named["image_id"]]))


def _texts_with(image: int, person: Person) -> Iterator[Writing]:
    """Texts that show it, live or as they may go live. Wagtail's own index of this is made later, by a worker."""
    for text in Writing.objects.for_person(person).specific().iterator():
        forms = [text]
        if text.has_unpublished_changes:
            coming = Q(pk=text.latest_revision_id) | Q(approved_go_live_at__isnull=False)
            forms += [one.as_object() for one in text.revisions.filter(coming)]
        if any(seen.image == image for form in forms for seen in passages.pictures(form)):
            yield text

"""Keeps each unit to its own pages in the editor; lets pictures in only there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler, TemporaryFileUploadHandler
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from wagtail.models import Page

from langkah.web.pages.models import HomePage
from langkah.web.people.models import Person

_EDITOR = "/kantor/kelola/"
_PICTURES = "/kantor/kelola/images/"
#: How Wagtail's addresses name the page they are about.
_NAMES = ("page_id", "parent_page_id", "page_to_copy_id", "page_to_move_id", "destination_id", "pk")


class Borders:
    """A page of another unit is not there, whatever may be done with it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """With somewhere to put a picture while it is looked at."""
        if request.path_info.startswith(_PICTURES):
            request.upload_handlers = [MemoryFileUploadHandler(request), TemporaryFileUploadHandler(request)]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, arguments: tuple[Any, ...], named: dict[str, Any]
    ) -> None:
        """Raises: Http404 for a page beyond the border."""
        if not request.path_info.startswith(f"{_EDITOR}pages/") or not isinstance(request.user, Person):
            return
        asked = [value for name, value in named.items() if name in _NAMES]
        asked += [value for value in arguments[:1] if str(value).isdigit()]  # an older way to name it
        if asked and not _is_own(request.user, asked):
            raise Http404


def own(pages: Any, person: Person) -> Any:
    """Of some pages, those on the site of the person's own unit."""
    home = HomePage.objects.filter(unit_id=person.unit_id).first()
    return pages.descendant_of(home, inclusive=True) if home else pages.none()


def _is_own(person: Person, asked: list[Any]) -> bool:
    home = HomePage.objects.filter(unit_id=person.unit_id).first()
    if home is None:
        return False
    known = Page.objects.filter(pk__in=asked)
    near = own(known, person) | known.ancestor_of(home)
    return bool(near.count() == len(set(map(str, asked))))

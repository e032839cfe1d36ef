"""Keeps each unit to its own pages and pictures in the editor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler, TemporaryFileUploadHandler
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from wagtail.images import get_image_model
from wagtail.images.permissions import permission_policy as on_pictures
from wagtail.models import Page

from langkah.web.pages import used
from langkah.web.pages.models import HomePage
from langkah.web.people.models import Person

_PAGES, _PICTURES = ("/kantor/kelola/pages/", "/kantor/kelola/choose-page/"), "/kantor/kelola/images/"
#: How Wagtail's addresses name the page they are about.
_NAMES = ("page_id", "parent_page_id", "page_to_copy_id", "page_to_move_id", "destination_id", "pk")
_PICTURE_NAMES = ("image_id", "pk")
#: What is longer is no number of anything that is kept.
_DIGITS = 18


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
    ) -> HttpResponse | None:
        """Raises: Http404 for a page or a picture beyond the border. Within it, what is used is not deleted."""
        path, person = request.path_info, request.user
        if not path.startswith((*_PAGES, _PICTURES)) or not isinstance(person, Person):
            return None
        names = _NAMES if path.startswith(_PAGES) else _PICTURE_NAMES
        asked = [value for name, value in named.items() if name in names]
        asked += [value for value in arguments[:1] if str(value).isdigit()]  # an older way to name it
        asked += request.GET.getlist("id")  # how a chooser names many
        is_own = _is_own if path.startswith(_PAGES) else _is_own_picture
        if not all(str(one).isdecimal() and len(str(one)) <= _DIGITS for one in asked):
            raise Http404
        if asked and not is_own(person, {int(one) for one in asked}):
            raise Http404
        return used.kept(request, person, named)


def own(pages: Any, person: Person) -> Any:
    """Of some pages, those on the site of the person's own unit."""
    home = HomePage.objects.filter(unit_id=person.unit_id).first()
    return pages.descendant_of(home, inclusive=True) if home else pages.none()


def _is_own(person: Person, asked: set[int]) -> bool:
    home = HomePage.objects.filter(unit_id=person.unit_id).first()
    if home is None:
        return False
    known = Page.objects.filter(pk__in=asked)
    near = own(known, person) | known.ancestor_of(home)
    return bool(near.count() == len(asked))


def _is_own_picture(person: Person, asked: set[int]) -> bool:
    may = on_pictures.instances_user_has_any_permission_for(person, ["choose", "change", "delete"])
    return bool(get_image_model().objects.filter(pk__in=may).filter(pk__in=asked).count() == len(asked))

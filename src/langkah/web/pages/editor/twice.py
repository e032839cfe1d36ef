"""A form that arrives twice makes one page, or one picture."""

from __future__ import annotations

import hashlib
import time
from datetime import timedelta
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from wagtail.images import get_image_model

#: How long a form is remembered, by a digest of its token alone; 0 stands for one that is being worked on.
_DAY, _UNDER_WAY = 24 * 60 * 60, 0
#: A second click waits so long for what the first one made, in steps of seconds.
_STEPS, _STEP = 20, 0.1
#: So many seconds the same picture of the same name by the same person is one upload.
_UPLOAD = 10 * 60


def same_page(request: HttpRequest, *_where: Any) -> HttpResponse | None:
    """To the page that this very form made already; nothing where it is new, or made nothing."""
    if not request.POST.get("csrfmiddlewaretoken") or cache.add(_mark(request), _UNDER_WAY, _DAY):
        return None
    for _wait in range(_STEPS):
        made = cache.get(_mark(request))
        if made:
            return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[made]))
        time.sleep(_STEP)
    return None  # the first one was refused: what was mended is a new attempt


def made(request: HttpRequest, page: Any) -> None:
    """Remember which page came of it."""
    cache.set(_mark(request), page.pk, _DAY)


def same_picture(person: int, title: str, dots: str) -> Any:
    """The picture that this very upload made already; nothing where it is new, or made nothing."""
    told = f"{person}\n{title}\n{dots}"
    if cache.add(f"langkah.upload.{hashlib.sha256(told.encode()).hexdigest()}", _UNDER_WAY, _UPLOAD):
        return None
    since = timezone.now() - timedelta(seconds=_UPLOAD)
    made_of_it = {"uploaded_by_user_id": person, "title": title, "file_hash": dots, "created_at__gte": since}
    for _wait in range(_STEPS):
        found = get_image_model().objects.filter(**made_of_it).first()
        if found is not None:
            return found
        time.sleep(_STEP)
    return None  # the first one was refused, or its picture is deleted by now


def _mark(request: HttpRequest) -> str:
    """A form that is shown has a token of its own each time; whose it is does not show in the mark."""
    told = f"{request.path}\n{request.POST.get('csrfmiddlewaretoken', '')}"
    return f"langkah.form.{hashlib.sha256(told.encode()).hexdigest()}"

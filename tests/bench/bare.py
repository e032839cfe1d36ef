"""The office with one more address: a view that does nothing."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from langkah.web.wsgi import application

__all__ = ["application"]


def bare(request: HttpRequest) -> HttpResponse:
    """The least that a Django view can do with a POST: take the body, say ok."""
    return HttpResponse(b"ok" if request.body else b"", content_type="text/plain")


def _add() -> None:
    from langkah.web.urls import urlpatterns  # only now: Django is set up by the application

    urlpatterns.insert(0, path("bare", bare))


_add()

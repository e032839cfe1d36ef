"""The office with one more address: a view that does nothing."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from langkah.web.urls import urlpatterns as office_patterns
from langkah.web.wsgi import application

__all__ = ["application"]


def bare(request: HttpRequest) -> HttpResponse:
    """The least that a Django view can do with a POST: take the body, say ok."""
    return HttpResponse(b"ok" if request.body else b"", content_type="text/plain")


office_patterns.insert(0, path("bare", bare))

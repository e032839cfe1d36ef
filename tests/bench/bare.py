"""The office with one more address: a view that does nothing, to measure the others against."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from langkah.web.urls import urlpatterns as office_patterns
from langkah.web.wsgi import application

__all__ = ["application"]


def bare(request: HttpRequest) -> HttpResponse:
    """The least that a Django view can do."""
    return HttpResponse("ok", content_type="text/plain")


office_patterns.append(path("bare", bare))

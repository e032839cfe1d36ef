"""Every address of the office: the door that weighs, and what lies behind a login."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from langkah.web import refusals
from langkah.web.keeping import tour
from langkah.web.pages import urls as pages
from langkah.web.pocket import door

urlpatterns: list[URLPattern | URLResolver] = [
    *door.patterns,  # what weighs is listed there: a phone answers the same addresses
    path("kantor/coba/", tour.tour, name="tour"),
    path("kantor/", include("langkah.web.people.urls")),
    path("kantor/", include(pages.staff)),
    path("situs/", include(pages.site)),
    path("berkas/", include(pages.files)),
]

handler400 = refusals.bad_request
handler403 = refusals.forbidden
handler404 = refusals.not_found
handler500 = refusals.fault

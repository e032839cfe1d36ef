"""Every address of the office: the door that weighs, and what lies behind a login."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from langkah.web import refusals
from langkah.web.disputes import urls as disputes
from langkah.web.keeping import tour
from langkah.web.letters import urls as letters
from langkah.web.pages import urls as pages
from langkah.web.pages.editor import scripts
from langkah.web.pocket import door
from langkah.web.questions import urls as questions

urlpatterns: list[URLPattern | URLResolver] = [
    *door.patterns,  # what weighs is listed there: a phone answers the same addresses
    path("kantor/coba/", tour.tour, name="tour"),
    path("kantor/kelola/jsi18n/", scripts.catalogue),
    path("kantor/", include("langkah.web.people.urls")),
    path("kantor/", include(questions.staff)),
    path("kantor/", include(disputes.staff)),
    path("kantor/", include(pages.staff)),
    path("situs/", include(letters.site)),
    path("situs/", include(questions.site)),
    path("situs/", include(disputes.site)),
    path("kantor/aturan/", include("langkah.web.lawdesk.urls")),
    path("situs/", include(pages.site)),
    path("berkas/", include(pages.files)),
]

handler400 = refusals.bad_request
handler403 = refusals.forbidden
handler404 = refusals.not_found
handler500 = refusals.fault

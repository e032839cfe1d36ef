"""Every address of the office; the pages once more below /en."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from langkah.web import refusals, static
from langkah.web.api import describe, guides, norms, weigh
from langkah.web.keeping import tour
from langkah.web.pages import urls as pages
from langkah.web.rules import roles
from langkah.web.rules import views as rules
from langkah.web.steps import views as steps
from langkah.web.steps.guided import views as guided

_pages: list[URLPattern | URLResolver] = [
    path("", steps.front, name="front"),
    path("timbang", steps.weigh, name="weigh"),
    path("pandu", guided.guides, name="guides"),
    path("pandu/selesai", guided.cleared, name="cleared"),
    path("pandu/<slug:name>", guided.guide, name="guide"),
    path("pandu/<slug:name>/pengingat.ics", guided.reminder, name="reminder"),
    path("pandu/<slug:name>/surat/<slug:paper>", guided.written, name="paper"),
    path("pandu/<slug:name>/surat/<slug:paper>.<slug:form>", guided.taken, name="paper-file"),
    path("norma", rules.norms, name="norms"),
    path("norma/<slug:identifier>", rules.norm, name="norm"),
    path("peta-peran", roles.roles, name="roles"),
    path("galat", rules.codes, name="codes"),
    path("tentang", rules.about, name="about"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/steps", weigh.steps),
    path("api/guides/<slug:name>", guides.guide),
    path("api/rulebook/norms", norms.listing),
    path("api/rulebook/norms/<slug:identifier>", norms.single),
    path("api/openapi.json", describe.openapi, name="openapi"),
    *_pages,
    path("en", RedirectView.as_view(url="/en/")),
    path("en/", include((_pages, "en"))),
    path("static/<str:name>", static.serve),
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

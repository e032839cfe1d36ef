"""Every address that weighs or explains: the same on the server and on the phone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import URLPattern, URLResolver, include, path

from langkah.web import static
from langkah.web.api import describe, guides, norms, weigh
from langkah.web.pocket import files
from langkah.web.pocket import views as pocket
from langkah.web.rules import quality, roles
from langkah.web.rules import views as rules
from langkah.web.steps import views as steps
from langkah.web.steps.guided import views as guided


def _to_english(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 — Django's name
    return HttpResponseRedirect("/en/")


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
    path("seberapa-benar", quality.quality, name="quality"),
    path("luring", pocket.page, name="offline"),
    path("luring/cangkang", pocket.shell),
    path("luring/bagikan", pocket.shared),
    path("luring/langkah.webmanifest", files.manifest, name="manifest"),
]

patterns: list[URLPattern | URLResolver] = [
    path("api/steps", weigh.steps),
    path("api/guides/<slug:name>", guides.guide),
    path("api/rulebook/norms", norms.listing),
    path("api/rulebook/norms/<slug:identifier>", norms.single),
    path("api/openapi.json", describe.openapi, name="openapi"),
    *_pages,
    path("en", _to_english),
    path("en/", include((_pages, "en"))),
    path("static/<str:name>", static.serve),
    path("luring/keadaan.json", files.state_of_office),
    path("luring/pelayan.js", files.service_worker),
    path("luring/berkas/<path:name>", files.serve),
]

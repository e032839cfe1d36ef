"""Addresses of the public site, its pictures, and the staff pages of texts."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from wagtail import urls as wagtail

from langkah.web.pages.views import by_link, public, texts

_read: list[URLPattern | URLResolver] = [
    path("cari/", public.search, name="site_search"),
    path("", include(wagtail)),
]
site: list[URLPattern | URLResolver] = [
    path("umpan.atom", public.feed, name="site_feed"),
    path("sitemap.xml", public.sitemap, name="site_map"),
    path("en/", include(_read)),  # the same with English words around it
    *_read,  # last, so that an address asked for by name is this one (page/language.py makes the other of it)
]
files: list[URLPattern | URLResolver] = [path("images/<str:name>", public.picture, name="picture")]
staff: list[URLPattern | URLResolver] = [
    path("tulisan/", texts.listing, name="texts"),
    path("tulisan/<int:pk>/", texts.single, name="text"),
    path("tulisan/<int:pk>/ajukan/", texts.submit, name="text_submit"),
    path("tulisan/<int:pk>/putus/", texts.decide, name="text_decide"),
    path("tulisan/<int:pk>/lewati/", texts.override, name="text_override"),
    path("tulisan/<int:pk>/turun/", texts.take_down, name="text_down"),
    path("tulisan/<int:pk>/tautan/", texts.new_link, name="text_link"),
    path("setuju/<str:token>/", by_link.decide, name="by_link"),
]

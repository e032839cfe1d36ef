"""Addresses under which a return code is good, in both languages."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from langkah.web.letters import views

site: list[URLPattern | URLResolver] = [
    path(f"{before}kode/{rest}", view, name=name if not before else f"{name}_en")
    for before in ("", "en/")
    for rest, view, name in (("", views.enter, "letter_code"), ("hapus/", views.erase, "letter_erase"))
]

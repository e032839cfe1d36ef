"""Addresses of disputes: for whoever disputes, and for who decides."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from langkah.web.disputes.views import public
from langkah.web.disputes.views import staff as deciding

_OPEN = (("keliru/", public.compose, "dispute_new"), ("keliru/kirim/", public.send, "dispute_send"))
site: list[URLPattern | URLResolver] = [
    path(f"{before}{rest}", view, name=name if not before else f"{name}_en")
    for before in ("", "en/")
    for rest, view, name in _OPEN
]
staff: list[URLPattern | URLResolver] = [
    path("keliru/", deciding.listing, name="disputes"),
    path("keliru/catatan/", deciding.log, name="dispute_log"),
    path("keliru/<int:pk>/", deciding.single, name="dispute"),
    path("keliru/<int:pk>/ambil/", deciding.take, name="dispute_take"),
    path("keliru/<int:pk>/putus/", deciding.decide, name="dispute_decide"),
]

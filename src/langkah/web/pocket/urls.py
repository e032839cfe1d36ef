"""The addresses that the phone answers: those of the door, and a name for what stays at the office."""

from __future__ import annotations

from django.urls import path

from langkah.web import refusals
from langkah.web.pocket import door

urlpatterns = [
    *door.patterns,
    path(
        "kantor/coba/", refusals.not_found, name="tour"
    ),  # pages of a demonstration link there; never asked here
]

handler400 = refusals.bad_request
handler403 = refusals.forbidden
handler404 = refusals.not_found
handler500 = refusals.fault

"""The addresses that the phone answers: the door's, and a name for what it leaves."""

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

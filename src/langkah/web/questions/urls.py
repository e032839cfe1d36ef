"""Addresses of questions and cases: for whoever asks, and for staff."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from langkah.web.questions.views import cases, public
from langkah.web.questions.views import staff as answering

_OPEN = (
    ("tanya/", public.compose, "ask"),
    ("tanya/kirim/", public.send, "ask_send"),
    ("kode/tanya-lagi/", public.ask_back, "ask_back"),
    ("tanya-jawab/", public.answers, "answers"),
)
site: list[URLPattern | URLResolver] = [
    path(f"{before}{rest}", view, name=name if not before else f"{name}_en")
    for before in ("", "en/")
    for rest, view, name in _OPEN
]
staff: list[URLPattern | URLResolver] = [
    path("tanya/", answering.listing, name="questions"),
    path("tanya/<int:pk>/", answering.single, name="question"),
    path("tanya/<int:pk>/jawab/", answering.answer, name="question_answer"),
    path("tanya/<int:pk>/kasus/", cases.write, name="case_write"),
    path("kasus/", cases.listing, name="cases"),
    path("kasus/<int:pk>/", cases.single, name="case"),
    path("kasus/<int:pk>/ubah/", cases.change, name="case_change"),
    path("kasus/<int:pk>/setuju/", cases.agree, name="case_agree"),
    path("kasus/<int:pk>/lepas/", cases.drop, name="case_drop"),
]

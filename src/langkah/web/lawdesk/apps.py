"""What Django calls the rulebook desk."""

from __future__ import annotations

from django.apps import AppConfig


class LawDesk(AppConfig):
    """The rulebook desk."""

    name = "langkah.web.lawdesk"
    label = "lawdesk"
    default_auto_field = "django.db.models.BigAutoField"

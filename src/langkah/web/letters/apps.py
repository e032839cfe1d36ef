"""What Django calls the room of letters."""

from __future__ import annotations

from django.apps import AppConfig


class Letters(AppConfig):
    """What questions and disputes share."""

    name = "langkah.web.letters"
    label = "letters"
    default_auto_field = "django.db.models.BigAutoField"

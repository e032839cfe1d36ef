"""What Django calls the room of people."""

from __future__ import annotations

from django.apps import AppConfig


class People(AppConfig):
    """Accounts, roles and sessions."""

    name = "langkah.web.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

"""What Django calls the room of people."""

from __future__ import annotations

from django.apps import AppConfig


class People(AppConfig):
    """Accounts, roles and sessions."""

    name = "langkah.web.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to what the login library tells."""
        from langkah.web.people import witness

        witness.begin()

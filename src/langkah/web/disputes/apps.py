"""What Django calls the room of disputes."""

from __future__ import annotations

from django.apps import AppConfig


class Disputes(AppConfig):
    """Disputes of verdicts."""

    name = "langkah.web.disputes"
    label = "disputes"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """From now on a code opens disputes."""
        from langkah.web.disputes.views import public
        from langkah.web.letters import kinds

        kinds.add("dispute", public.KIND)

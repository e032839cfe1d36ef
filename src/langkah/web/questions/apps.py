"""What Django calls the room of questions."""

from __future__ import annotations

from django.apps import AppConfig


class Questions(AppConfig):
    """Questions without a name."""

    name = "langkah.web.questions"
    label = "questions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """From now on a code opens questions."""
        from langkah.web.letters import kinds
        from langkah.web.questions.views import public

        kinds.add("question", public.KIND)

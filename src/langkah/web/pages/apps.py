"""What Django calls the room of pages."""

from __future__ import annotations

from django.apps import AppConfig


class Pages(AppConfig):
    """Public pages."""

    name = "langkah.web.pages"
    label = "pages"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Speak Indonesian in the editor, also where its makers do not."""
        from langkah.web.page.editor import library

        library.teach()

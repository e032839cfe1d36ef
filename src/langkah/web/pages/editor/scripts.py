"""What the scripts of the editor say, in the language of whoever writes."""

from __future__ import annotations

from typing import Any

from django.views.i18n import JavaScriptCatalog

from langkah.terms.speech import Lang
from langkah.web.page.editor import library
from langkah.web.page.words import now_spoken


class Catalogue(JavaScriptCatalog):
    """Wagtail's own words, and ours where it has none."""

    packages = ("wagtail.admin",)  # type: ignore[assignment]  # any sequence will do

    def get_catalog(self) -> dict[str, Any]:
        """Each sentence by its English."""
        known: dict[str, Any] = super().get_catalog()
        if now_spoken() is not Lang.ID:
            return known
        single, counted = library.for_scripts()
        forms: int = self._num_plurals  # type: ignore[attr-defined]  # of Django, and not in its stubs
        return {**known, **single, **{one: [said] * forms for one, said in counted.items()}}


catalogue = Catalogue.as_view()

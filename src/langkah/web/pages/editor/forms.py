"""A page's form in the editor: an address of its own accord, two tabs in peace."""

from __future__ import annotations

from functools import cache
from typing import Any

from django.urls import get_resolver
from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm

from langkah.web.page.words import said

#: How deep the front of a site lies among pages; the addresses of the office begin where those of its lists do.
_HOME, _SITE = 2, "situs/"


@cache
def spoken_for() -> frozenset[str]:
    """What addresses below the front begin with that lead to something else: a list there would never be shown."""
    below = [
        getattr(one, "url_patterns", ()) for one in get_resolver().url_patterns if str(one.pattern) == _SITE
    ]
    return frozenset(str(one.pattern).partition("/")[0] for found in below for one in found) - {""}


class PageForm(WagtailAdminPageForm):
    """A page whose address may be left empty: the title makes one."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean(self) -> dict[str, Any]:
        """Raises: ValidationError for an address that leads elsewhere, and once for a page that was saved meanwhile.

        What was typed stays in the form; the form that is shown again knows the newer one, so whoever saves it once
        more has read of it. Every version stays in the history.
        """
        cleaned: dict[str, Any] = super().clean()
        slug = cleaned.get("slug") or slugify(cleaned.get("title", ""))
        if slug in spoken_for() and self.parent_page and self.parent_page.depth == _HOME:
            self.add_error("slug", said("slug_spoken_for"))
        read = self.data.get("overwrite_revision_id") or self.data.get("loaded_revision_id")
        latest = self.instance.latest_revision_id
        if read and latest and read != str(latest):
            self.add_error(None, said("edit_conflict"))
        return cleaned


class PageCopyForm(CopyForm):
    """A copy is a text of its own: none that changes along with another, past whoever reads it."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields.pop("alias", None)

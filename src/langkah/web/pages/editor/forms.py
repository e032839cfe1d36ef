"""A page's form in the editor: an address of its own accord, two tabs in peace."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm

from langkah.web.page.words import said


class PageForm(WagtailAdminPageForm):
    """A page whose address may be left empty: the title makes one."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if "slug" in self.fields:
            self.fields["slug"].required = False

    def clean(self) -> dict[str, Any]:
        """Raises: ValidationError, once, for a page that was saved elsewhere since this form was opened.

        What was typed stays in the form; the form that is shown again knows the newer one, so whoever saves it once
        more has read of it. Every version stays in the history.
        """
        cleaned: dict[str, Any] = super().clean()
        read = self.data.get("overwrite_revision_id") or self.data.get("loaded_revision_id")
        latest = self.instance.latest_revision_id
        if read and latest and read != str(latest):
            self.add_error(None, said("edit_conflict"))
        return cleaned

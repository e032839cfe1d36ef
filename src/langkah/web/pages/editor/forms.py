"""A page's form in the editor: an address comes of its own accord."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminPageForm


class PageForm(WagtailAdminPageForm):
    """A page whose address may be left empty: the title makes one."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if "slug" in self.fields:
            self.fields["slug"].required = False

"""The kinds of page that an office's site is made of."""

from __future__ import annotations

from wagtail.models import Page


class HomePage(Page):
    """The front of an office's public site."""

    max_count = 1
    template = "pages/home.html"

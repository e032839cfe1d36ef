"""What the gate found, beside the fields of the editor."""

from __future__ import annotations

from typing import Any

from django.forms import DateInput, DateTimeInput
from wagtail.admin.panels import FieldPanel, HelpPanel, Panel, PublishingPanel, TitleFieldPanel

from langkah.web.page.words import now_spoken, said, words
from langkah.web.pages import gate
from langkah.web.pages.shown import shown, word_of


def day_panel(field: str) -> FieldPanel:
    """A day, chosen with what the browser brings along: no script of a page's own runs in the editor."""
    return FieldPanel(field, widget=DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))


def frame_panel() -> HelpPanel:
    """How the front and the lists go live."""
    return HelpPanel(content=said("frame_published"), heading=said("gate"), classname="help-block help-info")


def publishing_panel() -> PublishingPanel:
    """When a page goes live and comes down."""
    clock = DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    return PublishingPanel(
        children=[
            FieldPanel(
                "go_live_at",
                widget=clock,
                heading=said("field_go_live"),
                help_text=said("field_go_live_hint"),
            ),
            FieldPanel("expire_at", widget=clock, heading=said("field_expire")),
        ]
    )


def _noticed(bound: Any) -> Any:
    """What the gate says of the page as it was saved last; weighed once for all panels of one answer."""
    page = bound.instance
    if page is None or page.pk is None:
        return None
    known = getattr(page, "_weighed", None)
    if known is None:
        known = page._weighed = gate.weigh(page)  # noqa: SLF001 — kept on the page for the length of one answer
    return known


class _Noticing:
    """A field of a form with what the gate found in it."""

    template_name = "pages/editor/field.html"
    field_name: str

    def get_context_data(self, parent_context: Any = None) -> Any:
        """With the findings of this field."""
        context = super().get_context_data(parent_context)  # type: ignore[misc]  # of the panel it is mixed into
        weighed = _noticed(self)
        own = ("body", "link") if self.field_name == "body" else (self.field_name,)
        found = [one for one in weighed.found if one.field in own] if weighed else []
        return {**context, "t": words(now_spoken()), "found": shown(found)}


class WeighedPanel(FieldPanel):
    """A field with what the gate found in it."""

    class BoundPanel(_Noticing, FieldPanel.BoundPanel):
        """The field in a form."""


class WeighedTitle(TitleFieldPanel):
    """The title, from which the address is made while nobody has written another."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("field_name", "title")
        options.setdefault("placeholder", False)
        super().__init__(**options)

    class BoundPanel(_Noticing, TitleFieldPanel.BoundPanel):
        """The title in a form."""


class GatePanel(Panel):
    """The sum of what the gate found, and the way to the page of this text."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("heading", said("gate"))
        super().__init__(**options)

    class BoundPanel(Panel.BoundPanel):
        """The sum in a form."""

        template_name = "pages/editor/gate.html"

        def get_context_data(self, parent_context: Any = None) -> Any:
            """With the sum."""
            context = {**super().get_context_data(parent_context), "t": words(now_spoken())}
            weighed = _noticed(self)
            if weighed is None:
                return {**context, "weighed": None, "note": said("gate_not_yet")}
            whole = shown([one for one in weighed.found if not one.field])
            return {
                **context,
                "weighed": weighed,
                "word": word_of(weighed.level),
                "found": whole,
                "note": said("gate_saved"),
            }

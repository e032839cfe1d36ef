"""The kinds of page that an office's site is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.panels import MultiFieldPanel
from wagtail.admin.widgets.slug import SlugInput
from wagtail.fields import StreamField
from wagtail.models import Page, PageManager, PagePermissionTester, PageQuerySet, Revision
from wagtail.search import index

from langkah.web.page.words import said
from langkah.web.pages.blocks import Body
from langkah.web.pages.editor.forms import PageCopyForm, PageForm
from langkah.web.pages.editor.panels import (
    GatePanel,
    WeighedPanel,
    WeighedTitle,
    day_panel,
    frame_panel,
    publishing_panel,
)
from langkah.web.pages.words import passages, stems
from langkah.web.people.models import Person, Unit

A_PAGE = 12


def _asked(name: str) -> Callable[..., Any]:
    """What the rooms above do at a moment of a page's life (`wagtail_hooks.py`). Where nobody does, it stops here."""
    (known,) = hooks.get_hooks(name)
    asked: Callable[..., Any] = known
    return asked


class SitePage(Page):
    """What all pages of a site have in common."""

    show_in_menus_default = False
    promote_panels: ClassVar[list[Any]] = [WeighedPanel("slug", widget=SlugInput)]
    base_form_class = PageForm
    copy_form_class = PageCopyForm
    private_page_options: ClassVar[list[str]] = []  # what the office says to the public, it says to all of it
    settings_panels: ClassVar[list[Any]] = [publishing_panel()]

    #: The fields whose words the gate weighs, in the order of the page, each with its label.
    WEIGHED: ClassVar[Mapping[str, str]] = {"title": "field_title", "lead": "field_lead"}

    class Meta:
        abstract = True

    def save(self, *arguments: Any, **options: Any) -> Any:
        """Raises: Held for a page that would be live from its first day and does not pass."""
        if self._state.adding and self.live:
            _asked("langkah_born_live")(self)
        return super().save(*arguments, **options)

    def publish(self, revision: Revision, user: Person | None = None, *arguments: Any, **options: Any) -> Any:
        """Raises: Held where the gate or the missing review stands against it; a scheduled one is held quietly."""
        if _asked("langkah_may_go_live")(revision, user):
            return super().publish(revision, user, *arguments, **options)
        return None

    def home(self) -> HomePage:
        """The front of the site that this page is on."""
        found = HomePage.objects.ancestor_of(self, inclusive=True).select_related("unit").last()
        assert isinstance(found, HomePage)
        return found

    def get_context(self, request: HttpRequest, *arguments: Any, **options: Any) -> dict[str, Any]:
        """With what every public page shows around its own part."""
        context: dict[str, Any] = super().get_context(request, *arguments, **options)
        return {**context, **_asked("langkah_context")(self, request)}


class _Unread(PagePermissionTester):
    """What may be done with a page that is not read by one and approved by another."""

    def can_submit_for_moderation(self) -> bool:
        """Never: nobody's list would name it, and it would stay locked."""
        return False


class Frame(SitePage):
    """The front and the lists: their few words are weighed, and the editor-in-chief publishes them."""

    class Meta:
        abstract = True

    def permissions_for_user(self, user: Person) -> PagePermissionTester:
        """All that Wagtail grants, but not to submit it."""
        return _Unread(user, self)


class HomePage(Frame):
    """The front of an office's public site."""

    unit = models.OneToOneField(
        Unit, on_delete=models.PROTECT, related_name="site", verbose_name=said("home_unit")
    )
    lead = models.TextField(max_length=400, blank=True, verbose_name=said("field_lead"))

    template = "pages/home.html"
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = ["pages.NewsIndexPage", "pages.OpinionIndexPage"]
    content_panels: ClassVar[list[Any]] = [frame_panel(), WeighedTitle(), WeighedPanel("lead")]
    has_workflow = False  # a new list on it is not submitted either

    class Meta:
        verbose_name = said("kind_home")

    def get_context(self, request: HttpRequest, *arguments: Any, **options: Any) -> dict[str, Any]:
        """With the newest of each kind."""
        context = super().get_context(request, *arguments, **options)
        new = Writing.objects.descendant_of(self).live().specific().order_by("-first_published_at")
        return {
            **context,
            "announcements": new.type(AnnouncementPage)[:3],
            "news": new.type(NewsPage)[:4],
            "opinions": new.type(OpinionPage)[:3],
        }


class IndexPage(Frame):
    """A list of texts, the newest first."""

    lead = models.TextField(max_length=400, blank=True, verbose_name=said("field_lead"))

    parent_page_types: ClassVar[list[str]] = ["pages.HomePage"]
    content_panels: ClassVar[list[Any]] = [frame_panel(), WeighedTitle(), WeighedPanel("lead")]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *arguments: Any, **options: Any) -> dict[str, Any]:
        """With one page of the list."""
        context = super().get_context(request, *arguments, **options)
        listed = Writing.objects.child_of(self).live().specific().order_by("-first_published_at", "-pk")
        shown = Paginator(listed, A_PAGE).get_page(request.GET.get("hal"))
        return {**context, "shown": shown}


class NewsIndexPage(IndexPage):
    """News and announcements."""

    template = "pages/index.html"
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["pages.NewsPage", "pages.AnnouncementPage"]

    class Meta:
        verbose_name = said("kind_news_index")


class OpinionIndexPage(IndexPage):
    """Opinions."""

    template = "pages/index.html"
    max_count_per_parent = 1
    subpage_types: ClassVar[list[str]] = ["pages.OpinionPage"]

    class Meta:
        verbose_name = said("kind_opinion_index")


class Writings(PageQuerySet):
    """Texts, as far as somebody may know of them."""

    def for_person(self, person: Person) -> Writings:
        """Those on the site of the person's own unit."""
        home = HomePage.objects.filter(unit_id=person.unit_id).first()
        found: Writings = self.descendant_of(home) if home else self.none()
        return found


class Writing(SitePage):
    """A text for the public: what news, announcements and opinions have in common."""

    subtitle = models.CharField(max_length=200, blank=True, verbose_name=said("field_subtitle"))
    lead = models.TextField(
        max_length=600, verbose_name=said("field_lead"), help_text=said("field_lead_hint")
    )
    body = StreamField(Body(), verbose_name=said("field_body"))
    source = models.CharField(
        max_length=240, blank=True, verbose_name=said("field_source"), help_text=said("field_source_hint")
    )
    due = models.DateField(
        null=True, blank=True, verbose_name=said("field_due"), help_text=said("field_due_hint")
    )

    objects: ClassVar[Any] = PageManager.from_queryset(Writings)()
    is_creatable = False
    template = "pages/writing.html"
    subpage_types: ClassVar[list[str]] = []
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        index.SearchField("stems"),
    ]
    WEIGHED: ClassVar[Mapping[str, str]] = {
        "title": "field_title",
        "subtitle": "field_subtitle",
        "lead": "field_lead",
        "body": "field_body",
        "source": "field_source",
    }
    content_panels: ClassVar[list[Any]] = [
        GatePanel(),
        WeighedTitle(),
        WeighedPanel("subtitle"),
        WeighedPanel("lead"),
        WeighedPanel("body"),
        WeighedPanel("source"),
        day_panel("due"),
    ]

    def save(self, *arguments: Any, **options: Any) -> Any:
        """A text begins as a draft, whatever it is told: it is live once it was read, and not before."""
        if self._state.adding:
            self.live, self.has_unpublished_changes, self.live_revision = False, True, None
            self.first_published_at = self.last_published_at = None
        return super().save(*arguments, **options)

    def stems(self) -> str:
        """The roots of its words, for the search."""
        return stems.of_text(" ".join(part.text for part in passages.parts(self)))


class NewsPage(Writing):
    """News of the office."""

    template = "pages/writing.html"
    parent_page_types: ClassVar[list[str]] = ["pages.NewsIndexPage"]

    class Meta:
        verbose_name = said("kind_news")


class AnnouncementPage(Writing):
    """An announcement, which may end on a day."""

    until = models.DateField(null=True, blank=True, verbose_name=said("field_until"))

    template = "pages/writing.html"
    parent_page_types: ClassVar[list[str]] = ["pages.NewsIndexPage"]
    content_panels: ClassVar[list[Any]] = [*Writing.content_panels, day_panel("until")]

    class Meta:
        verbose_name = said("kind_announcement")


class OpinionPage(Writing):
    """An opinion: whose, in which standing, and for whom its author does not speak."""

    author = models.CharField(max_length=160, verbose_name=said("field_author"))
    standing = models.CharField(
        max_length=200, verbose_name=said("field_standing"), help_text=said("field_standing_hint")
    )
    disclaimer = models.TextField(
        max_length=400, verbose_name=said("field_disclaimer"), default=said("disclaimer")
    )

    template = "pages/opinion.html"
    parent_page_types: ClassVar[list[str]] = ["pages.OpinionIndexPage"]
    WEIGHED: ClassVar[Mapping[str, str]] = {
        **Writing.WEIGHED,
        "author": "field_author",
        "standing": "field_standing",
        "disclaimer": "field_disclaimer",
    }
    content_panels: ClassVar[list[Any]] = [
        *Writing.content_panels,
        MultiFieldPanel(
            [WeighedPanel("author"), WeighedPanel("standing"), WeighedPanel("disclaimer")],
            heading=said("field_author"),
        ),
    ]

    class Meta:
        verbose_name = said("kind_opinion")

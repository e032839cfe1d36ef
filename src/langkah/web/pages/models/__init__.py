"""What Django keeps for the site: pages, steps, and what is known of passing."""

from langkah.web.pages.models.keeping import Check, DayKey, Edition, Link, Mark, Override, Views
from langkah.web.pages.models.kinds import (
    AnnouncementPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    OpinionIndexPage,
    OpinionPage,
    Writing,
)
from langkah.web.pages.models.steps import Approval, LegalReview

__all__ = [
    "AnnouncementPage",
    "Approval",
    "Check",
    "DayKey",
    "Edition",
    "HomePage",
    "LegalReview",
    "Link",
    "Mark",
    "NewsIndexPage",
    "NewsPage",
    "OpinionIndexPage",
    "OpinionPage",
    "Override",
    "Views",
    "Writing",
]

"""Invented texts, one in every state that a text can be in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone

from langkah.web.pages import course
from langkah.web.pages.models import (
    AnnouncementPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    OpinionIndexPage,
    OpinionPage,
    Writing,
)
from langkah.web.pages.opening import open_site
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from langkah.web.seed import texts

People = dict[Role, Person]


@dataclass(frozen=True, slots=True)
class Text:
    """A text and how far it has come."""

    kind: type[Writing]
    words: texts.Words
    reaches: Callable[[Writing, People], None]
    more: dict[str, Any] = field(default_factory=dict)


def plant(people: People) -> None:
    """A site with all of them."""
    home = open_site(people[Role.EDITOR].unit)
    home.lead = texts.HOME
    home.save()
    for one in _all():
        _plant(home, one, people)


def _all() -> tuple[Text, ...]:
    week = timezone.now() + timedelta(days=7)
    own = {"author": "Dr. Sekar Peraga", "standing": "Dosen hukum tata negara, menulis atas nama sendiri"}
    reader = {"author": "Bagas Peraga", "standing": "Warga Kota Rekaan"}
    return (
        Text(NewsPage, texts.CHECK_YOUR_NAME, _live),
        Text(AnnouncementPage, texts.OPENING_HOURS, _live, {"until": (week + timedelta(days=23)).date()}),
        Text(OpinionPage, texts.WHY_CHECK, _live, own),
        Text(OpinionPage, texts.A_QUIET_BOOTH, _live, reader),
        Text(NewsPage, texts.PLENARY, _scheduled, {"go_live_at": week}),
        Text(NewsPage, texts.SCHOOLS, _to_approve),
        Text(OpinionPage, texts.VOLUNTEERS, _to_read, reader),
        Text(NewsPage, texts.WAREHOUSE, _sent_back),
        Text(NewsPage, texts.ONE_SIDED, _draft),
    )


def _plant(home: HomePage, one: Text, people: People) -> None:
    index = OpinionIndexPage if one.kind is OpinionPage else NewsIndexPage
    body = [(kind, words) for kind, words in one.words.body]
    page = one.kind(
        title=one.words.title,
        lead=one.words.lead,
        source=one.words.source,
        body=body,
        live=False,
        owner=people[Role.COMMUNICATIONS],
        **one.more,
    )
    index.objects.child_of(home).get().add_child(instance=page)
    page.save_revision(user=people[Role.COMMUNICATIONS])
    one.reaches(page, people)


def _draft(_page: Writing, _people: People) -> None:
    """Nobody was asked yet."""


def _to_read(page: Writing, people: People) -> None:
    course.submit(page, people[Role.COMMUNICATIONS])


def _to_approve(page: Writing, people: People) -> None:
    _to_read(page, people)
    course.decide(page, people[Role.INTEGRITY], course.APPROVE, "")


def _sent_back(page: Writing, people: People) -> None:
    _to_read(page, people)
    course.decide(page, people[Role.INTEGRITY], course.REJECT, texts.SENT_BACK)


def _live(page: Writing, people: People) -> None:
    _to_approve(page, people)
    course.decide(page, people[Role.EDITOR], course.APPROVE, "")


_scheduled = _live

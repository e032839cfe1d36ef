"""Invented texts, one in every state that a text can be in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

from django.core.files.images import ImageFile
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.models import Collection

from langkah.web.pages import course, gate, passing
from langkah.web.pages.editor.pictures import unguessed
from langkah.web.pages.models import (
    AnnouncementPage,
    HomePage,
    NewsIndexPage,
    NewsPage,
    OpinionIndexPage,
    OpinionPage,
    Views,
    Writing,
)
from langkah.web.pages.models.keeping import Check, Override
from langkah.web.pages.opening import open_site
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from langkah.web.seed import pictures, texts

People = dict[Role, Person]
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Text:
    """A text by the name of its file, how far it has come, and what else its page holds.

    `ago`: how many days ago it went live. `seen`: how often it was read since.
    """

    kind: type[Writing]
    name: str
    reaches: Callable[[Writing, People], None]
    more: dict[str, Any] = field(default_factory=dict)
    ago: int = 0
    seen: int = 0


def plant(people: People) -> None:
    """A site with all of them."""
    home = open_site(people[Role.EDITOR].unit)
    home.lead = texts.HOME
    home.save()
    drawn = _Pictures(people[Role.COMMUNICATIONS])
    for one in _all():
        _plant(home, one, people, drawn)
    for _page, _held in passing.look_again(timezone.now()):  # so that what no longer passes is listed at once
        pass


def _all() -> tuple[Text, ...]:
    now, today = timezone.now(), gate.today()
    teacher = {"author": "Dr. Sekar Peraga", "standing": "Dosen hukum tata negara, menulis atas nama sendiri"}
    citizen = {"author": "Bagas Peraga", "standing": "Warga Kota Rekaan, pernah menjadi petugas ketertiban"}
    member = {"author": "Laras Peraga", "standing": "Warga Kota Rekaan, penulis cerita pendek"}
    return (
        Text(NewsPage, "periksa-nama", _live, ago=2),
        Text(AnnouncementPage, "peserta", _live, {"until": today + 20 * _DAY}, ago=3),
        Text(AnnouncementPage, "loket", _live, {"until": today + 30 * _DAY}, ago=9),
        Text(OpinionPage, "urusan-kita", _live, teacher, ago=5, seen=1240),
        Text(OpinionPage, "bilik-tenang", _live, citizen, ago=16, seen=318),
        Text(NewsPage, "pameran", _overridden, ago=12),
        Text(NewsPage, "pelatihan", _due_to_come_down, ago=21),
        Text(NewsPage, "pleno", _live, {"go_live_at": now + 7 * _DAY}),
        Text(NewsPage, "pelajar", _to_approve, {"due": today + 2 * _DAY}),
        Text(NewsPage, "pasar", _held_back),
        Text(NewsPage, "akses", _to_read, {"due": today + 3 * _DAY}),
        Text(AnnouncementPage, "narahubung", _to_read),
        Text(OpinionPage, "pulang-terakhir", _to_read, {"due": today - 2 * _DAY, **member}),
        Text(NewsPage, "gudang", _sent_back),
        Text(NewsPage, "relawan", _draft),
    )


class _Pictures:
    """Draws each picture once and keeps it among those of the office."""

    def __init__(self, by: Person) -> None:
        self._by = by
        self._folder = Collection.objects.get(name=by.unit.name, depth=2)

    def __call__(self, name: str, alt: str) -> dict[str, Any]:
        """The value of its block."""
        file = ImageFile(BytesIO(pictures.drawn(name)), name=unguessed(f"{name}.png"))
        made = get_image_model().objects.create(
            title=alt, description=alt, file=file, collection=self._folder, uploaded_by_user=self._by
        )
        file.close()
        return {"image": made.pk, "alt_text": alt, "decorative": False}


def _plant(home: HomePage, one: Text, people: People, drawn: _Pictures) -> None:
    index = OpinionIndexPage if one.kind is OpinionPage else NewsIndexPage
    words = texts.words(one.name, gate.today())
    page = one.kind(**words.head, live=False, owner=people[Role.COMMUNICATIONS], **one.more)
    page.body = page.body.stream_block.to_python(words.blocks(drawn))
    index.objects.child_of(home).get().add_child(instance=page)
    page.save_revision(user=people[Role.COMMUNICATIONS])
    one.reaches(page, people)
    if one.ago:
        _date(page, timezone.now() - one.ago * _DAY)
    if one.seen:
        Views.objects.create(page_id=page.pk, total=one.seen)


def _date(page: Writing, moment: datetime) -> None:
    """As if it had gone live then."""
    type(page).objects.filter(pk=page.pk).update(first_published_at=moment, last_published_at=moment)


def _draft(_page: Writing, _people: People) -> None:
    """Nobody was asked yet."""


def _to_read(page: Writing, people: People) -> None:
    course.submit(page, people[Role.COMMUNICATIONS])


def _to_approve(page: Writing, people: People, note: str = "") -> None:
    _to_read(page, people)
    course.decide(page, people[Role.INTEGRITY], course.APPROVE, note)


def _held_back(page: Writing, people: People) -> None:
    """Read, but the gate stands against it; the editor-in-chief is told so."""
    _to_approve(page, people, texts.BUT_FOR_THE_GATE)


def _sent_back(page: Writing, people: People) -> None:
    _to_read(page, people)
    course.decide(page, people[Role.INTEGRITY], course.REJECT, texts.SENT_BACK)


def _live(page: Writing, people: People) -> None:
    """At once, or scheduled where it names a moment."""
    _to_approve(page, people)
    course.decide(page, people[Role.EDITOR], course.APPROVE, "")


def _overridden(page: Writing, people: People) -> None:
    """Live although the gate would have held it, with the reason that is kept."""
    _to_approve(page, people)
    if passing.is_held(page, gate.weigh(page)):
        passing.override(page, people[Role.EDITOR], texts.OVERRIDE, timezone.now())
    course.decide(page, people[Role.EDITOR], course.APPROVE, "")


def _due_to_come_down(page: Writing, people: People) -> None:
    """Let through once, as if one of the norms that hold it today had come into the rulebook since."""
    _overridden(page, people)
    for one in Override.objects.filter(writing_id=page.pk):
        Override.objects.filter(pk=one.pk).update(norms=one.norms[:-1])
    Check.objects.filter(writing_id=page.pk).delete()

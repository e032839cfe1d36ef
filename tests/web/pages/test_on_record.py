"""A text is not deleted once readers saw it, and its page tells when it came down."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from langkah.web.pages import course, passing
from langkah.web.pages.models import OpinionPage
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.pages.conftest import CALL, Write, opinion_form
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
People = dict[Role, Person]
Enter = Callable[[Person], Client]
ON_RECORD = ("riwayatnya menunjukkan siapa yang memutus", "its history shows who decided")
IN_REVIEW = ("Tulisan ini sedang diperiksa dan tidak dihapus", "is being read and is not deleted")


def _deleted(client: Client, page: Any) -> str:
    return said(client.post(f"/kantor/kelola/pages/{page.pk}/delete/", follow=True))


def _refused(client: Client, page: Any, told: tuple[str, str]) -> None:
    for lang, words in zip(("id", "en"), told, strict=True):
        client.get(f"/kantor/bahasa/?ke={lang}")
        assert words in said(client.get(f"/kantor/kelola/pages/{page.pk}/delete/", follow=True))
        assert words in _deleted(client, page)
    assert OpinionPage.objects.filter(pk=page.pk).exists()


@pytest.mark.parametrize("role", [Role.COMMUNICATIONS, Role.EDITOR])
def test_a_text_that_was_ever_live_is_not_deleted(
    role: Role, write: Write, people: People, enter: Enter
) -> None:
    page = write()
    page.get_latest_revision().publish()
    page = OpinionPage.objects.get(pk=page.pk)
    if role == Role.EDITOR:
        _refused(enter(people[role]), page, ON_RECORD)
    page.unpublish()
    _refused(enter(people[role]), page, ON_RECORD)


def test_a_text_that_the_gate_was_overridden_for_is_not_deleted(
    write: Write, people: People, enter: Enter
) -> None:
    page = write(body=[("paragraph", CALL)])
    passing.override(page, people[Role.EDITOR], "Kutipan putusan sidang yang dimuat lengkap.", timezone.now())
    _refused(enter(people[Role.EDITOR]), page, ON_RECORD)


def test_a_text_that_waits_for_somebody_is_deleted_once_it_is_withdrawn(
    write: Write, people: People, enter: Enter
) -> None:
    page, writer = write(), enter(people[Role.COMMUNICATIONS])
    course.submit(page, people[Role.COMMUNICATIONS])
    _refused(writer, page, IN_REVIEW)
    path = f"/kantor/kelola/pages/{page.pk}/edit/"
    for lang, label in (("id", "Batalkan alur kerja"), ("en", "Cancel workflow")):
        writer.get(f"/kantor/bahasa/?ke={lang}")
        assert label in said(writer.get(path)), "the word that the refusal names"
    writer.post(path, opinion_form(**{"action-cancel-workflow": "on"}))
    assert course.waiting(OpinionPage.objects.get(pk=page.pk)) is None
    _deleted(writer, page)
    assert not OpinionPage.objects.filter(pk=page.pk).exists()


def test_a_draft_that_was_never_live_is_deleted(write: Write, people: People, enter: Enter) -> None:
    page = write()
    _deleted(enter(people[Role.COMMUNICATIONS]), page)
    assert not OpinionPage.objects.filter(pk=page.pk).exists()


def test_a_text_tells_that_it_came_down_on_its_day(
    write: Write, people: People, enter: Enter, later: Callable[[timedelta], None]
) -> None:
    page = write(expire_at=timezone.now() + timedelta(days=1))
    page.get_latest_revision().publish()
    later(timedelta(days=2))
    call_command("gate")
    assert not OpinionPage.objects.get(pk=page.pk).live
    shown = said(enter(people[Role.EDITOR]).get(f"/kantor/tulisan/{page.pk}/"))
    assert "Dengan sendirinya, pada harinya" in shown.partition("Pernah diturunkan")[2]

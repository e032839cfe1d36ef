"""What arrives twice, too late, too large or from another day is answered clearly."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import PageLogEntry, TaskState

from langkah.web.pages import counting, course
from langkah.web.pages.models import HomePage, OpinionPage
from langkah.web.pages.models.keeping import Override
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.pages.conftest import CALL, Write, opinion_form
from tests.web.people.conftest import Make
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
People = dict[Role, Person]
Enter = Callable[[Person], Client]
Later = Callable[[timedelta], None]
ADMIN = "/kantor/kelola/pages/"
REASON = "Kutipan putusan sidang yang dimuat lengkap."


def _speaking(client: Client, lang: str) -> Client:
    client.get(f"/kantor/bahasa/?ke={lang}")
    return client


def _read(client: Client, page: Any) -> str:
    """The revision that the page of a text names in its forms."""
    shown = said(client.get(f"/kantor/tulisan/{page.pk}/"))
    return shown.partition('name="dibaca" value="')[2].partition('"')[0]


def _changed(page: Any, people: People, **words: str) -> None:
    """Sent back by another, rewritten and submitted again."""
    course.decide(page, people[Role.INTEGRITY], course.REJECT, "Sebut sumbernya.")
    fresh = OpinionPage.objects.get(pk=page.pk)
    for name, value in words.items():
        setattr(fresh, name, value)
    fresh.save_revision(user=people[Role.COMMUNICATIONS])
    course.submit(OpinionPage.objects.get(pk=page.pk), people[Role.COMMUNICATIONS])


@pytest.mark.parametrize(
    ("lang", "word"), [("id", "sudah berubah sejak"), ("en", "changed since you opened")]
)
def test_a_tab_that_was_left_open_approves_nothing_that_was_not_read(
    lang: str, word: str, write: Write, people: People, make: Make, enter: Enter
) -> None:
    page = write()
    course.submit(page, people[Role.COMMUNICATIONS])
    reader = _speaking(enter(make(Role.INTEGRITY, name="pembaca kedua")), lang)
    read = _read(reader, page)
    assert read
    _changed(page, people, lead="Teras yang lain sama sekali.")
    form = {"putusan": "setuju", "catatan": "Sudah saya baca.", "dibaca": read}
    answer = reader.post(f"/kantor/tulisan/{page.pk}/putus/", form)
    assert answer.status_code == 400
    assert word in said(answer)
    assert "Sudah saya baca.</textarea>" in said(answer)
    assert "Teras yang lain sama sekali." in said(answer), "what it says now stands there to be read"
    assert not TaskState.objects.filter(status="approved").exists()
    again = reader.post(f"/kantor/tulisan/{page.pk}/putus/", {**form, "dibaca": _read(reader, page)})
    assert again.status_code == 302


def test_an_old_tab_neither_submits_nor_overrides_what_was_changed_elsewhere(
    write: Write, people: People, enter: Enter
) -> None:
    page = write(body=[("paragraph", CALL)])
    editor = enter(people[Role.EDITOR])
    read = _read(editor, page)
    page.lead = "Teras yang lain."
    page.save_revision(user=people[Role.COMMUNICATIONS])
    for verb, form in (("ajukan", {}), ("lewati", {"alasan": REASON})):
        answer = editor.post(f"/kantor/tulisan/{page.pk}/{verb}/", {**form, "dibaca": read})
        assert answer.status_code == 400, verb
        assert "sudah berubah sejak" in said(answer)
        assert (f">{REASON}</textarea>" in said(answer)) is (verb == "lewati")
    assert not Override.objects.exists()
    assert course.waiting(OpinionPage.objects.get(pk=page.pk)) is None


def test_each_form_of_a_text_that_arrives_twice_has_one_effect(
    write: Write, people: People, enter: Enter
) -> None:
    page = write(body=[("paragraph", CALL)])
    path = f"/kantor/tulisan/{page.pk}"
    editor, reader = enter(people[Role.EDITOR]), enter(people[Role.INTEGRITY])
    writer = enter(people[Role.COMMUNICATIONS])
    for client, verb, form in (
        (editor, "lewati", {"alasan": REASON}),
        (writer, "ajukan", {}),
        (reader, "putus", {"putusan": "setuju"}),
        (editor, "putus", {"putusan": "setuju"}),
        (editor, "turun", {}),
    ):
        answers = [client.post(f"{path}/{verb}/", form) for _ in range(2)]
        assert answers[0].status_code == 302, (verb, said(answers[0]))
        assert answers[1].status_code in {302, 400}, verb
    assert Override.objects.count() == 1
    assert TaskState.objects.filter(status="approved").count() == 2
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.unpublish").count() == 1


def _page_form(**fields: Any) -> dict[str, Any]:
    return opinion_form(**{"title": "Kelas pemilih", "slug": "", **fields})


def test_a_new_text_that_arrives_twice_is_one_and_a_second_one_is_another(
    home: HomePage, people: People, enter: Enter
) -> None:
    where = f"{ADMIN}add/pages/opinionpage/{home.get_children().get(slug='opini').pk}/"
    writer = enter(people[Role.COMMUNICATIONS])
    refused = _page_form(title="", csrfmiddlewaretoken="satu")
    assert writer.post(where, refused).status_code == 200
    first, second = (writer.post(where, _page_form(csrfmiddlewaretoken="dua")) for _ in range(2))
    page = OpinionPage.objects.get()
    assert first.status_code == 302
    assert second.headers["Location"] == f"{ADMIN}{page.pk}/edit/"
    assert writer.post(where, _page_form(csrfmiddlewaretoken="tiga")).status_code == 302
    assert OpinionPage.objects.count() == 2


@pytest.mark.parametrize(("lang", "word"), [("id", "disimpan di tab lain"), ("en", "saved in another tab")])
def test_two_tabs_of_the_editor_do_not_undo_each_other(
    lang: str, word: str, write: Write, people: People, enter: Enter
) -> None:
    page = write()
    writer = _speaking(enter(people[Role.COMMUNICATIONS]), lang)
    edit = f"{ADMIN}{page.pk}/edit/"

    def opened(shown: str) -> dict[str, str]:
        names = ("loaded_revision_id", "loaded_revision_created_at")
        return {name: shown.partition(f'name="{name}" value="')[2].partition('"')[0] for name in names}

    here = opened(said(writer.get(edit)))
    assert all(here.values())
    other = writer.post(edit, _page_form(slug=page.slug, lead="Dari tab lain.", **here))
    assert other.status_code == 302
    answer = writer.post(edit, _page_form(slug=page.slug, lead="Dari tab ini.", **here))
    assert answer.status_code == 200
    shown = said(answer)
    assert word in shown
    assert "Dari tab ini." in shown, "what was typed is still there"
    assert OpinionPage.objects.get().get_latest_revision_as_object().lead == "Dari tab lain."
    meant = writer.post(edit, _page_form(slug=page.slug, lead="Dari tab ini.", **opened(shown)))
    assert meant.status_code == 302
    assert OpinionPage.objects.get().get_latest_revision_as_object().lead == "Dari tab ini."
    assert {one.as_object().lead for one in page.revisions.all()} >= {"Dari tab lain.", "Dari tab ini."}


def test_a_link_that_is_refused_keeps_the_name(write: Write, people: People, enter: Enter) -> None:
    page = write()
    course.submit(page, people[Role.COMMUNICATIONS])
    answer = enter(people[Role.INTEGRITY]).post(
        f"/kantor/tulisan/{page.pk}/tautan/", {"nama": "Bu\u200b Ratna"}
    )
    assert answer.status_code == 400
    assert 'value="Bu\u200b Ratna"' in said(answer)
    assert "tidak terlihat" in said(answer)


@pytest.mark.parametrize(("lang", "word"), [("id", "lewat waktunya"), ("en", "has expired")])
def test_a_link_that_is_over_says_so_in_the_language_of_the_page(
    lang: str, word: str, write: Write, people: People, client: Client, later: Later
) -> None:
    page = write()
    course.submit(page, people[Role.COMMUNICATIONS])
    token = course.new_link(page, people[Role.INTEGRITY], "Bu Ratna", timezone.now())
    later(course.LIFE + timedelta(seconds=1))
    answer = _speaking(client, lang).get(f"/kantor/setuju/{token}/")
    assert answer.status_code == 410
    assert word in said(answer)


@pytest.mark.parametrize(("lang", "word"), [("id", "terlalu besar"), ("en", "oo much was sent")])
def test_a_form_that_is_far_too_large_is_told_so(
    lang: str, word: str, write: Write, people: People, enter: Enter
) -> None:
    page = write(body=[("paragraph", CALL)])
    editor = _speaking(enter(people[Role.EDITOR]), lang)
    answer = editor.post(f"/kantor/tulisan/{page.pk}/lewati/", {"alasan": "kata " * 6_000_000})
    assert answer.status_code == 413
    assert word in said(answer)
    assert not Override.objects.exists()


def test_a_clock_that_is_set_back_brings_no_used_link_back(
    write: Write, people: People, client: Client, later: Later
) -> None:
    page = write()
    course.submit(page, people[Role.COMMUNICATIONS])
    token = course.new_link(page, people[Role.INTEGRITY], "Bu Ratna", timezone.now())
    client.post(f"/kantor/setuju/{token}/", {"putusan": "kembali", "catatan": "Sebut sumbernya."})
    later(timedelta(days=-1))
    answer = client.post(f"/kantor/setuju/{token}/", {"putusan": "setuju"})
    assert answer.status_code == 410
    assert not TaskState.objects.filter(status="approved").exists()


def test_a_clock_that_is_set_back_and_forth_counts_no_reader_twice_a_day(
    write: Write, on: Callable[[date], None]
) -> None:
    page = write()
    page.get_latest_revision().publish()
    reader = Client(headers={"user-agent": "Mozilla/5.0 Firefox/140.0"})
    for day in (26, 26, 25, 25, 26, 26):
        on(date(2026, 11, day))
        assert reader.get(page.url).status_code == 200
    assert counting.total(page.pk) == 2


def test_a_text_that_was_to_appear_while_the_clock_was_wrong_appears_once_it_is_right(
    write: Write, people: People, later: Later
) -> None:
    page = write(go_live_at=timezone.now() + timedelta(hours=1))
    course.submit(page, people[Role.COMMUNICATIONS])
    course.decide(page, people[Role.INTEGRITY], course.APPROVE, "")
    course.decide(page, people[Role.EDITOR], course.APPROVE, "")
    later(timedelta(days=-30))
    call_command("gate", verbosity=0)
    assert not OpinionPage.objects.get().live
    later(timedelta(days=30, hours=2))
    call_command("gate", verbosity=0)
    assert OpinionPage.objects.get().live

"""The way of a text: who decides what, by account or by link, and only once."""

from collections.abc import Callable
from datetime import date, timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from langkah.terms.errors import LangkahError, NotFound, WrongInput
from langkah.web.pages import course, passing
from langkah.web.pages.models import Check, LegalReview, Link, OpinionPage
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role
from tests.web.pages.conftest import CALL, Write
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
People = dict[Role, Person]
Enter = Callable[[Person], Client]


@pytest.fixture
def submitted(write: Write, people: People) -> OpinionPage:
    """A text that waits for its first reader."""
    page = write()
    course.submit(page, people[Role.COMMUNICATIONS])
    page.refresh_from_db()
    return page  # type: ignore[no-any-return]  # Wagtail carries no types


def _fresh(page: Any) -> Any:
    return OpinionPage.objects.get(pk=page.pk)


def test_a_text_is_read_by_one_and_approved_by_another_before_it_is_live(
    submitted: OpinionPage, people: People
) -> None:
    at = course.waiting(submitted)
    assert at is not None
    assert at.role == Role.INTEGRITY
    course.decide(submitted, people[Role.INTEGRITY], course.APPROVE, "")
    at = course.waiting(submitted)
    assert at is not None
    assert at.role == Role.EDITOR
    assert not _fresh(submitted).live
    course.decide(submitted, people[Role.EDITOR], course.APPROVE, "Baik.")
    assert _fresh(submitted).live
    assert course.waiting(submitted) is None


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.INTEGRITY}))
def test_the_first_step_is_one_power(role: Role, submitted: OpinionPage, people: People) -> None:
    with pytest.raises(WrongInput):
        course.decide(submitted, people[role], course.APPROVE, "")


def test_who_submitted_it_does_not_approve_it(write: Write, people: People, make: Any) -> None:
    page = write()
    course.submit(page, people[Role.EDITOR])
    course.decide(page, people[Role.INTEGRITY], course.APPROVE, "")
    with pytest.raises(WrongInput):
        course.decide(page, people[Role.EDITOR], course.APPROVE, "")
    course.decide(page, make(Role.EDITOR, name="editor lain"), course.APPROVE, "")
    assert _fresh(page).live


def test_who_wrote_it_does_not_approve_it_whoever_submits(
    write: Write, people: People, make: Any, enter: Enter
) -> None:
    page = write()
    page.lead = "Kata pemimpin redaksi."
    page.save_revision(user=people[Role.EDITOR])
    page.lead = "Kata pemimpin redaksi, dirapikan."
    page.save_revision(user=people[Role.COMMUNICATIONS])
    course.submit(page, people[Role.COMMUNICATIONS])
    course.decide(page, people[Role.INTEGRITY], course.APPROVE, "")
    with pytest.raises(WrongInput):
        course.decide(page, people[Role.EDITOR], course.APPROVE, "")
    with pytest.raises(WrongInput):
        course.new_link(page, people[Role.EDITOR], "Teman", timezone.now())
    shown = said(enter(people[Role.EDITOR]).get(f"/kantor/tulisan/{page.pk}/"))
    assert "ikut menulis tulisan ini" in shown
    assert 'value="setuju"' not in shown
    course.decide(page, make(Role.EDITOR, name="editor lain"), course.APPROVE, "")
    assert _fresh(page).live
    page = _fresh(page)
    page.lead = "Perubahan berikutnya, oleh orang lain."
    page.save_revision(user=people[Role.COMMUNICATIONS])
    course.submit(page, people[Role.COMMUNICATIONS])
    course.decide(page, people[Role.INTEGRITY], course.APPROVE, "")
    course.decide(page, people[Role.EDITOR], course.APPROVE, "")


def test_sent_back_with_a_note_changed_and_read_again(submitted: OpinionPage, people: People) -> None:
    with pytest.raises(WrongInput):
        course.decide(submitted, people[Role.INTEGRITY], course.REJECT, "  ")
    course.decide(submitted, people[Role.INTEGRITY], course.REJECT, "Sebut sumbernya.")
    page = _fresh(submitted)
    page.source = "Catatan rapat"
    page.save_revision()
    course.submit(page, people[Role.COMMUNICATIONS])
    at = course.waiting(page)
    assert at is not None
    assert at.state.revision.as_object().source == "Catatan rapat"


def test_what_was_changed_after_the_review_is_reviewed_again(submitted: OpinionPage, people: People) -> None:
    course.decide(submitted, people[Role.INTEGRITY], course.APPROVE, "")
    course.decide(submitted, people[Role.EDITOR], course.REJECT, "Pendekkan.")
    page = _fresh(submitted)
    page.lead = "Lebih pendek."
    page.save_revision()
    course.submit(page, people[Role.COMMUNICATIONS])
    while (at := course.waiting(page)) is not None:
        course.decide(page, people[at.role], course.APPROVE, "")
    page = _fresh(page)
    assert page.live
    assert page.lead == "Lebih pendek."
    assert LegalReview.has_read(page.live_revision)


def test_nobody_puts_live_what_was_not_read(write: Write, people: People) -> None:
    page = write()
    with pytest.raises(passing.Held):
        page.get_latest_revision().publish(user=people[Role.EDITOR])
    assert not _fresh(page).live


def test_the_gate_holds_at_the_last_step_and_the_step_stays_open(write: Write, people: People) -> None:
    page = write(body=[("paragraph", CALL)])
    course.submit(page, people[Role.COMMUNICATIONS])
    course.decide(page, people[Role.INTEGRITY], course.APPROVE, "")
    with pytest.raises(passing.Held):
        course.decide(page, people[Role.EDITOR], course.APPROVE, "")
    at = course.waiting(_fresh(page))
    assert at is not None
    assert at.role == Role.EDITOR
    passing.override(page, people[Role.EDITOR], "Kutipan putusan sidang yang dimuat lengkap.", timezone.now())
    course.decide(page, people[Role.EDITOR], course.APPROVE, "")
    assert _fresh(page).live


def test_approved_for_a_day_waits_for_it(write: Write, people: People) -> None:
    page = write()
    page.go_live_at = timezone.now() + timedelta(days=3)
    page.save_revision()
    course.submit(page, people[Role.COMMUNICATIONS])
    course.decide(page, people[Role.INTEGRITY], course.APPROVE, "")
    course.decide(page, people[Role.EDITOR], course.APPROVE, "")
    page = _fresh(page)
    assert not page.live
    assert page.approved_schedule


def test_a_step_has_a_day(write: Write, people: People) -> None:
    page = write(due=date(2026, 12, 1))
    course.submit(page, people[Role.COMMUNICATIONS])
    at = course.waiting(page)
    assert at is not None
    assert at.due == date(2026, 12, 1)
    assert at.is_late(date(2026, 12, 2))
    assert not at.is_late(date(2026, 12, 1))


def test_twice_submitted_is_told(submitted: OpinionPage, people: People) -> None:
    with pytest.raises(WrongInput):
        course.submit(submitted, people[Role.COMMUNICATIONS])


# --- by link


def _path(token: str) -> str:
    return f"/kantor/setuju/{token}/"


def test_a_link_decides_one_step_once_and_keeps_the_name(
    submitted: OpinionPage, people: People, client: Client
) -> None:
    token = course.new_link(submitted, people[Role.INTEGRITY], "Bu Ratna, biro hukum", timezone.now())
    page = said(client.get(_path(token)))
    assert submitted.title in page
    assert "biro hukum" in page
    answer = client.post(_path(token), {"putusan": "setuju", "catatan": "Sudah sesuai."})
    assert "Putusan Anda tercatat" in said(answer)
    at = course.waiting(submitted)
    assert at is not None
    assert at.role == Role.EDITOR
    for again in (client.get(_path(token)), client.post(_path(token), {"putusan": "setuju"})):
        assert again.status_code == 410
    history = submitted.current_workflow_state.task_states.exclude(finished_at=None).get()
    assert "Bu Ratna, biro hukum" in history.comment
    assert people[Role.INTEGRITY].name in history.comment


def test_a_link_expires(
    submitted: OpinionPage, people: People, client: Client, later: Callable[[timedelta], None]
) -> None:
    token = course.new_link(submitted, people[Role.INTEGRITY], "Bu Ratna", timezone.now())
    later(course.LIFE + timedelta(seconds=1))
    assert client.get(_path(token)).status_code == 410
    assert client.post(_path(token), {"putusan": "setuju"}).status_code == 410


def test_a_link_ends_with_the_power_of_who_gave_it(
    submitted: OpinionPage, people: People, client: Client
) -> None:
    lender = people[Role.INTEGRITY]
    token = course.new_link(submitted, lender, "Bu Ratna", timezone.now())
    lender.role = Role.EMPLOYEE
    lender.save()
    for answer in (client.get(_path(token)), client.post(_path(token), {"putusan": "setuju"})):
        assert answer.status_code == 410
    at = course.waiting(submitted)
    assert at is not None
    assert at.role == Role.INTEGRITY


def test_a_used_link_tells_a_stranger_whom_to_ask(
    submitted: OpinionPage, people: People, client: Client
) -> None:
    token = course.new_link(submitted, people[Role.INTEGRITY], "Bu Ratna", timezone.now())
    client.post(_path(token), {"putusan": "setuju"})
    shown = said(client.get(_path(token)))
    assert "minta tautan baru kepada orang yang memberikannya" in shown
    assert "admin teknis" not in shown
    assert "Ke beranda kantor" not in shown


def test_a_link_is_for_one_step_of_one_revision(submitted: OpinionPage, people: People) -> None:
    token = course.new_link(submitted, people[Role.INTEGRITY], "Bu Ratna", timezone.now())
    course.decide(submitted, people[Role.INTEGRITY], course.REJECT, "Sebut sumbernya.")
    course.submit(_fresh(submitted), people[Role.COMMUNICATIONS])
    with pytest.raises(WrongInput):
        course.answer(token, course.APPROVE, "", timezone.now())


def test_a_newer_link_replaces_the_older(submitted: OpinionPage, people: People) -> None:
    first = course.new_link(submitted, people[Role.INTEGRITY], "Bu Ratna", timezone.now())
    second = course.new_link(submitted, people[Role.INTEGRITY], "Pak Joko", timezone.now())
    with pytest.raises(WrongInput):
        course.of_link(first, timezone.now())
    assert course.of_link(second, timezone.now())[0].name == "Pak Joko"


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.INTEGRITY}))
def test_only_who_has_the_step_lends_it(role: Role, submitted: OpinionPage, people: People) -> None:
    with pytest.raises(WrongInput):
        course.new_link(submitted, people[role], "Teman", timezone.now())


@pytest.mark.parametrize("token", ["x", "1:2:3", "á"])
def test_a_link_that_is_not_ours_opens_nothing(token: str, client: Client) -> None:
    with pytest.raises(NotFound):
        course.of_link(token, timezone.now())
    assert client.get(_path(token)).status_code == 404


def test_a_link_does_not_pass_the_gate(write: Write, people: People, client: Client) -> None:
    page = write(body=[("paragraph", CALL)])
    course.submit(page, people[Role.COMMUNICATIONS])
    course.decide(page, people[Role.INTEGRITY], course.APPROVE, "")
    token = course.new_link(page, people[Role.EDITOR], "Ketua", timezone.now())
    answer = client.post(_path(token), {"putusan": "setuju"})
    assert answer.status_code == 400
    assert "Gerbang menahan" in said(answer)
    assert not _fresh(page).live
    assert Link.objects.get().used is None


def test_sent_back_without_a_note_keeps_the_link_open(
    submitted: OpinionPage, people: People, client: Client
) -> None:
    token = course.new_link(submitted, people[Role.INTEGRITY], "Bu Ratna", timezone.now())
    answer = client.post(_path(token), {"putusan": "kembali"})
    assert answer.status_code == 400
    assert "tanpa catatan" in said(answer)
    client.post(_path(token), {"putusan": "kembali", "catatan": "Sebut sumbernya."})
    assert course.waiting(submitted) is None


@pytest.mark.django_db(transaction=True)
def test_two_who_click_at_once_decide_once(submitted: OpinionPage, people: People) -> None:
    token = course.new_link(submitted, people[Role.INTEGRITY], "Bu Ratna", timezone.now())
    outcomes: list[str] = []
    together = Barrier(4)

    def click() -> None:
        try:
            together.wait(timeout=30)
            course.answer(token, course.APPROVE, "", timezone.now())
            outcomes.append("done")
        except LangkahError as error:
            outcomes.append(error.code)
        finally:
            connections.close_all()

    threads = [Thread(target=click) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count("done") == 1
    assert set(outcomes) == {"done", "web.link-used"}
    at = course.waiting(submitted)
    assert at is not None
    assert at.role == Role.EDITOR


# --- on the staff pages


def test_each_role_sees_what_waits_for_it(submitted: OpinionPage, people: People, enter: Enter) -> None:
    for role, mine in ((Role.INTEGRITY, True), (Role.EDITOR, False), (Role.AUDITOR, False)):
        page = said(enter(people[role]).get("/kantor/tulisan/"))
        assert submitted.title in page
        assert ("Tidak ada yang menunggu Anda" in page) is not mine


def test_the_whole_way_by_forms(write: Write, people: People, enter: Enter, client: Client) -> None:
    page = write()
    path = f"/kantor/tulisan/{page.pk}/"
    writer, reader, editor = (
        enter(people[role]) for role in (Role.COMMUNICATIONS, Role.INTEGRITY, Role.EDITOR)
    )
    assert "Ajukan untuk diperiksa" in said(writer.get(path))
    assert writer.post(f"{path}ajukan/").headers["Location"] == path
    assert 'value="setuju"' in said(reader.get(path))
    assert 'value="setuju"' not in said(writer.get(path))
    reader.post(f"{path}putus/", {"putusan": "setuju"})
    linked = said(editor.post(f"{path}tautan/", {"nama": "Ketua"}))
    assert "/kantor/setuju/" in linked
    editor.post(f"{path}putus/", {"putusan": "setuju"})
    assert client.get(page.url).status_code == 200
    again = editor.post(f"{path}putus/", {"putusan": "setuju"})
    assert "sudah diputus" in said(again)
    Check.objects.filter(writing_id=page.pk).update(held=True)  # the law has changed since
    assert "kini tidak lolos" in said(editor.get("/kantor/tulisan/"))
    editor.post(f"{path}turun/")
    assert client.get(page.url).status_code == 404
    listed = said(editor.get("/kantor/tulisan/"))
    assert page.title in listed
    assert "Tertahan pada hari terbitnya" not in listed, "it came down, and was held on no day"
    assert "kini tidak lolos" not in listed
    assert editor.post(f"{path}turun/").status_code == 302
    for lang, word in (("id", "Pernah diturunkan"), ("en", "Taken down")):
        auditor = enter(people[Role.AUDITOR])
        auditor.get(f"/kantor/bahasa/?ke={lang}")
        trace = said(auditor.get(path)).partition(word)[2]
        assert people[Role.EDITOR].name in trace


def test_an_override_keeps_what_was_typed_when_it_is_refused(
    write: Write, people: People, enter: Enter
) -> None:
    page = write(body=[("paragraph", CALL)])
    path = f"/kantor/tulisan/{page.pk}/"
    editor = enter(people[Role.EDITOR])
    shown = said(editor.get(path))
    assert "<mark>" in shown
    assert "Lewati gerbang" in shown
    refused = editor.post(f"{path}lewati/", {"alasan": "perlu saja"})
    assert refused.status_code == 400
    assert ">perlu saja</textarea>" in said(refused)
    editor.post(f"{path}lewati/", {"alasan": "Kutipan putusan sidang yang dimuat lengkap."})
    kept = said(enter(people[Role.AUDITOR]).get(path))
    assert "Kutipan putusan sidang" in kept
    assert "Lewati gerbang" not in kept


def test_a_text_of_another_unit_is_not_there(
    submitted: OpinionPage, elsewhere: Unit, make: Any, enter: Enter
) -> None:
    for role in (Role.COMMUNICATIONS, Role.EDITOR, Role.INTEGRITY, Role.AUDITOR):
        client = enter(make(role, at=elsewhere))
        theirs, none = (client.get(f"/kantor/tulisan/{pk}/") for pk in (submitted.pk, 10**9))
        assert theirs.status_code == none.status_code == 404
        assert submitted.title not in said(client.get("/kantor/tulisan/"))

"""The demonstration: a text in every state, planted once."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from PIL import Image as Pixels

from langkah.terms.verdict import Level
from langkah.web.disputes.models import Dispute
from langkah.web.keeping import demo
from langkah.web.lawdesk.models import Change, Switched
from langkah.web.office import office
from langkah.web.pages import course, gate, passing
from langkah.web.pages.models import AnnouncementPage, HomePage, NewsIndexPage, NewsPage, OpinionPage, Writing
from langkah.web.pages.models.keeping import Override
from langkah.web.pages.words import passages
from langkah.web.people.models import Person, Proposal, Unit
from langkah.web.people.powers import Role
from langkah.web.questions.models import Case, Inquiry
from langkah.web.seed import letters, pictures, texts

pytestmark = [
    pytest.mark.django_db,
    # Wagtail leaves the file in which it makes a picture to the garbage collector.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture
def known(settings: Any) -> Iterator[None]:
    """The office as a demonstration opens it: it knows its own contestants."""
    settings.CONTESTANTS = settings.DEMO_CONTESTANTS
    office.cache_clear()
    yield
    office.cache_clear()


@pytest.fixture
def planted(tmp_path: Path, settings: Any, known: None) -> None:
    """A demonstration office in this test's own folder."""
    settings.DATA, settings.MEDIA_ROOT = tmp_path / "var", tmp_path / "var" / "media"
    demo._drawn.cache_clear()
    demo.begin()
    assert demo.plant()


def test_it_is_planted_once(planted: None) -> None:
    before = Person.objects.count(), Writing.objects.count(), Unit.objects.count()
    assert not demo.plant()
    assert (Person.objects.count(), Writing.objects.count(), Unit.objects.count()) == before
    assert {one.role for one in Person.objects.all()} == set(Role)
    assert Proposal.objects.filter(needs_second=True, confirmed=None).exists()


def test_there_is_a_text_in_every_state(planted: None) -> None:
    assert Writing.objects.live().count() == 7
    waiting = [one for one in map(course.waiting, Writing.objects.not_live()) if one]
    assert {one.role for one in waiting} == {Role.INTEGRITY, Role.EDITOR}
    assert {one.is_late(gate.today()) for one in waiting} == {True, False}
    states = {
        one.current_workflow_state.status
        for one in Writing.objects.not_live()
        if one.current_workflow_state is not None
    }
    assert "needs_changes" in states
    assert [one for one in Writing.objects.not_live() if one.approved_schedule]
    assert [one for one in Writing.objects.not_live() if one.current_workflow_state is None]
    (down,) = passing.to_come_down(Writing.objects.all())
    (kept,) = [one for one in Writing.objects.live().specific() if passing.covering(one, gate.weigh(one))]
    assert {down.pk, kept.pk} == set(Override.objects.values_list("writing", flat=True))
    held = [at for at in waiting if passing.is_held(at.writing, gate.weigh(at.writing))]
    assert [at.role for at in held] == [Role.EDITOR], "the gate stands against it, and the editor is told so"
    with pytest.raises(passing.Held):
        course.decide(
            held[0].writing,
            Person.objects.get(role=Role.EDITOR, unit=held[0].writing.home().unit),
            course.APPROVE,
            "",
        )


def test_every_text_is_as_long_as_a_real_one_and_its_picture_speaks(planted: None) -> None:
    assert Writing.objects.count() == len(texts.names())
    for one in Writing.objects.specific():
        count = sum(len(part.text.split()) for part in passages.parts(one))
        assert count >= {OpinionPage: 500, NewsPage: 200}.get(type(one), 100), (one.slug, count)
        for seen in passages.pictures(one):
            assert len(seen.alt.split()) >= 6, one.slug
    contestants = AnnouncementPage.objects.get(slug__contains="pasangan-calon")
    said = " ".join(part.text for part in passages.parts(contestants))
    assert all(f"Nomor urut {number}:" in said for number in (1, 2, 3))
    stopped = {one.pk for one in Writing.objects.live().specific() if gate.weigh(one).level is Level.STOP}
    assert stopped == set(Override.objects.values_list("writing", flat=True))


def test_the_first_page_names_a_contestant_and_the_gate_finds_that_one_is_alone(
    planted: None, client: Client
) -> None:
    named = "pasangan Arga Peraga dan Nirmala Peraga"
    assert f"misalnya {named}" in client.get("/kantor/coba/").content.decode()
    index = NewsIndexPage.objects.child_of(HomePage.objects.get()).get()
    page = NewsPage(title="Kunjungan ke gudang", lead=f"Kemarin {named} melihat gudang.", live=False)
    index.add_child(instance=page)
    assert {one.rule: one.field for one in gate.weigh(page).found}["mentions-alone"] == "lead"
    every = AnnouncementPage.objects.get(slug__contains="pasangan-calon")
    assert gate.weigh(every).found == (), "all of them are named, and none more than another"


def test_what_is_announced_lies_ahead_of_the_day_on_which_it_is_planted() -> None:
    planted = date(2028, 12, 29)
    debate, tables, plenary = (texts.words(name, planted) for name in ("peserta", "periksa-nama", "pleno"))
    assert "pada Sabtu, 13 Januari 2029, di Gedung" in debate.parts[0]
    assert debate.head["source"].endswith("23 Desember 2028")
    assert "Mulai Senin, 1 Januari 2029, petugas" in tables.head["lead"]
    assert "dari Senin, 1 Januari 2029 sampai Sabtu, 13 Januari 2029" in tables.parts[0]
    assert tables.head["source"].endswith("20 Desember 2028")
    assert "pada Rabu, 10 Januari 2029" in plenary.head["lead"]
    assert plenary.parts[0].startswith("Pada Rabu, 10 Januari 2029, rapat")
    for name in texts.names():
        said = " ".join([*texts.words(name, planted).head.values(), *texts.words(name, planted).parts])
        assert "2026" not in said, name
        assert "{" not in said, name


def test_pictures_are_the_same_each_time_and_of_no_colour() -> None:
    for name in pictures.known():
        assert pictures.drawn.__wrapped__(name) == pictures.drawn(name)
        with Pixels.open(BytesIO(pictures.drawn(name))) as seen:
            saturated = seen.convert("HSV").getchannel("S").histogram()[110:]
        assert sum(saturated) == 0, name


def test_the_site_and_the_first_page_can_be_read(planted: None, client: Client) -> None:
    assert "rekaan" in client.get("/situs/").content.decode()
    for one in Writing.objects.live():
        assert one.title in client.get(one.url).content.decode()
    page = client.get("/kantor/coba/").content.decode()
    assert demo.password() in page
    assert "admin@peraga.example" in page
    assert "Coba ini dulu" in page


def test_there_is_a_letter_in_every_state(planted: None, client: Client) -> None:
    assert {one.state for one in Dispute.objects.all()} == {"new", "taken", "decided"}
    assert {one.answered is None for one in Inquiry.objects.all()} == {True, False}
    assert {one.state for one in Case.objects.all()} == {Case.State.PROPOSED, Case.State.PUBLISHED}
    known = {norm.id for norm in office().rulebook.norms()}
    assert {norm for one in (*Inquiry.objects.all(), *Dispute.objects.all()) for norm in one.norms} <= known
    assert letters.code() in client.get("/kantor/coba/").content.decode()
    answer = client.post(
        "/situs/kode/",
        f"code={letters.code()}".replace(" ", "+"),
        content_type="application/x-www-form-urlencoded",
    )
    assert "sudah dijawab" in answer.content.decode()
    page = client.get("/situs/tanya-jawab/").content.decode()
    assert "Bolehkah pegawai membagikan jadwal debat?" in page
    assert "Kerabat menjadi penyedia" not in page


def test_a_code_of_the_first_page_lets_somebody_in(planted: None, client: Client) -> None:
    given = {"login": "admin@peraga.example", "password": demo.password()}
    step = client.post("/kantor/masuk/", given)
    assert step.headers["Location"] == "/kantor/masuk/kode/"
    row = client.get("/kantor/coba/").content.decode().partition("admin@peraga.example")[2]
    code = row.partition("Kode sekarang: <code>")[2].partition("</code>")[0]
    assert client.post("/kantor/masuk/kode/", {"code": code}).status_code == 302
    assert client.get("/kantor/").status_code == 200


def test_in_a_real_office_the_first_page_is_not_there(client: Client) -> None:
    assert client.get("/kantor/coba/").status_code == 404


def test_there_is_a_change_of_the_law_in_every_state_and_a_switch_that_waits(planted: None) -> None:
    assert sorted(Change.objects.values_list("state", flat=True)) == sorted(Change.State)
    assert Switched.objects.off().filter(second__isnull=True).count() == 1
    norm = office().rulebook.norm(Change.objects.get(state="approved").norm)
    assert norm is not None

"""The demonstration: a text in every state, planted once."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from langkah.terms.verdict import Level
from langkah.web.disputes.models import Dispute
from langkah.web.keeping import demo
from langkah.web.lawdesk.models import Change, Switched
from langkah.web.office import office
from langkah.web.pages import course, gate
from langkah.web.pages.models import Writing
from langkah.web.people.models import Person, Proposal, Unit
from langkah.web.people.powers import Role
from langkah.web.questions.models import Case, Inquiry
from langkah.web.seed import letters

pytestmark = pytest.mark.django_db


@pytest.fixture
def planted(tmp_path: Path, settings: Any) -> None:
    """A demonstration office in this test's own folder."""
    settings.DATA = tmp_path / "var"
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
    assert Writing.objects.live().count() == 4
    waiting = [one for one in map(course.waiting, Writing.objects.not_live()) if one]
    assert {one.role for one in waiting} == {Role.INTEGRITY, Role.EDITOR}
    states = {
        one.current_workflow_state.status
        for one in Writing.objects.not_live()
        if one.current_workflow_state is not None
    }
    assert "needs_changes" in states
    assert [one for one in Writing.objects.not_live() if one.approved_schedule]
    levels = [gate.weigh(one.get_latest_revision_as_object()).level for one in Writing.objects.all()]
    assert levels.count(Level.STOP) == 1


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

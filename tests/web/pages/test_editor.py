"""Wagtail's editor: findings beside fields, no way around gate or border."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.html import strip_tags
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from langkah.web.pages import course
from langkah.web.pages.editor import forms
from langkah.web.pages.models import HomePage, OpinionPage
from langkah.web.pages.opening import open_site
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role
from tests.web.pages.conftest import CALL, Write, opinion_form
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
People = dict[Role, Person]
Enter = Callable[[Person], Client]
ADMIN = "/kantor/kelola/"


def test_a_draft_with_findings_is_kept_and_they_stand_beside_the_field(
    home: HomePage, people: People, enter: Enter
) -> None:
    index = home.get_children().get(slug="opini")
    writer = enter(people[Role.COMMUNICATIONS])
    answer = writer.post(
        f"{ADMIN}pages/add/pages/opinionpage/{index.pk}/",
        opinion_form(subtitle="Ayo kita menangkan pasangan nomor 2!"),
    )
    assert answer.status_code == 302, said(answer)
    page = OpinionPage.objects.get()
    shown = said(writer.get(f"{ADMIN}pages/{page.pk}/edit/"))
    beside = shown.partition('name="subtitle"')[2].partition('name="lead"')[0]
    assert "menangkan" in beside
    assert "Pasal" in beside or "Lampiran" in beside
    assert f"/kantor/tulisan/{page.pk}/" in shown


def test_addresses_are_shown_to_whoever_decides_and_beside_their_fields(
    write: Write, people: People, enter: Enter
) -> None:
    link = '<a href="https://menangkan-paslon2.example/coblos-nomor-2">Jadwal</a>'
    page = write(slug="coblos-nomor-2", body=[("paragraph", f"<p>{link}</p>")])
    reader = enter(people[Role.INTEGRITY])
    for lang, labels in (("id", ("Alamat halaman", "Tautan")), ("en", ("Address of the page", "Link"))):
        reader.get(f"/kantor/bahasa/?ke={lang}")
        shown = said(reader.get(f"/kantor/tulisan/{page.pk}/"))
        found, words = shown.split('<dl class="words">')
        for label, address in zip(
            labels, ("coblos-nomor-2", "https://menangkan-paslon2.example/coblos-nomor-2"), strict=True
        ):
            assert f'<p class="kicker">{label}' in found
            assert f"<dt>{label}" in words
            assert address in words
    edited = said(enter(people[Role.COMMUNICATIONS]).get(f"{ADMIN}pages/{page.pk}/edit/"))
    assert "Alamat halaman: " in edited.partition('name="slug"')[2]
    assert "Tautan, " in edited.partition('name="lead"')[2].partition('name="source"')[0]


def test_no_button_and_no_form_goes_live_from_the_editor(write: Write, people: People, enter: Enter) -> None:
    page = write()
    for role in (Role.COMMUNICATIONS, Role.EDITOR):
        client = enter(people[role])
        assert 'name="action-publish"' not in said(client.get(f"{ADMIN}pages/{page.pk}/edit/"))
        client.post(f"{ADMIN}pages/{page.pk}/edit/", opinion_form(**{"action-publish": "Publish"}))
        client.post(f"{ADMIN}bulk/wagtailcore/page/publish/?id={page.pk}&next={ADMIN}")
        client.post(f"{ADMIN}api/main/pages/{page.pk}/action/publish/")
        page.refresh_from_db()
        assert not page.live, role


def test_a_new_text_does_not_go_live_from_its_firstopinion_form(
    home: HomePage, people: People, enter: Enter
) -> None:
    path = f"{ADMIN}pages/add/pages/opinionpage/{home.get_children().get(slug='opini').pk}/"
    editor = enter(people[Role.EDITOR])
    assert 'name="action-publish"' not in said(editor.get(path))
    editor.post(path, opinion_form(**{"action-publish": "Publish"}))
    page = OpinionPage.objects.get()
    assert not page.live
    assert page.get_latest_revision_as_object().title == "Judul baru", "what was typed is kept"


def test_submitting_from_the_editor_goes_the_same_way(write: Write, people: People, enter: Enter) -> None:
    page = write()
    writer = enter(people[Role.COMMUNICATIONS])
    writer.post(f"{ADMIN}pages/{page.pk}/edit/", opinion_form(**{"action-submit": "Submit"}))
    page.refresh_from_db()
    assert page.current_workflow_state is not None
    assert not page.live
    locked = said(writer.get(f"{ADMIN}pages/{page.pk}/edit/"))
    assert 'name="action-submit"' not in locked
    before = page.latest_revision_id
    writer.post(f"{ADMIN}pages/{page.pk}/edit/", opinion_form(title="Sesudah diajukan"))
    page.refresh_from_db()
    assert page.latest_revision_id == before


def test_a_copy_may_not_slip_through(write: Write, people: People, enter: Enter) -> None:
    page = write(body=[("paragraph", CALL)])
    editor = enter(people[Role.EDITOR])
    parent = page.get_parent()
    form = {
        "new_title": "Salinan",
        "new_slug": "salinan",
        "new_parent_page": parent.pk,
        "publish_copies": "on",
        "alias": "",
    }
    editor.post(f"{ADMIN}pages/{page.pk}/copy/", form)
    assert not OpinionPage.objects.live().exists()


def test_a_copy_never_changes_along_with_its_original(write: Write, people: People, enter: Enter) -> None:
    page = write()
    page.get_latest_revision().publish()
    form = {"new_title": "Salinan", "new_slug": "salinan", "new_parent_page": page.get_parent().pk}
    enter(people[Role.EDITOR]).post(f"{ADMIN}pages/{page.pk}/copy/", {**form, "alias": "on"})
    copy = OpinionPage.objects.get(slug="salinan")
    assert copy.alias_of is None
    assert not copy.live
    assert copy.get_latest_revision() is not None


def test_a_long_text_in_an_old_form_is_given_back_whole_and_sent_again(
    write: Write, people: People, enter: Enter
) -> None:
    page, client = write(), Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="same-origin")
    client.cookies = enter(people[Role.COMMUNICATIONS]).cookies
    typed = [f"Bagian {number}." for number in range(60)]
    body = streamfield([("paragraph", rich_text(f"<p>{one}</p>")) for one in typed])
    path = f"{ADMIN}pages/{page.pk}/edit/"
    kept = said(client.post(path, {**opinion_form(body=body), "csrfmiddlewaretoken": "lama"}))
    fields = {
        piece.partition('"')[0]: unescape(piece.partition(">")[2].partition("</textarea>")[0])
        for piece in kept.split(' name="')[1:]
        if " readonly>" in piece
    }
    token = kept.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    assert client.post(path, {**fields, "csrfmiddlewaretoken": token}).status_code == 302
    now = OpinionPage.objects.get(pk=page.pk).get_latest_revision_as_object().body
    assert [strip_tags(block.value.source) for block in now] == typed


@pytest.mark.parametrize(
    "address",
    [
        "pages/{page}/",
        "pages/{page}/edit/",
        "pages/{page}/view_draft/",
        "pages/{page}/edit/preview/",
        "pages/{page}/copy/",
        "pages/{page}/delete/",
        "pages/{page}/unpublish/",
        "pages/{page}/history/",
        "pages/{page}/revisions/{revision}/view/",
        "pages/{page}/revisions/{revision}/revert/",
        "pages/{page}/revisions/compare/earliest...latest/",
        "pages/{page}/workflow_history/",
        "pages/{parent}/add_subpage/",
        "pages/add/pages/opinionpage/{parent}/",
        "pages/{page}/lock/",
        "pages/{page}/usage/",
        "choose-page/{parent}/",
        "choose-page/chosen-multiple/?id={page}",
        "choose-page/chosen-multiple/?id={page}&id=1",
        "choose-page/chosen-multiple/?id=x",
        "api/main/pages/{page}/",
    ],
)
def test_a_page_of_another_unit_is_not_there(
    address: str, write: Write, elsewhere: Unit, make: Any, enter: Enter
) -> None:
    page = write(title="Rahasia tetangga")
    open_site(elsewhere)
    path = ADMIN + address.format(page=page.pk, parent=page.get_parent().pk, revision=page.latest_revision_id)
    for role in (Role.COMMUNICATIONS, Role.EDITOR):
        client = enter(make(role, at=elsewhere))
        for answer in (client.get(path), client.post(path)):
            assert answer.status_code in (404, 405), (path, answer.status_code)
            assert "Rahasia tetangga" not in said(answer)


def test_a_page_of_one_s_own_is_chosen(write: Write, people: People, enter: Enter) -> None:
    page, client = write(title="Tulisan sendiri"), enter(people[Role.COMMUNICATIONS])
    for path in (f"{page.get_parent().pk}/", f"chosen-multiple/?id={page.pk}&id={page.get_parent().pk}"):
        assert "Tulisan sendiri" in said(client.get(f"{ADMIN}choose-page/{path}")), path


def test_lists_of_the_editor_leave_another_unit_out(
    write: Write, elsewhere: Unit, make: Any, enter: Enter
) -> None:
    write(title="Rahasia tetangga")
    open_site(elsewhere)
    client = enter(make(Role.EDITOR, at=elsewhere))
    for path in (
        "",
        "pages/",
        "pages/search/?q=rahasia",
        "reports/site-history/",
        "reports/locked/",
        "reports/workflow/",
        "reports/workflow_tasks/",
        "reports/aging-pages/",
        "choose-page/",
        "choose-page/search/?q=rahasia",
        f"api/main/pages/?search=rahasia&x={timezone.now():%s}",
    ):
        assert "Rahasia tetangga" not in said(client.get(ADMIN + path)), path


def test_a_scheduled_page_is_shown_as_such(write: Write, people: People, enter: Enter) -> None:
    page = write()
    page.go_live_at = timezone.now() + timedelta(days=2)
    page.save_revision().publish()
    assert Page.objects.get(pk=page.pk).approved_schedule
    assert "terbit " in said(enter(people[Role.EDITOR]).get(f"/kantor/tulisan/{page.pk}/"))


def test_the_hour_that_a_writer_types_is_the_offices(write: Write, people: People, enter: Enter) -> None:
    page = write()
    writer = enter(people[Role.COMMUNICATIONS])
    answer = writer.post(
        f"{ADMIN}pages/{page.pk}/edit/", opinion_form(go_live_at="2030-03-01T08:00", expire_at="")
    )
    assert answer.status_code == 302, said(answer)
    kept = OpinionPage.objects.get(pk=page.pk).get_latest_revision_as_object().go_live_at
    assert kept == datetime(2030, 3, 1, 1, tzinfo=UTC)
    assert 'value="2030-03-01T08:00"' in said(writer.get(f"{ADMIN}pages/{page.pk}/edit/"))


def test_no_script_of_the_editor_stands_in_the_page(write: Write, people: People, enter: Enter) -> None:
    shown = said(enter(people[Role.COMMUNICATIONS]).get(f"{ADMIN}pages/{write().pk}/edit/"))
    inline = [
        piece.partition(">")
        for piece in shown.split("<script")[1:]
        if " src=" not in piece.partition(">")[0] and "json" not in piece.partition(">")[0]
    ]
    assert [body[:80] for _attributes, _mark, body in inline] == []


def test_a_text_that_is_being_read_says_so_in_our_words(write: Write, people: People, enter: Enter) -> None:
    page = write()
    course.submit(page, people[Role.COMMUNICATIONS])
    shown = said(enter(people[Role.COMMUNICATIONS]).get(f"{ADMIN}pages/{page.pk}/edit/"))
    assert "Tulisan ini sedang dibaca orang lain" in shown
    assert "awaiting" not in shown.partition("<main")[2][:2000]


def test_a_draft_can_be_looked_at_by_its_own_office(write: Write, people: People, enter: Enter) -> None:
    shown = said(enter(people[Role.EDITOR]).get(f"{ADMIN}pages/{write().pk}/view_draft/"))
    assert "Dosen hukum tata negara" in shown
    assert "Telah dilihat 0 kali" in shown


def test_the_front_of_the_site_is_weighed_too(home: HomePage, people: People, enter: Enter) -> None:
    editor = enter(people[Role.EDITOR])
    form = {
        "title": home.title,
        "slug": home.slug,
        "lead": "Ayo kita menangkan pasangan nomor 2!",
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        "action-publish": "Publish",
    }
    answer = editor.post(f"{ADMIN}pages/{home.pk}/edit/", nested_form_data(form), follow=True)
    assert "Gerbang menahan" in said(answer)
    home.refresh_from_db()
    assert home.lead == ""
    assert home.get_latest_revision_as_object().lead == form["lead"], "what was typed is kept"
    editor.post(f"{ADMIN}pages/{home.pk}/edit/", nested_form_data({**form, "lead": "Selamat datang."}))
    home.refresh_from_db()
    assert home.lead == "Selamat datang."


@pytest.mark.parametrize("which", ["front", "berita", "opini"])
def test_the_front_and_the_lists_are_not_submitted_and_the_editor_in_chief_publishes_them(
    which: str, home: HomePage, people: People, enter: Enter
) -> None:
    page = home if which == "front" else home.get_children().get(slug=which).specific
    path, writer, editor = (
        f"{ADMIN}pages/{page.pk}/edit/",
        enter(people[Role.COMMUNICATIONS]),
        enter(people[Role.EDITOR]),
    )
    for client in (writer, editor):
        assert 'name="action-submit"' not in said(client.get(path))
        assert "pemimpin redaksi membukanya di sini" in said(client.get(path))
    form = {
        "title": page.title,
        "slug": page.slug,
        "lead": "Selamat datang.",
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
    }
    writer.post(path, nested_form_data({**form, "action-submit": "Submit"}))
    page.refresh_from_db()
    assert page.current_workflow_state is None
    assert page.get_lock() is None
    assert (page.lead, page.get_latest_revision_as_object().lead) == ("", form["lead"]), "kept as a draft"
    assert 'name="action-publish"' not in said(writer.get(path))
    assert 'name="action-publish"' in said(editor.get(path))
    held = {**form, "lead": "Ayo kita menangkan pasangan nomor 2!", "action-publish": "Publish"}
    assert "Gerbang menahan" in said(editor.post(path, nested_form_data(held), follow=True))
    editor.post(path, nested_form_data({**form, "action-publish": "Publish"}))
    page.refresh_from_db()
    assert page.lead == form["lead"]


def test_an_address_that_leads_elsewhere_is_refused_below_the_front(
    home: HomePage, people: People, enter: Enter
) -> None:
    spoken_for = {"en", "cari", "umpan.atom", "sitemap.xml", "tanya", "kode", "keliru", "tanya-jawab"}
    assert forms.spoken_for() == spoken_for
    page, editor = home.get_children().get(slug="berita"), enter(people[Role.EDITOR])
    form = {"title": page.title, "lead": "", "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}}
    for slug, lang, told in (
        ("cari", "id", "Alamat ini sudah dipakai kantor"),
        ("tanya-jawab", "en", "The office uses this address"),
        ("en", "en", "The office uses this address"),
    ):
        editor.get(f"/kantor/bahasa/?ke={lang}")
        answer = editor.post(f"{ADMIN}pages/{page.pk}/edit/", nested_form_data({**form, "slug": slug}))
        assert told in said(answer), slug
    answer = editor.post(
        f"{ADMIN}pages/{page.pk}/edit/", nested_form_data({**form, "title": "Tanya", "slug": ""})
    )
    assert "The office uses this address" in said(answer), "nor is it made of a title"
    answer = editor.post(f"{ADMIN}pages/{page.pk}/edit/", nested_form_data({**form, "slug": "warta"}))
    assert answer.status_code == 302
    below = home.get_children().get(slug="opini")
    answer = editor.post(f"{ADMIN}pages/add/pages/opinionpage/{below.pk}/", opinion_form(slug="cari"))
    assert answer.status_code == 302, "further down nothing else begins so"


def test_an_address_is_made_from_the_title(home: HomePage, people: People, enter: Enter) -> None:
    path = f"{ADMIN}pages/add/pages/opinionpage/{home.get_children().get(slug='opini').pk}/"
    writer = enter(people[Role.COMMUNICATIONS])
    field = said(writer.get(path)).partition('name="title"')[2].partition(">")[0]
    assert "w-sync" in field, "the browser shows it while the title is typed"
    answer = writer.post(path, opinion_form(title="Suara yang Sunyi", slug=""))
    assert answer.status_code == 302, said(answer)
    assert OpinionPage.objects.get().slug == "suara-yang-sunyi"


def test_a_text_that_is_not_kept_yet_can_be_looked_at(home: HomePage, people: People, enter: Enter) -> None:
    path = f"{ADMIN}pages/add/pages/opinionpage/{home.get_children().get(slug='opini').pk}/preview/"
    writer = enter(people[Role.COMMUNICATIONS])
    assert writer.post(path, opinion_form()).json()["is_valid"]
    shown = writer.get(path)
    assert shown.status_code == 200
    assert "Judul baru" in said(shown)


def test_the_way_out_of_the_editor_is_the_office_s_own(people: People, enter: Enter) -> None:
    editor = enter(people[Role.EDITOR])
    assert editor.post(f"{ADMIN}logout/").headers["Location"] == "/kantor/keluar/"
    assert editor.get(f"{ADMIN}account/").headers["Location"] == "/kantor/keamanan/"
    shown = said(editor.get(ADMIN))
    assert "guide.wagtail" not in shown
    assert people[Role.EDITOR].name in shown
    assert people[Role.EDITOR].email not in shown

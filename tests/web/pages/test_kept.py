"""Public pages are kept while nothing changes, and counted all the same."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from langkah.web.pages import counting, passing
from langkah.web.pages.models import AnnouncementPage, Edition, HomePage, OpinionPage, Views
from langkah.web.pages.opening import open_site
from langkah.web.people.models import Unit
from tests.web.pages.conftest import Write
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
AGENT = "Mozilla/5.0 (Android 14; Mobile) Peramban/1"


@pytest.fixture
def reader() -> Client:
    """Somebody on a phone."""
    return Client(headers={"user-agent": AGENT})


def _live(page: Any) -> Any:
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def _queries(client: Client, path: str, **headers: Any) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(path, **headers).status_code in (200, 304)
    return len(seen)


def test_a_page_is_made_once_and_read_often(write: Write, reader: Client) -> None:
    path = _live(write()).url
    first = _queries(reader, path)
    assert _queries(reader, path) <= 4 < first / 3
    assert _queries(reader, "/situs/") > 4
    assert _queries(reader, "/situs/") == 1


def test_a_kept_page_tells_the_views_of_this_moment(write: Write, reader: Client) -> None:
    page = _live(write())
    assert "Telah dilihat 1 kali" in said(reader.get(page.url))
    for number in range(2, 6):
        other = Client(headers={"user-agent": f"{AGENT} {number}"})
        assert f"Telah dilihat {number} kali" in said(other.get(page.url))
    assert counting.total(page.pk) == 5
    assert "Telah dilihat 5 kali" in said(reader.get(page.url)), "the same reader counts once"


def test_a_thousand_is_written_as_people_write_it(write: Write, reader: Client) -> None:
    page = _live(write())
    reader.get(page.url)
    Views.objects.filter(page_id=page.pk).update(total=1240)
    assert "Telah dilihat 1.240 kali" in said(reader.get(page.url))


def test_a_script_carries_a_word_of_its_own_each_time(write: Write, reader: Client) -> None:
    path, words = _live(write()).url, set()
    for _ in range(3):
        answer = reader.get(path)
        policy = answer.headers["Content-Security-Policy"]
        word = policy.partition("'nonce-")[2].partition("'")[0]
        assert f'nonce="{word}"' in said(answer)
        words.add(word)
    assert len(words) == 3
    assert "ETag" not in reader.get(path).headers


@pytest.mark.parametrize("act", ["change", "unpublish", "take away", "front"])
def test_a_change_is_seen_at_once(act: str, write: Write, home: HomePage, reader: Client) -> None:
    page = _live(write())
    for path in (page.url, "/situs/opini/", "/situs/", "/situs/umpan.atom", "/situs/sitemap.xml"):
        reader.get(path)
        assert page.title in said(reader.get(path)) or path == "/situs/sitemap.xml"
    if act == "change":
        page.title = "Judul yang lain"
        page.save_revision().publish()
        for path in (page.url, "/situs/opini/", "/situs/", "/situs/umpan.atom"):
            assert "Judul yang lain" in said(reader.get(path)), path
    elif act == "front":
        home.lead = "Kantor pindah alamat."
        home.save_revision().publish()
        assert "Kantor pindah alamat." in said(reader.get("/situs/"))
    else:
        page.unpublish() if act == "unpublish" else page.delete()
        assert reader.get(page.url).status_code == 404
        for path in ("/situs/opini/", "/situs/", "/situs/umpan.atom", "/situs/sitemap.xml"):
            assert page.slug not in said(reader.get(path)), path


def test_a_draft_is_no_change(write: Write, reader: Client) -> None:
    page = _live(write())
    before = Edition.objects.get().mark
    page.title = "Belum terbit"
    page.save_revision()
    assert Edition.objects.get().mark == before
    assert "Belum terbit" not in said(reader.get(page.url))


def test_a_day_makes_every_page_anew(write: Write, reader: Client, on: Callable[[date], None]) -> None:
    page = _live(write(AnnouncementPage, until=date(2026, 11, 26)))
    assert "Berlaku sampai" in said(reader.get(page.url))
    on(date(2026, 11, 27))
    assert "Sudah berakhir" in said(reader.get(page.url))


def test_a_list_that_is_known_is_not_sent_again(write: Write, reader: Client) -> None:
    _live(write())
    first = reader.get("/situs/")
    for path in ("/situs/opini/", "/situs/umpan.atom", "/situs/sitemap.xml", "/situs/"):
        first = reader.get(path)
        assert first.headers["Cache-Control"] == "no-cache"
        again = reader.get(path, headers={"if-none-match": first.headers["ETag"]})
        assert (again.status_code, again.content) == (304, b""), path
        assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    OpinionPage.objects.get().unpublish()
    assert reader.get("/situs/", headers={"if-none-match": first.headers["ETag"]}).status_code == 200


@pytest.mark.parametrize(
    "asked",
    ["?cari=pemilih", "?hal=0x1", "?hal=1&x=2", "?utm_source=x", "?hal=kata&hal=2", "?hal=", "?hal=1&hal=1"],
)
def test_what_is_asked_beside_is_made_anew(asked: str, write: Write, reader: Client) -> None:
    _live(write())
    reader.get("/situs/")
    assert _queries(reader, f"/situs/{asked}") > 3
    assert "ETag" not in reader.get(f"/situs/{asked}").headers


@pytest.mark.parametrize(
    "asked", ["?hal=kata&hal=2", "?hal=2&hal=kata", "?hal=kata", "?x=kata&hal=2", "?hal=2&x=kata"]
)
def test_what_one_reader_asks_stands_in_no_page_that_another_is_shown(
    asked: str, write: Write, reader: Client
) -> None:
    _live(write())
    assert "kata" not in said(reader.get(f"/situs/opini/{asked}")).partition("<main")[0]
    for _ in range(2):
        shown = said(reader.get("/situs/opini/?hal=2"))
        assert 'href="/situs/en/opini/?hal=2"' in shown
        assert "hal=kata" not in shown


def test_hosts_are_kept_apart(write: Write, elsewhere: Unit, reader: Client, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["satu.example", "dua.example"]
    _live(write())
    open_site(elsewhere)
    for host in ("satu.example", "dua.example", "satu.example"):
        assert f"http://{host}/situs/" in said(reader.get("/situs/", headers={"host": host}))


def test_neither_a_refusal_nor_a_form_is_kept(reader: Client, home: HomePage) -> None:
    for _ in range(2):
        missing = reader.get("/situs/tidak-ada/")
        assert missing.status_code == 404
        assert missing.headers["Cache-Control"] == "no-store"
    assert reader.post("/situs/").status_code == 405


@pytest.mark.parametrize("path", ["/situs/tanya/", "/situs/kode/", "/situs/tanya-jawab/", "/situs/keliru/"])
def test_what_is_no_text_of_the_site_is_made_for_each_reader(path: str, home: HomePage) -> None:
    """A form holds what is one reader's alone, and answers come from elsewhere than the texts."""
    first, second = Client(headers={"user-agent": AGENT}), Client(headers={"user-agent": AGENT})
    one, other = first.get(path), second.get(path)
    assert one.status_code == other.status_code == 200
    assert other.headers["Cache-Control"] == "no-store"
    assert ("csrf" in said(one)) == (said(one) != said(other)), "two readers got one form"


def test_a_change_of_a_live_page_that_was_held_is_listed(
    write: Write, on: Callable[[date], None], later: Any
) -> None:
    from datetime import timedelta

    from django.utils import timezone

    page = _live(write())
    page.lead = "Ayo kita menangkan pasangan nomor 2!"
    page.go_live_at = timezone.now() + timedelta(days=1)
    revision = page.save_revision()
    type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=page.go_live_at)
    later(timedelta(days=2))
    revision.refresh_from_db()
    revision.publish()
    page = OpinionPage.objects.get(pk=page.pk)
    assert page.live
    assert "menangkan" not in page.lead
    known = OpinionPage.objects.all()
    assert list(passing.held_on_their_day(known)) == [page]
    assert not passing.to_come_down(known).exists(), "what is live is fine"

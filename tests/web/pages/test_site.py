"""The public site: what a reader sees, finds and shares."""

from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone

from langkah.web.pages.models import AnnouncementPage, HomePage, NewsPage
from tests.web.pages.conftest import Write
from tests.web.people.world import said

pytestmark = pytest.mark.django_db
FIREFOX = {"user-agent": "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"}


@pytest.fixture
def reader() -> Client:
    """Somebody with a browser and no account."""
    return Client(headers=FIREFOX)


def live(page: Any, when: datetime = datetime(2026, 11, 26, 3, tzinfo=UTC)) -> Any:
    """The same, on the site."""
    page.get_latest_revision().publish()
    type(page).objects.filter(pk=page.pk).update(first_published_at=when, last_published_at=when)
    page.refresh_from_db()
    return page


def test_an_opinion_says_whose_it_is_and_when_it_came_out(write: Write, reader: Client) -> None:
    page = live(write(subtitle="Catatan dari kampung", source="Catatan rapat"))
    told = said(reader.get(page.url))
    assert page.url.startswith("/situs/opini/")
    for words in (
        "Pemilih dan daftar pemilih",
        "Catatan dari kampung",
        "Sri Wahyuni",
        "Dosen hukum tata negara",
        "26 November 2026",
        "pendapat pribadi penulis",
        "Catatan rapat",
    ):
        assert words in told
    assert '<html lang="id">' in told


def test_a_draft_is_not_on_the_site(write: Write, reader: Client) -> None:
    page = write()
    assert reader.get(page.url).status_code == 404


def test_home_and_lists_lead_to_texts_and_say_so_when_there_are_none(
    home: HomePage, write: Write, reader: Client
) -> None:
    assert said(reader.get("/situs/")).count("Belum ada tulisan di sini") == 2
    first = live(write())
    second = live(write(NewsPage))
    third = live(write(AnnouncementPage, title="Pengumuman rekrutmen"))
    front = said(reader.get("/situs/"))
    for page in (first, second, third):
        assert f'href="{page.url}"' in front
    assert second.url in said(reader.get("/situs/berita/"))
    assert first.url in said(reader.get("/situs/opini/"))
    assert first.url not in said(reader.get("/situs/berita/"))


def test_sharing_needs_nothing_of_anybody_else(write: Write, reader: Client) -> None:
    page = live(write())
    answer = reader.get(page.url)
    told = said(answer)
    here = f"http://testserver{page.url}"
    for service in ("https://wa.me/?text=", "https://www.facebook.com/sharer/", "https://x.com/intent/post?"):
        assert f'href="{service}' in told
    assert f'value="{here}" readonly' in told
    assert f'<meta property="og:url" content="{here}">' in told
    assert '<meta property="og:title" content="Pemilih dan daftar pemilih">' in told
    sources = [piece.partition('"')[0] for piece in told.split(' src="')[1:]]
    assert all(source.startswith("/static/") for source in sources)
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "nonce-" in policy
    assert answer.cookies == {}


# Wagtail leaves the file in which it makes a picture to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_picture_speaks_to_who_cannot_see_it(write: Write, picture: Any, reader: Client) -> None:
    block = {
        "picture": {"image": picture.pk, "alt_text": "Warga antre di balai desa", "decorative": False},
        "caption": "Balai desa",
    }
    page = write()
    page.body = page.body.stream_block.to_python([{"type": "picture", "value": block}])
    page.save_revision()
    told = said(reader.get(live(page).url))
    assert 'alt="Warga antre di balai desa"' in told
    card = told.partition('property="og:image" content="')[2].partition('"')[0]
    assert card.startswith("http://testserver/berkas/images/")
    shown = reader.get(card.removeprefix("http://testserver"))
    assert shown.status_code == 200
    assert shown.headers["Content-Type"] == "image/jpeg"
    shown.close()
    assert reader.get("/berkas/images/..%2f..%2fkey").status_code == 404


def test_the_feed_and_the_map_hold_what_is_live(write: Write, reader: Client) -> None:
    page, draft = live(write()), write(slug="belum-terbit")
    feed = reader.get("/situs/umpan.atom")
    assert feed.headers["Content-Type"].startswith("application/atom+xml")
    tree = ET.fromstring(feed.content)
    atom = "{http://www.w3.org/2005/Atom}"
    entries = tree.findall(f"{atom}entry")
    assert [entry.findtext(f"{atom}title") for entry in entries] == [page.title]
    assert entries[0].findtext(f"{atom}author/{atom}name") == "Sri Wahyuni"
    places = said(reader.get("/situs/sitemap.xml"))
    ET.fromstring(places)
    assert page.url in places
    assert draft.url not in places


@pytest.mark.parametrize("asked", ["memilih", "pemilihan", "PILIH", "pemilih memeriksa"])
def test_a_search_finds_a_word_in_every_form(asked: str, write: Write, reader: Client) -> None:
    page = live(write())
    assert page.url in said(reader.get("/situs/cari/", {"cari": asked}))


def test_a_search_without_a_find_says_what_to_try(write: Write, reader: Client) -> None:
    live(write())
    write(title="Draf tentang kelapa", slug="kelapa")
    told = said(reader.get("/situs/cari/", {"cari": "kelapa"}))
    assert "Tidak ada yang memuat" in told
    assert "Draf tentang kelapa" not in told
    for hostile in ("", "((", '"', "%00", "<script>", "a" * 5000, "- + *"):
        assert reader.get("/situs/cari/", {"cari": hostile}).status_code == 200


def test_an_announcement_ends(write: Write, reader: Client) -> None:
    page = live(write(AnnouncementPage, until=timezone.now().date().replace(year=2020, day=5, month=5)))
    assert "Sudah berakhir pada 5 Mei 2020" in said(reader.get(page.url))


def test_an_office_without_a_site_has_none(client: Client) -> None:
    assert client.get("/situs/cari/").status_code == 404
    assert client.get("/situs/umpan.atom").status_code == 404

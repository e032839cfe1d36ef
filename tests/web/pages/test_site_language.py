"""The words around the public site are in the language that was chosen."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from typing import Any

import pytest
from django.test import Client

from langkah.terms.speech import Lang
from langkah.web.page import site
from langkah.web.page.words import WORDS
from langkah.web.pages.models import AnnouncementPage, HomePage, NewsPage
from tests.web.pages.conftest import Write
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
_WORD = re.compile(r"[^\W\d_]{2,}")
#: Not of one language: names, and what both spell alike.
_BOTH = {"atom", "langkah", "whatsapp", "facebook"}
_SPOKEN = {"aria-label", "title", "placeholder", "data-done", "alt"}
#: Titles repeat what the page says; a code is of no language.
_MUTE = {"title", "code", "script"}
_VOID = {"meta", "link", "input", "br", "img", "hr"}


class _Around(HTMLParser):
    """The text and the spoken attributes of a page, without what stands in another language than its own."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang
        self.open: list[tuple[str, str]] = []
        self.found: list[str] = []

    def _here(self) -> str:
        return self.open[-1][1] if self.open else self.lang

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        lang = given.get("lang") or self._here()
        if tag not in _VOID:
            self.open.append((tag, lang))
        if lang == self.lang and tag != "link":
            self.found += [value for name, value in given.items() if name in _SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        if any(tag == known for known, _lang in self.open):
            while self.open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._here() == self.lang and not (self.open and self.open[-1][0] in _MUTE):
            self.found.append(data)


def around(page: str, lang: str, *names: str) -> set[str]:
    """The words that stand around what the office says."""
    assert f'<html lang="{lang}">' in page
    reader = _Around(lang)
    reader.feed(page)
    text = " ".join(reader.found)
    for name in names:
        text = text.replace(name, " ")
    return {word.lower() for word in _WORD.findall(text)} - _BOTH


def _words_of(lang: Lang) -> set[str]:
    return {word.lower() for text in WORDS.values() for word in _WORD.findall(text.in_(lang))}


#: What only one of the two languages says, wherever the house speaks.
ONLY = {
    "id": _words_of(Lang.ID) - _words_of(Lang.EN)
    | {"januari", "mei", "oktober", "desember", "kamis", "jumat"},
    "en": _words_of(Lang.EN) - _words_of(Lang.ID) | {"january", "may", "october", "december", "thursday"},
}


def _live(page: Any) -> Any:
    page.get_latest_revision().publish()
    moment = datetime(2026, 10, 8, 3, tzinfo=UTC)
    type(page).objects.filter(pk=page.pk).update(
        first_published_at=moment, last_published_at=moment.replace(month=12)
    )
    page.refresh_from_db()
    return page


@pytest.fixture
def paths(home: HomePage, write: Write) -> list[str]:
    """Every kind of public page in every state, by its address in Indonesian."""
    texts = [
        _live(write(subtitle="Catatan", source="Catatan rapat")),
        _live(write(NewsPage, source="Berita acara")),
        _live(write(AnnouncementPage, until=datetime(2030, 5, 5, tzinfo=UTC).date())),
        _live(write(AnnouncementPage, slug="lampau", until=datetime(2020, 5, 5, tzinfo=UTC).date())),
    ]
    for number in range(13):
        _live(write(NewsPage, slug=f"rapat-{number}"))
    listed = ["/situs/", "/situs/berita/", "/situs/berita/?hal=2", "/situs/opini/"]
    asked = ["/situs/cari/", "/situs/cari/?cari=pemilih", "/situs/cari/?cari=pemilih&hal=2"]
    return [*listed, *asked, "/situs/cari/?cari=kelapa", "/situs/tidak-ada/", *(one.url for one in texts)]


def _asked(client: Client, paths: list[str], lang: str) -> Iterator[tuple[str, str]]:
    for path in paths:
        address = path if lang == "id" else path.replace("/situs/", "/situs/en/", 1)
        answer = client.get(address)
        assert answer.status_code == (404 if "tidak-ada" in path else 200), address
        yield address, said(answer)


@pytest.mark.parametrize(("lang", "other"), [("id", "en"), ("en", "id")])
def test_no_word_of_the_other_language_stands_around_what_the_office_says(
    lang: str, other: str, paths: list[str], home: HomePage, client: Client
) -> None:
    for address, page in _asked(client, paths, lang):
        known = around(page, lang, home.title, "Sri Wahyuni")
        assert known & ONLY[other] == set(), address
        assert known & ONLY[lang], address


def test_an_empty_site_says_so_in_both(home: HomePage, client: Client) -> None:
    for lang, other in (("id", "en"), ("en", "id")):
        for address, page in _asked(client, ["/situs/", "/situs/berita/", "/situs/opini/"], lang):
            assert not around(page, lang, home.title) & ONLY[other], address


def test_links_stay_in_the_language_and_lead_to_the_other(paths: list[str], client: Client) -> None:
    for path, (address, page) in zip(paths, _asked(client, paths, "en"), strict=True):
        if "tidak-ada" in path:
            continue
        links = [link for link in re.findall(r'<a[^>]* href="([^"]+)"', page) if link.startswith("/situs/")]
        back = path.replace("&", "&amp;")
        assert back in links, address
        own = {link for link in links if link not in {back, "/situs/umpan.atom"}}
        assert all(link.startswith("/situs/en/") for link in own), address
        assert client.get(path).content.decode().count(address.replace("&", "&amp;")) == 1


def test_a_text_has_one_address_for_finding_and_sharing(write: Write, client: Client) -> None:
    page = _live(write())
    told = said(client.get(page.url.replace("/situs/", "/situs/en/")))
    here = f"http://testserver{page.url}"
    assert f'<link rel="canonical" href="{here}">' in told
    assert f'value="{here}" readonly' in told
    assert f'<meta property="og:url" content="{here}">' in told
    assert "/situs/en/" not in said(client.get("/situs/sitemap.xml")) + said(client.get("/situs/umpan.atom"))


def test_a_reader_counts_once_whatever_they_read_around_it(write: Write) -> None:
    reader = Client(headers={"user-agent": "Mozilla/5.0 Firefox/140.0"})
    page = _live(write())
    english = page.url.replace("/situs/", "/situs/en/")
    for address in (page.url, english, page.url):
        reader.get(address)
    assert "Views: 1<" in said(reader.get(english))


def test_what_the_author_says_of_themselves_stays_theirs(write: Write, client: Client) -> None:
    usual, own = _live(write()), _live(write(slug="lain", disclaimer="Ini pendapat saya sendiri."))
    english = [said(client.get(one.url.replace("/situs/", "/situs/en/"))) for one in (usual, own)]
    assert "does not speak for the institution" in english[0]
    assert '<p class="promise" lang="id">Ini pendapat saya sendiri.</p>' in english[1]


def test_every_sentence_of_the_site_is_in_both_languages() -> None:
    same = {key for key, text in site.WORDS.items() if text.id == text.en}
    assert same == set()

"""How often an opinion was seen: exact, once a day, nobody remembered."""

from collections.abc import Callable
from datetime import date
from threading import Barrier, Thread
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, connections
from django.test import Client

from langkah.web.pages import counting
from langkah.web.pages.models import DayKey, Mark, OpinionPage
from tests.web.pages.conftest import Write
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
FIREFOX = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"
CHROME = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36"
READERS, EACH = 50, 4


@pytest.fixture
def page(write: Write) -> OpinionPage:
    """An opinion on the site."""
    made = write()
    made.get_latest_revision().publish()
    made.refresh_from_db()
    return made  # type: ignore[no-any-return]  # Wagtail carries no types


def _read(page: Any, address: str = "192.0.2.1", agent: str = FIREFOX, **headers: str) -> Any:
    return Client(REMOTE_ADDR=address, headers={"user-agent": agent, **headers}).get(page.url)


def test_a_reader_counts_once_a_day(page: OpinionPage, on: Callable[[date], None]) -> None:
    for _ in range(3):
        assert "Telah dilihat 1 kali" in said(_read(page))
    on(date(2026, 11, 27))
    assert "Telah dilihat 2 kali" in said(_read(page))


def test_other_readers_and_other_browsers_count(page: OpinionPage) -> None:
    _read(page)
    _read(page, "192.0.2.2")
    _read(page, agent=CHROME)
    assert counting.total(page.pk) == 3


def test_pages_are_counted_apart(page: OpinionPage, write: Write) -> None:
    other = write(slug="lain", title="Lain")
    other.get_latest_revision().publish()
    _read(page)
    _read(other)
    assert counting.total(page.pk) == counting.total(other.pk) == 1


def test_one_sentence_says_what_is_counted(page: OpinionPage) -> None:
    told = said(_read(page))
    after = told.partition("Telah dilihat 1 kali")[2][:400]
    assert "sekali sehari" in after
    assert "tidak dicatat" in after


@pytest.mark.parametrize(
    "agent",
    [
        "",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "facebookexternalhit/1.1",
        "WhatsApp/2.24.9.78 A",
        "Twitterbot/1.0",
        "curl/8.14.1",
        "python-requests/2.32",
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36",
    ],
)
def test_programs_do_not_count(agent: str, page: OpinionPage) -> None:
    assert "Telah dilihat 0 kali" in said(_read(page, agent=agent))


def test_a_browser_inside_an_app_is_a_reader(page: OpinionPage) -> None:
    _read(page, agent=f"{CHROME} [FBAN/FB4A;FBAV/500.0]")
    assert counting.total(page.pk) == 1


def test_what_is_fetched_ahead_is_not_read(page: OpinionPage) -> None:
    _read(page, **{"sec-purpose": "prefetch;prerender"})
    Client(headers={"user-agent": FIREFOX}).head(page.url)
    assert counting.total(page.pk) == 0


def test_a_draft_that_is_looked_at_does_not_count(write: Write) -> None:
    draft = write()
    assert _read(draft).status_code == 404
    assert counting.total(draft.pk) == 0
    assert not Mark.objects.exists()


def test_nothing_kept_names_a_reader(page: OpinionPage) -> None:
    _read(page, "203.0.113.77")
    mark = Mark.objects.get().mark
    assert len(mark) == 64
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            kept = repr(cursor.fetchall())
            assert "203.0.113.77" not in kept, table
            assert "Firefox/140" not in kept, table


def test_the_next_day_throws_away_key_and_marks(page: OpinionPage, on: Callable[[date], None]) -> None:
    _read(page)
    first, mark = bytes(DayKey.objects.get().key), Mark.objects.get().mark
    on(date(2026, 11, 27))
    _read(page)
    assert DayKey.objects.get().day == date(2026, 11, 27)
    assert bytes(DayKey.objects.get().key) != first
    assert Mark.objects.get().mark != mark
    assert counting.total(page.pk) == 2


def test_a_day_without_readers_throws_them_away_too(page: OpinionPage, on: Callable[[date], None]) -> None:
    _read(page)
    call_command("gate")
    assert Mark.objects.exists(), "the day is not over"
    on(date(2026, 11, 27))
    call_command("gate")
    assert not DayKey.objects.exists()
    assert not Mark.objects.exists()


def test_behind_the_proxy_its_own_word_counts_and_not_the_readers(page: OpinionPage, settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for told in ("198.51.100.1, 192.0.2.9", "198.51.100.2, 192.0.2.9", "192.0.2.9"):
        _read(page, "127.0.0.1", **{"x-forwarded-for": told})
    assert counting.total(page.pk) == 1
    _read(page, "127.0.0.1", **{"x-forwarded-for": "192.0.2.10"})
    assert counting.total(page.pk) == 2


@pytest.mark.django_db(transaction=True)
def test_fifty_readers_at_once_are_fifty(page: OpinionPage) -> None:
    together = Barrier(READERS)
    failed: list[object] = []

    def read(number: int) -> None:
        try:
            together.wait(timeout=60)
            for _ in range(EACH):
                answer = _read(page, f"198.51.100.{number}")
                if answer.status_code != 200:
                    failed.append(answer.status_code)
        except Exception as error:
            failed.append(error)
            raise
        finally:
            connections.close_all()

    threads = [Thread(target=read, args=(number,)) for number in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert counting.total(page.pk) == READERS
    assert Mark.objects.count() == READERS

"""Weighing asks no database, opens no session and sets no cookie."""

from typing import Any, NoReturn

import pytest
from django.contrib.sessions.backends.base import SessionBase
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.db import DatabaseCache
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper
from django.http import HttpResponseBase
from django.test import Client

from tests.whole.test_routes import METHODS, NOWHERE, ROUTES

FORM = "application/x-www-form-urlencoded"
PLACES = (
    (BaseDatabaseWrapper, "ensure_connection"),
    (BaseDatabaseWrapper, "cursor"),
    (CursorWrapper, "execute"),
    (SessionBase, "_get_session"),
    (HttpResponseBase, "set_cookie"),
    (BaseCache, "__init__"),
    (DatabaseCache, "get"),
)


class Alarm(AssertionError):
    """Something was touched that weighing has nothing to do with."""


@pytest.fixture
def alarms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every query, session, cookie and cache raises."""
    for place, name in PLACES:

        def ring(*_arguments: Any, place: type = place, name: str = name, **_options: Any) -> NoReturn:
            raise Alarm(f"{place.__name__}.{name}")

        monkeypatch.setattr(place, name, ring)


WEIGHED = [
    ("/timbang", "text=Ayo+kita+menangkan+nomor+2&on=2024-01-20", FORM),
    ("/en/timbang", "text=Selamat+pagi&quick=suka", FORM),
    ("/timbang", "on=kemarin", FORM),
    ("/timbang", "", "text/plain"),
    ("/pandu/hadiah", "standing=pns&on=2024-03-01&a=start%3Dditerima&a=giver%3Dvendor", FORM),
    ("/pandu/atasan", "a=start%3Dterbang", FORM),
    ("/pandu/atasan/surat/penolakan", "a=start%3Dsumbang&isian.name=Maria", FORM),
    ("/pandu/atasan/surat/penolakan.odt", "a=start%3Dsumbang&isian.name=Maria", FORM),
    ("/en/pandu/atasan/surat/penolakan.pdf", "a=start%3Dsumbang&isian.name=Maria", FORM),
    ("/pandu/hadiah/pengingat.ics", "on=2024-03-01&a=start%3Dditerima&a=giver%3Dvendor", FORM),
    ("/api/steps", '{"text": "Ayo kita menangkan nomor 2", "on": "2024-01-20"}', "application/json"),
    ("/api/steps", '{"steps": [{"act": "like"}, {"act": "vote"}]}', "application/json"),
    ("/api/steps", "{", "application/json"),
    ("/api/guides/hadiah", '{"answers": {"start": "diterima", "giver": "vendor"}}', "application/json"),
]


@pytest.mark.usefixtures("alarms")
@pytest.mark.parametrize(("path", "body", "kind"), WEIGHED)
def test_a_weighing_touches_nothing_that_keeps(path: str, body: str, kind: str) -> None:
    known = {"langkah": "x" * 32, "sessionid": "x" * 32, "csrftoken": "y" * 32}
    for client in (Client(), Client(enforce_csrf_checks=True)):
        client.cookies.load(known)
        answer = client.post(path, body, content_type=kind)
        assert answer.status_code in {200, 400, 415}
        assert not answer.cookies


@pytest.mark.usefixtures("alarms")
@pytest.mark.parametrize("path", [*ROUTES, *NOWHERE])
def test_no_page_beside_the_office_touches_anything_that_keeps(client: Client, path: str) -> None:
    for method in METHODS:
        assert client.generic(method, path).status_code < 500


@pytest.mark.usefixtures("alarms")
def test_the_alarms_ring_where_people_log_in(client: Client) -> None:
    with pytest.raises(Alarm):
        client.post("/kantor/masuk/", {"login": "a@b.example", "password": "x"})

"""Every address: what it carries, whom it refuses, and that none is forgotten."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver

from langkah.web import refusals
from langkah.web.guard import OFFICE, POLICY
from langkah.web.office import office
from langkah.web.page.assets import address

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
READ = {"GET", "HEAD"}
EXPECTED = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def _some_norm() -> str:
    return next(office().rulebook.norms()).id


def _pages() -> dict[str, set[str]]:
    plain = {
        "/": READ,
        "/timbang": READ | {"POST"},
        "/pandu": READ,
        "/pandu/selesai": READ,
        "/pandu/hadiah": READ | {"POST"},
        "/norma": READ,
        f"/norma/{_some_norm()}": READ,
        "/peta-peran": READ,
        "/galat": READ,
        "/tentang": READ,
        "/seberapa-benar": READ,
        "/luring": READ,
        "/luring/cangkang": READ,
    }
    return {**plain, **{f"/en{path}": allowed for path, allowed in plain.items()}}


def _papers() -> dict[str, set[str]]:
    """What follows from answers; who comes without them is led to the first question."""
    ends = ("surat/penolakan", "surat/penolakan.pdf", "pengingat.ics")
    both = READ | {"POST"}
    return {f"{before}/pandu/atasan/{end}": both for before in ("", "/en") for end in ends}


def _programs() -> dict[str, set[str]]:
    return {
        "/api/steps": {"POST"},
        "/api/guides/hadiah": {"POST"},
        "/api/rulebook/norms": READ,
        f"/api/rulebook/norms/{_some_norm()}": READ,
        "/api/openapi.json": READ,
    }


def _phones() -> dict[str, set[str]]:
    """What a phone fetches and sends; with no bundle, as here, its files are nowhere."""
    return {
        "/luring/bagikan": {"POST"},
        "/en/luring/bagikan": {"POST"},
        "/luring/langkah.webmanifest": READ,
        "/en/luring/langkah.webmanifest": READ,
        "/luring/keadaan.json": READ,
        "/luring/pelayan.js": READ,
        "/luring/berkas/tidak-ada.pack": READ,
    }


#: Scripts that run beside a page have a policy of their own in the answer that brings them.
BESIDE_A_PAGE = {
    "/luring/pelayan.js": "default-src 'none'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    "/luring/berkas/tidak-ada.pack": (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
}
ROUTES = {
    **_pages(),
    **_papers(),
    **_programs(),
    **_phones(),
    address("langkah.css"): READ,
    address("tanda.svg"): READ,
}
NOWHERE = (
    "/nowhere",
    "/en/nowhere",
    "/api/nowhere",
    "/static/nowhere.css",
    "/norma/tidak-ada",
    "/en/norma/no",
)


def _patterns(resolver: URLResolver, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in resolver.url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from _patterns(one, route)
        else:
            yield route, one


def test_no_address_is_forgotten_here() -> None:
    """The addresses of the office itself are in the table of permissions (tests/web/people)."""
    beside = tuple(prefix.removeprefix("/") for prefix in OFFICE)
    known = {route for route, _ in _patterns(get_resolver()) if not route.startswith(beside)}
    tested = set()
    for path in ROUTES:
        match = get_resolver().resolve(path)
        tested.add(match.route)
    assert known - tested == {"en"}, "a new address needs a row in this table"


@pytest.mark.parametrize("path", [*ROUTES, *NOWHERE, "/en", "/norma/%00", "/api/rulebook/norms/tidak-ada"])
def test_every_answer_carries_the_headers(client: Client, path: str) -> None:
    for method in METHODS:
        response = client.generic(method, path)
        expected = {**EXPECTED, "Content-Security-Policy": BESIDE_A_PAGE.get(path, POLICY)}
        for name, value in expected.items():
            assert response.headers[name] == value, (method, path, name)
        assert "Permissions-Policy" in response.headers
        assert "Cache-Control" in response.headers
        assert "Set-Cookie" not in response.headers
        assert not response.cookies


@pytest.mark.parametrize(("path", "allowed"), ROUTES.items())
def test_a_wrong_method_is_refused_by_name(client: Client, path: str, allowed: set[str]) -> None:
    for method in METHODS:
        response = client.generic(method, path)
        if method in allowed:
            assert response.status_code != 405, method
        else:
            assert response.status_code == 405, method
            assert set(response.headers["Allow"].split(", ")) == allowed


@pytest.mark.parametrize("path", _pages())
def test_a_page_is_whole_in_its_language(client: Client, path: str) -> None:
    response = client.get(path)
    said = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{"en" if path.startswith("/en") else "id"}">' in said
    assert said.count("<h1") == 1
    for unwanted in ("<script", "style=", "javascript:", " on" + "click", "http://", "https://"):
        assert unwanted not in said.replace("http://www.w3.org/2000/svg", ""), unwanted


@pytest.mark.parametrize("path", NOWHERE)
def test_nowhere_is_said_in_both_languages(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    if path.startswith("/api/"):
        assert response.headers["Content-Type"] == "application/problem+json"
        assert json.loads(response.content)["code"] == "web.no-such-page"
    else:
        said = response.content.decode()
        assert '<section class="both" lang="id">' in said
        assert '<section class="both" lang="en">' in said


@pytest.mark.parametrize("path", ["/timbang", "/en/timbang", "/api/steps"])
def test_a_fault_of_ours_shows_nothing_of_itself(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(given: object) -> None:
        raise KeyError("kenari rahasia")

    monkeypatch.setattr("langkah.web.steps.views.step_from_json", broken)
    monkeypatch.setattr("langkah.web.api.weigh.step_from_json", broken)
    client = Client(raise_request_exception=False)
    if path.startswith("/api"):
        response = client.post(path, {"text": "kenari rahasia"}, content_type="application/json")
    else:
        response = client.post(path, "text=kenari+rahasia", content_type="application/x-www-form-urlencoded")
    assert response.status_code == 500
    assert b"kenari" not in response.content
    assert b"Traceback" not in response.content
    assert b"web.fault" in response.content
    assert response.headers["Content-Security-Policy"] == POLICY


def test_a_foreign_host_is_refused(client: Client) -> None:
    response = client.get("/", headers={"host": "jahat.example"})
    assert response.status_code == 400
    assert response.headers["Content-Security-Policy"] == POLICY


def test_forbidden_has_its_page(rf: RequestFactory) -> None:
    for path in ("/timbang", "/api/steps"):
        response = refusals.forbidden(rf.get(path))
        assert response.status_code == 403
        assert b"web.forbidden" in response.content


def test_what_is_asked_about_a_step_is_never_cached(client: Client) -> None:
    form = client.post("/timbang", "text=halo+semua", content_type="application/x-www-form-urlencoded")
    step = client.post("/api/steps", {"text": "halo semua"}, content_type="application/json")
    for response in (form, step, client.get("/timbang"), client.get("/nowhere")):
        assert response.headers["Cache-Control"] == "no-store"


def test_the_stylesheet_may_be_kept_because_its_name_changes(client: Client) -> None:
    assert "immutable" in client.get(address("langkah.css")).headers["Cache-Control"]


def test_the_first_view_is_light(client: Client) -> None:
    page = len(client.get("/").content)
    assert (
        page + len(client.get(address("langkah.css")).content) + len(client.get(address("tanda.svg")).content)
        < 50_000
    )


def test_every_setting_is_documented(root: Path) -> None:
    source = (root / "src/langkah/web/settings.py").read_text(encoding="utf-8")
    page = (root / "docs/reference/settings.md").read_text(encoding="utf-8")
    names = {piece.partition('"')[0] for piece in source.split('"LANGKAH_')[1:]}
    assert names
    assert {name for name in names if f"`LANGKAH_{name}`" not in page} == set()
    told = {piece.partition("`")[0] for piece in page.split("`LANGKAH_")[1:]}
    assert told - names == set(), "documented, but no longer read"


def test_the_page_of_codes_knows_every_code_a_request_can_meet(client: Client) -> None:
    from langkah.terms import messages as terms
    from langkah.terms.speech import Message
    from langkah.web import messages as web

    said = client.get("/galat").content.decode()
    codes = [one.code for room in (terms, web) for one in vars(room).values() if isinstance(one, Message)]
    assert len(codes) == len(set(codes)) > 20
    assert [code for code in codes if f'id="{code}"' not in said] == []

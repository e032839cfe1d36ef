"""Pages about weighing on a phone, and what a page that weighs gains."""

import json
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.test import Client
from pytest_django import Settings

from tests.web.pocket.built import build

FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def ready(tmp_path: Path, settings: Settings) -> None:
    """An office that has a bundle."""
    settings.POCKET = build(tmp_path / "bundle")


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize("path", ["/", "/en/timbang", "/norma", "/tidak-ada", "/luring", "/luring/cangkang"])
def test_a_page_names_the_mode_and_its_script_carries_the_nonce(client: Client, path: str) -> None:
    answer = client.get(path)
    page, policy = answer.content.decode(), answer.headers["Content-Security-Policy"]
    word = policy.partition("'nonce-")[2].partition("'")[0]
    assert page.count(f'nonce="{word}"') == 1
    assert "worker-src 'self'" in policy
    assert "unsafe" not in policy
    assert ("server kantor" in page) or ("office&#x27;s server" in page)


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize(("prefix", "kept"), [("", "ingatan tab ini"), ("/en", "this tab's memory")])
@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("/pandu", None),
        ("/pandu/hadiah", None),
        ("/pandu/atasan", "standing=pns&on=2024-01-20&a=start%3Dsumbang"),
    ],
    ids=["guides", "first", "end"],
)
def test_a_guided_step_has_a_promise_of_its_own_for_the_phone(
    client: Client, path: str, given: str | None, prefix: str, kept: str
) -> None:
    answer = client.post(prefix + path, given, content_type=FORM) if given else client.get(prefix + path)
    page = unescape(answer.content.decode())
    promise = page.rpartition('class="promise"')[2].partition("</p>")[0]
    attribute, _end, says = promise.partition(">")
    assert "data-phone=" in attribute
    assert kept in attribute
    assert kept not in says


@pytest.mark.usefixtures("ready")
def test_each_answer_has_a_nonce_of_its_own(client: Client) -> None:
    first, second = (client.get("/timbang").headers["Content-Security-Policy"] for _ in range(2))
    assert first != second


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize(("path", "lang"), [("/luring", "id"), ("/en/luring", "en")])
def test_the_size_is_named_before_anything_is_fetched(client: Client, path: str, lang: str) -> None:
    packed = json.loads(client.get("/luring/keadaan.json").content)["packed"]
    named = f"{packed / 1e6:.1f} MB".replace(".", "," if lang == "id" else ".")
    assert unescape(client.get(path).content.decode()).count(named) == 2


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize("has_second_stage", [True, False])
def test_the_page_promises_the_same_answers_only_where_the_server_has_no_second_stage(
    client: Client, monkeypatch: pytest.MonkeyPatch, has_second_stage: bool
) -> None:
    monkeypatch.setattr("langkah.web.pocket.state.has_second_stage", lambda: has_second_stage)
    page = client.get("/en/luring").content.decode()
    assert ("It answers as the server does" in page) != has_second_stage
    assert ("A doubtful draft may be answered otherwise" in page) == has_second_stage


@pytest.mark.usefixtures("ready")
@pytest.mark.parametrize("path", ["/luring/langkah.webmanifest", "/en/luring/langkah.webmanifest"])
def test_the_manifest_shares_by_post_and_names_icons_that_exist(client: Client, path: str) -> None:
    told = json.loads(client.get(path).content)
    assert told["lang"] == ("en" if path.startswith("/en") else "id")
    assert told["share_target"]["method"] == "POST"
    assert client.get(told["start_url"]).status_code == 200
    for icon in told["icons"]:
        assert client.get(icon["src"]).headers["Content-Type"] == icon["type"]


def test_what_is_shared_fills_the_form_once_and_is_not_weighed(client: Client) -> None:
    fields = {"title": "Halo", "text": "Ayo menangkan nomor 2! https://a.example", "url": ""}
    page = unescape(client.post("/luring/bagikan", urlencode(fields), content_type=FORM).content.decode())
    assert "Halo\nAyo menangkan nomor 2! https://a.example</textarea>" in page
    assert 'id="putusan"' not in page
    same = urlencode({"title": "Halo", "text": "Halo", "url": ""})
    assert ">\nHalo</textarea>" in client.post("/luring/bagikan", same, content_type=FORM).content.decode()


@pytest.mark.parametrize("kind", ["multipart/form-data; boundary=x", "text/plain"])
def test_what_is_shared_in_another_form_is_refused(client: Client, kind: str) -> None:
    assert client.post("/luring/bagikan", b"text=a", content_type=kind).status_code == 415


@pytest.mark.usefixtures("ready")
def test_the_service_worker_may_answer_for_the_whole_site_and_runs_no_webassembly(client: Client) -> None:
    answer = client.get("/luring/pelayan.js")
    assert answer.headers["Service-Worker-Allowed"] == "/"
    assert (
        answer.headers["Content-Security-Policy"]
        == "default-src 'none'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert answer.headers["Cache-Control"] == "no-cache"

"""An address from a poster leads on without its last slash, and no other one does."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "path",
    [
        "/situs/tanya",
        "/situs/en/tanya",
        "/situs/kode",
        "/situs/keliru",
        "/situs/tanya-jawab",
        "/situs",
        "/kantor",
    ],
)
def test_an_office_page_is_found_without_its_last_slash(client: Client, path: str) -> None:
    answer = client.get(f"{path}?dari=poster")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{path}/?dari=poster")
    assert client.get(path).headers["Location"] == f"{path}/"
    assert client.get(f"{path}/").status_code != 404


@pytest.mark.parametrize(
    "path",
    [
        "/situs//contoh.example",
        "/situs/..%2f..%2fcontoh",
        "/situs/umpan.atom",
        "/timbang/",
        "/berkas/images/x",
        "/situsku",
    ],
)
def test_nobody_is_led_elsewhere(client: Client, path: str) -> None:
    assert client.get(path).status_code in (400, 404)


def test_a_form_is_not_sent_on(client: Client) -> None:
    answer = client.post("/situs/tanya", "words=x", content_type="application/x-www-form-urlencoded")
    assert "Location" not in answer.headers

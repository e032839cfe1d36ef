"""What is no picture, or too much, is refused at every door of the editor."""

import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image as Pixels
from wagtail.images import get_image_model
from wagtail.models import Collection

from langkah.web.pages.models import HomePage
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
ADMIN = "/kantor/kelola/"
Enter = Callable[[Person], Client]


def _drawn(size: tuple[int, int], kind: str = "PNG") -> bytes:
    held = BytesIO()
    Pixels.new("1", size).save(held, kind)
    return held.getvalue()


BAD = {
    "pdf": ("surat.pdf", b"%PDF-1.7 ...", "application/pdf"),
    "named otherwise": ("gambar.png", b"<svg onload=alert(1)>", "image/png"),
    "svg": ("gambar.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
    "30 MB": ("besar.png", b"\x89PNG\r\n\x1a\n" + bytes(30 * 1024 * 1024), "image/png"),
    "bomb": ("bom.png", _drawn((20_000, 20_000)), "image/png"),
    "cut": ("putus.png", _drawn((400, 300))[:60], "image/png"),
    "empty": ("kosong.png", b"", "image/png"),
}


def _folder(home: HomePage) -> int:
    return int(Collection.objects.get(name=home.unit.name).pk)


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize(("lang", "word"), [("id", "berkas"), ("en", "file")])
def test_many_at_once_are_refused_one_by_one(
    kind: str, lang: str, word: str, home: HomePage, people: dict[Role, Person], enter: Enter
) -> None:
    writer = enter(people[Role.COMMUNICATIONS])
    writer.get(f"/kantor/bahasa/?ke={lang}")
    form = {"title": "Gambar", "collection": _folder(home), "files[]": SimpleUploadedFile(*BAD[kind])}
    answer = writer.post(f"{ADMIN}images/multiple/add/", form, headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.status_code == 200, said(answer)
    told = json.loads(answer.content)
    assert told["success"] is False
    assert told["error_message"]
    assert not get_image_model().objects.exists()


@pytest.mark.parametrize("kind", BAD)
def test_one_beside_a_text_is_refused_and_its_title_stays(
    kind: str, home: HomePage, people: dict[Role, Person], enter: Enter
) -> None:
    writer = enter(people[Role.COMMUNICATIONS])
    form = {
        "image-chooser-upload-title": "Balai kota pada pagi hari",
        "image-chooser-upload-collection": _folder(home),
        "image-chooser-upload-file": SimpleUploadedFile(*BAD[kind]),
    }
    answer: Any = writer.post(f"{ADMIN}images/chooser/create/", form)
    assert answer.status_code == 200
    told = json.loads(answer.content)
    assert told["step"] == "reshow_creation_form"
    assert "Balai kota pada pagi hari" in told["htmlFragment"]
    assert "error" in told["htmlFragment"]
    assert not get_image_model().objects.exists()

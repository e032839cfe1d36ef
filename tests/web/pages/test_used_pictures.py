"""What the public sees of a picture changes only with a text that was read."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image as Pixels
from wagtail.images import get_image_model
from wagtail.models import Collection

from langkah.web.pages import gate
from langkah.web.pages.models import HomePage, OpinionPage
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.pages.conftest import CALM, Write
from tests.web.people.world import said

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("on"),
    # Wagtail leaves files to the collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
People = dict[Role, Person]
Enter = Callable[[Person], Client]
PICTURES = "/kantor/kelola/images/"


def _file(shade: int) -> SimpleUploadedFile:
    drawn = BytesIO()
    Pixels.new("RGB", (40, 30), (shade, 110, 120)).save(drawn, "PNG")
    return SimpleUploadedFile("balai.png", drawn.getvalue(), "image/png")


@pytest.fixture
def writer(people: People, enter: Enter) -> Client:
    """An officer for communications."""
    return enter(people[Role.COMMUNICATIONS])


@pytest.fixture
def image(home: HomePage, writer: Client) -> Any:
    """A picture that the officer uploaded."""
    folder = Collection.objects.get(name=home.unit.name)
    form = {"title": "Balai kota", "file": _file(90), "collection": folder.pk, "description": ""}
    assert writer.post(f"{PICTURES}add/", form).status_code == 302
    return get_image_model().objects.get()


def _body(image: Any) -> list[Any]:
    image.contextual_alt_text = "Balai kota pada pagi hari"
    return [("picture", {"picture": image, "caption": ""})]


@pytest.mark.parametrize(
    ("lang", "word"), [("id", "unggah yang baru"), ("en", "upload a new one")], ids=["id", "en"]
)
def test_the_file_of_a_picture_stays_and_its_title_may_change(
    lang: str, word: str, image: Any, writer: Client
) -> None:
    before = image.file.name, image.file_hash
    writer.get(f"/kantor/bahasa/?ke={lang}")
    shown = said(writer.get(f"{PICTURES}{image.pk}/"))
    assert 'name="file"' not in shown
    assert word in shown
    form = {"title": "Balai", "file": _file(10), "collection": image.collection_id, "description": ""}
    assert writer.post(f"{PICTURES}{image.pk}/", form).status_code == 302
    image.refresh_from_db()
    assert (image.file.name, image.file_hash) == before
    assert image.title == "Balai"


def test_other_dots_are_another_text(image: Any) -> None:
    first = gate.mark_of(OpinionPage(title="Balai", body=_body(image)))
    image.file_hash = "0" * 40
    assert gate.mark_of(OpinionPage(title="Balai", body=_body(image))) != first


@pytest.mark.parametrize("address", ["{}/delete/", "multiple/{}/delete/"])
@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("how", ["kept", "draft", "scheduled"])
def test_a_picture_that_a_text_shows_is_not_deleted(
    address: str, lang: str, how: str, image: Any, write: Write, writer: Client
) -> None:
    page = write(title="Balai baru", body=_body(image) if how == "kept" else [("paragraph", CALM)])
    if how != "kept":
        page.body, page.go_live_at = _body(image), timezone.now() + timedelta(days=2)
        coming = page.save_revision()
        if how == "scheduled":
            coming.publish()
            page.body = [("paragraph", CALM)]
            page.save_revision()
    writer.get(f"/kantor/bahasa/?ke={lang}")
    answer = writer.post(PICTURES + address.format(image.pk), follow=True)
    told = answer.json()["error_message"] if "multiple" in address else said(answer)
    assert "Balai baru" in told
    assert ("Keluarkan dulu" if lang == "id" else "Take it out") in told
    assert get_image_model().objects.filter(pk=image.pk).exists()


@pytest.mark.parametrize("address", ["{}/delete/", "multiple/{}/delete/"])
def test_a_picture_that_no_text_shows_is_deleted(
    address: str, image: Any, write: Write, writer: Client
) -> None:
    write()
    writer.post(PICTURES + address.format(image.pk))
    assert not get_image_model().objects.exists()

"""Pictures in the editor: taken, bared of what they tell, refused with words."""

import gc
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image as Pixels
from wagtail.images import get_image_model

from langkah.web.pages.editor import twice
from langkah.web.pages.models import HomePage
from langkah.web.pages.opening import open_site
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role
from tests.web.people.world import said

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("on", "collected"),
    # Wagtail leaves files to the collector
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
People = dict[Role, Person]
Enter = Callable[[Person], Client]
ADMIN = "/kantor/kelola/"


@pytest.fixture
def collected() -> Iterator[None]:
    """What a test left to the collector is collected within it, and no later test is told of it."""
    yield
    gc.collect()


def _picture(name: str, kind: str = "PNG", size: tuple[int, int] = (40, 30)) -> SimpleUploadedFile:
    drawn = BytesIO()
    Pixels.new("RGB", size, (90, 110, 120)).save(drawn, kind)
    return SimpleUploadedFile(name, drawn.getvalue(), f"image/{kind.lower()}")


def _sent(client: Client, home: HomePage, file: SimpleUploadedFile, title: str = "Gambar") -> Any:
    folder = home.unit.name
    from wagtail.models import Collection

    where = Collection.objects.get(name=folder)
    form = {"title": title, "file": file, "collection": where.pk, "description": ""}
    return client.post(f"{ADMIN}images/add/", form)


def test_a_picture_is_taken(home: HomePage, people: People, enter: Enter) -> None:
    answer = _sent(enter(people[Role.COMMUNICATIONS]), home, _picture("balai.png"))
    assert answer.status_code == 302, said(answer)
    assert get_image_model().objects.count() == 1


def test_an_upload_that_arrives_twice_makes_one_picture(home: HomePage, people: People, enter: Enter) -> None:
    writer = enter(people[Role.COMMUNICATIONS])
    for _again in range(2):
        assert _sent(writer, home, _picture("balai.jpg", "JPEG")).status_code == 302
        form = {"title": "Banyak", "files[]": _picture("aula.png")}
        assert writer.post(f"{ADMIN}images/multiple/add/", form).json()["success"]
        form = {
            "image-chooser-upload-title": "Di samping",
            "image-chooser-upload-file": _picture("kursi.gif", "GIF"),
        }
        assert writer.post(f"{ADMIN}images/chooser/create/", form).json()["step"] == "chosen"
    titles = get_image_model().objects.values_list("title", flat=True)
    assert sorted(titles) == ["Banyak", "Di samping", "Gambar"]
    _sent(writer, home, _picture("balai.jpg", "JPEG"), "Nama lain")
    _sent(writer, home, _picture("balai.jpg", "JPEG", (30, 40)))
    _sent(enter(people[Role.EDITOR]), home, _picture("balai.jpg", "JPEG"))
    assert get_image_model().objects.count() == 6, (
        "another name, other dots or another person is another upload"
    )


def test_an_upload_whose_picture_is_gone_is_a_new_one(
    home: HomePage, people: People, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(twice, "_STEP", 0)
    writer = enter(people[Role.COMMUNICATIONS])
    for _again in range(2):
        get_image_model().objects.all().delete()
        _sent(writer, home, _picture("balai.png"))
        assert get_image_model().objects.count() == 1


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("surat.pdf", b"%PDF-1.7 ...", "application/pdf"),
        SimpleUploadedFile("gambar.png", b"<svg onload=alert(1)>", "image/png"),
        SimpleUploadedFile("gambar.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        SimpleUploadedFile("besar.png", b"\x89PNG\r\n\x1a\n" + bytes(30 * 1024 * 1024), "image/png"),
        _picture("bom.png", size=(9000, 9000)),
    ],
    ids=["pdf", "not a picture", "svg", "30 MB", "bomb"],
)
def test_what_is_no_picture_or_too_much_is_refused_with_words(
    file: SimpleUploadedFile, home: HomePage, people: People, enter: Enter
) -> None:
    answer = _sent(enter(people[Role.COMMUNICATIONS]), home, file)
    assert answer.status_code == 200
    assert "error-message" in said(answer)
    assert not get_image_model().objects.exists()


def test_no_file_is_taken_anywhere_else(people: People, enter: Enter) -> None:
    answer = enter(people[Role.EDITOR]).post("/kantor/bahasa/", {"file": _picture("x.png")})
    assert answer.status_code in (403, 405)


def _bytes(file: Any) -> bytes:
    with file.open() as opened:
        found: bytes = opened.read()
    return found


def _of_a_camera(kind: str) -> bytes:
    drawn, told = BytesIO(), Pixels.Exif()
    told[0x0110] = "Ponsel Rekaan"
    told[0x0112] = 6  # to be turned by a quarter
    told.get_ifd(0x8825)[2] = (6.0, 12.0, 30.0)
    Pixels.new("RGB", (40, 30), (90, 110, 120)).save(drawn, kind, exif=told)
    return drawn.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_does_not_say_where_it_was_taken(
    kind: str, home: HomePage, people: People, enter: Enter
) -> None:
    sent = _of_a_camera(kind)
    assert b"Ponsel Rekaan" in sent
    file = SimpleUploadedFile(f"balai.{kind.lower()}", sent, f"image/{kind.lower()}")
    answer = _sent(enter(people[Role.COMMUNICATIONS]), home, file)
    assert answer.status_code == 302, said(answer)
    kept = get_image_model().objects.get()
    assert b"Ponsel Rekaan" not in _bytes(kept.file)
    assert (kept.width, kept.height) == (30, 40), "it stands upright all the same"
    assert b"Ponsel" not in _bytes(kept.get_rendition("width-20").file)


@pytest.mark.parametrize(
    "address",
    [
        "images/{image}/",
        "images/{image}/delete/",
        "images/{image}/preview/width-20/",
        "images/usage/{image}/",
        "images/chooser/{image}/",
        "images/chooser/{image}/select_format/",
        "images/chooser/chosen/{image}/",
        "images/chooser/chosen-multiple/?id={image}",
        "images/chooser/chosen-multiple/?id=x",
    ],
)
def test_a_picture_of_another_unit_is_not_there(
    address: str, home: HomePage, people: People, elsewhere: Unit, make: Any, enter: Enter
) -> None:
    _sent(enter(people[Role.COMMUNICATIONS]), home, _picture("rahasia.png"))
    image = get_image_model().objects.get()
    open_site(elsewhere)
    path = ADMIN + address.format(image=image.pk)
    assert enter(people[Role.EDITOR]).get(path).status_code in (200, 404)
    client = enter(make(Role.EDITOR, at=elsewhere))
    for answer in (client.get(path), client.post(path)):
        assert answer.status_code == 404, path

"""A picture goes out as its dots alone, wherever a phone has written beside them."""

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image as Pixels
from wagtail.images import get_image_model
from wagtail.images.forms import get_image_form
from wagtail.models import Collection

from langkah.web.pages.editor.pictures import bare
from langkah.web.pages.models import HomePage
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.people.world import said

#: A form of a picture asks for its collection.
pytestmark = pytest.mark.django_db
WORD = b"Ponsel Rekaan"


def _exif() -> Pixels.Exif:
    told = Pixels.Exif()
    told[0x0110] = WORD.decode()
    told[0x0112] = 6  # to be turned by a quarter
    return told


def _frame(number: int = 0) -> Pixels.Image:
    return Pixels.new("RGB", (40, 30), (90 + 60 * number, 110, 120))


def _saved(kind: str, **options: Any) -> bytes:
    held = BytesIO()
    _frame().save(held, kind, **options)
    return held.getvalue()


def _late_png() -> bytes:
    """Words and place behind the dots, where a reader that stops early never sees them."""
    whole = _saved("PNG")
    end = whole.rindex(b"IEND") - 4
    chunks = b""
    for kind, content in ((b"tEXt", b"Comment\0" + WORD), (b"eXIf", _exif().tobytes())):
        chunks += struct.pack(">I", len(content)) + kind + content
        chunks += struct.pack(">I", zlib.crc32(kind + content))
    return whole[:end] + chunks + whole[end:]


GIVEN: dict[str, tuple[str, Callable[[], bytes]]] = {
    "mpo": ("jpg", lambda: _saved("MPO", save_all=True, append_images=[_frame(1)], exif=_exif())),
    "late": ("png", _late_png),
    "comment": ("gif", lambda: _saved("GIF", comment=WORD)),
    "moving": ("gif", lambda: _saved("GIF", save_all=True, append_images=[_frame(1)], comment=WORD)),
    "behind": ("jpg", lambda: _saved("JPEG") + WORD),
}


def _file(name: str) -> SimpleUploadedFile:
    ending, make = GIVEN[name]
    return SimpleUploadedFile(f"balai.{ending}", make(), f"image/{ending.replace('jpg', 'jpeg')}")


@pytest.mark.django_db
@pytest.mark.usefixtures("on")
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Wagtail leaves a file to the collector
@pytest.mark.parametrize("name", GIVEN)
def test_neither_the_picture_nor_what_is_made_of_it_says_more_than_its_dots(
    name: str, home: HomePage, people: dict[Role, Person], enter: Callable[[Person], Client]
) -> None:
    file = _file(name)
    assert WORD in file.read()
    file.seek(0)
    folder = Collection.objects.get(name=home.unit.name).pk
    form = {"title": "Balai kota", "collection": folder, "file": file, "description": ""}
    answer = enter(people[Role.COMMUNICATIONS]).post("/kantor/kelola/images/add/", form)
    assert answer.status_code == 302, said(answer)
    kept = get_image_model().objects.get()
    for made in (kept.get_rendition("max-165x165").file, kept.file):
        with made.open() as read:
            assert WORD not in read.read()
        made.close()
        assert "balai" not in made.name, "what is given out by its name has one that nobody guesses"
    assert (kept.width, kept.height) == ((30, 40) if name in {"mpo", "late"} else (40, 30))


def test_two_uploads_of_one_file_have_names_that_say_nothing() -> None:
    names = [bare(_file("mpo")).name for _ in range(2)]
    assert len(set(names)) == 2
    assert all(len(name.partition(".")[0]) >= 32 and name.endswith(".jpg") for name in names)


def test_a_moving_picture_still_moves() -> None:
    with Pixels.open(bare(_file("moving"))) as seen:
        assert getattr(seen, "n_frames", 1) == 2


def test_a_phone_s_pair_becomes_one_picture() -> None:
    with Pixels.open(bare(_file("mpo"))) as seen:
        assert (seen.format, getattr(seen, "n_frames", 1)) == ("JPEG", 1)


def test_what_ends_in_the_middle_is_refused_in_words() -> None:
    whole = _saved("JPEG", quality=100)
    form = get_image_form(get_image_model())()
    form.changed_data = ["file"]
    form.cleaned_data = {"file": SimpleUploadedFile("balai.jpg", whole[: len(whole) - 60], "image/jpeg")}
    with pytest.raises(ValidationError):
        form.clean_file()


@pytest.mark.parametrize(("lang", "word"), [("id", "terlalu besar"), ("en", "too large")])
def test_too_many_dots_are_told_in_the_language_of_the_page(lang: str, word: str, settings: Any) -> None:
    from django.utils import translation

    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1_000
    with translation.override(lang):
        field = get_image_form(get_image_model())().fields["file"]
        with pytest.raises(ValidationError) as refused:
            field.to_python(SimpleUploadedFile("balai.jpg", _saved("JPEG"), "image/jpeg"))
        assert word in refused.value.messages[0]
        assert "1200" in refused.value.messages[0]

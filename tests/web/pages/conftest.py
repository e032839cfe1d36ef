"""An office with a site, people in every role, and texts in the making."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from django.core.files.images import ImageFile
from PIL import Image as Pixels
from wagtail.images import get_image_model
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from langkah.desk.ports import FixedClock
from langkah.web.office import office
from langkah.web.pages.models import HomePage, NewsIndexPage, NewsPage, OpinionIndexPage, OpinionPage, Writing
from langkah.web.pages.opening import open_site
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role
from tests.web.people.conftest import elsewhere, enter, later, make, unit

__all__ = ["elsewhere", "enter", "later", "make", "unit"]

CALL = "<p>Ayo kita menangkan pasangan nomor 2.</p>"
CALM = "<p>Pemilih dapat memeriksa namanya di daftar pemilih sampai akhir pekan.</p>"


@pytest.fixture
def home(unit: Unit) -> HomePage:
    """The site of the office."""
    return open_site(unit)


@pytest.fixture
def people(make: Callable[..., Person], home: HomePage) -> dict[Role, Person]:
    """Somebody in every role."""
    return {role: make(role) for role in Role}


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Sets the day of the desk."""

    def moved(day: date) -> None:
        monkeypatch.setattr(office(), "clock", FixedClock(day))

    moved(date(2026, 11, 26))
    return moved


Write = Callable[..., Any]


def opinion(**fields: Any) -> OpinionPage:
    """An opinion that is not on any site yet."""
    given = {
        "title": "Pemilih dan daftar pemilih",
        "lead": "Mengapa memeriksa nama sendiri adalah langkah kecil yang penting.",
        "author": "Sri Wahyuni",
        "standing": "Dosen hukum tata negara",
        "body": [("paragraph", CALM)],
        "live": False,
        **fields,
    }
    return OpinionPage(**given)


@pytest.fixture
def write(home: HomePage) -> Write:
    """Puts a draft on the site: an opinion, or news."""

    def written(kind: type[Writing] = OpinionPage, **fields: Any) -> Writing:
        parent = (OpinionIndexPage if kind is OpinionPage else NewsIndexPage).objects.child_of(home).get()
        if kind is OpinionPage:
            page: Writing = opinion(**fields)
        else:
            given = {"title": "Rapat pleno", "lead": "Terbuka untuk umum.", "body": [("paragraph", CALM)]}
            page = kind(**{**given, "live": False, **fields})
        parent.add_child(instance=page)
        page.save_revision()
        return page

    return written


@pytest.fixture
def news() -> type[NewsPage]:
    """The kind that is not an opinion."""
    return NewsPage


@pytest.fixture
def picture() -> Any:
    """A picture in the office's folder."""
    drawn = BytesIO()
    Pixels.new("RGB", (1400, 800), (90, 110, 120)).save(drawn, "PNG")
    drawn.seek(0)
    return get_image_model().objects.create(
        title="IMG_2041.png", file=ImageFile(drawn, name="gambar.png"), description=""
    )


def opinion_form(**fields: Any) -> dict[str, Any]:
    """What the editor's form of an opinion sends."""
    given = {
        "title": "Judul baru",
        "slug": "judul-baru",
        "subtitle": "",
        "lead": "Teras baru.",
        "author": "Sri Wahyuni",
        "standing": "Dosen",
        "disclaimer": "Pendapat pribadi.",
        "source": "",
        "due": "",
        "body": streamfield([("paragraph", rich_text("<p>Isi baru.</p>"))]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        **fields,
    }
    return nested_form_data(given)  # type: ignore[no-any-return]  # Wagtail carries no types

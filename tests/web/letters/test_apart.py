"""Two people at the same address: no form, code or answer of one is the other's."""

import pytest
from django.test import Client
from django.utils import timezone

from langkah.web.pages.models.keeping import Edition
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from langkah.web.questions import cases
from langkah.web.questions.models import Answered, Case, Inquiry
from tests.web.letters.sending import Asker, hidden, said
from tests.web.people.conftest import Make

pytestmark = pytest.mark.django_db
EVERY = [
    "tanya/",
    "keliru/",
    "kode/",
    "tanya-jawab/",
    "en/tanya/",
    "en/keliru/",
    "en/kode/",
    "en/tanya-jawab/",
]


@pytest.fixture(autouse=True)
def open_site() -> None:
    """A site whose pages are kept from reader to reader."""
    Edition.objects.get_or_create(pk=1, defaults={"mark": "satu"})


@pytest.mark.parametrize("site", ["/situs/", "/situs/en/"])
def test_two_who_open_the_form_one_after_another_send_two_questions(officer: Person, site: str) -> None:
    caps = [hidden(said(Client().get(f"{site}tanya/")), "cap") for _ in range(3)]
    assert len(set(caps)) == 3
    codes = [
        hidden(said(Asker(Client(), site).sent(cap=cap, words=f"Pertanyaan {n}")), "code")
        for n, cap in enumerate(caps)
    ]
    assert len(set(codes)) == 3
    assert Inquiry.objects.count() == 3
    for number, code in enumerate(codes):
        page = said(Asker(Client(), site).read(code))
        assert f"Pertanyaan {number}" in page
        assert not [n for n in range(3) if n != number and f"Pertanyaan {n}" in page]


@pytest.mark.parametrize("path", EVERY)
def test_no_page_of_letters_is_kept_by_anybody(officer: Person, path: str) -> None:
    assert Client().get(f"/situs/{path}").headers["Cache-Control"] == "no-store"


def test_a_case_is_read_as_soon_as_two_agree(officer: Person, make: Make) -> None:
    Answered.objects.create(unit=officer.unit, theme="other", total=12)
    one = Case.objects.create(
        unit=officer.unit, theme="other", asks="Bolehkah?", says="Boleh.", by=officer, made="2024-01-20"
    )
    assert "Bolehkah?" not in said(Client().get("/situs/tanya-jawab/"))
    cases.agree(one, make(Role.EDITOR), one.version, timezone.now())
    assert "Bolehkah?" in said(Client().get("/situs/tanya-jawab/"))

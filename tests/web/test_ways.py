"""What the office offers is reached from the page about Langkah and from the tour."""

import pytest
from django.test import Client

from langkah.terms.speech import Lang
from langkah.web.keeping.tour import STEPS
from langkah.web.page import language


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_page_about_langkah_leads_to_guides_phone_and_questions(client: Client, prefix: str) -> None:
    page = client.get(f"{prefix}/tentang").content.decode()
    site = language.site(Lang.EN if prefix else Lang.ID)
    for way in (f"{prefix}/pandu", f"{prefix}/luring", f"{site}tanya/", f"{site}tanya-jawab/"):
        assert f'href="{way}"' in page, way


def test_the_tour_leads_to_guides_and_to_the_phone() -> None:
    assert {"/pandu", "/luring", "/situs/tanya/", "/seberapa-benar"} <= {step[1] for step in STEPS}

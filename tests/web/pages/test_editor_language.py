"""An editor meets Indonesian, whatever the library knows of it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import wagtail
from django.contrib import humanize
from django.test import Client
from django.utils.translation import gettext as _
from django.utils.translation import override, trans_real

from langkah.web.page.editor import around, events
from langkah.web.pages.models import HomePage
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from tests.web.pages.conftest import Write
from tests.web.people.world import said

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("on")]
ADMIN = "/kantor/kelola/"
#: Alike in both languages, or of things that nobody is shown.
ALIKE = re.compile(
    r"selected|^(April|September|November|default|Status|Video)$|%\(range|%\(field_label|Bulk actions|collection|Change privacy|live version|^Format$|Select (all )?images|What's new"
)


@pytest.fixture
def met(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """What stayed English on the way to an Indonesian page."""
    found: set[str] = set()
    own = trans_real.DjangoTranslation.gettext

    def gettext(self: trans_real.DjangoTranslation, message: str) -> str:
        told: str = own(self, message)
        if told == message and re.search("[a-z]{3}", message) and self.language() == "id":
            found.add(message)
        return told

    monkeypatch.setattr(trans_real.DjangoTranslation, "gettext", gettext)
    return found


def test_what_an_editor_meets_is_in_indonesian(
    met: set[str],
    write: Write,
    home: HomePage,
    people: dict[Role, Person],
    enter: Callable[[Person], Client],
) -> None:
    page = write()
    for role in (Role.COMMUNICATIONS, Role.EDITOR):
        client = enter(people[role])
        for path in (
            "",
            f"pages/{home.pk}/",
            f"pages/{page.get_parent().pk}/?q=tidak",
            f"pages/{page.get_parent().pk}/add_subpage/",
            f"pages/add/pages/opinionpage/{page.get_parent().pk}/",
            "pages/search/?q=tidak",
            "images/",
            "images/add/",
            "images/chooser/",
            "choose-page/",
            "choose-external-link/",
            *(f"pages/{page.pk}/{one}/" for one in ("edit", "history", "delete", "copy", "workflow_history")),
        ):
            assert client.get(ADMIN + path, follow=True).status_code == 200, path
        client.post(f"{ADMIN}pages/{page.pk}/edit/", {"title": "", "body-count": 0})
    assert sorted(one for one in met if not ALIKE.search(one)) == []


def test_scripts_of_the_editor_speak_the_language_of_the_page(
    people: dict[Role, Person], enter: Callable[[Person], Client]
) -> None:
    client = enter(people[Role.EDITOR])
    assert "Cari pilihan" in said(client.get(f"{ADMIN}jsi18n/"))
    client.get("/kantor/bahasa/?ke=en")
    assert "Cari pilihan" not in said(client.get(f"{ADMIN}jsi18n/"))


def test_each_of_our_sentences_still_answers_one_of_the_library_s() -> None:
    """What a newer library says otherwise would be said in English again."""
    folders = (Path(wagtail.__file__).parent, Path(humanize.__file__).parent)
    found = [path for one in folders for path in one.rglob("locale/en/LC_MESSAGES/django*.po")]
    known = "".join(path.read_text(encoding="utf-8") for path in found)
    plain = re.sub(r'"\s*\n\s*"', "", known).replace('\\"', '"')
    every = (*around.SAID, *events.SAID, *events.SCRIPTS)
    assert [text.en for text in every if f'msgid "{text.en}"' not in plain] == []
    counted = (*events.COUNTED, *events.SCRIPTS_COUNTED)
    assert [one for one in counted if f'msgid "{one}"' not in plain.replace("\u00a0", " ")] == []


def test_each_sentence_has_the_same_blanks_in_both_languages() -> None:
    blanks = re.compile(r"%\(\w+\)s|\{\w+\}")
    counted = (*events.COUNTED.values(), *events.SCRIPTS_COUNTED.values())
    for text in (*around.SAID, *events.SAID, *events.SCRIPTS, *counted):
        if "guide_link" not in text.en:  # a way to the outside, which we do not offer
            assert sorted(blanks.findall(text.id)) == sorted(blanks.findall(text.en)), text


def test_english_stays_the_library_s_own() -> None:
    with override("en"):
        assert _("Skip to main content") == "Skip to main content"
    with override("id"):
        assert _("Skip to main content") == "Langsung ke isi"

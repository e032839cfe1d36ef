"""What the desk says, it says in the words of the page: examples, days, counts."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from langkah.terms.speech import Lang
from langkah.web.lawdesk import changes
from langkah.web.lawdesk.views.examples import step_said
from langkah.web.lawdesk.views.proposing import BLANK
from langkah.web.people.models import Person

pytestmark = pytest.mark.django_db
Enter = Callable[[Person], Client]
STEP = {
    "on": "2024-01-20",
    "act": "post",
    "toward": ["campaign-account", "Partai Contoh"],
    "channel": "chat-group",
    "standing": "pppk",
    "at": "14:30 WITA",
    "facts": {"true_info": False, "value_idr": 500_000, "giver": "vendor"},
    "text": "Ayo!",
    "level": "ask",
}


def test_an_example_is_told_in_words_and_in_order() -> None:
    assert step_said(STEP, Lang.ID) == (
        "“Ayo!” · mengunggah tulisan atau gambar · Kedudukan: PPPK · "
        "Tertuju kepada: akun atau grup pemenangan, Partai Contoh · Lewat mana: grup percakapan · "
        "20 Januari 2024 · Pukul: 14:30 WITA · Apakah isinya benar dan ada sumber datanya? tidak · "
        "Berapa nilainya dalam rupiah? 500.000 · Siapa pemberinya? penyedia atau calon penyedia barang dan jasa · "
        "seharusnya: tanya dulu"
    )
    english = step_said(STEP, Lang.EN)
    for part in ("posting a text or picture", "20 January 2024", "Is it true and sourced? no", "500,000"):
        assert part in english


def test_what_no_step_can_hold_stands_as_it_is_written() -> None:
    broken = {"act": ["post"], "on": "kemarin", "level": 3, "facts": {"unknown": [1]}, "lain": {"a": None}}
    told = step_said(broken, Lang.ID)
    for part in ("kemarin", "level: 3", "unknown: [1]", 'lain: {"a": null}'):
        assert part in told


@pytest.mark.parametrize(("lang", "asks"), [("id", "Siapa pemberinya?"), ("en", "Who gives it?")])
def test_no_example_on_a_page_shows_a_name_of_the_vocabulary(
    lawyer: Person, enter: Enter, lang: str, asks: str
) -> None:
    client = enter(lawyer)
    client.cookies["bahasa"] = lang
    shop = changes.workshop()
    norm = next(one for one in shop.ids if "giver" in str(shop.examples(one)))
    said = client.get(f"/kantor/aturan/norma/{norm}/").content.decode().partition("<details")[0]
    assert asks in said
    for raw in ("facts:", "giver", "{&quot;", "toward:"):
        assert raw not in said


@pytest.mark.parametrize(
    ("lang", "named"), [("id", "Dipakai kantor ini mulai"), ("en", "Used by this office from")]
)
def test_a_broken_day_is_named_as_its_field_is(lawyer: Person, enter: Enter, lang: str, named: str) -> None:
    client = enter(lawyer)
    client.cookies["bahasa"] = lang
    page = client.post(
        "/kantor/aturan/baru/", {"yaml": BLANK.format(day="2024-01-20"), "berlaku": "bukan", "simpan": "1"}
    )
    assert page.status_code == 400
    told = page.content.decode()
    assert f"&quot;{named}&quot;" in told
    assert "since" not in told.partition('id="hasil"')[2].partition("</section>")[0]


def test_the_statement_of_quality_counts_the_norms_that_the_office_uses(
    client: Client, lawyer: Person, second: Person
) -> None:
    count = len(changes.workshop().ids)
    assert f"{count} norma dipakai kantor ini" in client.get("/seberapa-benar").content.decode()
    wish = changes.Wish(body=BLANK.format(day="2024-01-20"), reason="Norma contoh yang baru.", since=None)
    change = changes.propose(wish, lawyer, timezone.now())
    changes.make_law(change, second, change.digest, changes.workshop().attempt(change.body), timezone.now())
    page = client.get("/seberapa-benar").content.decode()
    assert f"{count + 1} norma dipakai kantor ini" in page
    assert "diukur dengan versi" in page

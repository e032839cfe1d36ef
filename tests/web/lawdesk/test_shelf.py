"""Instruments and stages: proposed by one, approved by another, by every door."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from langkah.desk.drafting import workshop
from langkah.terms.errors import WrongInput
from langkah.terms.step import Act, Step
from langkah.web.lawdesk import changes, importing, shelf
from langkah.web.lawdesk.models import Change
from langkah.web.office import office
from langkah.web.people.models import Person
from langkah.web.pocket.state import _own
from tests.cli.shell import langkah

pytestmark = pytest.mark.django_db
Enter = Callable[[Person], Client]
CONTEST = """\
id: pemilihan-kantor
name: Pemilihan Kantor 2031
election: regional
begins: 2031-01-01
ends: 2031-12-31
windows:
  - {stage: quiet-period, first: 2031-06-01, last: 2031-06-03, provision: PKPU 1/2030}
"""
INSTRUMENT = """\
id: pkpu-1-2030
short: PKPU 1/2030
full:
  id: Peraturan KPU Nomor 1 Tahun 2030
  en: KPU Regulation No. 1 of 2030
from: 2030-01-01
mark: MEM
"""
WHY = "Peraturan baru sudah diundangkan."
DAY = date(2031, 6, 2)


def _approved(text: str, lawyer: Person, second: Person) -> Change:
    change = changes.propose(changes.Wish(body=text, reason=WHY, since=None), lawyer, timezone.now())
    with pytest.raises(WrongInput):
        changes.approve(change, lawyer, change.digest, timezone.now())
    tried = changes.workshop().attempt(change.body, change.norm, whole=False)
    assert tried.holds, (tried.fault, tried.broken)
    changes.make_law(change, second, change.digest, tried, timezone.now())
    return change


def test_stages_that_two_people_agree_on_count_for_every_door(
    lawyer: Person, second: Person, client: Client
) -> None:
    step = json.dumps({"act": "post", "text": "Selamat pagi.", "on": DAY.isoformat()})
    _approved(CONTEST, lawyer, second)
    told = client.post("/api/steps", step, content_type="application/json").json()
    assert "quiet-period" in told["stage"]
    terminal = langkah("weigh", "--jsonl", "--office", str(settings.DATA), stdin=step.encode())
    assert json.loads(terminal.out) == told
    assert "pemilihan-kantor" in str(_own()["law"]), "a phone is told of it at its next contact"
    page = client.get(f"/peta-peran?from=pns&to=pns&from_on=2031-05-01&to_on={DAY}")
    assert page.status_code == 200


def test_an_instrument_can_be_cited_once_it_is_approved_and_closed_once_nothing_rests_on_it(
    lawyer: Person, second: Person
) -> None:
    norm = changes.workshop().text("akun-berita")
    moved = norm.replace(_provision(norm), "Pasal 7 PKPU 1/2030")
    assert changes.workshop().attempt(moved, "akun-berita", whole=False).fault is not None
    _approved(INSTRUMENT, lawyer, second)
    tried = changes.workshop().attempt(moved, "akun-berita", whole=False)
    assert tried.fault is None or "berlaku" in tried.fault.says.id, "it is known; only its days may not fit"
    closed = INSTRUMENT + "to: 2030-12-31\nreplaced_by: UU 20/2023\n"
    _approved(closed, lawyer, second)
    assert office().rulebook.instruments["PKPU 1/2030"].replaced_by == "UU 20/2023"
    assert [one["norm"] for one in shelf.law().changes] == ["instrument:pkpu-1-2030"] * 2


def _provision(text: str) -> str:
    return text.partition("provision: ")[2].partition("\n")[0].strip("\"'")


def test_what_norms_rest_on_is_not_closed_under_them(lawyer: Person) -> None:
    text = changes.workshop().text("instrument:uu-20-2023") + "to: 2027-01-01\n"
    tried = changes.workshop().attempt(text, "instrument:uu-20-2023")
    assert not tried.holds
    assert tried.fault is not None
    assert "norma masih berlaku" in tried.fault.says.id


def test_a_proposal_that_changes_nothing_is_none(lawyer: Person) -> None:
    text = changes.workshop().text("contest:pilpres-2024")
    with pytest.raises(WrongInput) as refused:
        changes.propose(changes.Wish(body=text, reason=WHY, since=None), lawyer, timezone.now())
    assert refused.value.code == "web.law-nothing-to-change"


@pytest.mark.parametrize(("kind", "text"), [("peraturan", INSTRUMENT), ("tahapan", CONTEST)])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_form_and_the_way_to_a_second_person(
    lawyer: Person, second: Person, enter: Enter, kind: str, text: str, lang: str
) -> None:
    client = enter(lawyer)
    client.cookies["bahasa"] = lang
    path = f"/kantor/aturan/dasar/{kind}/baru/"
    page = client.get(path).content.decode()
    assert 'name="berlaku"' not in page, "it holds by its own days"
    sent = {"yaml": text, "semula": text, "alasan": WHY, "simpan": "1"}
    broken = client.post(path, {**sent, "yaml": text + "warna: merah\n"})
    assert (broken.status_code, Change.objects.count()) == (302, 1), "what does not hold yet may be discussed"
    change = Change.objects.get()
    refused = enter(second).post(f"/kantor/aturan/usul/{change.pk}/setuju/", {"dibaca": change.digest})
    assert (refused.status_code, Change.objects.get().state) == (400, "open")
    client.post(f"/kantor/aturan/usul/{change.pk}/ubah/", {**sent, "dibaca": change.digest})
    change.refresh_from_db()
    assert change.body == text
    assert "warna" not in client.get(f"/kantor/aturan/usul/{change.pk}/").content.decode()
    listed = client.get("/kantor/aturan/dasar/").content.decode()
    assert f"/kantor/aturan/usul/{change.pk}/" in client.get("/kantor/aturan/usul/").content.decode()
    assert "PKPU" in listed


ODD = [
    ("peraturan", INSTRUMENT + "amended_by: UU 1/2000\n"),
    ("peraturan", INSTRUMENT.replace("short: PKPU 1/2030", "short: {a: b}")),
    ("peraturan", INSTRUMENT + "to: 2031-01-01\nreplaced_by: [UU 20/2023]\n"),
    ("tahapan", CONTEST.replace("provision: PKPU 1/2030", "provision: [a]")),
    ("tahapan", CONTEST.replace("2031-01-01", "2031")),
    ("tahapan", CONTEST.partition("windows:")[0] + "windows: 5\n"),
]


@pytest.mark.parametrize(("kind", "text"), ODD)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_has_no_form_is_told_and_can_be_withdrawn(
    lawyer: Person, enter: Enter, kind: str, text: str, lang: str
) -> None:
    client = enter(lawyer)
    client.cookies["bahasa"] = lang
    path = f"/kantor/aturan/dasar/{kind}/baru/"
    sent = {"yaml": text, "semula": text, "alasan": WHY}
    looked = client.post(path, sent)
    assert looked.status_code == 200
    assert not changes.workshop().attempt(text, whole=False).holds
    assert client.post(path, {**sent, "simpan": "1"}).status_code == 302
    change = Change.objects.get()
    assert client.get(f"/kantor/aturan/usul/{change.pk}/").status_code == 200
    client.post(f"/kantor/aturan/usul/{change.pk}/batal/", {"catatan": ""})
    assert Change.objects.get().state == "withdrawn"


@pytest.mark.parametrize(
    "text",
    [
        CONTEST.replace(", provision: PKPU 1/2030", ""),
        CONTEST.partition("windows:")[0] + "windows:\n",
        CONTEST.partition("windows:")[0],
    ],
)
def test_a_contest_may_have_no_stage_yet_and_a_stage_no_provision(
    lawyer: Person, second: Person, enter: Enter, text: str
) -> None:
    client = enter(lawyer)
    sent = {"yaml": text, "semula": text, "alasan": WHY}
    assert client.post("/kantor/aturan/dasar/tahapan/baru/", sent).status_code == 200
    _approved(text, lawyer, second)
    assert any(one.id == "pemilihan-kantor" for one in office().rulebook.contests)
    assert client.get("/kantor/aturan/dasar/").status_code == 200


def test_a_bug_in_trying_is_told_in_words_and_the_proposal_still_opens(
    lawyer: Person, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = changes.propose(changes.Wish(body=CONTEST, reason=WHY, since=None), lawyer, timezone.now())

    def broken(*_given: object) -> None:
        raise KeyError("provision")

    monkeypatch.setattr(workshop, "shelved", broken)
    tried = changes.workshop().attempt(CONTEST)
    assert tried.fault is not None
    assert not tried.holds
    client = enter(lawyer)
    for lang, said in (("id", "tidak dapat dicoba (KeyError)"), ("en", "cannot be tried (KeyError)")):
        client.cookies["bahasa"] = lang
        page = client.get(f"/kantor/aturan/usul/{change.pk}/")
        assert said in page.content.decode()
    client.post(f"/kantor/aturan/usul/{change.pk}/batal/", {"catatan": ""})
    assert Change.objects.get().state == "withdrawn"


def test_a_field_beside_the_text_changes_the_text(lawyer: Person, enter: Enter) -> None:
    client = enter(lawyer)
    text = changes.workshop().text("contest:pilkada-2024")
    sent = {
        "yaml": text,
        "semula": text,
        "alasan": WHY,
        "simpan": "1",
        "name": "Nama lain",
        "ends": "2025-12-31",
    }
    page = client.post("/kantor/aturan/dasar/tahapan/pilkada-2024/usul/", sent)
    assert page.status_code == 302
    body = Change.objects.get().body
    assert "Nama lain" in body
    assert "2025-12-31" in body


@pytest.mark.parametrize("odd", ["full: Peraturan baru", "full:", "full: [a]"])
def test_a_field_goes_where_the_text_has_something_else(lawyer: Person, enter: Enter, odd: str) -> None:
    head, _, tail = INSTRUMENT.partition("full:")
    text = f"{head}{odd}\nfrom:{tail.partition('from:')[2]}"
    sent = {"yaml": text, "semula": text, "alasan": WHY, "full_id": "Peraturan Contoh"}
    page = enter(lawyer).post("/kantor/aturan/dasar/peraturan/baru/", sent)
    assert page.status_code == 200
    assert "id: Peraturan Contoh" in page.content.decode()


@pytest.mark.parametrize("text", ["id: norma-baru\n", "id: norma-baru\nversions: []\n", "versions: [5]\n"])
def test_so_does_a_field_of_a_norm_without_versions(lawyer: Person, enter: Enter, text: str) -> None:
    sent = {"yaml": text, "semula": text, "alasan": WHY, "provision": "Pasal 9 ayat (2) UU 20/2023"}
    page = enter(lawyer).post("/kantor/aturan/baru/", sent)
    assert page.status_code == 200
    assert "- provision: " in page.content.decode()


@pytest.mark.parametrize(
    ("lang", "said"), [("id", "penetapan calon: "), ("en", "candidates are determined: ")]
)
def test_the_day_on_which_candidates_are_determined_is_listed(
    lawyer: Person, enter: Enter, lang: str, said: str
) -> None:
    client = enter(lawyer)
    client.cookies["bahasa"] = lang
    assert said in client.get("/kantor/aturan/dasar/").content.decode()


@pytest.mark.parametrize("text", [INSTRUMENT, CONTEST])
def test_an_import_names_the_page_where_these_are_proposed(lawyer: Person, text: str) -> None:
    why = importing.Why(reason=WHY, since=None)
    with pytest.raises(importing.Refused) as refused:
        importing.proposed("buku.yaml", text.encode(), why, lawyer, timezone.now())
    (told,) = refused.value.errors
    assert "bukan norma" in told.says.id
    assert told.hint is not None
    assert "Peraturan dan tahapan" in told.hint.id


@pytest.mark.parametrize(
    "path", ["/kantor/aturan/dasar/tahapan/tidak-ada/usul/", "/kantor/aturan/dasar/peraturan/tidak-ada/usul/"]
)
def test_what_is_not_there_is_not_found(lawyer: Person, enter: Enter, path: str) -> None:
    assert enter(lawyer).get(path).status_code == 404


def test_stages_decide_a_verdict_at_the_next_step(lawyer: Person, second: Person) -> None:
    step = Step(act=Act.SURVEY_PUBLISH, text="Hasil survei: 52 %.", on=DAY)
    before = office().consider(step)
    _approved(CONTEST, lawyer, second)
    assert office().consider(step).level.rank >= before.level.rank
    assert "quiet-period" in office().consider(step).stages

"""Off at once by one, confirmed by another, told on every verdict."""

import json
from collections.abc import Callable
from functools import partial

import pytest
from django.conf import settings
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from langkah.desk.law.kept import LawFile
from langkah.terms.errors import LangkahError, NotFound, WrongInput
from langkah.web.lawdesk import shelf, switching
from langkah.web.lawdesk.models import Switched
from langkah.web.lawdesk.offline import switched_off
from langkah.web.people.models import Deed, Person, Unit
from langkah.web.people.powers import Role
from tests.web.people.conftest import Make

pytestmark = pytest.mark.django_db
NORM = "skb-disiplin-06d-suka"
SAID = ("Putusan pengadilan sedang dipelajari.", "A court ruling is being studied.")
STEP = {"act": "like", "toward": "campaign-account", "on": "2024-01-20"}


def _weighed(client: Client) -> dict[str, object]:
    answer = client.post("/api/steps", json.dumps(STEP), content_type="application/json")
    found: dict[str, object] = answer.json()
    return found


def _off(by: Person) -> Switched:
    return switching.switch_off(NORM, SAID, by, timezone.now())


def test_page_and_api_tell_of_it_at_the_next_step(client: Client, lawyer: Person) -> None:
    assert _weighed(client)["switched_off"] == []
    _off(lawyer)
    told = _weighed(client)["switched_off"]
    assert isinstance(told, list)
    assert [(one["norm"], one["office"], one["confirmed"]) for one in told] == [
        (NORM, lawyer.unit.name, False)
    ]
    form = {"act": "like", "toward": "campaign-account", "on": "2024-01-20"}
    for path, words in (
        (
            "/timbang",
            ("dimatikan sementara oleh KPU Kota Contoh", SAID[0], "Orang kedua belum mengonfirmasinya."),
        ),
        ("/en/timbang", ("was switched off by KPU Kota Contoh", SAID[1], "has not confirmed it yet")),
    ):
        from urllib.parse import urlencode

        page = client.post(path, urlencode(form), content_type="application/x-www-form-urlencoded")
        for one in words:
            assert one in page.content.decode()
    assert SAID[0] in client.get(f"/norma/{NORM}").content.decode()
    assert client.get(f"/api/rulebook/norms/{NORM}").json()["switched_off"]["office"] == lawyer.unit.name


def test_a_second_confirms_and_whoever_did_it_cannot(lawyer: Person, second: Person) -> None:
    made = _off(lawyer)
    with pytest.raises(WrongInput) as refused:
        switching.confirm(made, lawyer, timezone.now())
    assert refused.value.code == "web.law-second"
    with pytest.raises(IntegrityError), transaction.atomic():
        Switched.objects.filter(pk=made.pk).update(second=lawyer, confirmed=timezone.now())
    switching.confirm(made, second, timezone.now())
    switching.confirm(made, second, timezone.now())
    assert [one["confirmed"] for one in switched_off()] == [True]
    assert Deed.objects.filter(what="law-off-confirmed").count() == 1


def test_only_the_office_that_switched_it_off_is_offered_to_confirm(
    lawyer: Person, second: Person, make: Make, elsewhere: Unit, enter: Callable[[Person], Client]
) -> None:
    _off(lawyer)
    for person, offered in ((lawyer, False), (second, True), (make(Role.LEGAL, at=elsewhere), False)):
        (row,) = enter(person).get("/kantor/aturan/mati/").context["still"]
        assert row["confirmable"] is offered, person
        assert row["ours"] is (person.unit_id == lawyer.unit_id)


def test_it_comes_on_again_with_a_reason_once(client: Client, lawyer: Person, second: Person) -> None:
    made = _off(lawyer)
    with pytest.raises(WrongInput):
        switching.switch_on(made, second, "tidak", timezone.now())
    switching.switch_on(made, second, "Putusan itu tidak mengubah pasalnya.", timezone.now())
    assert _weighed(client)["switched_off"] == []
    assert switched_off() == []
    again = partial(switching.switch_on, made, lawyer, "Sekali lagi tidak apa-apa.", timezone.now())
    for verb in (again, partial(switching.confirm, made, second, timezone.now())):
        with pytest.raises(WrongInput) as refused:
            verb()
        assert refused.value.code == "web.law-already-on"
    _off(lawyer)
    assert Switched.objects.count() == 2, "what was done before stays on record"


def test_twice_is_once_and_an_unknown_norm_is_none(lawyer: Person, second: Person) -> None:
    _off(lawyer)
    with pytest.raises(WrongInput) as refused:
        _off(second)
    assert refused.value.code == "web.law-already-off"
    with pytest.raises(NotFound):
        switching.switch_off("tidak-ada", SAID, lawyer, timezone.now())


@pytest.mark.parametrize("reason", ["", "pendek", "x" * 301])
def test_a_reason_is_a_sentence_or_two(reason: str, lawyer: Person) -> None:
    with pytest.raises(WrongInput) as refused:
        switching.switch_off(NORM, (reason, ""), lawyer, timezone.now())
    assert refused.value.code == "web.law-reason"


def test_without_english_the_indonesian_reason_is_told(lawyer: Person) -> None:
    switching.switch_off(NORM, (SAID[0], " "), lawyer, timezone.now())
    (told,) = switched_off()
    assert set(told) == {"norm", "since", "reason_id", "reason_en", "office", "confirmed"}
    assert (told["norm"], told["reason_id"], told["reason_en"]) == (NORM, SAID[0], SAID[0])
    assert str(told["since"]).endswith("+07:00")


def test_a_file_that_fell_behind_is_written_again(lawyer: Person) -> None:
    _off(lawyer)
    file = LawFile.in_folder(settings.DATA)
    for broken in (b"", b"{}"):
        file.path.write_bytes(broken)
        assert shelf.published() is False
        assert len(switched_off()) == 1
    assert shelf.published() is True


def test_a_folder_that_cannot_be_written_is_told_of_and_the_switch_stays_on_record(
    lawyer: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(LawFile, "write", full)
        with pytest.raises(LangkahError) as refused:
            _off(lawyer)
    assert refused.value.code == "web.law-unwritten"
    assert Switched.objects.off().count() == 1
    assert shelf.published() is False
    assert len(switched_off()) == 1


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.LEGAL, Role.INTEGRITY}))
def test_nobody_else_switches_anything_off(role: Role, make: Make, enter: object) -> None:
    assert callable(enter)
    answer = enter(make(role)).post(f"/kantor/aturan/norma/{NORM}/matikan/", {"alasan": SAID[0]})
    assert answer.status_code == 403
    assert not Switched.objects.exists()

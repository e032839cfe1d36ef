"""One's own data: read, copied, corrected, and ended when its time is over."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from langkah.web.pages.models import Writing
from langkah.web.pages.models.keeping import Override
from langkah.web.people import proposals, retention
from langkah.web.people.models import COMINGS, Deed, Person, Proposal, Unit, Visit
from langkah.web.people.powers import Role
from tests.web.people.conftest import PASSWORD, Make
from tests.web.people.world import World, said

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("role", list(Role))
def test_everybody_reads_what_is_kept_about_them(role: Role, lang: str, make: Make, enter: Enter) -> None:
    person = make(role)
    client = enter(person)
    client.get(f"/kantor/bahasa/?ke={lang}")
    shown = said(client.get("/kantor/data/"))
    assert person.email in shown
    assert ("Satu tahun." if lang == "id" else "One year.") in shown
    assert "27 " in shown


def test_a_copy_holds_what_is_one_s_own_and_no_key(make: Make, enter: Enter, client: Client) -> None:
    person, other = make(Role.EDITOR), make(Role.ADMIN)
    client.post("/kantor/masuk/", {"login": person.email, "password": "bukan kata sandinya sama sekali"})
    answer = enter(person).get("/kantor/data/salinan.json")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="data-anda.json"'
    told = json.loads(answer.content)
    assert told["email"] == person.email
    assert [one["what"] for one in told["record"]] == ["login", "login-failed"]
    assert [one["kind"] for one in told["second_factors"]] == ["totp"]
    assert told["visits"]
    text = answer.content.decode()
    assert other.email not in text
    session = Visit.objects.filter(person=person).get().session_key
    assert session not in text
    assert person.password not in text
    assert Authenticator.objects.get(user=person).data["secret"] not in text


def test_name_and_address_are_corrected_by_oneself_and_the_old_address_opens_nothing(
    make: Make, enter: Enter, client: Client
) -> None:
    person = make(Role.EMPLOYEE, factor=False)
    old = person.email
    client.post("/kantor/masuk/", {"login": old, "password": PASSWORD})  # the library notes the address down
    form = {"name": "Nama Baru", "email": "Baru.Sekali@contoh.example"}
    assert (
        enter(person, ago=600)
        .post("/kantor/data/", form)
        .headers["Location"]
        .startswith("/kantor/masuk/ulang/")
    )
    assert enter(person).post("/kantor/data/", form).status_code == 302
    person.refresh_from_db()
    assert (person.name, person.email) == ("Nama Baru", "baru.sekali@contoh.example")
    assert Deed.objects.filter(what="data-corrected", whom=f"{old} → {person.email}").exists()
    late = Client()
    late.post("/kantor/masuk/", {"login": old, "password": PASSWORD})
    assert late.get("/kantor/").status_code == 302
    late.post("/kantor/masuk/", {"login": person.email, "password": PASSWORD})
    assert late.get("/kantor/").status_code == 200


def _copied(client: Client) -> dict[str, list[dict[str, str]]]:
    told: dict[str, list[dict[str, str]]] = json.loads(client.get("/kantor/data/salinan.json").content)
    return told


def test_a_freed_address_brings_nobody_the_record_of_who_had_it(make: Make, enter: Enter) -> None:
    first, second = make(Role.COMMUNICATIONS), make(Role.EMPLOYEE, factor=False)
    freed = first.email
    Deed.objects.create(unit=first.unit, what="login-failed", whom=freed)  # from before deeds knew whose
    before = enter(first)
    assert (
        before.post("/kantor/data/", {"name": first.name, "email": "lain@contoh.example"}).status_code == 302
    )
    after = enter(second)
    assert after.post("/kantor/data/", {"name": second.name, "email": freed}).status_code == 302
    theirs = _copied(after)["record"]
    assert [one["what"] for one in theirs] == ["data-corrected", "login"]
    assert [one["what"] for one in _copied(before)["record"]].count("login") == 1


def test_what_was_done_to_an_account_stays_in_its_copy_after_the_address_changed(
    make: Make, enter: Enter, client: Client
) -> None:
    person = make(Role.EMPLOYEE, factor=False)
    client.post("/kantor/masuk/", {"login": person.email, "password": "bukan kata sandinya sama sekali"})
    browser = enter(person)
    browser.post("/kantor/data/", {"name": person.name, "email": "baru@contoh.example"})
    assert "login-failed" in [one["what"] for one in _copied(browser)["record"]]


def test_a_copy_holds_what_somebody_wrote_and_decided_and_nothing_of_others(
    world: World, enter: Enter
) -> None:
    lawyer, officer = world.people[Role.LEGAL], world.people[Role.INTEGRITY]
    told = _copied(enter(lawyer))
    assert [one["body"] for one in told["law_proposals"]] == ["id: akun-berita\n"]
    assert [one["reason_id"] for one in told["law_switches"]] == ["Uji."]
    assert told["cases"] == []
    theirs = _copied(enter(officer))
    assert theirs["law_proposals"] == theirs["law_switches"] == []
    assert [one["says"] for one in theirs["cases"]] == ["Boleh."]
    assert len(theirs["links"]) == 1
    writer, text = world.people[Role.COMMUNICATIONS], Writing.objects.get(pk=world.writing)
    text.owner = writer
    text.save()
    text.specific.save_revision(user=writer)
    reason = Override.objects.create(
        writing=text,
        unit=writer.unit,
        title="Rapat",
        by=writer,
        reason="Kutipan.",
        norms=[],
        at=timezone.now(),
    )
    kept = _copied(enter(writer))
    assert [one["title"] for one in kept["texts"]] == [text.title]
    assert len(kept["versions"]) == 1
    assert [one["reason"] for one in kept["overrides"]] == [reason.reason]


def test_an_address_of_somebody_else_is_refused_and_what_was_typed_stays(make: Make, enter: Enter) -> None:
    other, person = make(Role.ADMIN), make(Role.EMPLOYEE, factor=False)
    answer = enter(person).post("/kantor/data/", {"name": "Nama Baru", "email": other.email.upper()})
    assert answer.status_code == 400
    assert "sudah dipakai akun lain" in said(answer)
    assert 'value="Nama Baru"' in said(answer)


def _closed(make: Make, *, ago: timedelta) -> Person:
    admin, person = make(Role.ADMIN), make(Role.EDITOR, name="siti rahayu")
    make(Role.INTEGRITY, name="yang kedua")
    proposals.close(person, admin, timezone.now() - ago)
    return Person.objects.get(pk=person.pk)


def test_a_closed_account_is_erased_after_ninety_days_and_not_before(make: Make) -> None:
    person = _closed(make, ago=timedelta(days=91))
    young = make(Role.EMPLOYEE, name="belum lama")
    proposals.close(young, Person.objects.get(role=Role.ADMIN), timezone.now() - timedelta(days=89))
    assert retention.forget(timezone.now()) == 1
    person.refresh_from_db()
    young.refresh_from_db()
    assert person.email == f"{person.pk}@terhapus.invalid"
    assert "siti" not in person.name.lower()
    assert not person.has_usable_password()
    assert not Authenticator.objects.filter(user=person).exists()
    assert young.name == "Belum Lama"
    assert retention.forget(timezone.now()) == 0, "once is enough"


def test_a_reopened_account_is_not_erased(make: Make) -> None:
    person = _closed(make, ago=timedelta(days=91))
    Person.objects.filter(pk=person.pk).update(is_active=True, closed=None)
    assert retention.forget(timezone.now()) == 0


def test_invitations_of_people_who_never_came_are_forgotten(make: Make) -> None:
    admin, now = make(Role.ADMIN), timezone.now()
    wish = proposals.Wish(
        kind=Proposal.Kind.INVITE, role=Role.EMPLOYEE, email="tak.datang@contoh.example", name="X"
    )
    old = proposals.propose(wish, admin, now - timedelta(days=400))
    proposals.propose(
        proposals.Wish(kind=Proposal.Kind.INVITE, role=Role.EMPLOYEE, email="baru@contoh.example", name="Y"),
        admin,
        now,
    )
    retention.forget(now)
    assert not Proposal.objects.filter(pk=old.pk).exists()
    assert Proposal.objects.count() == 1


def _deed(unit: Unit, what: str, *, days: int) -> Deed:
    return Deed.objects.create(
        unit=unit, what=what, whom="x@y.example", at=timezone.now() - timedelta(days=days)
    )


def test_the_record_lets_go_what_has_had_its_time_and_nothing_younger(unit: Unit) -> None:
    kept = [_deed(unit, "login", days=360), _deed(unit, "closed", days=1800)]
    gone = [_deed(unit, one, days=400) for one in COMINGS] + [_deed(unit, "role", days=1900)]
    assert retention.forget(timezone.now()) == len(gone)
    assert {deed.pk for deed in Deed.objects.all()} == {deed.pk for deed in kept}
    for deed in kept:
        with (
            pytest.raises(DatabaseError, match="only added to"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute("DELETE FROM people_deed WHERE id = %s", [deed.pk])


def test_the_worker_does_it_by_itself() -> None:
    from langkah.web.keeping.worker import DUTIES

    duty = next(one for one in DUTIES if one.name == "people")
    assert duty.seconds <= 86_400
    assert duty.do() == 0

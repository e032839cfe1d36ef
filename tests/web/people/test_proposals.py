"""Invitations, changes of role, resets: by two where they give power, on record."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core import signing
from django.core.management import call_command
from django.db import IntegrityError, connection, connections, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from langkah.terms.errors import WrongInput
from langkah.web.people import proposals
from langkah.web.people.models import Deed, Person, Proposal, Unit, Visit
from langkah.web.people.powers import GUARDED, Role
from tests.web.people.conftest import PASSWORD, Make
from tests.web.people.world import said

pytestmark = pytest.mark.django_db
Enter = Callable[[Person], Client]
NEW = {"name": "Hadi Wijaya", "password1": "tembok jerapah sabun", "password2": "tembok jerapah sabun"}
INVITE = {"name": "Hadi Wijaya", "email": "Hadi@Contoh.example", "role": "employee"}


def _path(proposal: Proposal) -> str:
    return f"/kantor/undangan/{proposals.link(proposal)}/"


def _invited(client: Client, **given: str) -> Proposal:
    answer = client.post("/kantor/orang/undang/", {**INVITE, **given})
    assert answer.status_code == 302, said(answer)
    return Proposal.objects.latest("pk")


def test_an_employee_is_invited_by_one_and_comes_in_by_a_link(
    make: Make, enter: Enter, client: Client
) -> None:
    admin = make(Role.ADMIN)
    made = _invited(enter(admin))
    assert proposals.link(made) in said(enter(admin).get(f"/kantor/usulan/{made.pk}/"))
    page = said(client.get(_path(made)))
    assert "hadi@contoh.example" in page
    assert "Pegawai" in page
    answer = client.post(_path(made), NEW)
    assert answer.headers["Location"] == "/kantor/"
    person = Person.objects.get(email="hadi@contoh.example")
    assert (person.role, person.unit, person.name) == (Role.EMPLOYEE, admin.unit, "Hadi Wijaya")
    assert client.get("/kantor/").status_code == 200
    assert [deed.what for deed in Deed.objects.exclude(what="login")] == [
        "invite-answered",
        "invite-proposed",
    ]


@pytest.mark.parametrize("role", sorted(GUARDED))
def test_an_invitation_that_gives_a_power_waits_for_another(
    role: Role, make: Make, enter: Enter, client: Client
) -> None:
    admin, second = make(Role.ADMIN), make(Role.INTEGRITY)
    made = _invited(enter(admin), role=role)
    assert "web.link-waits" in said(client.get(_path(made)))
    assert proposals.link(made) not in said(enter(admin).get(f"/kantor/usulan/{made.pk}/"))
    enter(admin).post(f"/kantor/usulan/{made.pk}/setuju/")
    assert "web.link-waits" in said(client.get(_path(made))), "nobody confirms their own proposal"
    enter(second).post(f"/kantor/usulan/{made.pk}/setuju/")
    assert client.post(_path(made), NEW).status_code == 302
    person = Person.objects.get(email="hadi@contoh.example")
    assert person.role == role
    made.refresh_from_db()
    assert (made.by, made.second) == (admin, second)
    assert client.get("/kantor/").headers["Location"] == "/kantor/keamanan/", "a second factor comes first"


def test_the_database_itself_refuses_a_second_who_is_the_first(make: Make) -> None:
    admin = make(Role.ADMIN)
    wish = proposals.Wish(kind=Proposal.Kind.INVITE, role=Role.EDITOR, email="a@b.example", name="A")
    made = proposals.propose(wish, admin, timezone.now())
    made.second = admin
    with pytest.raises(IntegrityError), transaction.atomic():
        made.save()


def test_a_link_works_once(make: Make, enter: Enter) -> None:
    made = _invited(enter(make(Role.ADMIN)))
    assert Client().post(_path(made), NEW).status_code == 302
    for answer in (Client().get(_path(made)), Client().post(_path(made), NEW)):
        assert answer.status_code == 410
        assert "web.link-used" in said(answer)
    assert Person.objects.filter(email="hadi@contoh.example").count() == 1


def test_a_link_expires(make: Make, enter: Enter, later: Callable[[timedelta], None], client: Client) -> None:
    made = _invited(enter(make(Role.ADMIN)))
    later(timedelta(days=6, hours=23))
    assert client.get(_path(made)).status_code == 200
    later(timedelta(hours=2))
    for answer in (client.get(_path(made)), client.post(_path(made), NEW)):
        assert answer.status_code == 410
        assert "web.link-expired" in said(answer)
    assert not Person.objects.filter(email="hadi@contoh.example").exists()


@pytest.mark.parametrize(("lang", "word"), [("id", "lewat waktunya"), ("en", "has expired")])
def test_an_expired_invitation_says_whom_to_ask_in_the_language_of_the_page(
    lang: str, word: str, make: Make, enter: Enter, later: Callable[[timedelta], None], client: Client
) -> None:
    made = _invited(enter(make(Role.ADMIN)))
    later(timedelta(days=8))
    client.get(f"/kantor/bahasa/?ke={lang}")
    told = said(client.get(_path(made)))
    assert word in told
    assert "admin" in told


def test_a_changed_link_opens_nothing(make: Make, enter: Enter, client: Client) -> None:
    made = _invited(enter(make(Role.ADMIN)))
    token = proposals.link(made)
    foreign = signing.dumps([made.pk, made.serial], salt="another")
    odd = signing.dumps({"a": [1]}, salt="langkah.people.link")
    for broken in (
        token[:-1],
        token + "x",
        foreign,
        odd,
        signing.dumps([10**9, 0], salt="langkah.people.link"),
        "%00",
    ):
        answer = client.get(f"/kantor/undangan/{broken}/")
        assert answer.status_code == 404, broken
        assert "web.link-broken" in said(answer)


def test_a_new_link_replaces_the_old_one(make: Make, enter: Enter, client: Client) -> None:
    admin = make(Role.ADMIN)
    made = _invited(enter(admin))
    old = _path(made)
    enter(admin).post(f"/kantor/usulan/{made.pk}/tautan/")
    made.refresh_from_db()
    assert client.get(old).status_code == 410
    assert client.get(_path(made)).status_code == 200


def test_a_withdrawn_invitation_opens_nothing(make: Make, enter: Enter, client: Client) -> None:
    admin = make(Role.ADMIN)
    made = _invited(enter(admin))
    enter(admin).post(f"/kantor/usulan/{made.pk}/batal/")
    assert client.post(_path(made), NEW).status_code == 410


def test_an_invitation_sent_twice_is_one(make: Make, enter: Enter) -> None:
    client = enter(make(Role.ADMIN))
    first, second = (client.post("/kantor/orang/undang/", INVITE) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert Proposal.objects.count() == Deed.objects.exclude(what="login").count() == 1


def test_a_refused_form_keeps_what_was_typed(make: Make, enter: Enter, client: Client) -> None:
    admin = make(Role.ADMIN)
    answer = enter(admin).post("/kantor/orang/undang/", {**INVITE, "email": admin.email})
    assert answer.status_code == 400
    assert "Hadi Wijaya" in said(answer)
    assert "sudah dipakai" in said(answer)
    made = _invited(enter(admin))
    answer = client.post(_path(made), {**NEW, "name": "Hadi W.", "password2": "lain sekali ini"})
    assert answer.status_code == 400
    assert "Hadi W." in said(answer)
    assert "tembok" not in said(answer), "a password is not sent back"


def test_a_change_of_role_gives_a_power_only_by_two(make: Make, enter: Enter) -> None:
    admin, second, person = make(Role.ADMIN), make(Role.INTEGRITY), make(Role.EMPLOYEE)
    inside = enter(person)
    enter(admin).post(f"/kantor/orang/{person.pk}/usul/", {"kind": "role", "role": "editor"})
    person.refresh_from_db()
    assert person.role == Role.EMPLOYEE
    made = Proposal.objects.get()
    for _ in range(2):
        enter(second).post(f"/kantor/usulan/{made.pk}/setuju/")
    person.refresh_from_db()
    assert person.role == Role.EDITOR
    assert list(person.groups.values_list("name", flat=True)) == ["editor@kpu-kota-contoh"]
    assert inside.get("/kantor/").status_code == 302, "what was open under the old role is closed"
    assert Deed.objects.filter(what="role-confirmed").count() == 1


@pytest.mark.parametrize(
    "name", ["\u202eTigor Peraga", "Tigor\u200bPeraga", "Tigor\x07", "Tigor\u2028Peraga"]
)
@pytest.mark.parametrize(("lang", "word"), [("id", "tidak terlihat"), ("en", "nobody sees")])
def test_a_name_that_hides_a_sign_is_refused_at_every_door(
    name: str, lang: str, word: str, make: Make, enter: Enter, client: Client
) -> None:
    admin = make(Role.ADMIN)
    inside = enter(admin)
    inside.get(f"/kantor/bahasa/?ke={lang}")
    invited = inside.post("/kantor/orang/undang/", {**INVITE, "name": name})
    own = inside.post("/kantor/data/", {"name": name, "email": admin.email})
    client.get(f"/kantor/bahasa/?ke={lang}")
    answered = client.post(_path(_invited(enter(admin))), {**NEW, "name": name})
    for answer in (invited, own, answered):
        assert answer.status_code == 400
        assert word in said(answer)
    wish = proposals.Wish(kind=Proposal.Kind.INVITE, role=Role.ADMIN, email="a@b.example", name=name)
    with pytest.raises(WrongInput) as refused:
        proposals.invited_from_the_terminal(wish, admin.unit, timezone.now())
    assert refused.value.code == "web.name-unseen"
    assert not Person.objects.filter(name__contains="Tigor").exists()


@pytest.mark.parametrize("role", [Role.INTEGRITY, Role.EDITOR])
@pytest.mark.parametrize("how", ["usul", "tutup"])
def test_whoever_could_not_be_replaced_stays(role: Role, how: str, make: Make, enter: Enter) -> None:
    admin, person = make(Role.ADMIN), make(role)
    path, form = f"/kantor/orang/{person.pk}/{how}/", {"kind": "role", "role": "employee"}
    inside = enter(admin)
    told = said(inside.post(path, form, follow=True))
    assert "tidak ada orang kedua" in told
    person.refresh_from_db()
    assert (person.role, person.is_active) == (role, True)
    make(Role.INTEGRITY, name="penjaga lain")
    second = make(Role.ADMIN, name="admin lain") if role == Role.INTEGRITY else None
    inside.post(path, form, follow=True)
    person.refresh_from_db()
    assert (person.role, person.is_active) != (role, True), second


def test_an_integrity_officer_may_become_the_second_admin(make: Make, enter: Enter) -> None:
    admin, person = make(Role.ADMIN), make(Role.INTEGRITY)
    answer = enter(admin).post(f"/kantor/orang/{person.pk}/usul/", {"kind": "role", "role": "admin"})
    assert answer.headers["Location"].startswith("/kantor/usulan/")


def test_a_power_is_taken_away_by_one(make: Make, enter: Enter) -> None:
    admin, person = make(Role.ADMIN), make(Role.EDITOR)
    make(Role.INTEGRITY)
    enter(admin).post(f"/kantor/orang/{person.pk}/usul/", {"kind": "role", "role": "employee"})
    person.refresh_from_db()
    assert person.role == Role.EMPLOYEE


def test_an_account_is_closed_at_once_and_returns_by_two(make: Make, enter: Enter) -> None:
    admin, second, person = make(Role.ADMIN), make(Role.INTEGRITY), make(Role.EDITOR)
    inside = enter(person)
    enter(admin).post(f"/kantor/orang/{person.pk}/tutup/")
    assert inside.get("/kantor/").status_code == 302
    assert not Visit.objects.filter(person=person).exists()
    answer = Client().post("/kantor/masuk/", {"login": person.email, "password": PASSWORD}, follow=True)
    assert "ditutup" in said(answer)
    enter(admin).post(f"/kantor/orang/{person.pk}/usul/", {"kind": "return"})
    person.refresh_from_db()
    assert not person.is_active
    enter(second).post(f"/kantor/usulan/{Proposal.objects.get().pk}/setuju/")
    person.refresh_from_db()
    assert person.is_active


def test_nobody_changes_their_own_account_and_the_last_admin_stays(make: Make, enter: Enter) -> None:
    admin, other = make(Role.ADMIN), make(Role.ADMIN, name="admin dua")
    make(Role.INTEGRITY)
    client = enter(admin)
    client.post(f"/kantor/orang/{admin.pk}/tutup/")
    client.post(f"/kantor/orang/{admin.pk}/usul/", {"kind": "role", "role": "editor"})
    admin.refresh_from_db()
    assert admin.is_active
    assert not Proposal.objects.exists()
    client.post(f"/kantor/orang/{other.pk}/tutup/")
    other.refresh_from_db()
    assert not other.is_active
    with pytest.raises(WrongInput) as refused:
        proposals.close(admin, other, timezone.now())
    assert refused.value.code == "web.last-admin"


def test_who_is_concerned_confirms_nothing_about_themselves(make: Make, enter: Enter) -> None:
    admin, concerned = make(Role.ADMIN), make(Role.INTEGRITY)
    enter(admin).post(f"/kantor/orang/{concerned.pk}/usul/", {"kind": "role", "role": "admin"})
    made = Proposal.objects.get()
    enter(concerned).post(f"/kantor/usulan/{made.pk}/setuju/")
    concerned.refresh_from_db()
    assert concerned.role == Role.INTEGRITY


def test_a_reset_lets_choose_a_password_and_drops_every_key(make: Make, enter: Enter, client: Client) -> None:
    admin, second, person = make(Role.ADMIN), make(Role.INTEGRITY), make(Role.EDITOR)
    inside = enter(person)
    enter(admin).post(f"/kantor/orang/{person.pk}/usul/", {"kind": "reset"})
    made = Proposal.objects.get()
    assert client.post(_path(made), NEW).status_code == 400
    assert person.check_password(PASSWORD)
    enter(second).post(f"/kantor/usulan/{made.pk}/setuju/")
    made.refresh_from_db()
    assert client.post(_path(made), NEW).status_code == 302
    person.refresh_from_db()
    assert person.check_password(NEW["password1"])
    assert not Authenticator.objects.filter(user=person).exists()
    assert inside.get("/kantor/").status_code == 302
    assert client.post(_path(made), NEW).status_code == 410


def test_nobody_is_above_the_roles(unit: Unit, make: Make) -> None:
    person = make(Role.ADMIN)
    person.is_superuser = True
    with pytest.raises(IntegrityError), transaction.atomic():
        person.save()
    with pytest.raises(NotImplementedError):
        Person.objects.create_superuser("a@b.example", "x")


def test_the_terminal_makes_the_first_invitation_and_says_so(
    capsys: pytest.CaptureFixture[str], client: Client, settings: Any, tmp_path: Path
) -> None:
    settings.DATA = tmp_path
    with pytest.raises(WrongInput, match="office-not-ready"):
        call_command("invite", "ketua@contoh.example", role="admin", unit="KPU Kota Baru")
    link = ""
    (tmp_path / "key").write_text("x", encoding="ascii")
    for wrong in ("bukansurel", "ketua@", "ketua contoh@kpu.example", f"{'a' * 250}@kpu.example"):
        with pytest.raises(WrongInput, match="email-wrong"):
            call_command("invite", wrong, role="admin", unit="KPU Kota Baru")
    assert not Unit.objects.exists()
    made = 'satuan kerja baru dibuat: "KPU Kota Baru"'
    call_command("invite", "ketua@contoh.example", role="admin", unit="KPU Kota Baru")
    assert made in capsys.readouterr().err
    call_command("invite", "ketua@contoh.example", role="admin", unit="KPU Kota Baru")
    told = capsys.readouterr()
    assert made not in told.err
    link = told.out.strip()
    path = "/kantor/" + link.partition("/kantor/")[2]
    assert client.post(path, {**NEW, "name": "Ketua"}).status_code == 302
    assert Person.objects.get().unit.name == "KPU Kota Baru"
    assert Proposal.objects.filter(end="").count() == 0
    assert {deed.who_id for deed in Deed.objects.filter(what="invite-terminal")} == {None}


def test_a_record_is_only_added_to(make: Make) -> None:
    admin = make(Role.ADMIN)
    Deed.objects.create(unit=admin.unit, who=admin, what="closed", whom="x@y.example")
    with pytest.raises(TypeError):
        Deed.objects.update(what="role")
    with pytest.raises(TypeError):
        Deed.objects.all().delete()
    for statement in ("UPDATE people_deed SET what = 'x'", "DELETE FROM people_deed"):
        with (
            pytest.raises((IntegrityError, Exception), match="only added to"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert [deed.what for deed in Deed.objects.all()] == ["closed"]


def test_whoever_changes_a_power_waits_at_the_office_first(make: Make) -> None:
    """Two changes at once each leave enough people by themselves; one after the other, the second is refused."""
    admin, second, person = make(Role.ADMIN), make(Role.INTEGRITY), make(Role.EMPLOYEE)
    wish = proposals.Wish(kind=Proposal.Kind.ROLE, role=Role.LEGAL, person=person)
    made = proposals.propose(wish, admin, timezone.now())
    for change in (
        lambda: proposals.confirm(made, second, timezone.now()),
        lambda: proposals.close(person, admin, timezone.now()),
    ):
        with CaptureQueriesContext(connection) as seen:
            change()
        asked = [one["sql"] for one in seen if one["sql"].startswith("SELECT")]
        assert 'FROM "people_unit"' in asked[0]


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_the_same_moment_make_one_account(unit: Unit) -> None:
    wish = proposals.Wish(kind=Proposal.Kind.INVITE, role=Role.EMPLOYEE, email="hadi@contoh.example")
    token = proposals.link(proposals.invited_from_the_terminal(wish, unit, timezone.now()))
    ready, ends = Barrier(4), []

    def click() -> None:
        ready.wait()
        try:
            proposals.answer(token, "Hadi", "tembok jerapah sabun", timezone.now())
            ends.append("made")
        except WrongInput as refused:
            ends.append(refused.code)
        finally:
            connections.close_all()

    threads = [Thread(target=click) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(ends) == ["made", *["web.link-used"] * 3]
    assert Person.objects.count() == 1

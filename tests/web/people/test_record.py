"""On record: who came in, went, or failed to; and no word of what was typed."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from langkah.web.people.models import Deed, Person, Proposal
from langkah.web.people.powers import Role
from tests.web.people.conftest import PASSWORD, SECRET, Make
from tests.web.people.world import said
from tests.whole.totp import code

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]
LOGIN = "/kantor/masuk/"


def _told() -> list[tuple[str, str, str | None]]:
    return [
        (deed.what, deed.whom, deed.who.email if deed.who else None)
        for deed in Deed.objects.order_by("pk").select_related("who")
    ]


def test_coming_in_failing_to_and_going_are_on_record(make: Make, client: Client) -> None:
    person = make(Role.EDITOR)
    client.post(LOGIN, {"login": person.email, "password": "bukan kata sandinya sama sekali"})
    client.post(LOGIN, {"login": person.email, "password": PASSWORD})
    client.post(f"{LOGIN}kode/", {"code": "000000"})
    client.post(f"{LOGIN}kode/", {"code": code(SECRET, timezone.now().timestamp())})
    client.post("/kantor/keluar/")
    assert _told() == [
        ("login-failed", person.email, None),
        ("code-failed", person.email, None),
        ("login", person.email, person.email),
        ("logout", person.email, person.email),
    ]


def test_what_was_typed_is_not_kept(make: Make, client: Client) -> None:
    """Somebody may type their password where the address belongs."""
    person = make(Role.EMPLOYEE, factor=False)
    client.post(LOGIN, {"login": "rahasia.sekali@contoh.example", "password": "x" * 20})
    assert _told() == []
    client.post(LOGIN, {"login": person.email, "password": "rahasia sekali benar"})
    assert [what for what, _whom, _who in _told()] == ["login-failed"]
    kept = [str(value) for row in Deed.objects.values_list() for value in row]
    assert not [value for value in kept if "rahasia" in value]


def test_visits_ended_elsewhere_are_on_record(make: Make, enter: Enter) -> None:
    person = make(Role.EMPLOYEE, factor=False)
    enter(person)
    here = enter(person)
    here.post("/kantor/keamanan/kunjungan/akhiri/", {"semua": "1"})
    assert _told()[-1] == ("visits-ended", person.email, person.email)


def test_the_auditor_reads_them_in_words(make: Make, enter: Enter, client: Client) -> None:
    person = make(Role.EMPLOYEE, factor=False)
    client.post(LOGIN, {"login": person.email, "password": "bukan kata sandinya sama sekali"})
    shown = said(enter(make(Role.AUDITOR)).get("/kantor/catatan/"))
    assert "gagal masuk: kata sandi keliru" in shown
    assert person.email in shown


# what cannot be taken back asks once more


def _wish(client: Client, whom: str = "hadi@contoh.example") -> object:
    form = {"name": "Hadi Wijaya", "email": whom, "role": Role.EMPLOYEE}
    return client.post("/kantor/orang/undang/", form)


def test_a_power_over_accounts_asks_again_who_it_is_and_keeps_what_was_typed(
    make: Make, enter: Enter
) -> None:
    client = enter(make(Role.ADMIN), ago=600)
    asked = client.post(
        "/kantor/orang/undang/", {"name": "Hadi Wijaya", "email": "hadi@contoh.example", "role": "employee"}
    )
    assert asked.status_code == 302
    assert asked.headers["Location"].startswith("/kantor/masuk/ulang/?next=")
    assert not Proposal.objects.exists()
    where = asked.headers["Location"]
    assert client.post(where, {"password": "bukan kata sandinya sama sekali"}).status_code == 200
    assert not Proposal.objects.exists()
    done = client.post(where, {"password": PASSWORD})
    made = Proposal.objects.get()
    assert (made.email, made.name) == ("hadi@contoh.example", "Hadi Wijaya")
    assert done.headers["Location"] == f"/kantor/usulan/{made.pk}/"
    _wish(client, "lagi@contoh.example")
    assert Proposal.objects.count() == 2, "for a while it is known who it is"


@pytest.mark.parametrize(
    ("role", "path"),
    [
        (Role.ADMIN, "/kantor/orang/{somebody}/usul/"),
        (Role.ADMIN, "/kantor/orang/{somebody}/tutup/"),
        (Role.INTEGRITY, "/kantor/usulan/1/setuju/"),
        (Role.ADMIN, "/kantor/usulan/1/tautan/"),
        (Role.EDITOR, "/kantor/tulisan/1/lewati/"),
        (Role.EDITOR, "/kantor/tulisan/1/tautan/"),
        (Role.EDITOR, "/kantor/tulisan/1/putus/"),
        (Role.LEGAL, "/kantor/aturan/norma/akun-berita/matikan/"),
        (Role.LEGAL, "/kantor/aturan/mati/1/teguhkan/"),
        (Role.LEGAL, "/kantor/aturan/mati/1/hidupkan/"),
        (Role.LEGAL, "/kantor/aturan/usul/1/setuju/"),
        (Role.LEGAL, "/kantor/aturan/impor/"),
    ],
)
def test_every_grave_act_asks_again(role: Role, path: str, make: Make, enter: Enter) -> None:
    somebody = make(Role.EMPLOYEE, name="ada orang")
    where = path.format(somebody=somebody.pk)
    person = make(role)
    assert enter(person, ago=600).post(where).headers.get("Location", "").startswith("/kantor/masuk/ulang/")
    assert "ulang" not in enter(person).post(where).headers.get("Location", "")
    somebody.refresh_from_db()


def test_a_clock_that_was_set_back_proves_nothing(make: Make, enter: Enter) -> None:
    client = enter(make(Role.ADMIN), ago=-timedelta(days=2).total_seconds())
    assert client.post("/kantor/orang/undang/", {}).headers["Location"].startswith("/kantor/masuk/ulang/")


def test_what_waits_says_nothing_of_where_it_comes_from(make: Make, enter: Enter) -> None:
    person: Person = make(Role.ADMIN)
    client = enter(person, ago=600)
    client.cookies["lain"] = "rahasia"
    client.post("/kantor/orang/undang/", {"name": "Hadi"}, REMOTE_ADDR="203.0.113.9")
    held = str(dict(client.session))
    assert "Hadi" in held
    assert "203.0.113.9" not in held
    assert "rahasia" not in held

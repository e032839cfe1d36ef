"""Coming in and staying in: passwords, second factors, limits, visits, stale tabs."""

from collections.abc import Callable
from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.conf import settings
from django.core.cache import cache
from django.db import connection, connections
from django.test import Client
from django.utils import timezone

from langkah.web.people.models import Deed, Person, Visit
from langkah.web.people.passwords import is_known
from langkah.web.people.powers import Role
from tests.web.people.conftest import PASSWORD, SECRET, Make
from tests.web.people.world import said

pytestmark = pytest.mark.django_db
Enter = Callable[[Person], Client]
Later = Callable[[timedelta], None]
LOGIN = "/kantor/masuk/"


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    cache.clear()


def _code() -> str:
    return str(format_hotp_value(hotp_value(SECRET, list(yield_hotp_counters_from_time())[1])))


def _login(client: Client, person: Person, password: str = PASSWORD) -> Any:
    return client.post(LOGIN, {"login": person.email, "password": password})


def test_password_and_code_together_open_the_office(make: Make, client: Client) -> None:
    person = make(Role.EDITOR)
    answer = _login(client, person)
    assert answer.headers["Location"] == "/kantor/masuk/kode/"
    assert client.get("/kantor/").status_code == 302, "a password alone opens nothing"
    wrong = client.post("/kantor/masuk/kode/", {"code": "000000"})
    assert "Kode ini tidak cocok" in said(wrong)
    assert client.post("/kantor/masuk/kode/", {"code": _code()}).headers["Location"] == "/kantor/"
    assert client.get("/kantor/").status_code == 200


def test_a_code_works_once(make: Make) -> None:
    person, code = make(Role.EDITOR), _code()
    for expected in (302, 200):
        client = Client()
        _login(client, person)
        assert client.post("/kantor/masuk/kode/", {"code": code}).status_code == expected


def test_case_of_an_address_does_not_matter(make: Make, client: Client) -> None:
    person = make(Role.EMPLOYEE, factor=False)
    answer = client.post(LOGIN, {"login": person.email.upper(), "password": PASSWORD})
    assert answer.headers["Location"] == "/kantor/"


def test_a_wrong_password_and_an_unknown_address_sound_alike(make: Make) -> None:
    person = make(Role.EMPLOYEE, factor=False)
    known = said(_login(Client(), person, "salah sama sekali"))
    unknown = said(
        Client().post(LOGIN, {"login": "tidak.ada@contoh.example", "password": "salah sama sekali"})
    )
    assert "tidak cocok" in known
    heart = "Alamat surel atau kata sandi tidak cocok"
    assert known.count(heart) == unknown.count(heart) > 0
    assert person.email in known, "what was typed is kept"


def test_what_is_too_long_is_never_hashed(
    make: Make, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = make(Role.EMPLOYEE, factor=False)

    def hashed(*_arguments: object, **_options: object) -> None:
        raise AssertionError("hashed")

    monkeypatch.setattr("django.contrib.auth.base_user.check_password", hashed)
    monkeypatch.setattr("django.contrib.auth.base_user.make_password", hashed)
    assert "tidak cocok" in said(_login(client, person, "x" * 129))


def test_the_limit_of_wrong_passwords_is_one_for_all_workers(make: Make) -> None:
    person = make(Role.EMPLOYEE, factor=False)
    for number in range(5):
        assert "tidak cocok" in said(
            _login(Client(REMOTE_ADDR=f"192.0.2.{number}"), person, "salah sama sekali")
        )
    answer = _login(Client(REMOTE_ADDR="198.51.100.7"), person)
    assert answer.status_code == 429
    assert "Terlalu banyak percobaan" in said(answer)
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM cache")
        keys = " ".join(row[0] for row in cursor.fetchall())
    assert "login_failed" in keys, "the count is in the database that all workers share"
    assert "192.0.2." not in keys, "no address of a machine is kept"
    assert person.email not in keys


def test_too_many_wrong_codes_are_told_by_the_status_too(make: Make, client: Client) -> None:
    _login(client, make(Role.EDITOR))
    told = [client.post("/kantor/masuk/kode/", {"code": "000000"}) for _ in range(6)]
    assert [answer.status_code for answer in told] == [200] * 5 + [429]
    assert "Terlalu banyak percobaan" in said(told[-1])


@pytest.mark.django_db(transaction=True)
def test_many_at_once_do_not_slip_through_the_limit(make: Make) -> None:
    person = make(Role.EMPLOYEE, factor=False)
    answers: list[str] = []

    def attempt(number: int) -> None:
        try:
            answers.append(said(_login(Client(REMOTE_ADDR=f"192.0.2.{number}"), person, "salah sama sekali")))
        finally:
            connections.close_all()

    threads = [Thread(target=attempt, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 12
    tried = [answer for answer in answers if "Terlalu banyak percobaan" not in answer]
    assert len(tried) <= 5


@pytest.mark.parametrize(
    "password",
    [
        "rahasia12345", "KPU2029kota!!", "R4has1a-2024", "passwordpassword", "Indonesia1945!", "123456789012", "qwertyuiop12",
        "aaaaaaaaaaaa", "sayangku1998!!", "pemilu2029pemilu", "Bismillah#786", "admin.kantor1",
    ],
)  # fmt: skip
def test_a_password_that_is_tried_first_is_refused(password: str) -> None:
    assert is_known(password)


@pytest.mark.parametrize(
    "password",
    [
        "gajah menyanyi di atap",
        "tembok jerapah sabun",
        "kuda biru lari pagi",
        "Zx9!vQ2#mL7p",
        "hujan di warung lama",
    ],
)
def test_words_that_do_not_belong_together_are_taken(password: str) -> None:
    assert not is_known(password)


def test_a_new_password_is_measured_and_ends_other_visits(make: Make, enter: Enter) -> None:
    person = make(Role.EMPLOYEE, factor=False)
    here, there = enter(person), enter(person)
    for weak, why in (
        ("pendek", "paling sedikit 12"),
        ("x" * 129, "paling banyak 128"),
        ("rahasia12345", "mudah ditebak"),
    ):
        form = {"oldpassword": PASSWORD, "password1": weak, "password2": weak}
        assert why in said(here.post("/kantor/keamanan/sandi/", form)), weak
    new = "tembok jerapah sabun"
    answer = here.post(
        "/kantor/keamanan/sandi/", {"oldpassword": PASSWORD, "password1": new, "password2": new}
    )
    assert answer.headers["Location"] == "/kantor/keamanan/"
    assert here.get("/kantor/").status_code == 200
    assert there.get("/kantor/").status_code == 302
    assert Deed.objects.filter(what="password", whom=person.email).exists()


def test_one_s_own_name_is_no_password(make: Make, enter: Enter) -> None:
    person = make(Role.EMPLOYEE, factor=False, name="wulandari")
    form = {"oldpassword": PASSWORD, "password1": "wulandari kuda 7", "password2": "wulandari kuda 7"}
    assert "nama atau alamat" in said(enter(person).post("/kantor/keamanan/sandi/", form))


def test_the_key_of_a_code_app_is_sealed_at_rest(make: Make) -> None:
    person = make(Role.EDITOR)
    kept = Authenticator.objects.get(user=person)
    assert SECRET not in str(kept.data)
    assert kept.wrap().validate_code(_code())


def test_the_last_second_factor_stays_where_a_role_needs_one(make: Make, client: Client) -> None:
    person = make(Role.EDITOR)
    _login(client, person)
    client.post("/kantor/masuk/kode/", {"code": _code()})
    client.post("/kantor/masuk/ulang/?next=/kantor/keamanan/", {"password": PASSWORD})
    answer = client.post("/kantor/keamanan/aplikasi/lepas/")
    assert "pengaman terakhir" in said(answer)
    assert Authenticator.objects.filter(user=person, type="totp").exists()


def test_setting_up_a_code_app_gives_backup_codes_once(make: Make, client: Client) -> None:
    person = make(Role.AUDITOR, factor=False)
    _login(client, person)
    assert client.get("/kantor/").headers["Location"] == "/kantor/keamanan/"
    client.post("/kantor/masuk/ulang/?next=/kantor/keamanan/", {"password": PASSWORD})
    page = said(client.get("/kantor/keamanan/aplikasi/"))
    assert "<svg" in page
    secret = client.session["mfa.totp.secret"]
    code = format_hotp_value(hotp_value(secret, list(yield_hotp_counters_from_time())[1]))
    answer = client.post("/kantor/keamanan/aplikasi/", {"code": code})
    assert answer.headers["Location"] == "/kantor/keamanan/cadangan/"
    shown = said(client.get("/kantor/keamanan/cadangan/"))
    codes = [piece.partition("<")[0] for piece in shown.split("<code>")[1:]]
    assert len(codes) == 10
    assert codes[0] not in said(client.get("/kantor/keamanan/cadangan/"))
    assert client.get("/kantor/").status_code == 200
    other = Client()
    _login(other, person)
    assert other.post("/kantor/masuk/kode/", {"code": codes[3]}).headers["Location"] == "/kantor/"
    again = Client()
    _login(again, person)
    assert again.post("/kantor/masuk/kode/", {"code": codes[3]}).status_code == 200, (
        "a backup code works once"
    )


def test_sign_up_is_closed(client: Client) -> None:
    assert "lewat undangan" in said(client.get("/kantor/daftar/"))
    form = {"email": "tamu@contoh.example", "password1": PASSWORD}
    assert client.post("/kantor/daftar/", form).status_code == 405
    assert not Person.objects.exists()


# visits


@pytest.mark.parametrize("gone", [timedelta(minutes=31), timedelta(hours=-2), timedelta(days=400)])
def test_a_visit_ends_when_idle_or_when_the_clock_jumps(
    make: Make, enter: Enter, later: Later, gone: timedelta
) -> None:
    client = enter(make(Role.ADMIN))
    later(gone)
    answer = client.get("/kantor/orang/")
    assert answer.headers["Location"] == "/kantor/masuk/?next=%2Fkantor%2Forang%2F&usai=1"
    assert "30 menit tanpa kegiatan" in said(client.get(answer.headers["Location"]))
    assert not Visit.objects.filter(person__isnull=False, expire_date__gt=timezone.now()).exists()


def test_a_visit_that_is_used_lasts_and_ends_after_twelve_hours(
    make: Make, enter: Enter, later: Later
) -> None:
    client = enter(make(Role.ADMIN))
    for _ in range(24):
        later(timedelta(minutes=29))
        assert client.get("/kantor/").status_code == 200
    later(timedelta(minutes=29))
    assert client.get("/kantor/").status_code == 302


def test_visits_are_seen_and_ended_by_their_owner_alone(make: Make) -> None:
    person, other = make(Role.EMPLOYEE, factor=False), make(Role.EMPLOYEE, name="lain", factor=False)
    phone = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"
    here, there, foreign = Client(), Client(HTTP_USER_AGENT=phone), Client()
    for client, who in ((here, person), (there, person), (foreign, other)):
        _login(client, who)
    page = said(here.get("/kantor/keamanan/kunjungan/"))
    assert "Chrome · Android" in page
    assert "SM-A155F" not in page
    row = Visit.objects.get(person=person, device__contains="Android")
    assert row.session_key not in page
    theirs = Visit.objects.get(person=other)
    for mark in (row.mark, theirs.mark, "", "x"):
        here.post("/kantor/keamanan/kunjungan/akhiri/", {"kunjungan": mark})
    assert there.get("/kantor/").status_code == 302
    assert here.get("/kantor/").status_code == 200
    assert foreign.get("/kantor/").status_code == 200
    again = Client()
    _login(again, person)
    here.post("/kantor/keamanan/kunjungan/akhiri/", {"semua": "1"})
    assert again.get("/kantor/").status_code == 302
    assert here.get("/kantor/").status_code == 200


def test_cookies_end_at_the_office(make: Make, client: Client) -> None:
    client.get(LOGIN)
    _login(client, make(Role.EMPLOYEE, factor=False))
    client.get("/kantor/bahasa/?ke=en&dari=/kantor/")
    assert {name for name, _ in client.cookies.items()} == {
        settings.SESSION_COOKIE_NAME,
        settings.CSRF_COOKIE_NAME,
        "bahasa",
    }
    for cookie in client.cookies.values():
        assert cookie["path"] == "/kantor/"
        assert cookie["httponly"]
        assert cookie["samesite"] in {"Strict", "Lax"}


def test_a_login_takes_a_new_session_and_leaves_no_way_out_of_the_office(make: Make, client: Client) -> None:
    client.get(LOGIN)
    before = client.session.session_key
    form = {
        "login": make(Role.EMPLOYEE, factor=False).email,
        "password": PASSWORD,
        "next": "https://jahat.example/",
    }
    answer = client.post(LOGIN, form)
    assert answer.headers["Location"] == "/kantor/"
    assert client.session.session_key != before
    away = client.get("/kantor/bahasa/?ke=en&dari=//jahat.example/")
    assert away.headers["Location"] == "/kantor/"


# tabs that were left open

TYPED = {"name": "Hadi <Wijaya>", "email": "hadi@contoh.example", "role": "editor"}


def _strict(client: Client) -> Client:
    strict = Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="same-origin")
    strict.cookies = client.cookies
    return strict


def test_an_old_form_gives_back_what_was_typed_and_can_be_sent_again(make: Make, enter: Enter) -> None:
    client = _strict(enter(make(Role.ADMIN)))
    answer = client.post("/kantor/orang/undang/", {**TYPED, "csrfmiddlewaretoken": "lama"})
    assert answer.status_code == 403
    page = said(answer)
    assert "Hadi &lt;Wijaya&gt;" in page
    assert "lama</textarea>" not in page
    token = page.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    again = client.post("/kantor/orang/undang/", {**TYPED, "csrfmiddlewaretoken": token})
    assert again.status_code == 302


def test_a_form_from_another_site_gets_nothing_back(make: Make, enter: Enter) -> None:
    for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://jahat.example"}, {}):
        client = Client(enforce_csrf_checks=True)
        client.cookies = enter(make(Role.ADMIN, name=f"admin {len(str(headers))}")).cookies
        answer = client.post("/kantor/orang/undang/", TYPED, headers=headers)
        assert answer.status_code == 403
        assert "Hadi" not in said(answer)
        assert "web.forbidden" in said(answer)


def test_a_form_sent_after_the_visit_ended_is_kept(make: Make, enter: Enter, later: Later) -> None:
    client = enter(make(Role.ADMIN))
    later(timedelta(hours=1))
    answer = client.post("/kantor/orang/undang/", TYPED, headers={"sec-fetch-site": "same-origin"})
    assert answer.status_code == 403
    assert "Hadi &lt;Wijaya&gt;" in said(answer)
    assert 'target="_blank"' in said(answer)


def test_a_password_is_never_given_back(make: Make, enter: Enter) -> None:
    client = _strict(enter(make(Role.ADMIN)))
    form = {"oldpassword": "rahasia saya", "password1": "sangat rahasia", "password2": "sangat rahasia"}
    answer = client.post("/kantor/keamanan/sandi/", form)
    assert answer.status_code == 403
    assert "rahasia saya" not in said(answer)
    assert "sangat rahasia" not in said(answer)

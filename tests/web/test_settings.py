"""Settings: few variables, strict; nothing can keep or show what people write."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.checks import run_checks


def _python(*arguments: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a process of its own, with these variables and none of the others of ours."""
    inherited = os.environ  # noqa: TID251 — what this machine gives every process it starts
    kept = {name: value for name, value in inherited.items() if not name.startswith(("LANGKAH_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, *arguments],
        env={**kept, **variables},
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def office(*arguments: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the office."""
    return _python("-m", "langkah.web.manage", *arguments, cwd=cwd, **variables)


def test_nothing_can_be_shown() -> None:
    assert settings.DEBUG is False
    assert "mail_admins" not in str(settings.LOGGING)
    assert settings.DEFAULT_EXCEPTION_REPORTER == "langkah.web.log.NoReport"


def test_what_knows_people_stands_behind_the_way_that_weighs() -> None:
    order = settings.MIDDLEWARE
    way = order.index("langkah.web.guard.aside")
    knowing = ("session", "auth", "csrf", "messages", "account", "locale", "wagtail", "people", "pages")
    assert not [name for name in order[:way] if any(word in name.lower() for word in knowing)]
    assert [name for name in order[way:] if "session" in name.lower()]


def test_the_office_keeps_its_data_where_it_is_told(tmp_path: Path) -> None:
    asks = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'langkah.web.settings'; "
        "from django.conf import settings; "
        "print(settings.DATABASES['default']['NAME'], settings.MEDIA_ROOT, settings.STATIC_ROOT)"
    )
    told = _python("-c", asks, cwd=tmp_path, LANGKAH_DATA=str(tmp_path / "data")).stdout.split()
    assert all(Path(one).is_relative_to(tmp_path / "data") for one in told)
    usual = _python("-c", asks, cwd=tmp_path).stdout.split()
    assert all(Path(one).is_relative_to(tmp_path / "var") for one in usual)
    assert not list(tmp_path.iterdir()), "reading the settings writes nothing"


def test_a_demonstration_knows_its_own_contestants_and_no_other_office_does(tmp_path: Path) -> None:
    asks = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'langkah.web.settings'; "
        "from langkah.web.office import office; "
        "print(sorted(one.names[0] for one in office().competitors.values() if one.contest == 'pilwali-rekaan'))"
    )
    given = {"LANGKAH_DATA": str(tmp_path)}
    assert _python("-c", asks, cwd=tmp_path, **given).stdout.strip() == "[]"
    (tmp_path / "demo.json").write_text("{}", encoding="ascii")
    told = _python("-c", asks, cwd=tmp_path, **given).stdout
    assert told.strip() == "['Arga Peraga', 'Bayu Peraga', 'Cempaka Peraga']"


def test_an_address_of_a_database_is_read_or_refused(tmp_path: Path) -> None:
    asks = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'langkah.web.settings'; "
        "from django.conf import settings; one = settings.DATABASES['default']; "
        "print(one['ENGINE'], one['NAME'], one['USER'], one['PASSWORD'], one['HOST'], one['PORT'])"
    )
    address = "postgresql://orang:k%40ta@/kantor?host=/run/pg&port=5433"
    done = _python("-c", asks, cwd=tmp_path, LANGKAH_DATABASE=address)
    assert done.stdout.split() == [
        "django.db.backends.postgresql",
        "kantor",
        "orang",
        "k@ta",
        "/run/pg",
        "5433",
    ]
    refused = office("check", cwd=tmp_path, LANGKAH_DATABASE="mysql://orang@host/kantor")
    assert refused.returncode == 2
    assert "LANGKAH_DATABASE bukan alamat PostgreSQL" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_django_finds_nothing_to_say() -> None:
    assert run_checks() == []


def test_an_office_behind_a_proxy_passes_the_checks_for_deployment(tmp_path: Path) -> None:
    done = office("check", "--deploy", "--fail-level", "WARNING", cwd=tmp_path, LANGKAH_HTTPS="1")
    assert done.returncode == 0, done.stderr


def test_over_tls_the_cookies_of_an_office_travel_by_tls_alone(tmp_path: Path) -> None:
    asks = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'langkah.web.settings'; "
        "from django.conf import settings as s; "
        "print(s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, "
        "s.SESSION_COOKIE_PATH, s.CSRF_COOKIE_PATH, s.SESSION_COOKIE_SAMESITE, s.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN)"
    )
    done = _python("-c", asks, cwd=tmp_path, LANGKAH_HTTPS="1")
    assert done.stdout.split() == [
        "__Secure-kunjungan", "__Secure-formulir", "True", "True", "/kantor/", "/kantor/", "Strict", "False",
    ], done.stderr  # fmt: skip


def test_an_unknown_value_stops_the_start_and_names_what_is_known(tmp_path: Path) -> None:
    done = office("demo", cwd=tmp_path, LANGKAH_HTTPS="ya")
    assert done.returncode == 2
    assert 'LANGKAH_HTTPS berisi "ya"' in done.stderr
    assert 'LANGKAH_HTTPS holds "ya"' in done.stderr
    assert "Traceback" not in done.stderr


def test_an_office_over_tls_sends_plain_requests_there(tmp_path: Path) -> None:
    asks = (
        "from langkah.web.wsgi import application; from django.test import Client; "
        "plain = Client().get('/timbang', headers={'host': 'kpu.example'}); "
        "told = {'x-forwarded-proto': 'https', 'host': 'kpu.example'}; secure = Client().get('/', headers=told); "
        "print(plain.status_code, plain.headers['Location'], secure.status_code, "
        "secure.headers['Strict-Transport-Security'], plain.headers['X-Frame-Options'])"
    )
    done = _python("-c", asks, cwd=tmp_path, LANGKAH_HTTPS="1", LANGKAH_HOSTS="kpu.example")
    assert done.stdout.split() == [
        "301", "https://kpu.example/timbang", "200", "max-age=31536000;", "includeSubDomains", "DENY",
    ], done.stderr  # fmt: skip


def test_an_office_answers_to_its_own_names_alone(tmp_path: Path) -> None:
    asks = (
        "from langkah.web.wsgi import application; from django.test import Client; "
        "print([Client().get('/', headers={'host': name}).status_code for name in ('kpu.example', '127.0.0.1')])"
    )
    done = _python("-c", asks, cwd=tmp_path, LANGKAH_HOSTS=" kpu.example ,")
    assert done.stdout.strip() == "[200, 400]", done.stderr


CONTESTANTS = (
    "contest,number,name,running_mate,nicknames,parties,hashtags,slogans\n"
    "kota-contoh-2024,7,Zulqarnain Wirabumi,,Zulbumi,,,Bumi Jaya Selalu\n"
)


def test_an_office_knows_its_own_contestants(tmp_path: Path) -> None:
    own = tmp_path / "peserta.csv"
    own.write_text(CONTESTANTS, encoding="utf-8")
    asks = (
        "from langkah.web.wsgi import application; from langkah.web.office import office; from langkah import Step; "
        "from datetime import date; "
        "print(office().consider(Step(text='Ayo pilih Zulbumi!', on=date(2024, 10, 20))).level)"
    )
    assert _python("-c", asks, cwd=tmp_path, LANGKAH_CONTESTANTS=str(own)).stdout.strip() == "stop"


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"contest,number\nkota,1\n"])
def test_a_broken_list_of_contestants_stops_the_start(tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "peserta.csv"
    if content is not None:
        own.write_bytes(content)
    done = office("demo", cwd=tmp_path, LANGKAH_CONTESTANTS=str(own))
    assert done.returncode == 2
    assert "langkah: galat: " in done.stderr
    assert "langkah: error: " in done.stderr
    assert "Traceback" not in done.stderr


CALENDAR = (
    "contest,stage,first,last,name\n"
    "desa-x,contest,2031-01-01,2031-12-31,Pilkades X\n"
    "desa-x,quiet-period,2031-06-01,2031-06-03,\n"
)


def test_an_office_knows_its_own_days_and_zone(tmp_path: Path) -> None:
    own = tmp_path / "kalender.csv"
    own.write_text(CALENDAR, encoding="utf-8")
    asks = (
        "from langkah.web.wsgi import application; from langkah.web.office import office; from langkah import Act, Step; "
        "from datetime import date; verdict = office().consider(Step(act=Act.VOTE, on=date(2031, 6, 1))); "
        "print(*verdict.stages, office().clock.zone)"
    )
    done = _python("-c", asks, cwd=tmp_path, LANGKAH_CALENDAR=str(own), LANGKAH_ZONE="WIT")
    assert done.stdout.split() == ["pre-determination", "quiet-period", "WIT"], done.stderr


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"contest,stage\nx,contest\n"])
def test_a_broken_calendar_zone_or_release_stops_the_start(tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "kalender.csv"
    if content is not None:
        own.write_bytes(content)
    wrong = {"LANGKAH_CALENDAR": str(own)}, {"LANGKAH_ZONE": "GMT"}, {"LANGKAH_RELEASES": str(tmp_path)}
    for variables in wrong:
        done = office("demo", cwd=tmp_path, **variables)
        assert done.returncode in (2, 4)
        assert "galat" in done.stderr
        assert "error" in done.stderr
        assert "Traceback" not in done.stderr

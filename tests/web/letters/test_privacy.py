"""What is kept of who writes: nothing. Of a letter: what was chosen, for a while."""

import logging
import tarfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.backends.base import SessionBase
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponseBase
from django.test import Client
from django.utils import timezone

from langkah.web.disputes.models import Dispute
from langkah.web.keeping import copies, folder
from langkah.web.letters.models import Letter, Spent, Tally
from langkah.web.people.models import Person, Visit
from langkah.web.questions import asking, cases
from langkah.web.questions.models import Inquiry, Turn
from tests.web.letters.sending import Asker, hidden, said
from tests.whole.scanner import seen

MARKER = "kenariKuning7731 terbang rendah"
DRAFT = "merpatiPerak5512 di atap seng"
ANSWER = "gelatikBiru9934 menjawab dengan pasal"
AGENT = "PerambanRahasia/77.31 kenari-agen"
ADDRESS = "203.0.113.77"
Later = Callable[[timedelta], None]


def _strange(client: Client) -> Client:
    """A browser that tells much of itself."""
    client.defaults |= {
        "REMOTE_ADDR": ADDRESS,
        "HTTP_USER_AGENT": AGENT,
        "HTTP_X_FORWARDED_FOR": ADDRESS,
        "HTTP_REFERER": f"http://contoh.example/{AGENT}",
        "HTTP_ACCEPT_LANGUAGE": "ban-ID, kenari-bahasa",
    }
    return client


def _rows() -> str:
    """Every cell of every table, as text."""
    told = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            told += [f"{table}: {row!r}" for row in cursor.fetchall()]
    return "\n".join(told)


def _bytes_on_disk() -> dict[str, bytes]:
    """The raw files of the database, its journal too."""
    if connection.vendor == "sqlite":
        path = Path(str(connection.settings_dict["NAME"]))
        return {one.name: one.read_bytes() for one in path.parent.glob(f"{path.name}*")}
    with connection.cursor() as cursor:
        cursor.execute("SHOW data_directory")
        data = Path(cursor.fetchone()[0])
        cursor.execute("SELECT oid FROM pg_database WHERE datname = current_database()")
        number = cursor.fetchone()[0]
        cursor.execute("CHECKPOINT")
    return {one.name: one.read_bytes() for one in (data / "base" / str(number)).iterdir() if one.is_file()}


def _backup(into: Path) -> bytes:
    """A backup of the office, unpacked into one run of bytes."""
    packed = copies.backup(str(into / "cadangan.tar.gz"))
    with tarfile.open(packed) as opened:
        parts = [opened.extractfile(one) for one in opened.getmembers() if one.isfile()]
        return b"\n".join(part.read() for part in parts if part)


@pytest.mark.django_db
def test_nothing_of_who_writes_is_kept_or_said(
    asker: Asker, officer: Person, caplog: pytest.LogCaptureFixture
) -> None:
    before = Visit.objects.count()
    with caplog.at_level(logging.DEBUG):
        strange = Asker(_strange(Client()))
        code = strange.code(words=MARKER, draft=DRAFT)
        strange.code("keliru", words=MARKER)
        asking.answer(Inquiry.objects.get(), officer, ANSWER, 0, timezone.now())
        page = said(strange.read(code))
        strange.post("kode/tanya-lagi/", code=code, cap=hidden(page, "cap"), seen="1", words=MARKER)
        strange.post("kode/", code=f"{code} salah")
        strange.post("tanya/kirim/", words=MARKER, cap="rusak")
    rows = _rows()
    for trace in (ADDRESS, AGENT, "kenari-bahasa", code, *[" ".join(code.split()[:2])]):
        assert trace not in rows, trace
    assert MARKER in rows, "what was chosen is there, so the search can see"
    logged = "\n".join(
        f"{record.getMessage()} {record.args}"
        for record in caplog.records
        if record.name != "django.db.backends"
    )
    for trace in (ADDRESS, AGENT, MARKER, DRAFT, ANSWER, code):
        assert trace not in logged, trace
    assert Visit.objects.count() == before
    assert not strange.client.cookies


@pytest.mark.django_db
def test_no_session_is_opened_and_no_cookie_set(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    def ring(*_arguments: Any, **_options: Any) -> None:
        raise AssertionError("a session or a cookie was touched")

    monkeypatch.setattr(SessionBase, "_get_session", ring)
    monkeypatch.setattr(HttpResponseBase, "set_cookie", ring)
    code = asker.code(words="Bolehkah?")
    asker.code("keliru")
    for path in ("tanya/", "kode/", "keliru/", "tanya-jawab/"):
        assert asker.client.get(f"/situs/{path}").status_code == 200
    asker.read(code)
    asker.post("kode/hapus/", code=code)


@pytest.mark.django_db
def test_of_when_only_the_day_is_kept(asker: Asker) -> None:
    fields = {
        f"{model.__name__}.{field.name}": field.get_internal_type()
        for model in (Inquiry, Dispute, Turn, Spent)
        for field in model._meta.get_fields()
        if hasattr(field, "get_internal_type")
    }
    assert not [name for name, kind in fields.items() if kind in {"DateTimeField", "TimeField"}]
    assert not [
        name for name in fields if any(word in name for word in ("address", "agent", "session", "ip"))
    ]
    asker.code()
    kept = Tally.objects.get()
    assert (kept.hour.minute, kept.hour.second, kept.hour.microsecond) == (0, 0, 0)


@pytest.mark.django_db
def test_a_letter_is_no_letter_of_any_account(officer: Person) -> None:
    known = {field.name for field in Letter._meta.get_fields()}
    assert known.isdisjoint({"by", "person", "user", "visit"})
    assert {f.name for f in Inquiry._meta.get_fields() if f.related_model is Person} == set()
    assert {f.name for f in Dispute._meta.get_fields() if f.related_model is Person} == {"owner"}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("how", ["by its sender", "by its term"])
def test_what_is_deleted_is_in_no_file_and_no_backup(
    asker: Asker, officer: Person, later: Later, tmp_path: Path, settings: Any, how: str
) -> None:
    settings.SECRET_KEY = settings.SECRET_KEY  # put back afterwards: the folder brings its own
    folder.make()
    code = asker.code(words=MARKER, draft=DRAFT)
    one = Inquiry.objects.get()
    asking.answer(one, officer, ANSWER, 0, timezone.now())
    asker.code("keliru", words=MARKER, draft=DRAFT)
    before = b"".join(_bytes_on_disk().values())
    for marker in (MARKER, DRAFT, ANSWER):
        assert seen(marker, before), "the search sees what is there"
    (tmp_path / "a").mkdir()
    assert seen(MARKER, _backup(tmp_path / "a"))
    if how == "by its sender":
        asker.post("kode/hapus/", code=code)
        Dispute.objects.all().delete()
    else:
        later(timedelta(days=181))
    call_command("letters")
    assert not Inquiry.objects.exists()
    assert not Dispute.objects.exists()
    left = {
        name: marker
        for name, raw in _bytes_on_disk().items()
        for marker in (MARKER, DRAFT, ANSWER)
        if seen(marker, raw)
    }
    assert left == {}
    (tmp_path / "b").mkdir()
    copy = _backup(tmp_path / "b")
    assert not [marker for marker in (MARKER, DRAFT, ANSWER) if seen(marker, copy)]


@pytest.mark.django_db(transaction=True)
def test_what_a_case_knew_of_its_asker_is_in_no_file_once_it_is_decided(
    asker: Asker, officer: Person
) -> None:
    asker.code(words=f"{MARKER} di atas rumah kami tadi")
    draft = cases.Draft(theme="other", norms=(), asks="Bolehkah?", says="Boleh.")
    one = cases.propose(draft, officer, Inquiry.objects.get(), timezone.now())
    salt = one.marks["salt"]
    assert seen(salt, b"".join(_bytes_on_disk().values())), "the search sees what is there"
    cases.drop(one, officer, timezone.now())
    call_command("letters")
    assert not [name for name, raw in _bytes_on_disk().items() if seen(salt, raw)]

"""A copy brings everything back; what is no copy changes nothing."""

import gzip
import io
import json
import stat
import tarfile
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.db.models import F
from django.test import Client
from django.utils import timezone

from langkah.desk.law.kept import LawFile
from langkah.terms.errors import LangkahError
from langkah.web.disputes import public_file
from langkah.web.disputes.models import Dispute
from langkah.web.keeping import archive, copies, demo, folder
from langkah.web.keeping.databases import engines
from langkah.web.lawdesk import shelf
from langkah.web.lawdesk.models import Shelf, Switched
from langkah.web.pages.models import DayKey, Mark
from langkah.web.people.models import Person, Unit, Visit
from langkah.web.people.powers import Role
from langkah.web.rules.disputed import NAME as DISPUTED
from langkah.web.seed import law, people

pytestmark = pytest.mark.django_db(transaction=True)
State = dict[str, Any]


@pytest.fixture
def office(tmp_path: Path, settings: Any) -> Path:
    """The data folder of an office with people, a picture and a key."""
    settings.DATA, settings.MEDIA_ROOT = tmp_path / "var", tmp_path / "var" / "media"
    demo._drawn.cache_clear()
    demo.begin()
    demo.plant()
    pictures = tmp_path / "var" / "media" / "original_images"
    pictures.mkdir(parents=True, exist_ok=True)
    (pictures / "rapat pleno é.png").write_bytes(bytes(range(256)) * 300)
    (pictures / "kosong.png").write_bytes(b"")
    return tmp_path / "var"


def state(data: Path) -> State:
    """Every row of every table, every file, the key."""
    rows: State = {}
    with connection.cursor() as cursor:
        for table in set(connection.introspection.table_names(cursor)) - set(engines.PASSING):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows[table] = sorted(map(repr, cursor.fetchall()))
    files = {str(one.relative_to(data)): one.read_bytes() for one in sorted((data / "media").rglob("*.png"))}
    return {"rows": rows, "files": files, "key": (data / "key").read_bytes()}


def spoil(data: Path) -> None:
    """Another office in the same place."""
    Person.objects.filter(role=Role.EMPLOYEE).delete()
    Person.objects.create_user(
        "baru@peraga.example", "a b c d e f", name="Baru", unit=Unit.objects.all()[0], role=Role.EMPLOYEE
    )
    for one in (data / "media").rglob("*.png"):
        one.write_bytes(b"lain")
    (data / "media" / "sesudahnya.png").write_bytes(b"lain")
    (data / "key").write_text("kunci lain")


def test_what_is_brought_back_equals_what_was_copied(office: Path, tmp_path: Path) -> None:
    before = state(office)
    file = copies.backup(str(tmp_path / "salinan.tar.gz"))
    assert not stat.S_IMODE(file.stat().st_mode) & 0o077
    spoil(office)
    other = state(office)
    assert other != before
    copies.restore(str(file), replace=True)
    assert state(office) == before
    assert not folder.is_prepared(), "it may be of an older version"
    unit = Unit.objects.get(slug=people.OFFICE[1])
    Person.objects.create_user("esok@peraga.example", "a b c d e f", name="Esok", unit=unit)
    kept = next(office.glob("before-*"))
    assert (kept / "key").read_text() == "kunci lain"
    assert (kept / "media" / "sesudahnya.png").exists()
    assert {one.name for one in kept.iterdir()} & {"office.sqlite3", "database.sql"}
    assert not list(office.glob(".*")), "nothing half done is left"


def test_doors_weigh_at_once_by_the_law_that_was_brought_back(office: Path, tmp_path: Path) -> None:
    file = copies.backup(str(tmp_path / "salinan.tar.gz"))
    off = LawFile.in_folder(office)
    kept = [one.norm for one in shelf.publish().switches]
    assert kept == [law.OFF]
    Switched.objects.update(ended=timezone.now(), ended_by=F("by"))
    Shelf.objects.update(serial=F("serial") + 1)
    assert shelf.publish().switches == ()
    copies.restore(str(file), replace=True)
    assert [one.norm for one in off.read().switches] == kept


def test_what_all_may_know_of_disputes_is_of_the_office_that_was_brought_back(
    office: Path, tmp_path: Path
) -> None:
    told = office / DISPUTED
    public_file.write(timezone.localdate())
    before = told.read_text(encoding="utf-8")
    file = copies.backup(str(tmp_path / "salinan.tar.gz"))
    Dispute.objects.all().delete()
    public_file.write(timezone.localdate())
    assert told.read_text(encoding="utf-8") != before
    copies.restore(str(file), replace=True)
    assert told.read_text(encoding="utf-8") == before
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE disputes_dispute RENAME TO disputes_dispute_later")
    try:
        copies.backup(str(tmp_path / "lama.tar.gz"))
        copies.restore(str(tmp_path / "lama.tar.gz"), replace=True)
        assert not told.exists(), "tables of an older version: nothing rather than another office's"
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE disputes_dispute_later RENAME TO disputes_dispute")


def test_a_copy_from_before_there_was_a_law_leaves_none_behind(office: Path, tmp_path: Path) -> None:
    shelf.publish()
    file = tmp_path / "salinan.tar.gz"
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE lawdesk_shelf RENAME TO lawdesk_shelf_later")
    try:
        copies.backup(str(file))
        copies.restore(str(file), replace=True)
        assert not LawFile.in_folder(office).path.exists()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE lawdesk_shelf_later RENAME TO lawdesk_shelf")


def test_a_copy_is_of_one_moment_while_others_write(office: Path, tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE besar (isi TEXT)")
        cursor.execute("INSERT INTO besar VALUES ('%s')" % ("a" * 100_000))
    file = copies.backup(str(tmp_path / "salinan.tar.gz"))
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO besar VALUES ('sesudahnya')")
    copies.restore(str(file), replace=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM besar")
        assert cursor.fetchone() == (1,)
        cursor.execute("DROP TABLE besar")


def test_a_copy_opens_no_session_and_knows_no_reader(office: Path, tmp_path: Path) -> None:
    today = DayKey.objects.create(day=timezone.now().date(), key=b"kunci-hari-ini-tiga-puluh-dua-by")
    Mark.objects.create(day=today, mark="f00d" * 16)
    person = Person.objects.get(role=Role.EDITOR)
    Client().force_login(person, backend="langkah.web.people.login.Backend")
    visit = Visit.objects.get().session_key
    file = copies.backup(str(tmp_path / "salinan.tar.gz"))
    with tarfile.open(file) as tar:
        opened = tar.extractfile(engines.part())
        assert opened is not None
        held = opened.read()
    for secret in (b"kunci-hari-ini", b"f00d" * 16, visit.encode(), b"kunci-hari-ini".hex().encode()):
        assert secret not in held
    assert person.email.encode() in held, "the search finds what is copied"
    copies.restore(str(file), replace=True)
    assert not Visit.objects.exists()
    assert not DayKey.objects.exists()
    kept = next(office.glob("before-*"))
    assert (
        any(visit.encode() in one.read_bytes() for one in kept.glob("office.sqlite3*"))
        or connection.vendor != "sqlite"
    )


def test_an_office_is_not_overwritten_unasked(office: Path, tmp_path: Path) -> None:
    file = copies.backup(str(tmp_path / "salinan.tar.gz"))
    before = state(office)
    assert _refused(lambda: copies.restore(str(file), replace=False)) == "web.restore-over"
    assert _refused(lambda: copies.backup(str(file))) == "web.backup-exists"
    with folder.opened():
        assert _refused(lambda: copies.restore(str(file), replace=True)) == "web.office-open"
    assert state(office) == before


def test_a_folder_keeps_the_newest(office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "salinan").mkdir()
    (tmp_path / "salinan" / "lain.tar.gz").write_bytes(b"bukan milik kita")
    moment = timezone.now()
    made = []
    for day in range(4):
        monkeypatch.setattr("django.utils.timezone.now", lambda day=day: moment + timedelta(days=day))
        made.append(copies.backup(str(tmp_path / "salinan"), keep=2).name)
    assert {one.name for one in (tmp_path / "salinan").iterdir()} == {*made[2:], "lain.tar.gz"}


def test_a_damaged_copy_is_refused_by_name_and_changes_nothing(office: Path, tmp_path: Path) -> None:
    file = copies.backup(str(tmp_path / "salinan.tar.gz"))
    before, whole = state(office), file.read_bytes()
    broken = tmp_path / "rusak.tar.gz"
    size = len(whole)
    spoilt = [whole[: size // 8 * eighth] for eighth in range(1, 8)]
    spoilt += [whole[: size - 1], whole + b"lebih"]
    for at in (size // 7, size // 3, size // 2, size * 4 // 5, size - 6, size - 1):
        spoilt.append(whole[:at] + bytes([whole[at] ^ 0x10]) + whole[at + 1 :])
    for content in spoilt:
        broken.write_bytes(content)
        said = _error(lambda: copies.restore(str(broken), replace=True))
        assert said.code == "web.backup-damaged"
        assert "rusak.tar.gz" in said.says.id
        assert "rusak.tar.gz" in said.says.en
    assert state(office) == before
    assert not list(office.glob("before-*"))
    assert not list(office.glob(".*"))


def _tar(parts: dict[str, bytes], link: str = "") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as tar:
        for name, content in parts.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
        if link:
            info = tarfile.TarInfo("media/kunci")
            info.type, info.linkname = tarfile.SYMTYPE, link
            tar.addfile(info)
    return made.getvalue()


def _list(**more: Any) -> bytes:
    return json.dumps({"kind": "langkah-office", "form": 1, "engine": "sqlite", "parts": {}, **more}).encode()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "web.backup-foreign"),
        (b"SQLite format 3\0" + b"\0" * 4096, "web.backup-foreign"),
        (b"PK\x03\x04" + b"\0" * 100, "web.backup-foreign"),
        (gzip.compress(b"-- PostgreSQL database dump"), "web.backup-foreign"),
        (_tar({"catatan.txt": b"halo"}), "web.backup-foreign"),
        (_tar({"../di-luar": b"halo", "langkah-office.json": _list()}), "web.backup-foreign"),
        (_tar({"media/../../di-luar": b"halo"}), "web.backup-foreign"),
        (_tar({"/tmp/di-luar": b"halo"}), "web.backup-foreign"),
        (_tar({}, link="/etc/passwd"), "web.backup-foreign"),
        (_tar({"langkah-office.json": b'{"kind": "lain", "parts": {}}'}), "web.backup-foreign"),
        (_tar({"langkah-office.json": b"{"}), "web.backup-damaged"),
        (_tar({"langkah-office.json": _list(form=2)}), "web.backup-newer"),
        (_tar({"langkah-office.json": _list(engine="lain")}), "web.backup-engine"),
        (_tar({"key": b"k", "langkah-office.json": _list()}), "web.backup-damaged"),
        (_tar({"langkah-office.json": _list(engine="")}), "web.backup-engine"),
        (_tar({"key": b"k"}), "web.backup-damaged"),
    ],
    # A packed file holds the second it was made in: its bytes make no name for a case.
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_a_foreign_file_is_refused_by_name(office: Path, tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "berkas asing").write_bytes(content)
    said = _error(lambda: copies.restore(str(tmp_path / "berkas asing"), replace=True))
    assert said.code == code
    assert "berkas asing" in said.says.id
    assert "berkas asing" in said.says.en
    assert not (tmp_path / "di-luar").exists()
    assert not list(office.glob(".*"))


def test_a_copy_without_its_database_or_with_a_broken_one_is_refused(office: Path, tmp_path: Path) -> None:
    before = state(office)
    for database in (None, b"SQLite format 3\0" + b"\1" * 5000, b"\\kaputt;"):
        file = tmp_path / f"salinan-{len(database or b'')}.tar.gz"
        with archive.packing(file) as new:
            new.add("key", office / "key")
            if database is not None:
                (tmp_path / "isi").write_bytes(database)
                new.add(engines.part(), tmp_path / "isi")
            new.close(engine=engines.engine())
        assert _refused(partial(copies.restore, str(file), replace=True)) in {
            "web.backup-damaged",
            "web.tool-failed",
        }
    assert state(office) == before


def test_what_is_not_there_is_said(office: Path, tmp_path: Path) -> None:
    assert _refused(lambda: copies.restore(str(tmp_path / "tiada"), replace=True)) == "web.backup-unreadable"
    assert _refused(lambda: copies.backup(str(tmp_path / "tiada" / "x.tar.gz"))) == "web.backup-unwritable"


def _error(do: Callable[[], object]) -> LangkahError:
    with pytest.raises(LangkahError) as caught:
        do()
    return caught.value


def _refused(do: Callable[[], object]) -> str:
    return _error(do).code

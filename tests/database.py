"""One migrated database, made once and copied; put back after a test that commits."""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from django.test import TransactionTestCase
from django.test.utils import setup_databases, teardown_databases

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".pytest_cache" / "langkah"


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any, django_db_modify_db_settings: None) -> Iterator[None]:
    """The office's database, on SQLite as a copy of a file, on PostgreSQL as Django makes it; one for each process."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        if connection.vendor == "sqlite":
            patch.setattr(TransactionTestCase, "_fixture_teardown", _copy_again)
            _in_a_hurry()
            _copy()
            yield
            connections.close_all()
        else:
            made = setup_databases(verbosity=0, interactive=False)
            patch.setattr(TransactionTestCase, "_fixture_teardown", _made_again)
            name = connection.settings_dict["NAME"]
            _as_owner(
                f'DROP DATABASE IF EXISTS "{name}_kept"', f'CREATE DATABASE "{name}_kept" TEMPLATE "{name}"'
            )
            yield
            _as_owner(f'DROP DATABASE "{name}_kept"')
            teardown_databases(made, verbosity=0)


def _in_a_hurry() -> None:
    """A test's database may be lost in a power cut."""
    options = connection.settings_dict["OPTIONS"]
    options["init_command"] = options["init_command"].replace("synchronous=FULL", "synchronous=OFF")


def _copy() -> None:
    shutil.copyfile(_template(), connection.settings_dict["NAME"])


def _copy_again(_case: TransactionTestCase) -> None:
    """What a test committed is gone, and what the migrations wrote is there again."""
    connections.close_all()
    name = str(connection.settings_dict["NAME"])
    for beside in ("-wal", "-shm"):
        Path(name + beside).unlink(missing_ok=True)
    _copy()


def _made_again(_case: TransactionTestCase) -> None:
    """The same on PostgreSQL, where a copy of a database is quicker than filling one."""
    name = connection.settings_dict["NAME"]
    _as_owner(f'DROP DATABASE "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}" TEMPLATE "{name}_kept"')


def _as_owner(*statements: str) -> None:
    connections.close_all()
    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _template() -> Path:
    """The migrated file for what the migrations and the lock say now; whoever comes first makes it."""
    KEPT.mkdir(parents=True, exist_ok=True)
    found = KEPT / f"office-{_mark()}.sqlite3"
    with (KEPT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not found.exists():
            for stale in KEPT.glob("office-*"):
                stale.unlink() if stale.is_file() else shutil.rmtree(stale)
            _make(found)
    return found


def _make(found: Path) -> None:
    folder = found.with_suffix(".made")
    folder.mkdir()
    variables = {**os.environ, "LANGKAH_DATA": str(folder)}  # noqa: TID251 — handed on to the process that migrates
    command = [sys.executable, "-m", "langkah.web.manage", "migrate", "--verbosity", "0"]
    subprocess.run(command, env=variables, check=True, timeout=300)
    with closing(sqlite3.connect(folder / "office.sqlite3")) as made:
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        made.execute("PRAGMA journal_mode=DELETE")
    (folder / "office.sqlite3").rename(found)
    shutil.rmtree(folder)


def _mark() -> str:
    seen = hashlib.sha256((ROOT / "requirements" / "dev.txt").read_bytes())
    for path in sorted((ROOT / "src" / "langkah" / "web").rglob("migrations/*.py")):
        seen.update(path.name.encode() + path.read_bytes())
    return seen.hexdigest()[:16]

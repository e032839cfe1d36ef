"""How each database is copied whole and filled again."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from django.db import DatabaseError, connection

from langkah.terms.errors import LangkahError, NotFound
from langkah.web.keeping import messages

NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
#: What lasts a day at most, and would open a session or name a reader to who finds a copy: it stays behind.
PASSING = ("pages_mark", "pages_daykey", "people_visit", "cache")
PARTS = {"sqlite": "database.sqlite3", "postgresql": "database.sql"}
#: In one transaction with what follows: all of the copy is there at the end, or all of what was there before.
_EMPTY = "DROP SCHEMA public CASCADE; CREATE SCHEMA public;"


def engine() -> str:
    """Which of the two this office uses."""
    return str(connection.vendor)


def part() -> str:
    """What the database is called in an archive."""
    return PARTS[engine()]


def has_something() -> bool:
    """Whether there is a table in this office's database.

    Raises: LangkahError where it does not answer.
    """
    if engine() == "sqlite" and not _file().exists():
        return False
    try:
        return bool(connection.introspection.table_names())
    except DatabaseError as down:
        raise LangkahError(messages.DATABASE_DOWN, what=str(down).partition("\n")[0]) from down
    finally:
        connection.close()


def dump(into: Path) -> None:
    """The whole database as of one moment, while others go on writing.

    Raises: LangkahError where that fails.
    """
    if engine() == "sqlite":
        # In one step: in several, a steady writer would make it begin again for ever.
        with closing(sqlite3.connect(_file())) as ours, closing(sqlite3.connect(into)) as copy:
            ours.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            known = {name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            for table in known.intersection(PASSING):
                copy.execute(f'DELETE FROM "{table}"')  # noqa: S608 — a name of ours
            copy.commit()
            copy.execute("VACUUM")  # or the bytes would still be there
        return
    without = [f"--exclude-table-data={table}" for table in PASSING]
    _tool("pg_dump", "--no-owner", "--no-privileges", "--encoding=UTF8", *without, f"--file={into}")


def is_whole(copy: Path) -> bool:
    """Whether the database in an archive can be read to its end; PostgreSQL finds out while filling."""
    if engine() != "sqlite":
        return True
    try:
        with closing(sqlite3.connect(copy)) as opened:
            return bool(opened.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def load(copy: Path, aside: Path) -> None:
    """The database as it is in the copy; what was there before lies in the folder `aside`, if there was anything.

    Raises: LangkahError where that fails; the database is then as it was.
    """
    connection.close()
    if engine() == "sqlite":
        ours = _file()
        for name in (ours.name, f"{ours.name}-wal", f"{ours.name}-shm"):
            if ours.with_name(name).exists():
                aside.mkdir(mode=0o700, exist_ok=True)
                ours.with_name(name).rename(aside / name)
        copy.rename(ours)
        return
    if has_something():
        aside.mkdir(mode=0o700, exist_ok=True)
        dump(aside / part())
    _tool(
        "psql",
        "--quiet",
        "--no-psqlrc",
        "--single-transaction",
        "--set=ON_ERROR_STOP=1",
        f"--command={_EMPTY}",
        f"--file={copy}",
    )


def _file() -> Path:
    """Where SQLite keeps it; a test may have put it elsewhere than the settings say."""
    return Path(str(connection.settings_dict["NAME"]))


def _tool(name: str, *arguments: str) -> None:
    found = shutil.which(name)
    if found is None:
        raise NotFound(messages.TOOL_MISSING, tool=name)
    command = [found, *arguments]
    done = subprocess.run(  # noqa: S603 — PostgreSQL's own, from this machine's path
        command, env=_environment(), check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or [str(done.returncode)]
        raise LangkahError(messages.TOOL_FAILED, tool=name, what=lines[-1][:80])


def _environment() -> Mapping[str, str]:
    """Where the database is, as PostgreSQL's tools read it: no password among the words of a command."""
    told = connection.settings_dict
    given = {
        "PGDATABASE": told["NAME"],
        "PGUSER": told["USER"],
        "PGPASSWORD": told["PASSWORD"],
        "PGHOST": told["HOST"],
        "PGPORT": told["PORT"],
        "PGSSLMODE": told["OPTIONS"].get("sslmode", ""),
        "PGSSLROOTCERT": told["OPTIONS"].get("sslrootcert", ""),
    }
    inherited = os.environ  # noqa: TID251 — what this machine gives every process it starts
    return {**inherited, **{name: str(value) for name, value in given.items() if value}}

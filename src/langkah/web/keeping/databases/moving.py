"""An office from one database into another, row by row."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import DatabaseError, connections, transaction
from django.db.models import Field, Model
from django.db.utils import load_backend

from langkah.terms.errors import LangkahError, WrongInput
from langkah.web.keeping import folder, messages
from langkah.web.keeping.databases import engines

#: What an address says that means the file in the office's folder.
FILE = "sqlite"
_NEW = "moved"
_AT_ONCE = 500
#: What each engine makes for itself out of the rest.
_MADE_ANEW = "wagtailsearch"


def move(address: str) -> str:
    """The whole office in another database, as the environment has to name it from now on. The old one stays.

    Raises: LangkahError for what stands against it; the office is then as it was.
    """
    named = "" if address == FILE else address
    with folder.alone():
        if not engines.has_something():
            raise WrongInput(messages.NOT_PREPARED)
        _reach(named)
        _must_be_empty()
        _there(named, "migrate", "--verbosity=0")
        copy("default", _NEW)
        _there(named, "update_index", "--verbosity=0")
        folder.set_prepared(done=False)  # it is another database: the next start looks at it
    return named


def _reach(named: str) -> None:
    """Makes the other database known beside the office's own."""
    reach(_NEW, settings.DATABASE_OF(named))
    if connections[_NEW].settings_dict["NAME"] == connections["default"].settings_dict["NAME"]:
        raise WrongInput(messages.MOVE_TO_ITSELF)


def reach(alias: str, told: dict[str, Any]) -> None:
    """A database under a name of its own, for the time of this process."""
    known = connections.configure_settings({"default": told, alias: told})[alias]
    connections[alias] = load_backend(known["ENGINE"]).DatabaseWrapper(known, alias)


def _must_be_empty() -> None:
    try:
        if connections[_NEW].introspection.table_names():
            raise WrongInput(messages.MOVE_NOT_EMPTY)
    except DatabaseError as down:
        raise LangkahError(messages.DATABASE_DOWN, what=str(down).partition("\n")[0]) from down
    finally:
        connections[_NEW].close()


def _there(named: str, *words: str) -> None:
    """One of our commands with the other database as its own: some migrations know no other way."""
    given = {**os.environ, "LANGKAH_DATABASE": named, "LANGKAH_DATA": str(settings.DATA)}  # noqa: TID251 — what the command below is handed on
    command = [sys.executable, "-m", "langkah.web.manage", *words]
    done = subprocess.run(command, env=given, check=False, capture_output=True, text=True)  # noqa: S603 — a command of ours
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or [str(done.returncode)]
        raise LangkahError(messages.TOOL_FAILED, tool=words[0], what=lines[-1][:80])


def copy(source: str, target: str) -> None:
    """Every row of every table that is not made anew, in the place of what is there; all of it or nothing."""
    into, kept = connections[target], models()
    with into.constraint_checks_disabled(), transaction.atomic(using=target):
        tables = [_told(model).db_table for model in kept]
        for statement in into.ops.sql_flush(no_style(), tables, allow_cascade=True):
            with into.cursor() as cursor:
                cursor.execute(statement)
        for model in kept:
            _fill(model, source, target)
        for statement in into.ops.sequence_reset_sql(no_style(), kept):
            with into.cursor() as cursor:
                cursor.execute(statement)
        into.check_constraints()


def models() -> list[type[Model]]:
    """Every table that an office keeps; what lasts a day at most stays behind, as in a backup."""
    every = apps.get_models(include_auto_created=True)
    return [
        one
        for one in every
        if _told(one).managed
        and not _told(one).proxy
        and _told(one).app_label != _MADE_ANEW
        and _told(one).db_table not in engines.PASSING
    ]


def _told(model: type[Model]) -> Any:
    return model._meta  # noqa: SLF001 — what Django calls all that it tells of a table


def _fill(model: type[Model], source: str, target: str) -> None:
    fields = _told(model).local_concrete_fields
    into = connections[target]
    columns = ", ".join(into.ops.quote_name(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    insert = f"INSERT INTO {into.ops.quote_name(_told(model).db_table)} ({columns}) VALUES ({marks})"  # noqa: S608 — names of ours
    ways = [_way(field, target) for field in fields]
    with into.cursor() as cursor:
        for rows in rows_of(model, source):
            cursor.executemany(
                insert, [[way(cell) for way, cell in zip(ways, row, strict=True)] for row in rows]
            )


def rows_of(model: type[Model], alias: str) -> Iterator[list[tuple[Any, ...]]]:
    """The rows of one table alone, some at a time, each cell as Python has it."""
    connection, fields = connections[alias], _told(model).local_concrete_fields
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    seen = [field.get_col(_told(model).db_table) for field in fields]
    ways = [connection.ops.get_db_converters(one) for one in seen]
    with connection.cursor() as cursor:
        table = connection.ops.quote_name(_told(model).db_table)
        cursor.execute(f"SELECT {columns} FROM {table}")  # noqa: S608 — names of ours
        while rows := cursor.fetchmany(_AT_ONCE):
            yield [tuple(map(_read, row, seen, ways, [connection] * len(row))) for row in rows]


def _read(cell: Any, column: Any, ways: list[Any], connection: Any) -> Any:
    for way in ways:
        cell = way(cell, column, connection)
    return bytes(cell) if isinstance(cell, memoryview) else cell


def _way(field: Field[Any, Any], target: str) -> Callable[[Any], Any]:
    """How a cell of a column is written in the other engine."""
    ops, has_uuid = connections[target].ops, connections[target].features.has_native_uuid_field
    is_binary = field.get_internal_type() == "BinaryField"

    def write(cell: Any) -> Any:
        if isinstance(cell, datetime):
            return ops.adapt_datetimefield_value(cell)
        if isinstance(cell, date):
            return ops.adapt_datefield_value(cell)
        if isinstance(cell, time):
            return ops.adapt_timefield_value(cell)
        if isinstance(cell, UUID):
            return cell if has_uuid else cell.hex
        if is_binary and cell is not None:
            return bytes(cell)
        return cell

    return write

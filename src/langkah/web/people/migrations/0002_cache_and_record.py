"""The table of rate limits for all workers; a record that nobody can change."""

from __future__ import annotations

from django.apps.registry import Apps
from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_NO = "a record of deeds is only added to"
SQLITE = tuple(
    f"CREATE TRIGGER deed_stays_on_{verb.lower()} BEFORE {verb} ON people_deed BEGIN SELECT RAISE(ABORT, '{_NO}'); END"
    for verb in ("UPDATE", "DELETE")
)
POSTGRESQL = (
    f"CREATE FUNCTION deed_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{_NO}'; END $$",
    "CREATE TRIGGER deed_stays BEFORE UPDATE OR DELETE ON people_deed FOR EACH ROW EXECUTE FUNCTION deed_stays()",
)


def cache(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    call_command("createcachetable", database=editor.connection.alias, verbosity=0)


def hold(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [
        migrations.RunPython(cache, migrations.RunPython.noop),
        migrations.RunPython(hold, migrations.RunPython.noop),
    ]

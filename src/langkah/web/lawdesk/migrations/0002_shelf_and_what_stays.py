"""The one row of the shelf; what was approved stays as it was read."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_NO = "an approved change of the law stays as it was read"
_ABORT = f"BEGIN SELECT RAISE(ABORT, '{_NO}'); END"
SQLITE = tuple(
    f"CREATE TRIGGER law_stays_on_{verb.lower()} BEFORE {verb} ON lawdesk_change WHEN OLD.state = 'approved' {_ABORT}"
    for verb in ("UPDATE", "DELETE")
)
POSTGRESQL = (
    f"CREATE FUNCTION law_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{_NO}'; END $$",
    (
        "CREATE TRIGGER law_stays BEFORE UPDATE OR DELETE ON lawdesk_change FOR EACH ROW "
        "WHEN (OLD.state = 'approved') EXECUTE FUNCTION law_stays()"
    ),
)


def shelf(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("lawdesk", "Shelf").objects.get_or_create(pk=1)


def hold(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("lawdesk", "0001_initial")]
    operations = [
        migrations.RunPython(shelf, migrations.RunPython.noop),
        migrations.RunPython(hold, migrations.RunPython.noop),
    ]

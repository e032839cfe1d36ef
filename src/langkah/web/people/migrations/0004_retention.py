"""When an account was closed; a record that lets go what has had its time, and nothing younger."""

from __future__ import annotations

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_NO = "a record of deeds is only added to"
_COMINGS = "('login', 'login-failed', 'code-failed', 'logout', 'visits-ended')"
SQLITE = (
    "DROP TRIGGER deed_stays_on_delete",
    (
        "CREATE TRIGGER deed_stays_on_delete BEFORE DELETE ON people_deed WHEN NOT ("
        "OLD.at < datetime('now', '-5 years') "
        f"OR (OLD.what IN {_COMINGS} AND OLD.at < datetime('now', '-1 year'))) "
        f"BEGIN SELECT RAISE(ABORT, '{_NO}'); END"
    ),
)
POSTGRESQL = (
    (
        "CREATE OR REPLACE FUNCTION deed_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF TG_OP = 'DELETE' AND (OLD.at < now() - interval '5 years' "
        f"OR (OLD.what IN {_COMINGS} AND OLD.at < now() - interval '1 year')) THEN RETURN OLD; END IF; "
        f"RAISE EXCEPTION '{_NO}'; END $$"
    ),
)


def hold(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL:
        editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("people", "0003_legal_role")]
    operations = [
        migrations.AddField("person", "closed", models.DateTimeField(null=True)),
        migrations.RunPython(hold, migrations.RunPython.noop),
    ]

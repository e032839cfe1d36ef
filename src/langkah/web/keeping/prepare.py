"""From an empty folder, or an older one, to an office that can open."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from langkah.terms.errors import LangkahError
from langkah.web.keeping import demo as demonstration
from langkah.web.keeping import folder, messages
from langkah.web.lawdesk import shelf

#: What a browser can unpack, and what is worth packing.
_PACKED = (".css", ".js", ".svg", ".json", ".txt")
_WORTH = 1024


def prepare(*, demo: bool = False) -> bool:
    """Tables, then files for browsers; True where something had to be done. Several at once do it once.

    Raises: LangkahError where the database does not answer.
    """
    with folder.preparing():
        behind = _behind()
        if folder.is_prepared() and not behind:
            return False
        folder.set_prepared(done=False)
        if behind:
            call_command("migrate", verbosity=0, interactive=False)
        if demo:
            demonstration.plant()
        shelf.publish()  # what doors weigh by is written from the tables
        _files()
        folder.set_prepared(done=True)
        return True


def _behind() -> bool:
    """Whether a migration waits."""
    try:
        executor = MigrationExecutor(connection)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except DatabaseError as down:
        raise LangkahError(messages.DATABASE_DOWN, what=str(down).partition("\n")[0]) from down


def _files() -> None:
    """Static files where the server looks for them, each that is worth it packed as well."""
    from whitenoise.compress import Compressor

    root = Path(settings.STATIC_ROOT)
    call_command("collectstatic", verbosity=0, interactive=False, clear=root.exists())
    packer = Compressor(quiet=True, use_brotli=False)
    for path in sorted(root.rglob("*")):
        if path.suffix in _PACKED and path.stat().st_size >= _WORTH:
            packer.compress(str(path))

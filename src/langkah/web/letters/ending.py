"""How a letter ends: by its sender at once, by its term, and out of the files too.

A row that is deleted still stands in the files of a database for a while. SQLite overwrites it (`secure_delete`),
but its journal keeps the older page until it is written back and cut off. PostgreSQL keeps it until the table is
written anew. Both are done here; what a server keeps of its own write-ahead log is its administrator's to shorten.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction

from langkah.web.letters import kinds
from langkah.web.letters.models import Letter, Spent, Tally

#: A form lives for hours; the hash of its token is kept a little longer.
_SPENT = timedelta(days=2)


def erase(letter: Letter) -> bool:
    """The letter and all that belongs to it are gone; False where it was gone already."""
    with transaction.atomic():
        model: Any = type(letter)
        held = model.objects.select_for_update().filter(pk=letter.pk).first()
        if held is not None:
            held.delete()
        transaction.on_commit(_settle_sqlite)
    return held is not None


def tend(today: date) -> None:
    """Ends what is over, tells each kind that an hour passed, and takes the traces out of the files."""
    for kind in kinds.every():
        kind.tend(today)
        for letter in kind.model().objects.over(today):
            erase(letter)
    Spent.objects.filter(day__lt=today - _SPENT).delete()
    Tally.objects.exclude(hour__date__gte=today - timedelta(days=1)).delete()
    transaction.on_commit(settle)


def settle() -> None:
    """What was deleted is no longer in the files of the tables either. Only outside a transaction."""
    if connection.vendor == "sqlite":
        _settle_sqlite()
        return
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = '5s'")  # who writes just now is waited for, but not for long
        for kind in kinds.every():
            for table in kind.tables:
                cursor.execute(f'VACUUM FULL "{table}"')
        cursor.execute("RESET lock_timeout")


def _settle_sqlite() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")

"""Changes laid over a book: norms from a day on, what they stand on at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from langkah.desk import messages
from langkah.rulebook import Rulebook
from langkah.terms.errors import OutOfDate

Row = Mapping[str, object]


def laid_over(book: Rulebook, changes: Iterable[Row]) -> Rulebook:
    """The book with the changes, in their order, and a digest of its own. Raises: OutOfDate.

    Before the day from which a change counts the norm reads as it did, so that a step of an earlier day is still
    weighed as it was.
    """
    every = list(changes)
    parts = _shelf(book, every)
    known = frozenset(str(one["short"]) for one in parts.get("instruments", book.rows("instruments")))
    rows = {name: list(found) for name, found in by_norm(book.rows("norms")).items()}
    for change in every:
        if change.get("kind"):
            continue
        name = str(change["norm"])
        versions = _versions(change)
        _must_fit(known, name, versions)
        rows[name] = _joined(rows.get(name, []), versions, change.get("from"))
    return book.with_parts(norms=[row for found in rows.values() for row in found], **parts)


def _shelf(book: Rulebook, changes: Iterable[Row]) -> dict[str, list[Row]]:
    """The instruments and contests of the book with those of the changes, the last one of an id; only what changes."""
    parts: dict[str, dict[str, Row]] = {}
    for change in changes:
        kind, row = change.get("kind"), change.get("row")
        if kind and isinstance(row, Mapping):
            part = f"{kind}s"
            found = parts.setdefault(part, {str(one["id"]): one for one in book.rows(part)})
            found[str(row["id"])] = row
    return {part: list(found.values()) for part, found in parts.items()}


def by_norm(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Compiled versions by norm, in the order of the book."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(str(row["id"]), []).append(row)
    return found


def _versions(change: Row) -> list[Row]:
    versions = change["versions"]
    return list(versions) if isinstance(versions, list) else []


def _joined(before: Sequence[Row], versions: Sequence[Row], since: object) -> list[Row]:
    """What was, up to the day before; what is, from that day on."""
    if not since:
        return list(versions)
    last = (date.fromisoformat(str(since)) - timedelta(days=1)).isoformat()
    kept = [_used(row, None, last) for row in before if _first(row) <= last]
    return [*kept, *(_used(row, str(since), None) for row in versions)]


def _first(row: Row) -> str:
    used = row.get("used")
    return str(used[0]) if isinstance(used, list) and used[0] else ""


def _used(row: Row, first: str | None, last: str | None) -> Row:
    used = row.get("used")
    start, end = used if isinstance(used, list) else (None, None)
    return {**row, "used": [first or start, last if end is None or (last and last < end) else end]}


def _must_fit(known: Collection[str], name: str, versions: Sequence[Row]) -> None:
    """Refuse what rests on an instrument that this book does not hold. Raises: OutOfDate."""
    for row in versions:
        instrument = str(row["instrument"])
        if instrument not in known:
            raise OutOfDate(messages.LAW_FOREIGN, norm=name, instrument=instrument)

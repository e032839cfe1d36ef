"""Copies of a whole office, and the way back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone

from langkah.desk.law.kept import LawFile
from langkah.terms.errors import WrongInput
from langkah.web.disputes import public_file
from langkah.web.keeping import archive, folder, messages
from langkah.web.keeping.databases import engines
from langkah.web.lawdesk import shelf
from langkah.web.rules.disputed import NAME as DISPUTED

_BESIDE = ("key", "demo.json")
_STAMP = "%Y-%m-%dT%H%M%SZ"
_OURS = "langkah-*.tar.gz"


def backup(file: str, *, keep: int | None = None) -> Path:
    """The new archive, made while the office may be open. In a folder it is named by the moment.

    `keep` leaves that many of the newest in the folder.

    Raises: LangkahError for what stands against it; then nothing is left behind.
    """
    path = Path(file).absolute()
    into_folder = path.is_dir()
    if into_folder:
        path /= f"langkah-{timezone.now().strftime(_STAMP)}.tar.gz"
    if not engines.has_something():
        raise WrongInput(messages.NOT_PREPARED)
    data = Path(settings.DATA)
    with archive.packing(path) as new, tempfile.TemporaryDirectory(dir=data, prefix=".backup-") as place:
        copy = Path(place, engines.part())
        engines.dump(copy)
        new.add(copy.name, copy)
        for name in _BESIDE:
            if (data / name).exists():
                new.add(name, data / name)
        # After the database: what it names is there; a file that came later is one too many, never one too few.
        for found in sorted(one for one in Path(settings.MEDIA_ROOT).rglob("*") if one.is_file()):
            new.add(f"media/{found.relative_to(settings.MEDIA_ROOT)}", found)
        new.close(made=timezone.now().isoformat(), engine=engines.engine(), langkah=version("langkah"))
    if into_folder and keep:
        for old in sorted(path.parent.glob(_OURS))[:-keep]:
            old.unlink()
    return path


def restore(file: str, *, replace: bool) -> None:
    """The office as it was. Nothing of the present one is touched before the archive proved whole.

    Raises: LangkahError for what stands against it.
    """
    path, data = Path(file), Path(settings.DATA)
    with folder.alone():
        if engines.has_something() and not replace:
            raise WrongInput(messages.RESTORE_OVER, path=data)
        with tempfile.TemporaryDirectory(dir=data, prefix=".restore-") as place:
            found = Path(place)
            told = archive.unpack(path, found)
            _must_fit(told, path)
            copy = found / engines.part()
            if not copy.exists() or not engines.is_whole(copy):
                raise WrongInput(messages.BACKUP_DAMAGED, path=path, part=copy.name)
            _take(found, data / f"before-{timezone.now().strftime(_STAMP)}")
            _law_follows()


def _law_follows() -> None:
    """What doors weigh by and tell of is of the office that was brought back, not of the one before it."""
    files: tuple[tuple[Callable[[], object], Path], ...] = (
        (shelf.publish, LawFile.in_folder(settings.DATA).path),
        (lambda: public_file.write(timezone.localdate()), Path(settings.DATA) / DISPUTED),
    )
    try:
        for write, path in files:
            try:
                write()
            except DatabaseError:  # tables of an older version: once they are new, it is written
                path.unlink(missing_ok=True)
    finally:
        connection.close()


def _must_fit(told: Mapping[str, object], path: Path) -> None:
    theirs, ours = str(told.get("engine")), engines.engine()
    if theirs != ours:
        raise WrongInput(
            messages.BACKUP_ENGINE,
            path=path,
            theirs=engines.NAMES.get(theirs, theirs),
            ours=engines.NAMES[ours],
        )


def _take(found: Path, aside: Path) -> None:
    """The new in the place of the old; the old is kept aside."""
    data = Path(settings.DATA)
    folder.set_prepared(done=False)  # it may be of an older version: the next start makes it ready
    engines.load(found / engines.part(), aside)
    media = Path(settings.MEDIA_ROOT)
    for name, place in (*((name, data / name) for name in _BESIDE), ("media", media)):
        if place.exists() and aside.exists():
            shutil.move(place, aside / name)
        elif place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)
        if (found / name).exists():
            shutil.move(found / name, place)

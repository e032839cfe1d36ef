"""The folder of an office: its key, its marks, who has it open."""

from __future__ import annotations

import fcntl
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from django.conf import settings

from langkah.terms.errors import WrongInput
from langkah.web.keeping import messages

_WEB = Path(__file__).resolve().parents[1]
#: What a prepared office is made of: when one of these changes, it is made ready again.
_PARTS = ("langkah", "django", "wagtail", "django-allauth", "django-tasks-db", "whitenoise")
_PREPARED, _OPEN, _PREPARING = "prepared", "open.lock", "prepare.lock"


def reach() -> None:
    """The folder, for its owner alone.

    Raises: WrongInput where nothing can be written.
    """
    try:
        Path(settings.DATA).mkdir(mode=0o700, parents=True, exist_ok=True)
        (Path(settings.DATA) / _OPEN).touch(0o600)
    except OSError as refused:
        raise WrongInput(messages.FOLDER_UNUSABLE, path=settings.DATA) from refused


def make() -> None:
    """The folder and its key; what is there already stays.

    Raises: WrongInput where nothing can be written.
    """
    reach()
    data = Path(settings.DATA)
    try:
        if not (data / "key").exists():
            put(data / "key", f"{secrets.token_urlsafe(64)}\n".encode())
        settings.SECRET_KEY = (data / "key").read_text(encoding="ascii").strip()
    except OSError as refused:
        raise WrongInput(messages.FOLDER_UNUSABLE, path=data) from refused


def put(path: Path, content: bytes) -> None:
    """The whole file or none, for its owner alone; whoever comes second leaves the first one's in place."""
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(beside, path)
        except FileExistsError:
            return
    finally:
        beside.unlink(missing_ok=True)


def leave_address(address: str) -> None:
    """Where the office is opened, for who makes a link from another terminal; nothing where it has no one address."""
    path = Path(settings.DATA) / settings.ADDRESS_FILE
    path.unlink(missing_ok=True)
    if address:
        put(path, f"{address}\n".encode())


def mark() -> str:
    """A name for what the office must be prepared for: versions, our migrations, the database's address."""
    seen = hashlib.sha256("".join(f"{name} {version(name)}\n" for name in _PARTS).encode())
    for path in sorted(_WEB.rglob("migrations/*.py")):
        seen.update(path.name.encode() + path.read_bytes())
    database = settings.DATABASES["default"]
    seen.update("\n".join(str(database.get(key)) for key in ("ENGINE", "NAME", "HOST", "PORT")).encode())
    return seen.hexdigest()


def is_prepared() -> bool:
    """Whether the office was made ready for the program that runs now."""
    try:
        return (Path(settings.DATA) / _PREPARED).read_text(encoding="ascii") == mark()
    except OSError:
        return False


def set_prepared(*, done: bool) -> None:
    """Leave the mark, or take it away."""
    path = Path(settings.DATA) / _PREPARED
    path.unlink(missing_ok=True)
    if done:
        put(path, mark().encode())


@contextmanager
def opened() -> Iterator[None]:
    """While the block runs, the office counts as open: nothing is brought back into it meanwhile.

    Raises: WrongInput while something is brought back.
    """
    with _held(_OPEN, fcntl.LOCK_SH | fcntl.LOCK_NB):
        yield


@contextmanager
def alone() -> Iterator[None]:
    """While the block runs, the office stays closed.

    Raises: WrongInput where it is open.
    """
    with _held(_OPEN, fcntl.LOCK_EX | fcntl.LOCK_NB):
        yield


@contextmanager
def preparing() -> Iterator[None]:
    """One at a time; the second waits for the first."""
    with _held(_PREPARING, fcntl.LOCK_EX):
        yield


@contextmanager
def _held(name: str, how: int) -> Iterator[None]:
    path = Path(settings.DATA) / name
    with path.open("a") as file:
        try:
            fcntl.flock(file, how)
        except BlockingIOError as busy:
            raise WrongInput(messages.OFFICE_OPEN, path=settings.DATA) from busy
        yield

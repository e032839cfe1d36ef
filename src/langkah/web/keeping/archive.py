"""One file with a whole office in it, its parts with their checksums."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import secrets
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from langkah.terms.errors import LangkahError, NotFound, WrongInput
from langkah.terms.speech import Message
from langkah.web.keeping import messages

FORM = 1
_KIND = "langkah-office"
_LIST = "langkah-office.json"
_AT_ONCE = 1024 * 1024
#: What a part may be called; what is called otherwise is not ours.
_KNOWN = ("database.sqlite3", "database.sql", "key", "demo.json")
_BELOW = "media"


class Packing:
    """A new archive that is being filled."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._parts: dict[str, str] = {}

    def add(self, name: str, path: Path) -> None:
        """One more part; as long as it was when it was opened, whatever is added to it meanwhile."""
        with path.open("rb") as file:
            info = tarfile.TarInfo(name)
            info.size, info.mode = os.fstat(file.fileno()).st_size, 0o600
            reader = _Counted(file)
            self._tar.addfile(info, reader)
            self._parts[name] = reader.sum.hexdigest()

    def close(self, **told: object) -> None:
        """The list, with what is told of the whole."""
        listed = {"kind": _KIND, "form": FORM, **told, "parts": self._parts}
        body = json.dumps(listed, indent=1).encode()
        info = tarfile.TarInfo(_LIST)
        info.size, info.mode = len(body), 0o600
        self._tar.addfile(info, io.BytesIO(body))


class _Counted:
    """A file that sums up what is read from it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.sum = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        """As a file's own."""
        piece = self._file.read(size)
        self.sum.update(piece)
        return piece


@contextmanager
def packing(path: Path) -> Iterator[Packing]:
    """The archive is there when the block ends well, and not at all when it does not.

    Raises: WrongInput where it cannot be written, or where there is a file of this name.
    """
    if path.exists():
        raise WrongInput(messages.BACKUP_EXISTS, path=path)
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as tar:
                yield Packing(tar)
            file.flush()
            os.fsync(file.fileno())
        os.link(beside, path)
    except FileExistsError as late:
        raise WrongInput(messages.BACKUP_EXISTS, path=path) from late
    except OSError as refused:
        raise LangkahError(messages.BACKUP_UNWRITABLE, path=path, what=refused.strerror) from refused
    finally:
        beside.unlink(missing_ok=True)


def unpack(path: Path, into: Path) -> Mapping[str, object]:
    """Every part below a folder, checked; what is told of the whole.

    Raises: NotFound, WrongInput for a file that is not there, not ours, damaged or too new.
    """
    try:
        with path.open("rb") as file:
            listed, found = _unpacked(file, path, into)
    except OSError as refused:
        raise NotFound(messages.BACKUP_UNREADABLE, path=path) from refused
    _compare(listed, found, path)
    return listed


def _unpacked(file: IO[bytes], path: Path, into: Path) -> tuple[Mapping[str, object], dict[str, str]]:
    """The list, and the sums of the parts that were found."""
    found: dict[str, str] = {}
    listed: Mapping[str, object] = {}
    at = ""
    try:
        with gzip.open(file) as whole, tarfile.open(fileobj=whole, mode="r|") as tar:
            for info in tar:
                content = tar.extractfile(info) if _is_ours(info) and not listed else None
                if content is None:
                    raise _wrong(messages.BACKUP_FOREIGN, path)
                at = info.name
                if at == _LIST:
                    listed = _list(content.read(_AT_ONCE), path)
                else:
                    found[at] = _keep(content, into / at)
            while whole.read(_AT_ONCE):  # to the end, where the sum of the whole is
                pass
    except (EOFError, gzip.BadGzipFile, zlib.error, tarfile.ReadError, FileExistsError) as broken:
        # Before the first part it was never an archive of ours; after it, it is cut or changed.
        raise _wrong(messages.BACKUP_DAMAGED if at else messages.BACKUP_FOREIGN, path, part=at) from broken
    return listed, found


def _is_ours(info: tarfile.TarInfo) -> bool:
    pure = PurePosixPath(info.name)
    if not info.isreg() or pure.is_absolute() or ".." in pure.parts:
        return False
    return info.name in (*_KNOWN, _LIST) or (len(pure.parts) > 1 and pure.parts[0] == _BELOW)


def _keep(content: IO[bytes], path: Path) -> str:
    reader = _Counted(content)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        while piece := reader.read(_AT_ONCE):
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    return reader.sum.hexdigest()


def _list(body: bytes, path: Path) -> Mapping[str, object]:
    try:
        listed = json.loads(body)
    except ValueError as broken:
        raise _wrong(messages.BACKUP_DAMAGED, path, part=_LIST) from broken
    if (
        not isinstance(listed, dict)
        or listed.get("kind") != _KIND
        or not isinstance(listed.get("parts"), dict)
    ):
        raise _wrong(messages.BACKUP_FOREIGN, path)
    if listed.get("form") != FORM:
        raise _wrong(messages.BACKUP_NEWER, path, form=listed.get("form"))
    return listed


def _compare(listed: Mapping[str, object], found: dict[str, str], path: Path) -> None:
    parts = listed.get("parts", {})
    if not isinstance(parts, dict) or not listed:
        raise _wrong(messages.BACKUP_DAMAGED if found else messages.BACKUP_FOREIGN, path, part=_LIST)
    for name in (*parts, *found):
        if parts.get(name) != found.get(name):
            raise _wrong(messages.BACKUP_DAMAGED, path, part=name)


def _wrong(message: Message, path: Path, **values: object) -> WrongInput:
    return WrongInput(message, path=path, **values)

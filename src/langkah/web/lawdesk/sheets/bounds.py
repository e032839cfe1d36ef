"""What is too much for a sheet from outside, before it is unpacked."""

from __future__ import annotations

import io
import zipfile

from langkah.terms.errors import TooLarge, WrongInput
from langkah.web.lawdesk import messages

MOST_BYTES = 4 * 1024 * 1024
MOST_ROWS, MOST_COLUMNS = 20_000, 64
_MOST_PARTS, _MOST_UNPACKED, _MOST_RATIO = 200, 50 * 1024 * 1024, 200
_SMALL = 1024 * 1024


def opened(content: bytes) -> zipfile.ZipFile:
    """The archive of a sheet. Raises: TooLarge, WrongInput where it is none, or made to burst."""
    if len(content) > MOST_BYTES:
        raise TooLarge(messages.FILE_LARGE, limit=MOST_BYTES // 1024 // 1024)
    try:
        found = zipfile.ZipFile(io.BytesIO(content))
        parts = found.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as broken:
        raise WrongInput(messages.FILE_BROKEN) from broken
    whole = sum(one.file_size for one in parts)
    packed = max(1, sum(one.compress_size for one in parts))
    bursts = whole > _SMALL and whole / packed > _MOST_RATIO
    if len(parts) > _MOST_PARTS or whole > _MOST_UNPACKED or bursts:
        raise TooLarge(messages.FILE_BURSTS)
    return found


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part, no longer than it said it was. Raises: WrongInput, TooLarge."""
    try:
        info = archive.getinfo(name)
        with archive.open(info) as file:
            content = file.read(info.file_size + 1)
    except (
        KeyError,
        zipfile.BadZipFile,
        EOFError,
        RuntimeError,
        NotImplementedError,
        OSError,
        ValueError,
    ) as broken:
        raise WrongInput(messages.FILE_BROKEN) from broken
    if len(content) > info.file_size:
        raise TooLarge(messages.FILE_BURSTS)
    return content

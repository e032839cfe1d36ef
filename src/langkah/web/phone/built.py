"""The bundle for phones: its files, and whether it is made of this very code."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings

#: Written last by who builds, so that half a bundle is none.
LIST = "daftar.json"
#: Touched by who builds, as long as it goes on.
BEING_BUILT = "sedang-dibangun"
#: Seconds that building takes at the very longest.
_LONGEST = 15 * 60
_PACKAGE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class File:
    """One file of the bundle: the name it is asked by, its kind, its bytes as they are and as they travel."""

    name: str
    kind: str
    size: int
    packed: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """All that a phone needs beside the office's own rulebook and lists."""

    folder: Path
    digest: str
    files: tuple[File, ...]
    engine: str

    def file(self, name: str) -> File | None:
        """The file of that name."""
        return next((one for one in self.files if one.name == name), None)


def built() -> Bundle | None:
    """The bundle, where there is one and it was made of the code that runs here."""
    folder = Path(settings.POCKET)
    try:
        changed = (folder / LIST).stat().st_mtime_ns
    except OSError:
        return None
    return _read(folder, changed)


def is_being_built() -> bool:
    """Whether somebody makes it ready right now; a mark that is old was left by who did not come to the end."""
    try:
        marked = (Path(settings.POCKET) / BEING_BUILT).stat().st_mtime
    except OSError:
        return False
    return time.time() - marked < _LONGEST  # noqa: TID251 — files are dated by the machine's clock


@lru_cache(maxsize=1)
def _read(folder: Path, _changed: int) -> Bundle | None:
    content = (folder / LIST).read_bytes()
    told = json.loads(content)
    if not _is_of_this_code(told["sources"]):
        return None
    return Bundle(
        folder=folder,
        digest=hashlib.sha256(content).hexdigest(),
        files=tuple(File(**one) for one in told["files"]),
        engine=f"Pyodide {told['pyodide']}, Python {told['python']}",
    )


def _is_of_this_code(sources: dict[str, str]) -> bool:
    """An older bundle would weigh by older rules of reading: then the phone is offered none."""
    return all(_digest(_PACKAGE / name) == digest for name, digest in sources.items())


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""

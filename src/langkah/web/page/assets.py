"""The stylesheet, the sign in the tab, the scripts; names change with their bytes."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[1] / "static"
_KINDS = {
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".js": "text/javascript; charset=utf-8",
    ".png": "image/png",
}


@cache
def files() -> dict[str, tuple[str, bytes]]:
    """Each file by its public name, with its kind."""
    found = {}
    for path in sorted(one for one in _FOLDER.iterdir() if one.suffix in _KINDS or one.is_dir()):
        suffix = path.suffix or ".js"
        body = _joined(path) if path.is_dir() else path.read_bytes()
        mark = hashlib.sha256(body).hexdigest()[:12]
        found[f"{path.stem}.{mark}{suffix}"] = (_KINDS[suffix], body)
    return found


def _joined(folder: Path) -> bytes:
    """The scripts of a folder as one: one file for each purpose to read, one request to load."""
    return b"\n".join(one.read_bytes() for one in sorted(folder.glob("*.js")))


@cache
def address(name: str) -> str:
    """The address of a file of ours, such as "langkah.css"."""
    stem, _dot, suffix = name.partition(".")
    return next(
        f"/static/{one}" for one in files() if one.startswith(f"{stem}.") and one.endswith(f".{suffix}")
    )

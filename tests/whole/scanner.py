"""Looks for a marker text in bytes, in every form a program may leave it in."""

import base64
import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, quote_plus


def forms(marker: str) -> dict[str, bytes]:
    """The marker as each form writes it. Case does not matter: whoever looks, looks in lower case."""
    plain = marker.encode()
    found = {
        "utf-8": plain,
        "utf-16-le": marker.encode("utf-16-le"),
        "utf-16-be": marker.encode("utf-16-be"),
        "utf-32-le": marker.encode("utf-32-le"),
        "utf-8-twice": plain.decode("latin-1").encode(),  # how a server logs a path that it takes for Latin-1
        "hex": plain.hex().encode(),
        "percent": quote(marker, safe="").encode(),
        "percent-all": "".join(f"%{byte:02x}" for byte in plain).encode(),
        "form": quote_plus(marker).encode(),
        "json": json.dumps(marker)[1:-1].encode(),
        "json-all": "".join(f"\\u{ord(letter):04x}" for letter in marker).encode(),
        "repr": repr(marker.encode())[2:-1].encode(),
    }
    # Base64 cuts bytes in threes: the marker looks different behind 0, 1 or 2 others. Its edges mix with neighbours.
    for offset in range(3):
        coded = base64.b64encode(b"\0" * offset + plain)
        first = -(-offset * 4 // 3)
        whole = len(plain) + offset
        last = len(coded) if whole % 3 == 0 else whole * 4 // 3
        found[f"base64-{offset}"] = coded[first:last]
    return found


def seen(marker: str, content: bytes) -> list[str]:
    """The names of the forms in which the marker stands in the content, packed streams opened."""
    lower = content.lower()
    known = forms(marker).items()
    found = [name for name, form in known if (form in content if "base64" in name else form.lower() in lower)]
    for opened in _opened(content):
        found += [f"packed {name}" for name in seen(marker, opened)]
    return found


def _opened(content: bytes) -> Iterator[bytes]:
    if content.startswith(b"\x1f\x8b"):
        try:
            yield gzip.decompress(content)
        except (OSError, EOFError, zlib.error):
            return


def files_below(*folders: Path, newer_than: float) -> Iterator[Path]:
    """Every plain file below the folders that was written since a moment."""
    for folder in folders:
        for path in folder.rglob("*"):
            try:
                if path.is_file() and not path.is_symlink() and path.stat().st_mtime >= newer_than:
                    yield path
            except OSError:  # gone meanwhile, or another's
                continue

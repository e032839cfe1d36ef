"""A small bundle as `make pocket` leaves one, for who serves it."""

import gzip
import hashlib
import json
from pathlib import Path

from langkah.web.phone.built import _PACKAGE

CONTENT = b"langkah " * 100
NAME = "mesin.0123456789ab/pyodide.asm.wasm"
SOURCE = "web/phone/built.py"


def build(folder: Path, sources: dict[str, str] | None = None) -> Path:
    """One file of the engine, a worker, and the list of them."""
    files = []
    for name, kind in (
        (NAME, "application/wasm"),
        ("pintu.0123456789ab.js", "text/javascript; charset=utf-8"),
    ):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        packed = gzip.compress(CONTENT)
        Path(f"{target}.gz").write_bytes(packed)
        Path(f"{target}.br").write_bytes(b"packed by brotli")
        digest = hashlib.sha256(CONTENT).hexdigest()
        files.append({"name": name, "kind": kind, "size": len(CONTENT), "packed": 16, "sha256": digest})
    own = {SOURCE: hashlib.sha256((_PACKAGE / SOURCE).read_bytes()).hexdigest()}
    told = {"pyodide": "1", "python": "3.14", "sources": own if sources is None else sources, "files": files}
    (folder / "daftar.json").write_text(json.dumps(told), encoding="ascii")
    return folder

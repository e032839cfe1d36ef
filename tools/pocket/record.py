"""Runs inside Pyodide: packs what the door really uses, as byte code.

Only what was imported or opened while the door answered is packed, and the rooms that weigh are packed whole. Byte code
is of this very interpreter, so that a phone compiles nothing.
"""

from __future__ import annotations

import ast
import hashlib
import importlib
import importlib._bootstrap_external as external
import io
import json
import struct
import sys
import types
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

SOURCE, LIBRARIES, OUT, HOME = Path("/sumber"), Path("/pustaka"), Path("/keluar"), "/rumah"
STDLIB = Path("/lib/python{}{}.zip".format(*sys.version_info[:2]))
_FORM, _JSON = "application/x-www-form-urlencoded", "application/json"
#: Rooms whose modules may be asked for by any step.
_WHOLE = ("terms", "bahasa", "weigh", "desk", "papers")
#: Parts of the standard library that serve only who develops, or a screen that is not there.
_LEFT_OUT = ("pydoc_data/", "turtle", "idlelib/", "tkinter/", "ensurepip/", "lib2to3/", "test/", "venv/")
#: Where modules of the door live: what they import late is loaded before it is packed.
_DOOR = tuple(
    f"langkah.{name}" for name in ("terms", "bahasa", "weigh", "papers", "web.steps", "web.rules", "web.api")
)
_TEMPLATES = "web/templates"
_DATE = (2026, 1, 1, 0, 0, 0)  # the same bundle from the same sources
_DATA = ("bahasa/lexicon/", "bahasa/learned/weights")
_BOOK = "rulebook/rulebook.json"  # travels by itself: an office may have imported another

#: Modules of libraries that load far more than the door uses: all countries for the holidays of one; database models,
#: forms and mail for kinds of views and answers that are not ours. In their place, what is really asked of them.
_SPARED = {
    "holidays.countries": ("holidays/countries/__init__.py", ""),
    "django.views.generic": ("django/views/generic/__init__.py", ""),
    "django.core.management": ("django/core/management/__init__.py", ""),
    "django.core.mail": (
        "django/core/mail/__init__.py",
        "get_connection = None\n",
    ),  # no mail is sent anywhere
    "django.core.serializers": ("django/core/serializers/__init__.py", ""),
    "django.core.serializers.json": (
        "django/core/serializers/json.py",
        "from json import JSONEncoder as DjangoJSONEncoder\n",
    ),
}

opened: set[str] = set()


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(arguments[0], str | Path):
        opened.add(str(arguments[0]))


def main() -> str:
    """Try the door, write the packs. What was packed, as JSON."""
    sys.path[:0] = [str(SOURCE), str(LIBRARIES)]
    sys.dont_write_bytecode = True
    sys.addaudithook(_hear)
    _spare()
    _try_the_door()
    _later()
    ours, theirs = dict(_modules(SOURCE)), dict(_modules(LIBRARIES))
    ours.update(_rooms())
    OUT.mkdir()
    beside = {**_files(SOURCE), **_named_in(ours)}
    data = {name: path for name, path in beside.items() if any(part in name for part in _DATA)}
    rest = {name: path for name, path in beside.items() if name not in data}
    _pack("kata", _read(data))
    _pack("langkah", {**_compiled(ours), **_read(rest), **_metadata()})
    spared = {f"{path}c": _code(source.encode(), f"{HOME}/{path}") for path, source in _SPARED.values()}
    _pack("pustaka", {**_compiled(theirs), **spared, **_read(_files(LIBRARIES))})
    _standard_library()
    packed = {**ours, **data, **rest}
    root = SOURCE / "langkah"
    sources = {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in packed.values()
        if path.is_relative_to(root)
    }
    return json.dumps({"sources": sources, "libraries": sorted(theirs), "python": sys.version.split()[0]})


def _spare() -> None:
    """Put those in place of the libraries' own; what they would have loaded is loaded when something asks for it."""
    for name, (path, source) in _SPARED.items():
        spared = types.ModuleType(name)
        if path.endswith("__init__.py"):
            spared.__path__ = [str((LIBRARIES / path).parent)]
        exec(source, spared.__dict__)  # noqa: S102 — our own line, above
        sys.modules[name] = spared


def _try_the_door() -> None:
    """Ask everything once that a person may ask, so that all of it is loaded."""
    from langkah.web.pocket import inside

    inside.open_door()
    for route in sorted(_plain_routes()):
        inside.answer("GET", f"/{route}")
    inside.answer("GET", "/tidak-ada")
    inside.answer("GET", "/peta-peran?from=cpns&to=pns&from_on=2024-01-20&to_on=2024-01-20")
    inside.answer("GET", "/api/openapi.json")
    inside.answer("GET", "/api/rulebook/norms?act=like")
    inside.answer("POST", "/luring/bagikan", urlencode({"text": "Selamat pagi"}).encode(), _FORM)
    examples = json.loads((SOURCE / "langkah/rulebook/examples.json").read_bytes())
    for norm in examples:
        steps = [{k: v for k, v in step.items() if k != "level"} for step in (*norm["stop"], *norm["clear"])]
        inside.answer("POST", "/api/steps", json.dumps(steps).encode(), _JSON)
        inside.answer("POST", "/timbang", urlencode(_fields(steps[0])).encode(), _FORM)
    inside.answer("POST", "/api/steps", b"{", _JSON)


def _plain_routes() -> set[str]:
    """Every address of the door that has no part to fill in."""
    from django.urls import URLPattern, URLResolver

    from langkah.web.pocket import door

    found: set[str] = set()
    waiting: list[tuple[str, URLPattern | URLResolver]] = [("", one) for one in door.patterns]
    for before, one in waiting:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            waiting += [(route, inner) for inner in one.url_patterns]
        elif "<" not in route:
            found.add(route)
    return found


def _fields(step: Mapping[str, Any]) -> dict[str, str]:
    plain = {key: str(value) for key, value in step.items() if key not in ("facts", "toward")}
    facts = {f"fact.{key}": str(value).lower() for key, value in step.get("facts", {}).items()}
    return {**plain, **facts, "toward": (step.get("toward") or [""])[0]}


def _modules(root: Path) -> Iterator[tuple[str, Path]]:
    """Every module below the folder that is loaded now."""
    for module in list(sys.modules.values()):
        origin = getattr(getattr(module, "__spec__", None), "origin", None)
        if origin and origin.startswith(f"{root}/") and origin.endswith(".py"):
            path = Path(origin)
            yield path.relative_to(root).as_posix(), path


def _rooms() -> dict[str, Path]:
    found = (path for room in _WHOLE for path in (SOURCE / "langkah" / room).rglob("*.py"))
    return {path.relative_to(SOURCE).as_posix(): path for path in found}


def _files(root: Path) -> dict[str, Path]:
    """Files that were opened below the folder, less code and the rulebook, which travel in other ways."""
    paths = [Path(one) for one in opened if one.startswith(f"{root}/") and not one.endswith((".py", ".pyc"))]
    found = {path.relative_to(root).as_posix(): path for path in paths if path.is_file()}
    return {
        name: path
        for name, path in sorted(found.items())
        if not name.endswith((_BOOK, "examples.json")) and ".dist-info/" not in name
    }


def _named_in(modules: Mapping[str, Path]) -> dict[str, Path]:
    """Data and templates that a packed module or template names: what needs them may not have been tried."""
    root = SOURCE / "langkah"
    data = (path for room in _WHOLE for path in (root / room).rglob("*.[jt]*") if "deep" not in path.parts)
    known = {path.name: path for path in data}
    known |= {
        path.relative_to(root / _TEMPLATES).as_posix(): path for path in (root / _TEMPLATES).rglob("*.html")
    }
    text = "".join(path.read_text(encoding="utf-8") for path in modules.values())
    found: dict[str, Path] = {}
    while more := {name: path for name, path in known.items() if name not in found and f'"{name}"' in text}:
        found |= more
        text = "".join(path.read_text(encoding="utf-8") for path in more.values() if path.suffix == ".html")
    return {path.relative_to(SOURCE).as_posix(): path for path in found.values()}


def _later() -> None:
    """Load what modules of the door import only when they need it."""
    done: set[str] = set()
    while new := {name for name in sys.modules if name.startswith(_DOOR)} - done:
        done |= new
        for name in sorted(new):
            source = getattr(sys.modules[name], "__file__", None) or ""
            tree = ast.parse(Path(source).read_text(encoding="utf-8") if source.endswith(".py") else "")
            named = {
                node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module
            }
            for one in sorted(module for module in named if module.startswith(_DOOR)):
                importlib.import_module(one)


def _metadata() -> dict[str, bytes]:
    """Name and version of every distribution that was asked for its own, and no more of what stands there."""
    found = {}
    for path in sorted(one for one in opened if one.endswith(".dist-info/METADATA")):
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        told = [line for line in lines if line.startswith(("Metadata-Version:", "Name:", "Version:"))][:3]
        found["/".join(Path(path).parts[-2:])] = ("\n".join(told) + "\n").encode()
    return found


def _compiled(modules: Mapping[str, Path]) -> dict[str, bytes]:
    return {f"{name}c": _code(path.read_bytes(), f"{HOME}/{name}") for name, path in sorted(modules.items())}


def _read(files: Mapping[str, Path]) -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in files.items()}


def _code(source: bytes, name: str) -> bytes:
    code = compile(source, name, "exec", dont_inherit=True, optimize=0)
    return bytes(external._code_to_timestamp_pyc(code))  # type: ignore[attr-defined]  # noqa: SLF001 — the import system's own


def _pack(name: str, files: Mapping[str, bytes]) -> None:
    """Paths and lengths, then the contents one after another; `unpack` in pintu.js reads it."""
    ordered = sorted(files.items())
    head = json.dumps([[f"{HOME}/{path}", len(content)] for path, content in ordered]).encode()
    content = b"".join((struct.pack(">I", len(head)), head, *(content for _path, content in ordered)))
    (OUT / f"{name}.pack").write_bytes(content)


def _standard_library() -> None:
    """Python's own modules as byte code, stored plainly: packing for the way does better on the whole."""
    made = io.BytesIO()
    with zipfile.ZipFile(STDLIB) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist()):
            if name.startswith(_LEFT_OUT) or name.endswith("/"):
                continue
            content = old.read(name)
            if name.endswith(".py"):
                name, content = f"{name}c", _code(content, f"/lib/{name}")  # noqa: PLW2901 — the same file, compiled
            new.writestr(zipfile.ZipInfo(name, _DATE), content)
    (OUT / "python_stdlib.zip").write_bytes(made.getvalue())

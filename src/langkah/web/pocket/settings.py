"""Settings of the door on the phone: the office's own, as its state told them.

The worker lays the state of the office (`/luring/keadaan.json`) beside the code before this is read. Names that the
server's settings have as well mean the same here.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

_WEB = Path(__file__).resolve().parents[1]
#: Where the worker laid what the office told; empty where the door is only tried out, while the bundle is built.
_OFFICE = Path(os.environ.get("LANGKAH_DATA") or "/kantor")


def _state() -> dict[str, Any]:
    try:
        told: dict[str, Any] = json.loads((_OFFICE / "keadaan.json").read_bytes())
    except OSError:
        return {}
    return told


STATE = _state()
_own: dict[str, Any] = STATE.get("office", {})


#: The file of an office's own law, by the name that the desk reads.
LAW = "own-law.json"
#: The file of norms under dispute, by the name that the pages read.
DISPUTED = "sanggahan.json"


def _laid_down(key: str, name: str = "") -> str:
    """A list of the office as a file, as the office itself has it; no path where it has none."""
    text = _own.get(key)
    if not text:
        return ""
    file = _OFFICE / (name or f"{key}.csv")
    file.write_text(text, encoding="utf-8")
    return str(file)


def _pocket() -> Path:
    """A bundle by name alone: pages on the phone are made as where one is there."""
    folder = _OFFICE / "saku"
    folder.mkdir(parents=True, exist_ok=True)
    told = {"sources": {}, "files": [], "pyodide": "", "python": ""}
    (folder / "daftar.json").write_text(json.dumps(told), encoding="ascii")
    return folder


ALLOWED_HOSTS = ["langkah.invalid"]  # `inside` gives this name itself: no host is asked, as nothing is sent
ZONE = str(_own.get("zone", "WIB"))
CONTESTANTS = _laid_down("contestants")
CALENDAR = _laid_down("calendar")
# What the office switched off in its rulebook, as its state lists it.
SWITCHED_OFF: list[dict[str, Any]] = STATE.get("switched_off", [])
RELEASES = ""  # the rulebook in use is laid in the place of the one that comes with the program
HEARING = _laid_down("hearing")
# What the office changed or switched off in its rulebook lies where the server has it: beside its data.
DATA = _OFFICE
_laid_down("law", LAW)
_laid_down("disputed", DISPUTED)
DEMO = bool(_own.get("demo"))
POCKET = _pocket()

USE_TZ = True
USE_I18N = True
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
DEBUG = False
SECRET_KEY = "nothing is signed here"  # noqa: S105 — no session, no link: the door has neither
ROOT_URLCONF = "langkah.web.pocket.urls"
APPEND_SLASH = False
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_WEB / "templates"],
        "OPTIONS": {"builtins": ["langkah.web.page.tags"]},
    }
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
FILE_UPLOAD_HANDLERS: list[str] = []
SECURE_HSTS_SECONDS = 0
LOGGING_CONFIG = None
DEFAULT_EXCEPTION_REPORTER = "langkah.web.log.NoReport"

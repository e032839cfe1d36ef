"""What the office tells the pages that weigh about norms under dispute."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from langkah.terms.speech import Lang
from langkah.web.page.words import day, words

NAME = "sanggahan.json"
_MOST = 200


@dataclass(frozen=True, slots=True)
class Disputed:
    """Norms under dispute, by name; and what came of earlier disputes."""

    norms: tuple[str, ...] = ()
    lines: tuple[Mapping[str, str], ...] = ()


def told() -> Disputed:
    """What the file says; nothing where there is none, or where it cannot be read."""
    path = Path(settings.DATA) / NAME
    try:
        seen = path.stat()
    except OSError:
        return Disputed()
    return _read(str(path), seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=2)
def _read(path: str, _written: int, _size: int) -> Disputed:
    try:
        found = json.loads(Path(path).read_bytes())
    except (OSError, ValueError):
        return Disputed()
    if not isinstance(found, dict):
        return Disputed()
    norms, lines = found.get("norms"), found.get("lines")
    return Disputed(
        tuple(one for one in norms[:_MOST] if isinstance(one, str)) if isinstance(norms, list) else (),
        tuple(one for one in lines[:_MOST] if _is_line(one)) if isinstance(lines, list) else (),
    )


def _is_line(one: object) -> bool:
    keys = {"norm", "outcome", "day", "says"}
    return (
        isinstance(one, dict) and set(one) == keys and all(isinstance(value, str) for value in one.values())
    )


def line(one: Mapping[str, str], lang: Lang) -> dict[str, str]:
    """What came of a dispute, in words."""
    t = words(lang)
    return {
        "outcome": t.get(f"outcome_{one['outcome']}", one["outcome"]),
        "day": day(one["day"], lang) if _is_day(one["day"]) else "",
        "says": one["says"],
    }


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False

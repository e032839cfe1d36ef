"""One file that holds an office's own law: seen whole or not at all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path

from langkah.desk import messages
from langkah.desk.ports import Law
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Text
from langkah.terms.verdict import Switch

NAME = "own-law.json"
_FORMAT = 1
_NOTHING = Law()


@dataclass(frozen=True, slots=True)
class LawFile:
    """An office's own law in a file; no file is no law of its own."""

    path: Path

    @classmethod
    def in_folder(cls, folder: str | Path) -> LawFile:
        """The file in an office's folder of data."""
        return cls(Path(folder) / NAME)

    def mark(self) -> Hashable:
        """Which file it is and when it was written: one look, nothing read."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    def read(self) -> Law:
        """The law in the file. Raises: WrongInput where it is damaged or another program's."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return _NOTHING
        except OSError as refused:
            raise WrongInput(messages.LAW_BROKEN, file=self.path.name) from refused
        try:
            given = json.loads(content)
            law = law_of(given)
        except (ValueError, KeyError, TypeError, AttributeError) as broken:
            raise WrongInput(messages.LAW_BROKEN, file=self.path.name) from broken
        if given.get("format") != _FORMAT or given.get("digest") != digest(given):
            raise WrongInput(messages.LAW_BROKEN, file=self.path.name)
        return law

    def write(self, law: Law) -> None:
        """Put the law in place whole. The caller lets one write at a time. Raises: OSError."""
        content: dict[str, object] = {
            "format": _FORMAT,
            "serial": law.serial,
            "changes": list(law.changes),
            "switches": [one.to_json() for one in law.switches],
        }
        content["digest"] = digest(content)
        fresh = self.path.with_name(f".{self.path.name}.new")
        fresh.write_bytes(json.dumps(content, ensure_ascii=False, sort_keys=True).encode())
        fresh.replace(self.path)


@dataclass(frozen=True, slots=True)
class GivenLaw:
    """A law that stands still: for a copy without a server, and for trying what a change would do."""

    law: Law

    def mark(self) -> Hashable:
        """Never another."""
        return self.law.serial

    def read(self) -> Law:
        """The law that was given."""
        return self.law


def law_of(given: Mapping[str, object]) -> Law:
    """A law from its JSON form. Raises: KeyError, TypeError, ValueError for what is none."""
    changes, switches, serial = given["changes"], given["switches"], given["serial"]
    if not isinstance(changes, list) or not isinstance(switches, list) or not isinstance(serial, int):
        raise TypeError("not a law")
    return Law(changes=tuple(changes), switches=tuple(map(switch_of, switches)), serial=serial)


def switch_of(given: Mapping[str, object]) -> Switch:
    """A switch from its JSON form. Raises: KeyError, TypeError."""
    reason = given["reason"]
    if not isinstance(reason, dict):
        raise TypeError("not a reason")
    return Switch(
        norm=str(given["norm"]),
        since=str(given["since"]),
        reason=Text(str(reason["id"]), str(reason["en"])),
        office=str(given["office"]),
        confirmed=given["confirmed"] is True,
    )


def digest(content: Mapping[str, object]) -> str:
    """SHA-256 over everything but the digest itself, so that half a file is no file."""
    whole = {key: value for key, value in content.items() if key != "digest"}
    return "sha256:" + hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()

"""An office's imported rulebooks: take in, use, go back; without a network."""

from __future__ import annotations

import json
from pathlib import Path

from langkah.desk import messages
from langkah.rulebook import Release, Rulebook
from langkah.terms.errors import NotFound, OutOfDate, WrongInput
from langkah.weigh import ENGINE

_STATE = "state.json"
_KEY = "trusted.pub"


class Releases:
    """A folder of releases, the key they are checked with, and which of them is in use.

    What lies there is checked again whenever it is read. `highest` remembers the newest serial ever taken
    in: nothing older comes in after it, and going back is only to what was once taken in.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def trust(self, key: str) -> None:
        """Take releases of this key from now on; another key in its place is refused. Raises: WrongInput."""
        file = self._folder / _KEY
        if file.exists() and file.read_text(encoding="utf-8").split() != key.split():
            raise WrongInput(messages.KEY_OTHER, file=file.name)
        self._folder.mkdir(parents=True, exist_ok=True)
        _write(file, key.encode())

    def take(self, file: Path) -> Release:
        """Take in a release file with its signature beside it and use it. Raises: WrongInput, OutOfDate, NotFound."""
        content, signature = _read(file), _read(_beside(file))
        release = self._opened(content, signature)
        state = self._state()
        same = state["current"] == release.serial and self._file(release.serial).read_bytes() == content
        if release.serial <= state["highest"] and not same:
            raise OutOfDate(messages.RELEASE_OLD, serial=release.serial, highest=state["highest"])
        _write(self._file(release.serial), content)
        _write(_beside(self._file(release.serial)), signature)
        self._use(release.serial, release.serial)
        return release

    def go_back(self, serial: int) -> Release:
        """Use an earlier release that was taken in before and is still signed. Raises: NotFound, WrongInput."""
        release = self.release(serial)
        self._use(serial, self._state()["highest"])
        return release

    def release(self, serial: int) -> Release:
        """A release that was taken in, checked again. Raises: NotFound, WrongInput, OutOfDate."""
        if not self._file(serial).exists():
            raise NotFound(messages.RELEASE_UNKNOWN, serial=serial, known=", ".join(map(str, self.serials())))
        return self._kept(serial)

    def serials(self) -> list[int]:
        """The serials that lie in the folder."""
        names = [file.stem.removeprefix("rulebook-") for file in self._folder.glob("rulebook-*.json")]
        return sorted(int(name) for name in names if name.isdigit())

    def current(self) -> Release | None:
        """The release in use, checked again; None where none was ever taken in. Raises: WrongInput, OutOfDate."""
        serial = self._state()["current"]
        return self._kept(serial) if serial else None

    def rulebook(self) -> Rulebook | None:
        """The book of the release in use."""
        release = self.current()
        return release.rulebook if release else None

    def _kept(self, serial: int) -> Release:
        file = self._file(serial)
        release = self._opened(_read(file), _read(_beside(file)))
        if release.serial != serial:
            raise WrongInput(messages.RELEASE_RENAMED, serial=serial, found=release.serial)
        return release

    def _opened(self, content: bytes, signature: bytes) -> Release:
        if not (self._folder / _KEY).exists():
            raise NotFound(messages.KEY_NONE, folder=self._folder.name)
        key = _read(self._folder / _KEY).decode("utf-8", "replace")
        return Release.opened(content, signature.decode("utf-8", "replace"), engine=ENGINE, key=key)

    def _state(self) -> dict[str, int]:
        file = self._folder / _STATE
        if not file.exists():
            return {"current": 0, "highest": 0}
        try:
            state = json.loads(file.read_bytes())
            return {"current": int(state["current"]), "highest": int(state["highest"])}
        except (ValueError, KeyError, TypeError) as broken:
            raise WrongInput(messages.STATE_BROKEN, file=file.name) from broken

    def _use(self, serial: int, highest: int) -> None:
        _write(self._folder / _STATE, json.dumps({"current": serial, "highest": highest}).encode())

    def _file(self, serial: int) -> Path:
        return self._folder / f"rulebook-{serial}.json"


def in_use(folder: str) -> Rulebook:
    """The book of the release in use in a folder that must have one. Raises: NotFound, WrongInput, OutOfDate."""
    found = Releases(Path(folder)).rulebook()
    if found is None:
        raise NotFound(messages.RELEASE_NONE, folder=folder[:60])
    return found


def make_release(folder: Path, serial: int, key: str) -> Path:
    """The bundled book as a signed release file in a folder, its signature beside it. Raises: WrongInput."""
    content, signature = Release.bundled(serial).sealed(engine=ENGINE, key=key)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"rulebook-{serial}.json"
    _write(_beside(file), signature.encode())
    _write(file, content)
    return file


def _beside(file: Path) -> Path:
    return file.with_name(file.name + ".minisig")


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as broken:
        raise NotFound(messages.FILE_MISSING, file=file.name) from broken


def _write(file: Path, content: bytes) -> None:
    """Put a file in place whole: a reader sees the old one or the new one, never half of one."""
    fresh = file.with_name(file.name + ".new")
    fresh.write_bytes(content)
    fresh.replace(file)

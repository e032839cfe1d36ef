"""A release: the book, its examples and a manifest, signed as one file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from langkah.rulebook import messages
from langkah.rulebook.book import Rulebook
from langkah.rulebook.norm import KNOWN_ATTRIBUTES
from langkah.terms.errors import OutOfDate, WrongInput

FORMAT = 1
_PARTS = ("rulebook", "examples")
_HOME = Path(__file__).resolve().parent.parent
_MOST_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Release:
    """A release whose signature, manifest and vocabulary were checked."""

    serial: int
    version: str
    digest: str
    book: Mapping[str, object]
    examples: object

    @property
    def rulebook(self) -> Rulebook:
        """The book, ready to be weighed by."""
        return Rulebook(self.book)

    def sealed(self, *, engine: str, key: str) -> tuple[bytes, str]:
        """The release file and its signature file, made with a secret key's text. Raises: WrongInput."""
        from langkah.rulebook.seal.minisign import read_secret, sign

        parts = {"rulebook": self.book, "examples": self.examples}
        manifest = {
            "format": FORMAT,
            "engine": engine,
            "serial": self.serial,
            "version": self.version,
            "parts": {name: _digest(part) for name, part in parts.items()},
        }
        content = _canonical({"manifest": manifest, **parts}) + b"\n"
        return content, sign(read_secret(key), content, _comment(self.serial, self.version, self.digest))

    @classmethod
    def of(cls, book: Mapping[str, object], examples: object, serial: int) -> Release:
        """A release of a compiled book, not sealed yet."""
        return cls(serial, str(book["version"]), str(book["digest"]), book, examples)

    @classmethod
    def bundled(cls, serial: int) -> Release:
        """A release of the book that came with the program."""
        book, examples = (json.loads((_HOME / f"{name}.json").read_bytes()) for name in _PARTS)
        return cls.of(book, examples, serial)

    @classmethod
    def opened(cls, content: bytes, signature: str, *, engine: str, key: str) -> Release:
        """The release in a file, nothing of which is read before its signature holds.

        Raises: WrongInput where it is not whole or not signed with the key; OutOfDate where it does not fit.
        """
        from langkah.rulebook.seal.minisign import read_public, verify

        if len(content) > _MOST_BYTES:
            raise WrongInput(messages.RELEASE_BROKEN, part="size")
        comment = verify(read_public(key), content, signature)
        given = _mapping(_loaded(content), "release")
        manifest, book = (
            _mapping(given.get("manifest"), "manifest"),
            _mapping(given.get("rulebook"), "rulebook"),
        )
        _fits(manifest, book, engine)
        _whole(given, manifest)
        serial = manifest.get("serial")
        if not isinstance(serial, int):
            raise WrongInput(messages.RELEASE_BROKEN, part="serial")
        release = cls(serial, str(manifest.get("version")), _own_digest(book), book, given.get("examples"))
        named = _comment(serial, release.version, str(book.get("digest")))
        if (release.digest, release.version) != (book.get("digest"), book.get("version")) or comment != named:
            raise WrongInput(messages.RELEASE_MIXED, part="manifest")
        _understood(release)
        return release


def _comment(serial: int, version: str, digest: str) -> str:
    return f"langkah rulebook serial:{serial} version:{version} digest:{digest}"


def _loaded(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError as broken:
        raise WrongInput(messages.RELEASE_BROKEN, part="JSON") from broken


def _mapping(given: object, part: str) -> Mapping[str, object]:
    if not isinstance(given, dict):
        raise WrongInput(messages.RELEASE_BROKEN, part=part)
    return given


def _whole(given: Mapping[str, object], manifest: Mapping[str, object]) -> None:
    """Refuse parts that the manifest does not bind. Raises: WrongInput."""
    bound = _mapping(manifest.get("parts"), "parts")
    for name in _PARTS:
        if bound.get(name) != _digest(given.get(name)):
            raise WrongInput(messages.RELEASE_MIXED, part=name)


def _fits(manifest: Mapping[str, object], book: Mapping[str, object], engine: str) -> None:
    """Refuse what another program was made for. Raises: OutOfDate."""
    for name, wanted, found in (
        ("format", FORMAT, manifest.get("format")),
        ("engine", engine, manifest.get("engine")),
        ("rulebook", FORMAT, book.get("format")),
    ):
        if found != wanted:
            raise OutOfDate(messages.RELEASE_FOREIGN, part=name, wanted=wanted, found=found)


def _understood(release: Release) -> None:
    """Refuse a book that speaks of what this program does not know. Raises: OutOfDate."""
    unknown: object = None
    try:
        named = {
            condition.attribute
            for norm in release.rulebook.norms()
            for alternative in norm.alternatives
            for condition in alternative
        }
        unknown = min(named - KNOWN_ATTRIBUTES, default=None)
    except (ValueError, KeyError, AssertionError) as broken:
        raise OutOfDate(messages.RELEASE_FOREIGN, part="norm", wanted=FORMAT, found=broken) from broken
    if unknown is not None:
        raise OutOfDate(messages.RELEASE_FOREIGN, part="when", wanted=FORMAT, found=unknown)


def _own_digest(book: Mapping[str, object]) -> str:
    return _digest({key: value for key, value in book.items() if key != "digest"})


def _digest(part: object) -> str:
    import hashlib

    return "sha256:" + hashlib.sha256(_canonical(part)).hexdigest()


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

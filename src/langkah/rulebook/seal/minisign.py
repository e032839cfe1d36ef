"""Signatures in minisign's format: two comments and two signatures."""

from __future__ import annotations

import binascii
import hashlib
from base64 import b64decode, b64encode
from dataclasses import dataclass

from langkah.rulebook import messages
from langkah.rulebook.seal import ed25519
from langkah.terms.errors import WrongInput

_PREHASHED = b"ED"
_KEY = b"Ed"
_UNTRUSTED = "untrusted comment: "
_TRUSTED = "trusted comment: "


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Whose signatures are trusted: the key and its number."""

    number: bytes
    key: bytes

    def written(self) -> str:
        """The key as a minisign public key file."""
        return _file(f"minisign public key {self.number[::-1].hex().upper()}", _KEY + self.number + self.key)


@dataclass(frozen=True, slots=True, repr=False)
class SecretKey:
    """What signs. It is never printed."""

    number: bytes
    seed: bytes

    @property
    def public(self) -> PublicKey:
        """The key that others check with."""
        return PublicKey(self.number, ed25519.public_key(self.seed))

    def written(self) -> str:
        """The key as an unencrypted minisign secret key file (minisign -W)."""
        body = _KEY + b"\0\0" + b"B2" + bytes(48) + self.number + self.seed + self.public.key + bytes(32)
        return _file("minisign secret key", body)


def read_public(written: str) -> PublicKey:
    """A public key from its file, or from its one line. Raises: WrongInput."""
    lines = [line for line in written.splitlines() if line and not line.startswith(_UNTRUSTED)]
    body = _decoded(lines[0] if len(lines) == 1 else "", 42)
    if body is None or body[:2] != _KEY:
        raise WrongInput(messages.KEY_UNREADABLE)
    return PublicKey(body[2:10], body[10:])


def read_secret(written: str) -> SecretKey:
    """An unencrypted secret key from its file. Raises: WrongInput."""
    lines = [line for line in written.splitlines() if line and not line.startswith(_UNTRUSTED)]
    body = _decoded(lines[0] if len(lines) == 1 else "", 158)
    if body is None or body[:2] != _KEY or body[2:4] != b"\0\0" or body[4:6] != b"B2":
        raise WrongInput(messages.SECRET_UNREADABLE)
    key = SecretKey(body[54:62], body[62:94])
    if key.public.key != body[94:126]:
        raise WrongInput(messages.SECRET_UNREADABLE)
    return key


def sign(key: SecretKey, content: bytes, comment: str) -> str:
    """The signature file of some content; the comment is sealed with it."""
    signature = ed25519.sign(key.seed, _prehashed(content))
    whole = ed25519.sign(key.seed, signature + comment.encode())
    first = _file("signature of a Langkah rulebook release", _PREHASHED + key.number + signature)
    return f"{first}{_TRUSTED}{comment}\n{b64encode(whole).decode()}\n"


def verify(key: PublicKey, content: bytes, signature: str) -> str:
    """The trusted comment of a signature that holds. Raises: WrongInput for any that does not."""
    lines = signature.splitlines()
    body = _decoded(lines[1], 74) if len(lines) == 4 and lines[0].startswith(_UNTRUSTED) else None
    whole = _decoded(lines[3], 64) if body is not None else None
    if body is None or whole is None or not lines[2].startswith(_TRUSTED):
        raise WrongInput(messages.SIGNATURE_UNREADABLE)
    comment = lines[2].removeprefix(_TRUSTED)
    if body[:2] != _PREHASHED or body[2:10] != key.number:
        raise WrongInput(messages.SIGNATURE_FOREIGN, number=body[2:10][::-1].hex().upper())
    holds = ed25519.verify(key.key, _prehashed(content), body[10:])
    if not holds or not ed25519.verify(key.key, body[10:] + comment.encode(), whole):
        raise WrongInput(messages.SIGNATURE_WRONG)
    return comment


def _prehashed(content: bytes) -> bytes:
    return hashlib.blake2b(content).digest()


def _file(comment: str, body: bytes) -> str:
    return f"{_UNTRUSTED}{comment}\n{b64encode(body).decode()}\n"


def _decoded(written: str, size: int) -> bytes | None:
    try:
        body = b64decode(written, validate=True)
    except (binascii.Error, ValueError):
        return None
    return body if len(body) == size else None

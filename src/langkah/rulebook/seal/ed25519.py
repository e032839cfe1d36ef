"""Ed25519 as in RFC 8032, strict and plain, to check a release anywhere."""

from __future__ import annotations

import hashlib

# Curve constants of RFC 8032, section 5.1.
_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_I = pow(2, (_P - 1) // 4, _P)

Point = tuple[int, int, int, int]  # extended coordinates: x = X/Z, y = Y/Z, T = XY/Z
_ZERO: Point = (0, 1, 1, 0)


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    """True when the signature is the key's own for the message.

    Stricter than the RFC asks: keys and commitments in odd encodings or of small order are refused, and the
    equation is checked without the cofactor, so that every strict verifier gives the same answer.
    Source: RFC 8032, section 5.1.7.
    """
    if len(public) != 32 or len(signature) != 64:
        return False
    key, commitment = _point(public), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= _L or _small(key) or _small(commitment):
        return False
    challenge = _hash(signature[:32], public, message)
    return _equal(_times(scalar, _BASE), _add(commitment, _times(challenge, key)))


def sign(seed: bytes, message: bytes) -> bytes:
    """The signature of a message under the secret seed. Not hardened against timing: for a maintainer's own desk.

    Source: RFC 8032, section 5.1.6.
    """
    scalar, prefix, public = _expanded(seed)
    nonce = _hash(prefix, message)
    commitment = _bytes(_times(nonce, _BASE))
    answer = (nonce + _hash(commitment, public, message) * scalar) % _L
    return commitment + answer.to_bytes(32, "little")


def public_key(seed: bytes) -> bytes:
    """The public key that belongs to a secret seed of 32 bytes. Source: RFC 8032, section 5.1.5."""
    return _expanded(seed)[2]


def _expanded(seed: bytes) -> tuple[int, bytes, bytes]:
    half = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(half[:32], "little") & ((1 << 254) - 8) | (1 << 254)
    return scalar, half[32:], _bytes(_times(scalar, _BASE))


def _hash(*parts: bytes) -> int:
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % _L


def _add(a: Point, b: Point) -> Point:
    left = (a[1] - a[0]) * (b[1] - b[0]) % _P
    right = (a[1] + a[0]) * (b[1] + b[0]) % _P
    cross = 2 * a[3] * b[3] * _D % _P
    scale = 2 * a[2] * b[2] % _P
    e, f, g, h = right - left, scale - cross, scale + cross, right + left
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _times(scalar: int, point: Point) -> Point:
    found = _ZERO
    while scalar:
        if scalar & 1:
            found = _add(found, point)
        point = _add(point, point)
        scalar >>= 1
    return found


def _equal(a: Point, b: Point) -> bool:
    return (a[0] * b[2] - b[0] * a[2]) % _P == 0 and (a[1] * b[2] - b[1] * a[2]) % _P == 0


def _small(point: Point) -> bool:
    """True for the eight points whose order divides the cofactor."""
    return _equal(_times(8, point), _ZERO)


def _point(given: bytes) -> Point | None:
    """The point that the bytes encode in their one proper way; None for anything else."""
    y = int.from_bytes(given, "little")
    sign_bit, y = y >> 255, y & ((1 << 255) - 1)
    if y >= _P:
        return None
    x = _root(y)
    if x is None or (x == 0 and sign_bit):
        return None
    if x & 1 != sign_bit:
        x = _P - x
    return (x, y, 1, x * y % _P)


def _root(y: int) -> int | None:
    """An x of the point with this y. Source: RFC 8032, section 5.1.3."""
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _I % _P
    return None if (x * x - square) % _P else x


def _bytes(point: Point) -> bytes:
    inverse = pow(point[2], -1, _P)
    x, y = point[0] * inverse % _P, point[1] * inverse % _P
    return (y | (x & 1) << 255).to_bytes(32, "little")


_Y = 4 * pow(5, -1, _P) % _P
_X = _root(_Y) or 0
_BASE: Point = (_P - _X if _X & 1 else _X, _Y, 1, (_P - _X if _X & 1 else _X) * _Y % _P)

"""One-time codes as a phone makes them (RFC 6238), from the secret and the time."""

import base64
import hashlib
import hmac
import struct


def code(secret: str, at: float, *, step: int = 30) -> str:
    """The six digits that an app shows at that time."""
    counter = struct.pack(">Q", int(at) // step)
    mark = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    start = mark[-1] & 15
    number = int.from_bytes(mark[start : start + 4], "big") & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"

"""JSON-RPC messages over a stream, whatever stands between them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

_LENGTH = b"content-length:"
_LONGEST_LINE = 4_096
_MOST_BYTES = 32_000_000
_CHUNK = 65_536

Json = dict[str, object]


class Broken(Exception):
    """A message that cannot be read; `code` is that of JSON-RPC."""

    def __init__(self, code: int, says: str) -> None:
        super().__init__(says)
        self.code = code
        self.says = says


def messages(stream: BinaryIO) -> Iterator[Json | Broken]:
    """Every message of the stream, and what stands in place of one that cannot be read."""
    while (size := _size(stream)) is not None:
        if size > _MOST_BYTES:
            _skip(stream, size)
            yield Broken(-32600, "message too large")
            continue
        body = _exactly(stream, size)
        if len(body) < size:
            return
        yield _decoded(body)


def written(message: Json) -> bytes:
    """A message as it goes over the stream."""
    body = json.dumps(message, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def _size(stream: BinaryIO) -> int | None:
    """The length that the next head tells, or None at the end; what is no head is passed over."""
    size = None
    while line := stream.readline(_LONGEST_LINE):
        told = line.lower().find(_LENGTH)
        if told >= 0:
            digits = line[told + len(_LENGTH) :].strip()
            size = int(digits) if digits.isdigit() and len(digits) < 12 else None
        elif size is not None and not line.strip():
            return size
    return None


def _exactly(stream: BinaryIO, size: int) -> bytes:
    pieces = []
    while size > 0 and (piece := stream.read(min(size, _CHUNK))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _skip(stream: BinaryIO, size: int) -> None:
    while size > 0 and (piece := stream.read(min(size, _CHUNK))):
        size -= len(piece)


def _decoded(body: bytes) -> Json | Broken:
    try:
        found = json.loads(body.decode("utf-8"))
    except (ValueError, RecursionError):  # broken JSON, no UTF-8, nested too deeply, endless numbers
        return Broken(-32700, "parse error")
    if not isinstance(found, dict) or not isinstance(found.get("method", ""), str):
        return Broken(-32600, "invalid request")
    return found

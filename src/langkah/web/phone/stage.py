"""Whether this machine reads with the second stage, which no phone has."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.util import find_spec


@cache
def has_second_stage() -> bool:
    """Whether an encoder is asked in doubt (docs/adr/0008): pages then say so, and tell its figures."""
    weights = files("langkah.bahasa.learned").joinpath("deep", "encoder.onnx")
    return find_spec("onnxruntime") is not None and weights.is_file()

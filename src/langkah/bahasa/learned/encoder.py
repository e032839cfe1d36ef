"""The encoder, where the extra `deep` is installed; the only home of its runtime."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from langkah.bahasa.learned.features import TARGET
from langkah.bahasa.learned.pieces import Part, Pieces, unpack, windows

if TYPE_CHECKING:
    import onnxruntime

#: Where the files lie, below the package: weights, pieces, and how scores become odds.
FOLDER: Final = "deep"
WEIGHTS, PIECES, BLENDS = "encoder.onnx", "pieces.tsv", "blends.jsonl"
_LIBRARY: Final = "onnxruntime"
_SILENCE: Final = "ORT_DISABLE_TELEMETRY"
#: Messages below an error stay unsaid: they would go to a log.
_ERRORS_ONLY: Final = 3


class Encoder:
    """Scores of a text, one a question, from small windows of its pieces. Cost: linear; at most six windows."""

    __slots__ = ("_questions", "_session", "pieces")

    def __init__(self, session: onnxruntime.InferenceSession, pieces: Pieces) -> None:
        self._session = session
        self.pieces = pieces
        self._questions = str(session.get_modelmeta().custom_metadata_map["questions"]).split()

    def scores(self, parts: Sequence[Part]) -> Mapping[str, float]:
        """The mean over the windows of a text, for every question. The same text gives the same scores."""
        import numpy as np

        total = np.zeros(len(self._questions))
        made = windows((self.pieces.place(part), part.role == TARGET) for part in parts)
        for places, target in made:
            meant = target if any(target) else [True] * len(places)
            given = {"ids": np.array([places]), "target": np.array([meant], dtype=np.float32)}
            total += self._session.run(None, given)[0][0]
        return dict(zip(self._questions, (total / len(made)).tolist(), strict=True))


@cache
def encoder() -> Encoder | None:
    """The encoder, loaded on first use from the package alone; None without the extra or without its files."""
    folder = files("langkah.bahasa.learned").joinpath(FOLDER)
    if find_spec(_LIBRARY) is None or not folder.joinpath(WEIGHTS).is_file():
        return None
    # The library reports its use to its maker unless it is told not to before it loads.
    os.environ[_SILENCE] = "1"  # noqa: TID251 — it listens nowhere else
    import onnxruntime

    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS_ONLY
    weights = folder.joinpath(WEIGHTS).read_bytes()
    session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    return Encoder(session, Pieces(unpack(folder.joinpath(PIECES).read_text("utf-8"))))

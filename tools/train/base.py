"""Trains the base stage from ../shared/data/text and writes its weights."""

from __future__ import annotations

import sys

from langkah.bahasa.learned.heads import FILE, pack
from tools.train.corpus import ROOT, shared
from tools.train.ear import trained
from tools.train.tasks import TASKS, finished

WEIGHTS = ROOT / "src" / "langkah" / "bahasa" / "learned" / FILE


def main() -> int:
    """Train every head with fixed seeds and write them all."""
    if shared() is None:
        print("train: skipped; ../shared/data/text is not there", file=sys.stderr)
        return 0
    heads = [*(head for task in TASKS for head in finished(task)), *trained()]
    made = pack(heads)
    WEIGHTS.write_bytes(made)
    for head in heads:
        print(f"train: {head.name:9} {head.kind:13} {len(head.weights):6,} weights")
    print(f"train: {len(made):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

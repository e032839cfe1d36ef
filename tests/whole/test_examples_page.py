"""The page of examples counts misses and false alarms of each norm apart."""

from langkah.desk.drafting.trying import Outcome
from tools.examples import table


def _one(
    norm: str, *, speaks: bool, should_speak: bool, level: str = "stop", wanted: str | None = None
) -> Outcome:
    return Outcome(
        norm=norm, kind="stop", step={}, speaks=speaks, should_speak=should_speak, level=level, wanted=wanted
    )


def test_misses_and_false_alarms_stand_side_by_side() -> None:
    made = table(
        [
            _one("b", speaks=True, should_speak=True),
            _one("b", speaks=False, should_speak=True),
            _one("b", speaks=True, should_speak=False, level="care", wanted="clear"),
            _one("a", speaks=False, should_speak=False, level="clear", wanted="clear"),
        ]
    )
    rows = [line for line in made.splitlines() if line.startswith(("| **", "| `"))]
    assert rows == [
        "| **all** | 2 | 1 | 2 | 1 | 1 |",
        "| `a` | 0 | 0 | 1 | 0 | 0 |",
        "| `b` | 2 | 1 | 1 | 1 | 1 |",
    ]

"""One verdict, whole, as every door gives it."""

import json
import os
from datetime import date
from pathlib import Path

from langkah.desk import Office
from langkah.terms.step import Step

GOLDEN = Path(__file__).with_name("verdict.json")
ACCEPT = os.environ.get("LANGKAH_GOLDEN") == "accept"  # noqa: TID251 — how `make golden` speaks to the tests
STEP = Step(text="Ayo kita menangkan nomor 2!", on=date(2024, 1, 20))


def test_the_verdict_on_a_call_for_a_ticket_is_the_accepted_one() -> None:
    verdict = Office().consider(STEP).to_json()
    verdict["rulebook"] = {}  # version and digest are those of the day
    if ACCEPT:
        GOLDEN.write_text(json.dumps(verdict, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    assert json.loads(GOLDEN.read_text(encoding="utf-8")) == verdict

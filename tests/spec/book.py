"""The book that the spec tests run: its examples and an office that weighs them."""

import json
from functools import cache

from langkah.desk import FixedClock, Office
from langkah.terms.parse import step_from_json
from langkah.terms.verdict import Verdict
from tests.architecture.tree import HOUSE

EXAMPLES = {one["id"]: one for one in json.loads((HOUSE / "rulebook" / "examples.json").read_bytes())}


@cache
def office() -> Office:
    """One office for all spec tests; its clock stands on the day of the fact base."""
    from datetime import date

    return Office(clock=FixedClock(date(2026, 11, 23)))


def modality(identifier: str) -> str:
    """What the norm does: forbids, obliges, permits."""
    norm = office().rulebook.norm(identifier)
    assert norm is not None
    return norm.modality.value


def weighed(example: dict[str, object]) -> Verdict:
    """The verdict on an example step."""
    return office().consider(step_from_json({key: value for key, value in example.items() if key != "level"}))

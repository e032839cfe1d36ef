"""What would change an answer: what a person can do most easily stands first."""

from langkah.terms.facts import FACTS, Influence
from langkah.terms.parse import step_from_json
from langkah.terms.verdict import Change, Level
from tests.spec.book import EXAMPLES, office

RANK = {Influence.FREE: 0, Influence.EFFORT: 1, Influence.NONE: 2}
CHOSEN = {"cut": 0, "toward": 0, "channel": 0, "at": 0, "capacity": 1}


def effort(change: Change) -> int:
    """How hard a change is: of two at once, both together."""
    return sum(
        CHOSEN[kind] if kind in CHOSEN else RANK[FACTS[kind].influence] for kind in change.kind.split("+")
    )


def test_changes_are_ordered_by_how_much_the_person_can_do_about_them() -> None:
    several = 0
    for one in EXAMPLES.values():
        for example in one["stop"]:
            step = step_from_json({key: value for key, value in example.items() if key != "level"})
            verdict = office().consider(step)
            order = [(effort(change), change.level.rank) for change in verdict.changes]
            assert order == sorted(order), (example, [change.kind for change in verdict.changes])
            assert all(change.level.rank < verdict.level.rank for change in verdict.changes)
            several += len({effort for effort, _ in order}) > 1
    assert several > 50


def test_a_clear_answer_needs_no_change() -> None:
    for one in EXAMPLES.values():
        for example in one["clear"]:
            step = step_from_json({key: value for key, value in example.items() if key != "level"})
            verdict = office().consider(step)
            assert verdict.level is not Level.CLEAR or verdict.changes == ()

"""Every example of every norm, both ways: the norm fires, the norm keeps silent."""

import json

import pytest

from langkah.terms.verdict import Level
from tests.spec.book import EXAMPLES, modality, office, weighed

#: Acts whose very name is the wrong. What is lawful beside them is called otherwise: refusing money,
#: reporting, appealing, serving all alike. Their look-alikes are those of the norm that bars them.
WRONG_BY_NAME = frozenset(
    {
        "money-politics",
        "harm-state",
        "abuse-power",
        "arbitrary-to-staff",
        "obstruct-duty",
        "severe-discipline",
    }
)


def _wanted(kind: str, permitted: bool, example: dict[str, object]) -> tuple[bool, str | None]:
    """Whether the norm must speak, and the level of the whole verdict where it is settled."""
    usual = "clear" if kind == "clear" else "stop" if permitted else None
    level = example.get("level", usual)
    return kind == ("clear" if permitted else "stop"), None if level is None else str(level)


def _misses(identifier: str) -> list[str]:
    permitted = modality(identifier) == "permitted"
    found = []
    for kind in ("stop", "clear"):
        for example in EXAMPLES[identifier][kind]:
            verdict = weighed(example)
            speaks = any(finding.norm == identifier for finding in verdict.findings)
            should, level = _wanted(kind, permitted, example)
            if speaks is not should or level not in (None, verdict.level.value):
                given = json.dumps(example, ensure_ascii=False)
                found.append(
                    f"{kind} {given}: {'speaks' if speaks else 'silent'}, {verdict.level.value}, wanted {level}"
                )
    return found


@pytest.mark.parametrize("identifier", sorted(EXAMPLES))
def test_examples_hold_both_ways(identifier: str) -> None:
    assert _misses(identifier) == []


def _class_of(identifier: str, kind: str, example: dict[str, object]) -> str:
    """The class of act an example belongs to; nothing lawful bears the name of an act in WRONG_BY_NAME."""
    norm = office().rulebook.norm(identifier)
    if kind == "clear" and norm is not None and len(norm.acts) == 1 and norm.acts <= WRONG_BY_NAME:
        return next(iter(norm.acts))
    return str(example.get("act", "post"))


def test_every_norm_has_at_least_as_many_look_alikes_as_violations_in_its_class_of_act() -> None:
    stops: dict[str, int] = {}
    clears: dict[str, int] = {}
    for identifier, one in EXAMPLES.items():
        for kind in ("stop", "clear"):
            for example in one[kind]:
                act = _class_of(identifier, kind, example)
                level = weighed(example).level
                if level in (Level.STOP, Level.CLEAR):  # what asks or warns is neither
                    counts = stops if level is Level.STOP else clears
                    counts[act] = counts.get(act, 0) + 1
    short = {act: (clears.get(act, 0), count) for act, count in stops.items() if clears.get(act, 0) < count}
    assert not short, f"lawful look-alikes, violations: {short}"


def test_no_finding_cites_law_that_is_not_in_force_on_its_day() -> None:
    dead = []
    for identifier, one in EXAMPLES.items():
        for example in (*one["stop"], *one["clear"]):
            verdict = weighed(example)
            for finding in verdict.findings:
                start, end = finding.in_force
                day = verdict.on
                if (start and start > day) or (end and end < day[: len(end)]):
                    dead.append((identifier, finding.norm, day))
    assert not dead


def test_the_book_is_as_wide_as_promised() -> None:
    examples = sum(len(one["stop"]) + len(one["clear"]) for one in EXAMPLES.values())
    assert len(EXAMPLES) >= 200
    assert examples >= 800
    assert {norm.id for norm in office().rulebook.norms()} == set(EXAMPLES)

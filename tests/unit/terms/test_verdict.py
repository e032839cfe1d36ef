"""A verdict says all it holds as JSON, with the shape every door shares."""

import json
from dataclasses import replace
from datetime import date

import pytest

from langkah.terms.speech import Text
from langkah.terms.verdict import (
    Alternative,
    Change,
    Deadline,
    Duty,
    Finding,
    Level,
    Mark,
    Penalty,
    Question,
    Verdict,
)

T = Text("kata", "word")
WORDS = {"id": "kata", "en": "word"}


def finding(mark: Mark = Mark.V2P, note: Text | None = None) -> Finding:
    return Finding(
        norm="n",
        level=Level.STOP,
        title=T,
        says=T,
        provision="Pasal 1 X",
        instrument="X",
        in_force=("2020", None),
        sanctions=(Penalty(kind="berat", provision="Pasal 2 X", text=T),),
        spans=((1, 5),),
        confidence=0.91234,
        mark=mark,
        note=note,
    )


def verdict(instead: Alternative | None) -> Verdict:
    return Verdict(
        level=Level.STOP,
        findings=(finding(),),
        duties=(Duty(kind="report", says=T, provision="Pasal 3 X", norm="n", working_days=30),),
        changes=(
            Change(kind="cash", says=T, level=Level.CARE, facts={"facts": {"cash": False}}, cut=((1, 2),)),
        ),
        instead=instead,
        questions=(Question(fact="cash", asks=T, choices=((True, T),)),),
        stages=("campaign",),
        act="post",
        on="2024-01-20",
        rulebook_version="1",
        rulebook_digest="sha256:0",
        engine="weigh/1",
        id="7",
    )


def test_a_verdict_is_whole_as_json() -> None:
    said = verdict(Alternative(says=T, level=Level.CLEAR, text="aman")).to_json()
    assert json.loads(json.dumps(said)) == said
    assert said["id"] == "7"
    assert said["word"] == {"id": "jangan", "en": "stop"}
    assert said["duties"] == [
        {
            "kind": "report",
            "says": WORDS,
            "provision": "Pasal 3 X",
            "norm": "n",
            "deadline_working_days": 30,
            "deadline": None,
        }
    ]
    assert said["stale"] == []
    assert said["changes"] == [
        {"kind": "cash", "says": WORDS, "level": "care", "step": {"facts": {"cash": False}}, "cut": [[1, 2]]}
    ]
    assert said["instead"] == {"says": WORDS, "text": "aman", "level": "clear"}
    assert said["questions"] == [{"fact": "cash", "asks": WORDS, "choices": [{"value": True, "says": WORDS}]}]
    assert said["rulebook"] == {"version": "1", "digest": "sha256:0", "switches": None}


def test_a_verdict_may_have_nothing_wiser() -> None:
    assert verdict(None).to_json()["instead"] is None


def test_a_finding_names_its_source_and_its_doubt() -> None:
    said = finding(Mark.MEM, T).to_json()
    assert said["in_force"] == {"from": "2020", "to": None}
    assert said["sanctions"] == [{"class": "berat", "provision": "Pasal 2 X", "text": WORDS}]
    assert (said["confidence"], said["spans"], said["note"]) == (0.912, [[1, 5]], WORDS)
    assert (said["verification"], said["unchecked"]) == ("MEM", True)
    assert finding().to_json()["note"] is None


@pytest.mark.parametrize("mark", Mark)
def test_only_memory_and_inference_are_unchecked(mark: Mark) -> None:
    assert mark.unchecked is (mark in {Mark.MEM, Mark.INFERENCE})


def test_a_source_that_is_due_is_named_once_with_its_day() -> None:
    late = replace(finding(), stale=True, review_by=date(2027, 11, 23))
    whole = replace(verdict(None), findings=(late, late, finding()))
    assert whole.stale == (("X", date(2027, 11, 23)),)
    assert whole.to_json()["stale"] == [{"instrument": "X", "review_by": "2027-11-23"}]
    assert late.to_json()["review_by"] == "2027-11-23"


def test_a_deadline_is_told_with_how_it_was_counted() -> None:
    deadline = Deadline(by=date(2024, 3, 1), basis="weekdays", says=T)
    assert deadline.to_json() == {"by": "2024-03-01", "basis": "weekdays", "says": WORDS}

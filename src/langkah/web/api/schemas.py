"""The shapes of steps, verdicts, norms and problems, from the vocabularies."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from langkah.rulebook import Modality, Test
from langkah.terms.facts import FACTS, Fact
from langkah.terms.guide import PaperKind
from langkah.terms.stages import Stage
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import TEXT_LIMIT, Act, Toward
from langkah.terms.verdict import Level, Mark

Schema = dict[str, object]

_STRING: Schema = {"type": "string"}
_NULL: Schema = {"type": "null"}
_DAY: Schema = {"type": "string", "format": "date"}


#: The book of a verdict; `switches` tells one set of switched-off norms from another.
_BOOK: Schema = {"version": _STRING, "digest": _STRING, "switches": {"anyOf": [_STRING, _NULL]}}


def ref(name: str) -> Schema:
    """A pointer to a named shape."""
    return {"$ref": f"#/components/schemas/{name}"}


def schemas() -> Schema:
    """Every named shape."""
    return {**_vocabularies(), **_step(), **_verdict(), **_guidance(), **_norm(), **_problem()}


def _words(values: Iterable[str], says: str) -> Schema:
    return {"type": "string", "enum": [str(value) for value in values], "description": says}


def _vocabularies() -> Schema:
    return {
        "Act": _words(Act, "Tindakan / What is done"),
        "Toward": _words(Toward, "Kepada siapa / Kinds of counterpart"),
        "Standing": _words(Standing, "Kedudukan / The tie to the state"),
        "Channel": _words(Channel, "Lewat mana / Where it happens"),
        "Capacity": _words(Capacity, "Pribadi atau kedinasan / Private or official"),
        "Stage": _words(Stage, "Tahapan / Window of an election"),
        "Level": _words(Level, "boleh < hati-hati < tanya dulu < jangan"),
        "Verification": _words(
            Mark, "How far the provision was verified; MEM and inferensi: not yet checked"
        ),
        "Text": _object({"id": _STRING, "en": _STRING}, says="The same words in Indonesian and English"),
        "Facts": {
            "type": "object",
            "properties": {name: _fact(fact) for name, fact in FACTS.items()},
            "additionalProperties": False,
        },
    }


def _fact(fact: Fact) -> Schema:
    says = f"{fact.asks.id} / {fact.asks.en}"
    if fact.yes_or_no:
        return {"type": "boolean", "description": says}
    if fact.amount:
        return {"type": "integer", "minimum": 0, "exclusiveMaximum": 10**15, "description": says}
    return _words(fact.choices, says)


def _step() -> Schema:
    named: Schema = {"type": "string", "minLength": 1, "maxLength": 200}
    properties: Schema = {
        "id": _or_null({"type": ["string", "integer"]}, "Comes back on the verdict"),
        "act": _or_null(ref("Act"), "Left out: read from the text, else a post"),
        "text": _or_null({"type": "string", "maxLength": TEXT_LIMIT}, "The draft; never kept"),
        "toward": _or_null(
            {"oneOf": [named, {"type": "array", "items": named, "maxItems": 50}]},
            "Kinds from the vocabulary Toward, or names",
        ),
        "on": _or_null(_DAY, "Left out: today, where the office is"),
        "at": _or_null(
            {"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}(:[0-9]{2})?( (WIB|WITA|WIT))?$"},
            "Time of day; without a zone, the office's own",
        ),
        "standing": _or_null(ref("Standing"), "Left out: pns"),
        "channel": _or_null(ref("Channel"), "Left out: the usual one of the act"),
        "capacity": _or_null(ref("Capacity"), "Left out: private"),
        "facts": _or_null(ref("Facts"), "What else is known"),
    }
    step: Schema = {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "description": "A step before it is taken: give a text, an act, or both",
    }
    return {"Step": step}


def _verdict() -> Schema:
    pair: Schema = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
    places = "Offsets in characters of the original text"
    spans: Schema = {"type": "array", "items": pair, "description": places}
    force = _object({"from": _or_null(_STRING), "to": _or_null(_STRING)})
    days = _or_null({"type": "integer", "minimum": 0})
    penalty = _object({"class": _STRING, "provision": _STRING, "text": ref("Text")})
    choice = _object({"value": {"type": ["string", "boolean", "integer"]}, "says": ref("Text")})
    finding = {
        "norm": _STRING, "level": ref("Level"), "title": ref("Text"), "says": ref("Text"), "provision": _STRING,
        "instrument": _STRING, "in_force": force, "sanctions": _list(penalty), "spans": spans,
        "confidence": {"type": "number", "minimum": 0, "maximum": 1}, "verification": ref("Verification"),
        "unchecked": {"type": "boolean"}, "stale": {"type": "boolean"}, "review_by": _or_null(_DAY),
        "note": _or_null(ref("Text")), "switched_off": {"type": "boolean"},
    }  # fmt: skip
    duty = {"kind": _STRING, "says": ref("Text"), "provision": _STRING, "norm": _STRING,
            "deadline_working_days": days, "deadline": _or_null(ref("Deadline"))}  # fmt: skip
    basis = {"enum": ["holidays", "holidays-in-part"]}
    deadline = {"by": _DAY, "basis": basis, "says": ref("Text")}
    change = {
        "kind": _STRING, "says": ref("Text"), "level": ref("Level"), "step": {"type": "object"}, "cut": spans,
    }  # fmt: skip
    alternative = {"says": ref("Text"), "text": _or_null(_STRING), "level": ref("Level")}
    question = {"fact": _STRING, "asks": ref("Text"), "choices": _list(choice)}
    contest = {"name": _STRING, "stage": _list(ref("Stage"))}
    verdict = {
        "id": _or_null(_STRING), "level": ref("Level"), "word": ref("Text"), "act": ref("Act"), "on": _DAY,
        "findings": _list(ref("Finding")), "duties": _list(ref("Duty")), "changes": _list(ref("Change")),
        "instead": _or_null(ref("Alternative")), "questions": _list(ref("Question")),
        "stage": _list(ref("Stage")), "contests": _list(_object(contest)),
        "switched_off": _list(ref("SwitchedOff")), "rulebook": _object(_BOOK),
        "stale": _list(_object({"instrument": _STRING, "review_by": _DAY})), "engine": _STRING,
    }  # fmt: skip
    return {
        "Finding": _object(finding, says="One norm that speaks to the step"),
        "Deadline": _object(deadline, says="The last day to do it, and how it was counted"),
        "Duty": _object(duty, says="What the step obliges the person to do"),
        "Change": _object(change, says="A smallest change, and the level it was weighed to"),
        "Alternative": _object(
            alternative,
            says="The wiser way: weighed again where it is a step; to hold the step is clear by itself",
        ),
        "Question": _object(
            question,
            says="The answer that would decide most; send it back as that key of the step, or of its facts",
        ),
        **_switched_off(),
        "Verdict": _object(verdict, says="Same step, facts, date, digest and switches: same verdict"),
        "StepError": _step_error(),
    }


def _switched_off() -> Schema:
    switch: Schema = {"norm": _STRING, "since": {"type": "string", "format": "date-time"},
                      "reason": ref("Text"), "office": _STRING, "confirmed": {"type": "boolean"}}  # fmt: skip
    felt = {**switch, "title": ref("Text"), "provision": _STRING, "level": ref("Level")}
    return {
        "Switch": _object(switch, says="A norm that the office has switched off for a while, and why"),
        "SwitchedOff": _object(felt, says="A switched-off norm that would have spoken, at this level"),
    }


def _guidance() -> Schema:
    told = {"name": _STRING, "asks": ref("Text"), "says": ref("Text"),
            "value": {"type": ["string", "boolean", "integer", "null"]}}  # fmt: skip
    beside = {"says": ref("Text"), "level": ref("Level"), "provision": _STRING,
              "switched_off": _list(ref("SwitchedOff"))}  # fmt: skip
    guidance = {
        "guide": _STRING, "told": _list(_object(told)), "question": _or_null(ref("Question")),
        "level": _or_null(ref("Level"), "*ask* as well where the rulebook says nothing of the matter"),
        "verdict": _or_null(ref("Verdict")), "papers": _list(_words(PaperKind, "A paper that follows")),
        "last_day": _or_null(ref("Duty")), "late": {"type": "boolean"}, "besides": _list(_object(beside)),
    }  # fmt: skip
    return {"Guidance": _object(guidance, says="A question, or a verdict with what follows from it")}


def _step_error() -> Schema:
    error = _object({"code": _STRING, "says": ref("Text"), "hint": _or_null(ref("Text"))})
    count: Schema = {"type": "integer", "minimum": 1, "description": "The place in the list, from 1"}
    failed = {"id": _or_null({"type": ["string", "integer"]}), "number": count, "error": error}
    return _object(failed, says="Stands in the place of a step that cannot be read")


def _norm() -> Schema:
    value: Schema = {"type": ["string", "boolean", "integer"]}
    condition = _object(
        {"attribute": _STRING, "test": _words(Test, "How it compares"), "values": _list(value)}
    )
    penalty = {
        "class": _STRING,
        "provision": _STRING,
        "standings": _list(ref("Standing")),
        "text": ref("Text"),
    }
    duty = {"kind": _STRING, "says": ref("Text"), "provision": _STRING,
            "deadline_working_days": _or_null({"type": "integer", "minimum": 0})}  # fmt: skip
    norm = {
        "id": _STRING, "theme": _STRING, "title": ref("Text"), "modality": _words(Modality, "What it does"),
        "level": ref("Level"), "standings": _list(ref("Standing")), "acts": _list(_STRING),
        "when": _list(_list(condition)), "asks": _list(_STRING), "unless": _list(_STRING),
        "in_force": _object({"from": _or_null(_STRING), "to": _or_null(_STRING)}), "provision": _STRING,
        "instrument": _STRING, "sanctions": _list(_object(penalty)), "duties": _list(_object(duty)),
        "says": ref("Text"), "instead": _or_null(ref("Text")), "verification": ref("Verification"),
        "unchecked": {"type": "boolean"}, "note": _or_null(ref("Text")), "review_by": _or_null(_DAY),
        "switched_off": _or_null(ref("Switch")),
    }  # fmt: skip
    count: Schema = {"type": "integer", "minimum": 0}
    page = {
        "rulebook": _object({"version": _STRING, "digest": _STRING}), "count": count, "page": count,
        "pages": count, "norms": _list(ref("Norm")),
    }  # fmt: skip
    return {
        "Norm": _object(norm, says="`when`: any one of the lists, all of its conditions"),
        "NormPage": _object(page),
    }


def _problem() -> Schema:
    problem = {
        "type": {"type": "string", "format": "uri-reference"}, "title": _STRING,
        "status": {"type": "integer"}, "detail": _STRING, "code": _STRING, "hint": _or_null(_STRING),
    }  # fmt: skip
    return {"Problem": _object(problem, says="RFC 9457; `code` is stable, the words are in your language")}


def _object(properties: Mapping[str, object], *, says: str = "") -> Schema:
    made: Schema = {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
    return {**made, "description": says} if says else made


def _list(items: object) -> Schema:
    return {"type": "array", "items": items}


def _or_null(schema: Schema, says: str = "") -> Schema:
    made: Schema = {"anyOf": [schema, _NULL]}
    return {**made, "description": says} if says else made

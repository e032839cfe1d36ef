"""The JSON Schema of the authors' files, made from the vocabularies."""

from __future__ import annotations

import json
from collections.abc import Iterable

from langkah.rulebook.author import guides, norms, shelf
from langkah.rulebook.norm import DERIVED, Modality
from langkah.terms.facts import FACTS, Fact
from langkah.terms.guide import PaperKind
from langkah.terms.parse import STEP_KEYS
from langkah.terms.stages import Election, Stage
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import Act, Toward
from langkah.terms.verdict import Level, Mark

Schema = dict[str, object]
_DAY: Schema = {
    "description": "2017, 2020-07 or 2021-08-31",
    "anyOf": [{"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}, {"type": "integer"}],
}
_WORD: Schema = {"type": "string", "minLength": 1}
_WORDS: Schema = {"type": "array", "items": _WORD}
_TEXT: Schema = {"$ref": "#/$defs/text"}


def schema() -> Schema:
    """A norm file at the root; instrument, calendar and successions files under `$defs`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A norm of Langkah's rulebook",
        **_norm(),
        "$defs": {
            "text": _object({"id": _WORD, "en": _WORD}, ("id", "en")),
            "when": _when(),
            "step": _step(STEP_KEYS),
            "example": _step((*STEP_KEYS, "level")),
            "verified": _object(
                {"mark": _one_of(Mark), "on": _DAY, "sources": _WORDS}, ("mark", "on"), norms.VERIFIED_KEYS
            ),
            "duties": _list(_duty()),
            "version": _version(),
            "instrument": _instrument(),
            "calendar": _object({"contests": _list(_contest())}, ("contests",)),
            "successions": _successions(),
            "guide": _guide(),
        },
    }


def printed() -> str:
    """The schema as it is committed."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _object(
    properties: dict[str, object], required: Iterable[str] = (), keys: Iterable[str] | None = None
) -> Schema:
    """A closed object; `keys`, where given, are all the keys that the compiler takes."""
    if keys is not None:
        assert set(properties) == set(keys), sorted(set(properties) ^ set(keys))
    found: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**found, "required": list(required)} if required else found


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(values: Iterable[object]) -> Schema:
    return {"enum": [str(value) for value in values]}


def _some_of(values: Iterable[object]) -> Schema:
    return {**_list(_one_of(values)), "minItems": 1, "uniqueItems": True}


def _norm() -> Schema:
    return _object(
        {
            "id": _WORD,
            "title": _TEXT,
            "theme": _WORD,
            "rows": _WORDS,
            "explains": _WORDS,
            "modality": _one_of(Modality),
            "standing": _some_of(Standing),
            "acts": _some_of([*Act, "any"]),
            "when": {"$ref": "#/$defs/when"},
            "asks": _list(_one_of(FACTS)),
            "unless": _WORDS,
            "level": _one_of(Level),
            "versions": {**_list({"$ref": "#/$defs/version"}), "minItems": 1},
            "says": _TEXT,
            "instead": _instead(),
            "duties": {"$ref": "#/$defs/duties"},
            "verified": {"$ref": "#/$defs/verified"},
            "note": _TEXT,
            "examples": _examples(),
        },
        ("id", "title", "theme", "modality", "standing", "acts", "versions", "examples"),
        norms.NORM_KEYS,
    )


def _version() -> Schema:
    return _object(
        {
            "from": _DAY,
            "to": _DAY,
            "provision": _WORD,
            "sanctions": _list(
                _object(
                    {"class": _WORD, "provision": _WORD, "standing": _some_of(Standing), "text": _TEXT},
                    ("class",),
                    norms.SANCTION_KEYS,
                )
            ),
            "when": {"$ref": "#/$defs/when"},
            "level": _one_of(Level),
            "says": _TEXT,
            "verified": {"$ref": "#/$defs/verified"},
            "duties": {"$ref": "#/$defs/duties"},
            "note": _TEXT,
            "instead": _instead(),
        },
        ("provision",),
        norms.VERSION_KEYS,
    )


def _instead() -> Schema:
    return _object({"id": _WORD, "en": _WORD, "step": {"$ref": "#/$defs/step"}}, ("id", "en"))


def _examples() -> Schema:
    some = {**_list({"$ref": "#/$defs/example"}), "minItems": 1}
    return _object(dict.fromkeys(norms.EXAMPLE_KINDS, some), norms.EXAMPLE_KINDS)


def _duty() -> Schema:
    return _object(
        {"kind": _WORD, "says": _TEXT, "provision": _WORD, "working_days": {"type": ["integer", "null"]}},
        ("kind", "says", "provision"),
        norms.DUTY_KEYS,
    )


def _when() -> Schema:
    attributes: dict[str, object] = {
        name: _value(_one_of(sorted(values))) for name, values in sorted(norms.ATTRIBUTES.items())
    }
    attributes |= {name: _value({"type": "boolean"}) for name in sorted(DERIVED)}
    attributes |= {
        name: _amount() if fact.amount else _value(_fact(fact)) for name, fact in sorted(FACTS.items())
    }
    one = _object(attributes)
    return {"anyOf": [one, _list(one)]}


def _value(one: Schema) -> Schema:
    return {"anyOf": [one, {**_list(one), "minItems": 1}]}


def _fact(fact: Fact) -> Schema:
    if fact.amount:
        return {"type": "integer", "minimum": 0}
    return {"type": "boolean"} if fact.yes_or_no else _one_of(fact.choices)


def _amount() -> Schema:
    limit: Schema = {"type": "integer"}
    return {"anyOf": [_object({"above": limit}, ("above",)), _object({"at_most": limit}, ("at_most",))]}


def _step(keys: Iterable[str]) -> Schema:
    kinds: dict[str, object] = {
        "act": _one_of(Act),
        "on": _DAY,
        "standing": _one_of(Standing),
        "channel": _one_of(Channel),
        "capacity": _one_of(Capacity),
        "toward": {"anyOf": [_WORD, _WORDS], "examples": [str(kind) for kind in Toward]},
        "facts": _object({name: _fact(fact) for name, fact in sorted(FACTS.items())}),
        "level": _one_of(Level),
    }
    return _object({key: kinds.get(key, {"type": "string"}) for key in keys})


def _instrument() -> Schema:
    return _object(
        {
            "id": _WORD,
            "short": _WORD,
            "full": _TEXT,
            "from": _DAY,
            "to": _DAY,
            "replaced_by": _WORD,
            "repealed_by": _WORD,
            "amended_by": _WORDS,
            "mark": _one_of(Mark),
            "reviewed": _DAY,
            "review_by": _DAY,
        },
        ("id", "short", "full", "mark"),
        shelf.INSTRUMENT_KEYS,
    )


def _contest() -> Schema:
    window = _object(
        {"stage": _one_of(Stage), "first": _DAY, "last": _DAY, "provision": _WORD},
        ("stage", "first", "last"),
        shelf.WINDOW_KEYS,
    )
    return _object(
        {
            "id": _WORD,
            "name": _WORD,
            "election": _one_of(Election),
            "begins": _DAY,
            "ends": _DAY,
            "determined": _DAY,
            "quick_count_from": {"type": "string"},
            "windows": _list(window),
            "contestants": _list(_contestant()),
        },
        ("id", "name", "begins", "ends"),
        shelf.CONTEST_KEYS,
    )


def _contestant() -> Schema:
    many = dict.fromkeys(("names", "nicknames", "ambiguous", "parties", "hashtags", "slogans"), _WORDS)
    return _object(
        {"id": _WORD, "kind": _one_of(("party", "ticket")), "number": {"type": ["integer", "null"]}, **many},
        ("id", "names"),
        shelf.CONTESTANT_KEYS,
    )


def _guide() -> Schema:
    step: Schema = {"$ref": "#/$defs/step"}
    start = _object({"id": _WORD, "says": _TEXT, "step": step}, ("id", "says", "step"), guides.START_KEYS)
    beside = _object({"says": _TEXT, "step": step}, ("says", "step"), guides.BESIDE_KEYS)
    facts: dict[str, object] = {name: _fact(fact) for name, fact in sorted(FACTS.items()) if not fact.amount}
    follows: dict[str, object] = {
        "paper": _one_of(PaperKind),
        "levels": _some_of(Level),
        **dict.fromkeys(("duties", "reminds", "starts"), _WORDS),
        "answers": _object(facts),
        "adds": _TEXT,
        "by": step,
    }
    asked = _list(_one_of(sorted(guides.ATTRIBUTES)))
    return _object(
        {
            "id": _WORD,
            **dict.fromkeys(("title", "lead", "day", "asks"), _TEXT),
            "starts": _list(start),
            "first": asked,
            "left": asked,
            "most": {"type": "integer", "minimum": 1, "maximum": guides.MOST},
            "papers": _list(_object(follows, ("paper",), guides.FOLLOWS_KEYS)),
            "besides": _list(beside),
            "unspoken": _WORDS,
        },
        ("id", "title", "lead", "day", "asks", "starts", "most", "papers"),
        guides.GUIDE_KEYS,
    )


def _successions() -> Schema:
    one = _object({"from": _WORD, "to": _WORD, "says": _TEXT}, ("from", "to", "says"), shelf.SUCCESSION_KEYS)
    ruling = _object(
        {"ruling": _WORD, "on": _WORD, "from": _DAY, "says": _TEXT},
        ("ruling", "on", "says"),
        shelf.RULING_KEYS,
    )
    return _object({"successions": _list(one), "rulings": _list(ruling)})

"""The JSON Schema of the authors' files: fresh, true and strict."""

import json
from pathlib import Path

import pytest

pytest.importorskip("ruamel.yaml", reason="authors' tools need the author extra")
pytest.importorskip("jsonschema")

import jsonschema

from langkah.rulebook.author import schema
from langkah.rulebook.author.place import plain
from langkah.rulebook.compile import SOURCES, read_sources
from tests.unit.rulebook.author import NORM

SCHEMA = json.loads(schema.printed())
KINDS = {"norms": "", "instruments": "instrument", "calendars": "calendar", "guides": "guide"}


def _validator(kind: str) -> jsonschema.Draft202012Validator:
    one = {"$ref": f"#/$defs/{kind}", "$defs": SCHEMA["$defs"]} if kind else SCHEMA
    return jsonschema.Draft202012Validator(one)


def test_the_committed_schema_is_fresh() -> None:
    committed = (SOURCES.parent / "norm.schema.json").read_text(encoding="utf-8")
    assert committed == schema.printed(), "run `make rules`"


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_keeps_to_it(kind: str) -> None:
    validator = _validator(KINDS[kind])
    faults = [
        f"{source.path.name}: {fault.json_path} {fault.message[:80]}"
        for source in read_sources()[kind]
        for fault in validator.iter_errors(plain(source.data))
    ]
    assert faults == []


def test_successions_keep_to_it() -> None:
    from ruamel.yaml import YAML

    data = YAML(typ="safe").load((SOURCES / "successions.yaml").read_text(encoding="utf-8"))
    assert not list(_validator("successions").iter_errors(plain(data)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("acts: [like]", "acts: [likes]"),
        ("theme: neutrality", "thema: neutrality"),
        ("{above: 10}", "{over: 10}"),
        ("mark: V2", "mark: V9"),
        ("en: It reads as support.", "fr: Non."),
        ("facts: {value_idr: 11}", "facts: {value: 11}"),
        ("from: 2020-01-01", "from: kemarin"),
    ],
)
def test_it_refuses_what_the_compiler_refuses(old: str, new: str) -> None:
    from ruamel.yaml import YAML

    assert not list(_validator("").iter_errors(plain(YAML(typ="safe").load(NORM))))
    assert list(_validator("").iter_errors(plain(YAML(typ="safe").load(NORM.replace(old, new)))))


def test_every_property_of_a_fact_is_in_it(tmp_path: Path) -> None:
    when = SCHEMA["$defs"]["when"]["anyOf"][0]["properties"]
    assert {"toward", "utterance", "value_idr", "quick_count_open", "family_tie"} <= set(when)

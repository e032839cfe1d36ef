"""The description of the API: valid, fresh, and true of what the API does."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from langkah.terms.facts import FACTS
from langkah.terms.parse import STEP_KEYS
from langkah.terms.step import Act
from langkah.web.api.describe import document, document_text

STEPS: list[dict[str, object]] = [
    {"text": "Ayo kita menangkan nomor 2!", "on": "2024-01-20"},
    {"text": "Selamat pagi.\nAyo menangkan nomor 2!\nSalam.", "on": "2024-01-20"},
    {"act": "like"},
    {"act": "like", "toward": "campaign-account", "on": "2024-01-20"},
    {"act": "gift-receive", "facts": {"giver": "vendor", "value_idr": 2_000_000}},
    {"act": "family-tie-declare", "toward": ["kin"], "facts": {"family_tie": "spouse"}},
    {"act": "resist-intervention", "facts": {"asked_by_superior": True}, "id": "a"},
    {"act": "vote", "standing": "citizen", "on": "2024-02-14", "at": "09:00"},
    {"text": "Kebijakan ini merugikan petani.", "channel": "press", "capacity": "private", "id": 7},
]


GUIDES = "/api/guides/{name}"
#: Answers on the way through each guide and at its end.
WAYS: list[tuple[str, dict[str, object]]] = [
    ("atasan", {}),
    ("atasan", {"on": "2024-01-20", "answers": {"start": "sumbang"}}),
    ("keluarga", {"standing": "adhoc", "answers": {"start": "penyedia"}}),
    ("hadiah", {"standing": None, "answers": {"start": "diterima", "giver": None}}),
    ("hadiah", {"on": "2024-03-01", "answers": {"start": "diterima", "giver": "vendor"}}),
]


def _validator(*path: str) -> Draft202012Validator:
    """Checks against one part of the document, references resolved within it."""
    whole: Any = document()
    part: Any = whole
    for name in path:
        part = part[name]
    return Draft202012Validator({**part, "components": whole["components"]})


@pytest.fixture(scope="module")
def validators() -> dict[str, Draft202012Validator]:
    paths = document()["paths"]
    assert isinstance(paths, dict)
    found = {}
    for path in paths:
        verb = "post" if path in ("/api/steps", GUIDES) else "get"
        found[path] = _validator(
            "paths", path, verb, "responses", "200", "content", "application/json", "schema"
        )
    body = ("paths", "/api/steps", "post", "requestBody", "content", "application/json", "schema")
    return {**found, "body": _validator(*body), "problem": _validator("components", "schemas", "Problem")}


def test_it_is_valid_openapi_3_1(client: Client) -> None:
    served = json.loads(client.get("/api/openapi.json").content)
    OpenAPIV31SpecValidator(served).validate()
    assert served == json.loads(json.dumps(document()))


def test_the_reference_page_is_fresh(root: Path) -> None:
    kept = (root / "docs/reference/openapi.json").read_text(encoding="utf-8")
    assert kept == document_text(), "langkah office openapi > docs/reference/openapi.json"


@pytest.mark.parametrize("step", STEPS, ids=str)
def test_a_verdict_is_what_is_described(
    client: Client, validators: dict[str, Draft202012Validator], step: object
) -> None:
    validators["body"].validate(step)
    for sent in (step, [step, {"act": "menari"}], {"steps": [step]}):
        answer = json.loads(client.post("/api/steps", sent, content_type="application/json").content)
        validators["/api/steps"].validate(answer)


@pytest.mark.parametrize(("name", "sent"), WAYS, ids=str)
def test_a_guide_stands_where_it_is_described(
    client: Client, validators: dict[str, Draft202012Validator], name: str, sent: dict[str, object]
) -> None:
    answer = client.post(f"/api/guides/{name}", sent, content_type="application/json")
    assert answer.status_code == 200
    validators[GUIDES].validate(json.loads(answer.content))
    body = ("paths", GUIDES, "post", "requestBody", "content", "application/json", "schema")
    _validator(*body).validate(sent)


@pytest.mark.parametrize(
    ("path", "sent", "status", "code"),
    [
        ("hadiah", [], 400, "web.answers-broken"),
        ("hadiah", {"answers": [1]}, 400, "web.answers-broken"),
        ("hadiah", {"answers": {"start": ["diterima"]}}, 400, "web.answers-broken"),
        ("hadiah", {"answers": {"start": 1.5}}, 400, "web.answers-broken"),
        ("hadiah", {"jawaban": {}}, 400, "web.parameter-unknown"),
        ("hadiah", {"answers": {"start": "terbang"}}, 400, "terms.value-unknown"),
        ("liburan", {}, 404, "desk.guide-unknown"),
    ],
)
def test_what_no_guide_can_read_is_refused_by_its_code(
    client: Client,
    validators: dict[str, Draft202012Validator],
    path: str,
    sent: object,
    status: int,
    code: str,
) -> None:
    answer = client.post(f"/api/guides/{path}", json.dumps(sent), content_type="application/json")
    told = json.loads(answer.content)
    validators["problem"].validate(told)
    assert (answer.status_code, told["code"]) == (status, code)


def test_every_act_is_answered_as_described(
    client: Client, validators: dict[str, Draft202012Validator]
) -> None:
    batch = [{"act": act.value, "on": day} for act in Act for day in ("2024-01-20", "2026-11-24")]
    answers = json.loads(client.post("/api/steps", batch, content_type="application/json").content)
    validators["/api/steps"].validate(answers)
    assert all("level" in one for one in answers)


def test_norms_are_what_is_described(client: Client, validators: dict[str, Draft202012Validator]) -> None:
    page = json.loads(client.get("/api/rulebook/norms?size=500").content)
    validators["/api/rulebook/norms"].validate(page)
    name = page["norms"][0]["id"]
    one = json.loads(client.get(f"/api/rulebook/norms/{name}").content)
    validators["/api/rulebook/norms/{id}"].validate(one)


def _bad(client: Client) -> Iterator[Any]:
    yield client.post("/api/steps", b"{", content_type="application/json")
    yield client.post("/api/steps", b"{}", content_type="text/plain")
    yield client.post("/api/steps", {"text": "a" * 1_000_001}, content_type="application/json")
    yield client.get("/api/steps")
    yield client.get("/api/rulebook/norms?page=x")
    yield client.get("/api/rulebook/norms/tidak-ada")


def test_refusals_are_what_is_described(client: Client, validators: dict[str, Draft202012Validator]) -> None:
    described: Any = document()["paths"]
    told = {status for path in described.values() for verb in path.values() for status in verb["responses"]}
    for response in _bad(client):
        validators["problem"].validate(json.loads(response.content))
        assert str(response.status_code) in told


def test_it_knows_the_whole_vocabulary() -> None:
    schemas: Any = document()["components"]
    assert tuple(schemas["schemas"]["Step"]["properties"]) == STEP_KEYS
    assert list(schemas["schemas"]["Facts"]["properties"]) == list(FACTS)
    assert schemas["schemas"]["Act"]["enum"] == [act.value for act in Act]


@pytest.mark.parametrize(
    "wrong",
    [
        {"text": "a", "warna": 1},
        {"text": "a", "on": 20240120},
        {"act": "menari"},
        {"act": "like", "facts": {"cash": "ya"}},
        {"act": "like", "toward": [""]},
    ],
    ids=str,
)
def test_what_the_parser_refuses_the_description_refuses(
    client: Client, validators: dict[str, Draft202012Validator], wrong: object
) -> None:
    assert not validators["body"].is_valid(wrong)
    assert client.post("/api/steps", wrong, content_type="application/json").status_code == 400

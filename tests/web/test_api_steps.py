"""POST /api/steps: one, many, in order; every bad input has its answer."""

import json
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from langkah import Act, Office, Step
from langkah.terms.errors import LangkahError
from langkah.terms.parse import step_from_json
from langkah.web import body

JSON = "application/json"
STEP = {"text": "Ayo kita menangkan nomor 2!", "standing": "pns", "on": "2024-01-20"}


def post(client: Client, given: object, kind: str = JSON, **headers: str) -> HttpResponse:
    sent = given if isinstance(given, bytes) else json.dumps(given).encode()
    response = client.post("/api/steps", sent, content_type=kind, headers=headers)
    assert isinstance(response, HttpResponse)
    return response


def problem(response: HttpResponse, status: int, code: str) -> dict[str, object]:
    """The refusal, checked for its shape."""
    assert response.status_code == status, response.content[:300]
    assert response.headers["Content-Type"] == "application/problem+json"
    found: dict[str, object] = json.loads(response.content)
    assert set(found) == {"type", "title", "status", "detail", "code", "hint"}
    assert found["status"] == status
    assert found["code"] == code
    assert found["type"] == f"/galat#{code}"
    return found


def test_the_api_and_the_library_give_the_same_verdict(client: Client) -> None:
    response = post(client, STEP)
    assert response.status_code == 200
    assert json.loads(response.content) == json.loads(
        json.dumps(Office().consider(step_from_json(STEP)).to_json())
    )


def test_a_lawful_step_is_clear_with_its_article(client: Client) -> None:
    verdict = json.loads(post(client, {"act": "vote", "on": "2024-02-14"}).content)
    assert verdict["level"] == "clear"
    assert verdict["findings"][0]["provision"]


def test_many_keep_their_order_and_a_bad_one_stops_nobody(client: Client) -> None:
    steps: list[object] = [
        {**STEP, "id": "satu"},
        {"id": "dua", "act": "menari"},
        "tiga",
        {"id": 4, "act": "vote"},
        {"id": "lima", "text": "a" * 1_000_001},
    ]
    for given in (steps, {"steps": steps}):
        answers = json.loads(post(client, given).content)
        assert [one["id"] for one in answers] == ["satu", "dua", None, "4", "lima"]
        assert [one.get("level", one.get("error", {}).get("code")) for one in answers] == [
            "stop",
            "terms.value-unknown",
            "terms.not-an-object",
            "clear",
            "terms.text-too-long",
        ]
        assert set(answers[1]["error"]["says"]) == {"id", "en"}


def test_nothing_asked_is_said_to_be_nothing(client: Client) -> None:
    nothing: tuple[object, ...] = ([], {"steps": []}, {"text": "\u200b\u2060"})
    for given in nothing:
        problem(post(client, given), 400, "terms.nothing-to-weigh")


def test_a_thousand_are_taken_and_one_more_is_not(client: Client) -> None:
    one = {"act": "vote", "on": "2024-02-14"}
    assert len(json.loads(post(client, [one] * 1_000).content)) == 1_000
    found = problem(post(client, [one] * 1_001), 413, "web.too-many-steps")
    assert "1001" in str(found["detail"])


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        (b" ", 400, "web.not-json"),
        (b"{", 400, "web.not-json"),
        (b'{"text": "a" "on"}', 400, "web.not-json"),
        (b'{"text": NaN}', 400, "terms.number-unreadable"),
        (b'{"text": "nol \x00"}', 400, "web.not-json"),
        (b'{"facts": {"value_idr": ' + b"9" * 5_000 + b"}}", 400, "terms.number-unreadable"),
        (b'{"act": "vote", "act": "like"}', 400, "terms.key-twice"),
        (b"\xff\xfe{\x00", 400, "web.not-utf-8"),
        ('{"text": "é"}'.encode("latin-1"), 400, "web.not-utf-8"),
        ('{"text": "a"}'.encode("utf-16"), 400, "web.not-utf-8"),
        (b"[" * 200_000, 400, "terms.nested-too-deep"),
        (b'{"steps": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", 400, "terms.nested-too-deep"),
        (b'"teks"', 400, "terms.not-an-object"),
        (b"null", 400, "terms.not-an-object"),
        (b"{}", 400, "terms.nothing-to-weigh"),
        (b'{"steps": {}}', 400, "web.not-a-list"),
        (b'{"steps": [], "lang": "id"}', 400, "web.parameter-unknown"),
        (b'{"teks": "a"}', 400, "terms.key-unknown"),
        (b'{"text": "a", "on": "2024-02-30"}', 400, "terms.date-broken"),
        (b'{"text": "a", "on": "20 Januari"}', 400, "terms.date-form"),
        (b'{"text": "a", "at": "24:00"}', 400, "terms.time-broken"),
        (b'{"text": "a", "act": "menari"}', 400, "terms.value-unknown"),
        (b'{"text": "a", "facts": {"cash": "ya"}}', 400, "terms.value-kind"),
        (b'{"text": "' + b"a" * 1_000_001 + b'"}', 413, "terms.text-too-long"),
        (b'{"text": "' + b"a" * (4 * 1024 * 1024) + b'"}', 413, "web.body-too-large"),
    ],
)  # fmt: skip
def test_bad_input_has_its_answer(client: Client, sent: bytes, status: int, code: str) -> None:
    problem(post(client, sent), status, code)


@pytest.mark.parametrize("depth", [50, 300, 600, 900, 990, 2_000])
def test_depth_inside_a_step_is_an_answer_whatever_it_is(client: Client, depth: int) -> None:
    for key in ("facts", "toward", "on"):
        nested = f'{{"text": "a", "{key}": {"[" * depth}{"]" * depth}}}'.encode()
        assert post(client, nested).status_code == 400


@pytest.mark.parametrize(
    "text",
    [
        "nol \0 di tengah",
        "setengah \ud800 huruf",
        "\udfff\ud83d",
        "#menangkan2 " * 10_000,
        "\u202emenangkan nomor 2\u202c",
        "é" * 100_000,
        "a" + "\n" * 10_000,
        "menangkan" * 20_000,
    ],
    ids=["NUL", "surrogate", "two surrogates", "10,000 hashtags", "bidi", "accents", "lines", "one word"],
)
def test_odd_texts_are_weighed_like_others(client: Client, text: str) -> None:
    response = post(client, {"text": text, "on": "2024-01-20"})
    assert response.status_code == 200
    verdict = json.loads(response.content)
    assert verdict["level"] in {"clear", "care", "ask", "stop"}
    for finding in verdict["findings"]:
        for start, end in finding["spans"]:
            assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("application/json; charset=utf-8", 200),
        ("application/json; charset=UTF-8", 200),
        ("application/json; charset=latin-1", 415),
        ("text/plain", 415),
        ("application/x-www-form-urlencoded", 415),
        ("", 415),
    ],
)
def test_only_json_in_utf_8_is_read(client: Client, kind: str, status: int) -> None:
    response = post(client, STEP, kind)
    assert response.status_code == status
    if status == 415:
        found = problem(response, 415, "web.content-type")
        assert "application/json" in str(found["hint"])


def test_a_mark_of_byte_order_is_forgiven(client: Client) -> None:
    assert post(client, b"\xef\xbb\xbf" + json.dumps(STEP).encode()).status_code == 200


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("", "tidak dikenal"),
        ("en-GB,en;q=0.9,id;q=0.8", "is not known"),
        ("id-ID,id;q=0.9,en;q=0.8", "tidak dikenal"),
        ("fr,en;q=0.5", "is not known"),
        ("x" * 5_000, "tidak dikenal"),
        ("*", "tidak dikenal"),
    ],
)
def test_a_refusal_speaks_the_asker_s_language(client: Client, header: str, words: str) -> None:
    found = problem(post(client, {"warna": 1}, **{"accept-language": header}), 400, "terms.key-unknown")
    assert words in str(found["title"])


def test_the_language_may_be_asked_for_in_the_address(client: Client) -> None:
    response = client.post("/api/steps?lang=en", b"{}", content_type=JSON, headers={"accept-language": "id"})
    assert json.loads(response.content)["title"] == "there is nothing to weigh"


@pytest.mark.parametrize(
    ("length", "code"),
    [("abc", "web.bad-request"), ("-1", "web.bad-request"), ("9" * 30, "web.body-too-large")],
)
def test_an_impossible_length_is_refused(rf: RequestFactory, length: str, code: str) -> None:
    request = rf.generic("POST", "/api/steps", b"{}", content_type=JSON, CONTENT_LENGTH=length)
    with pytest.raises(LangkahError) as refused:
        body.read(request, JSON)
    assert refused.value.code == code


def test_no_cookie_and_no_token_is_asked_for() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert post(strict, STEP).status_code == 200
    assert not strict.cookies


def test_what_the_api_shows_is_what_the_library_says(client: Client) -> None:
    step = Step(act=Act.LIKE, toward=("campaign-account",), on=date(2024, 1, 20))
    sent = {"act": "like", "toward": ["campaign-account"], "on": "2024-01-20"}
    assert json.loads(post(client, sent).content)["level"] == Office().consider(step).level


def test_a_late_source_and_a_last_day_reach_the_api(client: Client) -> None:
    step = {"act": "like", "toward": ["campaign-account"], "on": "2031-01-20"}
    late = client.post("/api/steps", step, content_type="application/json").json()
    assert late["stale"]
    assert all(one["review_by"] < "2031-01-20" for one in late["stale"])
    facts = {"giver": "vendor", "value_idr": 2_000_000, "duty_related": True}
    gift = {"act": "gift-receive", "facts": facts, "on": "2024-03-01"}
    said = client.post("/api/steps", gift, content_type="application/json").json()
    deadlines = [one["deadline"] for one in said["duties"] if one["deadline_working_days"]]
    assert deadlines
    assert {(one["by"], one["basis"]) for one in deadlines} == {("2024-04-25", "holidays")}
    assert said["stale"] == []


def test_a_kind_of_problem_has_one_name_in_every_language_and_for_every_value(client: Client) -> None:
    found = [
        problem(post(client, {"act": wrong}, **{"Accept-Language": lang}), 400, "terms.value-unknown")
        for wrong in ("zz", "yy")
        for lang in ("id", "en")
    ]
    assert {one["type"] for one in found} == {"/galat#terms.value-unknown"}
    titles = ['nilai "…" tidak dikenal untuk "…"', 'value "…" is not known for "…"']
    assert [one["title"] for one in found] == titles * 2
    assert found[0]["detail"] == 'nilai "zz" tidak dikenal untuk "act"'

"""The door without a server: the same answers, no page of an office loaded."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

STEPS = [
    {"text": "Ayo kita menangkan nomor 2!", "on": "2024-01-20"},
    {"act": "like", "toward": ["campaign-account"], "on": "2024-01-20"},
    {"text": "Gunakan hak pilih Anda.", "on": "2024-02-01", "standing": "citizen"},
    {"act": "no-such-act"},
]
_ASKED = """
import json, sys
from langkah.web.pocket import inside
inside.open_door()
given = json.loads(sys.stdin.read())
told = [inside.answer(one["method"], one["address"], one["body"].encode(), one["kind"]) for one in given]
heavy = [name for name in ("wagtail", "allauth", "django_tasks", "langkah.web.people", "langkah.web.settings") if name in sys.modules]
print(json.dumps({"told": [[status, dict(headers), body.decode()] for status, headers, body in told], "heavy": heavy}))
"""


def _inside(tmp_path: Path, asked: list[dict[str, str]]) -> dict[str, object]:
    """The answers of the door in a process of its own, which knows neither our settings nor our folder."""
    variables = {"LANGKAH_DATA": str(tmp_path / "kantor"), "PATH": "/usr/bin:/bin"}
    told = subprocess.run(
        [sys.executable, "-c", _ASKED],
        input=json.dumps(asked),
        env=variables,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, object] = json.loads(told.stdout)
    return found


def test_the_door_answers_as_the_server_does(client: Client, tmp_path: Path) -> None:
    body = json.dumps(STEPS)
    kind, form = "application/json", "application/x-www-form-urlencoded"
    asked = [
        {"method": "POST", "address": "/api/steps", "body": body, "kind": kind},
        {"method": "POST", "address": "/api/steps", "body": "{", "kind": kind},
        {
            "method": "GET",
            "address": "/peta-peran?from=cpns&to=pns&from_on=2024-01-20&to_on=2024-01-20",
            "body": "",
            "kind": "",
        },
        {"method": "GET", "address": "/kantor/masuk/", "body": "", "kind": ""},
        {"method": "GET", "address": "/norma/tidak%20ada", "body": "", "kind": ""},
        {"method": "DELETE", "address": "/timbang", "body": "", "kind": form},
    ]
    found = _inside(tmp_path, asked)
    told = found["told"]
    assert isinstance(told, list)
    assert found["heavy"] == []
    for one, (status, headers, content) in zip(asked[:2], told[:2], strict=True):
        answer = client.post(one["address"], one["body"], content_type=kind)
        assert (status, content) == (answer.status_code, answer.content.decode())
        assert headers["Content-Type"] == answer.headers["Content-Type"]
    assert [one[0] for one in told] == [200, 400, 200, 404, 404, 405]


def test_the_door_names_the_norms_under_dispute_as_the_server_does(
    client: Client, tmp_path: Path, settings: Settings
) -> None:
    norm, home = "asn23-24-1d-ucapan-berpihak", tmp_path / "kantor"
    line = {"norm": norm, "outcome": "mended", "day": "2024-02-01", "says": "Dibaca ulang."}
    disputed = json.dumps({"norms": [norm], "lines": [line]})
    settings.DATA = tmp_path / "server"
    for folder in (home, settings.DATA):
        folder.mkdir()
    (settings.DATA / "sanggahan.json").write_text(disputed, encoding="utf-8")
    (home / "keadaan.json").write_text(json.dumps({"office": {"disputed": disputed}}), encoding="utf-8")
    pages = ["/seberapa-benar", "/en/seberapa-benar", f"/norma/{norm}"]
    told = _inside(tmp_path, [{"method": "GET", "address": one, "body": "", "kind": ""} for one in pages])[
        "told"
    ]
    assert isinstance(told, list)
    for address, (status, _headers, content) in zip(pages, told, strict=True):
        said = client.get(address).content.decode()
        assert status == 200
        assert _main(content) == _main(said)
        assert "Dibaca ulang." in content
    assert "sedang disanggah" in told[2][2]


def _main(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("zone", ["WIT", "WIB"])
def test_the_door_answers_by_what_the_office_told(tmp_path: Path, zone: str) -> None:
    home = tmp_path / "kantor"
    home.mkdir()
    state = {"office": {"zone": zone}, "switched_off": []}
    (home / "keadaan.json").write_text(json.dumps(state), encoding="ascii")
    gift = json.dumps(
        {"act": "gift-receive", "facts": {"giver": "vendor", "value_idr": 500000}, "on": "2024-01-10"}
    )
    asked = [
        {"method": "GET", "address": "/timbang", "body": "", "kind": ""},
        {"method": "POST", "address": "/api/steps", "body": gift, "kind": "application/json"},
    ]
    told = _inside(tmp_path, asked)["told"]
    assert isinstance(told, list)
    assert f"({zone})" in told[0][2]
    bases = {duty["deadline"]["basis"] for duty in json.loads(told[1][2])["duties"] if duty.get("deadline")}
    assert bases == {"holidays"}  # by the table that comes along: no library is asked

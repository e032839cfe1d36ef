"""A marker text goes through every door of the web; it must be left nowhere."""

import base64
import gzip
import json
import socket
import sys
import tempfile
import time
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest

from tests.whole.scanner import files_below, forms, seen
from tests.whole.server import Served, served

MARKER = "kenariKuning7731 terbang/rendah é&?"
FORM = "application/x-www-form-urlencoded"
HOLDERS = (
    b"log: %s here",
    b'{"text": "%s"}',
    b"key=%s&other=1",
    b"\xff\xfe%s\x00\x00",
)


def _sent(
    office: Served, method: str, path: str, body: bytes, kind: str, **headers: str
) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", office.port, timeout=60)
    try:
        chunked = "Transfer-Encoding" in headers
        sent = iter([body]) if chunked else body
        # A refusal may come before all is sent; as any client may, it is read all the same.
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.request(method, path, sent, {"Content-Type": kind, **headers}, encode_chunked=chunked)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _form(**fields: str) -> bytes:
    return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in fields.items()).encode()


def _step() -> bytes:
    return json.dumps({"text": MARKER}).encode()


def _requests() -> dict[str, tuple[int, str, str, bytes, str]]:
    """Every way in, good and bad: expected status, method, path, body, kind of content."""
    step = {"text": MARKER}
    api, page = "/api/steps", "/timbang"
    kind = "application/json"
    ended = _form(a="start=sumbang")
    letter = ended + b"&" + _form(**{"isian.name": MARKER, "isian.matter": MARKER})
    many = [step, {"text": MARKER, "colour": MARKER}, MARKER, {"text": MARKER, "on": MARKER}]
    return {
        "page": (200, "POST", page, _form(text=MARKER, on="2024-01-20"), FORM),
        "page, English": (200, "POST", "/en/timbang", _form(text=MARKER), FORM),
        "page, act and name": (200, "POST", page, _form(text=MARKER, quick="suka", name=MARKER), FORM),
        "page, broken date": (400, "POST", page, _form(text=MARKER, on=MARKER), FORM),
        "page, unknown fact": (400, "POST", page, _form(**{"text": MARKER, f"fact.{MARKER}": MARKER}), FORM),
        "page, unknown act": (400, "POST", page, _form(text=MARKER, act=MARKER), FORM),
        "page, not UTF-8": (400, "POST", page, _form(text=MARKER) + b"%ff%fe", FORM),
        "page, many fields": (400, "POST", page, _form(text=MARKER) + b"&a=1" * 500, FORM),
        "page, oversized": (413, "POST", page, _form(text=MARKER + "a" * 5_000_000), FORM),
        "page, too long": (413, "POST", page, _form(text=MARKER + "a" * 1_000_001), FORM),
        "page, as JSON": (415, "POST", page, json.dumps(step).encode(), kind),
        "page, a file": (
            415,
            "POST",
            page,
            _file(MARKER.encode() * 200_000),
            "multipart/form-data; boundary=kenari",
        ),
        "page, wrong method": (405, "PUT", page, _form(text=MARKER), FORM),
        "page, in the address": (200, "GET", f"{page}?text={quote_plus(MARKER)}", b"", FORM),
        "map of roles": (400, "GET", f"/peta-peran?from={quote_plus(MARKER)}&to=pns", b"", FORM),
        "map of roles, broken date": (400, "GET", f"/en/peta-peran?to_on={quote_plus(MARKER)}", b"", FORM),
        "map of roles, other field": (200, "GET", f"/peta-peran?text={quote_plus(MARKER)}", b"", FORM),
        "guide, an answer": (400, "POST", "/pandu/atasan", _form(a=f"start={MARKER}"), FORM),
        "guide, a question": (400, "POST", "/pandu/atasan", ended + b"&" + _form(a=f"{MARKER}=ya"), FORM),
        "guide, a day": (400, "POST", "/en/pandu/hadiah", _form(on=MARKER), FORM),
        "paper": (200, "POST", "/pandu/atasan/surat/penolakan", letter, FORM),
        "paper, ODT": (200, "POST", "/pandu/atasan/surat/penolakan.odt", letter, FORM),
        "paper, PDF": (200, "POST", "/en/pandu/atasan/surat/penolakan.pdf", letter, FORM),
        "paper, PDF, strange letters": (
            400,
            "POST",
            "/pandu/atasan/surat/penolakan.pdf",
            letter + b"&" + _form(**{"isian.to": f"{MARKER} ꦏ"}),
            FORM,
        ),
        "paper, another": (404, "POST", "/pandu/atasan/surat/kenariKuning7731", letter, FORM),
        "no such page": (404, "GET", f"/{quote_plus(MARKER)}", b"", FORM),
        "no such norm": (404, "GET", "/norma/kenariKuning7731", b"", FORM),
        "API": (200, "POST", api, json.dumps(step).encode(), kind),
        "API, plain letters": (200, "POST", api, json.dumps(step, ensure_ascii=False).encode(), kind),
        "API, many": (200, "POST", api, json.dumps({"steps": many}).encode(), kind),
        "API, broken": (400, "POST", api, json.dumps(step).encode()[:-1], kind),
        "API, unknown key": (400, "POST", api, json.dumps({**step, MARKER: MARKER}).encode(), kind),
        "API, bad fact": (400, "POST", api, json.dumps({**step, "facts": {"cash": MARKER}}).encode(), kind),
        "API, NUL and surrogate": (
            200,
            "POST",
            api,
            json.dumps({"text": f"{MARKER}\0\ud800"}).encode(),
            kind,
        ),
        "API, not UTF-8": (400, "POST", api, json.dumps(step).encode("utf-16"), kind),
        "API, deep": (400, "POST", api, b"[" * 100_000 + json.dumps(MARKER).encode() + b"]" * 100_000, kind),
        "API, oversized": (413, "POST", api, json.dumps({"text": MARKER * 150_000}).encode(), kind),
        "API, too long": (413, "POST", api, json.dumps({"text": MARKER + "a" * 1_000_001}).encode(), kind),
        "API, wrong kind": (415, "POST", api, MARKER.encode(), "text/plain"),
        "API, wrong method": (405, "DELETE", api, json.dumps(step).encode(), kind),
        "API, guide": (
            400,
            "POST",
            "/api/guides/hadiah",
            json.dumps({"answers": {MARKER: MARKER, "start": "diterima"}}).encode(),
            kind,
        ),
        "API, bad filter": (400, "GET", f"/api/rulebook/norms?act={quote_plus(MARKER)}", b"", kind),
        "API, unknown filter": (400, "GET", f"/api/rulebook/norms?{quote_plus(MARKER)}=1", b"", kind),
    }


def _file(content: bytes) -> bytes:
    head = b'--kenari\r\nContent-Disposition: form-data; name="text"; filename="draf.txt"\r\n\r\n'
    return head + content + b"\r\n--kenari--\r\n"


def _abort(office: Served, path: str, kind: str, body: bytes) -> None:
    """Announce more than is sent, then hang up."""
    with socket.create_connection(("127.0.0.1", office.port), timeout=10) as line:
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {kind}\r\nContent-Length: {len(body) + 999}\r\n\r\n"
        line.sendall(head.encode() + body)
        time.sleep(0.2)


def test_the_marker_is_left_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    folder.mkdir()
    began = folder.stat().st_mtime - 1
    with served(folder) as office:
        for name, (status, method, path, body, kind) in _requests().items():
            answered, answer = _sent(
                office, method, path, body, kind, Referer=f"http://x/{quote_plus(MARKER)}"
            )
            assert answered == status, (name, answered, answer[:300])
        for path, kind, body in (
            ("/timbang", FORM, _form(text=MARKER)),
            ("/api/steps", "application/json", b'{"text": "'),
        ):
            _abort(office, path, kind, body + MARKER.encode())
        chunked = _sent(
            office, "POST", "/api/steps", _step(), "application/json", **{"Transfer-Encoding": "chunked"}
        )
        assert chunked[0] == 411
        bad_host = _sent(office, "POST", "/timbang", _form(text=MARKER), FORM, Host="kenari.example")
        assert bad_host[0] == 400
        assert _sent(office, "GET", "/", b"", FORM)[0] == 200
    assert seen(MARKER, office.said) == []
    assert b"Traceback" not in office.said
    places = (folder, Path(tempfile.gettempdir()), Path.home() / ".cache")
    ours = tmp_path.resolve()
    left = {
        str(path): found
        for path in files_below(*places, newer_than=began)
        if (ours in path.resolve().parents or not any(part.startswith("pytest-of-") for part in path.parts))
        and (found := seen(MARKER, path.read_bytes()))
    }
    assert left == {}


@pytest.mark.parametrize("form", sorted(forms(MARKER)))
@pytest.mark.parametrize("holder", HOLDERS)
def test_the_search_sees_every_form(form: str, holder: bytes) -> None:
    assert form in seen(MARKER, holder.replace(b"%s", forms(MARKER)[form]))


@pytest.mark.parametrize("offset", range(3))
def test_the_search_sees_base64_wherever_it_is_cut(offset: int) -> None:
    coded = base64.b64encode(b"x" * offset + MARKER.encode() + b"and more")
    assert any(name.startswith("base64") for name in seen(MARKER, coded))


def test_the_search_opens_packed_streams() -> None:
    assert seen(MARKER, gzip.compress(f"log {MARKER}".encode())) != []


def test_the_search_sees_what_a_leaking_office_writes(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "log.txt").write_text(f"GET /?text={quote_plus(MARKER)}")
    found = [seen(MARKER, path.read_bytes()) for path in files_below(tmp_path, newer_than=0)]
    assert found == [["form"]]


def test_the_search_is_silent_without_the_marker() -> None:
    assert seen(MARKER, b"nothing of the kind " * 1000) == []


def test_the_search_sees_what_a_talkative_office_says(tmp_path: Path) -> None:
    folder = tmp_path / "office"
    folder.mkdir()
    granian = [sys.executable, "-m", "granian", "--interface", "wsgi", "--access-log", "--port", "{port}"]
    with served(folder, [*granian, "langkah.web.wsgi:application"]) as office:
        assert _sent(office, "GET", f"/{quote(MARKER, safe='')}", b"", FORM)[0] == 404
        time.sleep(0.5)
    assert seen(MARKER, office.said) != []

"""A letter through a real office: kept where it was chosen, gone when deleted."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.whole.scanner import files_below, seen
from tests.whole.server import Served, served

STAYS = "kenariKuning7731 terbang rendah é&?"
CHOSEN = "merpatiPerak5512 dikirim dengan sengaja"
AGENT = "PerambanRahasia/77.31 gelatik-agen"
FORM = "application/x-www-form-urlencoded"
PLANT = """
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role
unit = Unit.objects.create(name="KPU Kota Contoh", slug="kpu-kota-contoh")
Person.objects.create_user("eka@contoh.example", "x", name="Eka", unit=unit, role=Role.INTEGRITY)
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Served]:
    """A real office on SQLite in which somebody answers."""
    folder = tmp_path_factory.mktemp("letters")
    data = str(folder / "data")
    variables = {"LANGKAH_DATA": data, "PATH": "/usr/bin:/bin", "HOME": str(folder)}
    for words in (["prepare"], ["shell", "--no-imports", "-c", PLANT]):
        command = [sys.executable, "-m", "langkah.web.manage", *words]
        subprocess.run(command, cwd=root, env=variables, check=True, capture_output=True, timeout=300)
    with served(folder / "office", LANGKAH_DATA=data) as opened:
        yield opened


def _sent(office: Served, path: str, **fields: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", office.port, timeout=60)
    try:
        headers = {"Content-Type": FORM, "User-Agent": AGENT, "X-Forwarded-For": "203.0.113.77"}
        connection.request("POST", path, urlencode(fields), headers)
        answer = connection.getresponse()
        assert answer.getheader("Set-Cookie") is None
        assert answer.getheader("Cache-Control") == "no-store"
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def _field(page: str, name: str) -> str:
    return page.partition(f'name="{name}" value="')[2].partition('"')[0]


def _where(office: Served, marker: str, began: float) -> set[str]:
    """The files in which the marker stands; the office's home and its place for temporary files are among them."""
    found = {"what it said"} if seen(marker, office.said) else set()
    for path in files_below(office.folder.parent, newer_than=began):
        if seen(marker, path.read_bytes()):
            found.add(path.name)
    return found


def test_a_letter_is_kept_where_it_was_chosen_and_nowhere_else(office: Served) -> None:
    began = office.folder.stat().st_mtime - 1
    step = {"act": "post", "standing": "pns", "norm": "pp94-5n6-ajakan-teks"}
    # What was shown, refused or cut off was not sent.
    status, page = _sent(office, "/situs/tanya/", draft=STAYS, words=STAYS, **step)
    assert status == 200
    cap = _field(page, "cap")
    for path, fields in (
        ("/situs/keliru/", {"draft": STAYS, **step}),
        ("/situs/tanya/kirim/", {"words": STAYS, "cap": "rusak", **step}),
        ("/situs/keliru/kirim/", {"words": STAYS, "cap": cap, "reason": STAYS, **step}),
        ("/situs/tanya/kirim/", {"words": STAYS * 500, "cap": cap, **step}),
        ("/situs/kode/", {"code": STAYS}),
        ("/situs/en/kode/hapus/", {"code": STAYS}),
        ("/situs/kode/tanya-lagi/", {"code": STAYS, "words": STAYS}),
    ):
        assert _sent(office, path, **fields)[0] < 500, path
    with socket.create_connection(("127.0.0.1", office.port), timeout=10) as line:
        body = urlencode({"words": STAYS, "cap": cap})
        line.sendall(
            f"POST /situs/tanya/kirim/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {FORM}\r\n"
            f"Content-Length: {len(body) + 99}\r\n\r\n{body}".encode()
        )
        time.sleep(0.2)
    # What was sent is in the database, and only there.
    status, page = _sent(office, "/situs/tanya/kirim/", cap=cap, words=CHOSEN, **step)
    assert status == 200, page
    code = _field(page, "code")
    assert len(code.split()) == 9
    assert CHOSEN in _sent(office, "/situs/kode/", code=code)[1]
    kept = _where(office, CHOSEN, began)
    assert kept
    assert all(name.startswith("office.sqlite3") for name in kept), kept
    for trace in (STAYS, AGENT, "203.0.113.77", code, " ".join(code.split()[:3])):
        assert _where(office, trace, began) == set(), trace
    # What is deleted is nowhere.
    assert _sent(office, "/situs/kode/hapus/", code=code)[0] == 200
    assert _where(office, CHOSEN, began) == set()
    assert b"Traceback" not in office.said

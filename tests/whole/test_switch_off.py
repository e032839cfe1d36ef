"""One person switches a norm off; every door knows at its next step."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.whole.server import Served, served

NORM = "skb-disiplin-06d-suka"
WHY = "Putusan pengadilan sedang dipelajari."
STEP = json.dumps({"act": "like", "toward": "campaign-account", "on": "2024-01-20"})
ASKED = 60


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[tuple[Served, str, Path]]:
    """An office with two workers, the visit of a lawyer in it, and its folder."""
    folder = tmp_path_factory.mktemp("law")
    data = folder / "data"
    variables = {
        "LANGKAH_DATA": str(data),
        "PATH": "/usr/bin:/bin",
        "HOME": str(folder),
        "PYTHONPATH": str(root),
    }

    def told(*words: str) -> str:
        command = [sys.executable, "-m", "langkah.web.manage", *words]
        done = subprocess.run(
            command, cwd=root, env=variables, capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    told("prepare")
    planted = told("shell", "--no-imports", "-c", "from tests.e2e.offices import plant; plant()")
    visits = json.loads(planted.splitlines()[-1])["visits"]
    command = [
        *(sys.executable, "-m", "langkah.web.manage", "serve", "--workers", "2", "--no-worker"),
        *("--port", "{port}"),
    ]
    with served(folder / "office", command, LANGKAH_DATA=str(data)) as running:
        yield running, visits["legal"], data


def _asked(office: Served, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str, str]:
    """Status, body and cookies, over a connection of its own: the kernel picks the worker."""
    connection = HTTPConnection("127.0.0.1", office.port, timeout=60)
    try:
        connection.request(method, path, body or None, headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(), answer.headers.get("Set-Cookie", "")
    finally:
        connection.close()


def _weighed(office: Served) -> list[str]:
    status, body, _ = _asked(office, "POST", "/api/steps", STEP, **{"Content-Type": "application/json"})
    assert status == 200
    return [one["norm"] for one in json.loads(body)["switched_off"]]


def _workers(office: Served) -> set[int]:
    """The processes below the server that hold its port open."""
    found = set()
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            after = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(after[1]) == office.process.pid:
            found.add(int(path.parent.name))
    return found


def _posted(office: Served, visit: str, path: str, **fields: str) -> int:
    """A form of the office, sent as a browser sends it."""
    cookie = f"kunjungan={visit}"
    status, page, set_cookie = _asked(
        office, "GET", "/kantor/aturan/norma/" + NORM + "/matikan/", Cookie=cookie
    )
    assert status == 200, page[:300]
    token = page.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    form = set_cookie.partition("formulir=")[2].partition(";")[0]
    body = urlencode({"csrfmiddlewaretoken": token, **fields})
    headers = {
        "Cookie": f"{cookie}; formulir={form}",
        "Content-Type": "application/x-www-form-urlencoded",
        "Origin": f"http://127.0.0.1:{office.port}",
    }
    return _asked(office, "POST", path, body, **headers)[0]


def test_every_worker_knows_at_its_next_step_and_so_does_the_terminal(
    office: tuple[Served, str, Path], root: Path
) -> None:
    running, visit, data = office
    assert len(_workers(running)) >= 2
    for _ in range(ASKED):  # both have weighed, and remember the book
        assert _weighed(running) == []
    assert _posted(running, visit, f"/kantor/aturan/norma/{NORM}/matikan/", alasan=WHY) == 302
    for _ in range(ASKED):
        assert _weighed(running) == [NORM]
    variables = {**os.environ, "LANGKAH_DATA": str(data), "LANGKAH_LANG": "id"}  # noqa: TID251 — handed on
    for more, named in (((), variables), (("--office", str(data)), {**variables, "LANGKAH_DATA": ""})):
        words = ["weigh", "--act", "like", "--toward", "campaign-account", "--on", "2024-01-20", *more]
        command = [sys.executable, "-m", "langkah", *words]
        done = subprocess.run(
            command, cwd=root, env=named, capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr
        said = " ".join(done.stdout.split())
        assert "dimatikan sementara oleh KPU Kota Contoh sejak" in said
        assert WHY in said
    assert (
        _posted(running, visit, "/kantor/aturan/mati/1/hidupkan/", alasan="Sudah selesai dipelajari.") == 302
    )
    for _ in range(ASKED):
        assert _weighed(running) == []

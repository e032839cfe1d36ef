"""CPU of POST /api/steps, against a bare Django view on the same server."""

import json
import statistics
import tempfile
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path

from tests.whole.server import Served, served

REQUESTS = 4_000
ROUNDS = 20
LIMIT = 3.0
ACT = {"act": "like", "toward": ["campaign-account"], "standing": "pns", "on": "2024-01-20"}
POST = {
    "text": (
        "Selamat pagi Bapak Ibu sekalian. Besok kita kerja bakti di kantor kecamatan, mohon membawa alat sendiri. "
        "Jangan lupa periksa nama di daftar pemilih tetap lewat situs resmi KPU, dan ajak keluarga memakai hak pilih "
        "pada hari pemungutan suara. Terima kasih atas perhatian semua."
    ),
    "standing": "pns",
    "on": "2024-01-20",
}
#: What costs most of what is common: every finding in two languages, a cut and a wording that are weighed again.
CALL = {"text": "Ayo kita menangkan nomor 2!", "standing": "pns", "on": "2024-01-20"}
_COMMAND = [
    "-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "1", "--no-ws",
    "--log-level", "warning", "--port", "{port}", "tests.bench.bare:application",
]  # fmt: skip


def _processes(root: int) -> list[int]:
    """A process and its descendants."""
    found = [root]
    for one in found:
        listed = Path(f"/proc/{one}/task/{one}/children").read_text(encoding="ascii").split()
        found += [int(child) for child in listed]
    return found


def _seconds(office: Served) -> float:
    """Seconds on a processor that the office has used, all its threads together, as the scheduler counts them."""
    spent = 0
    for process in _processes(office.process.pid):
        for thread in Path(f"/proc/{process}/task").iterdir():
            spent += int((thread / "schedstat").read_text(encoding="ascii").split()[0])
    return spent / 1e9


def _cost(office: Served, connection: HTTPConnection, path: str, body: bytes, requests: int) -> float:
    """CPU seconds of the office for each request."""
    before = _seconds(office)
    for _ in range(requests):
        connection.request("POST", path, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
    return (_seconds(office) - before) / requests


def measure() -> dict[str, float]:
    """CPU seconds of a request by kind, the median of rounds taken in turns so that all see the same machine."""
    import sys

    bodies = {
        "bare": ("/bare", json.dumps(ACT).encode()),
        "act": ("/api/steps", json.dumps(ACT).encode()),
        "post": ("/api/steps", json.dumps(POST).encode()),
        "call": ("/api/steps", json.dumps(CALL).encode()),
    }
    costs: dict[str, list[float]] = {name: [] for name in bodies}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        root = str(Path(__file__).resolve().parents[2])
        office = stack.enter_context(served(folder / "office", [sys.executable, *_COMMAND], PYTHONPATH=root))
        connection = HTTPConnection("127.0.0.1", office.port, timeout=30)
        for path, body in bodies.values():
            _cost(office, connection, path, body, 50)
        for _ in range(ROUNDS):
            for name, (path, body) in bodies.items():
                costs[name].append(_cost(office, connection, path, body, REQUESTS // ROUNDS))
        connection.close()
    return {name: statistics.median(found) for name, found in costs.items()}


def rows() -> list[tuple[str, str]]:
    """The lines of the table of `make bench`."""
    cost = measure()
    said = [("web: a bare Django view, CPU", f"{cost['bare'] * 1e6:.0f} µs")]
    for name, words in (("act", "one act"), ("post", f"a post of {len(POST['text'])} characters")):
        ratio = cost[name] / cost["bare"]
        verdict = "ok" if ratio <= LIMIT else "OVER"
        said.append((f"web: POST /api/steps, {words}, CPU", f"{cost[name] * 1e6:.0f} µs"))
        said.append((f"web: the same against the bare view (≤ {LIMIT:.0f})", f"{ratio:.2f} {verdict}"))
    said.append(
        (f"web: a call of {len(CALL['text'])} characters, six findings, CPU", f"{cost['call'] * 1e6:.0f} µs")
    )
    said.append(("web: the same against the bare view", f"{cost['call'] / cost['bare']:.2f}"))
    return said


if __name__ == "__main__":
    table = rows()
    for left, right in table:
        print(f"{left:64} {right}")
    raise SystemExit(any(right.endswith("OVER") for _, right in table))

"""`make bench-web`: a real office under load, on this machine alone."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from threading import Lock

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import bench_web, corpus
from tests.whole.server import Served, served

PER_SECOND, SECONDS, LINES = 50, 120, 16
WITHIN = 0.100
READERS, TIMES = 50, 4
_DEMO = [sys.executable, "-m", "langkah.web.manage", "demo", "--workers", "2", "--port", "{port}"]
_READY = 600


def weighings(office: Served, seconds: int) -> tuple[list[float], int]:
    """Seconds of every weighing, from when it was due until it was answered, and how many went wrong.

    They come by the clock and not one after another: who is slow does not spare itself work.
    """
    texts = [text.replace('"', " ") for text in corpus.texts("mixed", corpus.POST, 500)]
    spent: list[float] = []
    wrong, lock = 0, Lock()
    began = time.perf_counter() + 0.5
    numbers = iter(range(PER_SECOND * seconds))

    def line() -> None:
        nonlocal wrong
        connection = HTTPConnection("127.0.0.1", office.port, timeout=30)
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                break
            due = began + number / PER_SECOND
            time.sleep(max(0.0, due - time.perf_counter()))
            body = (
                f'{{"text": "{texts[number % len(texts)]}", "standing": "pns", "on": "2024-01-20"}}'.encode()
            )
            status = 0
            try:
                connection.request("POST", "/api/steps", body, {"Content-Type": "application/json"})
                answer = connection.getresponse()
                answer.read()
                status = answer.status
            except OSError:
                connection.close()
            with lock:
                spent.append(time.perf_counter() - due)
                wrong += status != 200
        connection.close()

    _together([line] * LINES)
    return spent, wrong


def opinion(office: Served) -> str:
    """The address of an opinion of the demonstration."""
    body = _read(office, "/situs/opini/")
    found = [piece.partition('"')[0] for piece in body.split('href="')[1:]]
    return next(one for one in found if "/opini/" in one and one.rstrip("/").rpartition("/")[2] != "opini")


def shown(office: Served, path: str, times: int) -> list[float]:
    """Seconds of reading a page, one after another, by a reader who has been counted."""
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        _read(office, path)
        spent.append(time.perf_counter() - began)
    return spent


def counted(office: Served, path: str) -> int:
    """How many views are added by readers who come all at once, each several times."""
    before = _views(office, path)
    _together([partial(_often, office, path, f"Peramban {number}") for number in range(READERS)])
    return _views(office, path) - before


def _often(office: Served, path: str, agent: str) -> None:
    for _ in range(TIMES):
        _read(office, path, agent)


def _together(tasks: list[Callable[[], object]]) -> None:
    with ThreadPoolExecutor(len(tasks)) as pool:
        for done in [pool.submit(task) for task in tasks]:
            done.result()


def _read(office: Served, path: str, agent: str = "Peramban uji") -> str:
    connection = HTTPConnection("127.0.0.1", office.port, timeout=60)
    try:
        connection.request("GET", path, headers={"User-Agent": agent})
        answer = connection.getresponse()
        body = answer.read().decode()
    finally:
        connection.close()
    assert answer.status == 200, (path, answer.status)
    return body


def _views(office: Served, path: str) -> int:
    """What the page itself says, read by a program, which is not counted."""
    said = _read(office, path, "bot").partition("Telah dilihat")[2].partition("kali")[0]
    return int("".join(letter for letter in said if letter.isdigit()))


def _ready(office: Served) -> None:
    for _ in range(_READY):
        if b"Kantor siap." in office.said:
            return
        time.sleep(0.5)
    raise AssertionError(office.said.decode())


def at(spent: list[float], share: float) -> str:
    """A percentile in milliseconds."""
    return f"{sorted(spent)[min(len(spent) - 1, int(len(spent) * share))] * 1e3:.1f} ms"


def _pages(office: Served, path: str) -> list[tuple[str, str]]:
    """An opinion made anew for every reader, and as it was made last; side by side."""
    rows = []
    for what, asked in (
        ("made anew for every reader", f"{path}?x=1"),
        ("kept, and counted all the same", path),
    ):
        shown(office, asked, 20)  # both workers have met it
        spent = shown(office, asked, 200)
        rows.append((f"web: an opinion, {what}, p50 · p99", f"{at(spent, 0.5)} · {at(spent, 0.99)}"))
    return rows


def main() -> int:
    """Print the table; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=SECONDS, help="of weighings by the clock")
    seconds = parser.parse_args().seconds
    rows = bench_web.rows()
    with tempfile.TemporaryDirectory() as folder, served(Path(folder) / "office", _DEMO) as office:
        _ready(office)
        path = opinion(office)
        rows += _pages(office, path)
        added = counted(office, path)
        rows.append(
            (
                f"web: {READERS} readers at once, each {TIMES} times, views added",
                f"{added} {'ok' if added == READERS else 'OVER'}",
            )
        )
        spent, wrong = weighings(office, seconds)
    p99 = sorted(spent)[int(len(spent) * 0.99)]
    rows.append(
        (
            f"web: {PER_SECOND} weighings a second for {seconds} s, wrong answers",
            f"{wrong} of {len(spent)} {'ok' if not wrong else 'OVER'}",
        )
    )
    rows.append(("web: the same, p50 · p95", f"{at(spent, 0.5)} · {at(spent, 0.95)}"))
    rows.append(
        (
            f"web: the same, p99 (≤ {WITHIN * 1e3:.0f} ms)",
            f"{at(spent, 0.99)} {'ok' if p99 <= WITHIN else 'OVER'}",
        )
    )
    for left, right in rows:
        print(f"{left:68} {right}")
    return int(any(right.endswith("OVER") for _, right in rows))


if __name__ == "__main__":
    sys.exit(main())

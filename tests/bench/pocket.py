"""How long a phone's browser takes to open the door, and to answer.

Wall time, because that is what a person waits; the machine's load stands beside it. The wire is cut all the while.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.measure import Row, percentile
from tests.e2e.conftest import CHROMIUM, FLAGS
from tests.e2e.pocket import device, install, office_behind_a_wire

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "pocket-speed.md"
COLD, WARM = 5, 60
_DRAFT = "Selamat pagi, Bapak Ibu. Ayo kita menangkan nomor 2 bersama-sama! Salam hormat dari kami."
#: From the press of the button to the whole answer on the page.
_WEIGHED = """async draft => {
  const shown = new Promise(ready => document.addEventListener("langkah:shown", ready, { once: true }));
  document.getElementById("text").value = draft;
  const began = performance.now();
  document.querySelector("form.weigh button.main").click();
  await shown;
  return performance.now() - began;
}"""


def main() -> int:
    """Print the table and write it as a page. The exit code: 1 where a budget was not kept."""
    with (
        tempfile.TemporaryDirectory() as folder,
        office_behind_a_wire(Path(folder)) as wire,
        sync_playwright() as some,
    ):
        browser = some.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        version = browser.version
        with device(browser, wire) as context:
            page = context.new_page()
            install(page)
            state = page.evaluate("langkah.store.state()")
            wire.cut()
            cold = [_opened(context) for _ in range(COLD)]
            warm = _weighed(page)
        browser.close()
    rows = [
        Row(
            "download for offline use, packed",
            f"{state['packed'] / 1e6:.1f} MB",
            "≤ 12 MB",
            "",
            state["packed"] <= 12e6,
        ),
        Row("room on the device", f"{state['size'] / 1e6:.1f} MB"),
        _within(f"from opening the page to the form, median of {COLD}", statistics.median(cold), 6_000),
        _within("the same, slowest", max(cold), 6_000),
        _within(f"from the button to the whole verdict, p50 of {WARM}", statistics.median(warm), 100),
        _within("the same, p95", percentile(warm, 0.95), 100),
    ]
    _write(
        rows,
        f"{state['engine']}, Chromium {version.partition('.')[0]}, x86_64, {os.cpu_count()} cores shared, load {os.getloadavg()[0]:.1f}",
    )
    return 0 if all(row.kept for row in rows) else 1


def _within(what: str, milliseconds: float, budget: float) -> Row:
    return Row(what, f"{milliseconds:,.0f} ms", f"≤ {budget:,.0f} ms", "", milliseconds <= budget)


def _opened(context: BrowserContext) -> float:
    """A tab of its own each time: a worker ends with its page."""
    page = context.new_page()
    began = time.perf_counter()
    page.goto("/timbang")
    page.locator("form.weigh").wait_for()
    spent = (time.perf_counter() - began) * 1000
    page.close()
    return spent


def _weighed(page: Page) -> list[float]:
    page.goto("/timbang")
    page.locator("form.weigh").wait_for()
    for number in range(5):  # the first ones read what the door has not needed yet
        page.evaluate(_WEIGHED, f"{_DRAFT} {number}")
    return [float(page.evaluate(_WEIGHED, f"{_DRAFT} {number}")) for number in range(WARM)]


def _write(rows: list[Row], machine: str) -> None:
    head = ("what", "value", "budget", "kept")
    lines = ["| " + " | ".join(cells) + " |" for cells in (head, *(row.cells()[:4] for row in rows))]
    lines.insert(1, "|---|---|---|---|")
    table = "\n".join(lines)
    print(f"{table}\n\n{machine}")
    PAGE.write_text(
        "# Speed on a phone\n\nWritten by `make bench-pocket`: wall time in Debian's Chromium with the connection cut, "
        f"after the installation.\n\n{table}\n\n{machine}.\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    sys.exit(main())

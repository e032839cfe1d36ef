"""What Lighthouse says of a page; without it, what the browser measures."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.e2e.conftest import CHROMIUM, FLAGS, PHONE
from tools.pocket import build

LOCK = build.ROOT / "packaging" / "lighthouse"
HOME = build.ROOT / "build" / "lighthouse"
CATEGORIES = ("performance", "accessibility")
#: What Lighthouse slows a phone down by: 1.6 Mbit/s, 150 ms there and back, a processor four times as slow.
_LINE = {"offline": False, "downloadThroughput": 204_800, "uploadThroughput": 96_000, "latency": 150}
_SLOWER = 4
#: How a page must be for the full mark of Lighthouse: seconds until its largest part is there, shift, bytes.
_PAINT, _SHIFT, _BYTES = 2.5, 0.1, 100_000
_LOOK = """() => new Promise(done => {
  let paint = 0, shift = 0;
  new PerformanceObserver(l => { for (const one of l.getEntries()) paint = one.startTime; })
    .observe({type: "largest-contentful-paint", buffered: true});
  new PerformanceObserver(l => { for (const one of l.getEntries()) shift += one.value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done([paint / 1000, shift]), 1500);
})"""


def installed() -> Path | None:
    """Lighthouse by its lock, below build/; None where npm or the network is not there."""
    try:
        build.BUILD.mkdir(parents=True, exist_ok=True)
        _node, npm = build.node_and_npm()
        return build.packages(npm, LOCK, HOME) / "lighthouse" / "cli" / "index.js"
    except (OSError, subprocess.CalledProcessError):
        return None


def marks(command: Path, address: str, cookies: str, kept: Path) -> dict[str, float] | str:
    """The mark of each category, from 0 to 100, as a phone on a slow line would see the page.

    Where Lighthouse could not finish, its own words. `kept` is a new folder each time: a browser that
    is still closing keeps its profile locked, and the next one would leave at once.
    """
    kept.mkdir()
    headers = kept / "headers.json"
    headers.write_text(json.dumps({"Cookie": cookies} if cookies else {}), encoding="utf-8")
    told = kept / "told.json"
    flags = " ".join(["--headless=new", f"--user-data-dir={kept / 'profile'}", *FLAGS])
    arguments = [
        f"--chrome-flags={flags}",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--extra-headers={headers}",
        "--output=json",
        f"--output-path={told}",
        "--quiet",
        "--no-enable-error-reporting",
    ]
    node, _npm = build.node_and_npm()
    around: Mapping[str, str] = {**os.environ, "CHROME_PATH": str(CHROMIUM)}  # noqa: TID251 — Lighthouse looks there
    ran = subprocess.run(
        [node, str(command), address, *arguments],
        check=False,
        env=dict(around),
        capture_output=True,
        text=True,
    )
    if ran.returncode:
        return ran.stderr[-2000:] or f"exit {ran.returncode}"
    found: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    assert found["finalDisplayedUrl"] == address, "it was another page that was measured"
    if "runtimeError" in found:
        return str(found["runtimeError"])
    return {name: 100 * found["categories"][name]["score"] for name in CATEGORIES}


def by_the_browser(browser: Browser, address: str, cookies: list[Any]) -> tuple[float, float, int]:
    """Seconds until the largest part is painted, how far the layout shifts, bytes; on the same slow phone."""
    context = browser.new_context(viewport=PHONE)
    context.add_cookies(cookies)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", _LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    weights: list[float] = []
    session.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    page.goto(address, wait_until="networkidle")
    paint, shift = page.evaluate(_LOOK)
    context.close()
    return float(paint), float(shift), int(sum(weights))


def is_well(paint: float, shift: float, weight: int) -> bool:
    """Whether what the browser measured is as good as the full mark."""
    return 0 < paint <= _PAINT and shift <= _SHIFT and 0 < weight <= _BYTES

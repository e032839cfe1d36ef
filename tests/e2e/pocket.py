"""An office behind a wire, and a device that has installed it."""

import json
import random
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from langkah.terms.facts import FACTS
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import Act, Toward
from tests.architecture.tree import HOUSE
from tests.e2e.wiretap import Wire, tapped
from tests.whole.server import served

PHONE: ViewportSize = {"width": 360, "height": 740}
DESK: ViewportSize = {"width": 1280, "height": 900}
PATIENCE = 60_000
#: Without the worker beside it, which would write the office's own law again from its tables.
_SERVE = [
    sys.executable,
    "-m",
    "langkah.web.manage",
    "serve",
    "--workers",
    "1",
    "--no-worker",
    "--port",
    "{port}",
]
#: The second stage of reading is no part of what a phone has: the office that it is compared with has none either.
_BASE_ALONE = "import sys\nsys.modules['onnxruntime'] = None\n"


@contextmanager
def office_behind_a_wire(folder: Path, bundle: str = "") -> Iterator[Wire]:
    """An office without the second stage of reading, and the wire to it; usually with the bundle that was built."""
    bent = folder / "bent"
    bent.mkdir(parents=True)
    (bent / "sitecustomize.py").write_text(_BASE_ALONE, encoding="ascii")
    with (
        served(folder / "office", _SERVE, PYTHONPATH=str(bent), LANGKAH_POCKET=bundle) as office,
        tapped(office.port) as wire,
    ):
        yield wire


@contextmanager
def device(browser: Browser, wire: Wire, size: ViewportSize = PHONE) -> Iterator[BrowserContext]:
    """A browser that keeps nothing of other tests, at the other end of the wire."""
    context = browser.new_context(viewport=size, base_url=wire.address, locale="id-ID")
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def install(page: Page, prefix: str = "") -> None:
    """Install for offline use, as a person does."""
    page.goto(f"{prefix}/luring")
    page.locator("#pasang").click()
    expect(page.locator("#hapus")).to_be_visible(timeout=PATIENCE)
    expect(page.locator("#ragam")).to_have_attribute("data-mode", "phone")


def keep_state(page: Page, change: str) -> None:
    """Change what the device holds of the office's state, as if it had been fetched long ago."""
    page.evaluate(
        "async change => { const cache = await caches.open('langkah-luring'), at = '/luring/keadaan.json';"
        " const state = await (await cache.match(at)).json(); const [key, value] = JSON.parse(change);"
        " if (typeof value === 'object') Object.assign(state[key], value); else state[key] = value;"
        " await cache.put(at, new Response(JSON.stringify(state))); }",
        change,
    )


def weigh(page: Page, draft: str, prefix: str = "") -> None:
    """Write a draft and have it weighed; the page waits for the answer."""
    page.goto(f"{prefix}/timbang")
    page.locator("form.weigh").wait_for(timeout=PATIENCE)
    page.locator("#text").fill(draft)
    page.locator("form.weigh button.main").click()
    page.locator("#putusan").wait_for()


def asked_here(page: Page, body: str) -> str:
    """The answer of the door on the device to POST /api/steps."""
    answer = page.evaluate(
        "body => langkah.door.ask({ method: 'POST', address: '/api/steps', body, kind: 'application/json' })"
        ".then(answer => new TextDecoder().decode(answer.content))",
        body,
    )
    return str(answer)


def examples() -> list[dict[str, object]]:
    """Every step of the examples of the rulebook."""
    norms = json.loads((HOUSE / "rulebook" / "examples.json").read_bytes())
    steps = [step for norm in norms for step in (*norm["stop"], *norm["clear"])]
    return [{key: value for key, value in step.items() if key != "level"} for step in steps]


def random_steps(count: int, seed: int) -> list[dict[str, object]]:
    """Steps of every kind, most of which nobody would take; the same ones for a seed."""
    chance = random.Random(seed)
    texts = [str(one["text"]) for one in examples() if "text" in one]
    return [_random_step(chance, texts) for _ in range(count)]


def _random_step(chance: random.Random, texts: list[str]) -> dict[str, object]:
    step: dict[str, object] = {
        "on": f"{chance.randint(2015, 2031)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        "standing": chance.choice(list(Standing)).value,
    }
    if chance.random() < 0.7:
        parts = (chance.choice(texts) for _ in range(chance.randint(1, 3)))
        step["text"] = " ".join(chance.choice((str.upper, str.lower, str))(part) for part in parts)
    if "text" not in step or chance.random() < 0.4:
        step["act"] = chance.choice(list(Act)).value
    if chance.random() < 0.4:
        step["toward"] = [chance.choice(list(Toward)).value]
    if chance.random() < 0.3:
        step["channel"] = chance.choice(list(Channel)).value
    if chance.random() < 0.3:
        step["capacity"] = chance.choice(list(Capacity)).value
    if chance.random() < 0.3:
        step["at"] = f"{chance.randint(0, 23):02}:{chance.randint(0, 59):02}"
    yes_or_no = [name for name, fact in FACTS.items() if fact.yes_or_no]
    step["facts"] = {name: chance.random() < 0.5 for name in chance.sample(yes_or_no, chance.randint(0, 3))}
    return step

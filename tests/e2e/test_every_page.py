"""Every page and state in a real browser: barriers, overflow, weight, print."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.e2e.conftest import picture
from tests.e2e.test_guided import GUIDED, guided_state
from tests.e2e.test_journeys import DAY, DRAFT

pytestmark = pytest.mark.e2e
WIDTHS = (360, 768, 1280)
LIMIT = 100_000


def _state(page: Page, name: str, prefix: str) -> None:
    """Bring the page into one of its states."""
    if name in PLAIN:
        page.goto(prefix + PLAIN[name])
        return
    if name in GUIDED:
        guided_state(page, name, prefix)
        return
    page.goto(f"{prefix}/timbang")
    if name == "broken":
        page.locator("main .main").click()
    elif name == "question":
        page.locator("button[value=suka]").click()
    elif name == "gift":
        page.locator("button[value=hadiah]").click()
    elif name == "superior":
        page.locator("button[value=atasan]").click()
    else:
        page.locator("#text").fill(TEXTS[name])
        page.locator("#rincian summary").click()
        page.locator("#on").fill(DAY)
        page.locator("main .main").click()


PLAIN = {
    "front": "/",
    "weigh": "/timbang",
    "rulebook": "/norma",
    "roles": "/peta-peran",
    "map": "/peta-peran?from=citizen&to=pns&from_on=2024-01-20&to_on=2024-01-20",
    "short map": "/peta-peran?from=pns&to=pns%2Bon_unpaid_leave&from_on=2024-01-20&to_on=2024-01-20",
    "broken map": "/peta-peran?from=citizen&to=pns&to_on=kemarin",
    "about": "/tentang",
    "quality": "/seberapa-benar",
    "codes": "/galat",
    "guides": "/pandu",
    "guide": "/pandu/keluarga",
    "cleared": "/pandu/selesai",
    "nowhere": "/tidak-ada",
}
TEXTS = {
    "stop": DRAFT,
    "clear": "Gunakan hak pilih Anda. Cek TPS di situs KPU.",
    "long word": "menangkan" * 80 + " nomor 2 " + "https://contoh.example/" + "a" * 300,
}
STATES = [*PLAIN, "broken", "question", "gift", "superior", *TEXTS, *GUIDED]


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["id", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_is_found_by_axe(browser: Browser, address: str, scheme: str, prefix: str) -> None:
    dark = scheme == "dark"
    context = browser.new_context(
        base_url=address, color_scheme="dark" if dark else "light", viewport={"width": 360, "height": 740}
    )
    page = context.new_page()
    found = {}
    for name in STATES:
        _state(page, name, prefix)
        rules = {
            "runOnly": {
                "type": "tag",
                "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
            }
        }
        violations = Axe().run(page, options=rules).response["violations"]
        if violations:
            found[name] = [(one["id"], one["nodes"][0]["html"][:160]) for one in violations]
    page.goto(f"{prefix}/norma")
    page.locator(".norms a").first.click()
    violations = Axe().run(page).response["violations"]
    context.close()
    assert not found
    assert not violations


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_overflows(browser: Browser, address: str, width: int, screens: Path) -> None:
    context = browser.new_context(base_url=address, viewport={"width": width, "height": 800})
    page = context.new_page()
    wide = {}
    for name in STATES:
        for prefix in ("", "/en"):
            _state(page, name, prefix)
            picture(page, screens / f"{name}-{width}{prefix.replace('/', '-')}.png")
            over = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if over > 0:
                wide[name, prefix] = over
    context.close()
    assert not wide


def test_nothing_overflows_at_twice_the_size(browser: Browser, address: str, screens: Path) -> None:
    """A window of 1280 pixels at 200 % shows what one of 640 shows; then twice the letters in 360 pixels as well."""
    wide = {}
    for width, style in ((640, ""), (360, "html { font-size: 200% !important }")):
        context = browser.new_context(
            base_url=address, viewport={"width": width, "height": 800}, device_scale_factor=2, bypass_csp=True
        )
        page = context.new_page()
        for name in STATES:
            _state(page, name, "")
            page.locator("main").wait_for()
            if style:
                page.add_style_tag(content=style)
            over = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if over > 0:
                wide[name, width] = over
        picture(page, screens / f"zoom-{width}.png")
        context.close()
    assert not wide


@pytest.mark.parametrize("path", ["/", "/en/", "/norma", "/tentang", "/peta-peran", PLAIN["map"]])
def test_a_first_view_is_light_and_comes_from_here_alone(desk: Page, address: str, path: str) -> None:
    session = desk.context.new_cdp_session(desk)
    session.send("Network.enable")
    weights: list[float] = []
    session.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    asked: list[str] = []
    desk.on("request", lambda request: asked.append(request.url))
    desk.goto(path, wait_until="networkidle")
    assert 0 < sum(weights) <= LIMIT, sum(weights)
    assert len(asked) <= 4  # the page, its style, its sign, its script
    assert {url for url in asked if not url.startswith(address)} == set()


@pytest.mark.parametrize("name", ["front", "roles", "map"])
def test_targets_are_large_enough_for_a_thumb(browser: Browser, address: str, name: str) -> None:
    context = browser.new_context(base_url=address, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(PLAIN[name])
    sizes = page.evaluate(
        "[...document.querySelectorAll('button, select, textarea, summary, .ready a')]"
        ".map(e => e.getBoundingClientRect()).filter(r => r.height).map(r => Math.min(r.width, r.height))"
    )
    context.close()
    assert min(sizes) >= 44


def test_a_printed_answer_keeps_the_reasons_and_drops_the_form(desk: Page, screens: Path) -> None:
    _state(desk, "stop", "")
    desk.emulate_media(media="print")
    assert desk.locator("form.weigh").is_visible() is False
    assert desk.locator(".finding").first.is_visible()
    picture(desk, screens / "print.png")


def test_a_printed_map_of_roles_has_every_theme_open_and_no_form(desk: Page, screens: Path) -> None:
    desk.goto(PLAIN["map"])
    rows = desk.locator(".turns li")
    assert rows.last.is_visible() is False
    desk.emulate_media(media="print")
    assert desk.locator("form.roles").is_visible() is False
    assert rows.count() > 100
    assert rows.first.is_visible()
    assert rows.last.is_visible()
    picture(desk, screens / "map-print.png")

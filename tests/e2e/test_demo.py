"""`make run` on a fresh machine: weigh at once, then come in."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from langkah.web.people.powers import Role
from tests.e2e.conftest import picture
from tests.e2e.demonstration import Visits, come_in, opened
from tests.whole.server import Served

pytestmark = pytest.mark.e2e
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}


def _must_be_well(page: Page) -> None:
    violations = Axe().run(page, options=RULES).response["violations"]
    assert not [(one["id"], one["nodes"][0]["html"][:160]) for one in violations], page.url
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0, (page.url, over)


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_the_first_page_says_what_to_try(
    browser: Browser, demo: Served, width: int, scheme: str, screens: Path
) -> None:
    page = opened(browser, demo, width, scheme)
    page.goto("/")
    _must_be_well(page)
    page.get_by_role("link", name="Coba ini dulu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Coba ini dulu")
    _must_be_well(page)
    picture(page, screens / f"demo-tour-{width}.png")
    for address in ("/situs/", "/situs/berita/", "/situs/opini/"):
        page.goto(address)
        _must_be_well(page)
        picture(page, screens / f"demo{address.replace('/', '-')}{width}.png")
    page.context.close()


@pytest.mark.parametrize("role", list(Role))
def test_everybody_comes_in_and_finds_something_to_do(
    browser: Browser, demo: Served, role: Role, visits: Visits, screens: Path
) -> None:
    page = come_in(browser, demo, role, visits)
    cards = page.locator("main .ready a")
    assert cards.count() > 0
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        _must_be_well(page)
        picture(page, screens / f"demo-{role.value}-{width}.png")
    cards.first.click()
    assert "/kantor/masuk/" not in page.url
    page.context.close()


@pytest.mark.parametrize("role", [Role.COMMUNICATIONS, Role.EDITOR])
def test_every_screen_of_the_editor_runs_under_its_policy(
    browser: Browser, demo: Served, role: Role, visits: Visits, screens: Path
) -> None:
    """What is met on the way to a text: not one refused script, not one failed answer."""
    page = come_in(browser, demo, role, visits, 1280)
    said: list[str] = []
    page.on("console", lambda one: said.append(f"{page.url}: {one.text}") if one.type == "error" else None)
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    page.goto("/kantor/kelola/pages/", wait_until="networkidle")
    listed = page.locator("a[href*='/kantor/kelola/pages/'][href$='/']").evaluate_all(
        "found => found.map(one => one.getAttribute('href'))"
    )
    index = next(one for one in listed if one.split("/")[-2].isdigit() and one.count("/") == 5)
    page.goto(index, wait_until="networkidle")
    page.get_by_role("button", name="Tunjukkan saringan").click()
    page.get_by_role("button", name="Tanggal diubah").click()
    assert page.locator("input[type=date]").first.is_visible()
    edits = page.locator("a[href$='/edit/']").evaluate_all(
        "found => found.map(one => one.getAttribute('href'))"
    )
    number = next(one for one in edits if one.startswith("/kantor/kelola/pages/")).split("/")[-3]
    for path in ("edit", "history", "delete", "copy", "workflow_history", "usage"):
        page.goto(f"/kantor/kelola/pages/{number}/{path}/", wait_until="networkidle")
    for path in ("", "images/", "images/add/", "images/multiple/add/", "pages/search/?q=rapat"):
        page.goto(f"/kantor/kelola/{path}", wait_until="networkidle")
        picture(page, screens / f"editor-{role.value}-{path.replace('/', '-')}.png")
    page.context.close()
    assert said == []


def test_a_writer_keeps_a_text_with_a_title_alone(browser: Browser, demo: Served, visits: Visits) -> None:
    """The address comes from the title while it is typed; no other tab has to be found."""
    page = come_in(browser, demo, Role.COMMUNICATIONS, visits, 1280)
    page.goto("/kantor/kelola/pages/", wait_until="networkidle")
    where = page.get_by_role("link", name="Berita", exact=True).first.get_attribute("href") or ""
    parent = next(piece for piece in where.split("/") if piece.isdigit())
    page.goto(f"/kantor/kelola/pages/add/pages/newspage/{parent}/", wait_until="networkidle")
    page.locator("#id_title").click()
    page.keyboard.type("Kelas pemilih pemula")
    page.keyboard.press("Tab")
    page.locator("#id_lead").fill("Tiga sekolah ikut.")
    expect(page.locator("#id_slug")).to_have_value("kelas-pemilih-pemula")
    page.get_by_role("button", name="Simpan konsep").first.click()
    page.wait_for_url("**/edit/")
    assert page.locator("#id_title").input_value() == "Kelas pemilih pemula"
    page.context.close()


_LOADED = """async () => {
  const seen = type => new Promise(done => {
    new PerformanceObserver(list => done(list.getEntries())).observe({type, buffered: true});
    setTimeout(() => done([]), 500);
  });
  const moved = await seen("layout-shift");
  return moved.reduce((sum, one) => sum + one.value, 0);
}"""


def test_public_pages_are_light_and_nothing_moves(browser: Browser, demo: Served) -> None:
    """Measured by the browser itself: bytes of a first view, and how far its layout shifts."""
    for path in ("/situs/", "/situs/berita/", "/situs/opini/", _opinion(browser, demo)):
        page = opened(browser, demo, 360)
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        weights: list[float] = []
        session.on("Network.loadingFinished", lambda event, to=weights: to.append(event["encodedDataLength"]))
        page.goto(path, wait_until="networkidle")
        assert page.evaluate(_LOADED) == 0, path
        assert 0 < sum(weights) <= 100_000, (path, sum(weights))
        page.context.close()


def _opinion(browser: Browser, demo: Served) -> str:
    page = opened(browser, demo, 360)
    page.goto("/situs/opini/")
    found = page.locator(".listed a").first.get_attribute("href") or ""
    page.context.close()
    return found


def test_an_opinion_is_read_and_shared_by_keyboard_alone(browser: Browser, demo: Served) -> None:
    page = opened(browser, demo, 1280)
    page.goto("/situs/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(30):
        page.keyboard.press("Tab")
        if "/situs/opini/" in (page.evaluate("document.activeElement.href") or "") and page.evaluate(
            "document.activeElement.closest('main') !== null"
        ):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2, name="Bagikan")).to_be_visible()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    shared = []
    for _ in range(30):
        page.keyboard.press("Tab")
        where = page.evaluate("document.activeElement.href || document.activeElement.id || ''")
        shared += [one for one in ("wa.me", "facebook.com", "x.com") if one in where]
        if where == "salin":
            break
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Tersalin")
    assert shared == ["wa.me", "facebook.com", "x.com"]
    page.context.close()


def test_public_pages_hold_at_twice_the_size_and_on_paper(browser: Browser, demo: Served) -> None:
    path = _opinion(browser, demo)
    for one in ("/situs/", "/situs/cari/?cari=pemilih", "/situs/tidak-ada/", path):
        page = opened(browser, demo, 640)  # what a window of 1280 pixels shows at 200 %
        page.goto(one)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        _must_not_overflow(page)
        page.context.close()
    page = opened(browser, demo, 1280)
    page.goto(path)
    page.emulate_media(media="print")
    assert page.locator(".printed").is_visible()
    assert path in (page.locator(".printed").text_content() or "")
    assert page.locator(".views").is_visible()
    assert not page.locator("#salin").is_visible()
    assert not page.locator("header.top").is_visible()
    page.context.close()


def test_a_wrong_address_on_the_site_leads_back_to_the_site(browser: Browser, demo: Served) -> None:
    page = opened(browser, demo, 360)
    page.goto("/situs/tidak-ada/")
    _must_be_well(page)
    page.get_by_role("link", name="Cari di situs ini").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cari")
    page.context.close()


def _must_not_overflow(page: Page) -> None:
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0, (page.url, over)

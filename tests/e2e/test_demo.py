"""`make run` on a fresh machine: weigh at once, then come in."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from langkah.web.people.powers import Role
from langkah.web.seed.addresses import email
from tests.e2e.conftest import picture
from tests.web.keeping.places import asked, until_ready
from tests.whole.server import Served, served

pytestmark = pytest.mark.e2e
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}
DEMO = [sys.executable, "-m", "langkah.web.manage", "demo", "--port", "{port}"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demonstration, from an empty folder: its tables are made here and nowhere else in the tests."""
    with served(tmp_path_factory.mktemp("demo") / "office", DEMO) as office:
        assert asked(office, "/")[0].status == 200
        assert asked(office, "/kantor/")[0].status == 503
        until_ready(office)
        yield office


def _page(browser: Browser, office: Served, width: int, scheme: str = "light") -> Page:
    dark = scheme == "dark"
    context = browser.new_context(
        base_url=office.address,
        viewport={"width": width, "height": 800},
        java_script_enabled=True,
        color_scheme="dark" if dark else "light",
        locale="id-ID",
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    return page


def _must_be_well(page: Page) -> None:
    violations = Axe().run(page, options=RULES).response["violations"]
    assert not [(one["id"], one["nodes"][0]["html"][:160]) for one in violations], page.url
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0, (page.url, over)


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_the_first_page_says_what_to_try(
    browser: Browser, demo: Served, width: int, scheme: str, screens: Path
) -> None:
    page = _page(browser, demo, width, scheme)
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
    browser: Browser, demo: Served, role: Role, screens: Path
) -> None:
    page = _page(browser, demo, 360)
    page.goto("/kantor/coba/")
    password = page.locator("main code").first.text_content() or ""
    row = page.locator("li", has=page.locator(f"code:text-is('{email(role)}')"))
    codes = row.locator("code").all_text_contents()
    page.goto("/kantor/masuk/")
    page.locator("input[name=login]").fill(email(role))
    page.locator("input[name=password]").fill(password)
    page.locator("main button.main").first.click()
    if len(codes) > 1:
        page.locator("input[name=code]").fill(codes[1])
        page.locator("main button.main").first.click()
    expect(page).to_have_url(f"{demo.address}/kantor/")
    cards = page.locator("main .ready a")
    assert cards.count() > 0
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        _must_be_well(page)
        picture(page, screens / f"demo-{role.value}-{width}.png")
    cards.first.click()
    assert "/kantor/masuk/" not in page.url
    page.context.close()

"""A running office and Debian's Chromium, with a new profile for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests.e2e.demonstration import DEMO, Visits
from tests.web.keeping.places import asked, until_ready
from tests.whole.server import Served, served

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an office that runs for this session."""
    with served(tmp_path_factory.mktemp("office") / "folder") as office:
        yield office.address


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demonstration, from an empty folder: its tables are made here and nowhere else in the tests."""
    with served(tmp_path_factory.mktemp("demo") / "office", DEMO) as office:
        assert asked(office, "/")[0].status == 200
        assert asked(office, "/kantor/")[0].status == 503
        until_ready(office)
        yield office


@pytest.fixture(scope="session")
def visits() -> Visits:
    """The visit of each role that came in: a code of the demonstration opens once, as every code does."""
    return {}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; Playwright gives it a user-data folder that is new and is thrown away."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def screens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures go."""
    return tmp_path_factory.mktemp("screens")


def picture(page: Page, path: Path) -> None:
    """A picture of the whole page, for people. A busy machine may fail to draw; that is not a fault of the page."""
    for _attempt in range(2):
        try:
            page.screenshot(path=path, full_page=True)
        except PlaywrightError:
            page.wait_for_timeout(500)
        else:
            return


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A page of 360 pixels without JavaScript, as on a small phone that saves data."""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False, base_url=address, locale="id-ID")
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    """A page of 1280 pixels with JavaScript, for tools that look into it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=address, locale="id-ID")
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()

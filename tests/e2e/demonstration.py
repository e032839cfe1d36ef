"""The demonstration in a browser: a page of it, and somebody who comes in."""

import sys

from playwright.sync_api import Browser, Page, StorageState, expect

from langkah.web.people.powers import Role
from langkah.web.seed.addresses import email
from tests.whole.server import Served

Visits = dict[Role, StorageState]
DEMO = [sys.executable, "-m", "langkah.web.manage", "demo", "--port", "{port}"]


def opened(
    browser: Browser, office: Served, width: int, scheme: str = "light", visit: StorageState | None = None
) -> Page:
    """A new page of a new profile, or of one that came in before."""
    dark = scheme == "dark"
    context = browser.new_context(
        storage_state=visit,
        base_url=office.address,
        viewport={"width": width, "height": 800},
        java_script_enabled=True,
        color_scheme="dark" if dark else "light",
        locale="id-ID",
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    return page


def come_in(browser: Browser, demo: Served, role: Role, visits: Visits, width: int = 360) -> Page:
    page = opened(browser, demo, width, visit=visits.get(role))
    if role in visits:
        page.goto("/kantor/")
        expect(page).to_have_url(f"{demo.address}/kantor/")
        return page
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
    visits[role] = page.context.storage_state()
    return page

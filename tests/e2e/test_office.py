"""The office in a real browser: passkeys, phones without scripts, every width."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import PHONE, picture
from tests.e2e.offices import PASSWORD, SECRET
from tests.whole.server import served
from tests.whole.totp import code

pytestmark = pytest.mark.e2e
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}


@dataclass(frozen=True)
class Place:
    """A running office, and what was planted in it."""

    address: str
    planted: dict[str, Any]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Place]:
    """An office with people, reached by a name: browsers know no passkeys for numbers."""
    folder = tmp_path_factory.mktemp("people")
    variables = {
        "LANGKAH_DATA": str(folder / "data"),
        "PATH": "/usr/bin:/bin",
        "HOME": str(folder),
        "PYTHONPATH": str(root),
    }

    def told(*words: str) -> str:
        command = [sys.executable, "-m", "langkah.web.manage", *words]
        done = subprocess.run(
            command, cwd=root, env=variables, capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    told("prepare")
    planted = told("shell", "--no-imports", "-c", "from tests.e2e.offices import plant; plant()")
    with served(folder / "office", LANGKAH_DATA=variables["LANGKAH_DATA"]) as office:
        yield Place(f"http://localhost:{office.port}", json.loads(planted.splitlines()[-1]))


def _context(
    browser: Browser, place: Place, who: str = "", lang: str = "id", **options: Any
) -> BrowserContext:
    context = browser.new_context(base_url=place.address, locale="id-ID", **options)
    cookies = {"bahasa": lang, **({"kunjungan": place.planted["visits"][who]} if who else {})}
    context.add_cookies(
        [{"name": n, "value": v, "domain": "localhost", "path": "/kantor/"} for n, v in cookies.items()]
    )
    context.set_default_timeout(20_000)
    return context


def _authenticator(page: Page, *, verifies: bool = True) -> tuple[Any, str]:
    """A virtual authenticator of the browser's own, as a phone with a fingerprint is."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": verifies,
        "automaticPresenceSimulation": True,
    }
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return session, made["authenticatorId"]


def _join(page: Page, link: str, name: str) -> None:
    page.goto(f"/kantor/undangan/{link}/")
    page.get_by_label("Nama Anda").fill(name)
    page.get_by_label("Kata sandi baru", exact=True).fill(PASSWORD)
    page.get_by_label("Kata sandi baru, sekali lagi").fill(PASSWORD)
    page.get_by_role("button", name="Buat akun saya").click()


def test_a_passkey_is_made_and_opens_the_office(browser: Browser, place: Place, screens: Path) -> None:
    context = _context(browser, place, viewport=PHONE)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    session, key = _authenticator(page)
    _join(page, place.planted["joins"][0], "Joko Susilo")
    expect(page.get_by_role("heading", name="Pasang pengaman kedua dahulu")).to_be_visible()
    page.get_by_role("link", name="Tambah kunci sandi").click()
    page.get_by_label("Nama kunci").fill("Ponsel saya")
    page.get_by_role("button", name="Tambah kunci sandi").click()
    expect(page.locator(".codes li")).to_have_count(10)
    picture(page, screens / "office-codes.png")
    page.get_by_role("link", name="Lanjutkan").click()
    held = session.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"]
    assert len(held) == 1
    assert held[0]["isResidentCredential"]
    page.get_by_role("link", name="Keluar").click()
    page.get_by_role("button", name="Keluar").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Masuk ke kantor")
    page.get_by_role("button", name="Masuk dengan kunci sandi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Selamat datang, Joko Susilo")
    page.goto("/kantor/keamanan/kunci/")
    expect(page.get_by_role("heading", name="Ponsel saya")).to_be_visible()
    page.goto("/kantor/keluar/")
    page.get_by_role("button", name="Keluar").click()
    page.get_by_label("Alamat surel").fill("baru0@contoh.example")
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.get_by_role("button", name="Pakai kunci sandi").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Selamat datang, Joko Susilo")
    context.close()
    assert said == []


def test_a_passkey_that_was_not_used_is_said_calmly(browser: Browser, place: Place) -> None:
    context = _context(browser, place, viewport=PHONE)
    page = context.new_page()
    _authenticator(page, verifies=False)
    page.goto("/kantor/masuk/")
    page.get_by_role("button", name="Masuk dengan kunci sandi").click()
    expect(page.get_by_role("alert")).to_contain_text("Kunci sandi tidak jadi dipakai")
    expect(page.get_by_role("button", name="Masuk dengan kunci sandi")).to_be_enabled()
    context.close()


def test_a_phone_without_scripts_comes_in_with_a_code(browser: Browser, place: Place) -> None:
    context = _context(browser, place, viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto("/kantor/orang/")
    page.get_by_label("Alamat surel").fill("admin@contoh.example")
    page.get_by_label("Kata sandi").fill(PASSWORD)
    page.get_by_role("button", name="Masuk", exact=True).click()
    page.get_by_label("Kode").fill(code(SECRET, timezone.now().timestamp()))
    page.get_by_role("button", name="Masuk", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Akun kantor")
    context.close()


def test_two_people_give_a_power(browser: Browser, place: Place) -> None:
    """The admin invites an editor, the integrity officer confirms, and only then does the link open."""
    number, link = place.planted["waits"]
    guest = _context(browser, place, viewport=PHONE).new_page()
    guest.goto(f"/kantor/undangan/{link}/")
    expect(guest.locator("main")).to_contain_text("menunggu orang kedua")
    second = _context(browser, place, "integrity", viewport=PHONE).new_page()
    second.goto("/kantor/")
    second.get_by_role("link", name="Setujui usulan").click()
    second.get_by_role("link", name="Indah Sari").click()
    second.get_by_role("button", name="Setujui").click()
    expect(second.get_by_role("status")).to_contain_text("Sudah dikerjakan")
    _join(guest, link, "Indah Sari")
    expect(guest.get_by_role("heading", name="Pasang pengaman kedua dahulu")).to_be_visible()
    admin = _context(browser, place, "admin", viewport=PHONE).new_page()
    admin.goto(f"/kantor/usulan/{number}/")
    expect(admin.locator("main")).to_contain_text("selesai")
    for page in (guest, second, admin):
        page.context.close()


def test_keyboard_alone_invites_somebody(browser: Browser, place: Place) -> None:
    context = _context(browser, place, "admin", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto("/kantor/orang/undang/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for typed in ("Kartika Ayu", "kartika@contoh.example"):
        page.keyboard.press("Tab")
        page.keyboard.type(typed)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Undangan: Kartika Ayu")
    expect(page.get_by_label("Tautan untuk kartika@contoh.example")).to_have_value(
        re.compile("/kantor/undangan/")
    )
    context.close()


def test_wagtail_s_own_pages_run_under_their_own_policy(
    browser: Browser, place: Place, screens: Path
) -> None:
    context = _context(browser, place, "editor", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    writing = f"/kantor/kelola/pages/add/pages/newspage/{place.planted['news']}/"
    for path in ("/kantor/kelola/", "/kantor/kelola/pages/", "/kantor/kelola/images/", writing):
        page.goto(path, wait_until="networkidle")
        picture(page, screens / f"wagtail{path.replace('/', '-')}.png")
        assert "/kantor/kelola/" in page.url
    context.close()
    assert said == []


def _pages(place: Place) -> dict[str, tuple[str, str]]:
    """Every page and state, with who sees it."""
    people, own = place.planted["people"], "/kantor/keamanan"
    return {
        "login": ("", "/kantor/masuk/?usai=1"),
        "forgot": ("", "/kantor/masuk/lupa/"),
        "closed": ("", "/kantor/daftar/"),
        "inactive": ("", "/kantor/masuk/ditutup/"),
        "invited": ("", f"/kantor/undangan/{place.planted['ready'][1]}/"),
        "broken link": ("", "/kantor/undangan/abc/"),
        "must": ("supervisor", "/kantor/"),
        **{f"home {role}": (role, "/kantor/") for role in people if role != "supervisor"},
        "security": ("admin", f"{own}/"),
        "visits": ("admin", f"{own}/kunjungan/"),
        "keys": ("admin", f"{own}/kunci/"),
        "key": ("supervisor", f"{own}/kunci/tambah/"),
        "app": ("supervisor", f"{own}/aplikasi/"),
        "app off": ("admin", f"{own}/aplikasi/lepas/"),
        "password": ("admin", f"{own}/sandi/"),
        "again": ("editor", "/kantor/masuk/ulang/?next=/kantor/"),
        "again by code": ("editor", "/kantor/masuk/ulang/kode/?next=/kantor/"),
        "accounts": ("admin", "/kantor/orang/"),
        "invite": ("admin", "/kantor/orang/undang/"),
        "account": ("admin", f"/kantor/orang/{people['editor']}/"),
        "own account": ("admin", f"/kantor/orang/{people['admin']}/"),
        "account with a proposal": ("admin", f"/kantor/orang/{people['employee']}/"),
        "proposals": ("admin", "/kantor/usulan/"),
        "proposal with a link": ("admin", f"/kantor/usulan/{place.planted['ready'][0]}/"),
        "proposal": ("auditor", f"/kantor/usulan/{place.planted['waits'][0]}/"),
        "record": ("auditor", "/kantor/catatan/"),
        "not for you": ("employee", "/kantor/orang/"),
        "nowhere": ("admin", "/kantor/tidak-ada/"),
        "leave": ("admin", "/kantor/keluar/"),
    }


@pytest.mark.parametrize(("lang", "scheme"), [("id", "light"), ("en", "dark")])
def test_no_barrier_is_found_on_any_page(browser: Browser, place: Place, scheme: Any, lang: str) -> None:
    found = {}
    for name, (who, path) in _pages(place).items():
        context = _context(browser, place, who, lang, viewport=PHONE, color_scheme=scheme)
        page = context.new_page()
        page.goto(path)
        violations = Axe().run(page, options=RULES).response["violations"]
        if violations:
            found[name] = [(one["id"], one["nodes"][0]["html"][:160]) for one in violations]
        context.close()
    assert not found


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_no_page_overflows_or_lets_a_thumb_down(
    browser: Browser, place: Place, width: int, screens: Path
) -> None:
    wide, small = {}, {}
    for name, (who, path) in _pages(place).items():
        context = _context(browser, place, who, viewport={"width": width, "height": 800})
        page = context.new_page()
        page.goto(path)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        sizes = page.evaluate(
            "[...document.querySelectorAll('button, select, textarea, .button, input:not([type=hidden])')]"
            ".map(e => e.getBoundingClientRect()).filter(r => r.height).map(r => r.height)"
        )
        picture(page, screens / f"office-{name.replace(' ', '-')}-{width}.png")
        if over > 0:
            wide[name] = over
        if sizes and min(sizes) < 44:
            small[name] = min(sizes)
        context.close()
    assert not wide
    assert not small


@pytest.mark.parametrize("path", ["/kantor/masuk/", "/kantor/"])
def test_a_first_view_of_the_office_is_light(browser: Browser, place: Place, path: str) -> None:
    context = _context(browser, place, "admin" if path == "/kantor/" else "", viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    weights: list[float] = []
    session.on("Network.loadingFinished", lambda event: weights.append(event["encodedDataLength"]))
    page.goto(path, wait_until="networkidle")
    context.close()
    assert 0 < sum(weights) <= 100_000, sum(weights)

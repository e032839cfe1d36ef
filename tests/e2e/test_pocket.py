"""Weighing on a phone: installed, used, disturbed in every way, removed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.e2e.conftest import picture
from tests.e2e.pocket import DESK, PATIENCE, PHONE, device, install, keep_state, office_behind_a_wire, weigh
from tests.e2e.wiretap import Wire

pytestmark = pytest.mark.e2e
DRAFT = "Selamat pagi.\nAyo kita menangkan nomor 2!"
EVERYTHING_KEPT = (
    "(async () => [(await caches.keys()).length, localStorage.length, sessionStorage.length,"
    " (await navigator.serviceWorker.getRegistrations()).length])()"
)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    """An office at the other end of a wire that can be cut."""
    with office_behind_a_wire(tmp_path_factory.mktemp("pocket")) as wire:
        yield wire


@pytest.fixture
def phone(browser: Browser, wire: Wire) -> Iterator[BrowserContext]:
    """A phone on which nothing was installed, with a whole connection."""
    wire.mend()
    with device(browser, wire, PHONE) as context:
        yield context


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["360", "1280"])
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["id", "en"])
def test_installed_cut_off_weighed_and_removed(
    browser: Browser, wire: Wire, size: dict[str, int], prefix: str, screens: Path
) -> None:
    wire.mend()
    with device(browser, wire, PHONE if size["width"] == PHONE["width"] else DESK) as context:
        page, name = context.new_page(), f"{size['width']}{prefix.replace('/', '-')}"
        page.goto(f"{prefix}/timbang")
        expect(page.locator("#ragam")).to_contain_text("server")
        page.locator("#ragam a").click()
        expect(page.locator("#pasang")).to_contain_text("MB")
        picture(page, screens / f"pocket-before-{name}.png")
        install(page, prefix)
        picture(page, screens / f"pocket-installed-{name}.png")
        wire.cut()
        weigh(page, DRAFT, prefix)
        expect(page.get_by_role("heading", level=1)).to_have_text("Stop" if prefix else "Jangan")
        expect(page.locator("#kabar")).to_have_text("")  # nothing has gone wrong on the way
        assert "menangkan nomor 2" in (page.locator(".own mark").first.text_content() or "")
        expect(page.locator("#ragam")).to_have_attribute("data-mode", "phone")
        expect(page.locator(".after .promise")).to_contain_text("this device" if prefix else "di ponsel ini")
        assert page.evaluate(OVERFLOW) == 0
        picture(page, screens / f"pocket-verdict-{name}.png")
        page.locator("form.weigh .actions a").click()
        page.locator("form.weigh button[value=suka]").click()
        page.locator(".question").first.get_by_role("button").first.click()
        expect(page.locator(".told")).to_be_visible()
        page.locator(".finding a").first.click()
        expect(page.locator(".norm").first).to_be_visible()
        page.go_back()
        expect(page.locator(".told")).to_be_visible()
        page.goto(f"{prefix}/luring")
        page.locator("#hapus").click()
        expect(page.locator("#ragam")).to_have_attribute("data-mode", "server")
        expect(page.locator("#kabar")).to_have_text("")
        picture(page, screens / f"pocket-removed-{name}.png")
        assert page.evaluate(EVERYTHING_KEPT) == [0, 0, 0, 0]
        wire.mend()
        weigh(page, DRAFT, prefix)
        expect(page.locator("#ragam")).to_have_attribute("data-mode", "server")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["360", "1280"])
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["id", "en"])
def test_the_keyboard_alone_installs_weighs_and_removes(
    browser: Browser, wire: Wire, size: ViewportSize, prefix: str
) -> None:
    wire.mend()
    with device(browser, wire, size) as context:
        page = context.new_page()
        page.goto(f"{prefix}/luring")
        expect(page.locator("#pasang")).to_be_visible()
        _to(page, "pasang")
        page.keyboard.press("Enter")
        expect(page.locator("#hapus")).to_be_visible()
        expect(page.locator("#keadaan")).to_be_focused()
        wire.cut()
        page.goto(f"{prefix}/timbang")
        page.locator("form.weigh").wait_for()
        expect(page.locator("#isi")).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.locator("#text")).to_be_focused()
        page.keyboard.type(DRAFT)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "Stop" if prefix else "Jangan", timeout=PATIENCE
        )
        expect(page.locator("#putusan")).to_be_focused()
        page.goto(f"{prefix}/luring")
        expect(page.locator("#hapus")).to_be_visible()
        _to(page, "hapus")
        page.keyboard.press("Enter")
        expect(page.locator("#ragam")).to_have_attribute("data-mode", "server")
        expect(page.locator("#keadaan")).to_be_focused()
        assert page.evaluate(EVERYTHING_KEPT) == [0, 0, 0, 0]


def _to(page: Page, identifier: str) -> None:
    """With the Tab key alone to what has this id."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == identifier:
            return
    raise AssertionError(f"no key leads to {identifier}")


def test_a_text_shared_by_another_app_fills_the_form_and_is_not_sent(
    phone: BrowserContext, wire: Wire
) -> None:
    page = phone.new_page()
    install(page)
    manifest = page.evaluate(
        "fetch(document.querySelector('link[rel=manifest]').href).then(answer => answer.json())"
    )
    target = manifest["share_target"]
    assert target["method"] == "POST"
    assert {one["sizes"] for one in manifest["icons"]} >= {"192x192", "512x512"}
    wire.forget()
    wire.cut()
    # The system opens the app's address with a form, as this one does; no script of ours is asked.
    page.evaluate(
        "([action, fields]) => { const form = document.createElement('form'); form.method = 'post'; form.action = action;"
        " for (const [name, value] of Object.entries(fields)) { const field = document.createElement('textarea');"
        " field.name = name; field.value = value; form.append(field); } document.body.append(form);"
        " HTMLFormElement.prototype.submit.call(form); }",
        [target["action"], {"title": "", "text": DRAFT, "url": "https://contoh.example/a"}],
    )
    expect(page.get_by_label("Draf Anda")).to_have_value(
        f"{DRAFT}\nhttps://contoh.example/a", timeout=PATIENCE
    )
    expect(page.locator("#putusan")).to_have_count(0)
    page.locator("form.weigh button.main").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jangan")
    assert b"menangkan" not in wire.sent
    assert b"POST" not in wire.sent


def test_without_an_installation_a_shared_text_fills_the_form_as_well(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto("/timbang")
    page.set_content(
        f'<form method="post" action="{page.url.removesuffix("/timbang")}/luring/bagikan">'
        '<input name="text" value="Selamat pagi"><button>x</button></form>'
    )
    page.get_by_role("button").click()
    expect(page.get_by_label("Draf Anda")).to_have_value("Selamat pagi")
    expect(page.locator("#putusan")).to_have_count(0)


def test_a_download_that_is_cut_says_so_and_goes_on_where_it_was(phone: BrowserContext, wire: Wire) -> None:
    page = phone.new_page()
    page.goto("/luring")
    expect(page.locator("#pasang")).to_be_visible()
    wire.cut_after(5_000_000)
    page.locator("#pasang").click()
    expect(page.locator("#keadaan")).to_contain_text("Internet terputus")
    expect(page.locator("#lanjut")).to_be_visible()
    expect(page.locator("#ragam")).to_have_attribute("data-mode", "server")
    wire.mend()
    page.goto("/luring")
    expect(page.locator("#keadaan")).to_contain_text("Unduhan belum selesai")
    before = wire.brought
    page.locator("#lanjut").click()
    expect(page.locator("#padam")).to_be_visible()
    assert wire.brought - before < 6_000_000


def test_a_full_phone_is_told_how_much_is_needed_and_keeps_nothing(phone: BrowserContext, wire: Wire) -> None:
    page = phone.new_page()
    session = phone.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": wire.address, "quotaSize": 4_000_000})
    page.goto("/luring")
    page.locator("#pasang").click()
    expect(page.locator("#keadaan")).to_contain_text("Ruang di ponsel ini tidak cukup")
    expect(page.locator("#keadaan")).to_contain_text("MB")
    expect(page.locator("#pasang")).to_be_visible()
    assert page.evaluate(EVERYTHING_KEPT)[0] == 0


def test_two_tabs_agree_on_the_mode_and_a_lost_copy_loses_no_draft(phone: BrowserContext, wire: Wire) -> None:
    first, second = phone.new_page(), phone.new_page()
    install(first)
    second.goto("/timbang")
    second.locator("form.weigh").wait_for()
    second.get_by_label("Draf Anda").fill(DRAFT)
    wire.forget()
    first.locator("#hapus").click()
    expect(first.locator("#ragam")).to_have_attribute("data-mode", "server")
    expect(second.locator("#ragam")).to_have_attribute("data-mode", "server")
    expect(second.locator("#ragam")).to_contain_text("lewat server")
    expect(second.get_by_label("Draf Anda")).to_have_value(DRAFT)
    assert b"menangkan" not in wire.sent


def test_a_copy_that_breaks_sends_nothing_and_keeps_the_draft(
    phone: BrowserContext, wire: Wire, screens: Path
) -> None:
    page = phone.new_page()
    install(page)
    page.goto("/timbang")
    page.locator("form.weigh").wait_for()
    page.get_by_label("Draf Anda").fill(DRAFT)
    page.evaluate(
        "caches.open('langkah-luring').then(async cache => { for (const one of await cache.keys())"
        " if (one.url.endsWith('.pack')) await cache.delete(one); langkah.door.close(); })"
    )
    wire.cut()
    page.locator("form.weigh button.main").click()
    expect(page.locator("#kabar")).to_contain_text("berhenti", timeout=PATIENCE)
    expect(page.get_by_label("Draf Anda")).to_have_value(DRAFT)
    picture(page, screens / "pocket-broken-360.png")
    wire.forget()
    wire.mend()
    page.get_by_role("button", name="Coba lagi").click()
    page.locator("#putusan").wait_for()  # the missing files are fetched again, and nothing is sent
    assert b"menangkan" not in wire.sent
    expect(page.get_by_label("Draf Anda")).to_have_value(DRAFT)


def test_who_goes_over_to_the_server_takes_the_draft_along(phone: BrowserContext, wire: Wire) -> None:
    page = phone.new_page()
    install(page)
    page.goto("/timbang")
    page.locator("form.weigh").wait_for()
    page.get_by_label("Draf Anda").fill(DRAFT)
    page.evaluate("langkah.mode.failed(new langkah.store.Trouble('died'), () => {})")
    page.get_by_role("button", name="Pakai server kantor").click()
    expect(page.locator("#ragam")).to_have_attribute("data-mode", "server")
    expect(page.get_by_label("Draf Anda")).to_have_value(DRAFT)
    page.locator("form.weigh button.main").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Jangan")


def test_a_stale_rulebook_says_so_is_renewed_and_answered_meanwhile(
    phone: BrowserContext, wire: Wire, screens: Path
) -> None:
    page = phone.new_page()
    install(page)
    keep_state(page, '["rulebook", {"version": "2020.01.01", "digest": "sha256:0"}]')
    wire.cut()
    weigh(page, DRAFT)
    expect(page.get_by_role("heading", level=1)).to_have_text("Jangan")
    wire.mend()
    page.goto("/timbang")
    expect(page.locator("#kabar")).to_contain_text("diganti dari versi 2020.01.01", timeout=PATIENCE)
    picture(page, screens / "pocket-renewed-360.png")
    page.get_by_label("Draf Anda").fill(DRAFT)
    page.locator("form.weigh button.main").click()
    page.locator("#putusan").wait_for()  # the door opens anew
    expect(page.get_by_role("heading", level=1)).to_have_text("Jangan")


def test_a_clock_that_is_years_off_is_spoken_of(phone: BrowserContext, wire: Wire, screens: Path) -> None:
    page = phone.new_page()
    install(page)
    page.clock.set_system_time("2034-05-06T10:00:00")
    page.goto("/timbang")
    expect(page.locator("#kabar")).to_contain_text("6 Mei 2034", timeout=PATIENCE)
    picture(page, screens / "pocket-clock-360.png")
    wire.cut()
    page.goto("/timbang")
    expect(page.locator("#kabar")).to_contain_text("terakhir terhubung dengan server", timeout=PATIENCE)


def test_standing_is_remembered_here_for_who_asked_and_can_be_forgotten(phone: BrowserContext) -> None:
    page = phone.new_page()
    page.goto("/timbang")
    page.locator("#rincian summary").click()
    page.get_by_label("Ingat kedudukan").check()
    page.get_by_label("Kedudukan Anda").select_option("pppk")
    page.get_by_label("Draf Anda").fill(DRAFT)
    page.locator("form.weigh button.main").click()
    page.locator("#putusan").wait_for()
    page.goto("/timbang")
    expect(page.locator("#diingat")).to_contain_text("PPPK")
    expect(page.locator("#standing")).to_have_value("pppk")
    assert "menangkan" not in str(page.evaluate("JSON.stringify(localStorage)"))
    page.locator("#rincian summary").click()
    page.get_by_role("button", name="Lupakan").click()
    assert page.evaluate("localStorage.length") == 0
    page.goto("/timbang")
    expect(page.locator("#standing")).to_have_value("pns")


def test_the_server_can_be_chosen_and_the_phone_again(phone: BrowserContext, wire: Wire) -> None:
    page = phone.new_page()
    install(page)
    page.locator("#padam").click()
    expect(page.locator("#ragam")).to_have_attribute("data-mode", "server")
    wire.forget()
    weigh(page, DRAFT)
    assert b"menangkan" in wire.sent
    page.goto("/luring")
    page.locator("#nyala").click()
    expect(page.locator("#ragam")).to_have_attribute("data-mode", "phone")


def test_only_the_worker_may_run_webassembly(phone: BrowserContext) -> None:
    page = phone.new_page()
    answer = page.goto("/timbang")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "script-src 'nonce-" in policy
    assert "unsafe" not in policy
    state = page.evaluate("fetch('/luring/keadaan.json').then(answer => answer.json())")
    script = next(one["address"] for one in state["files"] if "/pintu." in one["address"])
    ofs = page.evaluate("url => fetch(url).then(one => one.headers.get('content-security-policy'))", script)
    assert "script-src 'self' 'wasm-unsafe-eval'" in ofs
    assert state["packed"] <= 12_000_000


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["id", "en"])
def test_no_barrier_is_found_by_axe(browser: Browser, wire: Wire, prefix: str) -> None:
    wire.mend()
    found = {}
    with device(browser, wire, PHONE) as context:
        page = context.new_page()
        page.goto(f"{prefix}/luring")
        expect(page.locator("#pasang")).to_be_visible()
        found["before"] = Axe().run(page).response["violations"]
        install(page, prefix)
        found["installed"] = Axe().run(page).response["violations"]
        weigh(page, DRAFT, prefix)
        found["verdict"] = Axe().run(page).response["violations"]
        page.evaluate("langkah.mode.failed(new langkah.store.Trouble('died'), () => {})")
        found["broken"] = Axe().run(page).response["violations"]
        page.set_viewport_size(DESK)
        found["wide"] = Axe().run(page).response["violations"]
        assert page.evaluate(OVERFLOW) == 0
    assert {name: [one["id"] for one in some] for name, some in found.items()} == {name: [] for name in found}


def test_where_nothing_was_built_no_page_speaks_of_it(browser: Browser, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with office_behind_a_wire(tmp_path, bundle=str(empty)) as wire, device(browser, wire) as context:
        page = context.new_page()
        page.goto("/timbang")
        assert page.locator("#ragam").count() == 0
        assert page.locator("script").count() == 0
        page.goto("/luring")
        expect(page.locator("main")).to_contain_text("belum menyediakannya")
        assert page.locator("main button").count() == 0
        (empty / "sedang-dibangun").touch()
        page.goto("/luring")
        expect(page.locator("main")).to_contain_text("Belum siap")


def test_without_a_script_all_is_as_before(browser: Browser, wire: Wire) -> None:
    wire.mend()
    context = browser.new_context(viewport=PHONE, base_url=wire.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/luring")
    expect(page.locator("#keadaan")).to_contain_text("perlu JavaScript")
    assert not any(one.is_visible() for one in page.locator("main button").all())
    weigh(page, DRAFT)
    expect(page.get_by_role("heading", level=1)).to_have_text("Jangan")
    context.close()

"""A phone and its office: no connection, a switched-off norm, a step that is over."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, expect

from langkah.desk.law.kept import LawFile
from langkah.desk.ports import Law
from langkah.terms.speech import Text
from langkah.terms.verdict import Switch
from tests.e2e.conftest import picture
from tests.e2e.pocket import DESK, PATIENCE, PHONE, device, install, keep_state, office_behind_a_wire, weigh
from tests.e2e.wiretap import Wire

pytestmark = pytest.mark.e2e
DRAFT = "Selamat pagi.\nAyo kita menangkan nomor 2!"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the office keeps what it changed or switched off."""
    return tmp_path_factory.mktemp("office")


@pytest.fixture(scope="module")
def wire(folder: Path) -> Iterator[Wire]:
    """An office at the other end of a wire that can be cut."""
    with office_behind_a_wire(folder) as wire:
        yield wire


@pytest.fixture(scope="module")
def kept(browser: Browser, wire: Wire) -> Iterator[BrowserContext]:
    """A phone that has installed it, for all who do not disturb what it holds."""
    with device(browser, wire) as context:
        install(context.new_page())
        yield context


@pytest.fixture
def installed(kept: BrowserContext, wire: Wire) -> BrowserContext:
    """The same, with a whole connection."""
    wire.mend()
    return kept


@pytest.fixture
def phone(browser: Browser, wire: Wire) -> Iterator[BrowserContext]:
    """A phone on which nothing was installed, with a whole connection."""
    wire.mend()
    with device(browser, wire) as context:
        yield context


def _lose(page: Page, part: str) -> None:
    """The device no longer holds the files whose address has this part."""
    page.evaluate(
        "part => caches.open('langkah-luring').then(async cache => { for (const one of await cache.keys())"
        " if (one.url.includes(part)) await cache.delete(one); })",
        part,
    )


def _walk(page: Page, name: str) -> None:
    """Answer a guided step with its first choice each time."""
    page.goto(f"/pandu/{name}")
    page.locator("main button[name=a]").first.wait_for()
    while page.locator("main button[name=a]").count():
        before = page.locator("main h1, main h2").all_text_contents()
        page.locator("main button[name=a]").first.click()
        page.wait_for_function(
            "before => JSON.stringify([...document.querySelectorAll('main h1, main h2')].map(e => e.textContent)) !== before",
            arg=page.evaluate("JSON.stringify", before),
        )


def test_without_a_connection_the_offices_buttons_say_so_and_the_draft_stays(
    phone: BrowserContext, wire: Wire, screens: Path
) -> None:
    page = phone.new_page()
    install(page)
    wire.cut()
    weigh(page, DRAFT)
    for button in page.locator("#kirim button").all():
        page.evaluate("langkah.mode.tell('')")
        button.click()
        expect(page.locator("#kabar")).to_contain_text("perlu internet")
        expect(page.locator("#kabar")).to_be_in_viewport()
        expect(page.get_by_label("Draf Anda")).to_have_value(DRAFT)
        expect(page.locator("#putusan")).to_have_count(1)
    picture(page, screens / "pocket-needs-net-360.png")
    assert len(phone.pages) == 1
    page.goto("/")
    page.get_by_role("link", name="Tanyakan kepada petugas integritas").click()
    expect(page.locator("#kabar")).to_contain_text("perlu internet")
    wire.mend()
    weigh(page, DRAFT)
    for button in page.locator("#kirim button").all():
        with page.expect_popup() as opened:
            button.click()
        expect(opened.value).to_have_url(
            f"{wire.address}{button.get_attribute('formaction') or '/situs/tanya/'}"
        )
        opened.value.close()
        expect(page.get_by_label("Draf Anda")).to_have_value(DRAFT)
    page.goto("/")
    page.get_by_role("link", name="Tanyakan kepada petugas integritas").click()
    page.wait_for_url("**/situs/tanya/")


WHY = "Putusan pengadilan sedang dipelajari."
NEWS = "mengubah atau mematikan norma"


@contextmanager
def _switched_off(folder: Path) -> Iterator[None]:
    """A norm that speaks of likes is off at the office."""
    one = Switch(
        norm="skb-etik-04d-suka",
        since="2026-11-27T09:00:00+07:00",
        reason=Text(WHY, WHY),
        office="KPU Kota Contoh",
    )
    data = folder / "office" / "var"
    data.mkdir(exist_ok=True)
    file = LawFile.in_folder(data)
    before = file.read()
    file.write(Law(switches=(one,), serial=1))
    try:
        yield
    finally:
        file.write(before)


def _answers_without_it(page: Page) -> None:
    page.locator("button[value=suka]").click()
    page.get_by_role("button", name="Akun atau grup pemenangan").click()
    expect(page.locator(".stale").first).to_contain_text(
        "dimatikan sementara oleh KPU Kota Contoh", timeout=20_000
    )
    expect(page.locator(".stale").first).to_contain_text(WHY)


def test_what_the_office_switches_off_is_off_here_from_the_next_contact(
    phone: BrowserContext, wire: Wire, folder: Path, screens: Path
) -> None:
    page = phone.new_page()
    install(page)
    with _switched_off(folder):
        page.goto("/timbang")
        expect(page.locator("#kabar")).to_contain_text(NEWS, timeout=PATIENCE)
        page.wait_for_function(
            "langkah.store.state().then(one => one.switched_off.length === 1)", timeout=PATIENCE
        )
        wire.cut()  # before the norm is on again, or another contact would tell of that
    page.goto("/timbang")
    _answers_without_it(page)
    picture(page, screens / "pocket-switched-off-360.png")


def test_a_second_window_follows_what_the_first_one_heard(
    phone: BrowserContext, wire: Wire, folder: Path
) -> None:
    first = phone.new_page()
    install(first)
    second = phone.new_page()
    second.goto("/timbang")
    second.locator("form.weigh").wait_for()
    second.evaluate("langkah.door.open().then(() => 0)")
    second.wait_for_load_state("networkidle")
    with _switched_off(folder):
        first.goto("/timbang")
        expect(first.locator("#kabar")).to_contain_text(NEWS, timeout=PATIENCE)
        expect(second.locator("#kabar")).to_contain_text(NEWS, timeout=PATIENCE)
        wire.cut()
    _answers_without_it(second)


def test_a_switch_is_heard_where_the_office_has_no_copy_to_give(phone: BrowserContext, wire: Wire) -> None:
    page = phone.new_page()
    install(page)
    keep_state(page, '["switched_off", [{"norm": "lama"}]]')
    told = page.evaluate("langkah.store.ofOffice()")
    unready = {"ready": False, "being_built": False}
    left = {name: told[name] for name in ("form", "on", "office", "switched_off")} | unready
    page.route("**/luring/keadaan.json", lambda route: route.fulfill(json=left))
    page.goto("/timbang")
    expect(page.locator("#kabar")).to_contain_text(NEWS, timeout=PATIENCE)
    assert page.evaluate("langkah.store.state().then(one => [one.ready, one.switched_off])") == [True, []]


def test_a_switch_does_not_wait_for_room_on_the_device(phone: BrowserContext, wire: Wire) -> None:
    page = phone.new_page()
    install(page)
    _lose(page, "/luring/berkas/buku.")
    keep_state(page, '["switched_off", [{"norm": "lama"}]]')
    page.add_init_script("navigator.storage.estimate = async () => ({ quota: 1, usage: 0 })")
    page.goto("/timbang")
    expect(page.locator("#kabar")).to_contain_text("Pembaruan belum berhasil", timeout=PATIENCE)
    assert page.evaluate("langkah.store.state().then(one => one.switched_off)") == []


def test_an_app_that_stays_open_hears_of_a_switched_off_norm(phone: BrowserContext, wire: Wire) -> None:
    page = phone.new_page()
    install(page)
    page.goto("/timbang")
    page.locator("form.weigh").wait_for()
    page.wait_for_load_state("networkidle")
    keep_state(page, '["switched_off", [{"norm": "lama"}]]')
    page.evaluate("langkah.mode.tell('')")
    page.clock.set_system_time(page.evaluate("Date.now() / 1000") + 600)
    phone.set_offline(True)
    phone.set_offline(False)
    expect(page.locator("#kabar")).to_contain_text("mengubah atau mematikan norma", timeout=PATIENCE)
    page.wait_for_function(
        "langkah.store.state().then(one => one.switched_off.length === 0)", timeout=PATIENCE
    )


def test_a_renewal_that_broke_off_is_tried_again(installed: BrowserContext) -> None:
    page = installed.new_page()
    page.goto("/timbang")
    page.locator("form.weigh").wait_for()
    keep_state(page, '["switched_off", [{"norm": "lama"}]]')
    broken: list[str] = []

    def once(route: Route) -> None:
        if broken:
            route.continue_()
        else:
            broken.append(route.request.url)
            route.abort()

    page.route("**/luring/cangkang", once)
    page.goto("/timbang")
    expect(page.locator("#kabar")).to_contain_text("mengubah atau mematikan norma", timeout=PATIENCE)
    assert broken
    assert page.evaluate("langkah.store.state().then(one => one.switched_off)") == []
    page.close()


def test_a_switch_does_not_wait_for_a_large_download(phone: BrowserContext, wire: Wire) -> None:
    page = phone.new_page()
    install(page)
    _lose(page, "/luring/berkas/")
    keep_state(page, '["switched_off", [{"norm": "lama"}]]')
    keep_state(page, '["bundle", "lama"]')
    page.goto("/timbang")
    expect(page.locator("#kabar")).to_contain_text("mengubah atau mematikan norma", timeout=PATIENCE)
    expect(page.locator("#kabar")).to_contain_text("versi Langkah yang lebih baru")
    told = page.evaluate("langkah.store.state()")
    assert (told["switched_off"], told["bundle"]) == ([], "lama")


def _asked(page: Page) -> str:
    """The question that stands on the page."""
    page.locator("#pertanyaan").wait_for()
    return page.locator("#pertanyaan").text_content() or ""


def _answer(page: Page) -> str:
    """Give the first answer; what is asked next, or the verdict."""
    before = _asked(page)
    page.locator("main button[name=a]").first.click()
    heading = page.locator("main h1, main #pertanyaan").last
    expect(heading).not_to_have_text(before)
    return heading.text_content() or ""


@pytest.mark.parametrize(("prefix", "size"), [("", PHONE), ("/en", DESK)], ids=["id-360", "en-1280"])
@pytest.mark.parametrize("guide", ["atasan", "keluarga", "hadiah"])
def test_a_page_of_a_guided_step_that_is_loaded_anew_goes_on_where_it_was(
    installed: BrowserContext, wire: Wire, guide: str, prefix: str, size: ViewportSize
) -> None:
    page = installed.new_page()
    page.set_viewport_size(size)
    wire.cut()
    page.goto(f"{prefix}/pandu/{guide}")
    page.locator("#standing").select_option("pppk")
    page.locator("#on").fill("2024-01-20")
    questions = [_asked(page), _answer(page)]
    while page.locator("main button[name=a]").count():
        page.reload()
        assert _asked(page) == questions[-1]
        expect(page.locator("#kabar")).to_have_text("")
        assert page.locator(".told li").count() == len(questions) - 1
        questions.append(_answer(page))
    page.reload()
    expect(page.locator("section.verdict h1")).to_have_text(questions[-1].strip(), timeout=PATIENCE)
    assert "PPPK" in (page.locator("section.verdict").text_content() or "")
    assert "2024" in (page.locator("section.verdict").text_content() or "")
    for question in reversed(
        questions[1:-1]
    ):  # one document before the reload: its places are still behind it
        page.go_back()
        assert _asked(page) == question
    page.go_back()
    assert _asked(page) == questions[0]
    assert not page.evaluate("Object.values({ ...sessionStorage }).join().includes('isian')")
    page.close()


def test_what_was_answered_in_a_guided_step_is_gone_when_the_page_says_so(
    installed: BrowserContext, wire: Wire
) -> None:
    page = installed.new_page()
    wire.cut()
    _walk(page, "atasan")
    expect(page.locator("section.verdict")).to_be_visible()
    expect(page.locator("#kirim button")).to_have_count(2)
    page.locator("main form.card button.main").first.click()
    expect(page.locator("#salin")).to_be_visible()
    page.locator("#isian-name").fill("Maria Contoh")
    page.reload()
    expect(page.locator("#isian-name")).to_have_value(
        ""
    )  # the paper is there, what was typed was in memory alone
    assert "Maria" not in page.evaluate(
        "JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state])"
    )
    page.get_by_role("link", name="Selesai").click()
    page.wait_for_url("**/pandu/selesai")
    assert page.evaluate("sessionStorage.length") == 0
    page.go_back()
    page.locator("main button[name=a]").first.wait_for()
    expect(page.locator("section.verdict")).to_have_count(0)
    expect(page.locator(".told")).to_have_count(0)
    page.close()


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_answers_are_gone_however_the_page_that_says_so_was_opened(
    installed: BrowserContext, wire: Wire, prefix: str
) -> None:
    page = installed.new_page()
    wire.cut()
    _walk(page, "atasan")
    assert page.evaluate("sessionStorage.getItem('langkah.pandu')") is not None
    page.goto(f"{prefix}/pandu/selesai")
    expect(page.locator("main h1")).to_have_text("Cleared" if prefix else "Sudah bersih", timeout=PATIENCE)
    assert page.evaluate("sessionStorage.length") == 0
    page.close()


def test_a_guided_step_that_is_left_is_kept_no_more_and_one_gone_back_to_is(
    installed: BrowserContext, wire: Wire
) -> None:
    page = installed.new_page()
    wire.cut()
    _walk(page, "atasan")
    expect(page.locator("main .promise").last).to_contain_text("ingatan tab ini")
    verdict = page.locator("section.verdict h1").text_content() or ""
    page.locator("nav a[href='/tentang']").click()
    page.wait_for_url("**/tentang")
    assert page.evaluate("sessionStorage.length") == 0
    page.go_back()
    expect(page.locator("section.verdict h1")).to_have_text(verdict)
    page.reload()
    expect(page.locator("section.verdict h1")).to_have_text(verdict, timeout=PATIENCE)
    page.close()


def test_where_nothing_may_be_kept_a_page_loaded_anew_says_that_it_begins_again(
    installed: BrowserContext, wire: Wire
) -> None:
    page = installed.new_page()
    wire.cut()
    page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }"
    )
    page.goto("/pandu/atasan")
    page.locator("main button[name=a]").first.click()
    page.wait_for_url("**#tanya-2")
    page.reload()
    expect(page.locator("#kabar")).to_contain_text("pertanyaan pertama", timeout=PATIENCE)
    page.close()

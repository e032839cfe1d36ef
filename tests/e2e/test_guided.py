"""Guided steps in a real browser: by thumb, by keyboard, back, twice, cut off."""

from contextlib import suppress
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Download, Page, ViewportSize, expect
from playwright.sync_api import Error as PlaywrightError
from pypdf import PdfReader

from tests.e2e.conftest import PHONE, picture

pytestmark = pytest.mark.e2e
DAY = "2024-01-20"
GUIDES = ("atasan", "keluarga", "hadiah")
#: States of guided steps that every page is looked at in.
GUIDED = ("guide question", "guide end", "guide clear", "guide wrong", "paper", "paper wrong")


def guided_state(page: Page, name: str, prefix: str) -> None:
    """Bring the page into one of these states."""
    if name == "guide wrong":
        page.goto(f"{prefix}/pandu/hadiah")
        page.locator("#on").evaluate("one => { one.type = 'text'; one.value = '2024-02-31'; }")
        _tap(page, "start=diterima")
        return
    start(page, "hadiah", prefix)
    _tap(page, "start=diterima")
    if name == "guide question":
        return
    _tap(page, "giver=state" if name == "guide clear" else "giver=vendor")
    if name.startswith("paper"):
        with page.expect_navigation():
            page.locator("form[action$='/surat/laporan-gratifikasi'] button").click()
    if name == "paper wrong":
        page.locator("#isian-name").fill("ꦏꦤ")
        with page.expect_navigation():
            page.locator("button[formaction$='.pdf']").click()


def start(page: Page, guide: str, prefix: str = "") -> None:
    """Open a guide on its first question, on a day of the campaign."""
    page.goto(f"{prefix}/pandu/{guide}")
    page.locator("#on").fill(DAY)


def _tap(page: Page, answer: str) -> None:
    with page.expect_navigation():
        page.locator(f"button[name=a][value='{answer}']").click()


def _saved(download: Download, folder: Path) -> Path:
    """The file that was downloaded."""
    path = folder / download.suggested_filename
    download.save_as(path)
    return path


def test_a_superior_asks_and_a_polite_letter_follows(phone: Page, screens: Path, tmp_path: Path) -> None:
    phone.goto("/")
    phone.get_by_role("link", name="Atasan meminta?").click()
    phone.locator("#on").fill(DAY)
    picture(phone, screens / "atasan-1-360.png")
    phone.get_by_role("button", name="Menyumbang uang").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Jangan")
    picture(phone, screens / "atasan-end-360.png")
    phone.get_by_role("button", name="Buat surat ini").click()
    phone.get_by_label("Kepada (jabatan atasan)").fill("Sekretaris KPU Kota Contoh")
    phone.get_by_label("Tempat surat dibuat").fill("Kupang")
    phone.get_by_label("Nama Anda").fill("Maria Contoh")
    phone.get_by_role("button", name="Lihat hasil isian").click()
    expect(phone.locator(".sheet")).to_contain_text("Maria Contoh")
    picture(phone, screens / "atasan-paper-360.png")
    with phone.expect_download() as waiting:
        phone.get_by_role("button", name="Unduh PDF").click()
    file = _saved(waiting.value, tmp_path)
    assert file.name == "penolakan.pdf"
    assert "Yth. Sekretaris KPU Kota Contoh" in PdfReader(file).pages[0].extract_text()
    with phone.expect_download() as waiting:
        phone.get_by_role("button", name="Unduh ODT").click()
    assert waiting.value.suggested_filename == "penolakan.odt"
    expect(phone.get_by_label("Nama Anda")).to_have_value("Maria Contoh")
    assert "Maria" not in phone.url


def test_family_leads_to_a_recusal_and_to_what_stays_free(phone: Page, screens: Path) -> None:
    start(phone, "keluarga")
    _tap(phone, "start=calon")
    _tap(phone, "family_tie=sibling")
    while phone.locator(".question").count():
        phone.get_by_role("button", name="Tidak", exact=True).click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Hati-hati")
    expect(phone.get_by_text("Memilih di TPS")).to_be_visible()
    picture(phone, screens / "keluarga-end-360.png")
    phone.get_by_role("button", name="Buat surat ini").click()
    phone.get_by_label("Tugas yang Anda serahkan").fill("Verifikasi dukungan\nRapat pleno pencalonan")
    phone.get_by_role("button", name="Lihat hasil isian").click()
    expect(phone.locator(".sheet")).to_contain_text("2. Rapat pleno pencalonan")


def test_a_gift_leads_to_a_report_and_a_reminder(phone: Page, screens: Path, tmp_path: Path) -> None:
    phone.goto("/pandu/hadiah")  # today
    _tap(phone, "start=dikirim")
    _tap(phone, "giver=vendor")
    expect(phone.get_by_text("Batas akhir: ")).to_be_visible()
    picture(phone, screens / "hadiah-end-360.png")
    with phone.expect_download() as waiting:
        phone.get_by_role("button", name="Unduh pengingat").click()
    file = _saved(waiting.value, tmp_path)
    assert file.name == "pengingat.ics"
    assert b"BEGIN:VALARM\r\n" in file.read_bytes()


#: For each guide the answers that lead to a paper, and the paper.
WAYS = {
    "atasan": (("start=sumbang",), "penolakan"),
    "keluarga": (("start=calon", "family_tie=sibling"), "pernyataan-benturan-kepentingan"),
    "hadiah": (("start=diterima", "giver=vendor"), "laporan-gratifikasi"),
}
SIZES: dict[int, ViewportSize] = {360: PHONE, 1280: {"width": 1280, "height": 900}}


@pytest.mark.parametrize("width", SIZES)
@pytest.mark.parametrize("prefix", ["", "/en"], ids=["id", "en"])
@pytest.mark.parametrize("guide", GUIDES)
def test_by_the_keyboard_alone_to_a_paper(
    desk: Page, screens: Path, guide: str, prefix: str, width: int
) -> None:
    desk.set_viewport_size(SIZES[width])
    answers, paper = WAYS[guide]
    desk.goto(f"{prefix}/")
    _tab_to(desk, f"a[href='{prefix}/pandu/{guide}']")
    _enter(desk)
    _tab_to(desk, "#on")
    desk.locator("#on").fill(DAY)  # how a field of days takes keys is the browser's
    barriers = {"question": _barriers(desk)}
    for answer in answers:
        _tab_to(desk, f"button[value='{answer}']")
        _enter(desk)
    while desk.locator("#pertanyaan").count():
        _tab_to(desk, "button[value$='=?']")
        _enter(desk)
    expect(desk.locator("section.verdict")).to_be_visible()
    barriers["verdict"] = _barriers(desk)
    _tab_to(desk, f"form[action$='/surat/{paper}'] button")
    _enter(desk)
    expect(desk.locator(".sheet").first).to_contain_text("hormat")
    barriers["paper"] = _barriers(desk)
    picture(desk, screens / f"paper-{guide}-{width}{prefix.replace('/', '-')}.png")
    if prefix:
        _tab_to(desk, "details.more summary")
        desk.keyboard.press("Enter")
        expect(desk.locator(".sheet").nth(1)).to_be_visible()
    for form in ("odt", "pdf"):
        _tab_to(desk, f"button[formaction$='.{form}']")
        with desk.expect_download() as waiting:
            desk.keyboard.press("Enter")
        assert waiting.value.suggested_filename == f"{paper}.{form}"
    assert {name: found for name, found in barriers.items() if found} == {}


def _barriers(page: Page) -> list[object]:
    """What axe finds, and what is wider than the page."""
    found = [(one["id"], one["nodes"][0]["html"][:160]) for one in Axe().run(page).response["violations"]]
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*found, *([over] if over > 0 else [])]


def _enter(page: Page) -> None:
    """Press what is focused, and wait for the page that it leads to."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until that is focused; nobody needs more than this many."""
    for _ in range(120):
        if page.evaluate("wanted => document.activeElement?.matches(wanted) ?? false", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_the_browsers_back_button_shows_the_question_before(phone: Page) -> None:
    start(phone, "hadiah")
    _tap(phone, "start=diterima")
    _tap(phone, "giver=served")
    first = phone.get_by_role("heading", level=1).text_content()
    phone.go_back()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Siapa pemberinya?")
    _tap(phone, "giver=served")
    expect(phone.get_by_role("heading", level=1)).to_have_text(first or "")
    phone.go_back()
    phone.go_back()
    expect(phone.locator("#on")).to_have_value(DAY)


def test_our_own_back_button_and_a_change_keep_the_other_answers(phone: Page) -> None:
    start(phone, "hadiah")
    _tap(phone, "start=diterima")
    _tap(phone, "giver=served")
    phone.get_by_role("button", name="Kembali satu pertanyaan").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Siapa pemberinya?")
    _tap(phone, "giver=served")
    _tap(phone, "duty_related=true")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Jangan")
    phone.get_by_role("button", name="ubah: Siapa pemberinya?").click()
    _tap(phone, "giver=state")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Boleh")
    expect(phone.locator(".told")).to_contain_text("Ya")


def test_a_form_sent_twice_is_the_same_page(phone: Page) -> None:
    start(phone, "hadiah")
    _tap(phone, "start=diterima")
    _tap(phone, "giver=vendor")
    once = phone.locator("main").inner_html()
    phone.once("dialog", lambda dialog: dialog.accept())
    phone.reload()
    assert phone.locator("main").inner_html() == once


@pytest.mark.parametrize("guide", GUIDES)
def test_a_lost_connection_loses_no_answer(phone: Page, guide: str) -> None:
    start(phone, guide)
    before: list[str] = [phone.locator("#pertanyaan").text_content() or ""]
    while True:
        with phone.expect_navigation():
            phone.locator("button[name=a]").first.click()
        if not phone.locator("#pertanyaan").count():
            break
        asked = phone.locator("#pertanyaan").text_content() or ""
        phone.context.set_offline(True)
        with (
            suppress(PlaywrightError),
            phone.expect_navigation(),
        ):  # the browser's own page of a lost connection
            phone.locator("button[name=a]").first.click()
        expect(phone.locator("#pertanyaan")).to_have_count(0)
        phone.context.set_offline(False)
        phone.go_back()
        expect(phone.locator("#pertanyaan")).to_have_text(asked)
        expect(phone.locator(".told li")).to_have_count(len(before))
        before.append(asked)
    expect(phone.locator("section.verdict")).to_be_visible()


def test_two_tabs_go_two_ways(phone: Page) -> None:
    other = phone.context.new_page()
    for page, answer in ((phone, "start=diterima"), (other, "start=ditawari")):
        start(page, "hadiah")
        _tap(page, answer)
    _tap(phone, "giver=vendor")
    _tap(other, "giver=vendor")
    expect(phone.get_by_role("heading", name="Laporan penerimaan gratifikasi")).to_be_visible()
    expect(other.get_by_role("heading", name="Ucapan terima kasih dan penolakan pemberian")).to_be_visible()
    other.close()


def test_the_text_for_a_chat_is_copied_and_goes_nowhere(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    guided_state(page, "paper", "")
    page.get_by_role("button", name="Salin teks").click()
    expect(page.locator("#tersalin")).to_have_text("Tersalin")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator("#tautan").input_value()
    page.get_by_text("Buka langsung di WhatsApp").click()
    link = page.get_by_role("link", name="Serahkan teks kepada WhatsApp").get_attribute("href") or ""
    assert link.startswith("whatsapp://send?text=")
    assert all(one.startswith(address) for one in asked)
    context.close()


def test_done_drops_the_pages_from_the_browsers_memory(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address)
    page = context.new_page()
    guided_state(page, "guide end", "")
    page.get_by_role("link", name="Selesai, bersihkan peramban").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sudah bersih")
    with pytest.raises(PlaywrightError, match="ERR_CACHE_MISS"):
        page.go_back()
    context.close()

"""What people come for, done in a real browser the way they do it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import picture

pytestmark = pytest.mark.e2e
DRAFT = "Selamat pagi, Bapak Ibu.\nAyo kita menangkan nomor 2! 😊\nSalam <b>hormat</b>."
DAY = "2024-01-20"


def _paste(page: Page, text: str, on: str = DAY) -> None:
    page.goto("/")
    page.get_by_label("Draf Anda").fill(text)
    page.get_by_text("Rincian", exact=True).click()
    page.get_by_label("Tanggal").fill(on)
    page.get_by_role("button", name="Timbang draf ini").click()


def test_a_pasted_draft_is_stopped_and_shows_where(phone: Page, screens: Path) -> None:
    _paste(phone, DRAFT)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Jangan")
    assert "/timbang" in phone.url
    assert "menangkan" not in phone.url
    own = phone.locator(".own")
    assert "menangkan nomor 2" in (own.locator("mark").first.text_content() or "")
    assert (own.text_content() or "").count("\n") == 2
    assert "<b>hormat</b>" in (own.text_content() or "")
    finding = phone.locator(".finding.stop").first
    expect(finding).to_contain_text("Pasal")
    expect(finding).to_contain_text("Berlaku")
    own.get_by_role("link").first.click()
    assert "#alasan-" in phone.url
    expect(phone.get_by_label("Draf Anda")).to_have_value(DRAFT)
    picture(phone, screens / "stop-360.png")


def test_an_act_is_answered_in_three_taps(phone: Page, screens: Path) -> None:
    phone.goto("/")
    picture(phone, screens / "front-360.png")
    taps = 0
    phone.get_by_role("button", name="Menyukai").click()
    taps += 1
    picture(phone, screens / "question-360.png")
    question = phone.locator(".question")
    while question.count():
        assert taps < 3
        question.first.get_by_role("button", name="akun atau grup pemenangan").click()
        taps += 1
    expect(phone.get_by_role("heading", level=1)).to_have_text("Jangan")
    assert taps <= 3


def test_a_lawful_act_is_as_plain_as_a_stop(phone: Page, screens: Path) -> None:
    _paste(phone, DRAFT)
    stopped = phone.locator(".verdict").bounding_box()
    _paste(phone, "Besok hari pemungutan suara. Gunakan hak pilih Anda, cek TPS di situs KPU.", "2024-02-13")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Boleh")
    free = phone.locator(".verdict").bounding_box()
    assert stopped
    assert free
    assert free["width"] == stopped["width"]
    assert free["height"] >= 0.8 * stopped["height"]
    expect(phone.get_by_role("heading", name="Hak dan kebolehan Anda")).to_be_visible()
    expect(phone.locator(".finding.clear").first).to_contain_text("Pasal")
    picture(phone, screens / "clear-360.png")


def test_the_answer_can_be_read_in_english(phone: Page, screens: Path) -> None:
    _paste(phone, DRAFT)
    phone.get_by_role("button", name="Read this answer in English").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Stop")
    assert "/en/timbang" in phone.url
    expect(phone.get_by_label("Your draft")).to_have_value(DRAFT)
    picture(phone, screens / "stop-en-360.png")


def test_a_broken_date_is_said_beside_its_field_and_nothing_is_lost(phone: Page, screens: Path) -> None:
    phone.goto("/")
    phone.get_by_label("Draf Anda").fill(DRAFT)
    phone.get_by_role("button", name="Timbang draf ini").click()
    phone.goto("/")
    phone.get_by_role("button", name="Timbang draf ini").click()
    expect(phone.get_by_role("alert")).to_contain_text("Tidak ada yang dapat ditimbang")
    assert phone.get_by_label("Draf Anda").get_attribute("aria-invalid") == "true"
    picture(phone, screens / "error-360.png")


def test_keyboard_alone_is_enough(desk: Page) -> None:
    desk.goto("/")
    desk.keyboard.press("Tab")
    expect(desk.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    expect(desk.get_by_label("Draf Anda")).to_be_focused()
    desk.keyboard.type("Ayo kita menangkan nomor 2!")
    desk.keyboard.press("Tab")
    expect(desk.get_by_role("button", name="Timbang draf ini")).to_be_focused()
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", level=1)).to_be_visible()
    expect(desk.locator("#putusan")).to_be_in_viewport()
    outline = "getComputedStyle(document.activeElement).outlineStyle"
    desk.keyboard.press("Tab")
    assert desk.evaluate(outline) != "none"


def test_a_gift_is_asked_about_until_its_worth_is_told(phone: Page, screens: Path) -> None:
    phone.goto("/")
    phone.get_by_role("button", name="Menerima hadiah").click()
    for answer in (
        "Tidak",
        "Rekan kerja",
        "Pisah sambut, pensiun, atau ulang tahun",
        "Paling banyak 500.000",
    ):
        phone.locator(".question").get_by_role("button", name=answer).click()
    expect(phone.locator(".told")).to_contain_text("500.000")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Hati-hati")
    picture(phone, screens / "gift-360.png")


def test_two_roles_are_compared_in_two_taps(phone: Page, screens: Path) -> None:
    phone.goto("/")
    phone.get_by_role("link", name="Peta peran").click()
    phone.get_by_role("link", name="CPNS → PNS").click()
    expect(phone.get_by_role("heading", level=2).first).to_have_text("CPNS → PNS")
    theme = phone.locator(".rolemap details").nth(1)
    expect(theme.locator("li").first).to_be_hidden()
    theme.locator("summary").click()
    expect(theme.locator("li").first).to_contain_text("Pasal")
    picture(phone, screens / "roles-360.png")
    phone.locator("#to").select_option("pppk")
    phone.get_by_label("Menurut hukum pada tanggal").last.fill(DAY)
    phone.get_by_role("button", name="Tunjukkan petanya").click()
    expect(phone.get_by_role("heading", level=2).first).to_have_text("CPNS → PPPK")
    assert f"to_on={DAY}" in phone.url


def test_nothing_is_left_in_the_browser(desk: Page) -> None:
    _paste(desk, DRAFT)
    assert desk.context.cookies() == []
    assert desk.evaluate("localStorage.length + sessionStorage.length") == 0

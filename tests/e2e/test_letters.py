"""Asking, disputing and the statement of quality in a real browser, both ways."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from langkah.web.people.powers import Role
from langkah.web.seed.addresses import email
from tests.e2e.conftest import picture
from tests.web.keeping.places import until_ready
from tests.whole.server import Served, served

pytestmark = pytest.mark.e2e
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}}
DEMO = [sys.executable, "-m", "langkah.web.manage", "demo", "--port", "{port}"]
DRAFT = "Ayo kita menangkan nomor 2, kenariKuning7731"
WIDTHS = (360, 1280)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The demonstration: an office with questions, disputes and cases in every state."""
    with served(tmp_path_factory.mktemp("letters") / "office", DEMO) as opened:
        until_ready(opened)
        yield opened


@pytest.fixture(scope="module")
def visits(browser: Browser, office: Served) -> dict[Role, Any]:
    """What a browser keeps of somebody who came in, for each role that has something to do here."""
    kept: dict[Role, Any] = {}
    for role in (Role.INTEGRITY, Role.EDITOR):
        context = browser.new_context(base_url=office.address)
        page = context.new_page()
        page.goto("/kantor/coba/")
        password = page.locator("main .facts code").first.text_content() or ""
        row = page.locator("li", has=page.locator(f"code:text-is('{email(role)}')"))
        code = row.locator("code").all_text_contents()[1]
        page.goto("/kantor/masuk/")
        page.locator("input[name=login]").fill(email(role))
        page.locator("input[name=password]").fill(password)
        page.locator("main button.main").first.click()
        page.locator("input[name=code]").fill(code)
        page.locator("main button.main").first.click()
        expect(page).to_have_url(f"{office.address}/kantor/")
        kept[role] = context.storage_state()
        context.close()
    return kept


def _page(browser: Browser, office: Served, width: int, **options: Any) -> Page:
    context = browser.new_context(
        base_url=office.address, viewport={"width": width, "height": 800}, locale="id-ID", **options
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    return page


def _must_be_well(page: Page, screens: Path, name: str) -> None:
    """No barrier, nothing too wide, nothing too small for a thumb; and a picture for people."""
    width = (page.viewport_size or {"width": 0})["width"]
    picture(page, screens / f"letters-{name}-{width}.png")
    violations = Axe().run(page, options=RULES).response["violations"]
    assert not [(one["id"], one["nodes"][0]["html"][:200]) for one in violations], (name, page.url)
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0, (name, over)
    sizes = page.evaluate(
        "[...document.querySelectorAll('main button, main select, main textarea, main .button, main .tick')]"
        ".map(e => e.getBoundingClientRect()).filter(r => r.height).map(r => r.height)"
    )
    assert not sizes or min(sizes) >= 44, (name, sizes)


def _weighed(page: Page, lang: str = "") -> None:
    page.goto(f"{lang}/timbang")
    page.locator("#text").fill(DRAFT)
    page.locator("#rincian summary").click()
    page.locator("#on").fill("2024-01-20")
    page.locator("main .main").click()


def _beside(page: Page, button: str) -> Page:
    """The page that a button below a verdict opens; the verdict and its draft stay in their tab."""
    with page.expect_popup() as opened:
        page.get_by_role("button", name=button).click()
    assert page.locator("#putusan").count() == 1
    assert page.locator("#text").input_value() == DRAFT
    return opened.value


SAID = {
    "": (
        "Tanya dulu, tanpa nama",
        "Kirim tanpa nama",
        "Buka halaman kode",
        "Hapus sekarang",
        "Ya, hapus semuanya",
    ),
    "/en": (
        "Ask first, without a name",
        "Send without a name",
        "Open the page for codes",
        "Delete now",
        "Yes, delete all of it",
    ),
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", SAID, ids=["id", "en"])
def test_a_question_from_verdict_to_deletion(
    browser: Browser, office: Served, screens: Path, width: int, lang: str
) -> None:
    ask, send, open_code, erase, really = SAID[lang]
    page = _page(browser, office, width, java_script_enabled=True, color_scheme="dark" if lang else "light")
    name = f"{lang.strip('/') or 'id'}-"
    _weighed(page, lang)
    _must_be_well(page, screens, f"{name}verdict")
    bodies: list[str] = []
    page.context.on("request", lambda request: bodies.append(request.post_data or ""))
    page = _beside(page, ask)
    assert not [body for body in bodies if "kenariKuning" in body], "the draft stays unless it is ticked"
    _must_be_well(page, screens, f"{name}ask")
    page.locator("#words").fill("Bolehkah bila saya ganti kata menangkan?")
    page.get_by_role("button", name=send).click()
    words = page.locator(".code-words li").all_text_contents()
    assert len(words) == 9
    assert page.locator("#kode-baris").input_value() == " ".join(words)
    _must_be_well(page, screens, f"{name}sent")
    page.reload()
    assert page.locator(".code-words li").all_text_contents() == words, (
        "a reload sends it again and changes nothing"
    )
    page.get_by_role("button", name=open_code).click()
    expect(page.locator("main .own")).to_have_text("Bolehkah bila saya ganti kata menangkan?")
    _must_be_well(page, screens, f"{name}waits")
    page.get_by_text(erase).click()
    page.get_by_role("button", name=really).click()
    _must_be_well(page, screens, f"{name}erased")
    page.goto(f"/situs/{lang.strip('/') + '/' if lang else ''}kode/")
    page.locator("#code").fill(" ".join(words))
    page.locator("main .main").click()
    expect(page.get_by_role("alert")).to_be_visible()
    _must_be_well(page, screens, f"{name}gone")
    assert page.context.cookies() == []
    page.context.close()


def test_a_draft_goes_along_only_when_it_is_ticked(browser: Browser, office: Served, screens: Path) -> None:
    page = _page(browser, office, 360)
    _weighed(page)
    page.get_by_label("Bawa juga draf saya").check()
    page = _beside(page, "Putusan ini keliru")
    expect(page.locator("#draft")).to_have_value(DRAFT)
    page.get_by_label("Terlalu ketat: langkah ini sah").check()
    _must_be_well(page, screens, "dispute")
    page.get_by_role("button", name="Kirim tanpa nama").click()
    page.get_by_role("button", name="Buka halaman kode").click()
    expect(page.locator("main .own").last).to_have_text(DRAFT)
    _must_be_well(page, screens, "disputed")
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", SAID, ids=["id", "en"])
def test_keyboard_alone_asks_and_reads(browser: Browser, office: Served, lang: str, width: int) -> None:
    page = _page(browser, office, width)
    page.goto(f"{lang}/")
    _tab_to(page, f"main a[href='/situs{lang}/tanya/']")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/situs{lang}/tanya/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "words"
    page.keyboard.type("Bolehkah saya hadir sebagai warga?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    code = page.locator("#kode-baris").input_value()
    page.goto(f"/situs{lang}/kode/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type(code)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("main .own")).to_have_text("Bolehkah saya hadir sebagai warga?")
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", SAID, ids=["id", "en"])
def test_keyboard_alone_disputes_a_verdict(
    browser: Browser, office: Served, screens: Path, lang: str, width: int
) -> None:
    page = _page(browser, office, width)
    _weighed(page, lang)
    _tab_to(page, "#kirim button[formaction$='/keliru/']")
    with page.expect_popup() as opened:
        page.keyboard.press("Enter")
    beside = opened.value
    beside.wait_for_load_state()
    _must_be_well(beside, screens, f"{lang.strip('/') or 'id'}-dispute")
    _tab_to(beside, "input[name=reason]")
    beside.keyboard.press("Space")
    _tab_to(beside, "main button.main")
    beside.keyboard.press("Enter")
    expect(beside.locator(".code-words li")).to_have_count(9)
    assert page.locator("#text").input_value() == DRAFT
    page.context.close()


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until that is focused."""
    for _ in range(120):
        if page.evaluate("wanted => document.activeElement?.matches(wanted) ?? false", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {selector}")


def test_a_slip_in_a_code_is_named(browser: Browser, office: Served, screens: Path) -> None:
    page = _page(browser, office, 360, java_script_enabled=False)
    page.goto("/kantor/coba/")
    words = page.locator("#kode").input_value().split()
    page.goto("/situs/kode/")
    for said, typed in (
        ("satu kata keliru", ["engsel" if words[0] != "engsel" else "wafer", *words[1:]]),
        ("bertukar tempat", [words[1], words[0], *words[2:]]),
        ("mungkin", [words[0][:-1] + "q", *words[1:]]),
        ("sembilan kata", words[:8]),
    ):
        page.locator("#code").fill(" ".join(typed))
        page.locator("main .main").click()
        alert = page.get_by_role("alert")
        if said == "sembilan kata":
            expect(alert).to_contain_text("kode terdiri atas 9 kata", ignore_case=True)
        else:
            expect(alert).to_contain_text(said, ignore_case=True)
        expect(page.locator("#code")).to_have_value(" ".join(typed))
    picture(page, screens / "letters-slip-360.png")
    page.locator("#code").fill(", ".join(words).upper())
    page.locator("main .main").click()
    expect(page.locator("main .tag")).to_have_text("sudah dijawab")
    page.context.close()


def test_a_line_that_breaks_loses_nothing(browser: Browser, office: Served) -> None:
    page = _page(browser, office, 360)
    page.goto("/situs/tanya/")
    page.locator("#words").fill("Apakah ini sampai?")
    page.route("**/kirim/", lambda route: route.abort())
    page.get_by_role("button", name="Kirim tanpa nama").click()
    page.unroute("**/kirim/")
    page.reload()  # the browser sends the same form once more
    assert len(page.locator(".code-words li").all_text_contents()) == 9
    page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_an_officer_answers_and_two_make_a_case(
    browser: Browser, office: Served, visits: dict[Role, Any], screens: Path, width: int
) -> None:
    asker = _page(browser, office, width)
    asker.goto("/situs/tanya/")
    asker.locator("#words").fill(f"Bolehkah saya menjadi saksi di TPS {width}?")
    asker.get_by_role("button", name="Kirim tanpa nama").click()
    code = asker.locator("#kode-baris").input_value()
    officer = _page(browser, office, width, storage_state=visits[Role.INTEGRITY])
    officer.goto("/kantor/tanya/")
    _must_be_well(officer, screens, "questions")
    officer.locator("main .rows").first.locator("a", has_text="Lain-lain").last.click()
    _must_be_well(officer, screens, "question")
    officer.locator("#words").fill("Tidak boleh: pegawai penyelenggara tidak menjadi saksi peserta.")
    officer.get_by_role("button", name="Kirim jawaban").click()
    expect(officer.get_by_role("status")).to_contain_text("Jawaban terkirim")
    officer.get_by_role("link", name="Jadikan kasus tanya jawab").click()
    officer.locator("#theme").select_option("neutrality")
    officer.locator("#asks").fill(f"Bolehkah pegawai menjadi saksi peserta? ({width})")
    officer.locator("#says").fill("Tidak boleh.")
    _must_be_well(officer, screens, "case-write")
    officer.get_by_role("button", name="Usulkan kasus").click()
    _must_be_well(officer, screens, "case-own")
    editor = _page(browser, office, width, storage_state=visits[Role.EDITOR])
    editor.goto("/kantor/kasus/")
    _must_be_well(editor, screens, "cases")
    editor.get_by_role("link", name=f"Bolehkah pegawai menjadi saksi peserta? ({width})").click()
    _must_be_well(editor, screens, "case")
    editor.get_by_role("button", name="Setujui dan tampilkan").click()
    expect(editor.locator("dt", has_text="Diputus oleh")).to_be_visible()
    asker.goto("/situs/tanya-jawab/")
    expect(asker.locator("main")).to_contain_text(f"Bolehkah pegawai menjadi saksi peserta? ({width})")
    _must_be_well(asker, screens, "answers")
    asker.goto("/situs/kode/")
    asker.locator("#code").fill(code)
    asker.locator("main .main").click()
    expect(asker.locator("main .turn")).to_contain_text("Tidak boleh")
    asker.locator("#words").fill("Juga di TPS lain?")
    _must_be_well(asker, screens, "answered")
    asker.get_by_role("button", name="Kirim", exact=True).click()
    expect(asker.locator("main .turn").last).to_contain_text("Juga di TPS lain?")
    for page in (asker, officer, editor):
        page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_dispute_is_taken_decided_and_told(
    browser: Browser, office: Served, visits: dict[Role, Any], screens: Path, width: int
) -> None:
    asker = _page(browser, office, width)
    _weighed(asker)
    asker = _beside(asker, "Putusan ini keliru")
    asker.get_by_label("Drafnya salah dibaca").check()
    asker.get_by_role("button", name="Kirim tanpa nama").click()
    code = asker.locator("#kode-baris").input_value()
    officer = _page(browser, office, width, storage_state=visits[Role.INTEGRITY], color_scheme="dark")
    officer.goto("/kantor/keliru/")
    _must_be_well(officer, screens, "disputes")
    officer.locator("main .rows a", has_text="drafnya salah dibaca").first.click()
    _must_be_well(officer, screens, "dispute-new")
    officer.get_by_role("button", name="Saya periksa").click()
    officer.get_by_label("Hasil").select_option("mended")
    officer.get_by_label("Jawaban untuk penyanggah").fill("Anda benar.")
    officer.get_by_label("Baris catatan buku aturan").fill(f"dibaca ulang {width}")
    _must_be_well(officer, screens, "dispute-taken")
    officer.get_by_role("button", name="Putus sanggahan ini").click()
    expect(officer.get_by_role("status")).to_contain_text("Hasilnya dicatat")
    _must_be_well(officer, screens, "dispute-decided")
    officer.goto("/kantor/keliru/catatan/")
    assert f"dibaca ulang {width}" in officer.locator("#log").input_value()
    _must_be_well(officer, screens, "log")
    asker.goto("/situs/kode/")
    asker.locator("#code").fill(code)
    asker.locator("main .main").click()
    expect(asker.locator("main")).to_contain_text("pembacaannya diperbaiki")
    _must_be_well(asker, screens, "outcome")
    for page in (asker, officer):
        page.context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", ["", "/en"], ids=["id", "en"])
def test_everybody_can_read_by_keyboard_how_right_it_is(
    browser: Browser, office: Served, screens: Path, width: int, lang: str
) -> None:
    page = _page(browser, office, width, color_scheme="dark" if lang else "light")
    page.goto(f"{lang}/")
    _tab_to(page, "footer a")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "How right is Langkah?" if lang else "Seberapa benar Langkah?"
    )
    expect(page.locator("#sanggahan ~ ul").first.locator("a").first).to_be_visible()
    _must_be_well(page, screens, f"quality{lang.replace('/', '-')}")
    for _one in page.locator("main details summary").all():
        _tab_to(page, "main details:not([open]) > summary")
        page.keyboard.press("Enter")
    _must_be_well(page, screens, f"quality-open{lang.replace('/', '-')}")
    page.context.close()

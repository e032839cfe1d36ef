"""The rulebook desk in a real browser: phones, keys alone, both languages."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.conftest import PHONE, picture
from tests.e2e.offices import PASSWORD
from tests.e2e.test_office import RULES, Place
from tests.whole.server import served

pytestmark = pytest.mark.e2e
NORM, OTHER = "akun-berita", "warga-donasi"
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
WHY = "Judul lama mudah disalahpahami."


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Iterator[Place]:
    """An office with people; what one journey makes law, the next reads."""
    folder = tmp_path_factory.mktemp("law")
    data = str(folder / "data")
    variables = {"LANGKAH_DATA": data, "PATH": "/usr/bin:/bin", "HOME": str(folder), "PYTHONPATH": str(root)}

    def told(*words: str) -> str:
        command = [sys.executable, "-m", "langkah.web.manage", *words]
        done = subprocess.run(
            command, cwd=root, env=variables, capture_output=True, text=True, check=False, timeout=300
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    told("prepare")
    planted = told("shell", "--no-imports", "-c", "from tests.e2e.offices import plant; plant()")
    with served(folder / "office", LANGKAH_DATA=data) as office:
        yield Place(f"http://localhost:{office.port}", json.loads(planted.splitlines()[-1]))


def _context(browser: Browser, place: Place, who: str, lang: str = "id", **options: Any) -> BrowserContext:
    context = browser.new_context(base_url=place.address, locale="id-ID", **options)
    cookies = {"bahasa": lang, "kunjungan": place.planted["visits"][who]}
    context.add_cookies(
        [{"name": n, "value": v, "domain": "localhost", "path": "/kantor/"} for n, v in cookies.items()]
    )
    context.set_default_timeout(30_000)
    return context


def _to(page: Page, name: str, role: str = "link") -> None:
    """With the Tab key alone to what is called so."""
    for _ in range(120):
        page.keyboard.press("Tab")
        found: str = page.evaluate(
            "(() => { const e = document.activeElement;"
            " return (e.labels && e.labels.length ? e.labels[0].innerText : '') || e.innerText || ''; })()"
        )
        if found.strip() == name:
            return
    raise AssertionError(f"no key leads to {role} {name!r}")


def _sure(page: Page) -> bool:
    """Says once more who it is, where more than five minutes have passed since the office was planted."""
    page.wait_for_load_state()
    asked = "/masuk/ulang/" in page.url
    if asked:
        page.get_by_label("Kata sandi").or_(page.get_by_label("Password")).fill(PASSWORD)
        page.locator("form.narrow button.main").click()
    return asked


def _switch_off_by_keys(page: Page, norm: str, lang: str) -> None:
    """From the list of norms to the switch, with the keys alone."""
    title, off, reason, now = SWITCH[lang]
    page.goto(f"/kantor/aturan/?cari={norm}")
    _to(page, title)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/norma/{norm}/")
    _to(page, off)
    page.keyboard.press("Enter")
    page.wait_for_url("**/matikan/")
    _to(page, reason)
    page.keyboard.type("Putusan pengadilan sedang dipelajari.")
    _to(page, now, "button")
    page.keyboard.press("Enter")
    _sure(page)


SWITCH = {
    "id": (
        "Menyukai unggahan akun pemenangan bakal calon",
        "Matikan sementara",
        "Alasan",
        "Matikan sekarang",
    ),
    "en": ("Liking the campaign account of a candidate", "Switch off for now", "Reason", "Switch off now"),
}


def test_a_norm_is_switched_off_by_keys_alone_in_english(
    browser: Browser, place: Place, screens: Path
) -> None:
    context = _context(browser, place, "legal", "en", **DESK)
    page = context.new_page()
    norm = "skb-disiplin-06d-suka"
    _switch_off_by_keys(page, norm, "en")
    picture(page, screens / "law-switches-1280.png")
    page.goto(f"/en/norma/{norm}")
    expect(page.locator(".stale").first).to_contain_text("was switched off by KPU Kota Contoh")
    context.close()


def test_a_norm_is_switched_off_by_keys_alone_and_every_verdict_says_so(
    browser: Browser, place: Place, screens: Path
) -> None:
    context = _context(browser, place, "legal", java_script_enabled=True, viewport=PHONE)
    page = context.new_page()
    _switch_off_by_keys(page, "skb-etik-04d-suka", "id")
    expect(page.get_by_text("Norma sudah mati di semua pintu.")).to_be_visible()
    picture(page, screens / "law-switches-360.png")
    page.goto("/timbang")
    page.locator("button[value=suka]").click()
    page.get_by_role("button", name="Akun atau grup pemenangan").click()
    expect(page.locator(".stale").first).to_contain_text("dimatikan sementara oleh KPU Kota Contoh sejak")
    expect(page.locator(".stale").first).to_contain_text("Putusan pengadilan sedang dipelajari.")
    picture(page, screens / "law-verdict-360.png")
    context.close()


CONTEST = """\
id: pemilihan-{lang}
name: Pemilihan Kantor 2031 ({lang})
election: regional
begins: 2031-01-01
ends: 2031-12-31
windows:
  - {{stage: quiet-period, first: 2031-06-01, last: 2031-06-03, provision: PKPU 1/2030}}
"""
KEYS = {
    "id": ("Usulkan pemilihan baru", "Seluruhnya sebagai YAML", "Mengapa diubah", "Ajukan kepada orang kedua", "Setujui"),
    "en": ("Propose a new election", "All of it as YAML", "Why it changes", "Submit to a second person", "Approve"),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "size"), [("id", DESK), ("en", {"viewport": PHONE})], ids=["id", "en"])
def test_stages_are_proposed_and_approved_by_keys_alone_and_every_verdict_follows(
    browser: Browser, place: Place, screens: Path, lang: str, size: dict[str, Any]
) -> None:
    new, whole, why, submit, approve = KEYS[lang]
    context = _context(browser, place, "legal", lang, **size)
    page = context.new_page()
    page.goto("/kantor/aturan/dasar/")
    picture(page, screens / f"law-shelf-{lang}.png")
    _to(page, new)
    page.keyboard.press("Enter")
    page.wait_for_url("**/tahapan/baru/")
    _to(page, whole)
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(CONTEST.format(lang=lang))
    expect(page.locator("#hasil .good")).to_be_visible()
    _to(page, why)
    page.keyboard.type(WHY)
    _to(page, submit, "button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/usul/*/#hasil")
    address = page.url
    context.close()
    context = _context(browser, place, "integrity", lang, **size)
    page = context.new_page()
    page.goto(address)
    _to(page, approve, "button")
    page.keyboard.press("Enter")
    _sure(page)
    # Every example of every norm runs before it is law.
    approved = page.get_by_text("✓ approved" if lang == "en" else "✓ disetujui")
    expect(approved).to_be_visible(timeout=60_000)
    prefix = "/en" if lang == "en" else ""
    page.goto(f"{prefix}/timbang")
    page.locator("#text").fill("Selamat pagi.")
    page.locator("#rincian summary").click()
    page.locator("#on").fill("2031-06-02")
    page.locator("form.weigh button.main").click()
    expect(page.locator("#putusan")).to_contain_text("quiet" if prefix else "masa tenang")
    context.close()


def test_somebody_else_confirms_and_it_comes_on_again(browser: Browser, place: Place, screens: Path) -> None:
    context = _context(browser, place, "legal", **DESK)
    page = context.new_page()
    page.goto(f"/kantor/aturan/norma/{OTHER}/matikan/")
    page.get_by_label("Alasan", exact=True).fill("Sedang diperiksa ulang.")
    page.get_by_role("button", name="Matikan sekarang").click()
    _sure(page)
    card = page.locator(".card", has=page.locator(f"a[href*='{OTHER}']")).first
    expect(card.get_by_text("belum dikonfirmasi")).to_be_visible()
    assert card.get_by_role("button", name="Konfirmasi").count() == 0
    context.close()
    context = _context(browser, place, "integrity", lang="en", **DESK)
    page = context.new_page()
    page.goto("/kantor/aturan/mati/")
    card = page.locator(".card", has=page.locator(f"a[href*='{OTHER}']")).first
    card.get_by_role("button", name="Confirm").click()
    _sure(page)
    expect(card.get_by_text("✓ confirmed")).to_be_visible()
    picture(page, screens / "law-switches-1280-en.png")
    card.locator("summary").click()
    card.get_by_label("Reason for switching it on again").fill("It was read again and stands.")
    card.get_by_role("button", name="Switch on again").click()
    _sure(page)
    expect(page.get_by_role("heading", name="Were off")).to_be_visible()
    context.close()


def test_a_change_is_written_with_its_examples_running_and_approved_by_another(
    browser: Browser, place: Place, screens: Path
) -> None:
    context = _context(browser, place, "legal", **DESK)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.goto(f"/kantor/aturan/norma/{NORM}/usul/")
    expect(page.get_by_text("Belum diperiksa.")).to_be_visible()
    title = page.get_by_label("Judul, bahasa Indonesia")
    title.fill("Menyukai atau mengikuti media berita")
    expect(page.get_by_text("semua contoh yang dijalankan sesuai")).to_be_visible()
    text = page.get_by_label("Seluruh norma sebagai YAML")
    whole = text.input_value()
    text.fill(whole.replace("toward: [news-account]", "toward: [party]", 1))
    expect(page.locator("#hasil .bad").first).to_be_visible()
    picture(page, screens / "law-form-wrong-1280.png")
    text.fill(whole.replace("modality: permitted", "modality: boleh"))
    expect(page.locator("#hasil .field-error")).to_contain_text("tidak dikenal di sini")
    picture(page, screens / "law-form-fault-1280.png")
    text.fill(whole)
    expect(page.get_by_text("semua contoh yang dijalankan sesuai")).to_be_visible()
    page.get_by_label("Mengapa diubah").fill(WHY)
    page.get_by_role("button", name="Ajukan kepada orang kedua").click()
    expect(page.get_by_text("Orang lain yang memutuskan.")).to_be_visible()
    assert page.get_by_role("button", name="Setujui").count() == 0
    picture(page, screens / "law-change-1280.png")
    address = page.url
    assert said == []
    context.close()
    context = _context(browser, place, "integrity", java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(address)
    picture(page, screens / "law-change-360.png")
    page.get_by_role("button", name="Setujui").click()
    _sure(page)
    expect(page.get_by_text("✓ disetujui")).to_be_visible()
    page.goto(f"/norma/{NORM}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Menyukai atau mengikuti media berita")
    context.close()


def test_without_a_script_a_button_checks(browser: Browser, place: Place, screens: Path) -> None:
    context = _context(browser, place, "legal", lang="en", java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto("/kantor/aturan/baru/")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator("#hasil")).to_contain_text("Examples of this norm")
    picture(page, screens / "law-form-360-en.png")
    page.get_by_role("button", name="Submit to a second person").click()
    expect(page.locator(".told-list .error")).to_contain_text("A reason has 10 to")
    context.close()


def test_a_file_goes_out_and_what_is_another_in_it_comes_in_as_a_proposal(
    browser: Browser, place: Place, screens: Path, tmp_path: Path
) -> None:
    context = _context(browser, place, "legal", accept_downloads=True, **DESK)
    page = context.new_page()
    page.goto("/kantor/aturan/ekspor/")
    page.get_by_label("Hanya norma yang memuat kata ini").fill("warga-hadir-kampanye")
    with page.expect_download() as loaded:
        page.get_by_role("button", name="YAML").click()
    file = tmp_path / "buku.yaml"
    loaded.value.save_as(file)
    file.write_text(file.read_text().replace("modality: permitted", "modality: boleh"))

    def send() -> None:
        page.goto("/kantor/aturan/ekspor/")
        page.get_by_label("Berkas").set_input_files(file)
        page.get_by_label("Mengapa diubah").fill("Dibawa dari berkas.")
        page.get_by_role("button", name="Jadikan usulan").click()
        if _sure(page):  # a file does not wait
            page.get_by_label("Berkas").set_input_files(file)
            page.get_by_role("button", name="Jadikan usulan").click()

    send()
    expect(page.get_by_role("alert")).to_contain_text("Norma ke-1, baris")
    picture(page, screens / "law-files-1280.png")
    file.write_text(
        file.read_text()
        .replace("modality: boleh", "modality: permitted")
        .replace("title:\n  id: ", "title:\n  id: Kini ")
    )
    send()
    expect(page.get_by_text("Usulan dari berkas sudah dicatat.")).to_be_visible()
    context.close()


PAGES = (
    "/kantor/aturan/",
    "/kantor/aturan/?cari=tidak-ada-sama-sekali",
    f"/kantor/aturan/norma/{NORM}/",
    f"/kantor/aturan/norma/{NORM}/usul/",
    f"/kantor/aturan/norma/{NORM}/matikan/",
    "/kantor/aturan/baru/",
    "/kantor/aturan/dasar/",
    "/kantor/aturan/dasar/peraturan/uu-20-2023/usul/",
    "/kantor/aturan/dasar/tahapan/baru/",
    "/kantor/aturan/usul/",
    "/kantor/aturan/usul/1/",
    "/kantor/aturan/mati/",
    "/kantor/aturan/beda/?dari=2023-11-12&sampai=2024-02-12",
    "/kantor/aturan/beda/?dari=kemarin",
    "/kantor/aturan/ekspor/",
)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_every_screen_has_no_barrier_and_stays_within_its_width(
    browser: Browser, place: Place, width: int, scheme: str, lang: str, screens: Path
) -> None:
    dark = scheme == "dark"
    context = _context(
        browser,
        place,
        "legal",
        lang,
        viewport={"width": width, "height": 800},
        color_scheme="dark" if dark else "light",
    )
    page = context.new_page()
    wrong = {}
    for number, path in enumerate(PAGES):
        page.goto(path)
        violations = Axe().run(page, options=RULES).response["violations"]
        found = [(one["id"], one["nodes"][0]["html"][:160]) for one in violations]
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if found or over > 0:
            wrong[path] = (found, over)
        picture(page, screens / f"law-{number}-{width}-{lang}.png")
    context.close()
    assert not wrong

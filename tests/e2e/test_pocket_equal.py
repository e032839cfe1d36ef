"""The door on the phone gives the server's bytes, and sends none of a draft."""

import json
import re
from collections.abc import Iterator
from http.client import HTTPConnection
from urllib.parse import quote_plus, urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.pocket import asked_here, device, examples, install, office_behind_a_wire, random_steps
from tests.e2e.wiretap import Wire

pytestmark = pytest.mark.e2e
AT_ONCE = 200
MARKER = "kenariKuning7731 menangkan nomor 2"


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    """An office whose wire is heard."""
    with office_behind_a_wire(tmp_path_factory.mktemp("equal")) as wire:
        yield wire


@pytest.fixture(scope="module")
def page(browser: Browser, wire: Wire) -> Iterator[Page]:
    """A device that has installed it."""
    with device(browser, wire) as context:
        page = context.new_page()
        install(page)
        yield page


def _of_server(wire: Wire, body: str) -> str:
    line = HTTPConnection(urlsplit(wire.address).netloc, timeout=120)
    line.request("POST", "/api/steps", body.encode(), {"Content-Type": "application/json"})
    answer = line.getresponse().read().decode()
    line.close()
    return answer


@pytest.mark.parametrize("kind", ["examples", "random"])
def test_the_phone_answers_every_step_with_the_bytes_of_the_server(page: Page, wire: Wire, kind: str) -> None:
    steps = examples() if kind == "examples" else random_steps(500, seed=20_240_214)
    assert len(steps) >= 500
    starts = range(0, len(steps), AT_ONCE)
    bodies = [json.dumps(steps[start : start + AT_ONCE], ensure_ascii=False) for start in starts]
    wire.mend()
    expected = [_of_server(wire, body) for body in bodies]
    assert all('"level"' in one for one in expected)
    page.goto("/timbang")
    wire.cut()
    given = [asked_here(page, body) for body in bodies]
    differ = [
        (step, one, other)
        for some, mine, theirs in zip(bodies, given, expected, strict=True)
        if mine != theirs
        for step, one, other in zip(json.loads(some), json.loads(mine), json.loads(theirs), strict=True)
        if one != other
    ]
    assert differ[:2] == []
    assert given == expected


FORM = "application/x-www-form-urlencoded"
STEP = urlencode({"text": "Ayo kita menangkan nomor 2!", "on": "2024-01-20", "channel": "social"})
GIFT = urlencode([("standing", "pns"), ("on", "2024-01-20"), ("a", "start=diterima"), ("a", "giver=vendor")])
#: Every kind of page, by its address and the form that is sent to it.
PAGES = (
    ("/", ""),
    ("/timbang", STEP),
    ("/timbang", urlencode({"quick": "suka"})),
    ("/pandu", ""),
    ("/pandu/keluarga", ""),
    ("/pandu/hadiah", GIFT),
    ("/pandu/hadiah/surat/laporan-gratifikasi", GIFT),
    ("/pandu/hadiah/surat/laporan-gratifikasi.odt", GIFT),
    ("/pandu/hadiah/surat/laporan-gratifikasi.pdf", GIFT),
    ("/pandu/hadiah/pengingat.ics", GIFT),
    ("/norma", ""),
    ("/norma/pp94-5n6-ajakan-teks", ""),
    ("/norma/tidak-ada", ""),
    ("/peta-peran?from=cpns&to=pns&from_on=2024-01-20&to_on=2024-01-20", ""),
    ("/galat", ""),
    ("/tentang", ""),
    ("/seberapa-benar", ""),
    ("/luring", ""),
    ("/luring/bagikan", urlencode({"text": "Selamat pagi", "url": "https://contoh.example/a"})),
)
_ASK = (
    "([address, body, kind]) => langkah.door.ask({ method: body ? 'POST' : 'GET', address, body, kind, languages: 'id' })"
    ".then(answer => [answer.status, [...answer.content]])"
)
_NONCE = re.compile(rb'nonce="[^"]*"')


@pytest.mark.parametrize("prefix", ["", "/en"], ids=["id", "en"])
def test_every_kind_of_page_and_file_is_the_servers_to_the_byte(page: Page, wire: Wire, prefix: str) -> None:
    wire.mend()
    page.goto("/timbang")
    page.locator("form.weigh").wait_for()
    differ = []
    for address, body in PAGES:
        line = HTTPConnection(urlsplit(wire.address).netloc, timeout=60)
        headers = {"Accept-Language": "id", **({"Content-Type": FORM} if body else {})}
        line.request("POST" if body else "GET", prefix + address, body or None, headers)
        answer = line.getresponse()
        theirs = answer.status, _NONCE.sub(b"", answer.read())
        line.close()
        status, content = page.evaluate(_ASK, [prefix + address, body, FORM if body else ""])
        if (status, _NONCE.sub(b"", bytes(content))) != theirs:
            differ.append((prefix + address, status, theirs[0]))
    assert differ == []


def test_a_draft_that_is_weighed_here_is_on_no_wire(page: Page, wire: Wire) -> None:
    """The connection is there all the while: nothing is sent because nothing is to be sent."""
    wire.mend()
    page.goto("/timbang")
    page.locator("form.weigh").wait_for()
    wire.forget()
    page.locator("#text").fill(MARKER)
    page.locator("form.weigh button.main").click()
    page.locator("#putusan").wait_for()
    page.locator("#bahasa button").click()
    page.get_by_role("heading", level=2, name="Weigh another").or_(
        page.locator("html[lang=en]")
    ).first.wait_for()
    page.locator("form.weigh button.main").click()
    page.locator("#putusan").wait_for()
    page.get_by_role("link", name="Rules", exact=True).click()
    page.locator(".norms").first.wait_for()
    page.go_back()
    page.locator("#putusan").wait_for()
    assert page.locator("#text").input_value() == MARKER
    page.reload()
    page.locator("form.weigh").wait_for()
    sent = bytes(wire.sent)
    for form in (MARKER, quote_plus(MARKER), MARKER.split(maxsplit=1)[0]):
        assert form.encode() not in sent
    lines = [line for line in sent.split(b"\r\n") if line.endswith(b"HTTP/1.1")]
    assert all(line.startswith(b"GET ") for line in lines), lines
    assert b"content-length" not in sent.lower()
    assert b"transfer-encoding" not in sent.lower()


def test_a_request_that_some_script_would_send_finds_no_way_out(page: Page, wire: Wire) -> None:
    wire.mend()
    page.goto("/timbang")
    page.locator("form.weigh").wait_for()
    wire.forget()
    told = page.evaluate(
        "marker => fetch('/api/steps', { method: 'POST', body: JSON.stringify({ text: marker }) }).then(() => 'sent', () => 'held')",
        MARKER,
    )
    assert told == "held"
    assert MARKER.split(maxsplit=1)[0].encode() not in wire.sent

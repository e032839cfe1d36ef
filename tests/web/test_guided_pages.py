"""Guided steps on pages: forward, back, changed, unknown, wrong, twice."""

import io
import zipfile
from html import unescape
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.test import Client
from icalendar import Calendar
from pypdf import PdfReader

from langkah.web.office import office

FORM = "application/x-www-form-urlencoded"
GIFT = [("standing", "pns"), ("on", "2024-03-01"), ("a", "start=diterima"), ("a", "giver=vendor")]
REFUSED = [("standing", "pns"), ("on", "2024-01-20"), ("a", "start=sumbang")]


def post(client: Client, path: str, fields: list[tuple[str, str]]) -> HttpResponse:
    """Send the form as a browser does, fields in their order."""
    response = client.post(path, urlencode(fields), content_type=FORM)
    assert isinstance(response, HttpResponse)
    return response


def get(client: Client, path: str) -> HttpResponse:
    """Open a page."""
    response = client.get(path)
    assert isinstance(response, HttpResponse)
    return response


def said(response: HttpResponse) -> str:
    """The page as a person reads it."""
    return unescape(response.content.decode())


def choices(page: str) -> list[str]:
    """The answers that a page offers."""
    return [
        piece.partition('value="')[2].partition('"')[0]
        for piece in page.split("<button")[1:]
        if 'name="a"' in piece.partition(">")[0]
    ]


def hidden(page: str) -> list[tuple[str, str]]:
    """The fields that the first form of a page carries on."""
    form = page.partition("<main")[2].partition("<form")[2].partition("</form>")[0]
    found = []
    for piece in form.split('<input type="hidden"')[1:]:
        name = piece.partition('name="')[2].partition('"')[0]
        found.append((name, piece.partition('value="')[2].partition('"')[0]))
    return found


@pytest.mark.parametrize("name", ["atasan", "keluarga", "hadiah"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_guide_is_walked_from_its_first_page_to_a_verdict(client: Client, name: str, prefix: str) -> None:
    page = said(get(client, f"{prefix}/pandu/{name}"))
    fields = [("standing", "pns"), ("on", "2024-01-20")]
    taps = 0
    while offered := choices(page):
        fields = [*(hidden(page) or fields), ("a", offered[0])]
        page = said(post(client, f"{prefix}/pandu/{name}", fields))
        taps += 1
    assert taps <= 6
    assert 'class="verdict' in page
    assert "Pasal" in page
    for broken in ("None", "{", "langkah.terms"):
        assert broken not in page.partition("<main")[2]


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_verdict_can_be_asked_about_and_disputed_with_the_answer_that_was_read(
    client: Client, prefix: str
) -> None:
    walks = {"atasan": 0, "hadiah": 1}
    levels = set()
    for name, choice in walks.items():
        fields = [("standing", "pns"), ("on", "0001-01-01" if choice else "2024-01-20")]
        page = said(get(client, f"{prefix}/pandu/{name}"))
        while offered := choices(page):
            fields = [*(hidden(page) or fields), ("a", offered[min(choice, len(offered) - 1)])]
            page = said(post(client, f"{prefix}/pandu/{name}", fields))
        level = page.partition('class="verdict ')[2].partition('"')[0]
        sending = page.partition('id="kirim"')[2].partition("</form>")[0]
        assert "tanya/" in sending
        assert "keliru/" in sending
        assert f'name="level" value="{level}"' in sending
        assert 'name="draft"' not in sending
        levels.add(level)
    assert levels == {"stop", "ask"}


def test_every_question_but_the_first_can_be_left_unknown(client: Client) -> None:
    assert "start=?" not in choices(said(get(client, "/pandu/hadiah")))
    page = said(post(client, "/pandu/hadiah", GIFT[:3]))
    assert "giver=?" in choices(page)
    page = said(post(client, "/pandu/hadiah", [*GIFT[:3], ("a", "giver=?")]))
    assert "Saya tidak tahu" in page
    assert "giver=?" not in choices(page)
    assert ("a", "giver=?") in hidden(page)


def test_back_drops_the_last_answer_and_keeps_the_others(client: Client) -> None:
    page = said(post(client, "/pandu/hadiah", [*GIFT, ("back", "1")]))
    assert hidden(page) == GIFT[:3]
    assert "giver=vendor" in choices(page)


def test_an_answer_can_be_changed_and_the_others_stay(client: Client) -> None:
    fields = [*GIFT[:3], ("a", "giver=served"), ("a", "duty_related=true"), ("drop", "giver")]
    page = said(post(client, "/pandu/hadiah", fields))
    assert "giver=vendor" in choices(page)
    assert ("a", "duty_related=true") in hidden(page)


def test_the_same_form_sent_twice_is_the_same_page(client: Client) -> None:
    first, second = (post(client, "/pandu/hadiah", GIFT).content for _ in range(2))
    assert first == second
    twice = post(client, "/pandu/hadiah", [*GIFT, ("a", "giver=vendor")]).content
    assert twice == first


def test_missing_answers_lead_to_the_question_that_is_missing(client: Client) -> None:
    for path in ("/pandu/hadiah", "/pandu/hadiah/surat/laporan-gratifikasi", "/pandu/hadiah/pengingat.ics"):
        response = post(client, path, GIFT[:3])
        assert response.status_code == 200
        assert "Siapa pemberinya?" in said(response)
        assert hidden(said(response)) == GIFT[:3]


def test_who_comes_to_a_paper_by_its_address_alone_starts_at_the_first_question(client: Client) -> None:
    for path in ("surat/laporan-gratifikasi", "surat/laporan-gratifikasi.odt", "pengingat.ics"):
        response = client.get(f"/en/pandu/hadiah/{path}")
        assert (response.status_code, response.headers["Location"]) == (302, "/en/pandu/hadiah")


def test_a_broken_day_is_said_beside_its_field_and_keeps_what_was_written(client: Client) -> None:
    response = post(
        client, "/pandu/hadiah", [("standing", "pns"), ("on", "2024-02-31"), ("a", "start=diterima")]
    )
    page = said(response)
    assert response.status_code == 400
    assert 'id="on-galat"' in page
    assert 'pada "Tanggal" tidak ada' in page
    assert "start=diterima" in choices(page)


@pytest.mark.parametrize(
    ("standing", "kept"), [("adhoc", "adhoc"), ("member", "member"), ("pns", "pns"), ("raja", "pns")]
)
def test_a_broken_day_leaves_the_standing_that_was_chosen(client: Client, standing: str, kept: str) -> None:
    page = said(
        post(client, "/pandu/hadiah", [("standing", standing), ("on", "31-02-24"), ("a", "start=diterima")])
    )
    assert page.count(" selected>") == 1
    assert f'<option value="{kept}" selected>' in page
    assert 'value="31-02-24"' in page


@pytest.mark.parametrize(
    ("path", "fields", "status"),
    [
        ("/pandu/hadiah", [("a", "start=terbang")], 400),
        ("/pandu/hadiah", [*GIFT[:3], ("a", "giver=raja")], 400),
        ("/pandu/hadiah", [*GIFT[:3], ("a", "warna=merah")], 400),
        ("/pandu/hadiah", [("standing", "raja"), ("a", "start=diterima")], 400),
        ("/pandu/liburan", GIFT, 404),
        ("/pandu/hadiah/surat/penolakan", GIFT, 404),
        ("/pandu/hadiah/surat/penolakan.odt", GIFT, 404),
        ("/pandu/hadiah/surat/laporan-gratifikasi.exe", GIFT, 404),
        ("/pandu/atasan/pengingat.ics", REFUSED, 404),
        ("/pandu/hadiah", GIFT * 40, 400),
    ],
)
def test_what_is_not_known_is_refused_in_words(
    client: Client, path: str, fields: list[tuple[str, str]], status: int
) -> None:
    response = post(client, path, fields)
    assert response.status_code == status
    assert "<h1" in said(response) or "<h2" in said(response)


def test_the_end_shows_verdict_papers_last_day_and_what_else_is_good_to_know(client: Client) -> None:
    page = said(post(client, "/pandu/hadiah", GIFT))
    for part in (
        "Jangan",
        "Laporan penerimaan gratifikasi",
        "25 April 2024",
        "Yang juga perlu Anda tahu",
        "UPG",
    ):
        assert part in page, part
    assert "cuti bersama tidak dihitung" in page
    assert "Tanggal itu sudah lewat" in page
    assert "pengingat kalender" not in page
    today = said(post(client, "/pandu/hadiah", [field for field in GIFT if field[0] != "on"]))
    assert "Tanggal itu sudah lewat" not in today
    assert "pengingat kalender" in today


def test_a_paper_shows_what_was_typed_and_comes_as_odt_and_pdf(client: Client) -> None:
    typed = [("isian.name", "Maria <b>Contoh</b>"), ("isian.place", "Kupang"), ("isian.dated", "2027-02-03")]
    path = "/pandu/atasan/surat/penolakan"
    page = post(client, path, [*REFUSED, *typed])
    assert page.headers["Cache-Control"] == "no-store"
    assert "Kupang, 3 Februari 2027" in said(page)
    assert "<b>Contoh" not in page.content.decode()
    odt, pdf = (post(client, f"{path}.{form}", [*REFUSED, *typed]) for form in ("odt", "pdf"))
    with zipfile.ZipFile(io.BytesIO(odt.content)) as packed:
        assert b"Maria &lt;b&gt;Contoh" in packed.read("content.xml")
    assert "Maria <b>Contoh</b>" in PdfReader(io.BytesIO(pdf.content)).pages[0].extract_text()
    for made, kind in ((odt, "application/vnd.oasis.opendocument.text"), (pdf, "application/pdf")):
        assert made.headers["Content-Type"] == kind
        assert made.headers["Cache-Control"] == "no-store"
        name = made.headers["Content-Disposition"]
        assert name.startswith('attachment; filename="penolakan.')
        assert "Maria" not in name


def test_an_english_page_gives_an_indonesian_paper_with_a_reading_aid(client: Client) -> None:
    page = said(post(client, "/en/pandu/atasan/surat/penolakan", REFUSED))
    assert "Dengan hormat," in page
    assert "Dear Sir or Madam," in page
    assert "Reading aid" in page
    assert "Dear Sir" not in said(post(client, "/pandu/atasan/surat/penolakan", REFUSED))


def test_a_blank_that_cannot_be_printed_is_said_on_the_page_and_nothing_is_lost(client: Client) -> None:
    typed = [("isian.name", "ꦏꦤ"), ("isian.place", "Kupang")]
    response = post(client, "/pandu/atasan/surat/penolakan.pdf", [*REFUSED, *typed])
    page = said(response)
    assert response.status_code == 400
    assert "Pakai ODT" in page
    assert 'value="ꦏꦤ"' in page
    assert 'value="Kupang"' in page


@pytest.mark.parametrize("field", [("isian.dated", "kemarin"), ("isian.name", "a" * 301)])
def test_a_blank_that_is_wrong_keeps_the_others(client: Client, field: tuple[str, str]) -> None:
    for form in ("", ".odt"):
        response = post(
            client, f"/pandu/atasan/surat/penolakan{form}", [*REFUSED, ("isian.place", "Kupang"), field]
        )
        assert response.status_code in (400, 413)
        assert 'value="Kupang"' in said(response)


def test_the_text_for_a_chat_stays_here_until_it_is_handed_over(client: Client) -> None:
    page = said(post(client, "/pandu/atasan/surat/penolakan", REFUSED))
    assert "wa.me" not in page
    assert "https://" not in page
    link = page.partition('href="whatsapp://send?text=')[0]
    assert link.rpartition("<details")[2].count("</details>") == 0  # it is only seen by who opens it


def test_the_reminder_is_a_calendar(client: Client) -> None:
    response = post(client, "/en/pandu/hadiah/pengingat.ics", GIFT)
    assert response.headers["Content-Type"].startswith("text/calendar")
    assert response.headers["Content-Disposition"] == 'attachment; filename="pengingat.ics"'
    event: Any = Calendar.from_ical(response.content).walk("VEVENT")[0]
    assert str(event["SUMMARY"]).startswith("Last day")
    assert event["DTSTART"].dt.isoformat() == "2024-04-25"


def test_questions_are_for_the_back_button_and_for_nobody_else(client: Client) -> None:
    for response in (get(client, "/pandu/hadiah"), post(client, "/pandu/hadiah", GIFT)):
        assert response.headers["Cache-Control"] == "private, no-cache"
    cleared = client.get("/pandu/selesai")
    assert cleared.headers["Clear-Site-Data"] == '"cache"'
    assert cleared.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/en/", "/pandu", "/en/pandu"])
def test_front_page_and_list_lead_to_every_guide(client: Client, path: str) -> None:
    page = said(get(client, path))
    prefix = "/en" if path.startswith("/en") else ""
    for name in office().rulebook.guides:
        assert f'href="{prefix}/pandu/{name}"' in page


def test_a_verdict_leads_to_the_guides(client: Client) -> None:
    page = said(post(client, "/timbang", [("text", "Ayo kita menangkan nomor 2!"), ("on", "2024-01-20")]))
    for question in ("Atasan meminta?", "Ada keluarga yang mencalonkan diri?", "Menerima hadiah?"):
        assert question in page

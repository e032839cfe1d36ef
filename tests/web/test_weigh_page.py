"""The weigh page: works, refuses, loses nothing, shows every part of a verdict."""

import json
from datetime import date
from html import unescape
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse
from django.test import Client
from django.test.client import MULTIPART_CONTENT

from langkah.desk import FixedClock, Office
from langkah.terms.stages import Zone
from langkah.web.steps.quick import QUICK

FORM = "application/x-www-form-urlencoded"
DRAFT = "Selamat pagi.\r\nAyo kita menangkan nomor 2!"
DAY = "2024-01-20"


def post(client: Client, path: str = "/timbang", **fields: str) -> HttpResponse:
    """Send the form as a browser does."""
    response = client.post(path, urlencode(fields), content_type=FORM)
    assert isinstance(response, HttpResponse)
    return response


def said(response: HttpResponse) -> str:
    """The page as a person reads it."""
    return unescape(response.content.decode())


def test_a_draft_gets_its_verdict_on_the_same_page(client: Client) -> None:
    response = post(client, text=DRAFT, on=DAY)
    page = said(response)
    assert response.status_code == 200
    assert "Jangan" in page
    assert "menangkan nomor 2" in page
    assert "Pasal" in page
    assert "2026" in page  # the version of the rulebook
    for part in (
        "Cara yang lebih bijak",
        "Apa yang mengubah jawaban ini",
        "Alasan dan pasalnya",
        "tidak disimpan",
    ):
        assert part in page


def test_the_draft_comes_back_whole_and_escaped(client: Client) -> None:
    nasty = 'Halo <script>alert(1)</script> & "dua"\r\n\r\n  </textarea><img src=x> nomor 2 menangkan'
    page = post(client, text=nasty, on=DAY).content.decode()
    assert "<script" not in page
    assert "<img" not in page
    box = unescape(page.partition('<textarea id="text"')[2].partition(">\n")[2].partition("</textarea>")[0])
    assert box == nasty.replace("\r\n", "\n")


def test_the_same_answer_stands_in_english(client: Client) -> None:
    page = said(post(client, "/en/timbang", text=DRAFT, on=DAY))
    assert "Stop" in page
    assert "Reasons and provisions" in page
    assert 'formaction="/timbang#putusan"' in page


@pytest.mark.parametrize("key", QUICK)
@pytest.mark.parametrize("path", ["/timbang", "/en/timbang"])
def test_every_button_gives_an_answer(client: Client, key: str, path: str) -> None:
    response = post(client, path, quick=key)
    assert response.status_code == 200
    assert 'id="putusan"' in said(response)


@pytest.mark.parametrize("key", QUICK)
@pytest.mark.parametrize("day", ["", DAY])
def test_three_taps_are_enough_whatever_is_answered(client: Client, key: str, day: str) -> None:
    """A tap on the act, then at most two answers: a verdict stands after each, and no answer is refused."""
    page = said(post(client, quick=key, on=day))
    for state, answer in _answers(page):
        response = post(client, **state, answer=answer)
        assert response.status_code == 200, (key, answer)
        assert 'id="putusan"' in said(response)


def _answers(page: str) -> list[tuple[dict[str, str], str]]:
    """What each button of the question would send."""
    question = page.partition('class="question"')[2].partition("</form>")[0]
    hidden = {
        piece.partition('name="')[2].partition('"')[0]: piece.partition('value="')[2].partition('"')[0]
        for piece in question.split("<input")[1:]
        if 'type="hidden"' in piece
    }
    buttons = [piece.partition('value="')[2].partition('"')[0] for piece in question.split("<button")[1:]]
    return [(hidden, value) for value in buttons if "=" in value]


def test_who_is_asked_by_a_superior_to_take_a_side_is_not_told_that_it_is_allowed(client: Client) -> None:
    page = said(post(client, quick="atasan", on=DAY))
    assert "Jangan ambil langkah ini" in page
    assert "Tolak intervensi pihak lain" in page
    assert "Apa persisnya yang diminta atasan Anda?" in page
    state = {"act": "partisan-activity", "toward": "contestant", "fact.asked_by_superior": "true", "on": DAY}
    narrower = said(post(client, **state, answer="act=mobilise"))
    assert "Jangan ambil langkah ini" in narrower
    assert "Apa persisnya" not in narrower


def test_who_has_kin_that_runs_is_told_the_duties_and_asked_about_them_by_name(client: Client) -> None:
    page = said(post(client, quick="keluarga", on=DAY))
    assert "Boleh, dengan hati-hati" not in page
    assert "Ada kewajiban yang melekat pada langkah ini." in page
    assert "Apakah kewajiban ini Anda penuhi: nyatakan hubungan keluarga itu secara terbuka" in page


def test_a_day_after_the_last_calendar_is_not_called_free_of_elections(client: Client) -> None:
    page = said(post(client, act="gesture", on="2028-12-01", **{"fact.gesture": "two"}))
    assert "Tahapan pemilu apa yang sedang berjalan" in page
    assert "Tidak diketahui; belum ada kalender untuk tanggal ini" in page
    assert "Langkah ini boleh" not in page


def test_a_photo_is_not_taken_as_posted_until_it_is_said(client: Client) -> None:
    page = said(post(client, quick="foto", on=DAY))
    assert "Tanya dulu" in page
    assert 'value="channel=social"' in page
    assert "Jangan ambil langkah ini" in said(
        post(client, act="photo-with-candidate", on=DAY, answer="channel=social")
    )


def test_the_hour_of_a_quick_count_is_answered_with_an_hour(client: Client) -> None:
    step = {"act": "quick-count-publish", "on": "2024-02-14"}
    assert 'value="at=14:59 WIB"' in said(post(client, **step))
    assert "Jangan ambil langkah ini" in said(post(client, **step, answer="at=14:59 WIB"))
    assert "Jangan ambil langkah ini" not in said(post(client, **step, answer="at=15:00 WIB"))


def test_an_answer_carries_the_text_along_and_never_in_the_address(client: Client) -> None:
    page = said(post(client, text="Halo semua.", quick="hadir"))
    answers = _answers(page)
    assert answers
    for state, _answer in answers:
        assert state["text"] == "Halo semua."
        assert state["act"] == "attend-campaign"
    assert "?text=" not in page


def test_a_text_in_the_address_is_not_read(client: Client) -> None:
    page = client.get("/timbang", {"text": "menangkan nomor 2"}).content.decode()
    assert "menangkan" not in page


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"text": "a", "on": "2024-02-30"}, 'Tanggal "2024-02-30" pada "Tanggal" tidak ada'),
        ({"text": "a", "at": "25:61"}, 'Jam "25:61" pada "Jam" tidak ada'),
        ({"text": "   "}, "Tidak ada yang dapat ditimbang"),
        ({"text": "a", "standing": "raja"}, 'Nilai "raja" tidak dikenal'),
        ({"text": "a", "fact.warna": "merah"}, 'Kunci "facts.warna" tidak dikenal'),
        ({"text": "a", "fact.value_idr": "banyak"}, '"facts.value_idr" tidak dapat dibaca'),
        ({"text": "a", "fact.value_idr": "9" * 5000}, '"facts.value_idr" tidak dapat dibaca'),
        ({"text": "a", "name": "n" * 300}, "tidak dapat dibaca"),
    ],
)
def test_a_mistake_is_named_beside_its_field(client: Client, fields: dict[str, str], words: str) -> None:
    response = post(client, **fields)
    page = said(response)
    assert response.status_code == 400
    assert words in page
    assert 'role="alert"' in page
    assert fields["text"].strip() in page.partition('<textarea id="text"')[2]


def test_a_mistake_is_named_in_english_too(client: Client) -> None:
    response = post(client, "/en/timbang", text="a", on="kemarin")
    assert 'Date "kemarin" in "Date" cannot be read' in said(response)


def test_amounts_may_be_written_with_points(client: Client) -> None:
    page = said(post(client, act="gift-receive", **{"fact.value_idr": "1.500.000"}))
    assert "1.500.000" in page.partition('class="told"')[2]


def test_what_was_told_can_be_taken_back(client: Client) -> None:
    page = said(post(client, act="gift-receive", toward="vendor", drop="toward", **{"fact.cash": "true"}))
    assert 'value="fact.cash"' in page
    assert 'value="toward"' not in page.partition('class="told"')[2].partition("</ul>")[0]
    assert 'name="drop"' not in said(
        post(client, act="gift-receive", drop="fact.cash", **{"fact.cash": "true"})
    )


def test_another_act_starts_from_its_own_facts(client: Client) -> None:
    page = said(
        post(client, quick="hadiah", act="like", toward="kin", name="Budi", **{"fact.gesture": "fist"})
    )
    assert 'name="drop"' not in page


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"text=%ff%fe", FORM, 400, "web.form-not-utf-8"),
        (b"text=a", "text/plain", 415, "web.content-type"),
        (b"text=a", f"{FORM}; charset=latin-1", 415, "web.content-type"),
        (json.dumps({"text": "a"}).encode(), "application/json", 415, "web.content-type"),
        (b"text=" + b"a" * (4 * 1024 * 1024), FORM, 413, "web.body-too-large"),
        (b"a=1&" * 1_000, FORM, 400, "web.bad-request"),
    ],
)
@pytest.mark.parametrize("path", ["/timbang", "/en/timbang"])
def test_what_cannot_be_read_is_refused_by_name(
    client: Client, path: str, body: bytes, kind: str, status: int, code: str
) -> None:
    response = client.post(path, body, content_type=kind)
    page = response.content.decode()
    assert response.status_code == status
    assert code in page
    assert 'class="both" lang="id"' in page
    assert 'class="both" lang="en"' in page


def test_a_file_is_not_taken(client: Client) -> None:
    response = client.post("/timbang", {"text": "a"}, content_type=MULTIPART_CONTENT)
    assert response.status_code == 415


def test_a_text_over_the_limit_is_refused_with_its_length(client: Client) -> None:
    response = post(client, text="a" * 1_000_001)
    assert response.status_code == 413
    assert "1000001" in said(response)


@pytest.mark.parametrize(
    "text",
    [
        "nol \0 di tengah",
        "\u202e terbalik \u2066",
        "\ufffd sudah rusak sejak awal",
        "🟥" * 2_000,
        "#menangkan2 " * 10_000,
        "a\u0301" * 5_000,
    ],
    ids=["NUL", "bidi", "replacement", "astral", "10,000 hashtags", "combining"],
)
def test_odd_texts_are_weighed_like_others(client: Client, text: str) -> None:
    response = post(client, text=text, on=DAY)
    assert response.status_code == 200
    assert 'id="putusan"' in said(response)


def test_a_closed_connection_is_no_fault(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.http.request import HttpRequest, UnreadablePostError

    def cut(self: HttpRequest) -> bytes:
        raise UnreadablePostError("gone")

    monkeypatch.setattr(HttpRequest, "body", property(cut))
    assert post(client, text="a").status_code == 400


def test_a_duty_with_a_deadline_names_the_last_day_and_how_it_was_counted(client: Client) -> None:
    facts = {"fact.giver": "vendor", "fact.value_idr": "2.000.000", "fact.duty_related": "true"}
    page = said(post(client, act="gift-receive", on="2024-03-01", **facts))
    duties = page.partition('class="duties"')[2].partition("</ul>")[0]
    assert "paling akhir 25 April 2024" in duties
    assert "cuti bersama tidak dihitung" in duties
    page = said(post(client, "/en/timbang", act="gift-receive", on="2024-03-01", **facts))
    assert "by 25 April 2024" in page


def test_a_source_that_is_due_for_review_has_an_amber_banner(client: Client) -> None:
    page = said(post(client, act="like", toward="campaign-account", on="2031-01-20"))
    banner = page.partition('<p class="stale">')[2].partition("</p>")[0]
    assert "perlu ditinjau ulang sejak" in banner
    assert page.index('class="stale"') < page.index('id="alasan"')
    assert "due for review since" in said(
        post(client, "/en/timbang", act="like", toward="campaign-account", on="2031-01-20")
    )
    assert 'class="stale"' not in said(post(client, act="like", toward="campaign-account", on=DAY))


@pytest.mark.parametrize(("zone", "opens"), [(Zone.WIB, "15:00"), (Zone.WITA, "16:00"), (Zone.WIT, "17:00")])
def test_the_hour_of_quick_counts_is_filled_in_where_the_office_is(
    client: Client, monkeypatch: pytest.MonkeyPatch, zone: Zone, opens: str
) -> None:
    there = Office(clock=FixedClock(date(2024, 2, 14), zone))
    for module in ("views", "form", "shown"):
        monkeypatch.setattr(f"langkah.web.steps.{module}.office", lambda: there)
    page = said(post(client, act="quick-count-publish", answer="at=15:00 WIB"))
    assert f'value="{opens}"' in page.partition('id="at"')[2]
    assert f"({zone})" in page
    early = said(post(client, act="quick-count-publish", on="2024-02-14", answer="at=14:59 WIB"))
    assert f'value="{int(opens[:2]) - 1}:59"' in early.partition('id="at"')[2]
    assert "Jangan" in early


def test_sources_that_differ_are_said_beside_the_answer_and_both_penalties_stand(client: Client) -> None:
    facts = {"fact.gesture": "thumb"}
    page = said(post(client, act="gesture", toward="contestant", on="2023-12-20", **facts))
    assert '<span class="tag">sumber berbeda</span>' in page
    norm = unescape(client.get("/en/norma/skb-disiplin-08-kegiatan-berpihak").content.decode())
    assert '<span class="tag">sources differ</span>' in norm
    assert "Medium disciplinary penalty" in norm
    assert "Heavy disciplinary penalty" in norm

"""A verdict is wrong: said without a name, owned by one, decided once."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from langkah.web.disputes import disputing
from langkah.web.disputes.models import Dispute, Line, Outcome, Reason
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from langkah.web.rules.disputed import NAME
from tests.web.letters.sending import NORMS, STEP, Asker, hidden, said
from tests.web.people.conftest import Make

pytestmark = pytest.mark.django_db
Enter = Callable[[Person], Client]
Later = Callable[[timedelta], None]
RULING = {
    "outcome": "changed",
    "norm": NORMS[0],
    "answer": "Anda benar. Ajakan memakai hak pilih tanpa menyebut pilihan tidak termasuk.",
    "line": "ajakan netral dikeluarkan dari norma ini",
}


def _decided(asker: Asker, officer: Person, enter: Enter) -> tuple[str, Dispute]:
    code = asker.code("keliru")
    one = Dispute.objects.get()
    desk = enter(officer)
    desk.post(f"/kantor/keliru/{one.pk}/ambil/")
    answer = desk.post(f"/kantor/keliru/{one.pk}/putus/", RULING)
    assert answer.status_code == 302, said(answer)
    one.refresh_from_db()
    return code, one


def test_from_a_verdict_to_an_outcome(asker: Asker, officer: Person, enter: Enter) -> None:
    page = said(asker.composed("keliru"))
    assert 'name="draft"' not in page
    assert "Jangan" in page
    assert STEP["book"] in page
    code = asker.code("keliru", words="Ini hanya ajakan memakai hak pilih.")
    one = Dispute.objects.get()
    assert (one.level, one.book, one.reason, one.draft) == ("stop", STEP["book"], Reason.STRICT, "")
    assert "menunggu diperiksa" in said(asker.read(code))
    desk = enter(officer)
    assert "terlalu ketat" in said(desk.get("/kantor/keliru/"))
    desk.post(f"/kantor/keliru/{one.pk}/ambil/")
    assert "sedang diperiksa" in said(asker.read(code))
    assert officer.name not in said(asker.read(code)), "who looks into it is the office's own matter"
    desk.post(f"/kantor/keliru/{one.pk}/putus/", RULING)
    page = said(asker.read(code))
    assert "aturannya diubah" in page
    assert RULING["answer"] in page
    one.refresh_from_db()
    assert (one.owner, one.norm, one.outcome) == (officer, NORMS[0], Outcome.CHANGED)
    assert one.sent <= (one.taken or one.sent) <= (one.decided or one.sent)


def test_the_log_can_be_pasted_and_outlives_the_dispute(
    asker: Asker, officer: Person, enter: Enter, later: Later
) -> None:
    _decided(asker, officer, enter)
    page = said(enter(officer).get("/kantor/keliru/catatan/"))
    day = timezone.localdate().isoformat()
    assert f"### {day} · sanggahan · disputes" in page
    assert f"- `{NORMS[0]}` (aturannya diubah · the rule is changed): ajakan netral dikeluarkan" in page
    later(timedelta(days=91))
    call_command("letters")
    assert not Dispute.objects.exists()
    assert Line.objects.get().dispute is None
    assert RULING["answer"] not in json.dumps(list(map(str, Line.objects.values_list())))


def test_norms_under_dispute_are_named_without_a_count_once_taken_up(
    asker: Asker, officer: Person, enter: Enter, client: Client
) -> None:
    for _ in range(3):
        asker.code("keliru")
    call_command("letters")
    assert "Tidak ada norma yang sedang disanggah" in said(client.get("/seberapa-benar"))
    disputing.take(Dispute.objects.first() or Dispute(), officer, timezone.now())
    assert "Tidak ada norma" in said(client.get("/seberapa-benar")), "not at the moment, but at the hour"
    call_command("letters")
    page = said(client.get("/seberapa-benar")).partition('id="sanggahan"')[2].partition("<h2")[0]
    for norm in NORMS:
        assert page.count(f'href="/norma/{norm}"') == 1
    assert "seberapa-benar#sanggahan" in said(client.get(f"/norma/{NORMS[0]}"))
    assert not [piece for piece in page.replace(">", " ").replace("<", " ").split() if piece.isdigit()]


def test_silence_does_not_hide_a_dispute(asker: Asker, later: Later, client: Client) -> None:
    asker.code("keliru")
    later(timedelta(days=8))
    call_command("letters")
    assert f'href="/norma/{NORMS[0]}"' in said(client.get("/seberapa-benar"))


def test_an_outcome_is_told_in_public_and_ends_the_dispute(
    asker: Asker, officer: Person, enter: Enter, client: Client
) -> None:
    _decided(asker, officer, enter)
    call_command("letters")
    page = said(client.get("/en/seberapa-benar"))
    assert "No norm is under dispute" in page
    assert "the rule is changed" in page
    assert RULING["line"].capitalize() in page
    norm = said(client.get(f"/en/norma/{NORMS[0]}"))
    assert RULING["line"].capitalize() in norm
    assert "seberapa-benar#sanggahan" not in norm


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"norms": 3, "lines": {}}', '{"norms": [1, "x"], "lines": [{"norm": 1}]}', "null"],
)
def test_a_broken_file_costs_the_list_and_not_the_page(content: str, settings: Any, client: Client) -> None:
    Path(settings.DATA, NAME).write_text(content, encoding="utf-8")
    assert client.get("/seberapa-benar").status_code == 200


def test_who_takes_it_up_owns_it(asker: Asker, officer: Person, make: Make, enter: Enter) -> None:
    asker.code("keliru")
    one = Dispute.objects.get()
    other = make(Role.INTEGRITY, name="orang kedua")
    enter(officer).post(f"/kantor/keliru/{one.pk}/ambil/")
    enter(other).post(f"/kantor/keliru/{one.pk}/ambil/")
    answer = enter(other).post(f"/kantor/keliru/{one.pk}/putus/", RULING)
    assert answer.status_code == 409
    one.refresh_from_db()
    assert (one.owner, one.outcome) == (officer, "")


def test_an_outcome_stands(asker: Asker, officer: Person, enter: Enter) -> None:
    _code, one = _decided(asker, officer, enter)
    answer = enter(officer).post(f"/kantor/keliru/{one.pk}/putus/", {**RULING, "outcome": "stands"})
    assert answer.status_code == 409
    one.refresh_from_db()
    assert one.outcome == Outcome.CHANGED
    assert Line.objects.count() == 1


@pytest.mark.parametrize(
    ("missing", "said_so"),
    [
        ({"outcome": ""}, "hasilnya belum dipilih"),
        ({"answer": " "}, "masih kosong"),
        ({"line": ""}, "masih kosong"),
    ],
)
def test_half_an_outcome_is_none_and_nothing_typed_is_lost(
    asker: Asker, officer: Person, enter: Enter, missing: dict[str, str], said_so: str
) -> None:
    asker.code("keliru")
    one = Dispute.objects.get()
    disputing.take(one, officer, timezone.now())
    answer = enter(officer).post(f"/kantor/keliru/{one.pk}/putus/", {**RULING, **missing})
    assert answer.status_code == 400
    assert said_so in said(answer).lower()
    kept = next(RULING[name] for name in ("answer", "line") if name not in missing)
    assert kept in said(answer)


@pytest.mark.parametrize("place", ["words", "draft"])
def test_words_of_whoever_disputed_are_no_line(
    asker: Asker, officer: Person, enter: Enter, place: str
) -> None:
    asker.code("keliru", **{place: "Kemarin di rapat pleno Pak Camat meminta saya menulis itu"})
    one = disputing.take(Dispute.objects.get(), officer, timezone.now())
    copied = {**RULING, "line": "tetap: di rapat PLENO, Pak Camat\nmeminta sesuatu"}
    answer = enter(officer).post(f"/kantor/keliru/{one.pk}/putus/", copied)
    assert answer.status_code == 400
    assert "di rapat pleno pak camat meminta" in said(answer)
    assert "tetap: di rapat PLENO" in said(answer), "nothing typed is lost"
    one.refresh_from_db()
    assert (one.outcome, Line.objects.count()) == ("", 0)
    assert enter(officer).post(f"/kantor/keliru/{one.pk}/putus/", RULING).status_code == 302


def test_a_dispute_without_a_verdict_or_a_reason_is_not_taken(asker: Asker) -> None:
    cap = asker.stamp("keliru")
    assert asker.post("keliru/kirim/", cap=cap, reason="strict", words="Salah semua").status_code == 400
    answer = asker.sent("keliru", cap=cap, reason="", words="Salah di sini")
    assert answer.status_code == 400
    assert "Salah di sini</textarea>" in said(answer)
    assert "Sanggahan dimulai dari sebuah putusan" in said(asker.client.get("/situs/keliru/"))
    assert not Dispute.objects.exists()


def test_sent_twice_it_is_one_and_deleted_it_is_none(asker: Asker) -> None:
    cap = asker.stamp("keliru")
    codes = {hidden(said(asker.sent("keliru", cap=cap)), "code") for _ in range(2)}
    assert len(codes) == 1
    assert Dispute.objects.count() == 1
    asker.post("kode/hapus/", code=codes.pop())
    assert not Dispute.objects.exists()
    assert asker.sent("keliru", cap=cap).status_code == 410


def test_the_database_itself_holds_the_order_of_states(asker: Asker, officer: Person) -> None:
    asker.code("keliru")
    today = timezone.localdate()
    for wrong in (
        {"owner": officer},
        {"taken": today},
        {"outcome": "stands", "decided": today},
        {"owner": officer, "taken": today, "outcome": "stands"},
        {"owner": officer, "taken": today, "decided": today - timedelta(days=1), "outcome": "stands"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Dispute.objects.update(**wrong)

"""Asking first: sent once, read with a code, answered, asked back, deleted."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from langkah.web.letters import limits, stamp
from langkah.web.letters.models import Spent, Tally
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role
from langkah.web.questions import asking
from langkah.web.questions.models import Answered, Inquiry, Turn
from tests.web.letters.sending import NORMS, Asker, hidden, said
from tests.web.people.conftest import Make

pytestmark = pytest.mark.django_db
Enter = Callable[[Person], Client]
Later = Callable[[timedelta], None]


def test_from_a_verdict_to_an_answer_and_back(asker: Asker, officer: Person, enter: Enter) -> None:
    code = asker.code(words="Bolehkah saya mengunggahnya sesudah masa tenang?")
    one = Inquiry.objects.get()
    assert (one.act, one.standing, one.norms) == ("post", "pns", list(NORMS))
    assert (one.level, one.book, one.draft) == ("", "", ""), (
        "a question takes neither answer nor rulebook along"
    )
    assert "menunggu jawaban" in said(asker.read(code))
    desk = enter(officer)
    assert "Pertanyaan tentang" in said(desk.get("/kantor/tanya/"))
    page = said(desk.get(f"/kantor/tanya/{one.pk}/"))
    assert "sesudah masa tenang" in page
    answer = desk.post(f"/kantor/tanya/{one.pk}/jawab/", {"words": "Boleh, sesudahnya.", "seen": "0"})
    assert answer.status_code == 302
    page = said(asker.read(code))
    assert "Boleh, sesudahnya." in page
    assert "sudah dijawab" in page
    back = asker.post("kode/tanya-lagi/", code=code, cap=hidden(page, "cap"), seen="1", words="Juga di grup?")
    assert back.status_code == 200
    assert "Juga di grup?" in said(back)
    one.refresh_from_db()
    assert one.answered is None
    desk.post(f"/kantor/tanya/{one.pk}/jawab/", {"words": "Juga di grup.", "seen": "2"})
    assert [turn.by_id for turn in one.turns.all()] == [officer.pk, None, officer.pk]
    assert Answered.objects.get().total == 1, "one question counts once"


def test_by_default_the_draft_stays_with_its_writer(asker: Asker) -> None:
    page = said(asker.composed("tanya"))
    assert 'name="draft"' not in page
    asker.sent(cap=hidden(page, "cap"))
    assert Inquiry.objects.get().draft == ""


def test_a_draft_that_is_taken_along_is_shown_before_it_is_sent(asker: Asker) -> None:
    page = said(asker.composed("tanya", draft="Ayo pilih\r\nnomor 2"))
    assert "Ayo pilih\nnomor 2</textarea>" in page
    assert not Inquiry.objects.exists(), "opening the page sends nothing"
    asker.sent(cap=hidden(page, "cap"), draft="Ayo pilih\r\nnomor 2")
    assert Inquiry.objects.get().draft == "Ayo pilih\nnomor 2"


def test_a_form_sent_twice_has_one_effect_and_one_code(asker: Asker) -> None:
    cap = asker.stamp()
    codes = {hidden(said(asker.sent(cap=cap, words="Sekali saja?")), "code") for _ in range(3)}
    assert len(codes) == 1
    assert Inquiry.objects.count() == 1
    assert Tally.objects.get().count == 1


def test_a_form_sent_again_after_deleting_brings_nothing_back(asker: Asker) -> None:
    cap = asker.stamp()
    code = hidden(said(asker.sent(cap=cap)), "code")
    assert "Sudah dihapus" in said(asker.post("kode/hapus/", code=code))
    again = asker.sent(cap=cap)
    assert again.status_code == 410
    assert "web.letter-gone" in said(again)
    assert not Inquiry.objects.exists()


def test_deleting_twice_is_as_calm_as_once(asker: Asker) -> None:
    code = asker.code()
    for _ in range(2):
        answer = asker.post("kode/hapus/", code=code)
        assert answer.status_code == 200
        assert "Sudah dihapus" in said(answer)
    assert asker.read(code).status_code == 404


def test_asking_back_twice_is_once(asker: Asker, officer: Person) -> None:
    code = asker.code()
    one = Inquiry.objects.get()
    asking.answer(one, officer, "Boleh.", 0, timezone.now())
    cap = hidden(said(asker.read(code)), "cap")
    for _ in range(2):
        asker.post("kode/tanya-lagi/", code=code, cap=cap, seen="1", words="Sungguh?")
    assert one.turns.count() == 2


def test_nobody_asks_back_before_an_answer(asker: Asker) -> None:
    code = asker.code()
    answer = asker.post("kode/tanya-lagi/", code=code, cap=stamp.new(), seen="0", words="Halo?")
    assert answer.status_code == 409
    assert not Turn.objects.exists()


def test_one_mistyped_word_is_named_and_nothing_typed_is_lost(asker: Asker) -> None:
    code = asker.code()
    first, *rest = code.split()
    wrong = " ".join([f"{first[:-1]}q", *rest])
    answer = asker.read(wrong)
    assert answer.status_code == 400
    assert "kata ke-1" in said(answer).lower()
    assert wrong in said(answer)


def test_a_code_of_another_office_is_whole_and_finds_nothing(asker: Asker, settings: Any) -> None:
    with_another_key = settings.SECRET_KEY
    settings.SECRET_KEY = "the key of another office"
    foreign = stamp.Stamp("elsewhere").code
    settings.SECRET_KEY = with_another_key
    answer = asker.read(foreign)
    assert answer.status_code == 404
    assert "milik kantor lain" in said(answer)
    assert foreign in said(answer)


def test_what_is_over_is_gone_with_all_that_belongs_to_it(
    asker: Asker, officer: Person, later: Later
) -> None:
    code, waits = asker.code(words="Satu?"), asker.code(words="Dua?")
    asking.answer(Inquiry.objects.get(words="Satu?"), officer, "Boleh.", 0, timezone.now())
    later(timedelta(days=90))
    call_command("letters")
    assert "Boleh." in said(asker.read(code)), "the last day belongs to the term"
    later(timedelta(days=1))
    call_command("letters")
    assert asker.read(code).status_code == 404
    assert not Turn.objects.exists()
    assert not Spent.objects.exists()
    assert "menunggu jawaban" in said(asker.read(waits))
    later(timedelta(days=90))
    call_command("letters")
    assert not Inquiry.objects.exists()


def test_an_answer_to_a_deleted_question_is_told_so(asker: Asker, officer: Person, enter: Enter) -> None:
    code = asker.code()
    one = Inquiry.objects.get()
    asker.post("kode/hapus/", code=code)
    answer = enter(officer).post(f"/kantor/tanya/{one.pk}/jawab/", {"words": "Boleh.", "seen": "0"})
    assert answer.status_code == 404


def test_two_officers_do_not_speak_over_each_other(
    asker: Asker, officer: Person, make: Make, enter: Enter
) -> None:
    asker.code()
    one = Inquiry.objects.get()
    second = make(Role.INTEGRITY, name="orang kedua")
    path = f"/kantor/tanya/{one.pk}/jawab/"
    enter(officer).post(path, {"words": "Boleh.", "seen": "0"})
    answer = enter(second).post(path, {"words": "Tidak boleh.", "seen": "0"})
    assert answer.status_code == 409
    assert "Tidak boleh.</textarea>" in said(answer)
    assert one.turns.count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        Turn.objects.create(question=one, number=1, by=second, words="Lagi", day=timezone.localdate())


def test_a_full_hour_keeps_what_was_typed_and_opens_again(asker: Asker, later: Later) -> None:
    Tally.objects.create(
        unit=Unit.objects.get(),
        kind="question",
        hour=timezone.now().replace(minute=0, second=0, microsecond=0),
        count=limits.AN_HOUR,
    )
    page = said(asker.composed("tanya"))
    cap = hidden(page, "cap")
    answer = asker.sent(cap=cap, words="Yang saya tulis panjang.")
    assert answer.status_code == 429
    assert "Yang saya tulis panjang.</textarea>" in said(answer)
    assert hidden(said(answer), "cap") == cap
    later(timedelta(hours=1))
    assert asker.sent(cap=cap, words="Yang saya tulis panjang.").status_code == 200
    assert Tally.objects.count() == 1, "the hour that is over is thrown away"


@pytest.mark.parametrize(
    ("broken", "status", "code"),
    [
        ({"cap": "abc"}, 400, "tidak utuh"),
        ({"words": "a" * 4_001}, 400, "paling banyak 4000"),
        ({"draft": "a" * 12_001}, 400, "paling banyak 12000"),
    ],
)
def test_what_cannot_be_taken_is_said(asker: Asker, broken: dict[str, str], status: int, code: str) -> None:
    answer = asker.sent(**broken)
    assert answer.status_code == status
    assert code in said(answer)
    for written in broken.values():
        assert f"{written}</textarea>" in said(answer) or written == "abc", "to be shortened, not lost"
    assert not Inquiry.objects.exists()


def test_a_page_that_was_open_too_long_keeps_the_words(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    cap = asker.stamp()
    monkeypatch.setattr(stamp, "LIFE", -1)
    answer = asker.sent(cap=cap, words="Masih di sini?")
    assert answer.status_code == 400
    assert "Masih di sini?</textarea>" in said(answer)
    monkeypatch.undo()
    assert asker.sent(cap=hidden(said(answer), "cap"), words="Masih di sini?").status_code == 200


def test_a_form_from_another_site_is_refused(asker: Asker) -> None:
    cap = asker.stamp()
    answer = asker.client.post(
        "/situs/tanya/kirim/", {"cap": cap, "words": "?"}, headers={"sec-fetch-site": "cross-site"}
    )
    assert answer.status_code in {403, 415}
    assert not Inquiry.objects.exists()


def test_nothing_at_all_is_no_question(asker: Asker) -> None:
    cap = hidden(said(asker.client.get("/situs/tanya/")), "cap")
    answer = asker.post("tanya/kirim/", cap=cap, words="  ")
    assert answer.status_code == 400
    assert "belum ada yang ditanyakan" in said(answer).lower()


def test_words_alone_are_a_question(asker: Asker) -> None:
    cap = hidden(said(asker.client.get("/situs/tanya/")), "cap")
    assert asker.post("tanya/kirim/", cap=cap, words="Bolehkah?").status_code == 200


def test_only_words_from_closed_lists_ride_along(asker: Asker) -> None:
    asker.sent(act="<b>nama saya</b>", standing="Budi", level="x", book="NIP 1234 bukan buku")
    one = Inquiry.objects.get()
    assert (one.act, one.standing, one.level, one.book) == ("", "", "", "")
    assert one.norms == list(NORMS)


def test_where_nobody_answers_nothing_is_taken(client: Client, unit: Unit) -> None:
    asker = Asker(client)
    page = said(asker.composed("tanya"))
    assert "belum mempunyai petugas integritas" in page
    assert 'name="cap"' not in page
    assert asker.sent(cap=stamp.new()).status_code == 400
    assert not Inquiry.objects.exists()


def test_of_several_offices_one_is_chosen(asker: Asker, elsewhere: Unit, make: Make) -> None:
    make(Role.INTEGRITY, at=elsewhere, name="petugas lain")
    page = said(asker.composed("tanya"))
    assert '<option value="kpu-kabupaten-lain"' in page
    cap = hidden(page, "cap")
    answer = asker.sent(cap=cap, words="Kepada siapa?")
    assert answer.status_code == 400
    assert "Kepada siapa?</textarea>" in said(answer)
    assert asker.sent(cap=cap, words="Kepada siapa?", office="kpu-kabupaten-lain").status_code == 200
    assert Inquiry.objects.get().unit == elsewhere


def test_in_english_the_whole_way_is_in_english(asker: Asker, officer: Person) -> None:
    english = Asker(asker.client, "/situs/en/")
    for path in ("tanya/", "kode/", "tanya-jawab/", "keliru/"):
        page = said(asker.client.get(f"/situs/en/{path}"))
        assert '<html lang="en">' in page
        assert f'href="/situs/{path}"' in page, "the switch leads to the same page"
        assert f'href="/situs/en/{path}"' in said(asker.client.get(f"/situs/{path}"))
    code = english.code(words="May I?")
    assert "waits for an answer" in said(english.read(code))
    assert "The code does not fit yet" in said(english.read("engsel"))


def test_the_way_there_is_below_a_verdict_and_on_the_front_page(client: Client) -> None:
    front = said(client.get("/"))
    assert 'href="/situs/tanya/"' in front
    verdict = said(Asker(client, "/").post("timbang", text="Ayo kita menangkan nomor 2", on="2024-01-20"))
    below = verdict.partition('id="kirim"')[2].partition("</section>")[0]
    assert 'action="/situs/tanya/"' in below
    assert 'formaction="/situs/keliru/"' in below
    carried = [piece.partition('"')[0] for piece in below.split('type="hidden" name="')[1:]]
    assert set(carried) == {"act", "standing", "level", "book", "norm"}
    assert 'type="checkbox" id="ikut" name="draft"' in " ".join(below.split())
    assert "checked" not in below
    assert "Tanpa centang, draf Anda tidak ikut." in below

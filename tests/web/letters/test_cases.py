"""Cases: rewritten by one, agreed to by another, shown in groups of ten or more."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role
from langkah.web.questions import cases
from langkah.web.questions.models import Answered, Case, Inquiry
from tests.web.letters.sending import Asker, said
from tests.web.people.conftest import Make

pytestmark = pytest.mark.django_db
Enter = Callable[[Person], Client]
WORDS = {
    "theme": "neutrality",
    "asks": "Bolehkah menyukai unggahan partai?",
    "says": "Jangan, menurut SKB 2022.",
}


@pytest.fixture
def question(asker: Asker) -> Inquiry:
    """A question with words that only its asker would use."""
    asker.code(
        words="Kemarin di rapat pleno Pak Camat meminta saya membagikan poster itu",
        draft="Ayo kita coblos nomor 2 hari Rabu",
    )
    return Inquiry.objects.get()


@pytest.fixture
def proposed(question: Inquiry, officer: Person, enter: Enter) -> Case:
    """A case that waits for another."""
    answer = enter(officer).post(f"/kantor/tanya/{question.pk}/kasus/", WORDS)
    assert answer.status_code == 302, said(answer)
    return Case.objects.get()


def _version(case: Case) -> dict[str, str]:
    return {"version": str(case.version)}


def test_two_people_make_an_answer_public(
    proposed: Case, officer: Person, make: Make, enter: Enter, client: Client
) -> None:
    Answered.objects.create(unit=officer.unit, theme="neutrality", total=17)
    path = f"/kantor/kasus/{proposed.pk}/"
    assert "Orang lain yang menyetujui" in said(enter(officer).get(path))
    enter(officer).post(f"{path}setuju/", _version(proposed))
    proposed.refresh_from_db()
    assert proposed.state == Case.State.PROPOSED, "nobody agrees to their own"
    assert WORDS["asks"] not in said(client.get("/situs/tanya-jawab/"))
    editor = make(Role.EDITOR)
    assert enter(editor).get("/kantor/tanya/").status_code == 403, "who agrees never sees the question"
    assert "rapat pleno" not in said(enter(editor).get(path))
    enter(editor).post(f"{path}setuju/", _version(proposed))
    page = said(client.get("/situs/tanya-jawab/"))
    assert WORDS["asks"] in page
    assert "sedikitnya 10 pertanyaan dijawab" in page, "counts are in whole tens"
    assert "17" not in page.partition("<main")[2].partition("</main>")[0]
    enter(officer).post(f"{path}lepas/")
    assert WORDS["asks"] not in said(client.get("/situs/tanya-jawab/"))


@pytest.mark.parametrize("total", [0, 1, 9])
def test_a_group_below_ten_is_not_shown_at_all(
    proposed: Case, officer: Person, make: Make, enter: Enter, client: Client, total: int
) -> None:
    Answered.objects.create(unit=officer.unit, theme="neutrality", total=total)
    cases.agree(proposed, make(Role.EDITOR), proposed.version, timezone.now())
    page = said(client.get("/situs/tanya-jawab/"))
    assert WORDS["asks"] not in page
    assert "Netralitas" not in page
    assert "Belum tampil" in said(enter(officer).get(f"/kantor/kasus/{proposed.pk}/"))
    Answered.objects.update(total=10)
    assert WORDS["asks"] in said(client.get("/situs/tanya-jawab/"))


@given(st.integers(0, 10_000))
def test_no_count_tells_one_question_from_none(total: int) -> None:
    shown = cases.rounded(total)
    assert shown % 10 == 0
    assert shown <= total
    assert shown == 0 or shown >= cases.SMALLEST
    assert cases.rounded(total + 1) - shown in {0, 10}


@pytest.mark.parametrize(
    "copied",
    [
        {"asks": "Seseorang bertanya: kemarin di rapat pleno Pak Camat meminta sesuatu"},
        {"says": "Ayo KITA coblos, nomor 2 hari apa pun tidak boleh."},
    ],
)
def test_words_of_the_asker_are_no_case(
    question: Inquiry, officer: Person, enter: Enter, copied: dict[str, str]
) -> None:
    answer = enter(officer).post(f"/kantor/tanya/{question.pk}/kasus/", {**WORDS, **copied})
    assert answer.status_code == 400
    assert next(iter(copied.values())) in said(answer), "nothing typed is lost"
    assert not Case.objects.exists()


@pytest.mark.parametrize("gone", [False, True])
def test_no_later_wording_brings_the_words_of_the_asker_back(
    proposed: Case, question: Inquiry, officer: Person, enter: Enter, gone: bool
) -> None:
    if gone:
        question.delete()
    copied = {**WORDS, **_version(proposed), "asks": "Kemarin di rapat PLENO, Pak Camat meminta apa?"}
    answer = enter(officer).post(f"/kantor/kasus/{proposed.pk}/ubah/", copied)
    assert answer.status_code == 400
    assert copied["asks"] in said(answer), "nothing typed is lost"
    proposed.refresh_from_db()
    assert (proposed.asks, proposed.version) == (WORDS["asks"], 1)


@pytest.mark.parametrize("end", [Case.State.PUBLISHED, Case.State.REFUSED, Case.State.WITHDRAWN])
def test_what_knows_the_words_of_the_asker_ends_with_the_decision(
    proposed: Case, question: Inquiry, officer: Person, make: Make, end: Case.State
) -> None:
    draft = cases.Draft(theme="other", norms=(), asks="Bolehkah?", says="Jangan.")
    other = cases.propose(draft, officer, question, timezone.now())
    assert len(proposed.marks["runs"]) == len(other.marks["runs"]) > 1
    assert set(proposed.marks["runs"]).isdisjoint(other.marks["runs"]), "each case has a salt of its own"
    assert "camat" not in str(proposed.marks).lower()
    if end == Case.State.PUBLISHED:
        cases.agree(proposed, make(Role.EDITOR), proposed.version, timezone.now())
    else:
        who = officer if end == Case.State.WITHDRAWN else make(Role.EDITOR)
        cases.drop(proposed, who, timezone.now())
    proposed.refresh_from_db()
    assert (proposed.state, proposed.marks) == (end, {})


def test_what_was_changed_is_read_again_before_it_is_agreed_to(
    proposed: Case, officer: Person, make: Make, enter: Enter
) -> None:
    editor = make(Role.EDITOR)
    read = _version(proposed)
    path = f"/kantor/kasus/{proposed.pk}/"
    changed = enter(officer).post(f"{path}ubah/", {**WORDS, **read, "says": "Boleh, di luar kampanye."})
    assert changed.status_code == 302
    enter(editor).post(f"{path}setuju/", read)
    proposed.refresh_from_db()
    assert proposed.state == Case.State.PROPOSED
    enter(editor).post(f"{path}setuju/", _version(proposed))
    proposed.refresh_from_db()
    assert (proposed.state, proposed.says) == (Case.State.PUBLISHED, "Boleh, di luar kampanye.")
    late = enter(officer).post(f"{path}ubah/", {**WORDS, **_version(proposed), "says": "Diam-diam diubah."})
    assert late.status_code == 409
    proposed.refresh_from_db()
    assert proposed.says == "Boleh, di luar kampanye.", "what is public was agreed to"


def test_a_case_sent_twice_is_one_and_agreed_to_twice_is_once(
    question: Inquiry, officer: Person, make: Make, enter: Enter
) -> None:
    for _ in range(2):
        enter(officer).post(f"/kantor/tanya/{question.pk}/kasus/", WORDS)
    one = Case.objects.get()
    editor = make(Role.EDITOR)
    for _ in range(2):
        assert cases.agree(one, editor, one.version, timezone.now()).state == Case.State.PUBLISHED


def test_the_database_itself_refuses_one_person_twice(proposed: Case, officer: Person, make: Make) -> None:
    editor = make(Role.EDITOR)
    for wrong in (
        {"second": officer, "decided": timezone.localdate(), "state": Case.State.PUBLISHED},
        {"second": None, "decided": timezone.localdate(), "state": Case.State.PUBLISHED},
        {"second": editor, "decided": None, "state": Case.State.PUBLISHED},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Case.objects.filter(pk=proposed.pk).update(**wrong)


def test_a_case_does_not_know_its_question(proposed: Case, question: Inquiry) -> None:
    related = {field.related_model for field in Case._meta.get_fields() if field.related_model}
    assert related <= {Unit, Person}
    question.delete()
    assert Case.objects.filter(pk=proposed.pk).exists()


def test_who_refuses_is_named_and_who_withdraws_needs_nobody(
    proposed: Case, officer: Person, make: Make, enter: Enter
) -> None:
    editor = make(Role.EDITOR)
    enter(editor).post(f"/kantor/kasus/{proposed.pk}/lepas/")
    proposed.refresh_from_db()
    assert (proposed.state, proposed.second) == (Case.State.REFUSED, editor)
    answer = enter(officer).post(f"/kantor/kasus/{proposed.pk}/lepas/", follow=True)
    assert "keadaannya berubah" in said(answer).lower()

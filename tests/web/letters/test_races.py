"""Two at once: one form, one officer, one agreement, one deletion."""

from collections.abc import Callable
from threading import Barrier, Thread

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from langkah.terms.errors import LangkahError
from langkah.web.disputes import disputing
from langkah.web.disputes.models import Dispute, Line, Outcome
from langkah.web.letters import ending, limits
from langkah.web.letters.models import Spent, Tally
from langkah.web.people.models import Person
from langkah.web.people.powers import Role
from langkah.web.questions import asking, cases
from langkah.web.questions.models import Answered, Case, Inquiry, Turn
from tests.web.letters.sending import Asker, hidden, said
from tests.web.people.conftest import Make

pytestmark = pytest.mark.django_db(transaction=True)
Deed = Callable[[], object]


def at_once(*deeds: Deed) -> list[str]:
    """What came of deeds that begin together: `done`, or the code of what stood against each."""
    outcomes: list[str] = [""] * len(deeds)
    together = Barrier(len(deeds))

    def do(place: int, deed: Deed) -> None:
        try:
            together.wait(timeout=30)
            deed()
            outcomes[place] = "done"
        except LangkahError as error:
            outcomes[place] = error.code
        finally:
            connections.close_all()

    threads = [Thread(target=do, args=pair) for pair in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def test_a_form_that_arrives_four_times_at_once_is_one_question(asker: Asker) -> None:
    cap = asker.stamp()
    codes: list[str] = []

    def send() -> None:
        answer = Asker(Client()).sent(cap=cap, words="Sekali?")
        codes.append(hidden(said(answer), "code"))

    assert at_once(*[send] * 4) == ["done"] * 4
    assert len(set(codes)) == 1
    assert codes[0]
    assert (Inquiry.objects.count(), Spent.objects.count()) == (1, 1)
    assert Tally.objects.get().count == 1


def test_an_hour_is_never_more_than_full(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "AN_HOUR", 3)
    caps = [asker.stamp() for _ in range(6)]
    statuses: list[int] = []

    def send(cap: str) -> None:
        statuses.append(Asker(Client()).sent(cap=cap).status_code)

    at_once(*[lambda cap=cap: send(cap) for cap in caps])
    assert sorted(statuses) == [200] * 3 + [429] * 3
    assert Inquiry.objects.count() == 3


def test_two_officers_answer_once(asker: Asker, officer: Person, make: Make) -> None:
    asker.code()
    one, other = Inquiry.objects.get(), make(Role.INTEGRITY, name="orang kedua")
    now = timezone.now()
    outcomes = at_once(
        lambda: asking.answer(one, officer, "Boleh.", 0, now),
        lambda: asking.answer(one, other, "Jangan.", 0, now),
    )
    assert sorted(outcomes) == ["done", "web.letter-moved"]
    assert one.turns.count() == 1
    assert Answered.objects.get().total == 1


@pytest.mark.parametrize("turn", range(4))
def test_an_answer_and_a_deletion_leave_nothing_half(asker: Asker, officer: Person, turn: int) -> None:
    asker.code()
    one = Inquiry.objects.get()
    outcomes = at_once(
        lambda: asking.answer(one, officer, "Boleh.", 0, timezone.now()), lambda: ending.erase(one)
    )
    assert outcomes[1] == "done"
    assert outcomes[0] in {"done", "web.letter-gone"}
    assert not Inquiry.objects.exists(), "who deletes has the last word"
    assert not Turn.objects.exists()


def test_two_who_take_a_dispute_and_two_who_decide(asker: Asker, officer: Person, make: Make) -> None:
    asker.code("keliru")
    one, other = Dispute.objects.get(), make(Role.INTEGRITY, name="orang kedua")
    now = timezone.now()
    taken = at_once(lambda: disputing.take(one, officer, now), lambda: disputing.take(one, other, now))
    assert sorted(taken) == ["done", "web.letter-moved"]
    one.refresh_from_db()
    owner = officer if one.owner_id == officer.pk else other
    rulings = [
        disputing.Ruling(outcome=outcome, norm="", answer="Terima kasih.", line="diperiksa")
        for outcome in (Outcome.STANDS, Outcome.CHANGED)
    ]
    decided = at_once(
        lambda: disputing.decide(one, owner, rulings[0], now),
        lambda: disputing.decide(one, owner, rulings[1], now),
    )
    assert sorted(decided) == ["done", "web.letter-moved"]
    one.refresh_from_db()
    assert Line.objects.get().outcome == one.outcome


def test_a_decision_and_a_deletion_leave_a_line_without_its_dispute(asker: Asker, officer: Person) -> None:
    asker.code("keliru")
    one = disputing.take(Dispute.objects.get(), officer, timezone.now())
    ruling = disputing.Ruling(outcome=Outcome.STANDS, norm="", answer="Terima kasih.", line="tetap")
    outcomes = at_once(
        lambda: disputing.decide(one, officer, ruling, timezone.now()), lambda: ending.erase(one)
    )
    assert outcomes[1] == "done"
    assert not Dispute.objects.exists()
    assert Line.objects.filter(dispute=None).count() == (1 if outcomes[0] == "done" else 0)


def _case(officer: Person) -> Case:
    return Case.objects.create(
        unit=officer.unit,
        theme="other",
        asks="Bolehkah?",
        says="Boleh.",
        by=officer,
        made=timezone.localdate(),
    )


def test_two_who_agree_agree_once(officer: Person, make: Make) -> None:
    one, editors = _case(officer), [make(Role.EDITOR, name=f"pemimpin {place}") for place in "ab"]
    now = timezone.now()
    outcomes = at_once(*[lambda who=who: cases.agree(one, who, 1, now) for who in editors])
    assert set(outcomes) == {"done"}
    one.refresh_from_db()
    assert one.state == Case.State.PUBLISHED
    assert one.second in editors


@pytest.mark.parametrize("turn", range(3))
def test_agreeing_while_it_is_withdrawn_or_changed_ends_in_one_of_both(
    officer: Person, make: Make, turn: int
) -> None:
    editor, now = make(Role.EDITOR), timezone.now()
    draft = cases.Draft(theme="other", norms=(), asks="Bolehkah?", says="Tidak boleh.")
    withdrawn, changed = _case(officer), _case(officer)
    ended = at_once(
        lambda: cases.agree(withdrawn, editor, 1, now), lambda: cases.drop(withdrawn, officer, now)
    )
    withdrawn.refresh_from_db()
    assert withdrawn.state == Case.State.WITHDRAWN, (ended, "who wrote it may take it down, published or not")
    edited = at_once(
        lambda: cases.agree(changed, editor, 1, now), lambda: cases.change(changed, draft, officer, 1)
    )
    changed.refresh_from_db()
    assert sorted(edited) == ["done", "web.letter-moved"]
    assert (changed.state == Case.State.PUBLISHED) is (changed.says == "Boleh."), "what is public was read"

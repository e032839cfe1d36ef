"""The two-person rule: held by the database, bound to what was read."""

from collections.abc import Callable
from datetime import date
from functools import partial
from threading import Barrier, Thread

import pytest
from django.db import DatabaseError, IntegrityError, connections, transaction
from django.utils import timezone

from langkah.desk.drafting.workshop import Workshop
from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.step import Act, Step
from langkah.web.lawdesk import changes, shelf, switching
from langkah.web.lawdesk.models import Change, Shelf, Switched
from langkah.web.office import office
from langkah.web.people.models import Deed, Person
from langkah.web.people.powers import Role
from tests.web.lawdesk.conftest import NORM, TITLE, Propose
from tests.web.people.conftest import Make

LIKE = Step(act=Act.LIKE, toward=("news-account",), on=date(2024, 1, 10))
pytestmark = pytest.mark.django_db


def _title() -> str:
    return office().consider(LIKE).findings[0].title.id


def test_what_another_approves_is_law_at_the_next_step(
    proposed: Propose, lawyer: Person, second: Person
) -> None:
    change = proposed()
    before = office().rulebook.digest
    assert _title() != TITLE
    changes.approve(change, second, change.digest, timezone.now())
    assert _title() == TITLE
    assert office().rulebook.digest != before
    change.refresh_from_db()
    assert (change.state, change.by, change.decided_by) == ("approved", lawyer, second)
    assert change.approved_digest == change.digest
    told = [(one.what, one.who) for one in Deed.objects.order_by("pk") if one.whom == NORM]
    assert told == [("law-proposed", lawyer), ("law-approved", second)]


def test_an_integrity_officer_may_be_the_second(proposed: Propose, make: Make) -> None:
    change = proposed()
    changes.approve(change, make(Role.INTEGRITY), change.digest, timezone.now())
    assert _title() == TITLE


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.LEGAL, Role.INTEGRITY}))
def test_nobody_else_approves(role: Role, proposed: Propose, make: Make) -> None:
    change = proposed()
    with pytest.raises(WrongInput):
        changes.approve(change, make(role), change.digest, timezone.now())
    assert _title() != TITLE


def test_nobody_approves_what_they_proposed(proposed: Propose, lawyer: Person) -> None:
    change = proposed()
    with pytest.raises(WrongInput) as refused:
        changes.approve(change, lawyer, change.digest, timezone.now())
    assert refused.value.code == "web.law-second"


def _approved(change: Change, by: Person, **others: object) -> dict[str, object]:
    fields: dict[str, object] = {
        "state": "approved",
        "decided_by": by,
        "decided": timezone.now(),
        "approved_digest": change.digest,
        "serial": 1,
        "compiled": {},
    }
    return {**fields, **others}


def test_the_database_itself_refuses_one_hand_and_another_text(
    proposed: Propose, lawyer: Person, second: Person
) -> None:
    change = proposed()
    rows = Change.objects.filter(pk=change.pk)
    for fields in (
        _approved(change, lawyer),
        _approved(change, second, decided_by=None),
        _approved(change, second, approved_digest="sha256:another"),
        _approved(change, second, serial=None),
        _approved(change, second, compiled=None),
        {"approved_digest": change.digest},
        {"serial": 7},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**fields)
    assert rows.update(**_approved(change, second)) == 1


def test_what_is_law_can_be_changed_by_nothing_in_the_tables(proposed: Propose, second: Person) -> None:
    change = proposed()
    changes.approve(change, second, change.digest, timezone.now())
    rows = Change.objects.filter(pk=change.pk)
    for fields in ({"body": "lain"}, {"state": "withdrawn"}, {"decided_by": change.by}):
        with pytest.raises(DatabaseError), transaction.atomic():
            rows.update(**fields)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.delete()


@pytest.mark.parametrize("since", [None, date(2020, 1, 1)])
def test_a_proposal_that_changes_nothing_is_refused(since: date | None, lawyer: Person) -> None:
    wish = changes.Wish(
        body=changes.workshop().text(NORM) + "# catatan\n", reason="Tidak ada yang berubah.", since=since
    )
    with pytest.raises(WrongInput) as refused:
        changes.propose(wish, lawyer, timezone.now())
    assert refused.value.code == "web.law-nothing-to-change"
    assert not Change.objects.exists()


def test_a_change_can_be_given_another_day_and_an_edit_must_leave_something(
    proposed: Propose, lawyer: Person, second: Person, body: str
) -> None:
    change = proposed()
    same = changes.Wish(body=changes.workshop().text(NORM), reason="Kembali ke semula.", since=None)
    with pytest.raises(WrongInput):
        changes.edit(change, same, lawyer, change.digest, timezone.now())
    changes.approve(change, second, change.digest, timezone.now())
    with pytest.raises(WrongInput):
        proposed(body)
    later = changes.Wish(body=body, reason="Berlaku sejak hari lain.", since=date(2026, 1, 1))
    assert changes.propose(later, lawyer, timezone.now()).since == date(2026, 1, 1)


def test_an_edit_after_reading_undoes_the_approval(
    proposed: Propose, body: str, lawyer: Person, second: Person
) -> None:
    change = proposed()
    read = change.digest
    wish = changes.Wish(
        body=body.replace(TITLE, "Judul ketiga"), reason="Judul kedua terlalu panjang.", since=None
    )
    changes.edit(change, wish, lawyer, read, timezone.now())
    with pytest.raises(WrongInput) as refused:
        changes.approve(Change.objects.get(pk=change.pk), second, read, timezone.now())
    assert refused.value.code == "web.law-change-moved"
    assert _title() not in (TITLE, "Judul ketiga")
    fresh = Change.objects.get(pk=change.pk)
    assert fresh.version == 2
    changes.approve(fresh, second, fresh.digest, timezone.now())
    assert _title() == "Judul ketiga"


def test_only_its_maker_edits_and_only_what_they_read(
    proposed: Propose, body: str, lawyer: Person, second: Person
) -> None:
    change = proposed()
    wish = changes.Wish(body=body, reason="Alasan yang lain sama sekali.", since=None)
    for person, read in ((second, change.digest), (lawyer, "sha256:old")):
        with pytest.raises(WrongInput):
            changes.edit(change, wish, person, read, timezone.now())
    other = changes.Wish(body=body.replace(f"id: {NORM}", "id: lain"), reason=wish.reason, since=None)
    with pytest.raises(WrongInput) as refused:
        changes.edit(change, other, lawyer, change.digest, timezone.now())
    assert refused.value.code == "web.law-change-norm"


def test_a_change_that_does_not_hold_cannot_be_approved_and_says_which(
    proposed: Propose, body: str, lawyer: Person, second: Person
) -> None:
    for text, named in (
        (body.replace("modality: permitted", "modality: boleh"), "boleh"),
        (
            body.replace(
                "{act: like, toward: [news-account], on: 2024-01-10}",
                "{act: like, toward: [party], on: 2024-01-10}",
            ),
            NORM,
        ),
        (
            body.replace("  toward: [news-account]", "  toward: [campaign-account]", 1),
            "tugas-resmi-acara-peserta",
        ),
    ):
        change = proposed(text)
        with pytest.raises(WrongInput) as refused:
            changes.approve(change, second, change.digest, timezone.now())
        assert refused.value.code == "web.law-change-faulty"
        assert named in refused.value.says.id
        changes.drop(change, lawyer, "", timezone.now())
    assert _title() != TITLE


def test_a_refusal_has_a_reason_and_a_withdrawal_needs_none(
    proposed: Propose, lawyer: Person, second: Person
) -> None:
    first = proposed()
    with pytest.raises(WrongInput):
        changes.drop(first, second, "tidak", timezone.now())
    changes.drop(first, second, "Pasalnya tidak mendukung judul itu.", timezone.now())
    other = proposed()
    changes.drop(other, lawyer, "", timezone.now())
    states = list(Change.objects.order_by("pk").values_list("state", flat=True))
    assert states == ["refused", "withdrawn"]
    for one in (first, other):
        with pytest.raises(WrongInput):
            changes.approve(one, second, one.digest, timezone.now())
        with pytest.raises(WrongInput):
            changes.drop(one, lawyer, "", timezone.now())


def test_one_proposal_of_an_office_is_open_for_a_norm(
    proposed: Propose, make: Make, elsewhere: object
) -> None:
    proposed()
    with pytest.raises(WrongInput) as refused:
        proposed()
    assert refused.value.code == "web.law-change-open"
    proposed(by=make(Role.LEGAL, at=elsewhere, name="hukum lain"))


def test_a_change_of_the_law_meanwhile_is_read_again(
    proposed: Propose, second: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = proposed()
    shop = changes.workshop()
    monkeypatch.setattr(changes, "workshop", lambda: shop)
    switching.switch_off("skb-disiplin-06d-suka", ("Sedang diperiksa ulang.", ""), second, timezone.now())
    with pytest.raises(WrongInput) as refused:
        changes.approve(change, second, change.digest, timezone.now())
    assert refused.value.code == "web.law-moved"
    assert Change.objects.get(pk=change.pk).state == "open"


# Races: real threads with connections of their own, on whatever database the tests run on.


def _race(*verbs: Callable[[], object]) -> list[str]:
    """How each verb ended, all begun at once."""
    barrier, ends = Barrier(len(verbs)), [""] * len(verbs)

    def run(at: int, verb: Callable[[], object]) -> None:
        try:
            barrier.wait(20)
            verb()
        except LangkahError as error:
            ends[at] = error.code
        except IntegrityError:
            ends[at] = "integrity"
        else:
            ends[at] = "done"
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=pair) for pair in enumerate(verbs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ends


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Examples of the norm alone: what is raced here is the decision, not the reading."""
    original = Workshop.attempt
    monkeypatch.setattr(
        Workshop,
        "attempt",
        lambda self, text, name=None, **_: original(self, text, name, whole=False),
    )


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick")
def test_two_approvals_at_once_are_one(proposed: Propose, second: Person, make: Make) -> None:
    third = make(Role.INTEGRITY, name="tri integritas")
    change = proposed()
    ends = _race(
        lambda: changes.approve(change, second, change.digest, timezone.now()),
        lambda: changes.approve(change, third, change.digest, timezone.now()),
    )
    assert sorted(ends)[:1] == ["done"]
    assert ends.count("done") == 1, ends
    assert Change.objects.get(pk=change.pk).state == "approved"
    assert Deed.objects.filter(what="law-approved").count() == 1
    assert Shelf.objects.get().serial == 1
    assert _title() == TITLE


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick")
def test_approving_and_withdrawing_at_once_is_one_of_both(
    proposed: Propose, lawyer: Person, second: Person
) -> None:
    for _ in range(4):
        change = proposed()
        ends = _race(
            partial(changes.approve, change, second, change.digest, timezone.now()),
            partial(changes.drop, change, lawyer, "", timezone.now()),
        )
        assert ends.count("done") == 1, ends
        state = Change.objects.get(pk=change.pk).state
        assert state == ("approved" if ends[0] == "done" else "withdrawn")
        law = [one["norm"] for one in shelf.law().changes]
        assert len(law) == Change.objects.filter(state="approved").count()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("quick")
def test_an_edit_while_it_is_approved_never_makes_law_of_what_nobody_read(
    proposed: Propose, body: str, lawyer: Person, second: Person
) -> None:
    for number in range(4):
        change = proposed(body.replace(TITLE, f"Judul {number}"))
        wish = changes.Wish(body=body.replace(TITLE, "Tak terbaca"), reason="Diubah diam-diam.", since=None)
        ends = _race(
            partial(changes.approve, change, second, change.digest, timezone.now()),
            partial(changes.edit, change, wish, lawyer, change.digest, timezone.now()),
        )
        assert ends.count("done") == 1, ends
        assert _title() != "Tak terbaca"
        if ends[0] == "done":
            assert _title() == f"Judul {number}"
        else:
            changes.drop(Change.objects.get(pk=change.pk), lawyer, "", timezone.now())


@pytest.mark.django_db(transaction=True)
def test_two_proposals_and_two_switches_at_once_are_one_each(
    proposed: Propose, lawyer: Person, second: Person
) -> None:
    ends = _race(lambda: proposed(by=lawyer), lambda: proposed(by=second))
    assert ends.count("done") == 1, ends
    said = ("Sedang diperiksa ulang.", "")
    ends = _race(
        *(partial(switching.switch_off, NORM, said, who, timezone.now()) for who in (lawyer, second))
    )
    assert ends.count("done") == 1, ends
    assert Switched.objects.off().count() == 1
    assert [one.norm for one in shelf.law().switches] == [NORM]

"""A change of a norm: proposed by one, read and approved by another."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db import IntegrityError, transaction

from langkah.desk.drafting.workshop import Tried, Workshop, change_of
from langkah.terms.errors import LangkahError, WrongInput
from langkah.web.lawdesk import messages, shelf
from langkah.web.lawdesk.models import Change
from langkah.web.office import office
from langkah.web.people.models import Deed, Person
from langkah.web.people.powers import LAWYERS

SHORTEST, LONGEST = 10, 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a norm ought to read, why, and from which day; no day means for every day."""

    body: str
    reason: str
    since: date | None

    @property
    def digest(self) -> str:
        """Over all that a second person reads."""
        read = [self.body, self.reason, self.since.isoformat() if self.since else None]
        return "sha256:" + hashlib.sha256(json.dumps(read).encode()).hexdigest()


def workshop() -> Workshop:
    """The book as the tables have it now, without switches."""
    return Workshop(office(), shelf.law(), releases=settings.RELEASES or None)


def propose(wish: Wish, by: Person, now: datetime, shop: Workshop | None = None) -> Change:
    """The proposal, open for a second person; what does not hold yet may be proposed, and cannot be approved.

    Raises: WrongInput for a text that names no norm or changes nothing, for no reason, and where one is open already.
    """
    shop = shop or workshop()
    norm = _named(wish, shop)
    _must_change(wish, norm, shop)
    try:
        with transaction.atomic():
            made = Change.objects.create(
                unit=by.unit,
                norm=norm,
                body=wish.body,
                reason=wish.reason,
                since=wish.since,
                digest=wish.digest,
                by=by,
                made=now,
            )
            _note(made, by, "law-proposed")
    except IntegrityError as twice:
        raise WrongInput(messages.CHANGE_OPEN, norm=norm) from twice
    return made


def edit(change: Change, wish: Wish, by: Person, read: str, now: datetime) -> None:
    """The proposal with other words, by whoever made it, while it is open and still what they read.

    Raises: WrongInput.
    """
    if change.by_id != by.pk:
        raise WrongInput(messages.NOT_YOURS)
    shop = workshop()
    if _named(wish, shop) != change.norm:
        raise WrongInput(messages.CHANGE_NORM, norm=change.norm)
    _must_change(wish, change.norm, shop)
    with transaction.atomic():
        fields = {"body": wish.body, "reason": wish.reason, "since": wish.since, "digest": wish.digest}
        still = Change.objects.open().filter(pk=change.pk, by=by, digest=read)
        if not still.update(**fields, version=change.version + 1, edited=now):
            raise WrongInput(messages.CHANGE_MOVED)
        _note(change, by, "law-edited")


def approve(change: Change, second: Person, read: str, now: datetime) -> Tried:
    """Law from its day on: approved by another, for exactly what they read, if every example holds.

    Raises: WrongInput where it does not hold, is another by now, or is over; then nothing has happened.
    """
    if not may_decide(change, second):
        raise WrongInput(messages.SECOND_IS_ANOTHER)
    if change.digest != read:
        raise WrongInput(messages.CHANGE_MOVED)
    tried = workshop().attempt(change.body, change.norm)
    if tried.draft is None or not tried.holds:
        raise WrongInput(messages.CHANGE_FAULTY, which=_which(tried))
    make_law(change, second, read, tried, now)
    return tried


def make_law(change: Change, second: Person, read: str, tried: Tried, now: datetime) -> None:
    """What was tried becomes law, if both the proposal and the law are still what they were.

    Raises: WrongInput.
    """
    assert tried.draft is not None
    compiled = change_of(tried.draft, change.since)
    with transaction.atomic():
        number = shelf.advance(read=tried.serial)
        still = Change.objects.open().filter(pk=change.pk, digest=read).exclude(by=second)
        done = still.update(
            state=Change.State.APPROVED,
            decided_by=second,
            decided=now,
            approved_digest=read,
            serial=number,
            compiled=compiled,
        )
        if not done:
            raise WrongInput(messages.CHANGE_MOVED)
        _note(change, second, "law-approved")
    shelf.publish()


def drop(change: Change, person: Person, note: str, now: datetime) -> None:
    """Withdrawn by its maker, or refused by another with the reason.

    Raises: WrongInput where it is over, or refused without a reason.
    """
    own = change.by_id == person.pk
    said = " ".join(note.split())
    if not own and not SHORTEST <= len(said) <= LONGEST:
        raise WrongInput(messages.REASON_SIZE, least=SHORTEST, most=LONGEST)
    state = Change.State.WITHDRAWN if own else Change.State.REFUSED
    with transaction.atomic():
        still = Change.objects.open().filter(pk=change.pk)
        if not still.update(state=state, decided_by=person, decided=now, note=said):
            raise WrongInput(messages.CHANGE_MOVED)
        _note(change, person, f"law-{state}")


def may_decide(change: Change, person: Person) -> bool:
    """Whether this person is another, with the power to approve."""
    return person.role in LAWYERS and change.by_id != person.pk


def _named(wish: Wish, shop: Workshop) -> str:
    """The norm that the text is about."""
    if not SHORTEST <= len(wish.reason) <= LONGEST:
        raise WrongInput(messages.REASON_SIZE, least=SHORTEST, most=LONGEST)
    name = shop.subject(shop.reading(wish.body))
    if not 0 < len(name) <= 120:
        raise WrongInput(messages.NO_ID)
    return name


def _must_change(wish: Wish, norm: str, shop: Workshop) -> None:
    """Raises: WrongInput for the norm as it is, from the day that it has already."""
    if norm not in shop.known or shop.data(norm) != shop.normal(shop.reading(wish.body)):
        return
    last = Change.objects.filter(norm=norm, state=Change.State.APPROVED).order_by("-serial").first()
    if last is None or last.since == wish.since:
        raise WrongInput(messages.NOTHING_TO_CHANGE)


def _which(tried: Tried) -> str:
    """What stands against it, in few words."""
    if tried.fault is not None:
        return _first_line(tried.fault)
    names = [f"{one.norm} ({one.kind})" for one in (*tried.wrong, *tried.broken)]
    return ", ".join(dict.fromkeys(names))


def _first_line(fault: LangkahError) -> str:
    return fault.says.id.partition("\n")[0]


def _note(change: Change, who: Person, what: str) -> None:
    Deed.objects.create(unit_id=change.unit_id, who=who, what=what, whom=change.norm)

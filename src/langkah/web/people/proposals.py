"""What happens to accounts: proposed, confirmed where it gives power, done once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.core import signing
from django.db import transaction

from langkah.terms.errors import NotFound, WrongInput
from langkah.web import messages
from langkah.web.people.models import Deed, Person, Proposal, Unit, Visit, address, is_plain
from langkah.web.people.powers import SECONDS, Role, gives_power

_SALT = "langkah.people.link"
#: One proposes a power, another confirms it.
_TWO = 2
LIFE = {
    Proposal.Kind.INVITE: timedelta(days=7),
    Proposal.Kind.ROLE: timedelta(days=7),
    Proposal.Kind.RETURN: timedelta(days=7),
    Proposal.Kind.RESET: timedelta(days=1),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody proposes: an invitation by address and name, or something about an account."""

    kind: Proposal.Kind
    role: Role
    email: str = ""
    name: str = ""
    person: Person | None = None


def propose(wish: Wish, by: Person, now: datetime) -> Proposal:
    """The proposal; what needs no second person and no link is done at once. Proposed twice, it is one.

    Raises: WrongInput with what stands against it.
    """
    with transaction.atomic():
        unit = Unit.objects.select_for_update().get(pk=by.unit_id)
        same = _open_one(wish, unit, now)
        if same is not None:
            if same.by_id == by.pk and same.role == wish.role and same.kind == wish.kind:
                return same
            raise WrongInput(messages.ALREADY_PROPOSED)
        _must_make_sense(wish, by)
        made = _made(wish, unit, now, needs_second=gives_power(wish.role))
        made.by = by
        made.save()
        _note(made, by, f"{wish.kind}-proposed" if made.needs_second or made.has_link else wish.kind)
        if not made.needs_second and not made.has_link:
            _do(made, now)
        return made


def invited_from_the_terminal(wish: Wish, unit: Unit, now: datetime) -> Proposal:
    """An invitation by whoever has the server: alone, and on record as that."""
    if not is_plain(f"{wish.name}{wish.email}{unit.name}"):
        raise WrongInput(messages.NAME_UNSEEN)
    with transaction.atomic():
        if Person.objects.filter(email=address(wish.email)).exists():
            raise WrongInput(messages.EMAIL_TAKEN)
        for old in Proposal.objects.open(now).filter(kind=wish.kind, email=address(wish.email)):
            _end(old, Proposal.End.WITHDRAWN, now)
        made = _made(wish, unit, now, needs_second=False)
        made.save()
        _note(made, None, "invite-terminal")
        return made


def _made(wish: Wish, unit: Unit, now: datetime, *, needs_second: bool) -> Proposal:
    return Proposal(
        unit=unit,
        kind=wish.kind,
        role=wish.role,
        email=address(wish.email),
        name=wish.name.strip(),
        person=wish.person,
        made=now,
        expires=now + LIFE[wish.kind],
        needs_second=needs_second,
    )


def _open_one(wish: Wish, unit: Unit, now: datetime) -> Proposal | None:
    still = Proposal.objects.open(now).filter(unit=unit)
    if wish.person is not None:
        return still.filter(person=wish.person).first()
    return still.filter(kind=wish.kind, email=address(wish.email)).first()


def _must_make_sense(wish: Wish, by: Person) -> None:
    person = wish.person
    if person is None:
        if Person.objects.filter(email=address(wish.email)).exists():
            raise WrongInput(messages.EMAIL_TAKEN)
        return
    if person.pk == by.pk:
        raise WrongInput(messages.NOT_ONESELF)
    if wish.kind == Proposal.Kind.ROLE:
        if person.role == wish.role:
            raise WrongInput(messages.NOTHING_CHANGES)
        _must_leave_enough(person, wish.role)
    if person.is_active == (wish.kind == Proposal.Kind.RETURN):
        raise WrongInput(messages.NOTHING_CHANGES)


def _must_leave_enough(person: Person, becomes: str = Role.EMPLOYEE) -> None:
    """A power that somebody loses can be given again: by an admin who proposes, and by a second person.

    Raises: WrongInput where it could not.
    """
    left = Person.objects.filter(unit_id=person.unit_id, is_active=True).exclude(pk=person.pk)
    roles = [*left.values_list("role", flat=True), becomes]
    if person.role == Role.ADMIN and Role.ADMIN not in roles:
        raise WrongInput(messages.LAST_ADMIN)
    one_of_two = person.role in SECONDS and becomes not in SECONDS
    last_editor = person.role == Role.EDITOR and Role.EDITOR not in roles
    if (one_of_two or last_editor) and sum(role in SECONDS for role in roles) < _TWO:
        raise WrongInput(messages.LAST_SECOND)


def may_confirm(proposal: Proposal, person: Person) -> bool:
    """Whether this person is another, with the power to be the second."""
    return person.role in SECONDS and person.pk not in {proposal.by_id, proposal.person_id}


def confirm(proposal: Proposal, second: Person, now: datetime) -> Proposal:
    """The same, confirmed; what needs no link is done. Confirmed twice, it is done once.

    Raises: WrongInput if this person may not, or if it is over.
    """
    with transaction.atomic():
        # First, as in every change of who has a power.
        Unit.objects.select_for_update().get(pk=proposal.unit_id)
        held = _held(proposal, now)
        if not may_confirm(held, second):
            raise WrongInput(messages.SECOND_IS_ANOTHER)
        if not held.waits_for_second:
            return held
        held.second, held.confirmed, held.expires = second, now, now + LIFE[Proposal.Kind(held.kind)]
        held.save()
        _note(held, second, f"{held.kind}-confirmed")
        if not held.has_link:
            _do(held, now)
        return held


def drop(proposal: Proposal, person: Person, now: datetime) -> Proposal:
    """The same, withdrawn by its maker or refused by another.

    Raises: WrongInput if it is over, or if this person is the one concerned.
    """
    with transaction.atomic():
        held = _held(proposal, now)
        if held.person_id == person.pk:
            raise WrongInput(messages.NOT_ONESELF)
        own = held.by_id == person.pk
        _end(held, Proposal.End.WITHDRAWN if own else Proposal.End.REFUSED, now)
        _note(held, person, f"{held.kind}-{held.end}")
        return held


def renew(proposal: Proposal, person: Person, now: datetime) -> Proposal:
    """The same with a new link; the old one no longer opens."""
    with transaction.atomic():
        held = _held(proposal, now, expired=True)
        if held.waits_for_second or not held.has_link:
            raise WrongInput(messages.PROPOSAL_OVER)
        held.serial += 1
        held.expires = now + LIFE[Proposal.Kind(held.kind)]
        held.save()
        _note(held, person, f"{held.kind}-renewed")
        return held


def close(person: Person, by: Person, now: datetime) -> None:
    """The account is closed and its visits end at once. Taking a power away needs no second person.

    Raises: WrongInput for one's own account, the last admin, or one that is closed already.
    """
    with transaction.atomic():
        Unit.objects.select_for_update().get(pk=by.unit_id)
        held = Person.objects.select_for_update().get(pk=person.pk)
        if held.pk == by.pk:
            raise WrongInput(messages.NOT_ONESELF)
        if not held.is_active:
            raise WrongInput(messages.NOTHING_CHANGES)
        _must_leave_enough(held)
        held.is_active, held.closed = False, now
        held.save()
        Visit.objects.filter(person=held).delete()
        for one in Proposal.objects.open(now).filter(person=held):
            _end(one, Proposal.End.WITHDRAWN, now)
        Deed.objects.create(
            unit_id=by.unit_id, who=by, what="closed", whom=held.email, about=held, role=held.role
        )


def link(proposal: Proposal) -> str:
    """The signed part of the link that the person concerned is given."""
    return signing.dumps([proposal.pk, proposal.serial], salt=_SALT)


def of_link(token: str, now: datetime) -> Proposal:
    """The proposal that a link still opens.

    Raises: NotFound if the link is not ours; WrongInput if it is used, replaced, too early or too late.
    """
    try:
        number, serial = signing.loads(token, salt=_SALT)
        found = Proposal.objects.select_related("unit", "person").get(pk=number)
    except (signing.BadSignature, ValueError, TypeError, Proposal.DoesNotExist) as broken:
        raise NotFound(messages.LINK_BROKEN) from broken
    if found.ended is not None or found.serial != serial:
        raise WrongInput(messages.LINK_USED)
    if found.waits_for_second:
        raise WrongInput(messages.LINK_WAITS)
    if found.expires <= now:
        raise WrongInput(messages.LINK_EXPIRED)
    return found


def answer(token: str, name: str, password: str, now: datetime) -> Person:
    """The person who answered a link: a new account, or the old one with a new password and no second factor.

    Raises: as `of_link`; a link answered twice is used.
    """
    with transaction.atomic():
        held = Proposal.objects.select_for_update().get(pk=of_link(token, now).pk)
        of_link(token, now)
        if held.kind == Proposal.Kind.RESET:
            person = _reset(held, password)
        else:
            if Person.objects.filter(email=held.email).exists():
                raise WrongInput(messages.EMAIL_TAKEN)
            person = Person.objects.create_user(
                held.email, password, name=name, unit=held.unit, role=held.role
            )
            held.person = person
        _end(held, Proposal.End.DONE, now)
        _note(held, person, f"{held.kind}-answered")
        return person


def _reset(held: Proposal, password: str) -> Person:
    assert held.person is not None
    person = Person.objects.select_for_update().get(pk=held.person.pk)
    if not person.is_active:
        raise WrongInput(messages.LINK_USED)
    person.set_password(password)
    person.save()
    Authenticator.objects.filter(user=person).delete()
    Visit.objects.filter(person=person).delete()
    return person


def _do(held: Proposal, now: datetime) -> None:
    """Carry out a change of role or a return."""
    assert held.person_id is not None
    person = Person.objects.select_for_update().get(pk=held.person_id)
    if held.kind == Proposal.Kind.ROLE:
        _must_leave_enough(person, held.role)
        person.role = held.role
        Visit.objects.filter(person=person).delete()  # what was open under the old power closes
    else:
        person.is_active, person.closed = True, None
    person.save()
    _end(held, Proposal.End.DONE, now)


def _held(proposal: Proposal, now: datetime, *, expired: bool = False) -> Proposal:
    """The proposal, locked; two clicks wait for one another."""
    held = Proposal.objects.select_for_update().get(pk=proposal.pk)
    if held.ended is not None or (held.expires <= now and not expired):
        raise WrongInput(messages.PROPOSAL_OVER)
    return held


def _end(held: Proposal, end: Proposal.End, now: datetime) -> None:
    held.end, held.ended = end, now
    held.save()


def _note(held: Proposal, who: Person | None, what: str) -> None:
    whom = held.email or (held.person.email if held.person else "")
    Deed.objects.create(
        unit_id=held.unit_id, who=who, what=what, whom=whom, about=held.person, role=held.role
    )

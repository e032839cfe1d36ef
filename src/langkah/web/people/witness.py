"""On record: who came in, went, failed to; what people do to their keys."""

from __future__ import annotations

from allauth.account import signals as account
from allauth.mfa import signals as factors
from allauth.mfa.models import Authenticator
from django.contrib.auth import signals as coming
from django.http import HttpRequest

from langkah.web.people.models import Deed, Person, address

_KIND = {Authenticator.Type.TOTP: "app", Authenticator.Type.WEBAUTHN: "key"}


def begin() -> None:
    """Listen to the login library."""
    coming.user_logged_in.connect(_came, dispatch_uid="langkah.people.came")
    coming.user_logged_out.connect(_left, dispatch_uid="langkah.people.left")
    coming.user_login_failed.connect(_failed, dispatch_uid="langkah.people.failed")
    factors.authentication_failed.connect(_code_failed, dispatch_uid="langkah.people.code-failed")
    account.password_changed.connect(_password, dispatch_uid="langkah.people.password")
    factors.authenticator_added.connect(_added, dispatch_uid="langkah.people.added")
    factors.authenticator_removed.connect(_removed, dispatch_uid="langkah.people.removed")
    factors.authenticator_reset.connect(_reset, dispatch_uid="langkah.people.reset")


def note(person: Person, what: str) -> None:
    """Something that a person did to their own account."""
    Deed.objects.create(unit_id=person.unit_id, who=person, what=what, whom=person.email, about=person)


def _came(*, user: Person, **_others: object) -> None:
    note(user, "login")


def _left(*, user: Person | None, **_others: object) -> None:
    if isinstance(user, Person):
        note(user, "logout")


def _failed(*, credentials: dict[str, object], **_others: object) -> None:
    """On an account that there is. What else was typed is nobody's to keep: it may be a password in the wrong field."""
    typed = str(credentials.get("email") or credentials.get("username") or "")
    person = Person.objects.filter(email=address(typed)).first()
    if person is not None:
        Deed.objects.create(unit_id=person.unit_id, what="login-failed", whom=person.email, about=person)


def _code_failed(*, user: Person, **_others: object) -> None:
    Deed.objects.create(unit_id=user.unit_id, what="code-failed", whom=user.email, about=user)


def _password(*, user: Person, request: HttpRequest, **_others: object) -> None:  # noqa: ARG001 — the signal's own
    note(user, "password")


def _added(*, user: Person, authenticator: Authenticator, **_others: object) -> None:
    kind = _KIND.get(authenticator.type)
    if kind:
        note(user, f"{kind}-on")


def _removed(*, user: Person, authenticator: Authenticator, **_others: object) -> None:
    kind = _KIND.get(authenticator.type)
    if kind:
        note(user, f"{kind}-off")


def _reset(*, user: Person, **_others: object) -> None:
    note(user, "codes-new")

"""Puts on record what people do to their own password and second factors."""

from __future__ import annotations

from allauth.account import signals as account
from allauth.mfa import signals as factors
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from langkah.web.people.models import Deed, Person

_KIND = {Authenticator.Type.TOTP: "app", Authenticator.Type.WEBAUTHN: "key"}


def begin() -> None:
    """Listen to the login library."""
    account.password_changed.connect(_password, dispatch_uid="langkah.people.password")
    factors.authenticator_added.connect(_added, dispatch_uid="langkah.people.added")
    factors.authenticator_removed.connect(_removed, dispatch_uid="langkah.people.removed")
    factors.authenticator_reset.connect(_reset, dispatch_uid="langkah.people.reset")


def _note(person: Person, what: str) -> None:
    Deed.objects.create(unit_id=person.unit_id, who=person, what=what, whom=person.email)


def _password(*, user: Person, request: HttpRequest, **_others: object) -> None:  # noqa: ARG001 — the signal's own
    _note(user, "password")


def _added(*, user: Person, authenticator: Authenticator, **_others: object) -> None:
    kind = _KIND.get(authenticator.type)
    if kind:
        _note(user, f"{kind}-on")


def _removed(*, user: Person, authenticator: Authenticator, **_others: object) -> None:
    kind = _KIND.get(authenticator.type)
    if kind:
        _note(user, f"{kind}-off")


def _reset(*, user: Person, **_others: object) -> None:
    _note(user, "codes-new")

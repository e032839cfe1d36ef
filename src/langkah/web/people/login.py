"""How allauth is bent to this house: closed sign-up, our words, sealed keys."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import cache
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.safestring import SafeString, mark_safe

from langkah.web.page.words import said
from langkah.web.people.models import Person
from langkah.web.people.passwords import LONGEST
from langkah.web.people.powers import GUARDED, Role

#: What the library says on its own, and the key of our words for it. What is not here is not said.
_NOTICES = {
    "account/messages/password_changed.txt": "told_password",
    "mfa/messages/totp_activated.txt": "told_app_on",
    "mfa/messages/totp_deactivated.txt": "told_app_off",
    "mfa/messages/webauthn_added.txt": "told_key_on",
    "mfa/messages/webauthn_removed.txt": "told_key_off",
    "mfa/messages/recovery_codes_generated.txt": "told_codes",
}


class Backend(AuthenticationBackend):
    """Password and address; a password no account can have is refused before it costs anything."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> AbstractBaseUser | None:
        """The account, or nobody."""
        if len(credentials.get("password") or "") > LONGEST:
            return None
        return super().authenticate(request, **credentials)  # type: ignore[no-any-return]  # allauth is untyped here


class Accounts(DefaultAccountAdapter):
    """Nobody signs up; addresses of machines are not kept; nothing is mailed."""

    error_messages: Mapping[str, Any] = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": said("wrong_closed"),
        "email_password_mismatch": said("wrong_login"),
        "enter_current_password": said("wrong_current"),
        "incorrect_code": said("wrong_code"),
        "incorrect_password": said("wrong_password"),
        "invalid_login": said("wrong_login"),
        "rate_limited": said("wrong_often"),
        "too_many_login_attempts": said("wrong_often"),
    }

    def is_open_for_signup(self, _request: HttpRequest) -> bool:
        """Never: who belongs to an office is invited by it."""
        return False

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        message_context: dict[str, Any] | None = None,  # noqa: ARG002 — the library's own
        extra_tags: str = "",
        message: str | None = None,
    ) -> None:
        """Say it in our words, or not at all."""
        key = _NOTICES.get(message_template or "")
        if message or key:
            super().add_message(
                request, level, message=message or str(said(key or "")), extra_tags=extra_tags
            )

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Nothing: no mail leaves an office."""

    def send_notification_mail(self, *_arguments: object, **_options: object) -> None:
        """Nothing."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """A mark of the sender for the rate limits, from which no address can be read."""
        return salted_hmac("langkah.people.sender", super().get_client_ip(request)).hexdigest()[:20]

    def reauthenticate(self, user: AbstractBaseUser, password: str) -> bool:
        """Whether it is this person's password."""
        assert isinstance(user, Person)
        found = self.authenticate(context.request, email=user.email, password=password)
        return found is not None and found.pk == user.pk

    def get_password_change_redirect_url(self, _request: HttpRequest) -> str:
        """Back to the page of one's own security."""
        return "/kantor/keamanan/"

    def get_logout_redirect_url(self, _request: HttpRequest) -> str:
        """To the login page, which is where the next one starts."""
        return str(settings.LOGIN_URL)


class SecondFactors(DefaultMFAAdapter):
    """Keys are sealed at rest; who holds a power keeps at least one second factor."""

    error_messages: Mapping[str, Any] = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": said("wrong_last_factor"),
        "cannot_generate_recovery_codes": said("wrong_no_factor"),
        "incorrect_code": said("wrong_code"),
    }

    def encrypt(self, text: str) -> str:
        """Sealed with the office's key, so that a copy of the database alone opens nothing."""
        return _seals()[0].encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The other way; also under a key that was in use before."""
        return MultiFernet(_seals()).decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """What the app on the phone calls us."""
        return "Langkah"

    def build_totp_svg(self, url: str) -> SafeString:
        """The square to be scanned, as markup for the page itself."""
        drawn: str = super().build_totp_svg(url)
        return mark_safe(drawn.partition("?>")[2] if drawn.startswith("<?xml") else drawn)  # noqa: S308 — drawn by qrcode

    def generate_authenticator_name(self, user: AbstractBaseUser, type: str) -> str:  # noqa: A002 — the library's own
        """A name to begin with, numbered."""
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return f"{said('key_name')} {count + 1}"

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether one is left, where the role needs one."""
        return not needs_one_more(authenticator)

    def _get_site_name(self) -> str:
        return "Langkah"


def needs_one_more(authenticator: Authenticator) -> bool:
    """Whether this is the last second factor of somebody who must have one."""
    if Role(authenticator.user.role) not in GUARDED:
        return False
    others = factors(authenticator.user).exclude(pk=authenticator.pk)
    return not others.exists()


def factors(person: Person) -> Any:
    """The second factors of a person; recovery codes alone are none."""
    return Authenticator.objects.filter(user_id=person.pk).exclude(type=Authenticator.Type.RECOVERY_CODES)


@cache
def _seals() -> tuple[Fernet, ...]:
    keys = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    return tuple(Fernet(_derived(key)) for key in keys)


def _derived(key: str | bytes) -> bytes:
    made = salted_hmac("langkah.people.seal", "second factors", secret=key, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(made)

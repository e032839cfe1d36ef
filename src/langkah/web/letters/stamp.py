"""Form tokens: one form is sent once, soon, from a page of ours, by nobody known.

A stamp is drawn when a form is shown, signed, and good for some hours. It replaces the token in a cookie, since
whoever writes here has no cookie. The return code is made from it under the office's key: a form that arrives twice,
because the line broke or a finger pressed twice, has one effect and gets the same code. The office keeps a hash of it
for two days.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from django.core import signing
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from langkah.terms.errors import WrongInput
from langkah.web.letters import returncode
from langkah.web.unsigned import messages

_SALT = "langkah.letters.form"
LIFE = 6 * 60 * 60
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Stamp:
    """The token of one form."""

    drawn: str

    @property
    def code(self) -> str:
        """The return code that belongs to this form and no other."""
        seed = salted_hmac("langkah.letters.seed", self.drawn, algorithm="sha256").digest()
        return returncode.of_bytes(seed)

    @property
    def mark(self) -> str:
        """What is kept to know the form again; neither form nor code can be had from it."""
        return salted_hmac("langkah.letters.mark", self.drawn, algorithm="sha256").hexdigest()


def new() -> str:
    """A token for a form that is about to be shown."""
    return signing.dumps(secrets.token_urlsafe(16), salt=_SALT)


def of(request: HttpRequest) -> Stamp:
    """The stamp of the form that was sent.

    Raises: WrongInput where another site sent it, where it is not ours, or where it is too old.
    """
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise WrongInput(messages.FORM_FOREIGN)
    token = request.POST.get("cap", "")
    try:
        drawn = signing.loads(token[:_LONGEST], salt=_SALT, max_age=LIFE)
    except signing.SignatureExpired as old:
        raise WrongInput(messages.FORM_OLD) from old
    except (signing.BadSignature, ValueError) as broken:
        raise WrongInput(messages.FORM_BROKEN) from broken
    return Stamp(str(drawn))

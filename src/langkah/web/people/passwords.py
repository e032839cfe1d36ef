"""Which passwords are not taken: short, long, one's own name, or tried first."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

from langkah.terms.errors import WrongInput
from langkah.terms.speech import Message
from langkah.web import messages
from langkah.web.page.words import now_spoken

if TYPE_CHECKING:  # the script that writes the list needs no accounts
    from django.contrib.auth.base_user import AbstractBaseUser

SHORTEST = 12
LONGEST = 128
#: Bytes kept of each digest in `passwords.bin`: one password in a hundred million is refused by chance.
WIDTH = 5
_FILE = Path(__file__).with_name("passwords.bin")


class Length:
    """Between twelve letters and what is still cheap to hash."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:  # noqa: ARG002 — Django's own
        """Raises: ValidationError where it is not."""
        if len(password) < SHORTEST:
            raise _refusal(messages.PASSWORD_SHORT, limit=SHORTEST)
        if len(password) > LONGEST:
            raise _refusal(messages.PASSWORD_LONG, limit=LONGEST)

    def get_help_text(self) -> str:
        """Nothing; the page says it beside the field."""
        return ""


class WellKnown:
    """Not among those that are tried first, however they are dressed up."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:  # noqa: ARG002 — Django's own
        """Raises: ValidationError where it is."""
        if is_known(password):
            raise _refusal(messages.PASSWORD_KNOWN)

    def get_help_text(self) -> str:
        """Nothing."""
        return ""


class OwnWords:
    """Not one's own name or address."""

    def validate(self, password: str, user: AbstractBaseUser | None = None) -> None:
        """Raises: ValidationError where it is."""
        lower = password.lower()
        said = f"{getattr(user, 'name', '')} {getattr(user, 'email', '').partition('@')[0]}".lower()
        if any(word in lower for word in said.replace(".", " ").split() if len(word) > 3):
            raise _refusal(messages.PASSWORD_OWN)

    def get_help_text(self) -> str:
        """Nothing."""
        return ""


def _refusal(message: Message, **values: object) -> ValidationError:
    error, lang = WrongInput(message, **values), now_spoken()
    said = [error.says.in_(lang), error.hint.in_(lang) if error.hint else ""]
    return ValidationError(
        " ".join(f"{part[:1].upper()}{part[1:]}." for part in said if part), code=error.code
    )


def is_known(password: str) -> bool:
    """Whether it is in the list as it stands, or once undressed: repeated, or with digits and marks around a word."""
    plain, bare = undressed(password), _letters(password)
    looked_up = {password.lower(), plain, bare, *_halves(plain), *_halves(bare)} - {""}
    return any(digest(one) in _known() for one in looked_up) or _is_walk(plain or password)


_LOOKS = str.maketrans(
    {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"}
)


def undressed(password: str) -> str:
    """Lower case, without the digits and marks around it, and letters for the signs that look like them."""
    lower = password.lower()
    return lower.strip("0123456789!@#$%^&*()_-+=.,?/ ").translate(_LOOKS).replace(" ", "")


def _letters(password: str) -> str:
    """The letters alone: kpu2024kota is kpukota."""
    return "".join(letter for letter in password.lower() if letter.isalpha())


def _halves(plain: str) -> list[str]:
    """What is repeated, if the whole is something twice or more: rahasiarahasia."""
    for size in range(1, len(plain) // 2 + 1):
        if len(plain) % size == 0 and plain[:size] * (len(plain) // size) == plain:
            return [plain[:size]]
    return []


_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "01234567890123456789",
    "09876543210987654321",
)


def _is_walk(text: str) -> bool:
    """Whether it is one letter, or a walk along a row of keys or letters."""
    lower = text.lower()
    return len(set(lower)) <= 2 or any(lower in row or lower in row[::-1] for row in _ROWS)


def digest(word: str) -> bytes:
    """What the list keeps of a word."""
    return hashlib.sha256(word.encode()).digest()[:WIDTH]


@cache
def _known() -> frozenset[bytes]:
    kept = _FILE.read_bytes()
    return frozenset(kept[at : at + WIDTH] for at in range(0, len(kept), WIDTH))

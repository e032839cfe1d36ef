"""Words that are the sender's own: six in a row, known again without being kept.

What is kept of them are hashes under the office's key and a salt drawn each time: whoever has the rows and not the key
can try no text on them, and the same words in two places look different.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import TypedDict

from django.utils.crypto import salted_hmac

from langkah.terms.errors import WrongInput
from langkah.web.unsigned import messages

#: So many words in a row are the sender's own, and not anybody's.
_RUN = 6
_SALT, _MARK = 16, 16


class Marks(TypedDict, total=False):
    """What the sender's words are known by; empty where there are none."""

    salt: str
    runs: list[str]


def marks(*written: str) -> Marks:
    """What these words are known by."""
    salt = secrets.token_hex(_SALT)
    return {"salt": salt, "runs": sorted({_marked(salt, run) for run in _runs("\n".join(written))})}


def must_be_rewritten(text: str, known: Marks) -> None:
    """Raises: WrongInput where the text holds words that are the sender's own."""
    theirs = frozenset(known.get("runs", ()))
    for run in _runs(text) if theirs else ():
        if _marked(known["salt"], run) in theirs:
            raise WrongInput(messages.WORDS_COPIED, words=run)


def _marked(salt: str, run: str) -> str:
    return salted_hmac(f"langkah.letters.words.{salt}", run, algorithm="sha256").hexdigest()[:_MARK]


def _runs(text: str) -> Iterator[str]:
    plain = "".join(letter if letter.isalnum() else " " for letter in text.casefold()).split()
    for start in range(len(plain) - _RUN + 1):
        yield " ".join(plain[start : start + _RUN])

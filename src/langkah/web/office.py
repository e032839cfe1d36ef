"""The one office of this process, the same for pages and programs."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from langkah.desk import Office
from langkah.desk.contestants import read_contestants
from langkah.terms.errors import WrongInput
from langkah.web import messages


@cache
def office() -> Office:
    """The office with the bundled rulebook, and with its own contestants where a setting names them.

    Raises: WrongInput for a list that cannot be read.
    """
    path: str = settings.CONTESTANTS
    plain = Office()
    if not path:
        return plain
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as unreadable:
        raise WrongInput(messages.CONTESTANTS_UNREADABLE, path=path) from unreadable
    own = read_contestants(text, plain.rulebook.contests)
    return Office(rulebook=plain.rulebook, contestants=own)

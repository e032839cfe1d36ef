"""An error in the words of a page, and the field that it stands beside."""

from __future__ import annotations

from langkah.terms.errors import LangkahError
from langkah.terms.messages import NOTHING_TO_WEIGH
from langkah.terms.speech import Lang
from langkah.web.codes import by_code
from langkah.web.page.sentences import WORDS
from langkah.web.page.words import words
from langkah.web.steps.form import FIELDS

#: What the page calls the fields that an error may name.
_LABELS = {"on": "date", "at": "time"} | {
    name: name for name in ("act", "toward", "standing", "channel", "capacity")
}


def wrong(error: LangkahError, lang: Lang) -> dict[str, str]:
    """The error in the words of the page, and the field it stands beside."""
    key = str(error.values.get("key", "text"))
    message = by_code().get(error.code)
    says, hint = error.says, error.hint
    if message is not None and key in _LABELS:
        values = {**error.values, "key": words(lang)[_LABELS[key]]}
        says = message.says.fill(**values)
    if error.code == NOTHING_TO_WEIGH.code:
        hint = WORDS["nothing_to_weigh"]
    return {
        "field": key if key in FIELDS else "facts",
        "says": says.in_(lang),
        "hint": hint.in_(lang) if hint else "",
        "code": error.code,
    }

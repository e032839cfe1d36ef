"""What a guided page sends back: the answers so far, in order, and what was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.http import HttpRequest

from langkah.desk.guiding.asking import DAY, STANDING
from langkah.papers import BLANKS
from langkah.terms.errors import WrongInput
from langkah.terms.guide import PaperKind
from langkah.terms.step import FactValue
from langkah.web import body, messages
from langkah.web.steps.form import fact_value

KIND = "application/x-www-form-urlencoded"
ANSWER, BACK, CHANGE = "a", "back", "drop"
BLANK = "isian."
#: How a form writes that somebody does not know.
NOT_KNOWN = "?"
_MOST_FIELDS = 60
_LOST = "\ufffd"


@dataclass(frozen=True, slots=True)
class Given:
    """The standing, the day and the answers as they were written, and the blanks of a paper."""

    standing: str = "pns"
    on: str = ""
    answers: tuple[tuple[str, str], ...] = ()
    typed: Mapping[str, str] | None = None

    def answered(self) -> dict[str, FactValue | None]:
        """The answers in the kind that each question asks for."""
        found: dict[str, FactValue | None] = {STANDING: self.standing, DAY: self.on}
        for name, written in self.answers:
            found[name] = None if written == NOT_KNOWN else fact_value(name, written)
        return found

    def hidden(self) -> list[tuple[str, str]]:
        """The answers as fields that the next page carries on."""
        frame = [(STANDING, self.standing), (DAY, self.on)]
        return [*frame, *((ANSWER, f"{name}={written}") for name, written in self.answers)]


def given(request: HttpRequest) -> Given:
    """What was sent, with the button that was pressed applied to it. Raises: LangkahError."""
    sent = body.read(request, KIND)
    if sent.count(b"&") >= _MOST_FIELDS:
        raise WrongInput(messages.BAD_REQUEST)
    post = request.POST
    if any(_LOST in value for name in post for value in post.getlist(name)):
        raise WrongInput(messages.FORM_NOT_UTF_8)
    answers: dict[str, str] = {}
    for one in post.getlist(ANSWER):
        name, equals, written = one.partition("=")
        if equals:
            answers[name] = written
    found = Given(
        standing=post.get(STANDING) or "pns",
        on=post.get(DAY) or "",
        answers=tuple(answers.items()),
        typed={key.removeprefix(BLANK): post[key] for key in post if key.startswith(BLANK)},
    )
    return _pressed(found, post.get(BACK), post.get(CHANGE))


def _pressed(found: Given, back: str | None, change: str | None) -> Given:
    """One question back drops the last answer; a change drops one answer and keeps the others."""
    if back:
        return replace(found, answers=found.answers[:-1])
    if change:
        return replace(found, answers=tuple(one for one in found.answers if one[0] != change))
    return found


def blanks(kind: PaperKind, filled: Mapping[str, str] | None) -> dict[str, str]:
    """What was typed into the blanks of that paper; what belongs to another paper is left out."""
    known = {one.name for one in BLANKS[kind]} | {"dated"}
    return {name: value for name, value in (filled or {}).items() if name in known}

"""What happens to a question: asked once, answered, asked back, and over in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from langkah.desk.workdays import usual
from langkah.terms.errors import NotFound, WrongInput
from langkah.web.letters import limits, returncode
from langkah.web.letters.stamp import Stamp
from langkah.web.letters.told import Told
from langkah.web.office import office
from langkah.web.page.words import WORDS
from langkah.web.people.models import Person, Unit
from langkah.web.questions.models import Answered, Inquiry, Turn
from langkah.web.unsigned import messages

#: Working days in which an officer answers.
DUE = 3
#: How long a question is kept that nobody answered, and how long an answer can be read.
WAITS, KEPT = timedelta(days=180), timedelta(days=90)
#: What speaks to no norm, or to one that the book no longer has.
OTHER = "other"
_MOST_TURNS = 40


def ask(stamp: Stamp, unit: Unit, told: Told, now: datetime) -> Inquiry:
    """The question; the same form sent again finds the same one.

    Raises: WrongInput for an empty one, a full hour, or one that its sender has deleted meanwhile.
    """
    if told.is_empty:
        raise WrongInput(messages.LETTER_EMPTY)
    told.must_fit()
    told = replace(told, level="", book="")  # an officer who answers weighs it anew
    kept = returncode.kept(stamp.code)
    with transaction.atomic():
        if not limits.spend(stamp, now):
            return _again(kept)
        limits.count(unit, "question", now)
        today = timezone.localdate(now)
        return Inquiry.objects.create(unit=unit, code=kept, sent=today, until=today + WAITS, **told.fields())


def _again(kept: str) -> Inquiry:
    found = Inquiry.objects.filter(code=kept).first()
    if found is None:
        raise NotFound(messages.LETTER_GONE)
    return found


def due(question: Inquiry) -> date:
    """The last day on which it should be answered."""
    asked = question.turns.filter(by__isnull=True).order_by("-number").values_list("day", flat=True).first()
    deadline = usual().after(asked or question.sent, DUE)
    return deadline.by if deadline else question.until


def answer(question: Inquiry, by: Person, words: str, seen: int, now: datetime) -> Turn:
    """The answer, after as many turns as the officer saw.

    Raises: WrongInput where nothing is said or somebody spoke meanwhile; NotFound where the asker deleted it.
    """
    today = timezone.localdate(now)
    with transaction.atomic():
        held = _held(question, seen)
        first = not held.turns.filter(by__isnull=False).exists()
        made = _say(held, by, words, seen, today)
        held.answered, held.until = today, today + KEPT
        held.save(update_fields=["answered", "until"])
        if first:
            _count(held)
        return made


def ask_back(question: Inquiry, stamp: Stamp, words: str, seen: int, now: datetime) -> None:
    """What the asker adds; the same form sent again adds it once.

    Raises: WrongInput where nothing is said, or it is not the asker's turn.
    """
    today = timezone.localdate(now)
    with transaction.atomic():
        if not limits.spend(stamp, now):
            return
        held = _held(question, seen)
        if held.answered is None or seen >= _MOST_TURNS:
            raise WrongInput(messages.LETTER_MOVED)
        limits.count(held.unit, "question", now)
        _say(held, None, words, seen, today)
        held.answered, held.until = None, today + WAITS
        held.save(update_fields=["answered", "until"])


def _held(question: Inquiry, seen: int) -> Inquiry:
    """The question, locked; two clicks wait for one another."""
    held = Inquiry.objects.select_for_update().filter(pk=question.pk).first()
    if held is None:
        raise NotFound(messages.LETTER_GONE)
    if held.turns.count() != seen:
        raise WrongInput(messages.LETTER_MOVED)
    return held


def _say(held: Inquiry, by: Person | None, words: str, seen: int, today: date) -> Turn:
    if not words.strip():
        raise WrongInput(messages.WORDS_MISSING, field=WORDS["letter_words" if by is None else "ask_answer"])
    return Turn.objects.create(question=held, number=seen + 1, by=by, words=words.strip(), day=today)


def theme_of(norms: list[str]) -> str:
    """The theme of the first norm that has one."""
    themes = {norm.id: norm.theme for norm in office().rulebook.norms()}
    return next((themes[norm] for norm in norms if norm in themes), OTHER)


def _count(held: Inquiry) -> None:
    Answered.objects.get_or_create(unit=held.unit, theme=theme_of(held.norms))
    Answered.objects.filter(unit=held.unit, theme=theme_of(held.norms)).update(total=F("total") + 1)

"""Good answers for all: rewritten by one, agreed to by another, shown in groups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from langkah.terms.errors import WrongInput
from langkah.web.letters import rewriting
from langkah.web.page.words import WORDS
from langkah.web.people.models import Person, Unit
from langkah.web.people.powers import Role
from langkah.web.questions.models import Answered, Case, Inquiry
from langkah.web.unsigned import messages

#: The smallest group that is counted or shown: fewer could be recognised by their colleagues.
SMALLEST = 10
#: Who may agree that an answer is shown to all.
SECONDS = frozenset({Role.INTEGRITY, Role.EDITOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What somebody writes for all to read."""

    theme: str
    norms: tuple[str, ...]
    asks: str
    says: str

    def must_be_whole(self) -> None:
        """Raises: WrongInput where a part is empty."""
        for field, words in (("case_asks", self.asks), ("case_says", self.says)):
            if not words.strip():
                raise WrongInput(messages.WORDS_MISSING, field=WORDS[field])


def propose(draft: Draft, by: Person, question: Inquiry | None, now: datetime) -> Case:
    """The case, waiting for another; from the same hand and words it is one, however often it is sent.

    Raises: WrongInput where a part is empty, or holds words that are the asker's own.
    """
    draft.must_be_whole()
    marks = _marks(question) if question is not None else rewriting.Marks()
    rewriting.must_be_rewritten(f"{draft.asks}\n{draft.says}", marks)
    with transaction.atomic():
        unit = Unit.objects.select_for_update().get(pk=by.unit_id)
        words = {"theme": draft.theme, "norms": list(draft.norms), "asks": draft.asks, "says": draft.says}
        same = Case.objects.filter(
            unit=unit, by=by, state=Case.State.PROPOSED, asks=draft.asks, says=draft.says
        )
        return same.first() or Case.objects.create(
            unit=unit, by=by, made=timezone.localdate(now), marks=marks, **words
        )


def _marks(question: Inquiry) -> rewriting.Marks:
    later = question.turns.filter(by__isnull=True).values_list("words", flat=True)
    return rewriting.marks(question.draft, question.words, *later)


def may_agree(case: Case, person: Person) -> bool:
    """Whether this person is another, with the power to be the second."""
    return person.role in SECONDS and case.by_id != person.pk


def agree(case: Case, second: Person, version: int, now: datetime) -> Case:
    """The same, for all to read; agreed twice, it is published once.

    Raises: WrongInput for its writer, for words that changed since they were read, or where it is over.
    """
    with transaction.atomic():
        held = _held(case)
        if not may_agree(held, second):
            raise WrongInput(messages.CASE_SECOND)
        if held.state == Case.State.PUBLISHED and held.version == version:
            return held
        if held.state != Case.State.PROPOSED or held.version != version:
            raise WrongInput(messages.LETTER_MOVED)
        return _end(held, Case.State.PUBLISHED, second, now)


def change(case: Case, draft: Draft, by: Person, version: int) -> Case:
    """The same with other words, before anybody agreed; who agrees then has read these.

    Raises: WrongInput where a part is empty or holds words that are the asker's own, where somebody decided
    meanwhile, or for who did not write it.
    """
    draft.must_be_whole()
    with transaction.atomic():
        held = _held(case)
        if held.by_id != by.pk or held.state != Case.State.PROPOSED or held.version != version:
            raise WrongInput(messages.LETTER_MOVED)
        rewriting.must_be_rewritten(f"{draft.asks}\n{draft.says}", held.marks)
        held.theme, held.norms, held.asks, held.says = draft.theme, list(draft.norms), draft.asks, draft.says
        held.version += 1
        held.save()
        return held


def drop(case: Case, person: Person, now: datetime) -> Case:
    """The same, no longer shown or no longer proposed: withdrawn by its writer, refused by another.

    Raises: WrongInput where it is over.
    """
    with transaction.atomic():
        held = _held(case)
        if held.state not in {Case.State.PROPOSED, Case.State.PUBLISHED}:
            raise WrongInput(messages.LETTER_MOVED)
        own = held.by_id == person.pk or held.state == Case.State.PUBLISHED
        return _end(held, Case.State.WITHDRAWN if own else Case.State.REFUSED, person, now)


def _held(case: Case) -> Case:
    return Case.objects.select_for_update().get(pk=case.pk)


def _end(held: Case, state: Case.State, person: Person, now: datetime) -> Case:
    held.state, held.decided, held.marks = state, timezone.localdate(now), rewriting.Marks()
    if held.by_id != person.pk:
        held.second = person
    held.save()
    return held


def shown(unit: Unit) -> list[tuple[str, int, list[Case]]]:
    """Published cases by theme, with a count in whole tens: only themes in which ten or more were answered."""
    large = {
        one.theme: one.total
        for one in Answered.objects.filter(unit=unit, total__gte=SMALLEST).order_by("theme")
    }
    cases = Case.objects.filter(unit=unit, state=Case.State.PUBLISHED, theme__in=large)
    return [
        (theme, rounded(total), [one for one in cases if one.theme == theme])
        for theme, total in large.items()
    ]


def rounded(total: int) -> int:
    """Down to whole tens, so that no single question can be seen in it."""
    return total // SMALLEST * SMALLEST


def is_large_enough(unit: Unit, theme: str) -> bool:
    """Whether a case of this theme would be shown today."""
    return Answered.objects.filter(unit=unit, theme=theme, total__gte=SMALLEST).exists()

"""The way of a text from draft to live: decided by account or by link, once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.db import transaction
from wagtail.models import TaskState, WorkflowState

from langkah.terms.errors import NotFound, WrongInput
from langkah.terms.stages import Zone
from langkah.web import messages
from langkah.web.page.words import WORDS, now_spoken, words
from langkah.web.pages.models.keeping import Check, Link
from langkah.web.pages.models.kinds import Writing
from langkah.web.pages.models.steps import LegalReview
from langkah.web.people.models import Person, is_plain
from langkah.web.people.powers import Role

_SALT = "langkah.pages.link"
LIFE = timedelta(days=3)
#: By when a step is to be decided where the writer names no day.
USUAL = timedelta(days=3)
APPROVE, REJECT = "setuju", "kembali"
_OPEN = TaskState.STATUS_IN_PROGRESS


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A text at one step: who decides it, and by when."""

    writing: Writing
    state: TaskState
    role: Role
    due: date

    @property
    def step(self) -> str:
        """What the step is called, in the language of the page."""
        return step_name(self.state)

    def is_late(self, on: date) -> bool:
        """Whether the day has passed."""
        return self.due < on

    def may_decide(self, person: Person) -> bool:
        """Whether this person has the power, and neither submitted it nor wrote what is to be decided."""
        return person.role == self.role and not self.is_by(person)

    def is_by(self, person: Person) -> bool:
        """Whether this person submitted it, or wrote any of it since it was last live."""
        if self.state.workflow_state.requested_by_id == person.pk:
            return True
        written = self.writing.revisions.filter(user=person, pk__lte=self.state.revision_id)
        if self.writing.live_revision_id is not None:
            written = written.filter(pk__gt=self.writing.live_revision_id)
        return bool(written.exists())


def step_name(state: TaskState) -> str:
    """What the step is called, in the language of the page."""
    legal = isinstance(state.task.specific, LegalReview)
    return words(now_spoken())["step_legal" if legal else "step_approval"]


def waiting(writing: Writing) -> Waiting | None:
    """Where a text is waiting, if it does."""
    state = (
        TaskState.objects.filter(
            workflow_state__object_id=str(writing.pk),
            workflow_state__base_content_type=writing.get_base_content_type(),
            workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
            status=_OPEN,
        )
        .select_related("workflow_state", "task", "revision")
        .first()
    )
    if state is None:
        return None
    begun = state.started_at.astimezone(Zone(settings.ZONE).tz).date()
    due = state.revision.as_object().due or begun + USUAL
    return Waiting(writing=writing, state=state, role=state.task.specific.role, due=due)


def submit(writing: Writing, person: Person, read: int | None = None) -> None:
    """To the first step, or on from where it was sent back. `read`: the revision that was on the page.

    Raises: WrongInput where it is under way already, or is another text by now.
    """
    with transaction.atomic():
        locked = _locked(writing, read).specific
        Check.objects.filter(writing_id=locked.pk).update(change_held=False)  # it is another one now
        now = locked.current_workflow_state
        if now is not None and now.status == WorkflowState.STATUS_IN_PROGRESS:
            raise WrongInput(messages.TEXT_UNDER_WAY)
        if now is not None:
            now.resume(user=person)
        else:
            locked.get_workflow().start(locked, person)


def decide(writing: Writing, person: Person, how: str, comment: str, read: int | None = None) -> None:
    """One step decided by who has the power, about what they read; twice is refused.

    Raises: WrongInput; passing.Held where the last step would put live what may not be.
    """
    with transaction.atomic():
        at = _held(writing, read)
        if not at.may_decide(person):
            raise WrongInput(messages.TEXT_NOT_YOURS)
        _decide(at, how, comment, person)


def _locked(writing: Writing, read: int | None) -> Writing:
    """The text, locked. Raises: WrongInput where it is not what was read."""
    locked: Writing = Writing.objects.select_for_update().get(pk=writing.pk)
    if read is not None and read != locked.latest_revision_id:
        raise WrongInput(messages.TEXT_MOVED)
    return locked


def _held(writing: Writing, read: int | None = None) -> Waiting:
    """Where the text waits, locked; two clicks wait for one another."""
    at = waiting(_locked(writing, read).specific)
    if at is None:
        raise WrongInput(messages.TEXT_DECIDED)
    return at


def _decide(at: Waiting, how: str, comment: str, person: Person | None) -> None:
    comment = comment.strip()
    if how == REJECT and not comment:
        raise WrongInput(messages.WHY_SENT_BACK)
    if how not in (APPROVE, REJECT):
        raise WrongInput(messages.TEXT_DECIDED)
    verb = at.state.specific.approve if how == APPROVE else at.state.specific.reject
    verb(user=person, comment=comment)


def new_link(writing: Writing, person: Person, name: str, now: datetime) -> str:
    """A link by which somebody without an account decides the step in this person's stead.

    Raises: WrongInput without the power over this step, or without a name.
    """
    if not name.strip():
        raise WrongInput(messages.LINK_NEEDS_NAME)
    if not is_plain(name):
        raise WrongInput(messages.NAME_UNSEEN)
    with transaction.atomic():
        at = _held(writing)
        if not at.may_decide(person):
            raise WrongInput(messages.TEXT_NOT_YOURS)
        Link.objects.filter(task_state=at.state, used=None).update(expires=now)  # one at a time
        made = Link.objects.create(
            task_state=at.state, name=name.strip()[:160], by=person, made=now, expires=now + LIFE
        )
    return signing.dumps(made.pk, salt=_SALT)


def of_link(token: str, now: datetime) -> tuple[Link, Waiting]:
    """What a link still opens.

    Raises: NotFound if it is not ours; WrongInput if it is used, too late, or the step is decided.
    """
    try:
        found = Link.objects.select_related("by__unit").get(pk=signing.loads(token, salt=_SALT))
    except (signing.BadSignature, ValueError, TypeError, Link.DoesNotExist) as broken:
        raise NotFound(messages.LINK_BROKEN) from broken
    if found.used is not None:
        raise WrongInput(messages.LINK_USED)
    if found.expires <= now or not found.by.is_active:
        raise WrongInput(messages.LINK_EXPIRED)
    writing: Any = found.task_state.workflow_state.content_object
    at = waiting(writing.specific) if writing is not None else None
    if at is None or at.state.pk != found.task_state_id:
        raise WrongInput(messages.LINK_USED)
    if not at.may_decide(found.by):  # who lent the power must still have it
        raise WrongInput(messages.LINK_EXPIRED)
    return found, at


def answer(token: str, how: str, comment: str, now: datetime) -> Waiting:
    """The step decided by link; the name of who held it is kept with the decision.

    Raises: as `of_link`, and as `decide`.
    """
    with transaction.atomic():
        link, at = of_link(token, now)
        at = _held(at.writing)
        if not Link.objects.filter(pk=link.pk, used=None).update(used=now):
            raise WrongInput(messages.LINK_USED)
        if how == REJECT and not comment.strip():
            raise WrongInput(messages.WHY_SENT_BACK)
        told = WORDS["by_link"].id.format(name=link.name, by=link.by.name)
        _decide(at, how, f"{told} {comment.strip()}", None)
    return at

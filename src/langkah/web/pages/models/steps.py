"""The two steps of a text: read for propriety by one, approved by another."""

from __future__ import annotations

from typing import Any, ClassVar

from wagtail.locks import WorkflowLock
from wagtail.models import Revision, Task, TaskState, WorkflowState

from langkah.web.page.words import said
from langkah.web.people.models import Person
from langkah.web.people.powers import Role


class Reading(WorkflowLock):
    """Nobody changes what is being read; says so in our words."""

    def get_message(self, user: Person) -> str:  # noqa: ARG002 — Wagtail's own
        """What the editor shows above the page."""
        return said("locked_says")

    def get_locked_by(self, user: Person, can_lock: bool = False) -> str:  # noqa: ARG002 — Wagtail's own
        """The same, short."""
        return said("locked")

    def get_description(self, user: Person, can_lock: bool = False) -> str:  # noqa: ARG002 — Wagtail's own
        """The same, beside the short one."""
        return said("locked_says")


class LegalReview(Task):
    """Read by who looks after integrity."""

    role: ClassVar[Role] = Role.INTEGRITY
    lock_class = Reading

    class Meta:
        verbose_name = said("step_legal")

    def locked_for_user(self, obj: Any, user: Person) -> bool:  # noqa: ARG002 — Wagtail's own
        """Nobody changes what is being read."""
        return True

    @classmethod
    def has_read(cls, revision: Revision) -> bool:
        """Whether somebody read exactly this."""
        read = TaskState.objects.filter(revision=revision, task__in=cls.objects.all())
        return bool(read.filter(status=TaskState.STATUS_APPROVED).exists())


class Approval(Task):
    """Approved by the editor-in-chief; after it the text goes live, at once or on its day."""

    role: ClassVar[Role] = Role.EDITOR
    lock_class = Reading

    class Meta:
        verbose_name = said("step_approval")

    def locked_for_user(self, obj: Any, user: Person) -> bool:  # noqa: ARG002 — Wagtail's own
        """Nobody changes what was read."""
        return True

    def start(self, workflow_state: WorkflowState, user: Person | None = None) -> TaskState:
        """What was sent back from here and changed is read again first."""
        if not LegalReview.has_read(workflow_state.content_object.get_latest_revision()):
            return LegalReview.objects.get().start(workflow_state, user)
        return super().start(workflow_state, user)

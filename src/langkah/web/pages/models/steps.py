"""The two steps that a text takes before it goes live: somebody reads it for propriety, somebody else approves."""

from __future__ import annotations

from typing import Any, ClassVar

from wagtail.models import Task

from langkah.web.page.words import said
from langkah.web.people.models import Person
from langkah.web.people.powers import Role


class LegalReview(Task):
    """Read by who looks after integrity."""

    role: ClassVar[Role] = Role.INTEGRITY

    class Meta:
        verbose_name = said("step_legal")

    def locked_for_user(self, obj: Any, user: Person) -> bool:  # noqa: ARG002 — Wagtail's own
        """Nobody changes what is being read."""
        return True


class Approval(Task):
    """Approved by the editor-in-chief; after it the text goes live, at once or on its day."""

    role: ClassVar[Role] = Role.EDITOR

    class Meta:
        verbose_name = said("step_approval")

    def locked_for_user(self, obj: Any, user: Person) -> bool:  # noqa: ARG002 — Wagtail's own
        """Nobody changes what was read."""
        return True

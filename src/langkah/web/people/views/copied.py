"""What somebody wrote and decided in every room, as it is given to them in a copy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.apps import apps
from django.db.models import Q

from langkah.web.people.models import Person

#: The name of the list; the table, which is another room's; the fields that name the person; what is told.
#: Of answers to questions without a sender only the day: the words are the asker's too, who may delete them.
_LISTS: Sequence[tuple[str, str, Sequence[str], Sequence[str]]] = (
    ("texts", "pages.Writing", ["owner"], ["title", "live", "first_published_at", "last_published_at"]),
    ("versions", "wagtailcore.Revision", ["user"], ["created_at", "object_str", "content"]),
    ("decisions", "wagtailcore.TaskState", ["finished_by"], ["finished_at", "status", "comment"]),
    ("overrides", "pages.Override", ["by"], ["at", "title", "reason", "norms", "book"]),
    ("links", "pages.Link", ["by"], ["made", "expires", "used"]),
    (
        "proposals",
        "people.Proposal",
        ["by", "second", "person"],
        ["made", "kind", "role", "confirmed", "end", "ended"],
    ),
    (
        "law_proposals",
        "lawdesk.Change",
        ["by"],
        ["made", "edited", "norm", "body", "reason", "since", "state", "decided"],
    ),
    ("law_decisions", "lawdesk.Change", ["decided_by"], ["decided", "norm", "state", "note"]),
    (
        "law_switches",
        "lawdesk.Switched",
        ["by", "second", "ended_by"],
        ["since", "norm", "reason_id", "reason_en", "confirmed", "ended", "end_reason"],
    ),
    ("answers", "questions.Turn", ["by"], ["day"]),
    ("cases", "questions.Case", ["by", "second"], ["made", "theme", "asks", "says", "decided", "state"]),
    ("dispute_lines", "disputes.Line", ["by"], ["day", "norm", "outcome", "says"]),
    ("disputes", "disputes.Dispute", ["owner"], ["taken", "decided", "outcome"]),
)


def work_of(person: Person) -> Mapping[str, list[dict[str, Any]]]:
    """Every list by its name, the oldest first."""
    return {name: _rows(person, table, fields, told) for name, table, fields, told in _LISTS}


def _rows(person: Person, table: str, fields: Sequence[str], told: Sequence[str]) -> list[dict[str, Any]]:
    theirs = Q()
    for field in fields:
        theirs |= Q(**{field: person})
    found = apps.get_model(table).objects.filter(theirs).order_by("pk")
    return list(found.values(*told))

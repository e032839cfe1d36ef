"""What lets a page go live: the gate, another reader, an override with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Revision

from langkah.terms.errors import WrongInput
from langkah.terms.verdict import Level
from langkah.web import messages
from langkah.web.page.words import said
from langkah.web.pages import gate
from langkah.web.pages.gate import Weighed
from langkah.web.pages.models.keeping import Check, Override
from langkah.web.pages.models.kinds import Writing
from langkah.web.pages.models.steps import LegalReview
from langkah.web.people.models import Person
from langkah.web.people.powers import Role

#: So few words are no reason.
REASON_WORDS = 5


class Held(PermissionDenied):
    """The page does not go live. Wagtail's editor shows the sentence."""

    def __init__(self, key: str, weighed: Weighed | None = None) -> None:
        super().__init__(str(said(key)))
        self.key = key
        self.weighed = weighed


def covering(page: Any, weighed: Weighed) -> Override | None:
    """The override that holds for these words and everything that was found in them."""
    if page.pk is None:
        return None
    for one in Override.objects.filter(writing_id=page.pk, words=weighed.words):
        if set(weighed.norms) <= set(one.norms):
            return one
    return None


def is_held(page: Any, weighed: Weighed) -> bool:
    """Whether the gate holds the page back."""
    return weighed.level is Level.STOP and covering(page, weighed) is None


def must_pass(page: Any) -> Weighed:
    """The page as it was weighed. Raises: Held."""
    weighed = gate.weigh(page)
    if is_held(page, weighed):
        raise Held("held_by_gate", weighed)
    return weighed


def may_go_live(revision: Revision, user: Person | None) -> bool:
    """True, or False for a scheduled page held on its day: nobody is there to hear why, so it waits in the list.

    Raises: Held where somebody is.
    """
    page = revision.as_object()
    when = revision.approved_go_live_at
    due = user is None and when is not None and when <= timezone.now()
    text = isinstance(page, Writing)  # the front and the lists: their few words are weighed, and that is all
    if text and user is not None and not LegalReview.has_read(revision):
        raise Held("held_unread")
    try:
        weighed = must_pass(page)
    except Held:
        if not due:
            raise
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        if text:
            _note_held(page)
        return False
    if text:
        note(page, weighed, timezone.now(), held=False)
        Check.objects.filter(writing_id=page.pk).update(change_held=False)
    return True


def _note_held(page: Writing) -> None:
    """What was to appear today did not; what is live is weighed as itself."""
    if not page.live:
        note(page, gate.weigh(page), timezone.now(), held=True)
        return
    if not Check.objects.filter(writing_id=page.pk).exists():
        shown = Writing.objects.get(pk=page.pk).specific
        weighed = gate.weigh(shown)
        note(shown, weighed, timezone.now(), held=is_held(shown, weighed))
    Check.objects.filter(writing_id=page.pk).update(change_held=True)


def override(page: Writing, by: Person, reason: str, at: datetime, read: int | None = None) -> Override:
    """Kept for good: the editor-in-chief answers for it by name. `read`: the revision that was on the page.

    Raises: WrongInput without the power, without a reason, where nothing holds the page, or where it is another by now.
    """
    if by.role != Role.EDITOR:
        raise WrongInput(messages.NOT_YOUR_POWER)
    if len(reason.split()) < REASON_WORDS:
        raise WrongInput(messages.REASON_TOO_SHORT, count=REASON_WORDS)
    if read is not None and read != page.latest_revision_id:
        raise WrongInput(messages.TEXT_MOVED)
    latest = page.get_latest_revision_as_object()
    weighed = gate.weigh(latest)
    if not is_held(latest, weighed):
        raise WrongInput(messages.NOTHING_HOLDS_IT)
    with transaction.atomic():
        made: Override = Override.objects.create(
            writing_id=page.pk,
            unit_id=by.unit_id,
            title=latest.title,
            by=by,
            reason=reason.strip(),
            at=at,
            words=weighed.words,
            norms=list(weighed.norms),
            book=weighed.book,
        )
        Check.objects.filter(writing_id=page.pk).delete()  # to be looked at anew
    return made


def note(page: Writing, weighed: Weighed, at: datetime, *, held: bool) -> None:
    """How a page weighed last; none of its words."""
    Check.objects.update_or_create(
        writing_id=page.pk,
        defaults={"level": weighed.level.value, "held": held, "world": gate.world(weighed.on), "at": at},
    )


def look_again(at: datetime) -> Iterator[tuple[Writing, bool]]:
    """Weighs every live page whose world has changed since; each with whether it ought to come down."""
    now = gate.world(gate.today())
    for page in Writing.objects.live().exclude(check_up__world=now).specific().iterator():
        weighed = gate.weigh(page, gate.today())
        held = is_held(page, weighed)
        note(page, weighed, at, held=held)
        yield page, held


def to_come_down(known: Any) -> Any:
    """Of the texts that somebody may know of, those that are live and would not pass today."""
    return known.live().filter(check_up__held=True)


def fronts_to_mend(sites: Any) -> list[Any]:
    """The fronts of some sites and the lists on them whose own words would not pass today. They are so few and so short
    that they are weighed whenever somebody asks; taking one down would take down what it leads to.
    """
    below = (one for home in sites for one in (home, *home.get_children().live().specific()))
    return [one for one in below if one.live and is_held(one, gate.weigh(one, gate.today()))]


def held_on_their_day(known: Any) -> Any:
    """Of the texts that somebody may know of, those that were to appear on a day and were held, or a change of them."""
    return known.filter(Q(live=False, check_up__held=True) | Q(check_up__change_held=True))


def forget(sender: Any, instance: Any, **_others: Any) -> None:  # noqa: ARG001 — as Wagtail tells it
    """What came down is not weighed as live any more: its check goes, and with it its place in every list."""
    Check.objects.filter(writing_id=instance.pk).delete()

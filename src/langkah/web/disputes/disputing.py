"""What happens to a dispute: sent once, taken by one, decided once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from langkah.desk.workdays import usual
from langkah.terms.errors import NotFound, WrongInput
from langkah.web.disputes.models import Dispute, Line, Outcome, Reason
from langkah.web.letters import limits, returncode, rewriting
from langkah.web.letters.stamp import Stamp
from langkah.web.letters.told import Told
from langkah.web.page.words import WORDS
from langkah.web.people.models import Person, Unit
from langkah.web.unsigned import messages

#: Working days in which somebody takes it up, and how long it is kept unanswered and answered.
DUE = 3
WAITS, KEPT = timedelta(days=180), timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What its owner makes of a dispute: for whoever sent it, and for the rulebook's log."""

    outcome: Outcome
    norm: str
    answer: str
    line: str

    def must_be_whole(self) -> None:
        """Raises: WrongInput where a part is empty."""
        for field, words in (("dispute_answer", self.answer), ("dispute_line", self.line)):
            if not words.strip():
                raise WrongInput(messages.WORDS_MISSING, field=WORDS[field])


def dispute(stamp: Stamp, unit: Unit, told: Told, reason: Reason, now: datetime) -> Dispute:
    """The dispute; the same form sent again finds the same one.

    Raises: WrongInput for a verdict that names nothing, a full hour, or one that its sender has deleted meanwhile.
    """
    if not (told.act or told.norms):
        raise WrongInput(messages.NO_VERDICT)
    told.must_fit()
    kept = returncode.kept(stamp.code)
    with transaction.atomic():
        if not limits.spend(stamp, now):
            return _again(kept)
        limits.count(unit, "dispute", now)
        today = timezone.localdate(now)
        return Dispute.objects.create(
            unit=unit, code=kept, sent=today, until=today + WAITS, reason=reason, **told.fields()
        )


def _again(kept: str) -> Dispute:
    found = Dispute.objects.filter(code=kept).first()
    if found is None:
        raise NotFound(messages.LETTER_GONE)
    return found


def due(one: Dispute) -> date:
    """The last day on which somebody should have taken it up."""
    deadline = usual().after(one.sent, DUE)
    return deadline.by if deadline else one.until


def take(one: Dispute, person: Person, now: datetime) -> Dispute:
    """The same, in this person's hands. Two who take at once: the first has it.

    Raises: WrongInput where another has it; NotFound where its sender deleted it.
    """
    with transaction.atomic():
        held = _held(one)
        if held.owner_id == person.pk:
            return held
        if held.owner_id is not None:
            raise WrongInput(messages.LETTER_MOVED)
        held.owner, held.taken = person, timezone.localdate(now)
        held.save(update_fields=["owner", "taken"])
        return held


def decide(one: Dispute, person: Person, ruling: Ruling, now: datetime) -> Dispute:
    """The same with its outcome, and its line in the log; decided twice, the first stands.

    Raises: WrongInput for who does not own it, where it is decided, or where the line holds words that are the
    sender's own; NotFound where its sender deleted it.
    """
    ruling.must_be_whole()
    today = timezone.localdate(now)
    with transaction.atomic():
        held = _held(one)
        if held.owner_id != person.pk or held.outcome:
            raise WrongInput(messages.LETTER_MOVED)
        rewriting.must_be_rewritten(ruling.line, rewriting.marks(held.words, held.draft))
        held.outcome, held.decided, held.until = ruling.outcome, today, today + KEPT
        held.norm = ruling.norm if ruling.norm in held.norms else ""
        held.answer = ruling.answer.strip()
        held.save()
        Line.objects.create(
            unit=held.unit,
            dispute=held,
            day=today,
            norm=held.norm,
            outcome=held.outcome,
            says=" ".join(ruling.line.split()),
            by=person,
        )
        return held


def _held(one: Dispute) -> Dispute:
    """The dispute, locked; two clicks wait for one another."""
    held = Dispute.objects.select_for_update().filter(pk=one.pk).first()
    if held is None:
        raise NotFound(messages.LETTER_GONE)
    return held


def log(lines: list[Line]) -> str:
    """The lines as a rulebook's author pastes them below the log by day of entry, newest day first."""
    parts: list[str] = []
    for day in sorted({line.day for line in lines}, reverse=True):
        parts.append(f"### {day.isoformat()} · sanggahan · disputes\n")
        parts += [_entry(line) for line in lines if line.day == day]
        parts.append("")
    return "\n".join(parts)


def _entry(line: Line) -> str:
    about = f"`{line.norm}`" if line.norm else "tanpa norma · no norm"
    outcome = WORDS[f"outcome_{line.outcome}"]
    return f"- {about} ({outcome.id} · {outcome.en}): {line.says}"

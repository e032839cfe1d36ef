"""Dispute and Line: what is said to be wrong, and what the log says of it."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q

from langkah.web.letters.models import Letter, LetterQuerySet
from langkah.web.people.models import Person, Unit


class Reason(models.TextChoices):
    """What the person holds to be wrong."""

    STRICT = "strict"
    LENIENT = "lenient"
    PROVISION = "provision"
    OUTDATED = "outdated"
    READING = "reading"
    OTHER = "other"


class Outcome(models.TextChoices):
    """What came of it."""

    STANDS = "stands"
    CHANGED = "changed"
    MENDED = "mended"
    FACTS = "facts"
    UNCLEAR = "unclear"


class DisputeQuerySet(LetterQuerySet["Dispute"]):
    """Disputes, as far as somebody may know of them."""


class Dispute(Letter):
    """That a verdict is wrong, from nobody; in the hands of one officer, to one outcome."""

    reason = models.CharField(max_length=10, choices=Reason, default=Reason.OTHER)
    owner = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    taken = models.DateField(null=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    decided = models.DateField(null=True)
    #: Which norm it was about in the end; empty where none spoke.
    norm = models.CharField(max_length=80, blank=True)
    answer = models.TextField(max_length=Letter.WORDS, blank=True)

    objects = DisputeQuerySet.as_manager()

    class Meta(Letter.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(owner__isnull=True, taken__isnull=True)
                | Q(owner__isnull=False, taken__isnull=False),
                name="who_owns_a_dispute_took_it_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(decided__isnull=True, outcome="")
                | (Q(decided__isnull=False, decided__gte=F("taken"), owner__isnull=False) & ~Q(outcome="")),
                name="an_outcome_has_an_owner_and_a_day",
            ),
        ]

    @property
    def state(self) -> str:
        """Where it stands."""
        if self.outcome:
            return "decided"
        return "taken" if self.owner_id else "new"


class LineQuerySet(models.QuerySet["Line"]):
    """Lines, as far as somebody may know of them."""

    def for_person(self, person: Person) -> Self:
        """Those of the person's own unit."""
        return self.filter(unit_id=person.unit_id)


class Line(models.Model):
    """One line for the rulebook's log. It outlives the dispute, of which it holds nothing that was written."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    dispute = models.OneToOneField(Dispute, null=True, on_delete=models.SET_NULL, related_name="line")
    day = models.DateField()
    norm = models.CharField(max_length=80, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome)
    says = models.CharField(max_length=300)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    objects = LineQuerySet.as_manager()

    class Meta:
        ordering = ("-day", "-pk")

    def __str__(self) -> str:
        return f"{self.day} {self.norm}"

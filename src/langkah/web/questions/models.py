"""Inquiry, Turn, Answered, Case: what is kept of asking first."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q

from langkah.web.letters.models import Letter, LetterQuerySet
from langkah.web.people.models import Person, Unit


class InquiryQuerySet(LetterQuerySet["Inquiry"]):
    """Questions, as far as somebody may know of them."""


class Inquiry(Letter):
    """A question to the integrity officer, from nobody."""

    #: The day of the newest answer; none while it waits for one.
    answered = models.DateField(null=True)

    objects = InquiryQuerySet.as_manager()

    class Meta(Letter.Meta):
        constraints = [
            models.CheckConstraint(
                condition=Q(answered__isnull=True) | Q(answered__gte=F("sent")),
                name="no_answer_before_its_question",
            ),
        ]


class Turn(models.Model):
    """What was said after the question: by an officer, or by the asker, of whom nothing is known."""

    question = models.ForeignKey(Inquiry, on_delete=models.CASCADE, related_name="turns")
    number = models.PositiveSmallIntegerField()
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(max_length=Letter.WORDS)
    day = models.DateField()

    class Meta:
        ordering = ("question", "number")
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="one_speaks_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.question_id}.{self.number}"


class Answered(models.Model):
    """How many questions of a theme an office ever answered: a sum that outlives them."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    theme = models.CharField(max_length=20)
    total = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["unit", "theme"], name="a_theme_is_counted_once")]

    def __str__(self) -> str:
        return f"{self.theme} {self.total}"


class CaseQuerySet(models.QuerySet["Case"]):
    """Cases, as far as somebody may know of them."""

    def for_person(self, person: Person) -> Self:
        """Those of the person's own unit."""
        return self.filter(unit_id=person.unit_id)


class Case(models.Model):
    """An answer that all may read: rewritten by one, agreed to by another. It does not know its question."""

    class State(models.TextChoices):
        """Where it stands."""

        PROPOSED = "proposed"
        PUBLISHED = "published"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    theme = models.CharField(max_length=20)
    norms = models.JSONField(default=list)
    asks = models.TextField(max_length=600)
    says = models.TextField(max_length=Letter.WORDS)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made = models.DateField()
    #: What the asker's own words are known by, while other words can still be put in; nothing once it is decided.
    marks = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    second = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ("-made", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(second__isnull=True) | ~Q(second=F("by")), name="who_agrees_to_a_case_is_another"
            ),
            models.CheckConstraint(
                condition=Q(second__isnull=False, decided__isnull=False) | ~Q(state="published"),
                name="a_case_is_published_by_two",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.theme} {self.pk}"

"""Letter, Spent, Tally: what is kept of a letter without a sender, until when."""

from __future__ import annotations

from datetime import date
from typing import Self, TypeVar

from django.db import models

from langkah.web.people.models import Person, Unit

_Kind = TypeVar("_Kind", bound="Letter")


class LetterQuerySet(models.QuerySet[_Kind]):
    """Letters of one kind, as far as somebody may know of them."""

    def for_person(self, person: Person) -> Self:
        """Those to the person's own unit."""
        return self.filter(unit_id=person.unit_id)

    def over(self, today: date) -> Self:
        """Those whose term is over."""
        return self.filter(until__lt=today)


class Letter(models.Model):
    """What somebody sent without a name. Of when, only the day; of who, nothing; of what, what they chose."""

    #: Longest words of one's own, and longest draft, in letters.
    WORDS, DRAFT = 4_000, 12_000

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=64, unique=True)
    sent = models.DateField()
    until = models.DateField()
    act = models.CharField(max_length=40, blank=True)
    standing = models.CharField(max_length=20, blank=True)
    level = models.CharField(max_length=5, blank=True)
    norms = models.JSONField(default=list)
    book = models.CharField(max_length=80, blank=True)
    draft = models.TextField(max_length=DRAFT, blank=True)
    words = models.TextField(max_length=WORDS, blank=True)

    class Meta:
        abstract = True
        ordering = ("-sent", "-pk")

    def __str__(self) -> str:
        return f"{self._meta.model_name} {self.pk}"


class Spent(models.Model):
    """That a form was sent: a hash of its token, for the days in which it could be sent again."""

    mark = models.CharField(max_length=64, unique=True)
    day = models.DateField()

    def __str__(self) -> str:
        return self.mark[:8]


class Tally(models.Model):
    """How many letters of a kind an office took this hour; the next hour throws it away."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10)
    hour = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "kind", "hour"], name="an_hour_is_counted_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.count}"

"""Change, Switched, Shelf: what is proposed, what is off, in which order."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q

from langkah.web.people.models import Person, Unit


class Shelf(models.Model):
    """One row: how often the office's own law was changed. Who decides on what they read says which number it had."""

    serial = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="there_is_one_shelf")]

    def __str__(self) -> str:
        return str(self.serial)


class ChangeQuerySet(models.QuerySet["Change"]):
    """Proposals, as far as somebody may know of them."""

    def for_person(self, person: Person) -> Self:
        """Those of the person's own unit."""
        return self.filter(unit_id=person.unit_id)

    def open(self) -> Self:
        """Those that wait for a second person."""
        return self.filter(state=Change.State.OPEN)


class Change(models.Model):
    """A norm as somebody wants it to read, with the reason, and from which day.

    `digest` is over all that a second person reads; an approval holds for that digest alone, and the database
    refuses any other. `compiled` is what the approval put into the office's own law.
    """

    class State(models.TextChoices):
        """How far it has come."""

        OPEN = "open"
        APPROVED = "approved"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="law_changes")
    norm = models.SlugField(max_length=120)
    body = models.TextField()
    reason = models.TextField()
    since = models.DateField(null=True)
    digest = models.CharField(max_length=80)
    version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made = models.DateTimeField()
    edited = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    decided = models.DateTimeField(null=True)
    note = models.TextField(blank=True)
    approved_digest = models.CharField(max_length=80, blank=True)
    serial = models.PositiveBigIntegerField(null=True, unique=True)
    compiled = models.JSONField(null=True)

    objects = ChangeQuerySet.as_manager()

    class Meta:
        ordering = ("-made", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="approved") | (Q(decided_by__isnull=False) & ~Q(decided_by=F("by"))),
                name="who_approves_a_change_is_another",
            ),
            models.CheckConstraint(
                condition=~Q(state="approved")
                | Q(
                    approved_digest=F("digest"),
                    serial__isnull=False,
                    compiled__isnull=False,
                    decided__isnull=False,
                ),
                name="what_is_approved_is_what_was_read",
            ),
            models.CheckConstraint(
                condition=Q(state="approved") | Q(serial__isnull=True, approved_digest=""),
                name="what_is_not_approved_is_not_law",
            ),
            models.CheckConstraint(
                condition=Q(state="open", decided__isnull=True, decided_by__isnull=True)
                | ~Q(state="open") & Q(decided__isnull=False, decided_by__isnull=False),
                name="a_change_is_open_or_decided",
            ),
            models.UniqueConstraint(
                fields=["unit", "norm"], condition=Q(state="open"), name="one_open_change_for_a_norm"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.norm} {self.state}"


class SwitchedQuerySet(models.QuerySet["Switched"]):
    """Switches, as far as somebody may know of them."""

    def for_person(self, person: Person) -> Self:
        """Those of the person's own unit."""
        return self.filter(unit_id=person.unit_id)

    def off(self) -> Self:
        """Those that are off now."""
        return self.filter(ended__isnull=True)


class Switched(models.Model):
    """A norm that somebody switched off: at once, by one person; a second confirms or ends it afterwards."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="law_switches")
    norm = models.SlugField(max_length=120)
    reason_id = models.TextField()
    reason_en = models.TextField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    second = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    ended = models.DateTimeField(null=True)
    end_reason = models.TextField(blank=True)

    objects = SwitchedQuerySet.as_manager()

    class Meta:
        ordering = ("-since", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(second__isnull=True) | ~Q(second=F("by")), name="who_confirms_a_switch_is_another"
            ),
            models.CheckConstraint(
                condition=Q(second__isnull=True, confirmed__isnull=True)
                | Q(second__isnull=False, confirmed__isnull=False),
                name="a_confirmed_switch_names_its_second",
            ),
            models.CheckConstraint(
                condition=Q(ended_by__isnull=True, ended__isnull=True)
                | Q(ended_by__isnull=False, ended__isnull=False),
                name="an_ended_switch_names_who_ended_it",
            ),
            models.UniqueConstraint(
                fields=["norm"], condition=Q(ended__isnull=True), name="a_norm_is_off_once"
            ),
        ]

    def __str__(self) -> str:
        return self.norm

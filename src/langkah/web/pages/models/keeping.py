"""What is kept of passing the gate, of links, and of how often a page was seen."""

from __future__ import annotations

from typing import NoReturn

from django.db import models
from wagtail.models import TaskState

from langkah.web.pages.models.kinds import OpinionPage, Writing
from langkah.web.people.models import Person, Unit


class Check(models.Model):
    """How a live page weighed last, and under which rulebook, stages and day. None of its words."""

    writing = models.OneToOneField(
        Writing, on_delete=models.CASCADE, primary_key=True, related_name="check_up"
    )
    level = models.CharField(max_length=5)
    held = models.BooleanField()
    #: A change that was to appear on a day was held then, while what was live stays so.
    change_held = models.BooleanField(default=False)
    world = models.CharField(max_length=64)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.writing_id} {self.level}"


class Edition(models.Model):
    """A name for the site as it is now; another one whenever something on it changes."""

    mark = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.mark


class Override(models.Model):
    """An editor-in-chief let a page pass that the gate would have held; the reason is kept for good.

    It holds for these words and these findings alone.
    """

    writing = models.ForeignKey(Writing, null=True, on_delete=models.SET_NULL, related_name="overrides")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=255)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(max_length=2000)
    at = models.DateTimeField()
    words = models.CharField(max_length=64)
    norms = models.JSONField()
    book = models.CharField(max_length=80)

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{self.title} {self.at:%Y-%m-%d}"

    def delete(self, *_arguments: object, **_options: object) -> NoReturn:
        """Raises: TypeError, always."""
        raise TypeError("a reason is kept")


class Link(models.Model):
    """A link by which somebody without an account decides one step of one text, once."""

    task_state = models.ForeignKey(TaskState, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=160)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made = models.DateTimeField()
    expires = models.DateTimeField()
    used = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-made", "-pk")

    def __str__(self) -> str:
        return self.name


class DayKey(models.Model):
    """The key of one day's marks. Gone the next day, and with it all that could tell one reader from another."""

    day = models.DateField(unique=True)
    key = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return self.day.isoformat()


class Mark(models.Model):
    """That some reader saw some page today: a hash under the key of the day."""

    day = models.ForeignKey(DayKey, on_delete=models.CASCADE, related_name="marks")
    mark = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "mark"], name="a_reader_counts_once_a_day")]

    def __str__(self) -> str:
        return self.mark[:8]


class Views(models.Model):
    """How often an opinion was seen."""

    page = models.OneToOneField(OpinionPage, on_delete=models.CASCADE, primary_key=True, related_name="views")
    total = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.total)

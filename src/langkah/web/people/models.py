"""Unit, Person, Visit, Proposal, Deed: who works where, and with which power."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from importlib import import_module
from typing import ClassVar, NoReturn, Self

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import Group, Permission, PermissionsMixin
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.crypto import salted_hmac

from langkah.web.people.powers import EDITORS, Role

#: Controls, signs of direction and of nothing, halves of pairs, private signs, ends of lines.
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


class Unit(models.Model):
    """One KPU office; what belongs to another office does not exist for its people."""

    name = models.CharField(max_length=160, unique=True)
    slug = models.SlugField(max_length=80, unique=True)

    def __str__(self) -> str:
        return self.name


class PersonQuerySet(models.QuerySet["Person"]):
    """Accounts, as far as somebody may know of them."""

    def for_person(self, person: Person) -> Self:
        """Those of the person's own unit."""
        return self.filter(unit_id=person.unit_id)


class People(BaseUserManager["Person"]):
    """Makes accounts; an address is kept in lower case, so that it is one address."""

    def get_queryset(self) -> PersonQuerySet:
        """Accounts that can be asked for by who asks."""
        return PersonQuerySet(self.model, using=self._db)

    def for_person(self, person: Person) -> PersonQuerySet:
        """Those of the person's own unit."""
        return self.get_queryset().for_person(person)

    def create_user(self, email: str, password: str | None = None, **fields: object) -> Person:
        """A new account, with an unusable password where none is given."""
        person = self.model(email=address(email), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, *_arguments: object, **_fields: object) -> NoReturn:
        """Nobody is above the roles.

        Raises: NotImplementedError, always.
        """
        raise NotImplementedError(
            "tidak ada superuser; pakai `langkah office invite` / there is no superuser; use `langkah office invite`"
        )

    def get_by_natural_key(self, username: str | None) -> Person:
        """The account with this address, whatever its case."""
        return self.get(email=address(username or ""))


def address(written: str) -> str:
    """An e-mail address as it is kept."""
    return written.strip().lower()


def is_plain(name: str) -> bool:
    """Whether every sign of a name is seen: none turns the line around, breaks it or hides in it."""
    return not any(unicodedata.category(sign) in _UNSEEN for sign in name)


class Person(AbstractBaseUser, PermissionsMixin):
    """An account of somebody who works in an office. It never says what they weighed."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=160)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="people")
    role = models.CharField(max_length=20, choices=Role.choices(), default=Role.EMPLOYEE)
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(auto_now_add=True)
    closed = models.DateTimeField(null=True)
    #: Read by libraries alone. Our own powers come from the role.
    is_staff = False

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        ordering = ("name", "pk")
        constraints = [
            models.CheckConstraint(condition=Q(is_superuser=False), name="nobody_is_above_the_roles"),
            models.CheckConstraint(condition=Q(role__in=list(Role)), name="a_role_is_one_of_ours"),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def save(self, *arguments: object, **options: object) -> None:
        """Keep the account, and keep it in the one group of its unit and role (`group_of`)."""
        super().save(*arguments, **options)  # type: ignore[arg-type]  # Django's own, handed on
        wanted = group_of(Role(self.role), self.unit)
        if set(self.groups.values_list("pk", flat=True)) != {wanted.pk}:
            self.groups.set([wanted])

    @property
    def answers_by_name(self) -> bool:
        """Whether there is a reason that is kept for good under this name."""
        from django.apps import apps  # the table is another room's

        return bool(apps.get_model("pages", "Override").objects.filter(by=self).exists())

    @property
    def first_name(self) -> str:
        """The name, as the editor's menu asks for it; without it an address would stand there."""
        return self.name

    def get_full_name(self) -> str:
        """The name, as libraries ask for it."""
        return self.name

    def get_short_name(self) -> str:
        """The name, as libraries ask for it."""
        return self.name


def group_of(role: Role, unit: Unit) -> Group:
    """The group that holds whoever has this role in this unit; Wagtail's permissions are given to it."""
    group, made = Group.objects.get_or_create(name=f"{role}@{unit.slug}")
    if made and role in EDITORS:
        group.permissions.add(Permission.objects.get(codename="access_admin"))
    return group


class Visit(AbstractBaseSession):
    """A session: whose, since when, last when, from what kind of device. No address of a machine."""

    person = models.ForeignKey(Person, null=True, on_delete=models.CASCADE, related_name="visits")
    began = models.DateTimeField(null=True)
    seen = models.DateTimeField(null=True)
    device = models.CharField(max_length=60, blank=True)

    class Meta(AbstractBaseSession.Meta):
        abstract = False

    @property
    def mark(self) -> str:
        """A name for a form to send back, from which no key of a session can be had."""
        return salted_hmac("langkah.people.visit", self.session_key).hexdigest()[:24]

    @classmethod
    def get_session_store_class(cls) -> type:
        """The store that keeps sessions here."""
        store: type = import_module(settings.SESSION_ENGINE).SessionStore
        return store


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Proposals, as far as somebody may know of them."""

    def for_person(self, person: Person) -> Self:
        """Those of the person's own unit."""
        return self.filter(unit_id=person.unit_id)

    def open(self, now: datetime) -> Self:
        """Those that somebody can still confirm or use."""
        return self.filter(ended__isnull=True, expires__gt=now)


class Proposal(models.Model):
    """Something about an account that is proposed, confirmed by another where it gives a power, then done once."""

    class Kind(models.TextChoices):
        """What is proposed."""

        INVITE = "invite"
        ROLE = "role"
        RETURN = "return"
        RESET = "reset"

    class End(models.TextChoices):
        """How it ended."""

        DONE = "done"
        REFUSED = "refused"
        WITHDRAWN = "withdrawn"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="proposals")
    kind = models.CharField(max_length=10, choices=Kind)
    email = models.EmailField(blank=True)
    name = models.CharField(max_length=160, blank=True)
    role = models.CharField(max_length=20, choices=Role.choices())
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="proposals")
    by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    made = models.DateTimeField()
    expires = models.DateTimeField()
    needs_second = models.BooleanField()
    second = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed = models.DateTimeField(null=True)
    serial = models.PositiveIntegerField(default=0)
    end = models.CharField(max_length=10, choices=End, blank=True)
    ended = models.DateTimeField(null=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ("-made", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(second__isnull=True) | Q(by__isnull=True) | ~Q(second=F("by")),
                name="a_second_is_another",
            ),
            models.CheckConstraint(
                condition=Q(kind="invite", person__isnull=True, ended__isnull=True)
                | Q(person__isnull=False)
                | Q(ended__isnull=False),
                name="what_is_not_an_invitation_is_about_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.email or self.person_id}"

    @property
    def has_link(self) -> bool:
        """Whether the person concerned answers it by a link."""
        return self.kind in {self.Kind.INVITE, self.Kind.RESET}

    @property
    def waits_for_second(self) -> bool:
        """Whether another must confirm it first."""
        return self.needs_second and self.confirmed is None


class DeedQuerySet(models.QuerySet["Deed"]):
    """Deeds, as far as somebody may know of them; none is changed or removed."""

    def for_person(self, person: Person) -> Self:
        """Those of the person's own unit."""
        return self.filter(unit_id=person.unit_id)

    def update(self, **_fields: object) -> NoReturn:
        """Raises: TypeError, always."""
        raise TypeError("a record of deeds is only added to")

    def delete(self) -> NoReturn:
        """Raises: TypeError, always."""
        raise TypeError("a record of deeds is only added to")

    def forget(self) -> int:
        """What has had its time is gone; the database itself lets nothing younger go."""
        return super().delete()[0]


#: What is on record of coming and going: kept a year, as all else of this table is kept five.
COMINGS = ("login", "login-failed", "code-failed", "logout", "visits-ended")


class Deed(models.Model):
    """Who did what to an account, and when. Never what anybody weighed, wrote or read."""

    at = models.DateTimeField(db_default=Now())
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="deeds")
    who = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=40)
    whom = models.CharField(max_length=254, blank=True)
    #: Whose account it is; an address may be another's by the time somebody reads this.
    about = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, blank=True)

    objects = DeedQuerySet.as_manager()

    class Meta:
        ordering = ("-at", "-pk")

    def __str__(self) -> str:
        return f"{self.what} {self.whom}"

    def delete(self, *_arguments: object, **_options: object) -> NoReturn:
        """Raises: TypeError, always."""
        raise TypeError("a record of deeds is only added to")

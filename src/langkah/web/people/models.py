"""Unit and Person: who works where, and with which of the separate powers."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models


class Role(models.TextChoices):
    """A power of its own: nobody holds two of them under one account."""

    EMPLOYEE = "employee"
    SUPERVISOR = "supervisor"
    COMMUNICATIONS = "communications"
    EDITOR = "editor"
    INTEGRITY = "integrity"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Unit(models.Model):
    """One KPU office; what belongs to another office does not exist for its people."""

    name = models.CharField(max_length=160, unique=True)
    slug = models.SlugField(max_length=80, unique=True)

    def __str__(self) -> str:
        return self.name


class People(BaseUserManager["Person"]):
    """Makes accounts; an address is kept in lower case, so that it is one address."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> Person:
        """A new account, with an unusable password where none is given."""
        person = self.model(email=email.strip().lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> Person:
        """The account with this address, whatever its case."""
        return self.get(email=(username or "").strip().lower())


class Person(AbstractBaseUser, PermissionsMixin):
    """An account of somebody who works in an office. It never says what they weighed."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=160)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="people", null=True, blank=True)
    role = models.CharField(max_length=20, choices=Role.choices, default=Role.EMPLOYEE)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(
        default=False
    )  # read by libraries alone; our own powers come from the role
    joined = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name, as libraries ask for it."""
        return self.name

    def get_short_name(self) -> str:
        """The name, as libraries ask for it."""
        return self.name

"""`langkah office invite`: an office's first people, by who has the server."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from langkah.terms.errors import WrongInput
from langkah.web import messages
from langkah.web.people import proposals
from langkah.web.people.models import Proposal, Unit
from langkah.web.people.powers import Role


class Command(BaseCommand):
    """Prints a link that makes one account."""

    help = "buat tautan undangan / make a link that invites: langkah office invite EMAIL --role admin --unit 'KPU Kota Contoh'"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Address, role, unit."""
        parser.add_argument("email")
        parser.add_argument("--role", choices=list(Role), required=True)
        parser.add_argument("--unit", required=True, help="nama satuan kerja; dibuat bila belum ada")
        parser.add_argument("--name", default="")

    def handle(self, *_arguments: object, **given: Any) -> None:
        """Raises: LangkahError where there is such an account already."""
        if not (settings.DATA / "key").exists():
            raise WrongInput(messages.OFFICE_NOT_READY, path=settings.DATA)
        with transaction.atomic():
            unit, _new = Unit.objects.get_or_create(
                name=given["unit"], defaults={"slug": slugify(given["unit"])[:80]}
            )
            wish = proposals.Wish(
                kind=Proposal.Kind.INVITE, role=Role(given["role"]), email=given["email"], name=given["name"]
            )
            made = proposals.invited_from_the_terminal(wish, unit, timezone.now())
        address = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
        self.stdout.write(f"{address}/kantor/undangan/{proposals.link(made)}/")

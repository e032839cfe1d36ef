"""`langkah office invite`: an office's first people, by who has the server."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand
from django.db import transaction
from django.forms import EmailField
from django.utils import timezone
from django.utils.text import slugify

from langkah.terms.errors import WrongInput
from langkah.web import messages
from langkah.web.people import proposals
from langkah.web.people.models import Proposal, Unit
from langkah.web.people.powers import Role

_LONGEST = 254


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
        """Raises: LangkahError where there is such an account already, or what is given is no address."""
        if not (settings.DATA / "key").exists():
            raise WrongInput(messages.OFFICE_NOT_READY, path=settings.DATA)
        _must_be_an_address(given["email"])
        with transaction.atomic():
            unit, new = Unit.objects.get_or_create(
                name=given["unit"], defaults={"slug": slugify(given["unit"])[:80]}
            )
            wish = proposals.Wish(
                kind=Proposal.Kind.INVITE, role=Role(given["role"]), email=given["email"], name=given["name"]
            )
            made = proposals.invited_from_the_terminal(wish, unit, timezone.now())
        if (
            new
        ):  # a name with a slip of the pen makes an office, too; what is read by programs is the link alone
            self.stderr.write(
                f'satuan kerja baru dibuat: "{unit.name}" / a new office was made: "{unit.name}"', str
            )
        address = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
        self.stdout.write(f"{address}/kantor/undangan/{proposals.link(made)}/")


def _must_be_an_address(written: str) -> None:
    try:
        EmailField(max_length=_LONGEST).clean(written)
    except ValidationError as wrong:
        raise WrongInput(messages.EMAIL_WRONG, value=written[:_LONGEST]) from wrong

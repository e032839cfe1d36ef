"""`langkah office gate`: puts live what is due; names what ought to come down."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand, call_command
from django.utils import timezone

from langkah.web.pages import counting, passing
from langkah.web.pages import gate as desk
from langkah.web.pages.models import HomePage, Writing


class Command(BaseCommand):
    """For a timer: every minute, and after a new rulebook."""

    help = "terbitkan yang sudah waktunya; timbang ulang halaman yang tayang"

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """One line for each live page that would not pass today."""
        counting.forget(desk.today())
        call_command("publish_scheduled")
        for _page, _held in passing.look_again(timezone.now()):
            pass
        for page in passing.to_come_down(Writing.objects.all()):
            self.stdout.write(f"perlu turun / should come down: {page.pk}\t{page.url}")
        for page in passing.fronts_to_mend(HomePage.objects.all()):
            self.stdout.write(f"perlu diubah / should be changed: {page.pk}\t{page.url}")

"""`langkah office letters`: ends letters whose term is over, and their traces."""

from __future__ import annotations

from typing import Any

from django.core.management import BaseCommand
from django.utils import timezone

from langkah.web.letters import ending


class Command(BaseCommand):
    """For a timer: every hour."""

    help = "hapus kiriman yang masa simpannya lewat, beserta jejaknya"

    def handle(self, *_arguments: Any, **_options: Any) -> None:
        """Says nothing: how many there were is nobody's business."""
        ending.tend(timezone.localdate())

"""The demonstration office: invented people and invented work, planted exactly once.

- `people.py` two offices and somebody in every role
"""

from __future__ import annotations

from django.db import transaction

from langkah.web.seed import people


def plant() -> bool:
    """All of it or nothing; False where somebody works here already."""
    with transaction.atomic():
        return people.plant()

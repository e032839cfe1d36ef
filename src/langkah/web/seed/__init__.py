"""The demonstration office: invented people and invented work, planted exactly once.

- `people.py` two offices and somebody in every role
- `pages.py` a site with a text in every state; `texts.py` its words
"""

from __future__ import annotations

from django.db import transaction

from langkah.web.seed import pages, people


def plant() -> bool:
    """All of it or nothing; False where somebody works here already."""
    with transaction.atomic():
        planted = people.plant()
        if planted:
            pages.plant(planted)
        return bool(planted)

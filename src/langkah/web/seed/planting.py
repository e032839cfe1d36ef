"""All that is invented, in one go and once."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from langkah.web.people.powers import Role
from langkah.web.seed import law, letters, pages, people


def plant(password: str, secrets: Mapping[Role, str]) -> bool:
    """All of it or nothing; False where somebody works here already. A secret makes the one-time codes of a role."""
    with transaction.atomic():
        planted = people.plant(password, secrets)
        if planted:
            pages.plant(planted)
            letters.plant(planted)
            law.plant(planted)
        return bool(planted)

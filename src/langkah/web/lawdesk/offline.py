"""What a copy without a server is told of switches, from the file."""

from __future__ import annotations

from django.conf import settings

from langkah.desk.law.kept import LawFile


def switched_off() -> list[dict[str, object]]:
    """What is off now: norm, since, reason in both languages, office, and whether a second person confirmed it.

    Raises: WrongInput where the file is damaged.
    """
    return [
        {
            "norm": one.norm,
            "since": one.since,
            "reason_id": one.reason.id,
            "reason_en": one.reason.en,
            "office": one.office,
            "confirmed": one.confirmed,
        }
        for one in LawFile.in_folder(settings.DATA).read().switches
    ]

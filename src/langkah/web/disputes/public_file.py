"""A small public file that tells the pages that weigh what all may know.

Those pages ask no database, so the office writes a file. It names the norms under dispute, never how many disputes
there are: one alone would be a count below ten. A norm is under dispute once somebody took the dispute up, or should
have by now: so neither a prank names it at once nor silence hides it. The file is written anew every hour, not at the
moment of a dispute: no moment can be told from it.
"""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

from django.conf import settings

from langkah.web.disputes import disputing
from langkah.web.disputes.models import Dispute, Line
from langkah.web.rules.disputed import NAME

_LINES = 40


def write(today: date) -> None:
    """The file as of now; nothing is touched where nothing changed."""
    told = json.dumps(content(today), ensure_ascii=False, indent=1) + "\n"
    path = Path(settings.DATA) / NAME
    if path.exists() and path.read_text(encoding="utf-8") == told:
        return
    beside = path.with_name(f".{NAME}.{os.getpid()}")
    beside.write_text(told, encoding="utf-8")
    beside.replace(path)


def content(today: date) -> dict[str, object]:
    """What all may know."""
    open_ones = Dispute.objects.filter(outcome="")
    norms = {norm for one in open_ones if one.owner_id or disputing.due(one) < today for norm in one.norms}
    lines = [
        {"norm": line.norm, "outcome": line.outcome, "day": line.day.isoformat(), "says": line.says}
        for line in Line.objects.exclude(norm="")[:_LINES]
    ]
    return {"norms": sorted(norms), "lines": lines}

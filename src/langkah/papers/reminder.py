"""A last day as a file for calendars (RFC 5545), with two alarms."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from langkah.papers import wording
from langkah.terms.speech import Lang, Text
from langkah.terms.stages import Zone
from langkah.terms.verdict import Deadline

KIND = "text/calendar; charset=utf-8"
_OCTETS = 75
#: So many days before the last one the alarm rings, and on the day itself.
_BEFORE = (5, 0)
_HOUR = time(8, 0)
FILE_NAME = "pengingat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A last day that is worth an entry in a calendar."""

    paper: Text
    deadline: Deadline
    provision: str
    zone: Zone
    today: date

    def ics(self, lang: Lang = Lang.ID) -> bytes:
        """The file. The day has no zone, so that it is the same day everywhere; the alarms are moments."""
        return "".join(f"{_folded(line)}\r\n" for line in self._lines(lang)).encode()

    def _lines(self, lang: Lang) -> Iterator[str]:
        by = self.deadline.by
        says = wording.REMINDER_SAYS.fill(provision=self.provision, how=self.deadline.says).in_(lang)
        title = wording.REMINDER.fill(paper=self.paper).in_(lang)
        yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Langkah//Langkah//ID", "CALSCALE:GREGORIAN")
        yield from ("METHOD:PUBLISH", "BEGIN:VEVENT", f"UID:{self._identifier()}")
        yield f"DTSTAMP:{self.today:%Y%m%d}T000000Z"
        yield f"DTSTART;VALUE=DATE:{by:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{by + timedelta(days=1):%Y%m%d}"
        yield f"SUMMARY:{_escaped(title)}"
        yield f"DESCRIPTION:{_escaped(says)}"
        yield from ("TRANSP:TRANSPARENT", "CLASS:PRIVATE")
        for days in _BEFORE:
            rings = datetime.combine(by - timedelta(days=days), _HOUR, self.zone.tz).astimezone(UTC)
            yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_escaped(title)}")
            yield from (f"TRIGGER;VALUE=DATE-TIME:{rings:%Y%m%dT%H%M%SZ}", "END:VALARM")
        yield from ("END:VEVENT", "END:VCALENDAR")

    def _identifier(self) -> str:
        """The same for the same day and paper, so that taking it twice makes one entry; nobody is in it."""
        named = f"{self.paper.id}|{self.deadline.by.isoformat()}"
        return hashlib.sha256(named.encode()).hexdigest()[:32] + "@langkah.invalid"


def _escaped(words: str) -> str:
    for mark in ("\\", ";", ","):
        words = words.replace(mark, "\\" + mark)
    return words.replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, each after the first begun with a space; no letter is torn apart."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _OCTETS:
            pieces.append(piece)
            piece, size = "", 1
        piece, size = piece + letter, size + octets
    return "\r\n ".join([*pieces, piece])

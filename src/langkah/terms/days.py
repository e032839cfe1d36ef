"""Days as people write them, in both languages."""

from __future__ import annotations

from datetime import date

from langkah.terms.speech import Text

MONTHS = (
    Text("Januari", "January"),
    Text("Februari", "February"),
    Text("Maret", "March"),
    Text("April", "April"),
    Text("Mei", "May"),
    Text("Juni", "June"),
    Text("Juli", "July"),
    Text("Agustus", "August"),
    Text("September", "September"),
    Text("Oktober", "October"),
    Text("November", "November"),
    Text("Desember", "December"),
)


def said_day(written: str | date) -> Text:
    """An ISO day as people write it; a day or month that is not known stays away: 2017, Juli 2020."""
    year, _dash, rest = str(written).partition("-")
    month, _dash, number = rest.partition("-")
    parts = [str(int(number))] if number else []
    named = MONTHS[int(month) - 1] if month else None
    return Text(
        " ".join([*parts, *([named.id] if named else []), year]),
        " ".join([*parts, *([named.en] if named else []), year]),
    )

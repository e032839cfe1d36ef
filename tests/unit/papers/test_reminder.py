"""The calendar file: read back by a parser, the same day in all three zones."""

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from icalendar import Calendar

from langkah.desk import FixedClock, Office
from langkah.papers import Reminder
from langkah.terms.speech import Lang, Text
from langkah.terms.stages import Zone
from langkah.terms.verdict import Deadline

BY = date(2027, 3, 30)
HOURS = {Zone.WIB: 7, Zone.WITA: 8, Zone.WIT: 9}


def reminder(zone: Zone = Zone.WIB, by: date = BY) -> Reminder:
    """A reminder with words that a calendar file has to escape."""
    how = Text("hari libur, cuti; \\ periksa " + "kembali é " * 20, "holidays, leave; \\ check")
    return Reminder(
        paper=Text("Laporan penerimaan gratifikasi", "Report of a gratification"),
        deadline=Deadline(by=by, basis="holidays", says=how),
        provision="Pasal 12C ayat (2) UU 20/2001",
        zone=zone,
        today=date(2027, 2, 3),
    )


def event(made: Reminder, lang: Lang = Lang.ID) -> Any:
    """The one event of the file, by a parser of calendars."""
    calendar: Any = Calendar.from_ical(made.ics(lang))
    assert not calendar.errors
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    (found,) = calendar.walk("VEVENT")
    assert not found.errors
    return found


@pytest.mark.parametrize("zone", Zone)
def test_the_last_day_is_a_day_in_every_zone(zone: Zone) -> None:
    found = event(reminder(zone))
    start = found["DTSTART"].dt
    assert type(start) is date
    assert start == BY
    assert found["DTEND"].dt == BY + timedelta(days=1)


@pytest.mark.parametrize("zone", Zone)
def test_the_alarms_ring_at_eight_where_the_office_is(zone: Zone) -> None:
    there = timezone(timedelta(hours=HOURS[zone]))
    rings = [one["TRIGGER"].dt for one in event(reminder(zone)).walk("VALARM")]
    assert all(isinstance(one, datetime) and one.utcoffset() == timedelta() for one in rings)
    local = [one.astimezone(there) for one in rings]
    assert [(one.hour, one.minute) for one in local] == [(8, 0), (8, 0)]
    assert [one.date() for one in local] == [BY - timedelta(days=5), BY]


def test_the_words_come_back_as_they_were_written() -> None:
    made = reminder()
    assert made.deadline.says.id.strip() in str(event(made)["DESCRIPTION"])
    assert str(event(made)["SUMMARY"]) == "Batas akhir: Laporan penerimaan gratifikasi"
    assert str(event(made, Lang.EN)["SUMMARY"]) == "Last day: Report of a gratification"
    assert "Pasal 12C ayat (2)" in str(event(made)["DESCRIPTION"])


def test_lines_are_folded_and_end_as_the_standard_asks() -> None:
    made = reminder().ics()
    assert made.endswith(b"END:VCALENDAR\r\n")
    assert made.count(b"\n") == made.count(b"\r\n")
    lines = made.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode()  # no letter is torn apart


def test_taking_it_twice_makes_one_entry_and_another_day_another() -> None:
    first, again, other = event(reminder()), event(reminder(Zone.WIT)), event(reminder(by=date(2027, 4, 1)))
    assert first["UID"] == again["UID"]
    assert first["UID"] != other["UID"]
    assert "maria" not in str(first["UID"]).lower()


def test_the_stamp_is_the_offices_day() -> None:
    assert event(reminder())["DTSTAMP"].dt.date() == date(2027, 2, 3)


def test_the_office_makes_it_from_a_gift() -> None:
    office = Office(clock=FixedClock(date(2024, 3, 5), Zone.WITA))
    stands = office.guide("hadiah", {"on": "2024-03-01", "start": "diterima", "giver": "vendor"})
    made = office.reminder(stands)
    assert made is not None
    assert event(made)["DTSTART"].dt == date(2024, 4, 25)
    assert made.zone is Zone.WITA

"""Deadlines: counted from the next working day, honest about unknown years."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from holidays import country_holidays

from langkah.desk import FixedClock, Office, workdays
from langkah.desk.workdays import from_table, usual
from langkah.terms.parse import step_from_json
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Deadline, Verdict

GIFT = {
    "act": "gift-receive",
    "toward": ["vendor"],
    "facts": {"giver": "vendor", "value_idr": 2_000_000, "duty_related": True, "refused": False},
}
YEARS = range(2001, 2033)


def after(day: date, count: int) -> Deadline:
    """The deadline by the table of the program."""
    found = usual().after(day, count)
    assert found is not None
    return found


def test_without_a_table_weekdays_are_counted_and_no_year_is_sure() -> None:
    counted = from_table(())
    for day, count, by in (
        (date(2024, 1, 15), 1, "2024-01-16"),
        (date(2024, 1, 19), 1, "2024-01-22"),
        (date(2024, 1, 20), 1, "2024-01-22"),
        (date(2024, 1, 15), 30, "2024-02-26"),
    ):
        found = counted.after(day, count)
        assert found is not None
        assert (found.by.isoformat(), found.basis) == (by, "holidays-in-part")
        assert "2024" in found.says.id


def test_a_day_at_the_end_of_time_has_no_deadline() -> None:
    assert usual().after(date.max, 30) is None
    step = step_from_json({**GIFT, "on": "9999-12-31"})
    assert all(duty.deadline is None for duty in Office().consider(step).duties)


def reports(verdict: Verdict) -> list[object]:
    """The deadlines of the duties to report."""
    return [duty.deadline for duty in verdict.duties if duty.working_days]


def test_a_gift_has_the_last_day_to_report_it_and_says_how_it_was_counted() -> None:
    verdict = Office().consider(step_from_json({**GIFT, "on": "2024-03-01"}))
    (deadline, *_) = [duty.deadline for duty in verdict.duties if duty.working_days == 30]
    assert deadline is not None
    assert deadline.by == date(2024, 4, 25)
    assert "cuti bersama" in deadline.says.id
    assert "joint leave" in deadline.says.en


def test_a_step_without_a_day_is_counted_from_the_clocks() -> None:
    office = Office(clock=FixedClock(date(2024, 3, 1)))
    assert reports(office.consider(step_from_json(GIFT))) == reports(
        office.consider(step_from_json({**GIFT, "on": "2024-03-01"}))
    )


def test_a_duty_without_a_number_of_days_has_no_deadline() -> None:
    verdict = Office().consider(Step(act=Act.COI_DECLARE, on=date(2024, 3, 1)))
    assert all(duty.deadline is None for duty in verdict.duties)


@pytest.mark.parametrize(
    ("day", "count", "last"),
    [
        (date(2024, 2, 7), 1, "2024-02-12"),  # Isra Mikraj, joint leave, a weekend
        (date(2024, 4, 5), 1, "2024-04-16"),  # Eid and its joint leave
        (date(2024, 3, 1), 30, "2024-04-25"),
        (date(2024, 2, 13), 1, "2024-02-15"),  # voting day itself is a holiday
    ],
)
def test_holidays_and_joint_leave_do_not_count(day: date, count: int, last: str) -> None:
    found = after(day, count)
    assert (found.by.isoformat(), found.basis) == (last, "holidays")


@pytest.mark.parametrize("year", range(2018, 2026))
def test_a_year_that_is_decreed_is_taken_as_sure(year: int) -> None:
    assert after(date(year, 6, 1), 30).basis == "holidays"


@pytest.mark.parametrize(
    ("day", "year"), [(date(2030, 3, 29), "2030"), (date(2059, 3, 30), "2059"), (date(2060, 12, 30), "2060")]
)
def test_a_year_whose_holidays_are_not_decreed_says_so(day: date, year: str) -> None:
    found = after(day, 30)
    assert found.basis == "holidays-in-part"
    assert year in found.says.id
    assert "not all decreed" in found.says.en


def test_a_count_that_runs_into_an_unknown_year_names_that_year() -> None:
    assert "2027" in after(date(2026, 12, 20), 30).says.id


@pytest.mark.parametrize("year", YEARS)
def test_the_table_says_what_the_library_says(year: int) -> None:
    listed = set(country_holidays("ID", years=year, categories=("public", "government")))
    assert usual().off[year] == listed


@pytest.mark.parametrize("year", YEARS)
def test_thirty_working_days_hold_thirty_working_days_by_the_library(year: int) -> None:
    off = country_holidays("ID", years=(year, year + 1), categories=("public", "government"))
    for month in range(1, 13 if year < max(YEARS) else 10):
        day = date(year, month, 1)
        by = after(day, 30).by
        between = (day + timedelta(days=n) for n in range(1, (by - day).days + 1))
        assert sum(one.weekday() < 5 and one not in off for one in between) == 30
        assert by.weekday() < 5
        assert by not in off


def test_only_years_are_sure_whose_joint_leave_is_known_and_whose_feasts_are_decreed() -> None:
    for year in YEARS:
        feasts = country_holidays("ID", years=year, categories=("public",), language="en_US")
        leave = country_holidays("ID", years=year, categories=("government",))
        sure = bool(leave) and not any("estimated" in name for name in feasts.values())
        assert (year in usual().decreed) is sure, year


def test_the_table_names_its_source_and_years() -> None:
    first = Path(workdays.__file__).with_name("days_off.tsv").read_text(encoding="utf-8").splitlines()[0]
    assert f"{min(YEARS)}-{max(YEARS)}" in first
    assert "holidays" in first

"""Deadlines: counted from the next working day, honest about how."""

from datetime import date

import pytest

from langkah.desk import FixedClock, Office, workdays
from langkah.desk.workdays import NationalDays, Weekdays, usual
from langkah.terms.parse import step_from_json
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Verdict

GIFT = {
    "act": "gift-receive",
    "toward": ["vendor"],
    "facts": {"giver": "vendor", "value_idr": 2_000_000, "duty_related": True, "refused": False},
}


def by(day: date, count: int) -> str:
    """The last day by weekdays alone."""
    found = Weekdays().after(day, count)
    assert found is not None
    assert found.basis == "weekdays"
    return found.by.isoformat()


def test_the_first_weekday_after_the_day_is_the_first_one() -> None:
    assert by(date(2024, 1, 15), 1) == "2024-01-16"
    assert by(date(2024, 1, 19), 1) == "2024-01-22"
    assert by(date(2024, 1, 20), 1) == "2024-01-22"
    assert by(date(2024, 1, 15), 5) == "2024-01-22"
    assert by(date(2024, 1, 15), 30) == "2024-02-26"


def test_a_day_at_the_end_of_time_has_no_deadline() -> None:
    assert Weekdays().after(date.max, 30) is None
    assert NationalDays().after(date.max, 30) is None
    step = step_from_json({**GIFT, "on": "9999-12-31"})
    assert all(duty.deadline is None for duty in Office().consider(step).duties)


def reports(verdict: Verdict) -> list[object]:
    """The deadlines of the duties to report."""
    return [duty.deadline for duty in verdict.duties if duty.working_days]


def test_a_gift_has_the_last_day_to_report_it_and_says_how_it_was_counted() -> None:
    verdict = Office(workdays=Weekdays()).consider(step_from_json({**GIFT, "on": "2024-03-01"}))
    (deadline, *_) = [duty.deadline for duty in verdict.duties if duty.working_days == 30]
    assert deadline is not None
    assert deadline.by == date(2024, 4, 12)
    assert "hari libur tidak diperiksa" in deadline.says.id
    assert "holidays were not looked up" in deadline.says.en


def test_a_step_without_a_day_is_counted_from_the_clocks() -> None:
    office = Office(clock=FixedClock(date(2024, 3, 1)), workdays=Weekdays())
    assert reports(office.consider(step_from_json(GIFT))) == reports(
        office.consider(step_from_json({**GIFT, "on": "2024-03-01"}))
    )


def test_a_duty_without_a_number_of_days_has_no_deadline() -> None:
    verdict = Office().consider(Step(act=Act.COI_DECLARE, on=date(2024, 3, 1)))
    assert all(duty.deadline is None for duty in verdict.duties)


def test_the_best_count_that_is_installed_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(usual(), Weekdays)
    monkeypatch.setattr(workdays, "find_spec", lambda _name: object())
    assert isinstance(usual(), NationalDays)


class TestByTheNationalCalendar:
    """With the extra, holidays and joint leave are passed over."""

    @pytest.fixture(autouse=True)
    def extra(self) -> None:
        pytest.importorskip("holidays", reason="the extra `calendar` is not installed")

    @pytest.mark.parametrize(
        ("day", "count", "last"),
        [
            (date(2024, 2, 7), 1, "2024-02-12"),  # Isra Mikraj, joint leave, a weekend
            (date(2024, 4, 5), 1, "2024-04-16"),  # Eid and its joint leave
            (date(2024, 3, 1), 30, "2024-04-25"),
            (date(2024, 2, 13), 1, "2024-02-15"),  # voting day itself is a holiday
        ],
    )
    def test_holidays_and_joint_leave_do_not_count(self, day: date, count: int, last: str) -> None:
        found = NationalDays().after(day, count)
        assert found is not None
        assert (found.by.isoformat(), found.basis) == (last, "holidays")
        assert "cuti bersama" in found.says.id

    @pytest.mark.parametrize("year", range(2018, 2027))
    def test_a_year_that_is_decreed_is_taken_as_sure(self, year: int) -> None:
        found = NationalDays().after(date(year, 6, 1), 30)
        assert found is not None
        assert found.basis == "holidays"

    @pytest.mark.parametrize(("day", "year"), [(date(2059, 3, 30), "2059"), (date(2060, 12, 30), "2060")])
    def test_a_year_whose_holidays_are_not_decreed_says_so(self, day: date, year: str) -> None:
        found = NationalDays().after(day, 30)
        assert found is not None
        assert found.basis == "holidays-in-part"
        assert year in found.says.id
        assert "not all decreed" in found.says.en

    @pytest.mark.parametrize("year", range(2017, 2027))
    def test_it_is_never_earlier_than_weekdays_alone(self, year: int) -> None:
        for month in range(1, 13):
            day = date(year, month, 1)
            slow, fast = NationalDays().after(day, 30), Weekdays().after(day, 30)
            assert slow is not None
            assert fast is not None
            assert fast.by <= slow.by

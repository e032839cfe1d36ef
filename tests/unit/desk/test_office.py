"""An office holds what its verdicts depend on: rulebook, contestants, clock."""

from datetime import date, datetime, timedelta
from pathlib import Path

from langkah.desk import FixedClock, Office, SystemClock
from langkah.terms.stages import Contestant, ContestantKind, Zone
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Level
from tests.unit.weigh.small import book, norm, permit

DAY = date(2024, 1, 20)
OWN = Contestant(
    id="desa-1",
    contest="desa",
    kind=ContestantKind.TICKET,
    number=1,
    names=("Sutarji Wibowo",),
    determined=DAY,
)


def test_a_step_without_a_day_is_weighed_on_the_clocks_day() -> None:
    office = Office(clock=FixedClock(DAY))
    assert office.consider(Step(act=Act.VOTE)).on == "2024-01-20"
    assert office.consider(Step(act=Act.VOTE, on=date(2024, 2, 14))).on == "2024-02-14"
    assert office.consider(Step(act=Act.VOTE)).on == "2024-01-20"


def test_the_machines_day_is_that_of_the_offices_zone() -> None:
    for zone in Zone:
        before = datetime.now(zone.tz).date()  # noqa: TID251 — the clock itself is tested
        assert before <= SystemClock(zone).today() <= before + timedelta(days=1)
    assert Office().clock == SystemClock(Zone.WIB)


def test_another_rulebook_gives_another_verdict() -> None:
    step = Step(text="halo", on=DAY)
    strict, mild = Office(rulebook=book(norm("a"))), Office(rulebook=book(permit("a")))
    assert (strict.consider(step).level, mild.consider(step).level) == (Level.STOP, Level.CLEAR)
    assert strict.consider(step).rulebook_digest == "sha256:0"


def test_an_offices_own_contestant_is_recognised() -> None:
    step = Step(text="Ayo pilih Sutarji Wibowo!", on=DAY)
    assert Office(contestants=[OWN]).consider(step).level is Level.STOP


def test_a_counterpart_is_taken_as_a_kind_or_as_a_name() -> None:
    office = Office(contestants=[OWN], clock=FixedClock(DAY))
    liked = office.consider(Step(act=Act.LIKE, toward=("Sutarji Wibowo",)))
    kind = office.consider(Step(act=Act.LIKE, toward=("contestant",)))
    nobody = office.consider(Step(act=Act.LIKE, toward=("nobody",)))
    assert [one.norm for one in liked.findings] == [one.norm for one in kind.findings]
    assert (liked.level, kind.level, nobody.level) == (Level.ASK, Level.ASK, Level.CLEAR)
    assert all(finding.spans == () for finding in liked.findings)


def test_an_office_without_an_imported_release_uses_the_bundled_book(tmp_path: Path) -> None:
    assert Office(releases=tmp_path).rulebook.digest == Office().rulebook.digest


def test_an_office_studies_and_interviews_with_its_own_book() -> None:
    office = Office(rulebook=book(norm("a", when=[[["cash", "in", [True]]]])), clock=FixedClock(DAY))
    assert office.study is not None
    ends = dict(office.interview(Step(text="halo")).paths())
    assert ends == {(("cash", True),): Level.STOP, (("cash", False),): Level.CLEAR}


def test_considering_remembers_no_step_and_no_text() -> None:
    office = Office(rulebook=book(norm("a")), clock=FixedClock(DAY))
    office.consider(Step(text="rahasia-7f3a"))
    assert "rahasia-7f3a" not in repr(vars(office))

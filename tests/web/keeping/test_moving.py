"""An office is the same in the other database, there and back."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as office
from django.db import DatabaseError, connection, connections, transaction
from django.utils import timezone
from wagtail.models import Page

from langkah.terms.errors import LangkahError
from langkah.web.keeping import folder
from langkah.web.keeping.databases import moving
from langkah.web.pages import course
from langkah.web.pages.models import DayKey, OpinionPage, Views
from langkah.web.people.models import Deed, Person, Unit
from langkah.web.people.powers import GUARDED, Role
from langkah.web.seed import planting
from tests.database import _template

pytestmark = pytest.mark.django_db(transaction=True)


def _another(path: Path, alias: str) -> str:
    """A fresh office of SQLite beside the one of the test, migrated and empty."""
    shutil.copyfile(_template(), path)
    moving.reach(alias, {**office.DATABASE_OF(""), "NAME": path})
    return alias


@pytest.fixture
def beside(tmp_path: Path, request: pytest.FixtureRequest) -> Any:
    """Makes other databases, and forgets them afterwards."""
    made: list[str] = []

    def another(alias: str) -> str:
        made.append(_another(tmp_path / f"{alias}.sqlite3", alias))
        return alias

    yield another
    for alias in made:
        connections[alias].close()
        del connections[alias]


def state(alias: str) -> dict[str, list[str]]:
    """Every row of every table that moves."""
    return {
        model._meta.db_table: sorted(repr(row) for rows in moving.rows_of(model, alias) for row in rows)
        for model in moving.models()
    }


def test_what_moves_is_equal_to_what_was_there_both_ways(beside: Any) -> None:
    planting.plant("gajah menyanyi di atap", dict.fromkeys(GUARDED, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))
    Views.objects.update_or_create(page=OpinionPage.objects.live()[0], defaults={"total": 7})
    DayKey.objects.create(day=timezone.now().date(), key=b"k" * 32)
    before = state("default")
    assert len(before) > 40
    assert sum(map(len, before.values())) > 300
    moving.copy("default", beside("away"))
    assert state("away") == before
    back = "default" if connection.vendor == "postgresql" else beside("back")
    moving.copy("away", back)
    assert state(back) == before
    assert not DayKey.objects.using("away").exists(), "what lasts a day stays behind"


def test_an_office_that_moved_goes_on(beside: Any) -> None:
    """Numbers go on where they stood, and the record is still only added to."""
    planting.plant("gajah menyanyi di atap", dict.fromkeys(GUARDED, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))
    moving.copy("default", beside("away"))
    if connection.vendor == "postgresql":
        moving.copy("away", "default")
    alias = "default" if connection.vendor == "postgresql" else "away"
    unit = Unit.objects.using(alias).first()
    assert unit is not None
    made = Deed.objects.using(alias).create(unit=unit, what="closed", whom="siapa@contoh.example")
    assert made.pk > Deed.objects.using(alias).exclude(pk=made.pk).latest("pk").pk
    with (
        pytest.raises(DatabaseError, match="only added to"),
        transaction.atomic(using=alias),
        connections[alias].cursor() as cursor,
    ):
        cursor.execute("DELETE FROM people_deed")
    assert Page.objects.using(alias).count() == Page.objects.count()


def test_nothing_half_done_stays_where_a_move_fails(beside: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    planting.plant("gajah menyanyi di atap", dict.fromkeys(GUARDED, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))
    away = beside("away")
    empty = state(away)
    monkeypatch.setattr(moving, "_AT_ONCE", 1)
    moved = moving._fill

    def stumbles(model: Any, source: str, target: str) -> None:
        if model is Person:
            raise RuntimeError("listrik padam")
        moved(model, source, target)

    monkeypatch.setattr(moving, "_fill", stumbles)
    with pytest.raises(RuntimeError):
        moving.copy("default", away)
    assert state(away) == empty


def test_an_office_moves_by_one_command(tmp_path: Path, settings: Any) -> None:
    """From whatever the tests run on into the file of its folder."""
    settings.DATA = tmp_path / "var"
    folder.make()
    planting.plant("gajah menyanyi di atap", dict.fromkeys(GUARDED, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))
    moved = {**office.DATABASE_OF(""), "NAME": settings.DATA / "office.sqlite3"}
    settings.DATABASE_OF = lambda _named: dict(moved)
    before = state("default")
    try:
        assert moving.move("sqlite") == ""
        assert state("moved") == before
        with pytest.raises(LangkahError) as twice:
            moving.move("sqlite")
        assert twice.value.code == "web.move-not-empty"
        assert Person.objects.using("moved").filter(role=Role.EDITOR).exists()
    finally:
        connections["moved"].close()
        del connections["moved"]


def test_an_office_does_not_move_into_itself(tmp_path: Path, settings: Any) -> None:
    settings.DATA = tmp_path / "var"
    folder.make()
    settings.DATABASE_OF = lambda _named: dict(connection.settings_dict)
    with pytest.raises(LangkahError) as refused:
        moving.move("sqlite")
    assert refused.value.code == "web.move-to-itself"


def test_the_way_of_a_text_is_there_after_a_move(beside: Any) -> None:
    planting.plant("gajah menyanyi di atap", dict.fromkeys(GUARDED, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"))
    if connection.vendor == "postgresql":
        moving.copy("default", beside("away"))
        moving.copy("away", "default")
    waits = [at for one in OpinionPage.objects.not_live() if (at := course.waiting(one)) is not None]
    assert [at.role for at in waits] == [Role.INTEGRITY]

"""What changed: between two days, between two versions of the book."""

from datetime import date

from langkah.rulebook import Study, load
from tests.unit.rulebook import shelf
from tests.unit.rulebook.shelf import NORMS, norm


def test_the_new_statute_begins_where_the_old_one_ends() -> None:
    changes = Study(load()).between(date(2023, 10, 30), date(2023, 10, 31))
    assert [one.short for one in changes.instruments_begin] == ["UU 20/2023"]
    assert [one.short for one in changes.instruments_end] == ["UU 5/2014"]
    assert "asn23-52-3j-anggota-parpol" in {now.id for _, now in changes.changed}
    assert not changes.empty


def test_days_are_compared_forwards_and_backwards() -> None:
    study = Study(shelf.book())
    on = study.between(date(2019, 12, 31), date(2020, 1, 1))
    back = study.between(date(2020, 1, 1), date(2019, 12, 31))
    assert [(was.provision, now.provision) for was, now in on.changed] == [
        ("Pasal 5 UU 1/2010", "Pasal 5 ayat (1) UU 2/2020")
    ]
    assert {one.id for one in on.begins} == {one.id for one in back.ends}
    assert back.begins == on.ends == ()
    told = on.to_json()
    assert told["instruments_begin"] == ["UU 2/2020"]
    assert isinstance(told["changed"], list)
    assert told["changed"][0]["after"]["sanctions"] == ["berat"]


def test_nothing_changes_from_a_day_to_itself() -> None:
    assert Study(load()).between(date(2024, 1, 1), date(2024, 1, 1)).empty


def test_two_books_differ_in_norms_fields_and_versions() -> None:
    old = shelf.book()
    changed = [
        {**one, "level": "ask"} if one["id"] == "calon" else one for one in NORMS if one["id"] != "kewajiban"
    ]
    versioned = [
        norm("larangan", in_force=["2021-01-01", None]) if one is NORMS[1] else one for one in changed
    ]
    new = shelf.book(norms=[*versioned, norm("baru")], digest="sha256:y")
    found = Study(new).since(old)
    assert (found.added, found.removed) == (("baru",), ("kewajiban",))
    assert found.changed == {"calon": ("level",), "larangan": ("sanctions", "unless", "versions")}
    assert found.to_json()["changed"] == {"calon": ["level"], "larangan": ["sanctions", "unless", "versions"]}
    assert not found.empty
    assert Study(old).since(old).empty

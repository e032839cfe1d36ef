"""What a person gains, loses and owes with another standing, fact or stage."""

from datetime import date

import pytest

from langkah.rulebook import Rulebook, Study, load
from langkah.rulebook.study.difference import Difference, Kind
from langkah.terms.errors import WrongInput
from tests.unit.rulebook import shelf

DAY = date(2024, 1, 20)


def between(book: Rulebook, a: str, b: str, on: date = DAY) -> Difference:
    study = Study(book)
    return study.difference(study.side(a, on), study.side(b, on))


def named(found: Difference, kind: Kind) -> set[str]:
    return {row.norm for row in found.of(kind)}


def test_a_citizen_who_becomes_a_civil_servant_loses_a_right_and_owes_duties() -> None:
    found = between(shelf.book(), "citizen", "pns")
    assert named(found, Kind.LOST) == {"larangan", "calon", "hak-warga"}
    assert named(found, Kind.OWED) == {"kewajiban", "kewajiban-kecil"}
    assert named(found, Kind.GAINED) == {"untuk-semua"}
    limit = next(row for row in found.rows if row.norm == "larangan")
    assert limit.right is not None
    assert limit.right.id == "Judul hak-warga"
    assert (limit.before, limit.after) == (None, "Pasal 5 ayat (1) UU 2/2020")
    assert limit.sanctions_after == ("berat Pasal 8 UU 2/2020",)
    assert next(row for row in found.rows if row.norm == "kewajiban").unchecked


def test_a_right_that_both_sides_have_is_neither_gained_nor_lost() -> None:
    own = {"modality": "permitted", "level": "clear", "acts": ["report-violation"]}
    free = shelf.norm("lapor-warga", standing=["citizen"], **own)
    bound = shelf.norm("lapor-pns", standing=["pns"], **own)
    barred = shelf.norm("larang-lapor", standing=["pns"], acts=["report-violation"])
    assert between(shelf.book(norms=[free, bound]), "citizen", "pns").rows == ()
    assert between(shelf.book(norms=[free, bound]), "pns", "citizen").rows == ()
    found = between(shelf.book(norms=[free, bound, barred]), "citizen", "pns")
    assert (named(found, Kind.LOST), named(found, Kind.GAINED)) == ({"lapor-warga", "larang-lapor"}, set())
    assert named(between(shelf.book(norms=[bound]), "citizen", "pns"), Kind.GAINED) == {"lapor-pns"}
    own_limit = {**barred, "unless": ["lapor-pns"]}
    found = between(shelf.book(norms=[bound, own_limit]), "citizen", "pns")
    assert (named(found, Kind.LOST), named(found, Kind.GAINED)) == ({"larang-lapor"}, set())


def test_unpaid_leave_opens_what_an_exception_opens() -> None:
    found = between(shelf.book(), "pns", "pns+on_unpaid_leave")
    assert named(found, Kind.GAINED) == {"izin", "larangan"}
    assert found.of(Kind.LOST) == ()


def test_a_stage_or_a_day_can_be_the_difference() -> None:
    book = shelf.book()
    assert named(between(book, "pns@2023-11-12", "pns@2023-11-13"), Kind.LOST) == {"calon"}
    assert named(between(book, "pns@outside", "pns@campaign"), Kind.LOST) == {"calon"}
    assert named(between(book, "cpns@outside", "cpns@quiet-period"), Kind.OWED) == set()
    turned = between(book, "pns@2019-12-31", "pns@2020-01-01")
    assert [(row.before, row.after) for row in turned.of(Kind.CHANGED)] == [
        ("Pasal 5 UU 1/2010", "Pasal 5 ayat (1) UU 2/2020")
    ]


def test_an_amount_that_is_known_shuts_out_what_it_cannot_meet() -> None:
    from langkah.rulebook.study.difference import Side, difference
    from langkah.terms.standing import Standing

    book = shelf.book()
    small = Side(standing=Standing.PNS, on=DAY, facts={"value_idr": 500})
    large = Side(standing=Standing.PNS, on=DAY, facts={"value_idr": 5000})
    found = difference(book, small, large)
    assert (named(found, Kind.OWED), named(found, Kind.RELEASED)) == ({"kewajiban"}, {"kewajiban-kecil"})


@pytest.mark.parametrize(
    ("a", "b"), [("citizen", "pns"), ("cpns", "pns"), ("pns", "pppk"), ("adhoc", "member")]
)
def test_it_is_empty_with_itself_and_mirrored_the_other_way(a: str, b: str) -> None:
    book = load()
    assert between(book, a, a).rows == ()
    assert between(book, a, b).mirror() == between(book, b, a)
    assert between(book, a, b).mirror().mirror() == between(book, a, b)


def test_contract_staff_meet_other_penalties_than_permanent_ones() -> None:
    found = between(load(), "pns", "pppk")
    lifted = {row.before for row in found.of(Kind.GAINED)} | {row.before for row in found.of(Kind.RELEASED)}
    assert any(provision and provision.endswith("PP 94/2021") for provision in lifted)
    assert not any(row.after and row.after.endswith("PP 94/2021") for row in found.rows)


def test_the_json_form_is_ordered_by_theme() -> None:
    told = between(shelf.book(), "citizen", "pns").to_json()
    themes = told["themes"]
    assert isinstance(themes, dict)
    assert list(themes) == ["citizen", "gifts", "neutrality"]
    assert told["counts"] == {"gained": 1, "lost": 3, "owed": 2, "released": 0, "changed": 0}
    assert themes["citizen"][0]["provision"] == {"before": "Pasal 5 ayat (1) UU 2/2020", "after": None}


@pytest.mark.parametrize("written", ["raja", "pns+terbang", "pns@besok", ""])
def test_a_side_that_is_not_known_is_refused(written: str) -> None:
    with pytest.raises(WrongInput):
        Study(shelf.book()).side(written, DAY)

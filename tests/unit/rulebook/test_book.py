"""A compiled book is read once and answers by act and by day."""

from datetime import date, time

from langkah.rulebook import load
from langkah.terms.stages import Stage
from tests.unit.rulebook import shelf


def test_only_versions_in_force_bind() -> None:
    book = shelf.book()
    then = [norm.provision for norm in book.binding("like", date(2015, 1, 1))]
    now = [norm.id for norm in book.binding("like", date(2024, 1, 1))]
    assert then == ["Pasal 5 UU 1/2010"]
    assert now == ["larangan", "izin", "hak-warga", "untuk-semua"]
    assert book.binding("like", date(2024, 1, 1)) is book.binding("like", date(2024, 1, 1))


def test_a_book_keeps_only_so_many_days() -> None:
    book = shelf.book()
    for number in range(2_100):
        book.binding("like", date.fromordinal(738_000 + number))
    assert [norm.id for norm in book.binding("vote", date(2024, 1, 1))] == ["untuk-semua"]


def test_a_norm_is_found_by_day_or_in_its_newest_version() -> None:
    book = shelf.book()
    newest, older = book.norm("larangan"), book.norm("larangan", date(2015, 1, 1))
    assert newest is not None
    assert older is not None
    assert (newest.provision, older.provision) == ("Pasal 5 ayat (1) UU 2/2020", "Pasal 5 UU 1/2010")
    assert book.norm("larangan", date(2000, 1, 1)) is None
    assert book.norm("tidak-ada") is None


def test_contests_know_their_windows_and_hours() -> None:
    (contest,) = shelf.book().contests
    assert contest.stages(date(2024, 2, 12)) == {Stage.QUIET, Stage.POST_DETERMINATION}
    assert contest.stages(date(2023, 1, 1)) == {Stage.PRE_DETERMINATION}
    assert contest.stages(date(2030, 1, 1)) == frozenset()
    assert contest.quick_count_from == time(15)
    assert contest.contestants[0].names == ("Budi",)


def test_instruments_carry_their_days_and_their_review() -> None:
    known = shelf.book().instruments
    assert known["UU 1/2010"].is_in_force(date(2019, 12, 31))
    assert not known["UU 1/2010"].is_in_force(date(2020, 1, 1))
    assert known["UU 1/2010"].replaced_by == "UU 2/2020"
    assert known["UU 2/2020"].replaced_by is None
    assert known["UU 3/2021"].review_by == date(2027, 1, 1)


def test_a_book_without_successions_has_none() -> None:
    bare = shelf.book(successions=[], rulings=[])
    assert (bare.successions, bare.rulings) == ((), ())
    assert bare.rows("no-such-part") == []


def test_the_bundled_book_is_read() -> None:
    assert len({norm.id for norm in load().norms()}) >= 200

"""An office's own law: one file, seen at the next step, whole or not at all."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from langkah.desk import FixedClock, Office
from langkah.desk.law.kept import NAME, GivenLaw, LawFile
from langkah.desk.law.overlay import by_norm, laid_over
from langkah.desk.own import Own
from langkah.desk.ports import Law
from langkah.rulebook import load
from langkah.terms.errors import LangkahError, OutOfDate, WrongInput
from langkah.terms.speech import Text
from langkah.terms.step import Act, Step
from langkah.terms.verdict import Level, Switch

NORM = "akun-berita"
LIKE = Step(act=Act.LIKE, toward=("news-account",), on=date(2024, 1, 10))
LATER = Step(act=Act.LIKE, toward=("news-account",), on=date(2024, 3, 10))


def switch(name: str = NORM) -> Switch:
    """A norm switched off."""
    return Switch(
        norm=name, since="2026-11-27T09:00:00+07:00", reason=Text("Keliru", "Wrong"), office="KPU Kota Contoh"
    )


def change(since: str | None, title: str = "Judul kantor") -> dict[str, object]:
    """The norm under another title, from a day on."""
    rows = by_norm(load().rows("norms"))[NORM]
    versions = [{**row, "title": {"id": title, "en": "Office's title"}} for row in rows]
    return {"norm": NORM, "from": since, "versions": versions, "examples": {}, "source": {}}


def test_a_switch_is_seen_at_the_next_step_and_gone_at_the_next(tmp_path: Path) -> None:
    file = LawFile.in_folder(tmp_path)
    office = Office().following(file)
    assert not office.consider(LIKE).switched_off
    file.write(Law(switches=(switch(),), serial=1))
    told = office.consider(LIKE)
    assert [one.switch for one in told.switched_off] == [switch()]
    file.write(Law(serial=2))
    assert office.consider(LIKE).to_json() == Office().consider(LIKE).to_json()


def test_a_damaged_file_stops_the_start_and_nothing_that_runs(tmp_path: Path) -> None:
    file = LawFile.in_folder(tmp_path)
    file.write(Law(switches=(switch(),), serial=1))
    office = Office().following(file)
    whole = file.path.read_bytes()
    cut = json.loads(whole)
    cut["switches"] = []
    for broken in (
        whole[:-30],
        b"",
        b"[]",
        b"\xff\xfe",
        json.dumps(cut).encode(),
        whole.replace(b'"format": 1', b'"format": 9'),
    ):
        file.path.write_bytes(broken)
        assert office.consider(LIKE).switched_off, "what was read last still counts"
        with pytest.raises(WrongInput) as refused:
            Office().following(file)
        assert refused.value.code == "desk.law-broken"
    file.write(Law(serial=3))
    assert not office.consider(LIKE).switched_off


def test_a_file_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(LangkahError):
        Office().following(LawFile.in_folder(tmp_path))


def test_a_change_counts_from_its_day_on(tmp_path: Path) -> None:
    office = Office().following(GivenLaw(Law(changes=(change("2024-02-01"),), serial=1)))
    before, after = office.consider(LIKE), office.consider(LATER)
    assert before.findings[0].title.id != "Judul kantor"
    assert after.findings[0].title.id == "Judul kantor"
    assert before.rulebook_digest == after.rulebook_digest != load().digest
    assert before.findings == Office().consider(LIKE).findings
    assert after.findings[0].in_force == Office().consider(LATER).findings[0].in_force, (
        "the law's days stay its own"
    )


def test_later_changes_lie_over_earlier_ones() -> None:
    changes = (change("2024-02-01", "satu"), change("2024-03-01", "dua"))
    office = Office().following(GivenLaw(Law(changes=changes, serial=2)))
    said = [office.consider(one).findings[0].title.id for one in (LIKE, LATER)]
    assert said[1] == "dua"
    assert said[0] not in ("satu", "dua")
    middle = Step(act=Act.LIKE, toward=("news-account",), on=date(2024, 2, 10))
    assert office.consider(middle).findings[0].title.id == "satu"
    earlier = (*changes, change("2024-01-15", "tiga"))
    office = Office().following(GivenLaw(Law(changes=earlier, serial=3)))
    assert office.consider(middle).findings[0].title.id == "tiga"
    assert office.consider(LATER).findings[0].title.id == "tiga"
    always = (*earlier, change(None, "empat"))
    office = Office().following(GivenLaw(Law(changes=always, serial=4)))
    assert office.consider(LIKE).findings[0].title.id == "empat"


def test_a_change_on_an_instrument_that_is_not_there_is_refused() -> None:
    foreign: Mapping[str, object] = {
        **change(None),
        "versions": [{**by_norm(load().rows("norms"))[NORM][0], "instrument": "PKPU 99/2099"}],
    }
    with pytest.raises(OutOfDate) as refused:
        laid_over(load(), [foreign])
    assert "PKPU 99/2099" in refused.value.says.id


def test_the_same_law_gives_the_same_digest_and_the_book_below_stays() -> None:
    once, twice = (laid_over(load(), [change("2024-02-01")]) for _ in range(2))
    assert once.digest == twice.digest != load().digest
    office = Office(clock=FixedClock(date(2024, 1, 10))).following(
        GivenLaw(Law(changes=(change(None),), serial=1))
    )
    assert office.book.digest == load().digest


def test_an_office_by_its_folder_has_its_law(tmp_path: Path) -> None:
    LawFile.in_folder(tmp_path).write(Law(switches=(switch(),), serial=1))
    assert Own(data=str(tmp_path)).office().consider(LIKE).switched_off
    assert Own(data=str(tmp_path / "none")).office().consider(LIKE).level is Level.CLEAR


def test_a_reviewer_forgets_what_it_weighed_before_a_switch(tmp_path: Path) -> None:
    from langkah.documents import Kind

    file = LawFile.in_folder(tmp_path)
    office = Office().following(file)
    step = Step(on=date(2024, 1, 20))
    reviewer = office.reviewer(step, remember=100)
    text = "Ayo kita menangkan nomor 2!"
    first = reviewer.review(text, Kind.TEXT)
    assert first.level is Level.STOP
    names = [one.norm for one in office.consider(Step(text=text, on=date(2024, 1, 20))).findings]
    while True:
        file.write(Law(switches=tuple(map(switch, names)), serial=len(names)))
        more = [one.norm for one in office.consider(Step(text=text, on=date(2024, 1, 20))).findings]
        if set(more) <= set(names):
            break
        names = list(dict.fromkeys([*names, *more]))
    again = reviewer.review(text, Kind.TEXT)
    assert again.level is Level.ASK
    assert all(one.off for weighed in again.weighed for one in weighed.heavy)


def shelf(kind: str, row: Mapping[str, object]) -> dict[str, object]:
    """An instrument or a contest of the office's own."""
    return {"norm": f"{kind}:{row['id']}", "kind": kind, "row": row, "source": {}}


INSTRUMENT: dict[str, object] = {
    "id": "pkpu-99-2099", "short": "PKPU 99/2099", "full": {"id": "Peraturan", "en": "Regulation"},
    "from": "2024-01-01", "to": None, "replaced_by": None, "amended_by": [], "mark": "MEM",
    "reviewed": None, "review_by": None,
}  # fmt: skip


def test_a_norm_may_rest_on_an_instrument_of_the_offices_own_in_whatever_order_they_stand() -> None:
    rows = [{**row, "instrument": "PKPU 99/2099"} for row in by_norm(load().rows("norms"))[NORM]]
    norm: Mapping[str, object] = {**change(None), "versions": rows}
    for changes in ([shelf("instrument", INSTRUMENT), norm], [norm, shelf("instrument", INSTRUMENT)]):
        office = Office().following(GivenLaw(Law(changes=tuple(changes), serial=2)))
        assert office.consider(LIKE).findings[0].instrument == "PKPU 99/2099"
        assert office.rulebook.instruments["PKPU 99/2099"].full.id == "Peraturan"
        assert len(office.rulebook.instruments) == len(load().instruments) + 1


def test_the_last_word_on_an_instrument_counts() -> None:
    ended = {**INSTRUMENT, "to": "2025-01-01", "replaced_by": "UU 20/2023"}
    book = laid_over(load(), [shelf("instrument", INSTRUMENT), shelf("instrument", ended)])
    assert book.instruments["PKPU 99/2099"].replaced_by == "UU 20/2023"
    assert book.digest != load().digest


def test_stages_of_the_offices_own_count_at_the_next_step_and_are_gone_at_the_next(tmp_path: Path) -> None:
    contest = {
        "id": "pemilihan-kantor", "name": "Pemilihan Kantor", "begins": "2031-01-01", "ends": "2031-12-31",
        "windows": [{"stage": "quiet-period", "first": "2031-06-01", "last": "2031-06-03", "provision": ""}],
        "contestants": [],
    }  # fmt: skip
    file = LawFile.in_folder(tmp_path)
    office = Office(clock=FixedClock(date(2031, 6, 2))).following(file)
    step = Step(act=Act.POST, text="Selamat pagi.", on=date(2031, 6, 2))
    before = office.consider(step).stages
    file.write(Law(changes=(shelf("contest", contest),), serial=1))
    told = office.consider(step)
    assert "quiet-period" in told.stages
    assert ("Pemilihan Kantor" in [name for name, _ in told.contests]) is True
    file.write(Law(serial=2))
    assert office.consider(step).stages == before
    assert "quiet-period" not in before

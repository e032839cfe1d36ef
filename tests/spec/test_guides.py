"""Every way through every guide ends in a cited verdict with the right papers."""

from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from langkah.desk.guiding.asking import START, UNKNOWN, Answers, Guidance
from langkah.papers import BLANKS, FILE_NAMES
from langkah.terms.errors import NotFound, WrongInput
from langkah.terms.guide import PaperKind
from langkah.terms.standing import Standing
from langkah.terms.step import FactValue
from langkah.terms.verdict import Level
from tests.spec.book import office

GUIDES = tuple(office().rulebook.guides)
DAYS = ("2023-12-12", "2027-02-03")
#: Those for whom every way is walked; for the others chance picks ways.
WALKED = [("pns", DAYS[1]), ("adhoc", DAYS[0])]


def _plain(value: object) -> FactValue | None:
    """A choice as an answer."""
    assert value is None or isinstance(value, bool | int | str)
    return value


def ways(name: str, answers: Answers) -> Iterator[tuple[Answers, Guidance]]:
    """Every way through a guide, "I do not know" taken at every question that offers it."""
    stands = office().guide(name, answers)
    if stands.question is None:
        yield answers, stands
        return
    told = [value for value, _ in stands.question.choices]
    for value in (*told, *(() if stands.question.fact == START else (None,))):
        yield from ways(name, {**answers, stands.question.fact: _plain(value)})


@cache
def walked(name: str, standing: str, on: str) -> list[tuple[Answers, Guidance]]:
    """All ways through a guide for somebody on a day."""
    return list(ways(name, {"standing": standing, "on": on}))


def kinds(guidance: Guidance) -> set[PaperKind]:
    """The kinds of paper that follow."""
    return {one.follows.paper for one in guidance.papers}


def must(name: str, start: object, level: Level) -> set[PaperKind]:
    """The papers that belong to a verdict, said once more beside the guides themselves."""
    if level is Level.CLEAR:
        return set()
    if name == "atasan":
        return {PaperKind.REFUSAL if level is Level.STOP else PaperKind.DIRECTION}
    if name == "keluarga":
        return {PaperKind.RECUSAL}
    if start == "ditawari":
        return set() if level is Level.CARE else {PaperKind.DECLINE}
    return {PaperKind.GIFT_REPORT}


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize(("standing", "on"), WALKED)
def test_every_way_ends_in_a_cited_verdict_after_six_questions_at_most(
    name: str, standing: str, on: str
) -> None:
    for answers, stands in walked(name, standing, on):
        assert stands.verdict is not None
        assert len(stands.told) <= 6, answers
        assert stands.verdict.findings, answers
        assert all(one.provision for one in stands.verdict.findings), answers


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize(("standing", "on"), WALKED)
def test_the_right_papers_follow_from_every_way(name: str, standing: str, on: str) -> None:
    for answers, stands in walked(name, standing, on):
        assert stands.verdict is not None
        assert stands.level is not None
        assert kinds(stands) == must(name, answers[START], stands.level), answers


@pytest.mark.parametrize("name", GUIDES)
def test_no_answer_at_all_is_never_taken_for_a_yes(name: str) -> None:
    """Who knows nothing is not told to stop out of doubt, unless what is asked for is forbidden either way."""
    for answers, stands in walked(name, "pns", DAYS[1]):
        assert stands.verdict is not None
        if stands.verdict.level is Level.STOP and None in answers.values():
            known = {key: value for key, value in answers.items() if value is not None}
            ends = {one.verdict.level for _, one in ways(name, known) if one.verdict}
            assert Level.STOP in ends, answers


@pytest.mark.parametrize("name", GUIDES)
@given(data=st.data())
def test_by_chance_for_everybody_on_any_day(name: str, data: st.DataObject) -> None:
    standing = data.draw(st.sampled_from([*Standing]))
    on = data.draw(st.dates(min_value=date(2015, 1, 1))).isoformat()
    answers: dict[str, FactValue | None] = {"standing": standing.value, "on": on}
    stands = office().guide(name, answers)
    while stands.question is not None:
        values = [value for value, _ in stands.question.choices]
        unknown = [] if stands.question.fact == START else [None]
        answers[stands.question.fact] = _plain(data.draw(st.sampled_from([*values, *unknown])))
        stands = office().guide(name, answers)
    assert stands.verdict is not None
    assert len(stands.told) <= 6
    assert stands.verdict.findings or stands.verdict.level is Level.CLEAR
    for one in stands.papers:
        file_name = FILE_NAMES[one.follows.paper]
        text = office().paper(stands, file_name, {}).text()
        assert "{" not in text
        assert "Anda" not in text


@pytest.mark.parametrize("name", GUIDES)
def test_every_kind_of_paper_of_a_guide_can_be_made_in_every_form(name: str) -> None:
    seen: set[tuple[PaperKind, object]] = set()
    for answers, stands in walked(name, "pns", DAYS[1]):
        for one in stands.papers:
            if (one.follows.paper, answers[START]) in seen:
                continue
            seen.add((one.follows.paper, answers[START]))
            typed = {blank.name: f"Contoh {blank.name}" for blank in BLANKS[one.follows.paper]}
            paper = office().paper(stands, FILE_NAMES[one.follows.paper], typed)
            assert paper.odt().startswith(b"PK")
            assert paper.pdf().startswith(b"%PDF")
            assert "Pasal" in paper.text() or "nomor" in paper.text().lower()
            assert len(paper.brief.id) < 700
    assert seen


@pytest.mark.parametrize("start", ["penyedia", "urusan"])
def test_a_rulebook_that_says_nothing_is_no_yes(start: str) -> None:
    """Nothing in the book speaks of kin who sell to the office to ad hoc staff: that is doubt, and doubt asks."""
    stands = office().guide("keluarga", {"standing": "adhoc", "on": DAYS[1], "start": start})
    assert stands.unspoken
    assert stands.level is Level.ASK
    assert kinds(stands) == {PaperKind.RECUSAL}
    text = office().paper(stands, "pernyataan-benturan-kepentingan", {}).text()
    assert "Dasarnya" not in text
    assert "()" not in office().paper(stands, "pernyataan-benturan-kepentingan", {}).brief.id
    citizen = office().guide("keluarga", {"standing": "citizen", "on": DAYS[1], "start": start})
    assert citizen.level is Level.CLEAR


def test_what_somebody_does_not_know_is_not_asked_again_and_is_shown() -> None:
    answers: dict[str, FactValue | None] = {"on": DAYS[1], "start": "diterima", "giver": "served"}
    answers["duty_related"] = None
    stands = office().guide("hadiah", answers)
    while stands.question is not None:
        assert stands.question.fact not in answers
        answers[stands.question.fact] = None
        stands = office().guide("hadiah", answers)
    assert stands.verdict is not None
    assert stands.verdict.level is Level.ASK
    assert [one.says for one in stands.told if one.value is None].count(UNKNOWN) >= 2


def test_a_gift_in_hand_has_the_last_day_of_the_report_and_not_of_anything_else() -> None:
    answers = {"standing": "pns", "on": "2024-03-01", "start": "diterima", "giver": "vendor"}
    last = office().guide("hadiah", answers).last_day
    assert last is not None
    assert last.working_days == 30
    assert last.deadline is not None
    assert last.deadline.by.isoformat() == "2024-04-25"


def test_a_last_day_that_has_passed_is_said_to_have_passed() -> None:
    answers = {"start": "diterima", "giver": "vendor"}
    assert office().guide("hadiah", {**answers, "on": "2026-09-01"}).is_late
    assert not office().guide("hadiah", {**answers, "on": "2026-11-20"}).is_late


@pytest.mark.parametrize("start", ["ditawari", "ditolak"])
def test_a_gift_that_was_not_taken_has_no_last_day(start: str) -> None:
    answers = {"standing": "pns", "on": "2024-03-01", "start": start, "giver": "vendor"}
    assert office().guide("hadiah", answers).last_day is None


def test_a_gift_report_cites_the_duty_to_report_and_no_penalty() -> None:
    stands = office().guide(
        "hadiah", {"on": "2024-03-01", "start": "diterima", "giver": "vendor", "duty_related": True}
    )
    text = office().paper(stands, "laporan-gratifikasi", {}).text()
    assert "Pasal 12C ayat (2)" in text
    assert "Pasal 12B" not in text
    assert "25 April 2024" in text


@pytest.mark.parametrize(
    "answers",
    [
        {"start": "terbang"},
        {"start": "hadir", "official_task": "mungkin"},
        {"start": "hadir", "warna": "merah"},
        {"start": "hadir", "warna": None},
        {"start": "hadir", "on": "kemarin"},
        {"on": "kemarin"},
        {"start": "hadir", "standing": "raja"},
    ],
)
def test_an_answer_that_is_none_is_refused_by_name(answers: Answers) -> None:
    with pytest.raises(WrongInput):
        office().guide("atasan", answers)


def test_what_is_not_there_is_said_with_what_is() -> None:
    with pytest.raises(NotFound) as no_guide:
        office().guide("liburan", {})
    assert "atasan" in str(no_guide.value.values["known"])
    stands = office().guide("atasan", {"start": "sumbang"})
    with pytest.raises(NotFound) as no_paper:
        office().paper(stands, "laporan-gratifikasi", {})
    assert no_paper.value.values["known"] == "penolakan"
    assert office().reminder(stands) is None


def test_the_guide_as_json_is_whole() -> None:
    first = office().guide("atasan", {}).to_json()
    assert first["verdict"] is None
    assert first["question"]
    end = office().guide("hadiah", {"on": "2024-03-01", "start": "diterima", "giver": "vendor"}).to_json()
    assert end["question"] is None
    assert end["papers"] == ["gift-report"]
    assert end["last_day"]

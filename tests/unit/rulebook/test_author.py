"""What a well-made file becomes, and what an author reads beside the fault."""

from pathlib import Path

import pytest

pytest.importorskip("ruamel.yaml", reason="authors' tools need the author extra")

from langkah.rulebook.author.place import Fault, Place, Source
from langkah.rulebook.compile import author_error, canonical, compile_book, digest
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Text
from tests.unit.rulebook.author import CALENDAR, FILES, INSTRUMENT, NORM, sources, spoiled

SUKA, UU, PEMILU = "norms/neutrality/contoh-suka.yaml", "instruments/uu-contoh.yaml", "calendars/pemilu.yaml"
PLACE = Place(Source(Path("contoh.yaml"), {}), "merahh")


def compiled(root: Path, old: str = "", new: str = "", file: str = SUKA) -> dict[str, object]:
    """The first version of the norm that is spoiled elsewhere, after one harmless exchange."""
    text = FILES[file]
    assert text.count(old) == 1 or not old
    book, _ = compile_book(sources(root, **{file: text.replace(old, new) if old else text}))
    norms = book["norms"]
    assert isinstance(norms, list)
    return next(one for one in norms if one["id"] == "contoh-suka")


@pytest.mark.parametrize("level", ["care", "ask", "stop"])
def test_a_level_that_is_given_is_the_norm_s(tmp_path: Path, level: str) -> None:
    assert (
        compiled(tmp_path, "modality: prohibited", f"modality: prohibited\nlevel: {level}")["level"] == level
    )


def test_an_unchecked_norm_may_say_less_than_stop(tmp_path: Path) -> None:
    assert compiled(tmp_path, "mark: V2,", "mark: MEM,")["level"] == "ask"
    text = NORM.replace("mark: V2,", "mark: MEM,").replace("unless:", "level: care\nunless:")
    book, _ = compile_book(sources(tmp_path, **{SUKA: text}))
    norms = book["norms"]
    assert isinstance(norms, list)
    assert {one["level"] for one in norms if one["id"] == "contoh-suka"} == {"care"}


@pytest.mark.parametrize(
    ("condition", "made"),
    [
        ("value_idr: {above: 10}", ["value_idr", "above", [10]]),
        ("value_idr: {at_most: 10}", ["value_idr", "at-most", [10]]),
        ("public: false", ["public", "in", [False]]),
        ("public: true", ["public", "in", [True]]),
        ("quick_count_open: false", ["quick_count_open", "in", [False]]),
    ],
)
def test_a_condition_is_compiled_as_it_is_written(tmp_path: Path, condition: str, made: list[object]) -> None:
    when = compiled(tmp_path, "value_idr: {above: 10}", condition)["when"]
    assert isinstance(when, list)
    assert made in when[0]


def test_a_sanction_without_words_has_empty_ones_in_both_languages(tmp_path: Path) -> None:
    found = compiled(tmp_path, ", text: {id: berat, en: heavy}", "")["sanctions"]
    assert isinstance(found, list)
    assert [one["text"] for one in found] == [{"id": "", "en": ""}]


def test_the_line_itself_is_shown_with_those_around_it(tmp_path: Path) -> None:
    said = spoiled(tmp_path, SUKA, "acts: [like]", "acts: [likes]").says.id.splitlines()
    assert said[1:] == [
        "     5 | modality: prohibited",
        "     6 | standing: [pns]",
        ">    7 | acts: [likes]",
        "     8 | when: {toward: [campaign-account], value_idr: {above: 10}}",
        "     9 | asks: [public]",
    ]


def test_a_fault_in_no_file_names_no_line() -> None:
    error = author_error(Path("tidak-ada.yaml"), Text("hilang", "gone"), Text("buat", "make it"))
    assert error.says.id.startswith("tidak-ada.yaml: ")


def test_the_remedy_of_an_example_is_that_of_the_step(tmp_path: Path) -> None:
    error = spoiled(tmp_path, SUKA, "facts: {value_idr: 11}", "facts: {value: 11}")
    assert error.hint is not None
    assert error.hint.id.startswith("yang dikenal: ")
    assert "value_idr" in error.hint.id


def test_what_is_known_is_listed_in_words_that_can_be_told_apart(tmp_path: Path) -> None:
    error = spoiled(tmp_path, SUKA, "value_idr: {above: 10}", "weather: [rain]")
    assert error.hint is not None
    assert "toward, phase, stance" in error.hint.id


@pytest.mark.parametrize(("count", "listed"), [(30, True), (31, False)])
def test_a_long_list_is_cut_to_what_looks_like_the_word(count: int, listed: bool) -> None:
    known = {f"merah-{number}" for number in range(count)}
    with pytest.raises(Fault) as caught:
        PLACE.among(known)
    shown = caught.value.remedy.id
    assert all(name in shown for name in known) == listed
    assert shown.endswith(" …") != listed
    assert set(shown.removeprefix("yang dikenal: ").removesuffix(" …").split(", ")) <= known
    assert str(caught.value).startswith("contoh.yaml: ")


def test_two_instruments_and_two_contests_of_their_own_names_stand_beside_each_other(tmp_path: Path) -> None:
    other = INSTRUMENT.replace("id: uu-contoh", "id: uu-lain").replace("short: UU Contoh", "short: UU Lain")
    twice = CALENDAR + CALENDAR.replace("contests:\n", "").replace("pemilu-contoh", "pemilu-lain")
    book, _ = compile_book(sources(tmp_path, **{"instruments/uu-lain.yaml": other, PEMILU: twice}))
    for key, count in (("instruments", 2), ("contests", 2)):
        rows = book[key]
        assert isinstance(rows, list)
        assert len(rows) == count
    with pytest.raises(WrongInput, match=r"rulebook\.author"):
        compile_book(sources(tmp_path, **{"instruments/uu-lain.yaml": other.replace("UU Lain", "UU Contoh")}))


@pytest.mark.parametrize("key", ["begins", "ends", "determined"])
def test_every_day_of_a_contest_is_a_day(tmp_path: Path, key: str) -> None:
    line = next(one for one in CALENDAR.splitlines() if one.strip().startswith(f"{key}:"))
    error = spoiled(tmp_path, PEMILU, line, f"    {key}: besok")
    assert "besok" in error.says.id


def test_law_without_an_end_is_shown_as_open(tmp_path: Path) -> None:
    error = spoiled(tmp_path, UU, "from: 2020", "from: 2021")
    assert "2021-01-01 sampai …" in error.says.id


def test_the_canonical_form_and_the_digest_do_not_change_their_shape() -> None:
    assert canonical({"b": "é", "a": [1, True]}) == '{"a":[1,true],"b":"é"}'.encode()
    made = digest({"a": 1, "digest": "anything"})
    assert made == digest({"a": 1})
    assert made == "sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"

"""One norm's text to its compiled form and back, every fault with its line."""

from typing import Any

import pytest

pytest.importorskip("ruamel.yaml", reason="authors' tools need the author extra")

from langkah.desk.law.overlay import by_norm
from langkah.rulebook import Release, Rulebook, load
from langkah.rulebook.draft import _unmade, compiled, drafted, normal, read, source_of, written
from langkah.terms.errors import TooLarge, WrongInput

BOOK = load()
ROWS = by_norm(BOOK.rows("norms"))
EXAMPLES: dict[str, Any] = {
    str(one["id"]): one
    for one in Release.bundled(0).examples  # type: ignore[attr-defined]  # a list of objects
}
NORM = "akun-berita"


@pytest.fixture(scope="module")
def text() -> str:
    """A norm as its authors write it."""
    return written(source_of(ROWS[NORM], EXAMPLES[NORM]))


def test_every_norm_of_the_book_is_unmade_and_made_again_the_same() -> None:
    for name, rows in list(ROWS.items())[::6]:
        data = _unmade(rows, EXAMPLES[name])
        said = written(data)
        assert read(said) == data, name
        made = drafted(said, BOOK)
        assert [dict(one) for one in made.versions] == [dict(one) for one in rows], name
        assert made.examples == EXAMPLES[name], name


def test_the_sources_that_came_along_are_taken_where_they_say_the_same(text: str) -> None:
    data = read(text)
    assert "sources" in data["verified"]  # type: ignore[operator]  # a mapping
    used = [{**row, "used": ["2024-01-01", None]} for row in ROWS[NORM]]
    assert source_of(used, EXAMPLES[NORM]) == data
    other = [{**row, "title": {"id": "lain", "en": "other"}} for row in ROWS[NORM]]
    assert source_of(other, EXAMPLES[NORM])["title"] == {"id": "lain", "en": "other"}
    foreign = [{**row, "id": "norma-kantor"} for row in ROWS[NORM]]
    assert source_of(foreign, EXAMPLES[NORM])["id"] == "norma-kantor"


def test_a_source_that_no_longer_compiles_is_not_taken(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("langkah.rulebook.draft._cited", lambda _rows: ())
    monkeypatch.setattr("langkah.rulebook.draft._anything", lambda _data: frozenset())
    assert "sources" not in source_of(ROWS[NORM], EXAMPLES[NORM])["verified"]  # type: ignore[operator]  # a mapping


WRONG = {
    "modality: permitted": ("modality: boleh", 9, "boleh"),
    "theme: neutrality": ("theme: cuaca", 5, "cuaca"),
    "id: akun-berita": ("id: Akun Berita", 1, "Akun Berita"),
    "rows: []": ("rows: [khayal]", 6, "khayal"),
    "unless:\n": ("unless:\n  - tidak-ada\n", 13, "tidak-ada"),
    "UU 5/2014": ("UU Khayal", 31, "UU Khayal"),
    "from: 2022-09-22": ("from: 2013-09-22", 41, "2013-09-22"),
}


@pytest.mark.parametrize("before", WRONG)
def test_a_fault_names_its_line(before: str, text: str) -> None:
    after, _line, said = WRONG[before]
    broken = text.replace(before, after, 1)
    assert broken != text
    with pytest.raises(WrongInput) as refused:
        drafted(broken, BOOK)
    line = refused.value.values["line"]
    assert isinstance(line, int)
    assert said in refused.value.says.id
    near = broken.splitlines()[max(0, line - 1) : line + 3]
    assert any(part in one for one in near for part in (said, after.split(":")[0])), (line, near)
    assert refused.value.values["trail"]


def test_a_circle_of_exceptions_is_refused(text: str) -> None:
    other = next(name for name in ROWS if any(NORM in _words(row.get("unless")) for row in ROWS[name]))
    broken = text.replace("unless:\n", f"unless:\n  - {other}\n", 1)
    with pytest.raises(WrongInput) as refused:
        drafted(broken, BOOK)
    assert other in refused.value.says.id


def _words(given: object) -> list[str]:
    return [str(one) for one in given] if isinstance(given, list) else []


HOSTILE = [
    "a: &x [1]\nb: *x",
    "id: [",
    "[" * 500,
    "id: 1\nid: 2",
    "id: \x00",
    "- a",
    "id: x\non: 2020-13-45",
    "id: !!python/object:os.system x",
    "",
]


@pytest.mark.parametrize("given", HOSTILE)
def test_what_is_no_plain_mapping_is_refused_with_a_line(given: str) -> None:
    with pytest.raises(WrongInput) as refused:
        read(given)
    assert refused.value.code == "rulebook.author"


def test_a_text_is_no_longer_than_a_norm() -> None:
    with pytest.raises(TooLarge):
        read("id: x\n" + "# y\n" * 30_000)


def test_days_are_words_and_amounts_stay_numbers() -> None:
    given = {"versions": [{"from": 2017, "to": "2020-07"}], "when": {"value_idr": {"above": 5}}, "on": True}
    assert normal(given) == {
        "versions": [{"from": "2017", "to": "2020-07"}],
        "when": {"value_idr": {"above": 5}},
        "on": True,
    }


def test_what_is_written_is_read_again_whatever_it_says() -> None:
    said = ["a: b", "# x", "- y", "'q'", '"', "a\nb", "ya", "2024-01-10", "a" * 90 + ": b", "?", "ﬁ"]
    data: dict[str, object] = {
        "id": "x",
        "title": {"id": said[0], "en": said[1]},
        "versions": [{"from": "2017", "to": "2020-07", "provision": said[2]}, {"from": "2021-13-01"}],
        "examples": {"stop": [{"act": "post", "text": one} for one in said], "clear": []},
        "note": {"id": said[5], "en": said[8]},
    }
    assert read(written(data)) == data


def test_data_without_a_text_is_compiled_with_a_trail_alone() -> None:
    data = {**source_of(ROWS[NORM], EXAMPLES[NORM]), "modality": "boleh"}
    with pytest.raises(WrongInput) as refused:
        compiled(data, BOOK)
    assert refused.value.values["trail"] == ("modality",)
    assert refused.value.values["line"] == 0


def test_a_book_takes_other_norms_and_keeps_its_shelf() -> None:
    few = BOOK.with_norms([*ROWS[NORM]])
    assert [norm.id for norm in few.norms()] == [NORM] * len(ROWS[NORM])
    assert few.instruments.keys() == BOOK.instruments.keys()
    assert few.digest != BOOK.digest
    assert few.digest == Rulebook(few.compiled).digest

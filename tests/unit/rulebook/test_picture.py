"""The picture of the norms and the map of where no norm speaks."""

from datetime import date
from xml.etree import ElementTree as ET

import pytest

from langkah.rulebook import Study, load
from langkah.terms.errors import NotFound
from langkah.terms.speech import Lang
from langkah.terms.stages import Stage
from langkah.terms.standing import Standing
from langkah.terms.step import Act
from tests.unit.rulebook import shelf

DAY = date(2024, 1, 20)
SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_is_well_formed_and_says_what_it_shows() -> None:
    root = ET.fromstring(Study(load()).graph(DAY))
    title, desc = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "t d"
    assert title is not None
    assert desc is not None
    assert "2024-01-20" in str(title.text)
    boxes = root.findall(f"{SVG}g")
    assert len(boxes) > len({norm.id for norm in load().norms() if norm.is_in_force(DAY)})
    assert all(box.find(f"{SVG}title") is not None for box in boxes)


def test_boxes_do_not_lie_on_each_other() -> None:
    root = ET.fromstring(Study(load()).graph(DAY))
    places = [
        (box.get("x"), box.get("y"))
        for group in root.findall(f"{SVG}g")
        for box in group.findall(f"{SVG}rect")
    ]
    assert len(places) == len(set(places))


def test_exceptions_stand_left_of_what_they_except() -> None:
    root = ET.fromstring(Study(shelf.book()).graph(DAY))
    at = {}
    for group in root.findall(f"{SVG}g"):
        box, words = group.find(f"{SVG}rect"), group.find(f"{SVG}text")
        assert box is not None
        assert words is not None
        at[str(words.text)] = int(str(box.get("x")))
    assert at["● izin"] < at["■ larangan"] < at["UU 2/2020"]
    assert len(root.findall(f"{SVG}path[@class='unless']")) == 1


def test_a_theme_shows_its_norms_and_the_exceptions_they_name() -> None:
    picture = Study(shelf.book()).graph(DAY, ["gifts"])
    assert "kewajiban" in picture
    assert "larangan" not in picture
    assert "· gifts" in picture


def test_a_day_without_norms_has_an_empty_picture() -> None:
    root = ET.fromstring(Study(shelf.book()).graph(date(1999, 1, 1)))
    assert root.findall(f"{SVG}g") == []


def test_names_that_are_too_long_are_cut() -> None:
    long = shelf.book(norms=[shelf.norm("n" * 80)])
    assert "…" in Study(long).graph(DAY)


def test_coverage_counts_the_cells_that_a_norm_speaks_to() -> None:
    found = Study(shelf.book()).coverage(DAY)
    assert found.cells == len(Act) * len(Standing) * len(Stage)
    silent = {(act, standing): stages for act, standing, stages in found.silent}
    assert (Act.LIKE, Standing.PNS) not in silent
    assert silent[Act.LIKE, Standing.CPNS] == tuple(Stage)
    assert (Act.GIFT_RECEIVE, Standing.CPNS) not in silent  # any amount may be the one above the limit
    told = found.to_json()
    assert told["cells"] == found.cells
    assert told["covered"] == found.cells - found.empty


def test_a_norm_of_one_stage_leaves_the_others_silent() -> None:
    only = shelf.norm("tenang", when=[[["stage", "in", ["quiet-period"]]]])
    found = Study(shelf.book(norms=[only])).coverage(DAY)
    silent = {(act, standing): stages for act, standing, stages in found.silent}
    assert silent[Act.LIKE, Standing.PNS] == tuple(stage for stage in Stage if stage is not Stage.QUIET)


def test_the_bundled_book_speaks_to_nearly_every_cell_of_a_civil_servant() -> None:
    found = Study(load()).coverage(DAY)
    silent = {act.value for act, standing, _ in found.silent if standing is Standing.PNS}
    assert len(silent) <= 6, sorted(silent)


def test_what_the_signs_mean_is_never_cut_off() -> None:
    for lang in Lang:
        svg = Study(shelf.book()).graph(DAY, ["gifts"], lang)
        width = int(svg.split('width="', 1)[1].split('"', 1)[0])
        told = svg.split('<desc id="d">', 1)[1].split("</desc>", 1)[0]
        assert width >= len(told) * 6


def test_the_picture_speaks_both_languages_and_refuses_a_theme_that_is_not_there() -> None:
    study = Study(shelf.book())
    assert "Norms in force on 2024-01-20 · gifts" in study.graph(DAY, ["gifts"], Lang.EN)
    with pytest.raises(NotFound) as refused:
        study.graph(DAY, ["pesta"])
    assert refused.value.hint is not None
    assert "gifts" in refused.value.hint.id

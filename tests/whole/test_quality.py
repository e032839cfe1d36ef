"""The statement of quality: made from what was measured, and fresh."""

import json
from pathlib import Path

import pytest
from django.test import Client

from langkah.terms.speech import Lang
from langkah.web.rules.quality import measured, named, share, thousands
from tests.architecture.tree import ROOT
from tools import quality

READING = (ROOT / "docs" / "reference" / "reading-quality.md").read_text(encoding="utf-8")


def test_the_data_is_what_would_be_written_now() -> None:
    assert not quality.is_stale(), "run `make docs` and read the diff"


@pytest.fixture
def measured_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A page of measurements of this test's own, and what is made from it."""
    page = tmp_path / "reading-quality.md"
    page.write_text(READING, encoding="utf-8")
    monkeypatch.setattr(quality, "READING", page)
    monkeypatch.setattr(quality, "DATA", tmp_path / "quality.json")
    return page


def test_other_figures_and_other_rows_come_through(measured_anew: Path) -> None:
    """Headings stay; what stands in the tables below them may change at any time."""
    first, second = (row["what reads"] for row in quality.tables(READING)[quality.WHOLE][:2])
    lines = READING.splitlines()
    told = next(line for line in lines if line.startswith(f"| {first} |")).split(" | ")
    told[1:3] = ["1,180", "7.25%"]
    text = "\n".join(" | ".join(told) if line.startswith(f"| {first} |") else line for line in lines) + "\n"
    text = text.replace(f"| {second} |", "| rules, ear and a third thing |", 1)
    text = text.replace("| hate: **base** |", "| hate: **something new** |")
    assert text != READING
    measured_anew.write_text(text, encoding="utf-8")
    assert quality.is_stale()
    quality.DATA.write_text(quality.written(), encoding="utf-8")
    found = json.loads(quality.DATA.read_text(encoding="utf-8"))
    by_name = {one["name"]: one for one in found["whole"]}
    assert by_name[first]["missed"] == 7.25
    assert by_name[first]["breaches"] == 1180
    assert "rules, ear and a third thing" in by_name
    assert any(row["name"] == "hate: something new" for one in found["classes"] for row in one["rows"])


def test_a_heading_that_is_gone_is_noticed_and_not_passed_over(measured_anew: Path) -> None:
    measured_anew.write_text(READING.replace(f"## {quality.WHOLE}", "## Something else"), encoding="utf-8")
    with pytest.raises(KeyError):
        quality.data()


def test_misses_and_false_alarms_stand_in_the_data_as_they_were_measured() -> None:
    rows = quality.tables(READING)[quality.WHOLE]
    for row, one in zip(rows, measured()["whole"], strict=True):
        assert f"{one['missed']:g}%" == f"{float(row['called clear'].rstrip('%')):g}%"
        assert f"{one['alarms']:g}%" == f"{float(row['not clear'].rstrip('%')):g}%"


def test_every_limit_is_said_in_both_languages() -> None:
    limits = measured()["limits"]
    assert len(limits) >= 5
    for one in limits:
        assert one["lead"]["id"] != one["lead"]["en"]
        assert one["says"]["id"]
        assert one["says"]["en"]


@pytest.mark.parametrize("path", ["/seberapa-benar", "/en/seberapa-benar"])
def test_the_page_shows_every_figure(client: Client, path: str) -> None:
    lang = Lang.EN if path.startswith("/en") else Lang.ID
    page = client.get(path).content.decode()
    for one in measured()["whole"]:
        for figure in (one["missed"], one["alarms"], one["stopped"]):
            assert f"{share(figure, lang)} %" in page
    for one in measured()["everyday"]:
        assert thousands(one["texts"], lang) in page
    for one in measured()["classes"]:
        assert named(one["name"], lang) in page
        for row in one["rows"]:
            assert f"{share(row['missed'], lang)} %" in page
    for one in measured()["limits"]:
        assert one["lead"][lang.value] in page


def test_figures_are_written_as_the_language_writes_them() -> None:
    assert (share(22.8, Lang.ID), share(22.8, Lang.EN), share(36.0, Lang.ID)) == ("22,8", "22.8", "36")
    assert (thousands(10_000, Lang.ID), thousands(10_000, Lang.EN)) == ("10.000", "10,000")
    assert named("written texts (4,740)", Lang.ID) == "tulisan uji (4.740)"
    assert named("something unheard of", Lang.ID) == "something unheard of"

"""The statement of quality: made from what was measured, and fresh."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.template.defaultfilters import capfirst
from django.test import Client
from django.utils.html import escape

from langkah.terms.speech import Lang
from langkah.web.page.asking.quality import BREACHES, LAWFUL, MEASURED
from langkah.web.page.words import words
from langkah.web.rules.quality import measured, named, share, ships, thousands, unnamed
from tests.architecture.tree import ROOT
from tools import bench_reading, quality

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
    text = text.replace(f"| {second} |", "| ninth: rules, ear and a third thing |", 1)
    text = text.replace("| hate: **base** |", "| hate: **something new** |")
    text = text.replace("| breach | act |", "| breach | unheard/of |", 1)
    assert text != READING
    measured_anew.write_text(text, encoding="utf-8")
    assert quality.is_stale()
    quality.DATA.write_text(quality.written(), encoding="utf-8")
    found = json.loads(quality.DATA.read_text(encoding="utf-8"))
    by_name = {one["name"]: one for one in found["whole"]}
    judged, _colon, reader = first.partition(": ")
    one = next(one for one in by_name[reader]["sets"] if one["set"] == judged)
    assert (one["missed"], one["breaches"]) == (7.25, 1180)
    assert by_name["rules, ear and a third thing"]["sets"][0]["set"] == "ninth"
    assert any(row["name"] == "hate: something new" for one in found["classes"] for row in one["rows"])
    assert unnamed(found) == {"ninth", "rules, ear and a third thing", "something new", "unheard"}


def test_every_name_of_the_measurement_has_words_in_both_languages() -> None:
    assert not unnamed(measured()), "say it in web/page/asking/quality.py"
    for table in (MEASURED, BREACHES, LAWFUL):
        for text in table.values():
            assert text.id
            assert text.en
            assert "fold" not in text.id + text.en


def test_the_day_of_the_measurement_comes_from_its_page(measured_anew: Path) -> None:
    said = bench_reading.dated(date(2026, 12, 3))
    later = bench_reading.dated(date(2026, 12, 9), f"# Page\n\n{said}\n")
    for line in (said, later):
        measured_anew.write_text(f"{line}\n{READING}", encoding="utf-8")
        assert quality.data()["measured_on"] == "2026-12-03"
    assert "2026-12-09" in later
    assert quality.measured_on("# Page\n") is None


def test_all_judged_sets_are_told_together() -> None:
    rows = [
        {"what reads": "first: all", "breaches": "180", "called clear": "10.0%", "lawful texts": "10", "not clear": "20.0%", "stop": "0.0%"},
        {"what reads": "second: all", "breaches": "20", "called clear": "50.0%", "lawful texts": "30", "not clear": "10.0%", "stop": "10.0%"},
    ]  # fmt: skip
    (one,) = quality.whole(rows)
    assert (one["breaches"], one["missed"]) == (200, 14.0)  # 18 and 10
    assert (one["lawful"], one["alarms"], one["stopped"]) == (40, 12.5, 7.5)


def test_older_groups_of_a_kind_are_counted_together() -> None:
    rows = [
        {"texts": "breach", "kind": "party/dues", "how many": "2", "judged wrongly": "1", "share": "50%"},
        {
            "texts": "breach",
            "kind": "party/regional",
            "how many": "1",
            "judged wrongly": "1",
            "share": "100%",
        },
        {"texts": "lawful", "kind": "vote", "how many": "1,000", "judged wrongly": "3", "share": "0%"},
    ]
    assert quality.kinds(rows) == {
        "breach": [{"kind": "party", "texts": 3, "wrong": 2}],
        "lawful": [{"kind": "vote", "texts": 1000, "wrong": 3}],
    }


@pytest.mark.parametrize(("installed", "name"), [(True, "base + deep"), (False, "rules and ear")])
def test_the_first_figures_are_of_what_reads_here_over_all_sets(
    client: Client, monkeypatch: pytest.MonkeyPatch, installed: bool, name: str
) -> None:
    monkeypatch.setattr("langkah.web.rules.quality.has_second_stage", lambda: installed)
    reads = ships(measured()["whole"])
    assert reads["name"].endswith(name)
    first = (
        client.get("/en/seberapa-benar").content.decode().partition("<strong>")[2].partition("</strong>")[0]
    )
    assert f"Of {reads['breaches']} breaches" in first
    assert f"{share(reads['missed'], Lang.EN)} % were" in first
    assert reads["breaches"] == sum(one["breaches"] for one in reads["sets"])


def test_a_heading_that_is_gone_is_noticed_and_not_passed_over(measured_anew: Path) -> None:
    measured_anew.write_text(READING.replace(f"## {quality.WHOLE}", "## Something else"), encoding="utf-8")
    with pytest.raises(KeyError):
        quality.data()


def test_misses_and_false_alarms_stand_in_the_data_as_they_were_measured() -> None:
    rows = {row["what reads"].replace("**", ""): row for row in quality.tables(READING)[quality.WHOLE]}
    told = {f"{one['set']}: {reads['name']}": one for reads in measured()["whole"] for one in reads["sets"]}
    assert set(told) == set(rows)
    for name, one in told.items():
        assert f"{one['missed']:g}%" == f"{float(rows[name]['called clear'].rstrip('%')):g}%"
        assert f"{one['alarms']:g}%" == f"{float(rows[name]['not clear'].rstrip('%')):g}%"


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
    for reads in measured()["whole"]:
        for one in (reads, *reads["sets"]):
            for figure in (one["missed"], one["alarms"], one["stopped"]):
                assert f"{share(figure, lang)} %" in page
    for one in measured()["everyday"]:
        assert thousands(one["texts"], lang) in page
    for one in measured()["classes"]:
        assert escape(named(one["name"], lang)) in page
        for row in one["rows"]:
            assert f"{share(row['missed'], lang)} %" in page
    for one in measured()["limits"]:
        assert one["lead"][lang.value] in page


@pytest.mark.parametrize("path", ["/seberapa-benar", "/en/seberapa-benar"])
def test_the_page_shows_every_kind_in_words(client: Client, path: str) -> None:
    lang = Lang.EN if path.startswith("/en") else Lang.ID
    page = client.get(path).content.decode()
    t = words(lang)
    for texts, known in (("breach", BREACHES), ("lawful", LAWFUL)):
        for one in measured()["kinds"][texts]:
            kind = capfirst(escape(known[one["kind"]].in_(lang)))
            assert kind in page
            assert t["quality_count_of"].format(found=one["wrong"], count=one["texts"]) in page


def test_figures_are_written_as_the_language_writes_them() -> None:
    assert (share(22.8, Lang.ID), share(22.8, Lang.EN), share(36.0, Lang.ID)) == ("22,8", "22.8", "36")
    assert (thousands(10_000, Lang.ID), thousands(10_000, Lang.EN)) == ("10.000", "10,000")
    assert named("written texts (4,740)", Lang.ID) == "tulisan buatan (4.740)"
    assert named("hate: base", Lang.EN) == "hate: base stage"
    assert named("something unheard of", Lang.ID) == "something unheard of"

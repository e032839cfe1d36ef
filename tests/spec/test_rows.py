"""Every row of the fact base stands in a norm, and every norm stands on a row."""

import csv
from pathlib import Path

from tests.architecture.tree import HOUSE
from tests.spec.book import EXAMPLES

SOURCES = HOUSE / "rulebook" / "sources"


def _rows() -> dict[str, str]:
    with (SOURCES / "rows.tsv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["kind"] for row in csv.DictReader(file, delimiter="\t")}


def _in(key: str) -> set[str]:
    return {row for one in EXAMPLES.values() for row in one[key]}


def test_every_conduct_row_is_encoded() -> None:
    uncovered = sorted({row for row, kind in _rows().items() if kind == "conduct"} - _in("rows"))
    assert uncovered == []


def test_every_row_of_procedure_or_scope_is_encoded_or_explains_a_norm() -> None:
    uncovered = sorted(
        {row for row, kind in _rows().items() if kind == "procedure"} - _in("rows") - _in("explains")
    )
    assert uncovered == []


def test_norms_name_only_rows_that_exist() -> None:
    assert sorted((_in("rows") | _in("explains")) - set(_rows())) == []


def test_the_list_of_rows_is_the_fact_bases_own(shared: Path) -> None:
    with (shared / "law" / "rules.csv").open(encoding="utf-8", newline="") as file:
        assert {row["rule_id"] for row in csv.DictReader(file)} == set(_rows())

"""Every row of the fact base stands in a norm, and every norm stands on a row."""

import csv
from pathlib import Path

from tests.architecture.tree import HOUSE
from tests.spec.book import EXAMPLES

SOURCES = HOUSE / "rulebook" / "sources"
#: The subjects of the fact base that are standings of ours, as its rows write them.
OURS = frozenset({"warga", "CPNS", "PNS", "PPPK", "komisioner", "adhoc"})


def _table() -> list[dict[str, str]]:
    with (SOURCES / "rows.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _rows() -> dict[str, str]:
    return {row["id"]: row["kind"] for row in _table()}


def _binds_one_of_ours(row: dict[str, str]) -> bool:
    return not OURS.isdisjoint(row["applies_to"].split(";"))


def _in(key: str) -> set[str]:
    return {row for one in EXAMPLES.values() for row in one[key]}


def test_every_conduct_row_that_binds_one_of_our_standings_is_encoded() -> None:
    binding = {row["id"] for row in _table() if row["kind"] == "conduct" and _binds_one_of_ours(row)}
    assert sorted(binding - _in("rows")) == []


def test_every_conduct_row_that_binds_others_only_is_encoded_or_explains_a_norm() -> None:
    others = {row["id"] for row in _table() if row["kind"] == "conduct" and not _binds_one_of_ours(row)}
    assert "pemilu-490-kades" in others
    assert sorted(others - _in("rows") - _in("explains")) == []


def test_every_row_of_procedure_or_scope_is_encoded_or_explains_a_norm() -> None:
    uncovered = sorted(
        {row for row, kind in _rows().items() if kind == "procedure"} - _in("rows") - _in("explains")
    )
    assert uncovered == []


def test_norms_name_only_rows_that_exist() -> None:
    assert sorted((_in("rows") | _in("explains")) - set(_rows())) == []


def test_the_list_of_rows_is_the_fact_bases_own(shared: Path) -> None:
    with (shared / "law" / "rules.csv").open(encoding="utf-8", newline="") as file:
        own = {row["rule_id"]: row["applies_to"] for row in csv.DictReader(file)}
    assert own == {row["id"]: row["applies_to"] for row in _table()}

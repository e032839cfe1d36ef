"""Spark gives the very verdicts of the local engine; no row reaches the driver."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from langkah import Office
from langkah.terms.errors import LangkahError
from langkah.terms.parse import step_from_json

pytestmark = pytest.mark.spark

CANARY = "kenari-7f3a-menangkan-nomor-2"
LIST = "contest,number,name\nbupati-x,2,Rina Kartika\n"


@pytest.fixture(autouse=True)
def weekdays_alone() -> None:
    """Deadlines by the holidays here too: the processes that Spark starts know nothing of what other tests set."""


def run(*arguments: str) -> tuple[int, str]:
    """The program as a process of its own, for a Java machine lives and dies with it."""
    done = subprocess.run(
        [sys.executable, "-m", "langkah", "weigh", "--engine", "spark", *arguments],
        capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr
    return done.returncode, done.stdout + done.stderr


def write(path: Path, rows: Sequence[Mapping[str, object]]) -> str:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.Table.from_pylist(list(rows)), path)
    return str(path)


def read(path: Path) -> list[dict[str, object]]:
    import pyarrow.parquet as pq

    found: list[dict[str, object]] = pq.read_table(path).to_pylist()
    return found


def examples() -> Iterator[dict[str, object]]:
    """The rulebook's own examples as rows of one table."""
    book = Path(__file__).resolve().parents[2] / "src" / "langkah" / "rulebook" / "examples.json"
    for number, step in enumerate(steps(json.loads(book.read_text(encoding="utf-8")))):
        row = {key: step.get(key) for key in ("text", "act", "at", "standing", "channel", "capacity")}
        yield {
            **row,
            "id": str(number),
            "on": date.fromisoformat(str(step.get("on", "2024-01-20"))),
            "toward": step.get("toward"),
            "facts": json.dumps(step["facts"]) if "facts" in step else None,
        }


def steps(norms: Sequence[Mapping[str, Sequence[Mapping[str, object]]]]) -> Iterator[Mapping[str, object]]:
    """Every step of the book of examples."""
    for norm in norms:
        yield from norm["stop"]
        yield from norm["clear"]


def local(row: Mapping[str, object]) -> dict[str, object]:
    """What `langkah weigh --jsonl` says of the same row."""
    given = {key: value for key, value in row.items() if value is not None}
    given["on"] = str(given["on"])
    if "facts" in given:
        given["facts"] = json.loads(str(given["facts"]))
    try:
        return Office().consider(step_from_json(given)).to_json()
    except LangkahError as error:
        return error.to_json()


def test_every_example_of_the_book_gets_the_very_verdict_of_the_local_engine(tmp_path: Path) -> None:
    rows = list(examples())
    assert len(rows) > 2_000
    source = write(tmp_path / "steps.parquet", rows)
    code, said = run(source, str(tmp_path / "verdicts.parquet"), "--lang", "en")
    assert code == 0, said
    told = {
        row["id"]: json.loads(str(row["verdict"] or row["error"]))
        for row in read(tmp_path / "verdicts.parquet")
    }
    assert told == {row["id"]: local(row) for row in rows}
    assert f"{len(rows)} steps weighed" in said


def test_a_bad_row_gets_its_error_and_no_text_reaches_the_driver(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"id": "a", "text": f"Ayo {CANARY} {CANARY}! Ayo kita menangkan nomor 2!", "facts": None},
        {"id": "b", "text": CANARY, "facts": '{"giver": '},
        {"id": "c", "text": "Pilih Rina Kartika", "facts": None},
    ]
    (tmp_path / "own.csv").write_text(LIST, encoding="utf-8")
    source, target = write(tmp_path / "steps.parquet", rows), tmp_path / "verdicts.parquet"
    more = ("--on", "2024-01-20", "--contestants", str(tmp_path / "own.csv"))
    code, said = run(source, str(target), *more, "--fail-on", "stop")
    assert code == 1, said
    assert CANARY not in said
    found = {row["id"]: row for row in read(target)}
    assert found["a"]["level"] == found["c"]["level"] == "stop"
    assert json.loads(str(found["b"]["error"]))["code"] == "cli.engine-facts"
    assert CANARY in str(rows), "the scanner can see"
    assert run(source, str(target))[1].count("[cli.engine-target]") == 1, (
        "what is there is never written over"
    )


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([{"txt": "halo"}], "[terms.key-unknown]"),
        ([{"text": 7}], "[cli.engine-column]"),
        (None, "[cli.engine-source]"),
    ],
)
def test_a_table_that_is_none_is_refused_by_name(
    tmp_path: Path, rows: list[dict[str, object]] | None, code: str
) -> None:
    source = str(tmp_path / "steps.parquet")
    if rows is None:
        (tmp_path / "steps.parquet").write_bytes(b"no parquet")
    else:
        write(tmp_path / "steps.parquet", rows)
    exit_code, said = run(source, str(tmp_path / "out"), "--lang", "en")
    assert (exit_code in (2, 4), code in said) == (True, True), said
    assert not (tmp_path / "out").exists()

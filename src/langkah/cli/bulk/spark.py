"""`langkah weigh --engine spark`: rows weighed where they lie.

No row leaves the executors: the driver sees the schema, and how many rows got which level.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any

from langkah.cli.bulk import messages
from langkah.cli.bulk.rows import COLUMNS, Task
from langkah.cli.speak import Terminal
from langkah.terms.errors import LangkahError, MissingExtra, NotFound, WrongInput
from langkah.terms.messages import KEY_UNKNOWN
from langkah.terms.parse import STEP_KEYS
from langkah.terms.verdict import Level

_SCHEMA = ", ".join(f"{name} {'array<string>' if name == 'norms' else 'string'}" for name in COLUMNS)
_KINDS = {
    "toward": ("string", "array<string>"),
    "on": ("string", "date"),
    "facts": ("string", "map<string,string>", "struct<…>"),
}
#: Rows in one batch between the engine and Python: enough to be cheap, few enough to stay small.
_BATCH = 1_000
_WRONG_ROWS = 2


def weigh_table(task: Task, source: str, target: str, terminal: Terminal, fail_on: str | None) -> int:
    """Weigh every row of `source` into `target`; 0, 1 where a verdict reaches `fail_on`, 2 where a row is unreadable.

    Raises: MissingExtra without Spark or Java; NotFound; WrongInput for a column that no step has.
    """
    session = _session()
    try:
        counts = _weigh(session, task, source, target)
    finally:
        session.stop()
    wrong = counts.pop(None, 0)
    levels = ", ".join(f"{level.word.in_(terminal.lang)} {counts.get(level, 0)}" for level in Level)
    done = messages.DONE.fill(count=sum(counts.values()), levels=levels, wrong=wrong)
    terminal.tell(done.in_(terminal.lang))
    limit = Level(fail_on).rank if fail_on else Level.STOP.rank + 1
    reached = any(Level(level).rank >= limit for level in counts if level is not None)
    return 1 if reached else _WRONG_ROWS if wrong else 0


def _session() -> Any:
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as absent:
        raise MissingExtra(messages.ENGINE_MISSING, problem=absent.name) from None
    builder = SparkSession.builder.appName("langkah weigh")
    builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", str(_BATCH))
    alone = not _submitted()
    if alone:  # one machine: its own cores, and no port open to others
        for key, value in (
            ("spark.driver.host", "127.0.0.1"),
            ("spark.driver.bindAddress", "127.0.0.1"),
            ("spark.ui.enabled", "false"),
            ("spark.ui.showConsoleProgress", "false"),
            ("spark.log.level", "ERROR"),
        ):
            builder = builder.config(key, value)
    try:
        session = builder.getOrCreate()
    except (PySparkException, OSError) as broken:
        raise MissingExtra(messages.ENGINE_MISSING, problem=type(broken).__name__) from None
    if alone:
        session.sparkContext.pythonExec = sys.executable
    return session


def _submitted() -> bool:
    """True where `spark-submit` has said which cluster this is."""
    from pyspark import SparkConf

    return bool(SparkConf().get("spark.master", None))


def _weigh(session: Any, task: Task, source: str, target: str) -> dict[str | None, int]:
    """Read, weigh and write; then how many rows got which level (None: unreadable)."""
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import PySparkException

    try:
        table = session.read.parquet(source)
    except (PySparkException, Py4JJavaError):
        raise NotFound(messages.SOURCE_UNREADABLE, path=source) from None
    _check(table.schema)
    verdicts = table.mapInArrow(_batches(task), _SCHEMA)
    try:
        verdicts.write.mode("errorifexists").parquet(target)
    except PySparkException as refused:
        raise _refusal(refused.getCondition() or "", source, target) from None
    except Py4JJavaError:
        raise NotFound(messages.SOURCE_UNREADABLE, path=source) from None
    counted = session.read.parquet(target).groupBy("level").count().collect()
    return {row["level"]: row["count"] for row in counted}


def _refusal(condition: str, source: str, target: str) -> LangkahError:
    if "ALREADY_EXISTS" in condition or "WRITE" in condition or "MKDIR" in condition:
        return WrongInput(messages.TARGET_TAKEN, path=target)
    return NotFound(messages.SOURCE_UNREADABLE, path=source)


def _check(schema: Any) -> None:
    """Refuse columns that no step has, before anything is weighed. Raises: WrongInput."""
    for column in schema.fields:
        if column.name not in STEP_KEYS:
            raise WrongInput(KEY_UNKNOWN, key=column.name[:60], known=", ".join(STEP_KEYS))
        known = _KINDS.get(column.name, ("string", "int", "bigint") if column.name == "id" else ("string",))
        kind = column.dataType.simpleString()
        if kind not in known and not (column.name == "facts" and kind.startswith(("struct<", "map<string,"))):
            raise WrongInput(messages.COLUMN_KIND, key=column.name, kind=kind[:60], known=", ".join(known))


def _batches(task: Task) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """What an executor does with its batches of rows."""

    def weigh(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow as pa

        kinds = {name: pa.string() for name in COLUMNS} | {"norms": pa.list_(pa.string())}
        for batch in batches:
            rows = list(task.weigh(batch.to_pylist()))
            yield pa.RecordBatch.from_pylist(rows, schema=pa.schema(list(kinds.items())))

    return weigh

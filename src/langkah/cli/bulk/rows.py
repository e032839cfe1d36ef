"""A row of a table as a step, and its verdict as a row: what every engine shares."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from langkah.cli.bulk import messages
from langkah.cli.messages import BUG
from langkah.cli.speak import place_of
from langkah.desk import Office
from langkah.desk.own import Own
from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.parse import step_from_json

Row = Mapping[str, object]
#: The columns of a verdict, in order; `verdict` and `error` are JSON, and one of them is empty.
COLUMNS = ("id", "level", "act", "on", "norms", "verdict", "error")


@dataclass(frozen=True, slots=True)
class Task:
    """What holds for all rows: values for steps that do not say otherwise, and what the office adds."""

    given: Mapping[str, object]
    own: Own

    def weigh(self, rows: Iterable[Row]) -> Iterator[Row]:
        """A verdict row for each row, in order; a row that cannot be read gets an error in its place."""
        office = _office(self.own)
        for row in rows:
            try:
                yield self._verdict(office, row)
            except LangkahError as error:
                yield _refused(row, error)
            except Exception as bug:  # noqa: BLE001 — an engine would print the words of it, which may be the person's
                yield _refused(row, LangkahError(BUG, kind=type(bug).__name__, place=place_of(bug)))

    def _verdict(self, office: Office, row: Row) -> Row:
        given = {**self.given, **step_of(row)}
        verdict = office.consider(step_from_json(given))
        return {
            "id": verdict.id,
            "level": verdict.level.value,
            "act": verdict.act,
            "on": verdict.on,
            "norms": [finding.norm for finding in verdict.findings],
            "verdict": json.dumps(verdict.to_json(), ensure_ascii=False),
            "error": None,
        }


def step_of(row: Row) -> dict[str, object]:
    """The JSON form of the step in a row. Raises: WrongInput for facts that are no object."""
    step = {key: value for key, value in row.items() if value is not None}
    for key in ("on", "at"):
        if isinstance(step.get(key), date):
            step[key] = str(step[key])
    if "facts" in step:
        step["facts"] = _facts(step["facts"])
    return step


def _facts(given: object) -> object:
    if isinstance(given, list):  # a map column comes as pairs
        given = dict(given)
    elif isinstance(given, str):
        try:
            given = json.loads(given)
        except (ValueError, RecursionError):
            raise WrongInput(messages.ROW_FACTS) from None
    if not isinstance(given, Mapping):
        raise WrongInput(messages.ROW_FACTS)
    return {name: value for name, value in given.items() if value is not None}


def _refused(row: Row, error: LangkahError) -> Row:
    name = row.get("id")
    return {
        **dict.fromkeys(COLUMNS),
        "id": None if name is None else str(name)[:200],
        "error": json.dumps(error.to_json(), ensure_ascii=False),
    }


@lru_cache(maxsize=2)
def _office(own: Own) -> Office:
    """One office for all batches of a process."""
    return own.office()

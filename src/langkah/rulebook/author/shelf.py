"""Instruments, calendars and successions: the shelf that norms stand on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from langkah.rulebook.author import words
from langkah.rulebook.author.place import Place, plain
from langkah.terms.citation import parse_provision
from langkah.terms.errors import LangkahError
from langkah.terms.stages import Election, Stage
from langkah.terms.verdict import Mark

INSTRUMENT_KEYS = frozenset(
    "id short full from to replaced_by repealed_by amended_by mark reviewed review_by".split()
)
CONTEST_KEYS = frozenset(
    "id name election begins ends determined quick_count_from windows contestants".split()
)
WINDOW_KEYS = frozenset("stage first last provision".split())
CONTESTANT_KEYS = frozenset("id kind number names nicknames ambiguous parties hashtags slogans".split())
SUCCESSION_KEYS = frozenset("from to says".split())
RULING_KEYS = frozenset("ruling on from says".split())


def instrument(given: Place) -> dict[str, object]:
    """One compiled instrument. Raises: Fault."""
    given.only(INSTRUMENT_KEYS)
    return {
        "id": given.need("id").text(),
        "short": given.need("short").text(),
        "full": given.need("full").both(),
        "from": given.get("from").day(),
        "to": given.get("to").day(),
        "replaced_by": _text(given.get("replaced_by")),
        "repealed_by": _text(given.get("repealed_by")),
        "amended_by": given.get("amended_by").texts(),
        "mark": _one_of(given.need("mark"), frozenset(Mark)),
        "reviewed": given.get("reviewed").day(),
        "review_by": given.get("review_by").day(),
    }


def refuse_uncited_repeal(given: Place, shorts: Iterable[str]) -> None:
    """What repealed an instrument is a provision of a known one, and the instrument has ended. Raises: Fault."""
    if given.get("repealed_by").value is not None:
        _cited(given.get("repealed_by"), shorts)
        given.need("to")


def contests(calendar: Place) -> list[object]:
    """The contests of one calendar file. Raises: Fault."""
    found: list[object] = []
    for one in calendar.only({"contests"}).need("contests").items():
        for contestant in one.get("contestants").items():
            contestant.only(CONTESTANT_KEYS).need("names")
        found.append(contest(one))
    return found


def contest(given: Place) -> dict[str, object]:
    """One contest with its windows. Raises: Fault."""
    given.only(CONTEST_KEYS)
    for key in ("id", "name"):
        given.need(key).text()
    for key in ("begins", "ends"):
        given.need(key)
    for key in ("begins", "ends", "determined"):
        given.get(key).whole_day()
    _in_order(given, "begins", "ends")
    _hour(given.get("quick_count_from"))
    if given.get("election").value is not None:
        _one_of(given.get("election"), frozenset(Election))
    for window in given.get("windows").items():
        _window(window)
    made = plain(given.value)
    assert isinstance(made, dict)
    return {**made, "windows": made.get("windows") or []}


def _window(given: Place) -> None:
    """Refuse what is no stage of a contest. Raises: Fault."""
    _one_of(given.only(WINDOW_KEYS).need("stage"), frozenset(Stage))
    for key in ("first", "last"):
        given.need(key).whole_day()
    _in_order(given, "first", "last")
    _text(given.get("provision"))


def _text(given: Place) -> str | None:
    """The words, where there are any. Raises: Fault."""
    return None if given.value is None else given.text()


def _one_of(given: Place, known: frozenset[str]) -> str:
    """One known word and no list of them. Raises: Fault."""
    said = given.text()
    given.among(known)
    return said


def _in_order(given: Place, first: str, last: str) -> None:
    """Refuse what ends before it begins. Raises: Fault."""
    start, end = given.get(first), given.get(last)
    if str(end.value) < str(start.value):
        raise end.fault(words.TURNED, words.TURN_DAYS, start=start.value, end=end.value)


def _hour(given: Place) -> None:
    """Refuse an hour that no clock has. Raises: Fault."""
    if given.value is None:
        return
    try:
        hour = time.fromisoformat(str(given.value))
    except ValueError as broken:
        raise given.fault(words.HOUR, words.AS_HOUR, value=given.value) from broken
    if hour.tzinfo is not None:
        raise given.fault(words.HOUR, words.AS_HOUR, value=given.value)


def successions(given: Place, shorts: list[str]) -> dict[str, object]:
    """Which provision took over from which, and what courts ruled on. Raises: Fault."""
    given.only({"successions", "rulings"})
    return {
        "successions": [
            {
                "from": _cited(one.only(SUCCESSION_KEYS).need("from"), shorts),
                "to": _cited(one.need("to"), shorts),
                "says": one.need("says").both(),
            }
            for one in given.get("successions").items()
        ],
        "rulings": [
            {
                "ruling": _cited(one.only(RULING_KEYS).need("ruling"), shorts),
                "on": _cited(one.need("on"), shorts),
                "from": one.need("from").day(),
                "says": one.need("says").both(),
            }
            for one in given.get("rulings").items()
        ],
    }


def _cited(given: Place, shorts: Iterable[str]) -> str:
    try:
        return str(parse_provision(str(given.value), shorts))
    except LangkahError as broken:
        raise given.fault(words.PROVISION, words.CITE, value=given.value) from broken

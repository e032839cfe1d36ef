"""What only the whole book shows: twins, overlaps, circles, dead law."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from langkah.rulebook.author import words
from langkah.rulebook.author.place import Place, Source
from langkah.terms.citation import whole_day

Compiled = Mapping[str, object]
Instruments = Mapping[str, Compiled]
_FIRST, _LAST = date.min, date.max


def refuse_twins(sources: Iterable[Source], keys: Sequence[str] = ("id",)) -> None:
    """No two files carry the same id. Raises: Fault at the later one."""
    seen: dict[tuple[str, object], Source] = {}
    for source in sources:
        for key in keys:
            value = source.data.get(key)
            other = seen.setdefault((key, value), source)
            if other is not source:
                place = Place(source, source.data).get(key)
                raise place.fault(words.TWICE, words.OTHER_ID, id=value, other=other.path.name)


def refuse_twin_contests(sources: Iterable[Source]) -> None:
    """No two contests carry the same id. Raises: Fault at the later one."""
    seen: dict[object, Source] = {}
    for source in sources:
        for contest in Place(source, source.data).get("contests").items():
            given = contest.get("id")
            if given.value in seen:
                other = seen[given.value].path.name
                raise given.fault(words.TWICE, words.OTHER_ID, id=given.value, other=other)
            seen[given.value] = source


def refuse_overlaps(norm: Place, versions: Sequence[Compiled]) -> None:
    """Versions follow one another, each from its start to its end. Raises: Fault."""
    before: date | None = None
    for number, version in enumerate(versions):
        start, end = span(version)
        place = norm.get("versions")
        own = Place(norm.source, None, (*place.trail, number, "from"))
        if end < start:
            raise own.fault(words.BACKWARDS, words.TURN, start=_shown(start), end=_shown(end))
        if before is not None and start <= before:
            raise own.fault(words.OVERLAP, words.END_BEFORE, start=_shown(start), end=_shown(before))
        before = end


def refuse_dead_law(norm: Place, versions: Sequence[Compiled], instruments: Instruments) -> None:
    """A version lies within the force of its instrument, or its note names the reason. Raises: Fault."""
    for number, version in enumerate(versions):
        name = str(version["instrument"])
        start, end = span(version)
        since, until = _force(instruments[name])
        if not lies_within(version, instruments[name]):
            raise Place(norm.source, None, ("versions", number, "provision")).fault(
                words.NOT_IN_FORCE,
                words.FIT,
                instrument=name,
                since=_shown(since),
                until=_shown(until),
                start=_shown(start),
                end=_shown(end),
            )


def lies_within(version: Compiled, instrument: Compiled) -> bool:
    """Whether a version is in force only while its instrument is, or its note names the reason."""
    if str(instrument["short"]) in _note(version):
        return True
    (start, end), (since, until) = span(version), _force(instrument)
    return since <= start and end <= until


def refuse_circles(sources: Mapping[str, Source]) -> None:
    """Exceptions end somewhere. Raises: Fault with the circle."""
    done: set[str] = set()

    def walk(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            circle = " → ".join((*path[path.index(name) :], name))
            source = sources[path[-1]]
            raise Place(source, None, ("unless",)).fault(words.CYCLE, words.BREAK, circle=circle)
        if name in done:
            return
        for other in _names(sources[name].data.get("unless")):
            walk(other, (*path, name))
        done.add(name)

    for name in sources:
        walk(name, ())


def refuse_unknown_rows(norm: Place, known: Collection[str]) -> None:
    """Every row that a norm encodes or explains is in the fact base. Raises: Fault."""
    for key in ("rows", "explains"):
        for row in norm.get(key).items():
            if row.value not in known:
                raise row.fault(words.ROW, words.ROW_LIST, value=row.value)


def span(version: Compiled) -> tuple[date, date]:
    """The first and last day of a compiled version."""
    given = version["in_force"]
    assert isinstance(given, list)
    return _day(given[0], _FIRST), _day(given[1], _LAST)


def _force(instrument: Compiled) -> tuple[date, date]:
    return _day(instrument.get("from"), _FIRST), _day(instrument.get("to"), _LAST)


def _day(given: object, missing: date) -> date:
    return whole_day(str(given)) if given else missing


def _shown(day: date) -> str:
    if day in (_FIRST, _LAST):
        return "…"
    return day.isoformat()


def _note(version: Compiled) -> str:
    note = version.get("note")
    return " ".join(map(str, note.values())) if isinstance(note, dict) else ""


def _names(given: object) -> list[str]:
    return [str(one) for one in given] if isinstance(given, list) else []

"""An instrument's or a contest's text to its compiled form and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from langkah.rulebook.author import shelf, whole, words
from langkah.rulebook.author.place import Fault, Place, Source
from langkah.rulebook.book import Rulebook
from langkah.rulebook.compile import text_error
from langkah.rulebook.draft import Data, is_name, normal

_MOST_NAMED = 8
_WINDOW = ("stage", "first", "last", "provision")


class Kind(StrEnum):
    """What norms stand on, beside one another: the law they cite, and the days that they look at."""

    INSTRUMENT = "instrument"
    CONTEST = "contest"

    @property
    def part(self) -> str:
        """The part of a compiled book that holds them."""
        return f"{self.value}s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """An instrument or a contest that compiled: its row in the book, and its text as data."""

    kind: Kind
    id: str
    row: Mapping[str, object]
    data: Data = field(hash=False)


def kind_of(data: Mapping[str, object]) -> Kind | None:
    """Which of the two a text is about; None for a norm."""
    if "short" in data:
        return Kind.INSTRUMENT
    return Kind.CONTEST if "begins" in data or "windows" in data else None


def shelved(kind: Kind, data: Mapping[str, object], book: Rulebook, text: str = "") -> Shelved:
    """What the data says, compiled against a book. Raises: WrongInput naming the trail, and the line of its text."""
    source = Source(Path(f"{kind}.yaml"), data)
    place = Place(source, data)
    try:
        name = place.need("id")
        if not isinstance(name.value, str) or not is_name(name.value):
            raise name.fault(words.NAME, words.AS_NAME, value=name.value)
        row = _instrument(place, book) if kind is Kind.INSTRUMENT else _contest(place, book)
    except Fault as fault:
        named = (fault.source.path.name, text)
        raise text_error(named, fault.problem, fault.remedy, fault.trail) from fault
    return Shelved(kind=kind, id=name.value, row=row, data=dict(data))


def _instrument(place: Place, book: Rulebook) -> Mapping[str, object]:
    row = shelf.instrument(place)
    others = [one for one in book.rows("instruments") if one["id"] != row["id"]]
    shorts = {str(one["short"]) for one in others}
    alike = {_folded(one): one for one in shorts}
    before = next((one for one in book.rows("instruments") if one["id"] == row["id"]), None)
    other = alike.get(_folded(str(row["short"])))
    if other is not None:
        raise place.get("short").fault(words.TWICE, words.OTHER_NAME, id=row["short"], other=other)
    if before is not None and before["short"] != row["short"]:
        raise place.get("short").fault(words.SHORT_STAYS, words.AS_BEFORE, short=before["short"])
    if row["replaced_by"] is not None:
        place.get("replaced_by").among(shorts)
        place.need("to")
    shelf.refuse_uncited_repeal(place, shorts)
    if row["from"] and row["to"] and str(row["to"]) < str(row["from"]):
        raise place.get("to").fault(words.BACKWARDS, words.TURN, start=row["from"], end=row["to"])
    resting = sorted(set(_outside(row, book.rows("norms"))))
    if resting:
        named = ", ".join(resting[:_MOST_NAMED])
        more = len(resting)
        raise place.get("to").fault(words.RESTS, words.END_NORMS, names=named, count=more)
    return row


def _folded(short: str) -> str:
    """A short name as people tell it from another: whatever its letters' size and its white space."""
    return "".join(short.split()).casefold()


def _outside(row: Mapping[str, object], norms: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """The norms with a version that would reach beyond the force of this instrument."""
    for one in norms:
        if one["instrument"] == row["short"] and not whole.lies_within(one, row):
            yield str(one["id"])


def _contest(place: Place, book: Rulebook) -> Mapping[str, object]:
    """The contest with its windows; who competes in it stands in a list of its own, and stays."""
    row = shelf.contest(place.only(shelf.CONTEST_KEYS - {"contestants"}))
    first, last = str(row["begins"]), str(row["ends"])
    for window in place.get("windows").items():
        for key in ("first", "last"):
            day = window.get(key)
            if not first <= str(day.value) <= last:
                raise day.fault(words.OUTSIDE, words.WIDEN, value=day.value, first=first, last=last)
    before = next((one for one in book.rows("contests") if one["id"] == row["id"]), {})
    return {**row, "contestants": before.get("contestants", [])}


def source_of(kind: Kind, row: Mapping[str, object]) -> Data:
    """The text's data of a compiled row: what is empty is left out, and so is who competes."""
    empty: tuple[object, ...] = (None, "", [], {})
    left = {"contestants"} if kind is Kind.CONTEST else set()
    found = normal({key: value for key, value in row.items() if key not in left and value not in empty})
    windows = found.get("windows")
    if isinstance(windows, list):
        found["windows"] = [{key: one[key] for key in _WINDOW if one.get(key)} for one in windows]
    return found

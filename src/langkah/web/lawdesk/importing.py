"""From a file to proposals: all that is another in it, or what to mend."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from langkah.desk.drafting.workshop import Workshop
from langkah.terms.errors import LangkahError, TooLarge, WrongInput
from langkah.web.lawdesk import changes, messages
from langkah.web.lawdesk.models import Change
from langkah.web.lawdesk.sheets import ods, xlsx
from langkah.web.lawdesk.sheets.bounds import MOST_BYTES
from langkah.web.lawdesk.sheets.table import Gathered, gathered, sheets_of
from langkah.web.people.models import Person

Data = dict[str, Any]
#: The forms of a file: how it is written and read, and what a browser calls it.
FORMS: Mapping[str, tuple[Callable[[Any], bytes], Callable[[bytes], Any], str]] = {
    "ods": (ods.packed, ods.unpacked, ods.KIND),
    "xlsx": (xlsx.packed, xlsx.unpacked, xlsx.KIND),
}
YAML_KIND = "application/yaml; charset=utf-8"
_MOST_ERRORS = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """Why the norms of a file ought to change, and from which day; no day means every day."""

    reason: str
    since: date | None


class Refused(Exception):
    """Nothing was proposed: what is wrong in the file, place by place."""

    def __init__(self, errors: list[LangkahError]) -> None:
        super().__init__(len(errors))
        self.errors = errors


def written(norms: list[Data], form: str, shop: Workshop) -> tuple[bytes, str]:
    """Norms as a file of that form, and its kind."""
    if form == "yaml":
        return "---\n".join(shop.written(one) for one in norms).encode(), YAML_KIND
    pack, _unpack, kind = FORMS[form]
    return pack(sheets_of(norms)), kind


def proposed(name: str, content: bytes, why: Why, by: Person, now: datetime) -> list[Change]:
    """The proposals that a file becomes; none where anything in it is wrong.

    Raises: Refused.
    """
    shop = changes.workshop()
    errors: list[LangkahError] = []
    wanted: list[tuple[str, Data]] = []
    try:
        found = list(_norms(name, content, shop))
    except LangkahError as error:
        raise Refused([error]) from error
    for number, one in enumerate(found, 1):
        norm = str(one.data.get("id") or "")
        if _is_same(one.data, norm, shop):
            continue
        apart = WrongInput(messages.SHELF_APART) if shop.kind(one.data) else None
        fault = apart or shop.fault(one.data, one.text)
        if fault is None:
            wanted.append((norm, one.data))
        elif len(errors) < _MOST_ERRORS:
            errors.append(_placed(fault, number, one.place, one.first))
    if errors:
        raise Refused(errors)
    if not wanted:
        raise Refused([WrongInput(messages.NOTHING_NEW)])
    return _kept([data for _norm, data in wanted], why, by, now, shop)


def _kept(wanted: list[Data], why: Why, by: Person, now: datetime, shop: Workshop) -> list[Change]:
    """All of them or none."""
    errors: list[LangkahError] = []
    made: list[Change] = []
    with transaction.atomic():
        for data in wanted:
            wish = changes.Wish(body=shop.written(data), reason=why.reason, since=why.since)
            try:
                made.append(changes.propose(wish, by, now, shop))
            except LangkahError as error:
                errors.append(error)
        if errors:
            transaction.set_rollback(True)
    if errors:
        raise Refused(errors[:_MOST_ERRORS])
    return made


Place = Callable[[tuple[str | int, ...]], tuple[str, int, str] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Norm:
    """A norm of a file, with the way to its places: cells, or the lines of its text from the first one on."""

    data: Data
    place: Place
    text: str = ""
    first: int = 1


def _norms(name: str, content: bytes, shop: Workshop) -> Iterator[_Norm]:
    """Every norm of a file. Raises: LangkahError."""
    form = name.rpartition(".")[2].casefold()
    if len(content) > MOST_BYTES:
        raise TooLarge(messages.FILE_LARGE, limit=MOST_BYTES // 1024 // 1024)
    if form in FORMS:
        table = gathered(FORMS[form][1](content))
        for norm, data in table.norms.items():
            yield _Norm(data=data, place=_way(table, norm))
        return
    if form not in ("yaml", "yml"):
        raise WrongInput(messages.FILE_BROKEN)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        raise WrongInput(messages.FILE_BROKEN) from broken
    for number, (first, one) in enumerate(_documents(text), 1):
        try:
            yield _Norm(data=shop.reading(one), place=_nowhere, text=one, first=first)
        except LangkahError as error:
            raise _placed(error, number, _nowhere, first) from error


def _nowhere(_trail: tuple[str | int, ...]) -> None:
    """A text has lines and no cells."""


def _way(table: Gathered, norm: str) -> Place:
    return lambda trail: table.place(norm, trail)


def _documents(text: str) -> Iterator[tuple[int, str]]:
    """The texts of a file, parted by lines of three hyphens, each with the number of its first line."""
    lines: list[str] = []
    for number, line in enumerate([*text.replace("\r\n", "\n").split("\n"), "---"], 1):
        if line.rstrip() == "---":
            if "".join(lines).strip():
                yield number - len(lines), "\n".join(lines) + "\n"
            lines = []
        else:
            lines.append(line)


def _is_same(data: Data, norm: str, shop: Workshop) -> bool:
    return norm in shop.known and shop.data(norm) == shop.normal(data)


def _placed(fault: LangkahError, number: int, place: Place, first: int) -> LangkahError:
    """The fault with sheet, row and column, or with the number of its text."""
    told = fault.values
    trail = told.get("trail")
    spot = place(trail) if isinstance(trail, tuple) else None
    remedy = fault.hint or fault.says
    if "problem" not in told:
        problem, problem_en, cure, cure_en = fault.says.id, fault.says.en, remedy.id, remedy.en
    else:
        problem, problem_en = str(told["problem"]), str(told["problem_en"])
        cure, cure_en = str(told["remedy"]), str(told["remedy_en"])
    words = {"problem": problem, "problem_en": problem_en, "remedy": cure, "remedy_en": cure_en}
    if spot is None:
        at = told.get("line")
        line = at + first - 1 if isinstance(at, int) and at else 0
        where = (f"baris {line}: ", f"line {line}: ") if line else ("", "")
        words["problem"], words["problem_en"] = where[0] + problem, where[1] + problem_en
        return WrongInput(messages.TEXT_WRONG, number=number, **words)
    sheet, row, column = spot
    return WrongInput(messages.CELL_WRONG, sheet=sheet, row=row, column=column, **words)

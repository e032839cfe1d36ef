"""Norms as rows of five sheets and back, with the way to every cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from langkah.terms.errors import WrongInput
from langkah.web.lawdesk import messages
from langkah.web.lawdesk.sheets import cells
from langkah.web.lawdesk.sheets.cells import Cell, Unreadable

Data = dict[str, Any]
Trail = tuple[str | int, ...]
Sheets = dict[str, list[list[Cell]]]
_REST = "lain"


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is called, where its value stands in a row's data, and how it is written and read."""

    name: str
    path: tuple[str, ...]
    write: Callable[[Any], Cell]
    read: Callable[[Cell], object]


def _text(name: str, *path: str) -> Column:
    return Column(name, path, cells.of_text, cells.text)


def _both(name: str, key: str) -> tuple[Column, Column]:
    return _text(f"{name}_id", key, "id"), _text(f"{name}_en", key, "en")


def _list(name: str, *path: str) -> Column:
    return Column(name, path, cells.of_list, cells.words)


def _json(name: str, *path: str) -> Column:
    return Column(name, path, cells.of_json, cells.value)


def _day(name: str, *path: str) -> Column:
    return Column(name, path, cells.of_day, cells.day)


_SHARED = (
    _json("syarat", "when"),
    _text("tingkat", "level"),
    *_both("alasan", "says"),
    *_both("jalan", "instead"),
    _json("jalan_langkah", "instead", "step"),
    *_both("catatan", "note"),
    _text("tanda", "verified", "mark"),
    _day("diperiksa", "verified", "on"),
    _list("sumber", "verified", "sources"),
)
_REST_OF = _json(_REST, _REST)
NORM = (
    _text("id", "id"),
    _text("tema", "theme"),
    *_both("judul", "title"),
    _text("sifat", "modality"),
    _list("mengikat", "standing"),
    _list("tindakan", "acts"),
    _list("bertanya", "asks"),
    _list("kecuali", "unless"),
    *_SHARED,
    _list("baris", "rows"),
    _list("menjelaskan", "explains"),
    _REST_OF,
)
VERSION = (_day("dari", "from"), _day("sampai", "to"), _text("ketentuan", "provision"), *_SHARED, _REST_OF)
SANCTION = (
    _text("golongan", "class"),
    _text("ketentuan", "provision"),
    _list("kedudukan", "standing"),
    *_both("teks", "text"),
    _REST_OF,
)
DUTY = (
    _text("jenis", "kind"),
    *_both("isi", "says"),
    _text("ketentuan", "provision"),
    Column("hari_kerja", ("working_days",), cells.of_count, cells.count),
    _REST_OF,
)
EXAMPLE = (
    _text("tindakan", "act"),
    _text("teks", "text"),
    _day("tanggal", "on"),
    _text("jam", "at"),
    _text("kedudukan", "standing"),
    _text("saluran", "channel"),
    _text("kapasitas", "capacity"),
    _list("terhadap", "toward"),
    _json("fakta", "facts"),
    _text("tingkat", "level"),
    _REST_OF,
)
#: Each sheet: what its rows belong to, then its columns.
SHEETS: Mapping[str, tuple[tuple[str, ...], tuple[Column, ...]]] = {
    "norma": ((), NORM),
    "versi": (("id", "versi"), VERSION),
    "sanksi": (("id", "versi", "nomor"), SANCTION),
    "kewajiban": (("id", "versi", "nomor"), DUTY),
    "contoh": (("id", "harus", "nomor"), EXAMPLE),
}


def sheets_of(norms: Iterable[Data]) -> Sheets:
    """The norms as sheets, the head of each in its first row."""
    made: Sheets = {
        name: [[*keys, *(column.name for column in columns)]] for name, (keys, columns) in SHEETS.items()
    }
    for norm in norms:
        empty = {key: norm[key] for key in ("duties",) if key in norm and not norm[key]}
        rest = {key: value for key, value in norm.items() if key not in ("versions", "duties", "examples")}
        made["norma"].append(_row((), {**rest, **empty}, NORM))
        name = str(norm["id"])
        _duties(made, name, None, norm)
        for number, version in enumerate(norm["versions"], 1):
            bare = {key: value for key, value in version.items() if key not in ("sanctions", "duties")}
            hidden = {
                key: version[key] for key in ("sanctions", "duties") if key in version and not version[key]
            }
            made["versi"].append(_row((name, number), {**bare, **hidden}, VERSION))
            for at, one in enumerate(version.get("sanctions") or [], 1):
                made["sanksi"].append(_row((name, number, at), one, SANCTION))
            _duties(made, name, number, version)
        for kind, steps in norm["examples"].items():
            for at, step in enumerate(steps, 1):
                made["contoh"].append(_row((name, kind, at), step, EXAMPLE))
    return made


def _duties(made: Sheets, name: str, version: int | None, holder: Data) -> None:
    for at, one in enumerate(holder.get("duties") or [], 1):
        made["kewajiban"].append(_row((name, version, at), one, DUTY))


def _row(keys: tuple[Cell, ...], data: Data, columns: Iterable[Column]) -> list[Cell]:
    """A row; what no column can say goes whole into the last one."""
    found: list[Cell] = [cells.of_text(one) if isinstance(one, str) else one for one in keys]
    by_key: dict[str, list[Column]] = {}
    for column in columns:
        by_key.setdefault(column.path[0], []).append(column)
    told = {key for key, several in by_key.items() if key in data and _says(data[key], several)}
    for column in columns:
        if column.path == (_REST,):
            rest = {key: value for key, value in data.items() if key not in told}
            found.append(cells.of_json(rest or None))
        else:
            found.append(column.write(_at(data, column.path)) if column.path[0] in told else None)
    return found


def _says(value: object, columns: list[Column]) -> bool:
    """Whether the columns of a key can say its value, so that the same is read again."""
    read: Data = {}
    for column in columns:
        try:
            cell = column.write(_at({column.path[0]: value}, column.path))
            _put(read, column.path, column.read(cell))
        except (AssertionError, Unreadable, TypeError):
            return False
    return read == {columns[0].path[0]: value}


def _at(data: Any, path: tuple[str, ...]) -> Any:
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _put(data: Data, path: tuple[str, ...], value: object) -> None:
    if value is None:
        return
    for key in path[:-1]:
        data = data.setdefault(key, {})
    data[path[-1]] = value


@dataclass(slots=True)
class Gathered:
    """The norms that sheets hold, and from which cell each part of them came."""

    norms: dict[str, Data] = field(default_factory=dict)
    places: dict[str, dict[Trail, tuple[str, int, str]]] = field(default_factory=dict)

    def place(self, norm: str, trail: Trail) -> tuple[str, int, str]:
        """Sheet, row and column of the part at the end of a trail, or of what is nearest to it."""
        known = self.places[norm]
        for length in range(len(trail), -1, -1):
            near = [spot for at, spot in known.items() if at[:length] == trail[:length]]
            if near:
                return near[0]
        return "norma", 1, "id"


def gathered(sheets: Sheets) -> Gathered:
    """The norms in sheets. Raises: WrongInput naming sheet, row and column."""
    for name in ("norma", "versi", "contoh"):
        if name not in sheets:
            raise WrongInput(messages.SHEET_MISSING, sheet=name, known=", ".join(SHEETS))
    made = _begun(sheets)
    for name, what in (("versi", ""), ("sanksi", "sanctions"), ("kewajiban", "duties"), ("contoh", "")):
        for row, keys, data, places in _rows(sheets, name):
            spot = (name, row, keys)
            if what:
                _below(made, spot, what, data, places)
            else:
                _take(
                    made, spot, ("versions",) if name == "versi" else ("examples", _kind(spot)), data, places
                )
    return made


def _begun(sheets: Sheets) -> Gathered:
    """The norms without what other sheets hold of them. Raises: WrongInput."""
    made = Gathered()
    for row, _keys, data, places in _rows(sheets, "norma"):
        norm = data.get("id")
        if not isinstance(norm, str):
            raise _wrong("norma", row, "id", "")
        if norm in made.norms:
            raise WrongInput(messages.ROW_TWICE, sheet="norma", row=row, value=norm)
        made.norms[norm] = {**data, "versions": [], "examples": {"stop": [], "clear": []}}
        made.places[norm] = places
    return made


def _kind(spot: Spot) -> str:
    """On which side an example stands. Raises: WrongInput."""
    sheet, row, keys = spot
    if keys[1] not in ("stop", "clear"):
        raise _wrong(sheet, row, "harus", keys[1])
    return str(keys[1])


Spot = tuple[str, int, list[Cell]]
Places = dict[Trail, tuple[str, int, str]]


def _take(made: Gathered, spot: Spot, where: Trail, data: Data, places: Places) -> None:
    """One member more of a list of its norm, in the order of the rows."""
    sheet, row, keys = spot
    norm = made.norms.get(str(keys[0]))
    if norm is None:
        raise WrongInput(messages.ROW_ORPHAN, sheet=sheet, row=row, value=str(keys[0] or "")[:60])
    listed: Any = norm
    for key in where:
        listed = listed[key]
    trail = (*where, len(listed))
    listed.append(data)
    _remember(made, str(keys[0]), trail, spot, places)


def _below(made: Gathered, spot: Spot, what: str, data: Data, places: Places) -> None:
    """A sanction or a duty of a version; a duty without a version's number is the whole norm's."""
    sheet, row, keys = spot
    norm = made.norms.get(str(keys[0]))
    if norm is None:
        raise WrongInput(messages.ROW_ORPHAN, sheet=sheet, row=row, value=str(keys[0] or "")[:60])
    holder: Data = norm
    trail: Trail = (what,)
    if keys[1] is not None or what == "sanctions":
        number = int(str(keys[1])) if str(keys[1]).isdigit() else 0
        if not 1 <= number <= len(norm["versions"]):
            raise _wrong(sheet, row, "versi", keys[1])
        holder, trail = norm["versions"][number - 1], ("versions", number - 1, what)
    listed = holder.setdefault(what, [])
    listed.append(data)
    _remember(made, str(keys[0]), (*trail, len(listed) - 1), spot, places)


def _remember(made: Gathered, norm: str, trail: Trail, spot: Spot, places: Places) -> None:
    known = made.places[norm]
    known[trail] = (spot[0], spot[1], next(iter(places.values()))[2] if places else "id")
    known.update({(*trail, *at): found for at, found in places.items()})


def _rows(sheets: Sheets, name: str) -> Iterator[tuple[int, list[Cell], Data, Places]]:
    """Every row that is not empty: its number, what it belongs to, its data, and where each part stands."""
    keys, columns = SHEETS[name]
    rows = sheets.get(name, [])
    if not rows:
        return
    head = [str(one or "").strip().casefold() for one in rows[0]]
    known = [*keys, *(column.name for column in columns)]
    for at, one in enumerate(head):
        if one and (one not in known or one in head[:at]):
            raise WrongInput(messages.COLUMN_ODD, sheet=name, value=one[:60], known=", ".join(known))
    needed = next((one for one in (*keys, known[0]) if one not in head), None)
    if needed:
        raise WrongInput(messages.COLUMN_GONE, sheet=name, column=needed)
    by_name = {column.name: column for column in columns}
    for number, cells_ in enumerate(rows[1:], 2):
        given = {one: cell for one, cell in zip(head, cells_, strict=False) if one and cell not in (None, "")}
        if given:
            belongs = [_key(name, number, key, given.get(key)) for key in keys]
            data, places = _data(name, number, given, by_name)
            yield number, belongs, data, places


def _key(sheet: str, row: int, key: str, cell: Cell) -> Cell:
    try:
        return cells.text(cell)
    except Unreadable:
        raise _wrong(sheet, row, key, cell) from None


def _data(
    sheet: str, row: int, given: Mapping[str, Cell], by_name: Mapping[str, Column]
) -> tuple[Data, Places]:
    data: Data = {}
    places: Places = {}
    for name, cell in given.items():
        column = by_name.get(name)
        if column is None:
            continue
        try:
            value = column.read(cell)
        except Unreadable:
            raise _wrong(sheet, row, name, cell) from None
        if column.path == (_REST,):
            if not isinstance(value, dict):
                raise _wrong(sheet, row, name, cell)
            data |= value
            continue
        _put(data, column.path, value)
        places[column.path] = (sheet, row, name)
    return data, places


def _wrong(sheet: str, row: int, column: str, value: object) -> WrongInput:
    return WrongInput(messages.CELL_ODD, sheet=sheet, row=row, column=column, value=str(value or "")[:60])

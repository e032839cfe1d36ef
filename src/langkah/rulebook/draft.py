"""One norm's text to its compiled form and back, against a book."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from langkah.rulebook import messages
from langkah.rulebook.author import norms, whole, words
from langkah.rulebook.author.place import Fault, Place, Source, plain
from langkah.rulebook.book import Rulebook
from langkah.rulebook.compile import SOURCES, parser, text_error
from langkah.terms.errors import TooLarge, WrongInput

Data = dict[str, object]
#: Far more than the longest norm; a text that is longer, deeper or refers to itself is none.
_LONGEST = 100_000
_DEEPEST = 12
_ON_A_LINE = 90
_DAYS = ("from", "to", "on", "reviewed", "review_by", "begins", "ends", "determined", "first", "last")
#: What may stand once for all versions, or in each.
_SHARED = ("when", "level", "says", "instead", "duties", "verified", "note")
_ORDER = (
    "id title theme rows explains modality standing acts when asks unless level versions says instead duties"
    " verified note examples short full name election begins ends determined quick_count_from from to replaced_by"
    " repealed_by amended_by mark reviewed review_by windows"
).split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A norm that compiled: its compiled versions, its examples with rows, and its text as data."""

    id: str
    versions: tuple[Mapping[str, object], ...]
    examples: Mapping[str, object]
    data: Data = field(hash=False)


def read(text: str, name: str = "norma") -> Data:
    """A norm's text as plain data; its days are words. Raises: WrongInput naming the line; TooLarge; MissingExtra."""
    if len(text) > _LONGEST:
        raise TooLarge(messages.DRAFT_LONG, limit=_LONGEST // 1000)
    _must_be_flat(text, name)
    return normal(parser()(name, text))


def normal(data: Mapping[str, object]) -> Data:
    """The same data in its one plain form: days as words, lists and mappings as JSON has them."""
    found = _days_said(plain(data))
    assert isinstance(found, dict)
    return found


def _days_said(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: _days_said(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_days_said(one) for one in value]
    is_year = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if key in _DAYS and is_year else value


def _must_be_flat(text: str, name: str) -> None:
    """Refuse what refers to itself or is nested without end, before it is built. Raises: WrongInput."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent

    depth = 0
    try:
        for event in YAML(typ="safe").parse(text):
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if isinstance(event, AliasEvent) or depth > _DEEPEST:
                line = event.start_mark.line + 1
                raise text_error((name, text), words.NESTED, words.PLAIN, line=line)
    except MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        problem = words.BROKEN.fill(problem=broken.problem)
        raise text_error((name, text), problem, words.SPACING, line=line) from broken
    except YAMLError as broken:  # a character that no text may hold
        raise text_error((name, text), words.BROKEN.fill(problem="?"), words.SPACING, line=1) from broken


def written(data: Mapping[str, object]) -> str:
    """A norm's data as text for authors. Raises: MissingExtra."""
    parser()
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.width, yaml.allow_unicode = 110, True
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(_laid({key: data[key] for key in (*_ORDER, *data) if key in data}), out)
    return out.getvalue()


def _laid(value: object, key: str = "") -> object:
    """The value as the writer lays it out: short lists and steps on one line, days without quotation marks."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    if isinstance(value, Mapping):
        made = CommentedMap({name: _laid(one, str(name)) for name, one in value.items()})
        if key == "step":
            made.fa.set_flow_style()
        return made
    if isinstance(value, list):
        listed = CommentedSeq(_laid(one, "step" if key in ("stop", "clear") else "") for one in value)
        if not any(isinstance(one, dict | list) for one in value) and len(str(value)) < _ON_A_LINE:
            listed.fa.set_flow_style()
        return listed
    if not isinstance(value, str):
        return value
    return _day(value) if key in _DAYS else _quoted(value, key)


def _quoted(said: str, key: str) -> str:
    """What people say in an example stands between quotation marks; so does what one parser or another misreads."""
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    plain_ = "\n" not in said and (len(said) > 60 or said.replace(" ", "").replace("-", "").isalnum())
    return said if key != "text" and plain_ else DoubleQuotedScalarString(said)


def _day(said: str) -> object:
    try:
        return date.fromisoformat(said) if len(said) == 10 else int(said) if len(said) == 4 else said
    except ValueError:
        return said


def drafted(text: str, book: Rulebook) -> Draft:
    """The norm in a text, compiled against a book. Raises: WrongInput naming the line; TooLarge."""
    return compiled(read(text), book, text)


def compiled(data: Mapping[str, object], book: Rulebook, text: str = "") -> Draft:
    """The norm in data, compiled against a book. Raises: WrongInput naming the trail, and the line of its text."""
    name, theme = str(data.get("id") or "norma")[:120], str(data.get("theme") or "tema")[:120]
    source = Source(Path(theme.replace("/", "-"), f"{name.replace('/', '-')}.yaml"), data)
    try:
        return _compiled(source, book)
    except Fault as fault:
        named = (fault.source.path.name, text)
        raise text_error(named, fault.problem, fault.remedy, fault.trail) from fault


def _compiled(source: Source, book: Rulebook) -> Draft:
    place = Place(source, source.data)
    name = place.need("id").value
    if not isinstance(name, str) or not is_name(name):
        raise place.get("id").fault(words.NAME, words.AS_NAME, value=name)
    place.need("theme").among({str(row["theme"]) for row in book.rows("norms")})
    instruments = {str(one["short"]): one for one in book.rows("instruments")}
    ids = {str(row["id"]) for row in book.rows("norms")} | {name}
    versions = norms.versions(place, list(instruments), ids)
    examples = norms.examples(place)
    whole.refuse_overlaps(place, versions)
    whole.refuse_dead_law(place, versions, instruments)
    whole.refuse_unknown_rows(place, _rows())
    _refuse_circles(source, book)
    rows = {key: source.data.get(key) or [] for key in ("rows", "explains")}
    return Draft(
        id=name, versions=tuple(versions), examples={"id": name, **rows, **examples}, data=dict(source.data)
    )


def is_name(name: str) -> bool:
    """Whether an address can carry it: small letters, figures and hyphens."""
    return (
        name.isascii() and 0 < len(name) <= 120 and name.replace("-", "a").isalnum() and name == name.lower()
    )


def _rows() -> frozenset[str]:
    lines = (SOURCES / "rows.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(line.partition("\t")[0] for line in lines)


def _refuse_circles(source: Source, book: Rulebook) -> None:
    named = {
        str(row["id"]): Source(source.path.with_name(f"{row['id']}.yaml"), {"unless": row.get("unless")})
        for row in book.rows("norms")
    }
    whole.refuse_circles({**named, str(source.data["id"]): source})


def source_of(versions: Sequence[Mapping[str, object]], examples: Mapping[str, object]) -> Data:
    """The text's data of a compiled norm, from which the same is compiled again.

    Where the sources that came along say the same, they are taken: they also name where it was verified.
    """
    own = _from_sources(versions)
    return own if own is not None else _unmade(versions, examples)


def _from_sources(versions: Sequence[Mapping[str, object]]) -> Data | None:
    first = versions[0]
    path = SOURCES / "norms" / str(first["theme"]) / f"{first['id']}.yaml"
    if not path.exists():
        return None
    try:
        data = normal(parser()(path.name, path.read_text(encoding="utf-8")))
        shorts = sorted({str(row["instrument"]) for row in versions} | set(_cited(versions)))
        place = Place(Source(path, data), data)
        made = norms.versions(place, shorts, _anything(data))
    except (Fault, WrongInput):
        return None
    return data if [*map(dict, made)] == [*map(_bare, versions)] else None


def _cited(versions: Iterable[Mapping[str, object]]) -> Iterable[str]:
    """The short names that sanctions and duties of these versions end with."""
    for row in versions:
        for key in ("sanctions", "duties"):
            for one in _list(row.get(key)):
                provision = str(one.get("provision") or "") if isinstance(one, dict) else ""
                words_ = provision.split(" ")
                yield from (" ".join(words_[at:]) for at in range(1, len(words_)))


def _anything(data: Data) -> frozenset[str]:
    return frozenset(map(str, _list(data.get("unless"))))


def _bare(row: Mapping[str, object]) -> Data:
    return {key: value for key, value in row.items() if key != "used"}


def _unmade(versions: Sequence[Mapping[str, object]], examples: Mapping[str, object]) -> Data:
    first = versions[0]
    each = [_version(row) for row in versions]
    shared = {
        key: each[0][key]
        for key in _SHARED
        if key in each[0] and all(one.get(key) == each[0][key] for one in each)
    }
    for one in each:
        for key in _SHARED:
            if key in shared:
                one.pop(key, None)
    data: Data = {
        "id": first["id"],
        "title": first["title"],
        "theme": first["theme"],
        "rows": examples.get("rows") or [],
        "modality": first["modality"],
        "standing": first["standing"],
        "acts": first["acts"],
        **shared,
        "versions": each,
        "examples": {kind: examples.get(kind) or [] for kind in norms.EXAMPLE_KINDS},
    }
    for key in ("asks", "unless"):
        if first.get(key):
            data[key] = first[key]
    if examples.get("explains"):
        data["explains"] = examples["explains"]
    return normal(data)


def _version(row: Mapping[str, object]) -> Data:
    force = _list(row["in_force"])
    found: Data = {"provision": row["provision"], "level": row["level"], "says": row["says"]}
    for key, day in zip(("from", "to"), force, strict=True):
        if day:
            found[key] = day
    found["verified"] = {"mark": row["mark"], "on": row["confirmed"]}
    when = _list(row.get("when"))
    if when and when != [[]]:
        alternatives = [{str(one[0]): _accepted(one) for one in map(_list, _list(given))} for given in when]
        found["when"] = alternatives[0] if len(alternatives) == 1 else alternatives
    if row.get("sanctions"):
        found["sanctions"] = [_filled(one) for one in _list(row["sanctions"])]
    if row.get("duties"):
        found["duties"] = [_filled(one) for one in _list(row["duties"])]
    if row.get("instead"):
        found["instead"] = _filled(row["instead"])
    if row.get("note"):
        found["note"] = row["note"]
    return found


def _accepted(condition: Sequence[object]) -> object:
    test, values = str(condition[1]), condition[2]
    return values if test == "in" else {test.replace("-", "_"): _list(values)[0]}


def _filled(given: object) -> Data:
    """A mapping without what is empty in it."""
    assert isinstance(given, dict)
    empty: tuple[object, ...] = (None, "", [], {}, {"id": "", "en": ""})
    return {key: value for key, value in given.items() if value not in empty}


def _list(given: object) -> list[object]:
    return given if isinstance(given, list) else []

"""From one YAML file a norm to the canonical rulebook.json with its digest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from langkah.rulebook import messages
from langkah.rulebook.norm import Modality
from langkah.terms.citation import parse_provision, whole_day
from langkah.terms.errors import MissingExtra, WrongInput
from langkah.terms.facts import FACTS
from langkah.terms.stages import Phase, Stage
from langkah.terms.standing import Capacity, Channel, Standing
from langkah.terms.step import Act, Toward
from langkah.terms.utterance import Stance, Utterance
from langkah.terms.verdict import Level, Mark

FORMAT = 1
SOURCES = Path(__file__).parent / "sources"
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "toward": frozenset(Toward),
    "phase": frozenset(Phase),
    "stance": frozenset(Stance),
    "utterance": frozenset(Utterance),
    "stage": frozenset(Stage),
    "channel": frozenset(Channel),
    "capacity": frozenset(Capacity),
    "standing": frozenset(Standing),
}
#: Truths worked out from the calendar and the clock, not asked of anyone.
DERIVED = frozenset({"quick_count_open", "contest_running"})
_USUAL_LEVEL = {
    Modality.PROHIBITED: Level.STOP,
    Modality.OBLIGED: Level.CARE,
    Modality.PERMITTED: Level.CLEAR,
}
_NORM_KEYS = frozenset(
    "id title theme rows modality standing acts when asks unless level versions says instead duties"
    " verified note examples explains".split()
)
_VERSION_KEYS = frozenset("from to provision sanctions when level says verified duties note instead".split())


@dataclass(frozen=True, slots=True)
class Source:
    """One YAML file, as read, with its path for error messages."""

    path: Path
    data: Mapping[str, object]


def read_sources(root: Path = SOURCES) -> dict[str, list[Source]]:
    """The authors' files by kind: instruments, norms, calendars. Raises: WrongInput, MissingExtra."""
    try:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError
    except ImportError as missing:
        raise MissingExtra(messages.AUTHOR_EXTRA) from missing
    yaml = YAML(typ="safe")
    found: dict[str, list[Source]] = {"instruments": [], "norms": [], "calendars": []}
    for kind, sources in found.items():
        for path in sorted((root / kind).rglob("*.yaml")):
            try:
                data = yaml.load(path.read_text(encoding="utf-8"))
            except MarkedYAMLError as broken:
                line = broken.problem_mark.line + 1 if broken.problem_mark else 0
                raise author_error(path, str(broken.problem), line=line) from broken
            sources.append(Source(path, data))
    return found


def author_error(path: Path, problem: str, *, key: str = "", line: int = 0) -> WrongInput:
    """An error for an author: file, line, the lines around, what is wrong."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = text.splitlines()
    if not line and key:
        line = next((n for n, row in enumerate(lines, 1) if row.strip().startswith((key, f"- {key}"))), 0)
    around = "\n".join(
        f"{'>' if n == line else ' '} {n:4d} | {lines[n - 1]}"
        for n in range(max(1, line - 2), min(len(lines), line + 2) + 1)
    )
    place = f"{path.name}:{line}" if line else path.name
    return WrongInput(messages.AUTHOR, place=place, problem=problem, around=around)


def compile_book(root: Path = SOURCES, *, version: str | None = None) -> tuple[dict[str, object], object]:
    """The compiled rulebook and, beside it, every norm's examples. Raises: WrongInput."""
    sources = read_sources(root)
    instruments = [_instrument(source) for source in sources["instruments"]]
    shorts = [str(one["short"]) for one in instruments]
    ids = {str(source.data.get("id")) for source in sources["norms"]}
    norms: list[dict[str, object]] = []
    examples: list[dict[str, object]] = []
    for source in sources["norms"]:
        norms.extend(_versions(source, shorts, ids))
        examples.append({"id": source.data["id"], **_examples(source)})
    contests = [contest for source in sources["calendars"] for contest in _contests(source)]
    book: dict[str, object] = {
        "format": FORMAT,
        "version": version or _newest(norms),
        "instruments": instruments,
        "contests": contests,
        "norms": norms,
    }
    book["digest"] = digest(book)
    return book, examples


def digest(book: Mapping[str, object]) -> str:
    """SHA-256 over the canonical form of everything but the digest itself."""
    content = {key: value for key, value in book.items() if key != "digest"}
    return "sha256:" + hashlib.sha256(canonical(content)).hexdigest()


def canonical(value: object) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8; the same bytes from every Python."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _newest(norms: Iterable[Mapping[str, object]]) -> str:
    return max(str(norm["confirmed"]) for norm in norms).replace("-", ".")


def _need(source: Source, holder: Mapping[str, object], key: str) -> object:
    if holder.get(key) in (None, "", [], {}):
        raise author_error(source.path, f'"{key}" tidak ada atau kosong / is missing or empty', key=key)
    return holder[key]


def _known(source: Source, key: str, given: object, known: Iterable[object]) -> None:
    values = given if isinstance(given, list) else [given]
    allowed = set(known)
    for value in values:
        if value not in allowed:
            some = ", ".join(sorted(map(str, allowed)))
            raise author_error(source.path, f'"{value}" tidak dikenal / not known; {some}', key=key)


def _both(source: Source, holder: Mapping[str, object], key: str) -> dict[str, str]:
    words = _need(source, holder, key)
    if not isinstance(words, dict) or not all(str(words.get(lang) or "").strip() for lang in ("id", "en")):
        raise author_error(source.path, f'"{key}" perlu id dan en / needs id and en', key=key)
    return {"id": " ".join(str(words["id"]).split()), "en": " ".join(str(words["en"]).split())}


def _iso(source: Source, key: str, given: object) -> str | None:
    if given is None:
        return None
    try:
        whole_day(str(given))
        return str(given)
    except ValueError as broken:
        raise author_error(source.path, f'"{given}" bukan tanggal / is not a date', key=key) from broken


def _instrument(source: Source) -> dict[str, object]:
    data = source.data
    _known(source, "mark", _need(source, data, "mark"), Mark)
    return {
        "id": str(_need(source, data, "id")),
        "short": str(_need(source, data, "short")),
        "full": _both(source, data, "full"),
        "from": _iso(source, "from", data.get("from")),
        "to": _iso(source, "to", data.get("to")),
        "replaced_by": data.get("replaced_by"),
        "amended_by": data.get("amended_by") or [],
        "mark": str(data["mark"]),
        "reviewed": _iso(source, "reviewed", data.get("reviewed")),
        "review_by": _iso(source, "review_by", data.get("review_by")),
    }


def _versions(source: Source, shorts: list[str], ids: set[str]) -> list[dict[str, object]]:
    data = source.data
    unknown = sorted(set(data) - _NORM_KEYS)
    if unknown:
        raise author_error(source.path, f'kunci "{unknown[0]}" tidak dikenal / key not known', key=unknown[0])
    if data.get("id") != source.path.stem:
        raise author_error(
            source.path, "id harus sama dengan nama berkas / must equal the file name", key="id"
        )
    _known(source, "modality", _need(source, data, "modality"), Modality)
    _known(source, "standing", _need(source, data, "standing"), Standing)
    _known(source, "acts", _need(source, data, "acts"), [*Act, "any"])
    _known(source, "asks", data.get("asks") or [], FACTS)
    _known(source, "unless", data.get("unless") or [], ids)
    versions = _need(source, data, "versions")
    assert isinstance(versions, list)
    return [_version(source, {**data, **version}, version, shorts) for version in versions]


def _version(
    source: Source, data: Mapping[str, object], own: Mapping[str, object], shorts: list[str]
) -> dict[str, object]:
    unknown = sorted(set(own) - _VERSION_KEYS)
    if unknown:
        raise author_error(source.path, f'kunci "{unknown[0]}" tidak dikenal / key not known', key=unknown[0])
    level = str(data.get("level") or _USUAL_LEVEL[Modality(str(data["modality"]))])
    _known(source, "level", level, Level)
    provision = str(_need(source, data, "provision"))
    verified = _need(source, data, "verified")
    assert isinstance(verified, dict)
    _known(source, "mark", verified.get("mark"), Mark)
    compiled: dict[str, object] = {
        "id": data["id"],
        "theme": str(_need(source, data, "theme")),
        "title": _both(source, data, "title"),
        "modality": data["modality"],
        "standing": data["standing"],
        "acts": data["acts"],
        "when": _alternatives(source, data.get("when")),
        "asks": data.get("asks") or [],
        "unless": data.get("unless") or [],
        "level": level,
        "in_force": [_iso(source, "from", own.get("from")), _iso(source, "to", own.get("to"))],
        "provision": str(_cited(source, provision, shorts)),
        "instrument": parse_provision(provision, shorts).instrument,
        "sanctions": [_sanction(source, one, shorts) for one in _list(data.get("sanctions"))],
        "duties": [_duty(source, one, shorts) for one in _list(data.get("duties"))],
        "says": _both(source, data, "says"),
        "instead": _instead(source, data),
        "mark": verified["mark"],
        "confirmed": _iso(source, "on", verified.get("on")),
        "note": _both(source, data, "note") if data.get("note") else None,
    }
    return {key: value for key, value in compiled.items() if value not in (None, [])}


def _list(given: object) -> list[Mapping[str, object]]:
    return given if isinstance(given, list) else []


def _cited(source: Source, written: str, shorts: list[str]) -> str:
    try:
        return str(parse_provision(written, shorts))
    except WrongInput as broken:
        raise author_error(source.path, broken.says.id, key="provision") from broken


def _alternatives(source: Source, given: object) -> list[list[list[object]]]:
    if given is None:
        return [[]]
    alternatives = given if isinstance(given, list) else [given]
    found = []
    for one in alternatives:
        if not isinstance(one, dict):
            raise author_error(
                source.path, "syarat harus berupa pemetaan / conditions are a mapping", key="when"
            )
        found.append([_condition(source, attribute, value) for attribute, value in sorted(one.items())])
    return found


def _condition(source: Source, attribute: str, value: object) -> list[object]:
    if isinstance(value, dict):
        ((test, amount),) = value.items()
        _known(source, attribute, test, ("above", "at_most"))
        _known(source, attribute, attribute, [name for name, fact in FACTS.items() if fact.amount])
        return [attribute, test.replace("_", "-"), [amount]]
    values = value if isinstance(value, list) else [value]
    if attribute in ATTRIBUTES:
        _known(source, attribute, values, ATTRIBUTES[attribute])
    elif attribute in DERIVED or (attribute in FACTS and FACTS[attribute].yes_or_no):
        _known(source, attribute, values, (True, False))
    elif attribute in FACTS and FACTS[attribute].choices:
        _known(source, attribute, values, FACTS[attribute].choices)
    else:
        _known(source, attribute, attribute, [*ATTRIBUTES, *DERIVED, *FACTS])
    return [attribute, "in", sorted(values, key=str)]


def _sanction(source: Source, one: Mapping[str, object], shorts: list[str]) -> dict[str, object]:
    _known(source, "standing", one.get("standing") or [], Standing)
    return {
        "class": str(_need(source, one, "class")),
        "provision": _cited(source, str(one["provision"]), shorts) if one.get("provision") else "",
        "standing": one.get("standing") or [],
        "text": _both(source, one, "text") if one.get("text") else {"id": "", "en": ""},
    }


def _duty(source: Source, one: Mapping[str, object], shorts: list[str]) -> dict[str, object]:
    return {
        "kind": str(_need(source, one, "kind")),
        "says": _both(source, one, "says"),
        "provision": _cited(source, str(_need(source, one, "provision")), shorts),
        "working_days": one.get("working_days"),
    }


def _instead(source: Source, data: Mapping[str, object]) -> dict[str, object] | None:
    given = data.get("instead")
    if not isinstance(given, dict):
        return None
    return {**_both(source, data, "instead"), "step": given.get("step") or {}}


def _examples(source: Source) -> dict[str, object]:
    examples = _need(source, source.data, "examples")
    assert isinstance(examples, dict)
    for kind in ("stop", "clear"):
        _need(source, examples, kind)
    return {kind: [_plain(one) for one in examples[kind]] for kind in ("stop", "clear")}


def _plain(value: object) -> object:
    """A value with dates as ISO strings, as JSON would carry it."""
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value if isinstance(value, bool | int | str) or value is None else str(value)


def _contests(source: Source) -> list[dict[str, object]]:
    contests = _need(source, source.data, "contests")
    assert isinstance(contests, list)
    plain = _plain(contests)
    assert isinstance(plain, list)
    return plain

"""From one YAML file a norm to the canonical rulebook.json with its digest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeVar

from langkah.rulebook import messages
from langkah.rulebook.author import guides, norms, shelf, whole, words
from langkah.rulebook.author.place import Fault, Place, Source, Trail
from langkah.rulebook.author.schema import printed as schema
from langkah.rulebook.book import canonical, digest
from langkah.terms.errors import MissingExtra, WrongInput
from langkah.terms.speech import Text

FORMAT = 1
SOURCES = Path(__file__).parent / "sources"
__all__ = [
    "SOURCES",
    "author_error",
    "canonical",
    "compile_book",
    "digest",
    "line_of",
    "parser",
    "read_sources",
    "schema",
    "text_error",
]
_KINDS = ("instruments", "norms", "calendars", "guides")
_T = TypeVar("_T")


def read_sources(root: Path = SOURCES) -> dict[str, list[Source]]:
    """The authors' files by kind: instruments, norms, calendars, guides. Raises: WrongInput, MissingExtra."""
    load = _loader()
    return {
        kind: [Source(path, load(path)) for path in sorted((root / kind).rglob("*.yaml"))] for kind in _KINDS
    }


def compile_book(root: Path = SOURCES, *, version: str | None = None) -> tuple[dict[str, object], object]:
    """The compiled rulebook and, beside it, every norm's rows and examples. Raises: WrongInput."""
    sources = read_sources(root)
    instruments = [_instrument(source) for source in sources["instruments"]]
    shorts = [str(one["short"]) for one in instruments]
    for source in sources["instruments"]:
        _end(source, shorts)
    ids = {str(source.data.get("id")) for source in sources["norms"]}
    compiled: list[dict[str, object]] = []
    examples: list[dict[str, object]] = []
    by_norm: list[tuple[Source, list[dict[str, object]]]] = []
    for source in sources["norms"]:
        by_norm.append((source, _versions(source, shorts, ids)))
        compiled.extend(by_norm[-1][1])
        examples.append({"id": source.data["id"], **_rows(source), **_examples(source)})
    contests = [contest for source in sources["calendars"] for contest in _contests(source)]
    _mended(lambda: _whole(sources, by_norm, instruments, _fact_rows(root)))
    book: dict[str, object] = {
        "format": FORMAT,
        "version": version or _newest(compiled),
        "instruments": instruments,
        "contests": contests,
        **_successions(root, shorts),
        **_guides(sources["guides"], _duties(compiled)),
        "norms": compiled,
    }
    book["digest"] = digest(book)
    return book, examples


def author_error(path: Path, problem: Text, remedy: Text, trail: Trail = (), line: int = 0) -> WrongInput:
    """An error for an author: file, line, the lines around, what is wrong and the remedy."""
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return text_error((path.name, text), problem, remedy, trail, line)


def text_error(
    named: tuple[str, str], problem: Text, remedy: Text, trail: Trail = (), line: int = 0
) -> WrongInput:
    """The same for a text that lies in no file; `named` is what it is called, and the text."""
    name, text = named
    lines = text.splitlines()
    line = line or (line_of(text, trail) if lines else 0)
    around = "\n".join(
        f"{'>' if n == line else ' '} {n:4d} | {lines[n - 1]}"
        for n in range(max(1, line - 2), min(len(lines), line + 2) + 1)
    )
    return WrongInput(
        messages.AUTHOR,
        place=f"{name}:{line}" if line else name,
        problem=problem.id,
        problem_en=problem.en,
        remedy=remedy.id,
        remedy_en=remedy.en,
        around=around,
        line=line,
        trail=trail,
    )


def line_of(text: str, trail: Trail) -> int:
    """The line of the deepest key of the trail that the text has; only this text is composed again."""
    from ruamel.yaml import YAML
    from ruamel.yaml.nodes import MappingNode, SequenceNode

    node = YAML(typ="safe", pure=True).compose(text)
    line = 1
    for step in trail:
        if isinstance(node, MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == str(step)), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return int(line)


def _loader() -> Callable[[Path], Mapping[str, object]]:
    """What reads one file, with the fast parser where it is installed."""
    parse = parser()

    def load(path: Path) -> Mapping[str, object]:
        return parse(path.name, path.read_text(encoding="utf-8"))

    return load


def parser() -> Callable[[str, str], Mapping[str, object]]:
    """What reads one text by name, with the fast parser where it is installed. Raises: MissingExtra."""
    try:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import MarkedYAMLError
    except ImportError as missing:
        raise MissingExtra(messages.AUTHOR_EXTRA) from missing
    yaml = YAML(typ="safe")

    def parse(name: str, text: str) -> Mapping[str, object]:
        try:
            data = yaml.load(text)
        except MarkedYAMLError as broken:
            line = broken.problem_mark.line + 1 if broken.problem_mark else 1
            problem = words.BROKEN.fill(problem=broken.problem)
            raise text_error((name, text), problem, words.SPACING, line=line) from broken
        except ValueError as broken:  # a date that no calendar has: the parser gives no line for it
            raise text_error(
                (name, text), words.DAY.fill(value=broken), words.AS_DAY, line=_day_line(text)
            ) from broken
        if not isinstance(data, dict):
            raise text_error((name, text), words.NO_MAPPING, words.AS_MAPPING, line=1)
        return data

    return parse


def _day_line(text: str) -> int:
    """The first line with a day that does not exist."""
    for number, line in enumerate(text.splitlines(), 1):
        spaced = "".join(char if char.isdigit() or char == "-" else " " for char in line)
        for word in spaced.split():
            if len(word) == 10 and word[4] == word[7] == "-" and not _exists(word):
                return number
    return 1


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _mended(work: Callable[[], _T]) -> _T:
    """What the work gives; its fault as an error with file and line."""
    try:
        return work()
    except Fault as fault:
        raise author_error(fault.source.path, fault.problem, fault.remedy, fault.trail) from fault


def _whole(
    sources: Mapping[str, list[Source]],
    by_norm: Iterable[tuple[Source, list[dict[str, object]]]],
    instruments: Iterable[Mapping[str, object]],
    rows: frozenset[str],
) -> None:
    """What no single file can show to be wrong. Raises: Fault."""
    whole.refuse_twins(sources["norms"])
    whole.refuse_twins(sources["instruments"], ("id", "short"))
    whole.refuse_twin_contests(sources["calendars"])
    whole.refuse_circles({str(source.data["id"]): source for source in sources["norms"]})
    by_short = {str(one["short"]): one for one in instruments}
    for source, versions in by_norm:
        norm = Place(source, source.data)
        whole.refuse_overlaps(norm, versions)
        whole.refuse_dead_law(norm, versions, by_short)
        if rows:
            whole.refuse_unknown_rows(norm, rows)


def _newest(compiled: Iterable[Mapping[str, object]]) -> str:
    return max((str(norm["confirmed"]) for norm in compiled), default="0").replace("-", ".")


def _instrument(source: Source) -> dict[str, object]:
    return _mended(lambda: shelf.instrument(Place(source, source.data)))


def _end(source: Source, shorts: list[str]) -> None:
    _mended(lambda: shelf.refuse_uncited_repeal(Place(source, source.data), shorts))


def _versions(source: Source, shorts: list[str], ids: set[str]) -> list[dict[str, object]]:
    return _mended(lambda: norms.versions(Place(source, source.data), shorts, ids))


def _examples(source: Source) -> dict[str, object]:
    return _mended(lambda: norms.examples(Place(source, source.data)))


def _contests(source: Source) -> list[object]:
    return _mended(lambda: shelf.contests(Place(source, source.data)))


def _guides(sources: Iterable[Source], duties: frozenset[str]) -> dict[str, object]:
    found = [_guide(source, duties) for source in sources]
    return {"guides": found} if found else {}


def _guide(source: Source, duties: frozenset[str]) -> dict[str, object]:
    return _mended(lambda: guides.guide(Place(source, source.data), duties))


def _duties(compiled: Iterable[Mapping[str, object]]) -> frozenset[str]:
    """The kinds of duty that the norms know."""
    listed = (norm.get("duties") for norm in compiled)
    return frozenset(str(duty["kind"]) for duties in listed if isinstance(duties, list) for duty in duties)


def _rows(source: Source) -> dict[str, object]:
    return {key: source.data.get(key) or [] for key in ("rows", "explains")}


def _successions(root: Path, shorts: list[str]) -> dict[str, object]:
    path = root / "successions.yaml"
    if not path.exists():
        return {}
    source = Source(path, _loader()(path))
    return _mended(lambda: shelf.successions(Place(source, source.data), shorts))


def _fact_rows(root: Path) -> frozenset[str]:
    """The ids of the fact base; none where an office compiles sources of its own."""
    path = root / "rows.tsv"
    if not path.exists():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(line.partition("\t")[0] for line in lines)

"""Writes the reference pages from what the program itself knows."""

from __future__ import annotations

import argparse
import ast
import importlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from langkah.cli.main import COMMANDS, ENVIRONMENT, EXITS
from langkah.terms import words
from langkah.terms.facts import FACTS, Fact
from langkah.terms.speech import Lang, Message, Text
from langkah.terms.stages import Phase
from langkah.terms.step import Act
from langkah.terms.utterance import Stance, Utterance
from langkah.terms.verdict import Level, Mark

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tools import examples

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "src" / "langkah"
PAGES = ROOT / "docs" / "reference"
MADE = "<!-- made by `make docs` from the program itself; change it there -->\n"
THEMES: Mapping[str, Text] = {
    "neutrality": Text("Netralitas", "Neutrality"),
    "party": Text("Partai politik", "Political parties"),
    "interests": Text("Konflik kepentingan", "Conflicts of interest"),
    "gifts": Text("Hadiah dan gratifikasi", "Gifts and gratuities"),
    "conduct": Text("Perilaku", "Conduct"),
    "duties": Text("Kewajiban", "Duties"),
    "rights": Text("Hak", "Rights"),
    "results": Text("Hasil pemilu dan data", "Results and data"),
    "time": Text("Waktu kerja dan istirahat", "Working time and rest"),
    "process": Text("Tata cara", "Procedure"),
    "citizen": Text("Warga biasa", "Citizens"),
}

Row = Sequence[str]


def _table(head: Row, rows: Iterable[Row]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(map(_cell, row)) + " |" for row in rows)]) + "\n"


def _cell(words_in_it: str) -> str:
    return words_in_it.replace("|", "\\|").replace("\n", " ")


def _sentence(words_in_it: str) -> str:
    return words_in_it[:1].upper() + words_in_it[1:] + "."


def _both(text: Text | None) -> tuple[str, str]:
    return (text.id, text.en) if text else ("", "")


def cli() -> str:
    """The page of commands, options, exit codes and environment."""
    parts = [f"# Command line\n\n{MADE}"]
    for command in COMMANDS:
        made = importlib.import_module(command.module).parser(Lang.EN)
        parts.append(
            f"## `langkah {command.name}`\n\n{_sentence(command.says.id)}\n{_sentence(command.says.en)}\n"
        )
        parts.append(f"```\n{made.usage}\n```\n")
        if made.rows:
            parts.append(
                _table(
                    ("argument", "arti", "meaning"), ((f"`{name}`", *_both(says)) for name, says in made.rows)
                )
            )
        if made.epilog:
            parts.append(f"```sh\n{_dedented(made.epilog)}\n```\n")
    parts.append(
        "## Exit codes\n\n"
        + _table(("code", "arti", "meaning"), ((f"`{n}`", *_both(t)) for n, t in EXITS.items()))
    )
    parts.append(
        "## Environment\n\n"
        + _table(("name", "arti", "meaning"), ((f"`{n}`", *_both(t)) for n, t in ENVIRONMENT.items()))
    )
    return "\n".join(parts)


def _dedented(text: str) -> str:
    return "\n".join(line.strip() for line in text.strip().splitlines())


def errors() -> str:
    """The page of every code, its words and its hint."""
    intro = (
        "A code is stable: scripts may rely on it. The words may be improved at any time."
        " What stands in braces is filled in.\n"
    )
    parts = [f"# Errors\n\n{MADE}\n{intro}"]
    for path in sorted(HOUSE.rglob("messages.py")):
        module = importlib.import_module(".".join(path.relative_to(HOUSE.parent).with_suffix("").parts))
        found = [one for one in vars(module).values() if isinstance(one, Message)]
        rows = [
            (f"`{one.code}`", *map(_unbraced, _both(one.says)), *map(_unbraced, _both(one.hint)))
            for one in found
        ]
        if rows:
            room = rows[0][0].strip("`").partition(".")[0]
            head = ("code", "Indonesia", "English", "petunjuk", "hint")
            parts.append(f"## {room}\n\n{_table(head, sorted(rows))}")
    return "\n".join(parts)


def _unbraced(sentence: str) -> str:
    return sentence.replace("{{", "{").replace("}}", "}")


def vocabulary() -> str:
    """The page of every word a step and a norm may use."""
    head = ("value", "Indonesia", "English")
    intro = (
        "Every word that a step may use, at every door. Anything else is an error that lists what is known.\n"
    )
    parts = [f"# Vocabulary\n\n{MADE}\n{intro}"]
    for title, note, known in (
        ("`toward`", "Kinds of counterpart; any other value is read as a name.", words.TOWARD),
        ("`standing`", "`pns` when left out.", words.STANDING),
        ("`channel`", "Worked out from the act when left out.", words.CHANNEL),
        ("`capacity`", "`private` when left out.", words.CAPACITY),
        ("stages", "Worked out from the day and the election calendars.", words.STAGE),
    ):
        parts.append(
            f"## {title}\n\n{note}\n\n"
            + _table(head, ((f"`{key}`", *_both(text)) for key, text in known.items()))
        )
    parts.append(
        "## `act`\n\nWhat is done. Left out, it is read from the text, else it is `post`.\n\n" + _listed(Act)
    )
    parts.append(
        "## `facts`\n\nAn answer left out is unknown; the verdict then asks the question that decides most.\n\n"
        + _facts()
    )
    parts.append(
        "## What a text does\n\nWorked out by reading; norms ask for it as `utterance`.\n\n"
        + _listed(Utterance)
        + "\n`stance`: "
        + _inline(Stance)
        + " · `phase`: "
        + _inline(Phase)
        + "\n"
    )
    parts.append("## Levels\n\n" + _table(head, ((f"`{level}`", *_both(level.word)) for level in Level)))
    parts.append(
        "## Sanction classes\n\n"
        + _table(head, ((f"`{key}`", *_both(text)) for key, text in words.SANCTION.items()))
    )
    parts.append(
        "## Verification marks\n\n" + _table(head, ((f"`{mark}`", *_both(words.MARK[mark])) for mark in Mark))
    )
    return "\n".join(parts)


def _inline(values: Iterable[str]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def _listed(values: Iterable[str]) -> str:
    return _inline(values) + "\n"


def _facts() -> str:
    head = ("fact", "pertanyaan", "question", "answers")
    return _table(head, ((f"`{fact.name}`", *_both(fact.asks), _answers(fact)) for fact in FACTS.values()))


def _answers(fact: Fact) -> str:
    if fact.yes_or_no:
        return "`true`, `false`"
    return "whole number" if fact.amount else _inline(fact.choices)


def map_of_the_house() -> str:
    """The page with the sign on every door."""
    parts = [
        f"# Map of the house\n\n{MADE}\nEvery module by its first line. [ARCHITECTURE.md](../../ARCHITECTURE.md) says how they fit.\n"
    ]
    rooms: dict[str, list[Row]] = {}
    for path in sorted(HOUSE.rglob("*.py")):
        place = path.relative_to(HOUSE)
        if "migrations" in place.parts or "__pycache__" in place.parts:
            continue
        sign = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0]
        room = place.parts[0] if len(place.parts) > 1 else "langkah"
        rooms.setdefault(room, []).append((f"`{place.as_posix()}`", sign))
    ordered = sorted(rooms, key=lambda name: (name != "langkah", name))
    head = ("module", "what it is")
    return "\n".join([*parts, *(f"## {room}\n\n{_table(head, rooms[room])}" for room in ordered)])


def norms() -> dict[str, str]:
    """One page a theme and their index, by file name."""
    book = json.loads((HOUSE / "rulebook" / "rulebook.json").read_bytes())
    examples = {one["id"]: one for one in json.loads((HOUSE / "rulebook" / "examples.json").read_bytes())}
    by_theme: dict[str, dict[str, list[Mapping[str, object]]]] = {}
    for norm in book["norms"]:
        by_theme.setdefault(norm["theme"], {}).setdefault(norm["id"], []).append(norm)
    pages = {f"norms/{theme}.md": _theme(theme, found, examples) for theme, found in sorted(by_theme.items())}
    rows = [
        (f"[{_theme_name(theme).id} · {_theme_name(theme).en}]({theme}.md)", str(len(found)))
        for theme, found in sorted(by_theme.items())
    ]
    total = sum(len(found) for found in by_theme.values())
    pages["norms/README.md"] = (
        f"# Norms\n\n{MADE}\n{total} norms. Rulebook {book['version']}, `{book['digest']}`.\n\n"
        + _table(("theme", "norms"), rows)
        + "\nEach norm shows its provision, the days it is in force, whom it binds, how far it was checked, and its"
        " examples:\nthe steps on which it must speak and those on which it must keep silent. The examples are run"
        " by `make test`.\n"
    )
    return pages


def _theme_name(theme: str) -> Text:
    return THEMES.get(theme, Text(theme.capitalize(), theme.capitalize()))


def _theme(
    theme: str,
    found: Mapping[str, Sequence[Mapping[str, object]]],
    examples: Mapping[str, Mapping[str, object]],
) -> str:
    name = _theme_name(theme)
    parts = [f"# {name.id} · {name.en}\n\n{MADE}"]
    for identifier, versions in found.items():
        parts.append("\n".join(_norm(identifier, versions, examples.get(identifier, {}))))
    return "\n".join(parts)


def _norm(
    identifier: str, versions: Sequence[Mapping[str, object]], examples: Mapping[str, object]
) -> Iterator[str]:
    newest = versions[-1]
    yield f"## {identifier}\n"
    yield f"**{_said(newest['title'], 'id')}** · *{_said(newest['title'], 'en')}*\n"
    yield f"- {newest['modality']} → `{newest['level']}` · {_inline(_strings(newest['standing']))} · {_inline(_strings(newest['acts']))}"
    for version in versions:
        yield from _version(version)
    if newest.get("unless"):
        yield f"- kecuali · unless: {_inline(_strings(newest['unless']))}"
    yield f"\n> {_said(newest['says'], 'id')}\n>\n> *{_said(newest['says'], 'en')}*"
    for lead, key in (("→", "instead"), ("Catatan:", "note")):
        if newest.get(key):
            yield f"\n{lead} {_said(newest[key], 'id')} *{_said(newest[key], 'en')}*"
    yield "\n```json"
    for kind in ("stop", "clear"):
        for one in _rows(examples.get(kind)):
            yield f'{{"{kind}": {json.dumps(one, ensure_ascii=False)}}}'
    yield "```\n"


def _version(version: Mapping[str, object]) -> Iterator[str]:
    start, end = (day or "…" for day in _strings(version["in_force"]))
    checked = words.MARK[Mark(str(version["mark"]))].id
    yield f"- **{version['provision']}** · {start} – {end} · {checked} ({version['confirmed']})"
    for sanction in _rows(version.get("sanctions")):
        yield f"  - {_sanction(sanction)}"
    for duty in _rows(version.get("duties")):
        days = f" ({duty['working_days']} hari kerja)" if duty.get("working_days") else ""
        yield f"  - kewajiban: {_said(duty['says'], 'id')}{days} {duty['provision']}"


def _sanction(sanction: Mapping[str, object]) -> str:
    word = words.SANCTION.get(str(sanction["class"]))
    shown = word.id if word else str(sanction["class"])
    standing = f" ({', '.join(_strings(sanction['standing']))})" if sanction.get("standing") else ""
    text = _said(sanction["text"], "id")
    return f"sanksi{standing}: {shown}{': ' + text if text else ''} {sanction['provision']}".rstrip()


def _said(text: object, lang: str) -> str:
    return str(text.get(lang, "")) if isinstance(text, dict) else ""


def _strings(found: object) -> list[str]:
    return found if isinstance(found, list) else []


def _rows(found: object) -> list[Mapping[str, object]]:
    return found if isinstance(found, list) else []


def pages() -> dict[str, str]:
    """Every page made here, by its name below docs/reference."""
    made: dict[str, Callable[[], str]] = {
        "cli.md": cli,
        "errors.md": errors,
        "vocabulary.md": vocabulary,
        "map.md": map_of_the_house,
        "examples.md": lambda: MADE + examples.page(),
    }
    return {**{name: write() for name, write in made.items()}, **norms()}


def stale() -> list[str]:
    """The pages that differ from what would be written now, and those that nothing writes any more."""
    wanted = pages()
    gone = [path for path in (PAGES / "norms").glob("*.md") if f"norms/{path.name}" not in wanted]
    differ = [
        name
        for name, text in wanted.items()
        if not (PAGES / name).exists() or (PAGES / name).read_text(encoding="utf-8") != text
    ]
    return sorted([*differ, *(f"norms/{path.name}" for path in gone)])


def write() -> list[str]:
    """Write what is stale and remove what nothing writes; the names of both."""
    changed, wanted = stale(), pages()
    for name in changed:
        if name in wanted:
            (PAGES / name).parent.mkdir(parents=True, exist_ok=True)
            (PAGES / name).write_text(wanted[name], encoding="utf-8")
        else:
            (PAGES / name).unlink()
    return changed


def main() -> int:
    """Write the pages, or with --check only say which are stale: then 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a page is stale")
    if not parser.parse_args().check:
        for name in write():
            print(f"docs/reference/{name}")
        return 0
    names = stale()
    for name in names:
        print(f"langkah: error: docs/reference/{name} is stale", file=sys.stderr)
    if names:
        print("langkah: hint: run `make docs` and read the diff", file=sys.stderr)
    return int(bool(names))


if __name__ == "__main__":
    sys.exit(main())

"""Writes what the page *Seberapa benar Langkah?* says from what was measured."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
READING = ROOT / "docs" / "reference" / "reading-quality.md"
EXAMPLES = ROOT / "docs" / "reference" / "examples.md"
LIMITS = ROOT / "docs" / "explanation" / "what-langkah-cannot-know.md"
BOOK = ROOT / "src" / "langkah" / "rulebook" / "rulebook.json"
DATA = ROOT / "src" / "langkah" / "web" / "rules" / "quality.json"

WHOLE = "Would this break neutrality? Whole verdicts"
EVERYDAY = "New alarms on everyday texts"
KINDS = "Misses and false alarms by kind"
RECALL = "recall at 5 % false alarms"
#: How a row names what ships, where a table compares several: in bold. The one with the second stage comes after.
BOLD = "**"

Row = Mapping[str, str]


def tables(text: str) -> dict[str, list[Row]]:
    """The first table of every section by its heading, each row by the names of its columns."""
    found: dict[str, list[Row]] = {}
    for section in text.split("\n## ")[1:]:
        heading, _newline, rest = section.partition("\n")
        lines = [line for line in rest.splitlines() if line.startswith("|")]
        if len(lines) > 2:
            head = _cells(lines[0])
            found[heading.strip()] = [dict(zip(head, _cells(line), strict=True)) for line in lines[2:]]
    return found


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def number(cell: str) -> float:
    """A figure as a table writes it: with a percent sign, commas, or an interval in brackets."""
    return float(cell.partition("(")[0].strip().rstrip("%").replace(",", ""))


def measured_on(text: str) -> str | None:
    """The day that the page says it was measured on; none where it does not say."""
    found = re.search(r"^Measured on (\d{4}-\d{2}-\d{2})", text, re.MULTILINE)
    return found[1] if found else None


def whole(rows: Sequence[Row]) -> list[dict[str, object]]:
    """Misses and false alarms of whole verdicts, by what reads: all judged sets together, then each."""
    first = next(iter(rows[0]))
    readers: dict[str, list[dict[str, object]]] = {}
    for row in rows:
        judged, colon, reader = row[first].replace(BOLD, "").rpartition(": ")
        counts = {
            "breaches": int(number(row["breaches"])),
            "missed": number(row["called clear"]),
            "lawful": int(number(row["lawful texts"])),
            "alarms": number(row["not clear"]),
            "stopped": number(row["stop"]),
        }
        readers.setdefault(reader, []).append({"set": judged, **counts} if colon else {"set": "", **counts})
    return [{"name": reader, **_together(sets), "sets": sets} for reader, sets in readers.items()]


def _together(sets: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """The sums of several sets; their shares are told to a tenth, so the texts behind them come out whole."""

    def share(part: str, of: str) -> float:
        texts = [(float(str(one[part])), int(str(one[of]))) for one in sets]
        wrong = sum(round(percent * count / 100) for percent, count in texts)
        return round(100 * wrong / sum(count for _, count in texts), 1)

    sums = {of: sum(int(str(one[of])) for one in sets) for of in ("breaches", "lawful")}
    return {
        "breaches": sums["breaches"],
        "missed": share("missed", "breaches"),
        "lawful": sums["lawful"],
        "alarms": share("alarms", "lawful"),
        "stopped": share("stopped", "lawful"),
    }


def kinds(rows: Sequence[Row]) -> dict[str, list[dict[str, object]]]:
    """How many texts of each kind were judged wrongly, breaches and lawful texts apart, the most texts first."""
    sums: dict[str, dict[str, list[int]]] = {"breach": {}, "lawful": {}}
    for row in rows:
        counted = sums[row["texts"]].setdefault(row["kind"].partition("/")[0], [0, 0])
        counted[0] += int(number(row["how many"]))
        counted[1] += int(number(row["judged wrongly"]))
    return {
        texts: [
            {"kind": kind, "texts": found[0], "wrong": found[1]}
            for kind, found in sorted(every.items(), key=lambda one: (-one[1][0], one[0]))
        ]
        for texts, every in sums.items()
    }


def everyday(rows: Sequence[Row], ships: Sequence[str]) -> list[dict[str, object]]:
    """New alarms on texts in which nothing is wrong, by what ships; by the first row where no name is known."""
    first, last = next(iter(rows[0])), list(rows[0])[-1]
    rows = [row for row in rows if row[first].replace(BOLD, "") in ships] or rows[:1]
    return [
        {
            "name": row[first].replace(BOLD, ""),
            "texts": int(number(row["texts"])),
            "alarms": number(row["all"]),
            "sides": number(row[last]),
        }
        for row in rows
    ]


def classes(every: Mapping[str, Sequence[Row]]) -> list[dict[str, object]]:
    """Of each class of text, how much is missed where one lawful text in twenty raises an alarm."""
    made: list[dict[str, object]] = []
    for heading, rows in every.items():
        if RECALL not in rows[0]:
            continue
        first = next(iter(rows[0]))
        bold = [row for row in rows if BOLD in row[first]]
        kept = [
            {"name": row[first].replace(BOLD, ""), "missed": round(100 * (1 - number(row[RECALL])), 1)}
            for row in bold or rows
        ]
        made.append({"name": heading, "rows": kept})
    return made


def themes(examples: str, norms: Sequence[Mapping[str, str]]) -> list[dict[str, object]]:
    """The rulebook's own examples by theme: where a norm must speak or be silent, and does not."""
    theme = {norm["id"]: norm["theme"] for norm in norms}
    sums: dict[str, list[int]] = {}
    for line in examples.splitlines():
        cells = _cells(line)
        name = cells[0].strip("`")
        if line.startswith("| `") and name in theme:
            counted = sums.setdefault(theme[name], [0, 0, 0, 0])
            for place in range(4):
                counted[place] += int(cells[1 + place])
    names = ("speak", "missed", "silent", "alarms")
    return [{"theme": one, **dict(zip(names, counted, strict=True))} for one, counted in sorted(sums.items())]


def limits(text: str) -> list[dict[str, dict[str, str]]]:
    """Each paragraph that opens in bold, in both languages: what cannot be known, and why."""
    indonesian, _rule, english = text.partition("\n---\n")
    pairs = zip(_paragraphs(indonesian), _paragraphs(english), strict=True)
    return [
        {"lead": {"id": one[0], "en": other[0]}, "says": {"id": one[1], "en": other[1]}}
        for one, other in pairs
    ]


def _paragraphs(text: str) -> Iterator[tuple[str, str]]:
    for paragraph in text.split("\n\n"):
        plain = " ".join(paragraph.split())
        if plain.startswith(BOLD):
            lead, _bold, says = plain.removeprefix(BOLD).partition(BOLD)
            yield lead, says.strip().replace("*", "")


def data() -> dict[str, object]:
    """All that the page says."""
    book = json.loads(BOOK.read_bytes())
    reading = READING.read_text(encoding="utf-8")
    measured = tables(reading)
    verdicts = whole(measured[WHOLE])
    newest = {norm["id"]: norm for norm in book["norms"]}
    marks = Counter(norm["mark"] for norm in newest.values())
    return {
        "book": {"version": book["version"], "norms": len(newest), "marks": dict(sorted(marks.items()))},
        "measured_on": measured_on(reading),
        "whole": verdicts,
        "kinds": kinds(measured[KINDS]),
        "everyday": everyday(measured[EVERYDAY], [str(one["name"]) for one in verdicts]),
        "classes": classes(measured),
        "themes": themes(EXAMPLES.read_text(encoding="utf-8"), book["norms"]),
        "limits": limits(LIMITS.read_text(encoding="utf-8")),
    }


def written() -> str:
    """The data as its file holds it."""
    return json.dumps(data(), ensure_ascii=False, indent=1) + "\n"


def is_stale() -> bool:
    """Whether a page that it is made from says something else by now."""
    return not DATA.exists() or DATA.read_text(encoding="utf-8") != written()


def main() -> int:
    """Write the data, or with --check only say that it is stale: then 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the data is stale")
    stale = is_stale()
    name = DATA.relative_to(ROOT).as_posix()
    if not parser.parse_args().check:
        if stale:
            DATA.write_text(written(), encoding="utf-8")
            print(name)
        return 0
    if stale:
        print(f"langkah: error: {name} is stale", file=sys.stderr)
        print("langkah: hint: run `make docs` and read the diff", file=sys.stderr)
    return int(stale)


if __name__ == "__main__":
    sys.exit(main())

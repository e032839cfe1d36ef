"""Compiles the lexicon's tables into the one file that bahasa reads."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

from langkah.terms.utterance import Utterance

FOLDER = Path(__file__).resolve().parent.parent / "src" / "langkah" / "bahasa" / "lexicon"
COLUMNS = 5
#: The day on which the clear examples are weighed: in a campaign, with the candidates determined.
EXAMPLE_DAY = date(2024, 11, 5)
#: Longest list of plain sequences one pattern may stand for.
EXPANSIONS = 4000

MONTHS = frozenset(f"{month:02}" for month in range(1, 13))
#: What opens the flag that says from when on a row is heard.
SINCE = "since="
Row: TypeAlias = tuple[str, str, float]
#: What a text can say, and two kinds that are heard as one of those.
SAID = frozenset({*Utterance, "disclose", "support"})
#: What the rows of a table may tell of; anything else would be compiled and never heard.
KINDS: Mapping[str, frozenset[str]] = {
    "speech.tsv": SAID,
    "lawful.tsv": SAID,
    "deeds.tsv": frozenset({"act", "ctx", "fact", "obj"}),
    "marks.tsv": frozenset({"mark"}),
    "mentions.tsv": frozenset(
        "account illus mute namesake number off party pol polw skip team ticket".split()
    ),
    "figures.tsv": frozenset({"person", "ticket"}),
}
FLAGS = frozenset("end named need off sure tag".split())
SIDES = frozenset({"", "for", "against"})
#: Names in patterns of what is no word of a class: reading gives them.
SYMBOLS = frozenset("capital digits figure name num party slogan tag titled w".split())

#: Classes that no word has by itself: mentions and frames give them while a text is read.
GIVEN = tuple("alike announced asked clarified debunked declined listed person reported side taught".split())


class Tree:
    """A node of patterns while they are gathered: the ways on, and the rules that end here."""

    def __init__(self) -> None:
        self.ways: dict[str, Tree] = {}
        self.rules: list[int] = []


class BadTable(ValueError):
    """A table that cannot be compiled: says which file and line, and why."""


def rows(name: str) -> list[Row]:
    """The rows of a table, checked: five columns, sorted, no two alike."""
    out: list[Row] = []
    last = ""
    for number, line in enumerate(lines_of(name), 1):
        cells = line.split("\t")
        if len(cells) != COLUMNS:
            raise BadTable(f"{name}:{number}: {COLUMNS} columns wanted, found {len(cells)}")
        key = f"{cells[0]}\t{cells[1]}"
        if key <= last:
            raise BadTable(f"{name}:{number}: not sorted, or twice: {cells[0]!r}")
        if not cells[3].strip() or not is_day(cells[4]):
            raise BadTable(f"{name}:{number}: a source and a year or a month (2024-09) wanted: {cells[0]!r}")
        last = key
        place = f"{name}:{number}"
        check_tag(place, KINDS.get(name), cells[1])
        # What is dated to the month is of an election, and is not heard before it.
        tag = f"{cells[1]} {SINCE}{cells[4]}" if len(cells[4]) > len("2024") else cells[1]
        out.append((cells[0], tag, share(place, cells[2])))
    return out


def lines_of(name: str) -> list[str]:
    """The lines of a table."""
    try:
        return (FOLDER / name).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        raise BadTable(f"{name}: the table is missing; bring it back with: git restore {name}") from None
    except UnicodeDecodeError as wrong:
        raise BadTable(f"{name}: not UTF-8 at byte {wrong.start + 1}; save it as UTF-8") from None


def share(place: str, written: str) -> float:
    """How sure a row is."""
    try:
        found = float(written)
    except ValueError:
        found = 0.0
    if not 0 < found <= 1:
        raise BadTable(f"{place}: {written!r} is no confidence; write a number above 0 and at most 1")
    return found


def check_tag(place: str, kinds: frozenset[str] | None, tag: str) -> None:
    """Refuse a kind, a side or a flag that nothing listens to."""
    if kinds is None:
        return
    head, *flags = tag.split() or [""]
    kind, _, side = head.partition(":")
    sided = kinds is not SAID or side in SIDES
    for one, known in ((kind, kinds), *((flag, FLAGS) for flag in flags)):
        if one not in known:
            raise BadTable(f"{place}: {one!r} is not known here; known: {', '.join(sorted(known))}")
    if not sided:
        raise BadTable(f"{place}: side {side!r} is not known; write for, against or none")


def is_day(since: str) -> bool:
    """True for a year or a month: "2026", "2024-09"."""
    year, _, month = since.partition("-")
    return len(year) == 4 and year.isdigit() and (not month or month in MONTHS) and not since.endswith("-")


def nasal(root: str) -> list[str]:
    """The forms of a root after the prefix meN-, written and spoken: "dukung" to "mendukung", "ngedukung"."""
    first = root[0]
    if first in "aiueogh":
        return ["meng" + root, "ng" + root, "nge" + root]
    if first == "k":
        return ["meng" + root[1:], "ng" + root[1:], "nge" + root]
    if first == "p":
        return ["mem" + root[1:], "m" + root[1:], "memp" + root[1:]]
    if first == "b":
        return ["mem" + root, "nge" + root, "m" + root]
    if first == "t":
        return ["men" + root[1:], "n" + root[1:]]
    if first in "dcj":
        return ["men" + root, "n" + root, "nge" + root, "ny" + root[1:]]
    if first == "s":
        return ["meny" + root[1:], "ny" + root[1:]]
    return ["me" + root, "nge" + root]


def forms_of(root: str) -> Iterator[str]:
    """The inflected forms of a verb root that people write."""
    active = nasal(root)
    passive = ["di" + root]
    yield from active
    yield from passive
    for stem in (root, *active, passive[0]):
        for ending in ("kan", "i", "in", "lah", "kanlah", "ilah", "keun", "ake", "no"):
            yield stem + ending
    for stem in (root, root + "kan", root + "i"):
        yield "ku" + stem
        yield "kau" + stem
    yield from ("ber" + root, "nga" + root, "nga" + root + "keun", "tak" + root, "dak" + root)


def alternatives(pattern: str) -> list[tuple[str, ...]]:
    """The plain sequences of a pattern: `a|b` is one of, `(a)` may be left out, `..` skips up to three words."""
    sequences: list[tuple[str, ...]] = [()]
    for item in pattern.split():
        optional = item.startswith("(") and item.endswith(")")
        choices = item.strip("()").split("|")
        tails: list[tuple[str, ...]] = [tuple(choice.replace("_", " ").split()) for choice in choices]
        if optional:
            tails.append(())
        sequences = [head + tail for head in sequences for tail in tails]
        if len(sequences) > EXPANSIONS:
            raise BadTable(f"too many readings: {pattern!r}")
    return [sequence for sequence in sequences if sequence]


class Shared:
    """Nodes of the trees, those with the same ways on kept once; "" leads to a list of rules."""

    def __init__(self) -> None:
        self.nodes: list[dict[str, int]] = []
        self.ends: list[list[int]] = []
        self.place: dict[str, int] = {}

    def add(self, tree: Tree) -> int:
        """The place of a node, after the nodes below it."""
        node = {"": self.end(sorted(tree.rules))} if tree.rules else {}
        node |= {key: self.add(tree.ways[key]) for key in sorted(tree.ways)}
        sign = json.dumps(node, ensure_ascii=False)
        if sign not in self.place:
            self.place[sign] = len(self.nodes)
            self.nodes.append(node)
        return self.place[sign]

    def end(self, rules: list[int]) -> int:
        """The place of a list of rules."""
        if rules not in self.ends:
            self.ends.append(rules)
        return self.ends.index(rules)


class Compiler:
    """Gathers forms, entries, classes, rules and the two trees."""

    def __init__(self) -> None:
        self.classes: dict[str, set[str]] = {}
        self.form_of: dict[str, str] = {}
        self.derived: dict[str, str] = {}
        self.bases: dict[str, str] = {}
        self.rules: dict[tuple[str, float], int] = {}
        self.tree = Tree()
        self.mentions = Tree()
        self.groups: dict[str, list[str]] = {}
        self.bundles: list[Row] = []
        self.named: frozenset[str] = frozenset()

    def words(self, table: Iterable[Row]) -> None:
        """Words with their classes; the class `v` says that a root inflects."""
        for word, tags, _ in table:
            named = set(tags.split())
            if "v" in named:
                named.discard("v")
                for form in forms_of(word):
                    self.derived.setdefault(form, word)
            if named & {"praise", "praisew", "better", "blame"}:
                for form in ("se" + word, "ter" + word, word + "an"):
                    self.derived.setdefault(form, word)
            self.classes.setdefault(word, set()).update(named)
        self.named = SYMBOLS.union(GIVEN, *self.classes.values())

    def slang(self, table: Iterable[Row]) -> None:
        """Other spellings of standard words."""
        for word, standard, _ in table:
            if word in self.form_of:
                raise BadTable(f"two standards for {word!r}")
            self.form_of[word] = standard
            self.classes.setdefault(standard, set())

    def patterns(self, table: Iterable[Row], tree: Tree, name: str = "") -> None:
        """Patterns into a tree; the words they name become known."""
        for at, (pattern, tag, weight) in enumerate(table, 1):
            number = self.rules.setdefault((tag, weight), len(self.rules))
            for sequence in alternatives(pattern):
                self.plant(tree, sequence, number, f"{name}:{at}")

    def figures(self, table: list[Row]) -> None:
        """Names and nicknames of past elections; what is no other word is known as a name."""
        for name, _, _ in table:
            for word in name.split():
                if not (word in self.classes or word in self.form_of or word in self.derived):
                    self.classes[word] = {"figure"}
        self.patterns(table, self.mentions, "figures.tsv")

    def plant(self, tree: Tree, sequence: tuple[str, ...], number: int, place: str) -> None:
        """One sequence into the tree."""
        node = tree
        for item in sequence:
            key = item
            if item.startswith("<") and item.strip("<>") not in self.named:
                raise BadTable(
                    f"{place}: no word of words.tsv has the class {item}; mend its name or add the words"
                )
            if not item.startswith(("<", ".")):
                key = self.form_of.get(item) or (
                    item if item in self.classes else self.derived.get(item, item)
                )
                self.classes.setdefault(key, set())
            node = node.ways.setdefault(key, Tree())
        if number not in node.rules:
            node.rules.append(number)

    def together(self, table: Iterable[Row]) -> None:
        """Bundles of classes; a row that begins with "=" names a group of them."""
        for items, tag, weight in table:
            if items.startswith("="):
                self.groups[items[1:]] = tag.split()
            else:
                self.bundles.append((items, tag, weight))

    def bundle(self, row: Row, bits: dict[str, int]) -> list[object]:
        """One bundle: `a|b` one of them must stand there, `-a` none of them may."""
        items, tag, weight = row
        wanted: list[int] = []
        barred = 0
        for item in items.split():
            names = [
                name
                for choice in item.removeprefix("-").split("|")
                for name in self.groups.get(choice, [choice])
            ]
            if unknown := [name for name in names if name not in bits]:
                raise BadTable(f"together.tsv: no such class {unknown[0]!r} in {items!r}")
            mask = sum(bits[name] for name in set(names))
            if item.startswith("-"):
                barred |= mask
            else:
                wanted.append(mask)
        return [*self.meaning(tag, weight), wanted, barred]

    @staticmethod
    def meaning(tag: str, weight: float) -> list[object]:
        """What a row means: kind, side, weight and flags."""
        head, *flags = tag.split()
        kind, _, side = head.partition(":")
        return [kind, side, weight, flags]

    def inherit(self) -> None:
        """Give a word the classes of what it is built on: "suaranya" those of "suara"."""
        for lemma, classes in self.classes.items():
            base = lemma.removesuffix("nya")
            if base != lemma and base in self.classes:
                classes.update(self.classes[base])
                self.bases[lemma] = base

    def result(self) -> dict[str, object]:
        """The whole, ready to be written."""
        self.inherit()
        marks = {tag.removeprefix("mark:").split()[0] for tag, _ in self.rules if tag.startswith("mark:")}
        named = {name for classes in self.classes.values() for name in classes}
        names = sorted(named | marks | set(GIVEN))
        bits = {name: 1 << place for place, name in enumerate(names)}
        lemmas = sorted(self.classes)
        place = {lemma: number for number, lemma in enumerate(lemmas)}
        forms = {form: place[lemma] for form, lemma in self.derived.items()}
        forms |= {form: place[standard] for form, standard in self.form_of.items()}
        forms |= place
        rules = [self.meaning(tag, weight) for tag, weight in self.rules]
        shared = Shared()
        roots = {"mentions": shared.add(self.mentions), "speech": shared.add(self.tree)}
        return {
            "bits": bits,
            "bundles": [self.bundle(row, bits) for row in self.bundles],
            "ends": shared.ends,
            "forms": dict(sorted(forms.items())),
            "masks": [sum(bits[name] for name in self.classes[lemma]) for lemma in lemmas],
            "nodes": shared.nodes,
            "roots": roots,
            "rules": rules,
            "symbols": [self.symbols(lemma) for lemma in lemmas],
        }

    def symbols(self, lemma: str) -> list[str]:
        """The names a pattern may call a word by."""
        digits = ["<n>" if len(lemma) < 3 else "<digits>"] if lemma.isdigit() else []
        base = [self.bases[lemma]] if lemma in self.bases else []
        return [lemma, *base, *sorted({f"<{name}>" for name in self.classes[lemma]} | set(digits))]


def compiled() -> str:
    """The compiled lexicon as canonical JSON."""
    work = Compiler()
    work.words(rows("words.tsv"))
    work.slang(rows("slang.tsv"))
    work.patterns(rows("mentions.tsv"), work.mentions, "mentions.tsv")
    work.together(rows("together.tsv"))
    for name in ("speech.tsv", "lawful.tsv", "deeds.tsv", "marks.tsv"):
        work.patterns(rows(name), work.tree, name)
    work.figures(rows("figures.tsv"))
    return json.dumps(work.result(), ensure_ascii=False, separators=(",", ":"), sort_keys=False) + "\n"


def refused() -> Iterator[str]:
    """The clear examples on which the compiled rows raise an alarm, each with what they heard."""
    from langkah import Office
    from langkah.bahasa.words import lexicon
    from langkah.terms.standing import Channel, Standing
    from langkah.terms.step import Step

    lexicon.cache_clear()
    office = Office()
    for text, _, _ in rows("clear.tsv"):
        step = Step(text=text, standing=Standing.PNS, channel=Channel.CHAT_GROUP, on=EXAMPLE_DAY)
        verdict, reading = office.weigh(step)
        if verdict.level.value != "clear":
            heard = [f"{one.kind} {one.confidence} {text[slice(*one.span)]!r}" for one in reading.said]
            heard += [f"{one.act} {one.confidence} {text[slice(*one.span)]!r}" for one in reading.described]
            yield f"{verdict.level}: {text!r}: {'; '.join(heard)}"


def main(arguments: list[str]) -> int:
    """Write the file if every clear example stays clear, or with --check say whether it is fresh."""
    path = FOLDER / "lexicon.json"
    try:
        text = compiled()
    except BadTable as wrong:
        print(f"lexicon: refused; {wrong}")
        return 1
    if "--check" in arguments:
        fresh = path.exists() and path.read_text(encoding="utf-8") == text
        print("lexicon: fresh" if fresh else "lexicon: stale; run tools/lexicon.py")
        return 0 if fresh else 1
    before = path.read_text(encoding="utf-8") if path.exists() else text
    path.write_text(text, encoding="utf-8")
    if alarms := list(refused()):
        path.write_text(before, encoding="utf-8")
        print("lexicon: refused; what is clear must stay clear (clear.tsv):", *alarms, sep="\n  ")
        return 1
    print(f"lexicon: {len(text):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

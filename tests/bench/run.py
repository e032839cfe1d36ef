"""`make bench`: speed as a table, beside budgets and a plain keyword list."""

from __future__ import annotations

import argparse
import gc
import importlib
import importlib.util
import platform
import statistics
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from langkah import Act, Office, Standing, Step  # noqa: E402 — the repository root comes first
from langkah.rulebook.compile import compile_book  # noqa: E402 — the same
from tests.bench import bench_check, corpus, measure  # noqa: E402 — the same
from tests.bench.keywords import flagged  # noqa: E402 — the same
from tests.bench.measure import Row  # noqa: E402 — the same

PAGE = ROOT / "docs" / "reference" / "performance.md"
ON = date(2024, 1, 20)
SIZES = (1_000, 4_000, 16_000, 64_000, 256_000, 1_000_000)
WORDS = "Ayo kita menangkan nomor 2!"


HEAD = ("what", "value", "budget", "kept", "a keyword list, and the ratio")


def posts(office: Office, count: int) -> Iterator[Row]:
    """p50 and p95 of weighing a post, for each kind of text."""
    for kind in ("partisan", "lawful", "mixed"):
        texts = corpus.texts(kind, corpus.POST, count)
        spent = measure.each(lambda text: office.consider(Step(text=text, on=ON)), texts)
        rival = measure.each(flagged, texts)
        for share, name in ((0.5, "p50"), (0.95, "p95")):
            mine, theirs = measure.percentile(spent, share), measure.percentile(rival, share)
            budget = "≤ 10 ms" if name == "p95" else ""
            yield Row(
                f"weigh a {kind} post of {corpus.POST} characters, {name}",
                f"{mine * 1e3:.2f} ms",
                budget,
                f"{theirs * 1e3:.3f} ms, {mine / theirs:.0f} times",
                mine <= 0.010,
            )


def pages(office: Office, count: int) -> Iterator[Row]:
    """Pages of two kilobytes weighed in a second."""
    texts = corpus.texts("mixed", corpus.PAGE, count)
    mine = len(texts) / sum(measure.each(lambda text: office.consider(Step(text=text, on=ON)), texts))
    theirs = len(texts) / sum(measure.each(flagged, texts))
    rival = f"{theirs:,.0f} a second, {theirs / mine:.0f} times"
    yield Row("pages of 2 kB a second", f"{mine:,.0f}", "≥ 150", rival, mine >= 150)


def start(times: int) -> Iterator[Row]:
    """CPU of `langkah weigh` from cold."""
    mine = measure.cold(
        [sys.executable, "-m", "langkah", "weigh", WORDS, "--on", ON.isoformat()], times=times
    )
    script = "from tests.bench.keywords import flagged; print(flagged('Ayo kita menangkan nomor 2!'))"
    theirs = measure.cold([sys.executable, "-c", script], times=times)
    rival = f"{theirs * 1e3:.0f} ms, {mine / theirs:.1f} times"
    yield Row("`langkah weigh` from cold, CPU", f"{mine * 1e3:.0f} ms", "≤ 150 ms", rival, mine <= 0.150)


def book(office: Office, times: int) -> Iterator[Row]:
    """CPU of compiling the whole book, and of walking every path of every interview."""
    made = statistics.median(measure.each(lambda _: compile_book(), [""] * times, rounds=1))
    yield Row("compile the whole book, CPU", f"{made:.2f} s", "≤ 2 s", "", made <= 2.0)

    def walk(_: str) -> None:
        for act in Act:
            for standing in Standing:
                counted.extend(office.interview(Step(act=act, standing=standing, on=ON)).paths())

    counted: list[object] = []
    (spent,) = measure.each(walk, [""], rounds=1)
    name = f"every path of every interview ({len(counted):,}), CPU"
    yield Row(name, f"{spent:.2f} s", "≤ 20 s", "", spent <= 20.0)


def lengths(office: Office) -> Iterator[Row]:
    """How time grows from a thousand characters to a million."""
    texts = [corpus.long_text(size) for size in SIZES]
    mine = measure.each(lambda text: office.consider(Step(text=text, on=ON)), texts, rounds=3)
    theirs = measure.each(flagged, texts, rounds=5)
    exponent, other = measure.growth(SIZES, mine), measure.growth(SIZES, theirs)
    rival = f"{other:.2f}"
    yield Row(
        "growth with length, 1 kB to 1 MB, exponent", f"{exponent:.2f}", "≤ 1.15", rival, exponent <= 1.15
    )
    rival = f"{theirs[-1] * 1e3:.1f} ms, {mine[-1] / theirs[-1]:.0f} times"
    yield Row("a text of a million characters", f"{mine[-1]:.2f} s", "", rival)


def hostile(office: Office) -> Iterator[Row]:
    """How time grows on texts made to be hard: the worst of one piece without end."""
    found = {}
    for piece in corpus.HOSTILE:
        texts = [piece * (size // len(piece)) for size in SIZES[1:-1]]
        spent = measure.each(lambda text: office.consider(Step(text=text, on=ON)), texts, rounds=1)
        found[piece] = measure.growth(SIZES[1:-1], spent)
    worst = max(found, key=found.__getitem__)
    name = f"growth on {len(found)} hostile texts, exponent of the worst, {worst!r} without end"
    yield Row(name, f"{found[worst]:.2f}", "≤ 1.15", "", found[worst] <= 1.15)


def web() -> Iterator[Row]:
    """The rows of the web door, `bench_web.rows()`, where it is installed."""
    if importlib.util.find_spec("django") is None or not Path(__file__).with_name("bench_web.py").exists():
        return
    for what, value in importlib.import_module("tests.bench.bench_web").rows():
        name, limit, _ = what.partition(" (≤ ")
        yield Row(
            name, value.split()[0] if limit else value, "≤ 3 times" if limit else "", "", "OVER" not in value
        )


def measured(*, quick: bool) -> list[Row]:
    """Every row, in one run on one machine."""
    office = Office()
    office.consider(Step(text=WORDS, on=ON))
    gc.collect()
    gc.freeze()
    few = 10 if quick else 1
    rows = [*posts(office, 300 // few), *pages(office, 120 // few), *start(20 // few)]
    return [
        *rows,
        *bench_check.rows(2_000 // few),
        *book(office, 3),
        *lengths(office),
        *hostile(office),
        *web(),
    ]


def table(rows: list[Row]) -> str:
    """The rows as Markdown."""
    lines = ["| " + " | ".join(HEAD) + " |", "|---" * len(HEAD) + "|"]
    return "\n".join([*lines, *("| " + " | ".join(row.cells()) + " |" for row in rows)]) + "\n"


def aligned(rows: list[Row]) -> str:
    """The rows for a terminal."""
    cells = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(f"{cell:<{size}}" for cell, size in zip(row, widths, strict=True)).rstrip() for row in cells
    )


def page(rows: list[Row]) -> str:
    """The reference page."""
    book = Office().rulebook
    return (
        "# Performance\n\n"
        "Written by `python tests/bench/run.py --write`; `make bench` prints the same table. CPU time, medians or\n"
        "percentiles over texts made from a seed (`tests/bench/corpus.py`), each the median of three rounds. The rival is\n"
        "a plain list of words looked for with `in`, measured in the same run: it knows no law, no date and no stance,\n"
        "so it is a floor and not a competitor.\n\n"
        f"{table(rows)}\n"
        f"Python {platform.python_version()}, {platform.machine()}, one core; rulebook {book.version}"
        f" (`{book.digest[:19]}`), {len(list(book.norms()))} norm versions.\n"
    )


def main() -> int:
    """Print the table; 1 when a budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/reference/performance.md as well")
    parser.add_argument("--quick", action="store_true", help="a tenth of the texts, for a first look")
    options = parser.parse_args()
    rows = measured(quick=options.quick)
    print(aligned(rows))
    if options.write:
        PAGE.write_text(page(rows), encoding="utf-8")
    over = [row for row in rows if not row.kept]
    for row in over:
        print(f"langkah: error: {row.what}: {row.value}, budget {row.budget}", file=sys.stderr)
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main())

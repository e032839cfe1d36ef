"""`langkah check` on a folder of Markdown pages, as a process of its own."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import corpus, measure
from tests.bench.keywords import flagged
from tests.bench.measure import Row

#: What the fastest comparable tool was measured at, in pages of this size a second.
ANCHOR = 150
_IN_A_PARAGRAPH = 4


def rows(count: int) -> Iterator[Row]:
    """Pages a second from cold, all in: start, folder, Markdown, verdicts, JSON. And what it takes of memory."""
    texts = [_page(number, text) for number, text in enumerate(corpus.texts("mixed", corpus.PAGE, count))]
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            place = Path(folder, f"{number % 20:02}")
            place.mkdir(exist_ok=True)
            Path(place, f"{number}.md").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "langkah", "check", folder, "--on", "2024-01-20", "--json"]
        spent = measure.cold(command, times=3)
        memory = _peak(command)
    theirs = len(texts) / sum(measure.each(flagged, texts))
    mine = count / spent
    rival = f"{theirs:,.0f} a second, {theirs / mine:.0f} times"
    yield Row(
        f"`langkah check` on {count:,} Markdown pages of 2 kB, a second and core",
        f"{mine:,.0f}",
        f"≥ {ANCHOR}",
        rival,
        mine >= ANCHOR,
    )
    yield Row("the same, most memory", f"{memory:.0f} MB")


def _page(number: int, text: str) -> str:
    """A page of a site: front matter, a heading, paragraphs, a link and a list."""
    sentences = text.split(". ")
    blocks = [
        ". ".join(sentences[at : at + _IN_A_PARAGRAPH]) for at in range(0, len(sentences), _IN_A_PARAGRAPH)
    ]
    head = f'---\ntitle: "Berita {number}"\n---\n\n# Berita {number}\n\n'
    return head + "\n\n".join([*blocks[:-1], f"- [Baca](berita/{number}.md)\n- {blocks[-1]}"]) + "\n"


def _peak(command: list[str]) -> float:
    """Megabytes that a command holds at most."""
    process = os.posix_spawn(
        command[0],
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, _, used = os.wait4(process, 0)
    return used.ru_maxrss / 1024

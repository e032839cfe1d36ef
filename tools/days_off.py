"""Writes the table of days off from the library `holidays`, or compares them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from holidays import country_holidays

TABLE = Path(__file__).resolve().parent.parent / "src" / "langkah" / "desk" / "days_off.tsv"
FIRST, LAST = 2001, 2032
#: How the library marks a feast whose day is reckoned, not decreed.
ESTIMATED = "(estimated)"


def lines() -> Iterator[str]:
    """The table: a year a line, whether it is decreed, and its days without work."""
    yield f"# national holidays and joint leave of Indonesia, {FIRST}-{LAST}; made by `make days` from holidays {version('holidays')}"
    yield "year\tdecreed\tdays"
    for year in range(FIRST, LAST + 1):
        feasts = country_holidays("ID", years=year, categories=("public",), language="en_US")
        leave = country_holidays("ID", years=year, categories=("government",), language="en_US")
        decreed = bool(leave) and not any(ESTIMATED in name for name in feasts.values())
        days = sorted({*feasts, *leave})
        yield f"{year}\t{'yes' if decreed else 'no'}\t{' '.join(f'{day:%m-%d}' for day in days)}"


def main() -> int:
    """Write the table, or say that it is not fresh."""
    made = "".join(f"{line}\n" for line in lines())
    if "--check" in sys.argv[1:]:
        fresh = TABLE.read_text(encoding="utf-8") == made
        print("days_off.tsv:", "fresh" if fresh else "differs from the library; run `make days`")
        return 0 if fresh else 1
    TABLE.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

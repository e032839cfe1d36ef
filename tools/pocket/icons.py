"""Draws the icons of the home screen from the sign in the tab; run by hand."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

STATIC = Path(__file__).resolve().parents[2] / "src" / "langkah" / "web" / "static"
SIZES = (192, 512)
#: Some phones cut icons round: the sign stays within the middle, its ground goes to the edge.
_PAGE = "<style>body{{margin:0;background:#37474f}}svg{{display:block;width:{size}px;height:{size}px}}</style>{sign}"


def main() -> int:
    """Write each size beside the sign."""
    sign = (STATIC / "tanda.svg").read_text(encoding="utf-8").replace('rx="7" ', "")
    sign = sign.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"')
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for size in SIZES:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(_PAGE.format(size=size, sign=sign))
            page.screenshot(path=STATIC / f"ikon-{size}.png")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

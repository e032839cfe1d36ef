"""Papers opened by the program that offices write with: LibreOffice."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from langkah.terms.guide import PaperKind
from tests.unit.papers.made import filled, paper

pytestmark = pytest.mark.e2e
WRITER = shutil.which("soffice")


def opened(folder: Path) -> dict[str, PdfReader]:
    """Every ODT of a folder as LibreOffice prints it; all at once, for it is slow to start."""
    if WRITER is None:
        pytest.skip("no LibreOffice: apt-get install libreoffice-writer-nogui")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    files = sorted(folder.glob("*.odt"))
    command: list[str | Path] = [
        WRITER,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder / "out",
        *files,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return {one.stem: PdfReader(one) for one in (folder / "out").glob("*.pdf")}


def test_libreoffice_opens_every_paper_on_one_page_and_shows_every_line(tmp_path: Path) -> None:
    made = {
        f"{kind}-{name}": make(kind)
        for kind in PaperKind
        for name, make in (("full", filled), ("empty", paper))
    }
    for name, one in made.items():
        (tmp_path / f"{name}.odt").write_bytes(one.odt())
    shown = opened(tmp_path)
    assert set(shown) == set(made)
    for name, reader in shown.items():
        assert len(reader.pages) == 1, name
        words = "".join(reader.pages[0].extract_text().split())
        for line in made[name].text().splitlines():
            for piece in line.replace(" : ", "\n").splitlines():
                assert "".join(piece.split()) in words, (name, piece)

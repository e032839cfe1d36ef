"""Links begin with where the office is, unless somebody has said otherwise."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import LazySettings

from langkah.web.keeping import folder, server

NAME, USUAL = "LANGKAH_ADDRESS", "http://127.0.0.1:8000"
_ASK = "from langkah.web import settings; print(settings.WAGTAILADMIN_BASE_URL)"


def _told(monkeypatch: pytest.MonkeyPatch, settings: LazySettings, named: str, address: str) -> str:
    """What a link made here would begin with; a process begun from here must say the same."""
    monkeypatch.setenv(NAME, named)
    settings.WAGTAILADMIN_BASE_URL = named or USUAL
    known = server._links_begin_with(address)
    assert known in {"", settings.WAGTAILADMIN_BASE_URL}
    beside = subprocess.run([sys.executable, "-c", _ASK], capture_output=True, check=True)
    assert beside.stdout.decode().strip() == settings.WAGTAILADMIN_BASE_URL
    return str(settings.WAGTAILADMIN_BASE_URL)


@pytest.mark.parametrize(
    ("named", "address", "told"),
    [
        ("", "http://127.0.0.1:8112", "http://127.0.0.1:8112"),
        ("", "http://[::1]:8112", "http://[::1]:8112"),
        ("", "http://0.0.0.0:8112", USUAL),
        ("https://langkah.example.go.id", "http://127.0.0.1:8112", "https://langkah.example.go.id"),
    ],
)
def test_links_begin_with_the_port_that_was_asked_for(
    named: str, address: str, told: str, monkeypatch: pytest.MonkeyPatch, settings: LazySettings
) -> None:
    assert _told(monkeypatch, settings, named, address) == told


@pytest.mark.parametrize(
    ("left", "named", "told"),
    [
        ("http://127.0.0.1:8112", "", "http://127.0.0.1:8112"),
        ("http://127.0.0.1:8112", "https://langkah.example.go.id", "https://langkah.example.go.id"),
        ("", "", USUAL),
    ],
)
def test_another_terminal_makes_links_to_where_the_office_is_open(
    left: str, named: str, told: str, tmp_path: Path, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DATA = tmp_path
    folder.leave_address("http://127.0.0.1:9999")
    folder.leave_address(left)
    monkeypatch.setenv("LANGKAH_DATA", str(tmp_path))
    monkeypatch.setenv(NAME, named)
    asked = subprocess.run([sys.executable, "-c", _ASK], capture_output=True, check=True)
    assert asked.stdout.decode().strip() == told

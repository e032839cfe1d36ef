"""Folders with an office in them, and what can be asked of one that runs."""

import shutil
import time
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from tests.database import _template
from tests.whole.server import Served


def furnished(folder: Path) -> Path:
    """The folder of an office whose tables are there already: making them is tried once, in tests/e2e."""
    data = folder / "var"
    data.mkdir(mode=0o700, parents=True)
    shutil.copyfile(_template(), data / "office.sqlite3")
    return folder


def asked(office: Served, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    """The answer and its body."""
    connection = HTTPConnection("127.0.0.1", office.port, timeout=30)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def until_ready(office: Served) -> str:
    """All that it said until the office was ready."""
    for _ in range(1200):
        said = office.said.decode()
        if "Kantor siap." in said:
            return said
        assert office.process.poll() is None, said
        assert "belum dapat dibuka" not in said, said
        time.sleep(0.1)
    raise AssertionError(office.said.decode())

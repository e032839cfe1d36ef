"""Opens the real office as a process, in an empty folder, on a free port."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

START_SECONDS = 60


@dataclass(frozen=True)
class Served:
    """A running office: where it listens, which process it is, and what it says."""

    port: int
    process: subprocess.Popen[bytes]
    folder: Path

    @property
    def address(self) -> str:
        """The address of its front page."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def said(self) -> bytes:
        """All that it wrote to its two streams."""
        return (self.folder / "stdout").read_bytes() + (self.folder / "stderr").read_bytes()


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(folder: Path, command: list[str] | None = None, **environment: str) -> Iterator[Served]:
    """The office while the block runs; its working and its temporary folder are below `folder`."""
    port = free_port()
    (folder / "temporary").mkdir(parents=True)
    usual = [sys.executable, "-m", "langkah.web.manage", "serve", "--workers", "1", "--port", "{port}"]
    words = [word.replace("{port}", str(port)) for word in command or usual]
    inherited = os.environ  # noqa: TID251 — what this machine gives every process it starts
    variables: Mapping[str, str] = {
        **{name: value for name, value in inherited.items() if not name.startswith(("LANGKAH_", "DJANGO_"))},
        "TMPDIR": str(folder / "temporary"),
        "HOME": str(folder),
        **environment,
    }
    with (folder / "stdout").open("wb") as out, (folder / "stderr").open("wb") as err:
        process = subprocess.Popen(
            words, cwd=folder, env=variables, stdout=out, stderr=err, stdin=subprocess.DEVNULL
        )
        found = Served(port, process, folder)
        try:
            _wait(found)
            yield found
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait(office: Served) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        assert office.process.poll() is None, office.said.decode(errors="replace")
        connection = HTTPConnection("127.0.0.1", office.port, timeout=5)
        try:
            connection.request("GET", "/static/nothing")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.1)
        else:
            return
        finally:
            connection.close()
    raise AssertionError(f"the office did not open: {office.said.decode(errors='replace')}")

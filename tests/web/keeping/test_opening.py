"""One command opens the office with all its parts, and closes it."""

import json
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.web.keeping.places import asked, furnished, until_ready
from tests.whole.server import served

_LIVE = "SELECT count(*) FROM wagtailcore_page JOIN pages_writing ON id = page_ptr_id WHERE live"
_LEFT = "SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status <> 'SUCCESSFUL'"
DEMO = [sys.executable, "-m", "langkah.web.manage", "demo", "--port", "{port}"]


def _children(process: int) -> list[int]:
    threads = Path(f"/proc/{process}/task").glob("*/children")
    return [int(one) for listed in threads for one in listed.read_text(encoding="ascii").split()]


def _command(process: int) -> str:
    """What a process runs; nothing once it has ended."""
    with suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8").replace("\0", " ")
    return ""


def _worker(process: int) -> list[int]:
    return [one for one in _children(process) if " worker " in _command(one)]


def test_a_demonstration_is_planted_once_and_opens_again_as_it_was(tmp_path: Path) -> None:
    folder = furnished(tmp_path / "office")
    with served(folder, DEMO) as office:
        answer, body = asked(office, "/kantor/masuk/")
        if answer.status == 503:  # a fast machine may have it ready by now
            assert answer.headers["Retry-After"]
            assert answer.headers["X-Frame-Options"] == "DENY"
            assert "sedang disiapkan" in body.decode()
        assert asked(office, "/")[0].status == 200, "weighing waits for nothing"
        first = until_ready(office)
        assert asked(office, "/kantor/masuk/")[0].status == 200
        packed, _ = asked(office, "/statis/wagtailadmin/css/core.css", **{"Accept-Encoding": "gzip"})
        assert packed.status == 200
        assert packed.headers["Content-Encoding"] == "gzip"
        assert packed.headers["X-Frame-Options"] == "DENY"
        assert asked(office, "/statis/tidak-ada.css")[0].status == 404
    (folder / "temporary").rmdir()
    with served(folder, DEMO) as office:
        again = until_ready(office)
        assert asked(office, "/kantor/masuk/")[0].status == 200
    password = first.partition("Kata sandi / password")[2].splitlines()[0].strip()
    assert len(password.split()) == 4
    assert password in again
    assert "admin@peraga.example" in again
    assert "Traceback" not in first + again
    assert "smtp" not in first, "no mail leaves an office"
    data = folder / "var"
    for name in ("", "key", "demo.json"):
        assert not stat.S_IMODE((data / name).stat().st_mode) & 0o077, name
    _works_off_what_waits(folder)


def _works_off_what_waits(folder: Path) -> None:
    """A worker of its own, as systemd starts it: tasks are done, and what is due goes live."""
    database = folder / "var" / "office.sqlite3"
    with closing(sqlite3.connect(database)) as office, office:
        due = (
            "UPDATE wagtailcore_revision SET approved_go_live_at = '2026-01-01 00:00:00', "
            "content = json_set(content, '$.go_live_at', '2026-01-01T00:00:00Z') WHERE approved_go_live_at NOT NULL"
        )
        assert office.execute(due).rowcount == 1
        before = office.execute(_LIVE).fetchone()[0]
    command = [sys.executable, "-m", "langkah.web.manage", "worker"]
    with subprocess.Popen(command, cwd=folder, env=_environment(), stderr=subprocess.PIPE) as worker:
        live, left = before, 1
        for _ in range(600):
            time.sleep(0.1)
            assert worker.poll() is None
            with closing(sqlite3.connect(database)) as office:
                live, left = (office.execute(one).fetchone()[0] for one in (_LIVE, _LEFT))
            if live == before + 1 and not left:
                break
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=30) == 0
        assert worker.stderr
        assert worker.stderr.read() == b""
    assert (live, left) == (before + 1, 0)


def test_everything_closes_together(tmp_path: Path) -> None:
    with served(
        furnished(tmp_path / "office"),
        [sys.executable, "-m", "langkah.web.manage", "serve", "--port", "{port}", "--workers", "1"],
    ) as office:
        until_ready(office)
        for _ in range(300):
            if _worker(office.process.pid):
                break
            time.sleep(0.1)
        assert _worker(office.process.pid), office.said.decode()
        _is_copied_while_open_and_brought_back_when_closed(office.folder, tmp_path / "other")
        everybody, left = _children(office.process.pid), [0]
        office.process.send_signal(signal.SIGTERM)
        assert office.process.wait(timeout=30) == 0
        for _ in range(50):  # what only tidied up behind the others is a moment later
            left = [one for one in everybody if _command(one)]
            if not left:
                break
            time.sleep(0.1)
        assert not left
    assert b"Traceback" not in office.said
    assert b"Fatal" not in office.said


def _is_copied_while_open_and_brought_back_when_closed(folder: Path, other: Path) -> None:
    file = str(folder / "salinan.tar.gz")
    done = _office("backup", file, cwd=folder)
    assert (done.returncode, done.stdout) == (0, f"{file}\n"), done.stderr
    refused = _office("restore", file, "--replace", cwd=folder)
    assert refused.returncode == 2
    assert refused.stderr.count("[web.office-open]") == 2
    other.mkdir()
    brought = _office("restore", file, cwd=other)
    assert brought.returncode == 0, brought.stderr
    assert (other / "var" / "key").read_bytes() == (folder / "var" / "key").read_bytes()
    again = _office("restore", file, cwd=other)
    assert again.stderr.count("[web.restore-over]") == 2
    assert "Traceback" not in done.stderr + refused.stderr + again.stderr


def test_weighing_goes_on_while_the_database_is_away(tmp_path: Path) -> None:
    away = f"postgresql://langkah@/langkah?host={tmp_path}"
    with served(tmp_path / "office", LANGKAH_DATABASE=away) as office:
        for _ in range(600):
            if "belum dapat dibuka" in office.said.decode():
                break
            time.sleep(0.1)
        said = office.said.decode()
        assert "The office stays shut; weighing goes on." in said
        assert said.count("[web.database-down]") >= 2
        assert "Traceback" not in said
        assert asked(office, "/")[0].status == 200
        assert asked(office, "/kantor/masuk/")[0].status == 503


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("LANGKAH_", "DJANGO_"))}  # noqa: TID251 — what this machine gives every process it starts


def _office(*arguments: str, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "langkah.web.manage", *arguments],
        env={**_environment(), **variables}, cwd=cwd, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("inside", "command", "code"),
    [
        ({"demo.json": json.dumps({"password": "a", "keys": {}}), "key": "k"}, "serve", "web.demo-folder"),
        ({"key": "k"}, "demo", "web.own-office"),
    ],
)
def test_a_demonstration_and_an_office_are_never_taken_for_one_another(
    tmp_path: Path, inside: dict[str, str], command: str, code: str
) -> None:
    (tmp_path / "var").mkdir()
    for name, content in inside.items():
        (tmp_path / "var" / name).write_text(content)
    done = _office(command, "--port", "0", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.count(f"[{code}]") == 2
    assert "Traceback" not in done.stderr


def test_a_demonstration_stays_on_this_computer(tmp_path: Path) -> None:
    done = _office("demo", "--host", "0.0.0.0", cwd=tmp_path)
    assert done.returncode == 2
    assert "hanya dibuka di komputer ini" in done.stderr
    assert "opens on this computer alone" in done.stderr
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder")
    done = _office("prepare", cwd=tmp_path, LANGKAH_DATA=str(tmp_path / "berkas" / "var"))
    assert done.returncode == 2
    assert "[web.folder-unusable]" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command",
    [["worker"], ["backup", "x"], ["invite", "a@b.example", "--role", "admin", "--unit", "KPU Contoh"]],
    ids=["worker", "backup", "invite"],
)
def test_what_needs_an_office_says_how_to_make_one(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "var").mkdir()
    done = _office(*command, cwd=tmp_path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "langkah office prepare" in done.stderr

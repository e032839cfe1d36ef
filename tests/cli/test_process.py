"""The installed command as a process of its own: pipes, signals, terminals, time."""

import json
import os
import pty
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import pytest

COMMAND = (sys.executable, "-m", "langkah")
STEP = b'{"act": "vote", "on": "2024-02-14"}\n'


def _environment(**more: str) -> dict[str, str]:
    return {**os.environ, "LANGKAH_LANG": "id", **more}  # noqa: TID251 — a child needs its parent's PATH


def _run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], input=stdin, capture_output=True, check=False, env=_environment(**environment)
    )


def test_a_step_is_weighed_from_a_pipe() -> None:
    done = _run("weigh", "-", "--on", "2024-01-20", stdin="Selamat pagi, kafé".encode())
    assert done.returncode == 0
    assert done.stdout.decode().startswith("✓ BOLEH")
    assert done.stderr == b""


def test_the_language_follows_the_environment() -> None:
    done = _run("weigh", "Selamat pagi", LANGKAH_LANG="en", NO_COLOR="1")
    assert done.stdout.decode().startswith("✓ CLEAR")


def test_an_old_locale_loses_no_answer() -> None:
    done = _run("weigh", "Selamat pagi", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert b"BOLEH" in done.stdout


def test_bytes_that_are_no_text_are_refused_among_the_arguments() -> None:
    done = subprocess.run(
        [*COMMAND, "weigh", b"caf\xe9"], capture_output=True, check=False, env=_environment()
    )
    assert done.returncode == 2
    assert b"[cli.not-utf-8]" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_verdict_comes_out_before_the_next_step_goes_in() -> None:
    with subprocess.Popen(
        [*COMMAND, "weigh", "--jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment()
    ) as process:
        assert process.stdin
        assert process.stdout
        for _ in range(3):
            process.stdin.write(STEP)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["act"] == "vote"
        process.stdin.close()
        assert process.wait(10) == 0


def _write_on(stream: IO[bytes]) -> None:
    for _ in range(10_000):
        stream.write(STEP)


def test_a_reader_that_goes_away_leaves_no_noise() -> None:
    with subprocess.Popen(
        [*COMMAND, "weigh", "--jsonl"],
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(STEP)
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        with pytest.raises(BrokenPipeError):
            _write_on(process.stdin)
        assert process.wait(10) == 141
        assert process.stderr.read() == b""


def test_an_interruption_leaves_no_noise() -> None:
    with subprocess.Popen(
        [*COMMAND, "weigh", "--jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
        preexec_fn=_as_at_a_terminal,  # noqa: PLW1509 no thread is alive in this test
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(STEP)
        process.stdin.flush()
        process.stdout.readline()
        assert _interrupted(process) == 130
        assert process.stderr.read() == b""


def _as_at_a_terminal() -> None:
    """A suite that was started in the background hands down that Ctrl-C is ignored."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _interrupted(process: subprocess.Popen[bytes]) -> int:
    """The exit code after Ctrl-C; a signal that falls into the code of a tracer is lost, so it is pressed again."""
    for _ in range(10):
        process.send_signal(signal.SIGINT)
        try:
            return process.wait(3)
        except subprocess.TimeoutExpired:
            continue
    return process.wait(1)


def test_a_full_disk_is_told_without_a_traceback() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "weigh", "Selamat pagi"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=_environment(),
        )
    assert done.returncode == 3
    assert b"[cli.output-refused]" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_closed_streams_are_no_fault() -> None:
    words = f"{sys.executable} -m langkah weigh - --fail-on care <&- >&- 2>&-"
    done = subprocess.run(words, shell=True, check=False, env=_environment())
    assert done.returncode == 2  # nothing to weigh


def test_colour_is_for_terminals_that_want_it() -> None:
    assert "\x1b[1;32m" in _on_a_terminal()
    assert "\x1b[" not in _on_a_terminal(NO_COLOR="1")
    assert "\x1b[" not in _on_a_terminal(TERM="dumb")


def _on_a_terminal(**environment: str) -> str:
    """What the command writes to a terminal of 80 columns."""
    ours, theirs = pty.openpty()
    variables = {"TERM": "xterm", **environment}
    process = subprocess.Popen(
        [*COMMAND, "weigh", "Selamat pagi"], stdout=theirs, stderr=theirs, env=_environment(**variables)
    )
    os.close(theirs)
    process.wait(20)
    said = b""
    try:
        while piece := os.read(ours, 4096):
            said += piece
    except OSError:  # the other end has closed: this is how a terminal says so
        pass
    os.close(ours)
    return said.decode()


def test_an_editor_is_served_over_pipes() -> None:
    def frame(message: Mapping[str, object]) -> bytes:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)

    def answer(stream: IO[bytes]) -> dict[str, Any]:
        size = int(stream.readline().partition(b":")[2])
        assert stream.readline() == b"\r\n"
        found: dict[str, Any] = json.loads(stream.read(size))
        return found

    with subprocess.Popen(
        [*COMMAND, "check", "--lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment()
    ) as server:
        assert server.stdin
        assert server.stdout
        document = {
            "uri": "file:///a.md",
            "languageId": "markdown",
            "version": 1,
            "text": "Ayo menangkan nomor 2!",
        }
        for message, expected in (
            ({"id": 1, "method": "initialize", "params": {"capabilities": {}}}, "result"),
            ({"method": "textDocument/didOpen", "params": {"textDocument": document}}, "params"),
            ({"id": 2, "method": "shutdown"}, "result"),
        ):
            server.stdin.write(frame(message))
            server.stdin.flush()
            assert expected in answer(server.stdout)
        server.stdin.write(frame({"method": "exit"}))
        server.stdin.close()
        assert server.wait(10) == 0

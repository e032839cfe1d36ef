"""A stream of steps: in order, one line held at a time, shown to who waits."""

import io
import json
import tracemalloc

import pytest

from langkah.cli import stream
from langkah.cli.speak import Terminal
from langkah.cli.stream import lines_of, weigh_lines
from langkah.desk import Office
from tests.cli.shell import langkah


class Endless(io.RawIOBase):
    """A line that goes on for a long time, made as it is read."""

    def __init__(self, size: int, end: bytes = b"\n") -> None:
        self._left, self._end = size, end

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type] # RawIOBase names no type that mypy takes here
        if not self._left:
            end, self._end = self._end, b""
            view[: len(end)] = end
            return len(end)
        count = min(len(view), self._left)
        view[:count] = b"x" * count
        self._left -= count
        return count


def test_blank_lines_are_passed_over_and_counted() -> None:
    assert list(lines_of(io.BytesIO(b"\na\n  \nb"))) == [(2, b"a\n"), (4, b"b")]


def test_a_byte_order_mark_is_passed_over() -> None:
    assert list(lines_of(io.BytesIO(b"\xef\xbb\xbfa\n"))) == [(1, b"a\n")]


def test_a_line_that_is_too_long_is_never_held_whole() -> None:
    source = io.BufferedReader(Endless(60_000_000, end=b"\nb\n"))
    tracemalloc.start()
    found = list(lines_of(source))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == [(1, None), (2, b"b\n")]
    assert most < 20_000_000


def test_a_line_of_exactly_the_limit_is_read() -> None:
    line = b"x" * (stream._MOST_MB * stream._MB) + b"\n"
    assert [len(data or b"") for _, data in lines_of(io.BytesIO(line))] == [len(line)]


def test_a_line_that_is_too_long_gets_an_error_and_the_rest_goes_on() -> None:
    said = langkah("weigh", "--jsonl", stdin=b"x" * 5_000_000 + b'\n{"act": "vote"}\n')
    first, second = map(json.loads, said.out.splitlines())
    assert (first["id"], first["number"]) == (None, 1)
    assert first["error"]["code"] == "cli.line-too-long"
    assert second["act"] == "vote"
    assert said.code == 2


def test_a_last_line_that_never_ends_gets_an_error() -> None:
    said = langkah("weigh", "--jsonl", stdin=b"x" * 9_000_000)
    assert json.loads(said.out)["error"]["code"] == "cli.line-too-long"


def test_options_hold_for_every_step_that_does_not_say_otherwise() -> None:
    steps = b'{"act": "vote"}\n{"act": "vote", "on": "2024-02-14"}\n'
    said = langkah("weigh", "--jsonl", "--on", "2023-01-01", stdin=steps)
    assert [json.loads(line)["on"] for line in said.out.splitlines()] == ["2023-01-01", "2024-02-14"]
    assert said.code == 0


class Watched(io.StringIO):
    """A standard error that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_to_a_person_who_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(range(0, 1000, 3))
    monkeypatch.setattr(stream, "monotonic", lambda: float(next(moments)))
    err = Watched()
    terminal = Terminal(stdin=io.BytesIO(b'{"act": "vote"}\n' * 3), out=io.StringIO(), err=err)
    assert weigh_lines(terminal, Office(), {}, None) == 0
    assert "1 langkah ditimbang" in err.getvalue()
    assert err.getvalue().endswith("\r\x1b[K")


def test_progress_keeps_out_of_the_way_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(range(0, 1000, 3))
    monkeypatch.setattr(stream, "monotonic", lambda: float(next(moments)))
    said = langkah("weigh", "--jsonl", stdin=b'{"act": "vote"}\n' * 3)
    assert said.err == ""


def test_numbers_and_nesting_without_end_are_refused_in_place() -> None:
    lines = b'{"id": 1' + b"0" * 6000 + b"}\n" + b'{"text": ' + b"[" * 200_000 + b"\n"
    said = langkah("weigh", "--jsonl", stdin=lines)
    codes = [json.loads(line)["error"]["code"] for line in said.out.splitlines()]
    assert codes == ["terms.number-unreadable", "terms.nested-too-deep"]


def test_a_refused_line_keeps_its_id_and_its_number() -> None:
    lines = b'\xef\xbb\xbf{"act": "vote"}\n\n\xef\xbb\xbf{"id": "8", "facts": {"zz": 1}}\n{"id": true, "act": 1}\n'
    said = langkah("weigh", "--jsonl", stdin=lines)
    first, second, third = map(json.loads, said.out.splitlines())
    assert first["act"] == "vote"
    assert (second["id"], second["number"], second["error"]["code"]) == ("8", 3, "terms.key-unknown")
    assert (third["id"], third["number"], third["error"]["code"]) == (None, 4, "terms.value-unknown")


def test_a_number_that_is_none_is_named() -> None:
    said = langkah("weigh", "--jsonl", stdin=b'{"facts": {"value_idr": NaN}}\n')
    assert json.loads(said.out)["error"]["says"]["id"] == "ada bilangan yang tidak dapat dibaca: NaN"


def test_a_verdict_that_was_reached_goes_before_a_line_that_cannot_be_read() -> None:
    heavy, broken = b'{"text": "Ayo kita menangkan nomor 2!", "on": "2024-01-20"}\n', b"{\n"
    for lines in (heavy + broken, broken + heavy):
        assert langkah("weigh", "--jsonl", "--fail-on", "stop", stdin=lines).code == 1
        assert langkah("weigh", "--jsonl", stdin=lines).code == 2

"""The processes beside the server: what makes it ready, the worker."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from threading import Event, Thread
from types import TracebackType
from typing import Self

#: What a task may take to its end when the office closes.
_PATIENCE = 20
#: What fell over is tried again after this long, in seconds; longer each time, up to the second number.
_AGAIN = (1, 60)
_STAYS_SHUT = (
    "Kantor belum dapat dibuka; menimbang tetap berjalan. / The office stays shut; weighing goes on."
)


def _waits() -> Iterator[int]:
    wait, longest = _AGAIN
    while True:
        yield wait
        wait = min(wait * 2, longest)


class Beside:
    """Starts them when the block begins, keeps the worker alive, ends them when the block ends."""

    def __init__(self, *, demo: bool, worker: bool, say: Callable[[Iterable[str]], None]) -> None:
        self._prepare = ["prepare", "--beside", *(["--demo"] if demo else [])]
        self._worker = worker
        self._say = say
        self._closing = Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = Thread(target=self._tend, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, where: TracebackType | None
    ) -> None:
        self._closing.set()
        process = self._process
        if process is not None and process.poll() is None:
            process.terminate()
        self._thread.join(_PATIENCE)
        if process is not None and process.poll() is None:
            process.kill()

    def _tend(self) -> None:
        began = time.monotonic()
        if not self._prepared():
            return
        seconds = time.monotonic() - began
        self._say([f"Kantor siap. / The office is ready. ({seconds:.0f} s)"])
        for wait in _waits():
            if not self._worker or self._closing.is_set():
                return
            self._run(["worker", "--beside"])
            self._closing.wait(wait)

    def _prepared(self) -> bool:
        """True once the office is ready. A database that is away for a while comes back: it is asked again."""
        for wait in _waits():
            if self._run(self._prepare) == 0:
                return True
            if self._closing.is_set():
                return False
            if wait == _AGAIN[0]:
                self._say([_STAYS_SHUT])
            self._closing.wait(wait)
        return False

    def _run(self, command: list[str]) -> int:
        """The exit code of a process of ours. A Ctrl-C is for the server; it is ended by us, or when we are gone."""
        if self._closing.is_set():
            return 1
        words = [sys.executable, "-m", "langkah.web.manage", *command]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE, start_new_session=True)  # noqa: S603 — our own command
        if self._closing.is_set():
            self._process.terminate()
        return self._process.wait()

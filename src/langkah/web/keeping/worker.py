"""What is done in the background: tasks as they come, duties by clock."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from threading import Event, Thread

from django.core.management import call_command
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from langkah.terms.errors import WrongInput
from langkah.web.keeping import folder, messages

_EVERY_SECOND = 1.0
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that is done again and again."""

    name: str
    seconds: int
    do: Callable[[], object]


def _law() -> None:
    from langkah.web.lawdesk import shelf  # only now: it asks for tables

    shelf.published()


def _forget() -> object:
    from langkah.web.people import retention  # only now: it asks for tables

    return retention.forget(timezone.now())


DUTIES = (
    # A page that was to appear or to go at an hour does so, through the gate like any other; live ones are weighed
    # again where the rulebook or the stage changed.
    Duty("gate", _MINUTE, lambda: call_command("gate", stdout=StringIO())),
    # Should the file that doors weigh by have fallen behind the tables, it is written again.
    Duty("law", _MINUTE, _law),
    # What is over is not kept.
    Duty("letters", _HOUR, lambda: call_command("letters")),
    Duty("people", _DAY, _forget),
    Duty("visits", _HOUR, lambda: call_command("clearsessions", verbosity=0)),
    Duty("tasks", _DAY, lambda: call_command("prune_db_task_results", verbosity=0)),
)


def work(*, beside: bool) -> int:
    """Until SIGTERM or Ctrl-C; a task that has begun is finished. `beside`: until the server is gone as well.

    Raises: WrongInput where the office is not ready.
    """
    if not folder.is_prepared():
        raise WrongInput(messages.NOT_PREPARED)
    closing = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_given: closing.set())
    if beside:
        Thread(target=_until_alone, args=[closing], daemon=True).start()
    with folder.opened():
        due = {duty.name: 0.0 for duty in DUTIES}
        while not closing.is_set():
            _tasks(closing)
            _duties(due, closing)
            closing.wait(_EVERY_SECOND)
    return 0


def _until_alone(closing: Event) -> None:
    """Whoever started us holds the other end of our standard input."""
    # Not by Python's own reader: its lock would be held while all ends.
    while os.read(sys.stdin.fileno(), 1024):
        pass
    closing.set()


def _tasks(closing: Event) -> None:
    """All that waits, one after the other."""
    from django_tasks_db.management.commands.db_worker import Worker

    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id="langkah",
        excluded_queue_names=[],
    )
    while not closing.is_set():
        before = worker._run_tasks  # noqa: SLF001 — it keeps no other count
        worker.run()
        if worker._run_tasks == before:  # noqa: SLF001 — the same
            return
        worker._run_tasks = 0  # noqa: SLF001 — the same


def _duties(due: dict[str, float], closing: Event) -> None:
    for duty in DUTIES:
        now = time.monotonic()
        if closing.is_set() or now < due[duty.name]:
            continue
        due[duty.name] = now + duty.seconds
        close_old_connections()
        try:
            duty.do()
        except DatabaseError:  # busy or away for a moment: the next turn does it
            sys.stderr.write(
                f"langkah: {duty.name}: basis data tidak menjawab / the database did not answer\n"
            )
        except Exception as bug:  # noqa: BLE001 — the others go on; its words may be somebody's, its kind is not
            kind = type(bug).__name__
            sys.stderr.write(f"langkah: {duty.name}: gagal, dicoba lagi / failed, tried again: {kind}\n")

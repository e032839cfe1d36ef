"""Log lines without a word of what people wrote: names, places and status only."""

from __future__ import annotations

import logging
import traceback
from types import TracebackType

# When a handler fails, logging prints the record it failed on, arguments and all. Rather a line less.
logging.raiseExceptions = False

_Info = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class QuietFormatter(logging.Formatter):
    """Says which logger, how grave, which status, and where in the code a fault arose.

    The words of a record and of an exception are left out: a KeyError quotes its key, a decoding error the bytes it
    met, and a request's path whatever was typed behind the slash.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line for the event, and one for each place the fault passed through."""
        said = f"langkah: {record.levelname.lower()} {record.name}"
        status = getattr(record, "status_code", None)
        if isinstance(status, int):
            said += f" {status}"
        return f"{said}\n{self.formatException(record.exc_info)}" if record.exc_info else said

    def formatException(self, ei: _Info) -> str:  # noqa: N802 — the name logging calls it by
        """The kind of the exception and the places, without its words and without source lines."""
        kind, _words, places = ei
        frames = traceback.extract_tb(places)
        where = [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        return "\n".join([f"  {kind.__name__ if kind else 'None'}", *where])


class NoReport:
    """Stands where Django would build a report with the values of local variables."""

    is_email = True

    def __init__(self, *_arguments: object, **_options: object) -> None:
        self.html_template_path = None

    def get_traceback_data(self) -> dict[str, object]:
        """Nothing."""
        return {}

    def get_traceback_html(self) -> str:
        """Nothing."""
        return ""

    def get_traceback_text(self) -> str:
        """Nothing."""
        return ""

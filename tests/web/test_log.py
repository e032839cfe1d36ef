"""Log lines say that and where, never what."""

import logging
import sys

from langkah.web.log import NoReport, QuietFormatter

SECRET = "kenari rahasia"


def _record(message: str, *arguments: object, failed: bool = False) -> logging.LogRecord:
    info = None
    if failed:
        try:
            {"": None}[SECRET]
        except KeyError:
            info = sys.exc_info()
    return logging.LogRecord("django.request", logging.ERROR, "x.py", 1, message, arguments, info)


def test_neither_message_nor_arguments_are_written() -> None:
    record = _record("Not Found: %s", SECRET)
    record.status_code = 404
    assert QuietFormatter().format(record) == "langkah: error django.request 404"


def test_a_fault_is_named_with_its_places_and_without_its_words() -> None:
    said = QuietFormatter().format(_record(SECRET, failed=True))
    assert SECRET not in said
    assert "KeyError" in said
    assert "test_log.py" in said


def test_no_report_holds_anything() -> None:
    report = NoReport(None, ValueError, ValueError(SECRET), None)
    assert report.get_traceback_data() == {}
    assert report.get_traceback_html() + report.get_traceback_text() == ""

"""`langkah office`: demo, serve, openapi, and Django's own commands."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
from collections.abc import Sequence
from threading import Thread

from django.core.exceptions import ImproperlyConfigured

from langkah.terms.errors import LangkahError, WrongInput
from langkah.web import messages

_OURS = ("demo", "serve", "openapi")
_DEFAULT = "demo"
_WORKERS = {"demo": 1, "serve": 2}


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of one command; what Django's own commands are, `langkah office help` tells."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "langkah.web.settings")  # noqa: TID251 — Django looks only there
    arguments = list(sys.argv[1:] if argv is None else argv) or [_DEFAULT]
    try:
        if arguments[0] not in _OURS:
            return _django(arguments)
        asked = _parser().parse_args(arguments)
        return _openapi() if asked.command == "openapi" else _open(asked)
    except ImproperlyConfigured as wrong:
        _complain(f"langkah: galat / error: {wrong}")
        return WrongInput.exit_code
    except LangkahError as error:
        for said, hint in ((error.says.id, "petunjuk"), (error.says.en, "hint")):
            word = "galat" if hint == "petunjuk" else "error"
            _complain(f"langkah: {word}: {said} [{error.code}]")
            if error.hint:
                _complain(f"langkah: {hint}: {error.hint.id if hint == 'petunjuk' else error.hint.en}")
        return error.exit_code


def _complain(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="langkah office", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, says in (
        ("demo", "buka kantor peraga di komputer ini"),
        ("serve", "buka kantor di belakang proksi"),
    ):
        command = commands.add_parser(name, help=says)
        command.add_argument("--host", default="127.0.0.1")
        command.add_argument("--port", type=int, default=8000)
        command.add_argument("--workers", type=int, default=_WORKERS[name])
    commands.add_parser("openapi", help="tulis uraian API ke keluaran baku")
    return parser


def _django(arguments: Sequence[str]) -> int:
    from django.core.management import execute_from_command_line

    execute_from_command_line(["langkah office", *arguments])
    return 0


def _openapi() -> int:
    import django

    django.setup()
    from langkah.web.api.describe import document_text

    sys.stdout.write(document_text())
    return 0


def _open(asked: argparse.Namespace) -> int:
    import langkah.web.wsgi  # noqa: F401 — what is wrong with a setting is said here, not by a worker

    host, port, workers = str(asked.host), int(asked.port), int(asked.workers)
    _must_be_free(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    for line in (
        f"Langkah    {address}/",
        f"English    {address}/en/",
        f"Norma      {address}/norma",
        f"API        {address}/api/openapi.json",
        "Ctrl-C menutup kantor ini. / Ctrl-C closes this office.",
    ):
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
    return _serve(host, port, workers)


def _must_be_free(host: str, port: int) -> None:
    """Raises: WrongInput when the port is taken, naming one that is free."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as taken:
            if taken.errno == errno.EADDRINUSE:
                raise WrongInput(
                    messages.PORT_TAKEN, host=host, port=port, free=_free(host, family)
                ) from taken
            raise WrongInput(messages.ADDRESS_UNUSABLE, host=host, port=port) from taken
        except OverflowError as impossible:
            raise WrongInput(messages.ADDRESS_UNUSABLE, host=host, port=port) from impossible


def _free(host: str, family: int) -> int:
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def _serve(host: str, port: int, workers: int) -> int:
    """Until Ctrl-C. Without granian, the standard library's server: one request at a time."""
    try:
        from granian import Granian
        from granian.constants import Interfaces
        from granian.log import LogLevels
    except ModuleNotFoundError:
        return _serve_plainly(host, port)
    Granian(
        "langkah.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=2,
        log_level=LogLevels.warning,
        log_access=False,
        websockets=False,
    ).serve()
    return 0


def _serve_plainly(host: str, port: int) -> int:
    from wsgiref.simple_server import WSGIRequestHandler, make_server

    from langkah.web.wsgi import application

    class Quiet(WSGIRequestHandler):
        """Writes no line for a request."""

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 — the name it overrides
            """Nothing."""

    with make_server(host, port, application, handler_class=Quiet) as server:
        serving = Thread(target=server.serve_forever, daemon=True)
        serving.start()  # beside, so that Ctrl-C never meets a request half answered
        try:
            serving.join()
        except KeyboardInterrupt:
            server.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())

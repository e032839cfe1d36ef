"""One command opens everything and closes it together."""

from __future__ import annotations

import argparse
import errno
import multiprocessing
import os
import socket
import sys
from collections.abc import Iterable
from threading import Thread

from django.conf import settings

from langkah.terms.errors import WrongInput
from langkah.web import messages
from langkah.web.keeping import demo, folder
from langkah.web.keeping.beside import Beside
from langkah.web.office import office

#: By name, as a server of any make asks for it.
_APPLICATION = "langkah.web.wsgi:application"
_ADDRESS = "LANGKAH_ADDRESS"
_EVERYWHERE = ("http://0.0.0.0:", "http://[::]:")
_OURSELVES = ("127.0.0.1", "localhost", "::1")


def serve(asked: argparse.Namespace) -> int:
    """Until Ctrl-C. The page that weighs is there at once; the office opens when it is ready.

    Raises: LangkahError for what stands against it.
    """
    office()  # what is wrong with a setting or a list is said here, not by a worker
    host, port = str(asked.host), int(asked.port)
    demonstration = asked.command == "demo"
    if demonstration:
        demo.must_stay_here(host, _OURSELVES)
    must_be_free(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    known = _links_begin_with(address)
    if demonstration:
        demo.begin()
        _is_a_demonstration()
    else:
        demo.must_not_be_one()
        folder.make()
    folder.leave_address(known)
    _say(_addresses(address))
    if demonstration:
        _say(demo.logins(address))
    _say(["Ctrl-C menutup kantor ini. / Ctrl-C closes this office."])
    with folder.opened(), Beside(demo=demonstration, worker=bool(asked.worker), say=_say):
        return _serve(host, port, int(asked.workers))


def _is_a_demonstration() -> None:
    """What every process that is begun from here reads from the folder, for this one, which was there before."""
    settings.DEMO = True
    settings.CONTESTANTS = settings.CONTESTANTS or settings.DEMO_CONTESTANTS
    office.cache_clear()


def _links_begin_with(address: str) -> str:
    """Here and in every process that is begun from here, unless whoever runs the office has named another.

    An office that listens everywhere has no address of its own to name: then there is none, and the usual one stays.
    """
    around = os.environ  # noqa: TID251 — the settings of what is begun from here read it
    named = around.get(_ADDRESS, "").strip()
    if named or address.startswith(_EVERYWHERE):
        return named
    around[_ADDRESS] = settings.WAGTAILADMIN_BASE_URL = address
    return address


def _addresses(address: str) -> list[str]:
    return [
        f"Langkah    {address}/",
        f"English    {address}/en/",
        f"Norma      {address}/norma",
        f"Kantor     {address}/kantor/",
        f"API        {address}/api/openapi.json",
    ]


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def must_be_free(host: str, port: int) -> None:
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
    # A fork would copy this process in the middle of what its helpers' thread does; workers begin from nothing instead.
    multiprocessing.set_start_method("spawn", force=True)
    Granian(
        _APPLICATION,
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

    from django.utils.module_loading import import_string

    application = import_string(_APPLICATION.replace(":", "."))

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

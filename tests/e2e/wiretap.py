"""A wire between a browser and an office that is heard, and can be cut."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

PIECE = 65_536


class Wire:
    """Listens on a port of its own and hands on both ways; `sent` is all that came from the browser."""

    def __init__(self, to: int) -> None:
        self.sent = bytearray()
        self.brought = 0
        self._to = to
        self._until: int | None = None
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._whole = True
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def cut(self) -> None:
        """Nothing goes through any more: open connections end, new ones are shut at once."""
        self._whole = False
        self._end()

    def mend(self) -> None:
        """As before."""
        self._until = None
        self._whole = True

    def cut_after(self, count: int) -> None:
        """Cut by itself once so many more bytes have come from the office."""
        self._until = self.brought + count

    def forget(self) -> None:
        """Begin to listen anew."""
        self.sent.clear()

    def close(self) -> None:
        """The end."""
        self.cut()
        self._listener.close()

    def _end(self) -> None:
        with self._lock:
            ends = list(self._open)
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _listen(self) -> None:
        while True:
            try:
                browser, _ = self._listener.accept()
            except OSError:
                return
            if not self._whole:
                browser.close()
                continue
            office = socket.create_connection(("127.0.0.1", self._to))
            with self._lock:
                self._open |= {browser, office}
            threading.Thread(target=self._carry, args=(browser, office, True), daemon=True).start()
            threading.Thread(target=self._carry, args=(office, browser, False), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, heard: bool) -> None:
        with suppress(OSError):
            while piece := source.recv(PIECE):
                if heard:
                    self.sent += piece
                else:
                    self.brought += len(piece)
                if self._until is not None and self.brought >= self._until:
                    self.cut()
                target.sendall(piece)
        with self._lock:
            self._open -= {source, target}
        for end in (source, target):
            with suppress(OSError):
                end.close()


@contextmanager
def tapped(port: int) -> Iterator[Wire]:
    """A wire to the office on that port, while the block runs."""
    wire = Wire(port)
    try:
        yield wire
    finally:
        wire.close()

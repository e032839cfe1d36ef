"""Room for one file, on the one address that takes one in."""

from __future__ import annotations

from collections.abc import Callable

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import FileUploadHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from langkah.web.lawdesk.sheets.bounds import MOST_BYTES

_ADDRESS = "/kantor/aturan/impor/"
TOO_LARGE = "too large"


class InMemory(FileUploadHandler):
    """Keeps a file in memory up to the limit; of one that is larger it keeps only that it was."""

    def new_file(self, *arguments: object, **named: object) -> None:
        """Another file begins."""
        super().new_file(*arguments, **named)  # type: ignore[arg-type]  # Django's own, handed on
        self._pieces: list[bytes] = []
        self._size = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:  # noqa: ARG002 — Django's own names
        """One piece more."""
        self._size += len(raw_data)
        if self._size <= MOST_BYTES:
            self._pieces.append(raw_data)

    def file_complete(self, file_size: int) -> SimpleUploadedFile:  # noqa: ARG002 — the same
        """The file, or the sign that it was too large."""
        content = b"".join(self._pieces) if self._size <= MOST_BYTES else b""
        made = SimpleUploadedFile(self.file_name or "berkas", content)
        made.charset = TOO_LARGE if self._size > MOST_BYTES else None
        return made


def room(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Hands the handler to that address before anybody reads the form."""

    def answer(request: HttpRequest) -> HttpResponseBase:
        if request.path_info == _ADDRESS and request.method == "POST":
            request.upload_handlers = [InMemory(request)]
        return get_response(request)

    return answer

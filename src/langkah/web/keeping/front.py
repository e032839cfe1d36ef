"""Stands before Django: files for browsers, patience meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.headers import Headers

from django.conf import settings

from langkah.web.guard import HEADERS, OFFICE, WAITING
from langkah.web.keeping import folder

Answer = Iterable[bytes]
Application = Callable[[dict[str, Any], Any], Answer]
#: Wagtail names its files with a version behind a question mark, so a day is never too long.
_KEPT = 24 * 60 * 60


class Front:
    """Hands every request on; what weighs is handed on without a look at anything."""

    def __init__(self, office: Application) -> None:
        self._office = office
        self._files: Application | None = None

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Answer:
        """The answer of whoever stands behind."""
        path = environ.get("PATH_INFO", "")
        if path.startswith(OFFICE):
            files = self._files or self._opened()
            if files is None:
                environ[WAITING] = "1"
            elif path.startswith(settings.STATIC_URL):
                return files(environ, start_response)
        return self._office(environ, start_response)

    def _opened(self) -> Application | None:
        if folder.is_prepared():
            from whitenoise import WhiteNoise

            self._files = WhiteNoise(
                self._office,
                root=settings.STATIC_ROOT,
                prefix=settings.STATIC_URL,
                max_age=_KEPT,
                allow_all_origins=False,
                add_headers_function=_guarded,
            )
        return self._files


def _guarded(headers: Headers, _path: str, _url: str) -> None:
    """A file carries what every answer carries."""
    for name, value in HEADERS.items():
        headers[name] = value
    if settings.SECURE_HSTS_SECONDS:
        headers["Strict-Transport-Security"] = f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains"

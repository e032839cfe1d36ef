"""Settings of the web door; the only module here that reads the environment."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from langkah.terms.stages import Zone
from langkah.web import messages

_HERE = Path(__file__).resolve().parent


def _chosen(name: str, known: tuple[str, ...]) -> str:
    """The value of a variable that has few; the first known one when it is not set."""
    value = os.environ.get(name, "").strip() or known[0]
    if value not in known:
        says = messages.SETTING_UNKNOWN.says.fill(name=name, value=value, known=", ".join(known))
        raise ImproperlyConfigured(f"{says.id} / {says.en}")
    return value


# The names this office answers to, with a comma between them.
ALLOWED_HOSTS = [
    name.strip()
    for name in os.environ.get("LANGKAH_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
    if name.strip()
]

# "1" where a proxy in front speaks TLS: plain requests are sent there, and browsers remember it for a year.
_HTTPS = _chosen("LANGKAH_HTTPS", ("0", "1")) == "1"
SECURE_SSL_REDIRECT = _HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None

# A CSV list of this office's own contestants, in the form that `langkah weigh --contestants` reads.
CONTESTANTS = os.environ.get("LANGKAH_CONTESTANTS", "").strip()

# A CSV list of this office's own contests and days, in the form that `langkah weigh --calendar` reads.
CALENDAR = os.environ.get("LANGKAH_CALENDAR", "").strip()

# The folder of this office's imported rulebooks (`langkah rulebook import --to`); empty: the one that came along.
RELEASES = os.environ.get("LANGKAH_RELEASES", "").strip()

# The zone of the office's days and hours, where a step does not say another.
ZONE = _chosen("LANGKAH_ZONE", tuple(Zone))

TIME_ZONE = "UTC"  # days are the desk's business, in the office's zone
USE_TZ = True
USE_I18N = False
LANGUAGE_CODE = "id"

DEBUG = False  # also in the demonstration: a page of debugging shows what people wrote
SECRET_KEY = secrets.token_urlsafe(64)  # nothing is signed, so no key outlives the process

INSTALLED_APPS: list[str] = []
DATABASES: dict[str, dict[str, object]] = {}  # weighing keeps nothing, so there is nowhere to keep it
CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
ROOT_URLCONF = "langkah.web.urls"
WSGI_APPLICATION = "langkah.web.wsgi.application"
APPEND_SLASH = False
MIDDLEWARE = ["langkah.web.guard.guard", "django.middleware.security.SecurityMiddleware"]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_HERE / "templates"],
        "OPTIONS": {"context_processors": [], "builtins": []},
    }
]

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
FILE_UPLOAD_HANDLERS: list[str] = []  # no file is taken, so none is ever spooled to a disk

SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # framing is refused by frame-ancestors and X-Frame-Options, both set in guard.py
    "security.W003",  # no cookie and no authority, so nothing for a CSRF token to protect; see this room's essay
    "security.W021",  # a preload list is joined by who owns the domain, not by a program
]

# Counts and names of events only: never a body, a query or the words of an exception (see log.py).
LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"quiet": {"()": "langkah.web.log.QuietFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "quiet"}},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
        "django.server": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}
DEFAULT_EXCEPTION_REPORTER = "langkah.web.log.NoReport"

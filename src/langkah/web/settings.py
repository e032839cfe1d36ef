"""Settings of the web door; the only module here that reads the environment."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

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
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None

# A CSV list of this office's own contests and days, in the form that `langkah weigh --calendar` reads.
CALENDAR = os.environ.get("LANGKAH_CALENDAR", "").strip()

# This office's limits of the learned ear, in the form that `langkah attune --to` writes.
HEARING = os.environ.get("LANGKAH_HEARING", "").strip()

# The folder of this office's imported rulebooks (`langkah rulebook import --to`); empty: the one that came along.
RELEASES = os.environ.get("LANGKAH_RELEASES", "").strip()

# The zone of the office's days and hours, where a step does not say another.
ZONE = _chosen("LANGKAH_ZONE", tuple(Zone))

# The hours that a writer types are the office's; days are the desk's business all the same.
TIME_ZONE = {Zone.WIB: "Asia/Jakarta", Zone.WITA: "Asia/Makassar", Zone.WIT: "Asia/Jayapura"}[Zone(ZONE)]
USE_TZ = True
USE_I18N = True  # for the libraries' own forms; our words live in Text tables
LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]

DEBUG = False  # also in the demonstration: a page of debugging shows what people wrote

# Where the office keeps its database, its key and its files; weighing never looks there.
DATA = Path(os.environ.get("LANGKAH_DATA", "").strip() or Path.cwd() / "var").absolute()

# Whether everybody in it is invented (`langkah office demo`): pages then say so, and where to begin.
DEMO = (DATA / "demo.json").exists()

# The tickets that the demonstration's texts name, as invented as its people.
DEMO_CONTESTANTS = str(_HERE / "seed" / "peserta.csv")

# A CSV list of this office's own contestants, in the form that `langkah weigh --contestants` reads.
CONTESTANTS = os.environ.get("LANGKAH_CONTESTANTS", "").strip() or (DEMO_CONTESTANTS if DEMO else "")


def _key() -> str:
    """What signs sessions and links: kept beside the data since the office was first opened (`manage.py`).

    Before that nothing is signed, so a key of this process alone will do.
    """
    try:
        return (DATA / "key").read_text(encoding="ascii").strip()
    except OSError:
        return secrets.token_urlsafe(64)


#: Where an open office has left its address, below DATA (`keeping/folder.py`).
ADDRESS_FILE = "address"


def _address() -> str:
    """What links begin with: as it was named, or where the office was opened last, or where it usually is."""
    try:
        left = (DATA / ADDRESS_FILE).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        left = ""
    return os.environ.get("LANGKAH_ADDRESS", "").strip() or left or "http://127.0.0.1:8000"


def _database(address: str) -> dict[str, object]:
    """Django's form of an address such as postgresql://user:word@host:5432/name?host=/folder; SQLite without one."""
    if not address:
        pragmas = "journal_mode=WAL synchronous=FULL foreign_keys=ON secure_delete=ON temp_store=MEMORY cache_size=-8000"
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA / "office.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 10,
                "init_command": " ".join(f"PRAGMA {one};" for one in pragmas.split()),
            },
        }
    parts = urlsplit(address)
    if parts.scheme not in ("postgres", "postgresql") or not parts.path.strip("/"):
        says = messages.DATABASE_UNKNOWN.says
        raise ImproperlyConfigured(f"{says.id} / {says.en}")
    beside = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": beside.pop("host", parts.hostname or ""),
        "PORT": beside.pop("port", str(parts.port or "")),
        "CONN_MAX_AGE": 60,
        "OPTIONS": beside,
    }


DATABASE_OF = _database  # for an office that moves from one to the other
SECRET_KEY = _key()

INSTALLED_APPS = [
    "langkah.web.people.apps.People",
    "langkah.web.pages.apps.Pages",
    "langkah.web.letters.apps.Letters",
    "langkah.web.questions.apps.Questions",
    "langkah.web.disputes.apps.Disputes",
    "langkah.web.lawdesk.apps.LawDesk",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
AUTH_USER_MODEL = "people.Person"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# PostgreSQL by one variable (postgresql://user@host/name); without it one SQLite file that survives a power cut.
DATABASES = {"default": _database(os.environ.get("LANGKAH_DATABASE", "").strip())}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
ROOT_URLCONF = "langkah.web.urls"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
WSGI_APPLICATION = "langkah.web.wsgi.application"
APPEND_SLASH = False
MIDDLEWARE = [
    "langkah.web.guard.guard",
    "django.middleware.security.SecurityMiddleware",
    "langkah.web.guard.aside",  # weighing goes no further: no session, no account, no database
    "langkah.web.pages.views.kept.kept",  # a public page that is known is answered without the rest
    "langkah.web.people.doorkeeper.speak",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "langkah.web.people.sessions.watch",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "langkah.web.people.doorkeeper.Doorkeeper",
    "langkah.web.pages.borders.Borders",
    "langkah.web.lawdesk.taking.room",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [_HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "langkah.web.page.words.of_office",
            ],
            "builtins": ["langkah.web.page.tags"],
        },
    }
]

# Coming in: see people/login.py. Cookies end at /kantor/, so that a page that weighs is never sent one.
LOGIN_URL = "/kantor/masuk/"
LOGIN_REDIRECT_URL = "/kantor/"
AUTHENTICATION_BACKENDS = ["langkah.web.people.login.Backend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"langkah.web.people.passwords.{name}"} for name in ("Length", "WellKnown", "OwnWords")
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
SESSION_ENGINE = "langkah.web.people.sessions"
SESSION_COOKIE_AGE = 12 * 60 * 60  # at the longest; idle ones end sooner (people/sessions.py)
SESSION_COOKIE_NAME = "__Secure-kunjungan" if _HTTPS else "kunjungan"
CSRF_COOKIE_NAME = "__Secure-formulir" if _HTTPS else "formulir"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = LANGUAGE_COOKIE_PATH = "/kantor/"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "langkah.web.people.held.stale.csrf_failed"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
ACCOUNT_ADAPTER = "langkah.web.people.login.Accounts"
ACCOUNT_FORMS = {
    "login": "langkah.web.people.forms.Login",
    "change_password": "langkah.web.people.forms.PasswordChange",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_SESSION_REMEMBER = True  # no question: a visit ends when it ends
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "20/5m/ip,5/5m/key", "reauthenticate": "10/m/user"}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _HTTPS else 0
MFA_ADAPTER = "langkah.web.people.login.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _HTTPS  # http://localhost alone: browsers know no other

EMAIL_BACKEND = (
    "django.core.mail.backends.dummy.EmailBackend"  # no mail leaves an office, whoever asks for it
)

# The folder of the bundle for phones (`make pocket`); where nothing is there, no page speaks of it.
STATE: dict[str, object] = {}  # only a phone has one: see pocket/settings.py
POCKET = Path(os.environ.get("LANGKAH_POCKET", "").strip() or _HERE / "phone" / "bundle").absolute()

STATIC_URL = "/statis/"
STATIC_ROOT = DATA / "static"
MEDIA_URL = "/berkas/"
MEDIA_ROOT = DATA / "media"
WAGTAIL_SITE_NAME = "Langkah"
WAGTAILADMIN_BASE_URL = _address()
WAGTAIL_I18N_ENABLED = False
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True  # what goes live is what was read
WAGTAIL_MODERATION_ENABLED = True
WAGTAILIMAGES_IMAGE_FORM_BASE = "langkah.web.pages.editor.pictures.PictureForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp"]
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "indonesian"}
}
WAGTAILADMIN_LOGIN_URL = LOGIN_URL
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False  # people/ does that
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # no address of anybody is sent to anybody
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000  # a long text in the editor has many parts
FILE_UPLOAD_HANDLERS: list[str] = []  # no file is taken but by the pictures of the editor (pages/borders.py)

SILENCED_SYSTEM_CHECKS = [
    "security.W002",  # framing is refused by frame-ancestors and X-Frame-Options, both set in guard.py
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

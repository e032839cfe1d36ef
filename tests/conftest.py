"""Closes the network, fixes the seed and opens Django where it is installed."""

import atexit
import importlib.util
import os
import random
import shutil
import socket
import tempfile
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

SEED = 20_240_214  # the last voting day: any number will do, as long as it stays

settings.register_profile(
    "ci",
    derandomize=True,
    database=None,
    deadline=None,  # two busy cores say nothing about one example
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("explore", settings.get_profile("ci"), derandomize=False, max_examples=20_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

# The engine tests also run where there is no Django: so it is opened here and not by an option in pyproject.toml.
# What an office keeps, it keeps in a folder of this process, thrown away at the end.
if importlib.util.find_spec("django") and importlib.util.find_spec("wagtail"):
    import django
    from django.conf import settings as office
    from django.core.signals import setting_changed

    data = tempfile.mkdtemp(prefix="langkah-tests-")
    atexit.register(shutil.rmtree, data, ignore_errors=True)
    os.environ["LANGKAH_DATA"] = data
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "langkah.web.settings")
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright keeps a loop running in e2e tests
    # A process beside this one inherits these variables and may have read the settings before it comes here.
    office.DATA, office.MEDIA_ROOT, office.STATIC_ROOT = Path(data), Path(data, "media"), Path(data, "static")
    office.POCKET = Path(data, "pocket")  # none: whether this machine has built one changes nothing
    if "sqlite" in str(office.DATABASES["default"]["ENGINE"]):
        office.DATABASES["default"]["NAME"] = Path(data, "office.sqlite3")
    office.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher"
    ]  # a slow one is slow a thousand times
    office.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
    django.setup()
    # A process beside this one may have opened its queue before it came here: tasks are done at once there too.
    setting_changed.send(sender=None, setting="TASKS", value=office.TASKS, enter=True)
    from langkah.web.office import office as one_office
    from tests import database

    django_db_setup = database.django_db_setup
    one_office()  # it follows the folder of the moment it is opened in, so it is opened before a test has its own


class NetworkClosed(RuntimeError):
    """A test, or what it tests, wanted to leave this machine."""


def _stays_here(address: object) -> bool:
    if not isinstance(address, tuple):  # a path: a Unix socket
        return True
    host = str(address[0])
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


@pytest.fixture(scope="session", autouse=True)
def closed_network() -> Iterator[None]:
    """Nothing leaves the machine; a server that a test itself started on 127.0.0.1 can be reached."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            original = getattr(socket.socket, name)

            def guarded(self: socket.socket, address: Any, *, original: Any = original) -> Any:
                if not _stays_here(address):
                    raise NetworkClosed(f"the network is closed in tests: {address!r}")
                return original(self, address)

            patch.setattr(socket.socket, name, guarded)
        resolve = socket.getaddrinfo

        def guarded_resolve(host: Any, *args: Any, **options: Any) -> Any:
            if host is not None and not _stays_here((host if isinstance(host, str) else host.decode(),)):
                raise NetworkClosed(f"the network is closed in tests: {host!r}")
            return resolve(host, *args, **options)

        patch.setattr(socket, "getaddrinfo", guarded_resolve)
        yield


@pytest.fixture(autouse=True)
def no_law_left_behind() -> Iterator[None]:
    """What one test makes law, the next is not weighed by."""
    kept = Path(os.environ.get("LANGKAH_DATA", tempfile.gettempdir()), "own-law.json")
    kept.unlink(missing_ok=True)  # a thread of a race may have written after its test had ended
    yield
    kept.unlink(missing_ok=True)


@pytest.fixture(autouse=True)
def fixed_seed() -> None:
    """Every test starts from the same chance."""
    random.seed(SEED)


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository root."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared(root: Path) -> Path:
    """The folder with law, data and vectors that lies beside a developer's checkout, where there is one."""
    folder = Path(os.environ.get("LANGKAH_SHARED", root.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no shared folder at {folder}; LANGKAH_SHARED names another place")
    return folder

"""The demonstration office: invented people on this computer alone."""

from __future__ import annotations

import base64
import json
import secrets
from functools import cache
from pathlib import Path

from django.conf import settings

from langkah.terms.errors import WrongInput
from langkah.web.keeping import folder, messages
from langkah.web.people.powers import GUARDED, NAMES, Role
from langkah.web.seed.addresses import email

_MARK = "demo.json"
_WORDS = (
    "angin bambu cermin danau embun fajar gunung hutan ikan jendela kapal lampu melati nanas ombak payung rotan "
    "sawah teratai ulam wayang zaitun"
).split()


def is_one() -> bool:
    """Whether the data folder holds a demonstration office."""
    return (Path(settings.DATA) / _MARK).exists()


def must_not_be_one() -> None:
    """Raises: WrongInput for a demonstration office, which is not for the use of others."""
    if is_one():
        raise WrongInput(messages.DEMO_FOLDER, path=settings.DATA)


def must_stay_here(host: str, ourselves: tuple[str, ...]) -> None:
    """Raises: WrongInput where other computers could come in."""
    if host not in ourselves:
        raise WrongInput(messages.DEMO_ADDRESS, host=host)


def begin() -> None:
    """A folder that is marked as a demonstration before anything is in it.

    Raises: WrongInput where a real office lives.
    """
    data = Path(settings.DATA)
    if not is_one() and (data / "key").exists():
        raise WrongInput(messages.OWN_OFFICE, path=data)
    folder.reach()
    if not is_one():
        drawn = {
            "password": " ".join(secrets.choice(_WORDS) for _ in range(4)),
            "keys": {
                role.value: base64.b32encode(secrets.token_bytes(20)).decode()
                for role in sorted(GUARDED, key=list(Role).index)
            },
        }
        folder.put(data / _MARK, json.dumps(drawn, indent=1).encode())
    folder.make()


@cache
def _drawn() -> dict[str, object]:
    found: dict[str, object] = json.loads((Path(settings.DATA) / _MARK).read_text(encoding="ascii"))
    return found


def password() -> str:
    """The password of every invented person."""
    return str(_drawn()["password"])


def secret(role: Role) -> str:
    """The secret from which the code app of a role makes its codes; empty where the role needs none."""
    keys = _drawn()["keys"]
    return str(keys.get(role.value, "")) if isinstance(keys, dict) else ""


def plant() -> bool:
    """The invented people and their work; False where somebody works here already."""
    from langkah.web.seed import planting  # only now: it asks for tables

    return planting.plant(password(), {role: secret(role) for role in GUARDED})


def logins(address: str) -> list[str]:
    """What is printed at the start: where to begin, and who may log in."""
    width = max(len(NAMES[role].id) for role in Role)
    return [
        "",
        "Kantor peraga: semua orangnya rekaan. / A demonstration: everybody in it is invented.",
        f"Coba ini dulu / try this first   {address}/kantor/coba/",
        f"Masuk / log in                   {address}/kantor/masuk/",
        f"Kata sandi / password            {password()}",
        *(f"  {NAMES[role].id:{width}}  {email(role)}" for role in Role),
        "Kode sekali pakai ada di halaman coba ini dulu. / One-time codes are on that first page.",
        "",
    ]

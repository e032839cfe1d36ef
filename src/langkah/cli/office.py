"""`langkah office …`: opens the web door by name, not knowing what is behind."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.metadata import entry_points

from langkah.cli import messages
from langkah.cli.options import Parser
from langkah.cli.speak import Terminal
from langkah.terms.errors import MissingExtra
from langkah.terms.speech import Lang, Text

_DOORS = "langkah.doors"
_NAME = "office"
_SAYS = Text(
    "Membuka halaman dan API Langkah. `langkah office demo` membuka kantor contoh.",
    "Opens the pages and the API of Langkah. `langkah office demo` opens the demonstration office.",
)


def parser(lang: Lang) -> Parser:
    """The arguments as far as this side of the door knows them."""
    return Parser(_NAME, _SAYS, lang, usage="demo | check | migrate | …", examples="  langkah office demo")


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Hand the arguments over to the web door. Raises: MissingExtra."""
    for door in entry_points(group=_DOORS, name=_NAME):
        try:
            opened = door.load()
        except ModuleNotFoundError as absent:
            raise MissingExtra(messages.DOOR_MISSING, value=_NAME) from absent
        terminal.out.flush()
        sys.argv = [f"langkah {_NAME}", *arguments]
        code: int | None = opened()
        return code or 0
    raise MissingExtra(messages.DOOR_MISSING, value=_NAME)

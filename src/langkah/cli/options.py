"""Reads a command's arguments; refuses in our own words and both languages."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from langkah.cli import messages
from langkah.terms.errors import WrongInput
from langkah.terms.speech import Lang, Text

_USAGE = Text("cara pakai: ", "usage: ")
_OPTIONS = Text("pilihan", "options")
_GIVEN = Text("masukan", "input")
_HELP = Text("tampilkan bantuan ini", "show this help")
_LANG = Text("bahasa keluaran: id atau en", "language of the output: id or en")
_NO_COLOUR = Text("tanpa warna", "without colour")


class Parser(argparse.ArgumentParser):
    """An argument parser whose words are ours; `given` and `chosen` add to its two groups."""

    def __init__(self, command: str, says: Text, lang: Lang, *, usage: str, examples: str = "") -> None:
        super().__init__(
            prog=f"langkah {command}",
            description=says.in_(lang),
            usage=f"langkah {command} {usage}",
            epilog=examples,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self._lang = lang
        #: Every argument as a person writes it, with what it means: for the reference page.
        self.rows: list[tuple[str, Text]] = []
        self._given = self.add_argument_group(_GIVEN.in_(lang))
        self._chosen = self.add_argument_group(_OPTIONS.in_(lang))

    def given(self, name: str, says: Text, *, metavar: str, many: bool = True) -> None:
        """Add an argument without a name; none given is an empty list, or None when not many."""
        self.rows.append((metavar, says))
        self._given.add_argument(name, nargs="*" if many else "?", metavar=metavar, help=says.in_(self._lang))

    def chosen(
        self, name: str, says: Text, *, metavar: str = "", default: str | None = None, many: bool = False
    ) -> None:
        """Add an option: a switch when it has no metavar, else one with a value, or with `many`."""
        self.rows.append((f"{name} {metavar}".rstrip(), says))
        words = says.in_(self._lang)
        if not metavar:
            self._chosen.add_argument(name, action="store_true", help=words)
        elif many:
            self._chosen.add_argument(name, action="append", default=[], metavar=metavar, help=words)
        else:
            self._chosen.add_argument(name, default=default, metavar=metavar, help=words)

    def shared(self) -> Parser:
        """The parser with the options that every command has."""
        self.chosen("--lang", _LANG, metavar="id|en")
        self.chosen("--no-color", _NO_COLOUR)
        self.rows.append(("-h, --help", _HELP))
        self._chosen.add_argument("-h", "--help", action="store_true", help=_HELP.in_(self._lang))
        return self

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The arguments as named values. Raises: WrongInput."""
        try:
            found, left = self.parse_known_args(list(arguments))
        except argparse.ArgumentError as refused:
            name = refused.argument_name or ""
            raise WrongInput(messages.OPTION_USE, value=name, command=self.prog) from None
        if left:
            raise WrongInput(messages.OPTION_UNKNOWN, value=left[0][:60], command=self.prog)
        one_of("--lang", found.lang, [*Lang])
        return found

    def error(self, message: str) -> NoReturn:
        """Refuse what argparse itself cannot name. Raises: WrongInput."""
        raise WrongInput(messages.OPTION_USE, value=message[:60], command=self.prog)

    def format_help(self) -> str:
        """The help in one language; argparse itself would begin it in English."""
        text = super().format_help()
        return _USAGE.in_(self._lang) + text.removeprefix("usage: ")


def one_of(name: str, value: str | None, known: Sequence[str]) -> None:
    """Refuse a value that is not known. Raises: WrongInput."""
    from langkah.terms.messages import VALUE_UNKNOWN

    if value is not None and value not in known:
        raise WrongInput(VALUE_UNKNOWN, key=name, value=value[:60], known=", ".join(known))

"""`langkah rulebook export, import`: carry a rulebook that is signed and whole."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from langkah.cli import messages
from langkah.cli.options import Parser
from langkah.cli.speak import Terminal
from langkah.cli.study import words
from langkah.desk.releases import Releases, make_release
from langkah.terms.errors import NotFound, WrongInput
from langkah.terms.speech import Lang

ACTIONS = ("export", "import")


def parser(lang: Lang) -> Parser:
    """The arguments of the two verbs."""
    made = Parser(
        "rulebook", words.RELEASE_SAYS, lang, usage=words.RELEASE_USAGE, examples=words.RELEASE_EXAMPLES
    )
    made.given("action", words.RELEASE_ACTION, metavar="ACTION", many=False)
    made.given("file", words.RELEASE_FILE, metavar="FILE", many=False)
    made.chosen("--key", words.KEY, metavar="FILE")
    made.chosen("--serial", words.SERIAL, metavar="N")
    made.chosen("-o", words.OUT, metavar="FOLDER", default=".")
    made.chosen("--to", words.TO, metavar="FOLDER")
    made.chosen("--back-to", words.BACK_TO, metavar="N")
    return made.shared()


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Make a release, or take one in."""
    made = parser(terminal.lang)
    options = made.read(arguments)
    if options.help:
        terminal.say(made.format_help().rstrip())
    elif options.action == "export":
        _export(options, terminal)
    else:
        _import(options, terminal)
    return 0


def _export(options: Namespace, terminal: Terminal) -> None:
    serial = _number("--serial", options.serial)
    file = make_release(Path(options.o), serial, _text(options.key))
    terminal.say(words.EXPORTED.fill(serial=serial, file=file).in_(terminal.lang))


def _import(options: Namespace, terminal: Terminal) -> None:
    releases = Releases(Path(_needed("--to", options.to)))
    if options.back_to is not None:
        release = releases.go_back(_number("--back-to", options.back_to))
    else:
        if options.key:
            releases.trust(_text(options.key))
        release = releases.take(Path(_needed("FILE", options.file)))
    done = words.IMPORTED.fill(serial=release.serial, version=release.version, digest=release.digest)
    terminal.say(done.in_(terminal.lang))


def _needed(name: str, value: str | None) -> str:
    if not value:
        raise WrongInput(messages.OPTION_USE, value=name, command="langkah rulebook")
    return value


def _number(name: str, value: str | None) -> int:
    given = _needed(name, value)
    if not (given.isascii() and given.isdigit() and len(given) < 15 and int(given) > 0):
        raise WrongInput(messages.OPTION_USE, value=name, command="langkah rulebook")
    return int(given)


def _text(file: str | None) -> str:
    name = _needed("--key", file)
    try:
        return Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as broken:
        raise NotFound(messages.KEY_MISSING, value=Path(name).name[:60]) from broken

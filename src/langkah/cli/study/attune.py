"""`langkah attune TEXTS`: the ear's limits from an office's own labelled texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from langkah.cli import messages
from langkah.cli.options import Parser
from langkah.cli.speak import Terminal, problem_of, wrap
from langkah.cli.study import words
from langkah.cli.weigh import CALENDAR, RELEASES, listed, own_office
from langkah.desk.attune import Attuned, Errors, attune, read_labelled
from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.speech import Lang


def parser(lang: Lang) -> Parser:
    """The arguments of the command."""
    made = Parser("attune", words.ATTUNE_SAYS, lang, usage=words.ATTUNE_USAGE, examples=words.ATTUNE_EXAMPLES)
    made.given("texts", words.ATTUNE_TEXTS, metavar="TEXTS", many=False)
    made.chosen("--to", words.ATTUNE_TO, metavar="FILE")
    made.chosen("--contestants", words.CONTESTANTS, metavar="FILE")
    made.chosen("--calendar", CALENDAR, metavar="FILE")
    made.chosen("--releases", RELEASES, metavar="FOLDER")
    made.chosen("--json", words.JSON)
    return made.shared()


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Say what limits fit and what they gain; write them where asked and where they gain."""
    made = parser(terminal.lang)
    options = made.read(arguments)
    if options.help:
        terminal.say(made.format_help().rstrip())
        return 0
    if options.texts is None:
        raise WrongInput(messages.OPTION_USE, value="TEXTS", command="langkah attune")
    found = attune(read_labelled(listed(options.texts)), own_office(options))
    if options.json:
        terminal.say_json(_as_json(found), indent=2)
    else:
        terminal.say(*_lines(found, terminal))
    if options.to and found.gains:
        _write(options.to, found.to_csv())
    return 0


def _lines(found: Attuned, terminal: Terminal) -> list[str]:
    lang, one = terminal.lang, found.hearing
    before, after = (_errors(errors, lang) for errors in (found.before, found.after))
    lines = [words.ATTUNE_BEFORE.in_(lang) + before, words.ATTUNE_AFTER.in_(lang) + after]
    limits = f"ask {one.ask:.2f} · care {one.care:.2f} · alone {one.alone:.2f}"
    says = words.ATTUNE_GAINS if found.gains else words.ATTUNE_KEEP
    return [
        *lines,
        *wrap(f"{says.in_(lang)} {limits if found.gains else ''}".rstrip(), width=terminal.columns),
    ]


def _errors(one: Errors, lang: Lang) -> str:
    says = words.ATTUNE_ERRORS.fill(
        missed=one.missed, breaches=one.breaches, alarmed=one.alarmed, lawful=one.lawful
    )
    return says.in_(lang)


def _as_json(found: Attuned) -> dict[str, object]:
    rates = {
        name: {
            "breaches": one.breaches, "missed": one.missed, "lawful": one.lawful, "alarmed": one.alarmed
        }
        for name, one in (("before", found.before), ("after", found.after))
    }  # fmt: skip
    limits = {name: getattr(found.hearing, name) for name in ("ask", "care", "alone")}
    return {"limits": limits, "gains": found.gains, **rates}


def _write(path: str, text: str) -> None:
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as refused:
        raise LangkahError(messages.OUTPUT_REFUSED, problem=problem_of(refused)) from None

"""`langkah attune TEXTS`: the ear's limits from an office's own labelled texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from langkah.cli import messages
from langkah.cli.options import Parser
from langkah.cli.speak import Terminal, problem_of, wrap
from langkah.cli.study import words
from langkah.cli.weigh import CALENDAR, RELEASES, listed, own_office
from langkah.desk.attune import Attuned, Errors, attune, read_hearing, read_labelled
from langkah.terms.errors import LangkahError, WrongInput
from langkah.terms.speech import Lang, Text


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
        raise WrongInput(messages.TEXTS_MISSING)
    if options.to:
        _spare(options.to)
    found = attune(read_labelled(listed(options.texts)), own_office(options))
    if options.to and found.gains:
        _write(options.to, found.to_csv())
    if options.json:
        terminal.say_json(_as_json(found), indent=2)
    else:
        terminal.say(*_lines(found, terminal))
    return 0


def _lines(found: Attuned, terminal: Terminal) -> list[str]:
    lang, one = terminal.lang, found.hearing
    before, after = (_errors(errors, lang) for errors in (found.before, found.after))
    lines = [words.ATTUNE_BEFORE.in_(lang) + before, words.ATTUNE_AFTER.in_(lang) + after]
    limits = f"ask {one.ask:.2f} · care {one.care:.2f} · alone {one.alone:.2f}"
    says = words.ATTUNE_GAINS if found.gains else words.ATTUNE_KEEP
    lines += wrap(f"{says.in_(lang)} {limits if found.gains else ''}".rstrip(), width=terminal.columns)
    price = _price(found)
    return lines if price is None else [*lines, *wrap(price.in_(lang), width=terminal.columns)]


def _price(found: Attuned) -> Text | None:
    """What the limits cost on one side where they gain on the other: the mean of both shares hides it."""
    if not found.gains:
        return None
    if found.more_missed > 0:
        return words.ATTUNE_MISSES_MORE.fill(missed=found.more_missed, alarmed=found.fewer_alarmed)
    if found.fewer_alarmed < 0:
        return words.ATTUNE_WARNS_MORE.fill(alarmed=-found.fewer_alarmed)
    return None


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
    turned = {"more_missed": found.more_missed, "fewer_alarmed": found.fewer_alarmed}
    return {"limits": limits, "gains": found.gains, **turned, **rates}


def _write(path: str, text: str) -> None:
    try:
        Path(path).write_text(text, encoding="utf-8")
    except FileNotFoundError:
        raise LangkahError(messages.FILE_UNWRITABLE, path=path, problem=words.NO_FOLDER) from None
    except OSError as refused:
        raise LangkahError(messages.FILE_UNWRITABLE, path=path, problem=problem_of(refused)) from None


def _spare(path: str) -> None:
    """Refuse what is no file of limits, before the work: an office's labelled texts are not written twice.

    Raises: WrongInput.
    """
    if not Path(path).exists():
        return
    try:
        read_hearing(listed(path))
    except LangkahError:
        raise WrongInput(messages.NO_LIMITS_FILE, path=path) from None

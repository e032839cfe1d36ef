"""`langkah difference FROM TO`: what changes for a person between two roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from langkah.cli import messages
from langkah.cli.options import Parser
from langkah.cli.speak import Terminal, wrap
from langkah.cli.study import words
from langkah.desk import Office
from langkah.terms.errors import WrongInput
from langkah.terms.parse import read_date
from langkah.terms.speech import Lang


def parser(lang: Lang) -> Parser:
    """The arguments of the command."""
    made = Parser(
        "difference",
        words.DIFFERENCE_SAYS,
        lang,
        usage=words.DIFFERENCE_USAGE,
        examples=words.DIFFERENCE_EXAMPLES,
    )
    made.given("sides", words.SIDES, metavar="FROM TO")
    made.chosen("--on", words.ON, metavar="DATE")
    made.chosen("--json", words.JSON)
    return made.shared()


def run(arguments: Sequence[str], terminal: Terminal) -> int:
    """Print what is gained, lost and owed, by theme."""
    made = parser(terminal.lang)
    options = made.read(arguments)
    if options.help:
        terminal.say(made.format_help().rstrip())
        return 0
    if len(options.sides) != 2:
        raise WrongInput(messages.OPTION_USE, value="FROM TO", command="langkah difference")
    office = Office()
    on = read_date("--on", options.on) or office.clock.today()
    before, after = (office.study.side(written, on) for written in options.sides)
    found = office.study.difference(before, after)
    if options.json:
        sides = {"from": options.sides[0], "to": options.sides[1], "on": on.isoformat()}
        terminal.say_json({**sides, **found.to_json()}, indent=2)
    else:
        lang = terminal.lang
        rows = [
            (
                row.theme,
                row.kind.value,
                f"{row.title.in_(lang)} · {_turned((row.before,), (row.after,))}"
                + (
                    f" ({_turned(row.sanctions_before, row.sanctions_after)})"
                    if row.before and row.after
                    else ""
                ),
                row.right.in_(lang) if row.right else "",
            )
            for row in found.rows
        ]
        _tell(rows, terminal)
    return 0


def _turned(before: Sequence[str | None], after: Sequence[str | None]) -> str:
    """What was and what is, once where it is the same; of several, only those that differ."""
    gone = [one for one in before if one and (one not in after or len(before) == 1)]
    come = [one for one in after if one and (one not in before or len(after) == 1)]
    told = [", ".join(gone), ", ".join(come)]
    return " → ".join(dict.fromkeys(one for one in told if one))


def _tell(rows: Sequence[tuple[str, str, str, str]], terminal: Terminal) -> None:
    """Rows of theme, kind, words and the right that is touched, theme by theme."""
    lang, width = terminal.lang, terminal.columns
    counts = Counter(kind for _, kind, _, _ in rows)
    told = [f"{says.in_(lang)}: {counts[kind]}" for kind, says in words.KINDS.items() if counts[kind]]
    terminal.say(" · ".join(told) or words.NO_DIFFERENCE.in_(lang))
    last = ""
    for theme, kind, line, right in rows:
        if theme != last:
            terminal.say("", terminal.paint(theme, "bold"))
        last = theme
        terminal.say(*wrap(f"{words.KINDS[kind].in_(lang)}: {line}", width=width, first="  ", rest="    "))
        if right:
            terminal.say(*wrap(words.RIGHT.fill(right=right).in_(lang), width=width, first="      "))

"""`langkah difference FROM TO`: what changes for a person between two roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from langkah.cli import messages
from langkah.cli.options import Parser
from langkah.cli.speak import Terminal, wrap
from langkah.cli.study import words
from langkah.cli.weigh import CALENDAR, RELEASES, own_office
from langkah.terms.errors import WrongInput
from langkah.terms.parse import read_date
from langkah.terms.speech import Lang
from langkah.terms.words import CHANGE, THEME, TURN, sanction_for


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
    made.chosen("--calendar", CALENDAR, metavar="FILE")
    made.chosen("--releases", RELEASES, metavar="FOLDER")
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
    office = own_office(options)
    on = read_date("--on", options.on) or office.clock.today()
    before, after = (office.study.side(written, on) for written in options.sides)
    found = office.study.difference(before, after)
    if options.json:
        sides = {"from": options.sides[0], "to": options.sides[1], "on": on.isoformat()}
        terminal.say_json({**sides, **found.to_json()}, indent=2)
        return 0
    lang = terminal.lang
    _count([row.kind.value for row in found.rows], terminal)
    for theme, rows in found.by_theme().items():
        says = THEME.get(theme)
        terminal.say("", terminal.paint(says.in_(lang) if says else theme, "bold"))
        for row in rows:
            line = (
                f"{TURN[row.turn].in_(lang)}: {row.title.in_(lang)} · {_turned((row.before,), (row.after,))}"
            )
            if row.before and row.after:
                line += _penalties(row.sanctions_before, row.sanctions_after, lang)
            terminal.say(*wrap(line, width=terminal.columns, first="  ", rest="    "))
            if row.right:
                label = words.RIGHT if row.after else words.RIGHT_NOW
                right = label.fill(right=row.right.id, right_en=row.right.en).in_(lang)
                terminal.say(*wrap(right, width=terminal.columns, first="      "))
    return 0


def _count(kinds: Sequence[str], terminal: Terminal) -> None:
    """How many rows of each kind there are."""
    counts, lang = Counter(kinds), terminal.lang
    told = [f"{says.in_(lang)}: {counts[kind]}" for kind, says in CHANGE.items() if counts[kind]]
    terminal.say(" · ".join(told) or words.NO_DIFFERENCE.in_(lang))


def _penalties(before: Sequence[str], after: Sequence[str], lang: Lang) -> str:
    """How the penalties turn, in brackets; nothing where they stay."""
    was, now = ([sanction_for(one).in_(lang) for one in side] for side in (before, after))
    turned = _turned(was, now)
    return f" ({turned})" if turned else ""


def _turned(before: Sequence[str | None], after: Sequence[str | None]) -> str:
    """What was and what is, once where it is the same; of several, only those that differ."""
    gone = [one for one in before if one and (one not in after or len(before) == 1)]
    come = [one for one in after if one and (one not in before or len(after) == 1)]
    told = [", ".join(gone), ", ".join(come)]
    return " → ".join(dict.fromkeys(one for one in told if one))
